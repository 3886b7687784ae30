"""What can be wrong with a kept session, or with keeping one: the whole program, real files.

Each time a sentence says what happened, nobody is signed in by mistake, and one can sign in anew.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.app.home import Home
from tests.helpers.practice_pool import practice_pool
from tests.helpers.user_folders import vault_folder

keyless = pytest.mark.skipif(sys.platform == "win32", reason="there is always a keyring there")
posix = pytest.mark.skipif(
    sys.platform == "win32", reason="modes, links and pipes as POSIX has them"
)

DAMAGED = "The kept sign-in was damaged, so it was deleted. Sign in again."
GONE = "The key to the kept sign-in is no longer in this computer's keyring. Sign in again."
REFUSED = "This computer's keyring didn't let Cognito Desk in. Sign in again."
NO_KEYRING = "This computer has no keyring where a sign-in could be kept safely."
NOT_WRITABLE = (
    "The sign-in couldn't be saved: the disk is full or write-protected. "
    "You are signed in until you close Cognito Desk; after that you sign in again."
)


@pytest.fixture(scope="module")
def signed_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    with practice_pool() as pool:
        home = Home(tmp_path_factory.mktemp("home"), pool)
        assert home.start("sign in")["kept"]
        yield home


@pytest.fixture
def home(signed_in: Home, tmp_path: Path) -> Home:
    """A copy, in which somebody stayed signed in."""
    folder = tmp_path / "copy"
    shutil.copytree(signed_in.folder, folder)
    return Home(folder, signed_in.pool)


def tamper(home: Home) -> None:
    [file] = home.sealed()
    data = bytearray(file.read_bytes())
    data[-20] ^= 1
    file.write_bytes(data)


def cut(home: Home) -> None:
    [file] = home.sealed()
    file.write_bytes(file.read_bytes()[:-1])


def let_others_read(home: Home) -> None:
    [file] = home.sealed()
    file.chmod(0o644)


def link(home: Home) -> None:
    [file] = home.sealed()
    file.rename(home.folder / "elsewhere")
    file.symlink_to(home.folder / "elsewhere")


def lose_the_key(home: Home) -> None:
    [key] = home.stored_keys()
    key.unlink()


def change_the_keyring(home: Home) -> None:
    home.keyring = home.folder / "another keyring"


def silence(home: Home) -> None:
    [key] = home.stored_keys()
    key.unlink()
    os.mkfifo(key)  # whoever opens it waits for ever


def refuse(home: Home) -> None:
    [key] = home.stored_keys()
    key.write_text("not what it should be")


def remove_the_keyring(home: Home) -> None:
    home.keyring = None


@pytest.mark.parametrize(
    ("wrong", "sentence", "stays"),
    [
        (tamper, DAMAGED, False),
        (cut, DAMAGED, False),
        pytest.param(let_others_read, DAMAGED, False, marks=posix),
        pytest.param(link, DAMAGED, False, marks=posix),
        (lose_the_key, GONE, False),
        (change_the_keyring, GONE, False),
        (refuse, REFUSED, True),
        pytest.param(remove_the_keyring, f"{NO_KEYRING} Sign in again.", True, marks=keyless),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_is_kept_and_not_to_be_had_is_said_and_one_signs_in(
    home: Home,
    wrong: Callable[[Home], None],
    sentence: str,
    stays: bool,  # noqa: FBT001
):
    wrong(home)
    found = home.start("look")
    assert found["status"] == "SIGNED_OUT"
    assert found["saw_login"]
    assert found["message"] == sentence
    assert bool(home.sealed()) == stays, "what may open later is kept, what never will is not"


@posix
def test_a_keyring_that_gives_no_answer_is_not_given_up_on(home: Home):
    """Its question may still be open on the screen: no sign-in is asked for."""
    silence(home)
    found = home.start("look")
    assert found["heading"].startswith("Your keyring is asking, ")
    assert not found["saw_login"]
    assert len(home.sealed()) == 1


@keyless
def test_without_a_keyring_one_is_signed_in_until_the_end_and_told_so(home: Home):
    for path in home.sealed():
        path.unlink()
    home.keyring = None
    found = home.start("sign in")
    assert (found["status"], found["kept"]) == ("SIGNED_IN", False)
    assert found["notice"].startswith(NO_KEYRING)
    assert "until you close Cognito Desk" in found["notice"]
    assert home.sealed() == []


def test_where_nothing_can_be_written_one_is_signed_in_until_the_end_and_told_so(home: Home):
    vault = vault_folder(home.folder)
    shutil.rmtree(vault)
    vault.write_text("a file where the folder should be")
    found = home.start("sign in")
    assert (found["status"], found["kept"]) == ("SIGNED_IN", False)
    assert found["notice"] == NOT_WRITABLE
    assert vault.read_text() == "a file where the folder should be"
