"""The PDF report: what stands on its pages, and that they can be drawn."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
import zlib
from pathlib import Path

import pytest

from desktop.ui.test_plan.pdf import to_pdf
from tests.helpers.run_records import HOSTILE, run_record

DIGEST = "0123456789abcdef" * 4


def png() -> bytes:
    """One red pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return len(data).to_bytes(4, "big") + checked + zlib.crc32(checked).to_bytes(4, "big")

    header = chunk(b"IHDR", bytes((0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0)))
    pixels = chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
    return b"\x89PNG\r\n\x1a\n" + header + pixels + chunk(b"IEND", b"")


def poppler(*command: str | Path) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    except FileNotFoundError:
        pytest.skip("needs poppler, in Debian the package poppler-utils")
    assert done.stderr == ""
    return done.stdout


def pages_of(content: bytes, folder: Path) -> list[str]:
    file = folder / "report.pdf"
    file.write_bytes(content)
    # A font may have one glyph for "ffi".
    text = unicodedata.normalize("NFKC", poppler("pdftotext", "-layout", file, "-"))
    return text.split("\f")[:-1]


@pytest.mark.parametrize("words", ["", HOSTILE], ids=["plain", "hostile"])
def test_each_page_says_what_it_is(words: str, qapp: object, tmp_path: Path):
    pages = pages_of(to_pdf(run_record(words), DIGEST, {}), tmp_path)
    assert len(pages) > 3
    for number, text in enumerate(pages, 1):
        assert "PRACTICE POOL: proves nothing about AWS" in text
        assert f"Page {number} of {len(pages)}" in text
        assert DIGEST in text
        assert "Official run run-1" in text


def test_a_real_pool_s_pages_say_nothing_of_practice(qapp: object, tmp_path: Path):
    pages = pages_of(to_pdf(run_record(practice=False), DIGEST, {}), tmp_path)
    assert [it for it in pages if "PRACTICE" in it] == []


def test_it_says_what_the_html_says(qapp: object, tmp_path: Path):
    text = "\n".join(pages_of(to_pdf(run_record("Word"), DIGEST, {}), tmp_path))
    for part in ("Tess Ter Word", "request-1 Word", "Because Word", "ASVS 5.0.0", "Not chosen."):
        assert part in text


def test_no_line_of_text_runs_over_the_foot_or_off_the_page(qapp: object, tmp_path: Path):
    content = to_pdf(run_record("x" * 300 + " " + HOSTILE), DIGEST, {"attachments/shot.png": png()})
    pages_of(content, tmp_path)
    boxes = poppler("pdftotext", "-bbox", tmp_path / "report.pdf", "-")
    words = [line.split('"') for line in boxes.splitlines() if "<word " in line]
    width, height, margin = 595, 842, 42
    for _, left, _, top, _, right, _, bottom, _ in words:
        if float(bottom) <= margin:
            continue  # the last line of the page before, which is clipped
        assert margin - 1 <= float(left) <= float(right) <= width - margin + 2
        assert margin - 2 <= float(top) <= float(bottom) <= height - margin + 3


def test_a_picture_is_on_its_page(qapp: object, tmp_path: Path):
    file = tmp_path / "report.pdf"
    file.write_bytes(to_pdf(run_record(), DIGEST, {"attachments/shot.png": png()}))
    assert "image" in poppler("pdfimages", "-list", file).splitlines()[2]
    file.write_bytes(to_pdf(run_record(), DIGEST, {}))
    assert len(poppler("pdfimages", "-list", file).splitlines()) == 2


def test_without_a_window_and_a_display_it_is_made_all_the_same(tmp_path: Path):
    script = (
        "import sys; from tests.helpers.run_records import run_record;"
        "from desktop.ui.test_plan.pdf import pdf_without_window;"
        "sys.stdout.buffer.write(pdf_without_window(run_record(), 'ab', {}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[3],
        env={"PATH": "", "HOME": str(tmp_path)},
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.startswith(b"%PDF-")
    assert b"%%EOF" in done.stdout[-20:]
