"""The PDF report: what stands on its pages, and that they can be drawn."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
import zlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from desktop.ui.test_plan.pdf import to_pdf
from tests.helpers.run_records import HOSTILE, run_record

if TYPE_CHECKING:
    from desktop.qa.model.record import RunRecord

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
            continue  # the line before, of a row that is cut: it is clipped
        assert margin - 1 <= float(left) <= float(right) <= width - margin + 2
        assert margin - 2 <= float(top) <= float(bottom) <= height - margin + 3


def many_checks(count: int) -> RunRecord:
    """Checks of one step, more than a page has room for; each name is found once."""
    record = run_record()
    case = record.cases[0]
    attempt = case.attempts[0]
    step = next(it for it in attempt.steps if it.checks)
    checks = tuple(
        replace(
            step.checks[0],
            name=f"check-{it}",
            observed=f"first-{it} " + "word " * 40 + f"last-{it}",
        )
        for it in range(count)
    )
    attempt = replace(attempt, steps=(replace(step, checks=checks),))
    return replace(record, cases=(replace(case, attempts=(attempt,)), *record.cases[1:]))


def test_no_row_of_a_table_is_on_two_pages_and_each_page_has_the_header(
    qapp: object, tmp_path: Path
):
    found = pages_of(to_pdf(many_checks(60), DIGEST, {}), tmp_path)
    with_checks = [it for it in found if "check-" in it]
    assert len(with_checks) > 2
    for text in with_checks:
        assert re.search(r"Check +Expected +Observed +Result +Judges", text)
    for number in range(60):
        page = [it for it in found if re.search(rf"\bcheck-{number}\b", it)]
        assert len(page) == 1
        assert re.search(rf"\bfirst-{number}\b", page[0])
        assert re.search(rf"\blast-{number}\b", page[0])


@pytest.mark.parametrize("count", range(1, 40, 3))
def test_no_page_ends_with_a_heading_or_a_caption(count: int, qapp: object, tmp_path: Path):
    for text in pages_of(to_pdf(many_checks(count), DIGEST, {}), tmp_path):
        above_the_foot = [it.strip() for it in text.splitlines() if it.strip()][-3]
        assert not re.match(r"(QA-\d+[:,]|Step \d+,|Verdict:)", above_the_foot)


def test_a_row_that_is_higher_than_a_page_is_cut_between_its_lines(qapp: object, tmp_path: Path):
    record = many_checks(1)
    case = record.cases[0]
    words = [f"w{it}" for it in range(3_000)]
    step = case.attempts[0].steps[0]
    step = replace(step, checks=(replace(step.checks[0], observed=" ".join(words)),))
    attempt = replace(case.attempts[0], steps=(step,))
    record = replace(record, cases=(replace(case, attempts=(attempt,)), *record.cases[1:]))
    text = "\n".join(pages_of(to_pdf(record, DIGEST, {}), tmp_path))
    # The last line of a page is on the next one, too, clipped.
    assert list(dict.fromkeys(re.findall(r"\bw\d+\b", text))) == words


def test_a_picture_is_on_its_page(qapp: object, tmp_path: Path):
    file = tmp_path / "report.pdf"
    file.write_bytes(to_pdf(run_record(), DIGEST, {"attachments/shot.png": png()}))
    assert "image" in poppler("pdfimages", "-list", file).splitlines()[2]
    file.write_bytes(to_pdf(run_record(), DIGEST, {}))
    assert len(poppler("pdfimages", "-list", file).splitlines()) == 2


@pytest.mark.parametrize(
    ("width", "height", "inches"), [(1_000, 500, (4.96, 2.48)), (500, 1_000, (3.6, 7.22))]
)
def test_a_picture_fits_its_page(
    width: int, height: int, inches: tuple[float, float], qapp: object, tmp_path: Path
):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill("red")
    buffer = QBuffer()
    image.save(buffer, "PNG")
    file = tmp_path / "report.pdf"
    file.write_bytes(to_pdf(run_record(), DIGEST, {"attachments/shot.png": buffer.data().data()}))
    across, down = poppler("pdfimages", "-list", file).splitlines()[2].split()[12:14]
    assert width / int(across) == pytest.approx(inches[0], rel=0.02)
    assert height / int(down) == pytest.approx(inches[1], rel=0.02)


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
