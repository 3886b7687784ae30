"""What is not equal in two builds is listed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools.differences import differences, main


def build(folder: Path) -> Path:
    (folder / "_internal").mkdir(parents=True)
    (folder / "program").write_bytes(b"\x7fELF 1234")
    (folder / "program").chmod(0o755)
    (folder / "_internal/library.so").write_bytes(b"library")
    return folder


def test_equal_ones_are_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    one, other = build(tmp_path / "one"), build(tmp_path / "other")
    assert main([str(one), str(other)]) == 0
    assert capsys.readouterr().out == "equal: 2 files\n"


def test_each_unequal_file_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    one, other = build(tmp_path / "one"), build(tmp_path / "other")
    (other / "program").write_bytes(b"\x7fELF 9239")
    (other / "_internal/library.so").write_bytes(b"libraries")
    (one / "more").touch()
    assert main([str(one), str(other)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "only in one of them: more",
        "_internal/library.so: 7 and 9 bytes",
        "program: 2 bytes of 9, the first at 5",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="rights and links of POSIX")
def test_so_are_links_and_rights(tmp_path: Path):
    one, other = build(tmp_path / "one"), build(tmp_path / "other")
    (other / "program").chmod(0o644)
    (one / "link").symlink_to("program")
    (other / "link").symlink_to("_internal")
    assert differences(one, other) == [
        "link: leads elsewhere, or is a file in one of them",
        "program: one can be executed, the other can't",
    ]
