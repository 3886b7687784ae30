"""Several programs at one vault, and disks that take nothing more."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from desktop.system import private_files
from tests.vault.fake_keyrings import TOKEN, sealed_file_in

pytestmark = pytest.mark.skipif(not private_files.POSIX, reason="users, limits and modes of POSIX")

Start = Callable[[], Any]
ROOT = private_files.POSIX and os.geteuid() == 0


def has_answered(stdout: IO[str], seconds: float) -> bool:
    return bool(select.select([stdout], [], [], seconds)[0])


def test_a_full_disk_leaves_the_old_session(home: Path, other_program: Start) -> None:
    """The key still fits, the file does not."""
    it = other_program()
    assert it.does("begin", TOKEN) == "None"
    before = sealed_file_in(home / "vault").read_bytes()
    keys = sorted((home / "keyring").iterdir())
    it.does("limit", "500")
    assert it.does("go on", TOKEN[::-1]) == "NotKept.NOT_WRITABLE"
    assert it.does("begin", TOKEN[::-1]) == "NotKept.NOT_WRITABLE"
    assert sealed_file_in(home / "vault").read_bytes() == before
    assert sorted((home / "keyring").iterdir()) == keys
    assert list((home / "vault").glob(".*")) == []
    assert it.does("recall") == TOKEN
    it.does("forget")
    assert it.does("recall") == "NotKept.NOTHING"


def test_a_full_disk_at_the_first_sign_in_keeps_nothing(home: Path, other_program: Start) -> None:
    it = other_program()
    it.does("limit", "500")
    assert it.does("begin", TOKEN) == "NotKept.NOT_WRITABLE"
    assert list((home / "keyring").iterdir()) == []
    assert list((home / "vault").glob("*.sealed")) == []


@pytest.mark.parametrize("mode", [0o500, 0o400, 0o000])
def test_a_read_only_folder_is_made_writable_again_where_it_is_ours(
    home: Path, other_program: Start, mode: int
) -> None:
    it = other_program()
    assert it.does("begin", TOKEN) == "None"
    (home / "vault").chmod(mode)
    assert it.does("go on", "rotated") == "None"
    assert it.does("recall") == "rotated"


def test_a_read_only_home_stores_nothing_and_reports_it(home: Path, other_program: Start) -> None:
    it = other_program()
    it.does("recall")
    home.chmod(0o500)
    assert it.does("begin", TOKEN) == "NotKept.NOT_WRITABLE"
    assert it.does("recall") == "NotKept.NOTHING"
    it.does("forget")
    home.chmod(0o700)


@pytest.mark.skipif(not ROOT, reason="only root can make a folder of another user")
def test_a_folder_of_another_user_is_not_written_to(home: Path, other_program: Start) -> None:
    (home / "vault").mkdir(mode=0o777)
    (home / "vault").chmod(0o777)
    it = other_program()
    assert it.does("begin", TOKEN) == "NotKept.NOT_WRITABLE"
    assert list((home / "vault").iterdir()) == []


def test_a_renewal_waits_for_the_one_that_is_under_way(home: Path, other_program: Start) -> None:
    """And then renews with the token that the other one got."""
    one, other = other_program(), other_program()
    assert one.does("begin", "first") == "None"
    assert other.does("recall") == "first"
    assert one.does("hold") == "first"
    other.starts("hold")
    assert not has_answered(other.process.stdout, 0.5)
    assert one.does("go on", "second") == "None"
    assert not has_answered(other.process.stdout, 0.2)
    one.does("release")
    assert other.answers() == "second"
    other.does("release")
    assert one.does("recall") == "second"


def test_a_killed_program_releases_its_renewal_lock(home: Path, other_program: Start) -> None:
    one, other = other_program(), other_program()
    assert one.does("begin", "first") == "None"
    assert other.does("recall") == "first"
    assert one.does("hold") == "first"
    other.starts("hold")
    assert not has_answered(other.process.stdout, 0.3)
    one.process.kill()
    one.process.wait(30)
    began = time.monotonic()
    assert other.answers() == "first"
    assert time.monotonic() - began < 5


def test_recalling_nothing_releases_the_renewal_lock(home: Path, other_program: Start) -> None:
    one, other = other_program(), other_program()
    one.does("begin", "first")
    for key in (home / "keyring").iterdir():
        key.unlink()
    assert one.does("hold") == "NotKept.KEY_GONE"
    assert other.does("begin", "second") == "None"
    assert other.does("hold") == "second"


def test_signing_out_does_not_wait_for_a_renewal(home: Path, other_program: Start) -> None:
    """And what the renewal brings is not kept any more."""
    one, other = other_program(), other_program()
    one.does("begin", "first")
    assert one.does("hold") == "first"
    other.does("forget")
    assert one.does("go on", "late") == "NotKept.NOTHING"
    one.does("release")
    assert other.does("recall") == "NotKept.NOTHING"
    assert list((home / "keyring").iterdir()) == []


def test_a_sign_in_does_not_wait_for_a_renewal_and_stays(home: Path, other_program: Start) -> None:
    one, other = other_program(), other_program()
    one.does("begin", "first")
    assert one.does("hold") == "first"
    assert other.does("begin", "second") == "None"
    one.does("release")
    assert one.does("recall") == "second"
