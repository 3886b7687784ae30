"""What a person or a program can put in the place of a small file."""

from __future__ import annotations

import os
from pathlib import Path

MANY_BYTES = 100_000_000


def put_pipe(path: Path) -> None:
    os.mkfifo(path)


def put_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def put_folder(path: Path) -> None:
    path.mkdir()


def put_loop(path: Path) -> None:
    path.symlink_to(path.name)


def put_dangling_link(path: Path) -> None:
    path.symlink_to(path.with_name("gone"))


def put_100_mb(path: Path) -> None:
    path.touch()
    os.truncate(path, MANY_BYTES)


def put_second_name(path: Path) -> None:
    """Of a file of another program, which others may read."""
    other = path.with_name("other")
    other.write_text("of another program")
    other.chmod(0o644)
    path.hardlink_to(other)


ODD_FILES = (put_pipe, put_device, put_folder, put_loop, put_dangling_link, put_100_mb)
"""All that is no small file. Only on POSIX."""
