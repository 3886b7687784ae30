"""Reading a small file, whatever is in its place."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.system import small_files
from desktop.system.small_files import NotAFile, TooLarge, read_small_file
from tests.helpers import odd_files

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links as POSIX has them")


def test_a_file_is_read_up_to_its_limit(tmp_path: Path):
    file = tmp_path / "file"
    file.write_bytes(b"x" * 10)
    assert read_small_file(file, 10) == b"x" * 10
    with pytest.raises(TooLarge, match="more than 9 bytes"):
        read_small_file(file, 9)


@posix
def test_a_link_to_a_file_is_followed(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to("file")
    assert read_small_file(tmp_path / "link", 10) == b"x"


@posix
@pytest.mark.timeout(10)
@pytest.mark.parametrize("put", odd_files.ODD_FILES)
def test_anything_else_is_an_error_at_once(tmp_path: Path, put: Callable[[Path], None]):
    put(tmp_path / "file")
    with pytest.raises(OSError, match=r".") as raised:
        read_small_file(tmp_path / "file", 1000)
    assert raised.value.strerror


def test_a_name_that_no_file_can_have_is_an_error_of_the_system(tmp_path: Path):
    with pytest.raises(OSError, match="null"):
        read_small_file(tmp_path / "a\0b", 10)


@posix
def test_a_file_that_becomes_a_pipe_meanwhile_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file, pipe = tmp_path / "file", tmp_path / "pipe"
    file.touch()
    os.mkfifo(pipe)
    plain_open = os.open
    monkeypatch.setattr(small_files.os, "open", lambda _, flags: plain_open(pipe, flags))
    with pytest.raises(NotAFile):
        read_small_file(file, 10)


@posix
def test_a_file_that_vanishes_while_it_is_read_is_an_error_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "file"
    file.touch()
    plain_open = os.open

    def vanishing(path: Path, flags: int) -> int:
        file.unlink()
        return plain_open(path, flags)

    monkeypatch.setattr(small_files.os, "open", vanishing)
    with pytest.raises(FileNotFoundError):
        read_small_file(file, 10)
