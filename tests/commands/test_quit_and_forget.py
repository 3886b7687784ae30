"""`cognito-desk quit` and `forget`: what they leave, and what they say."""

from __future__ import annotations

import argparse
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop.commands import forget
from desktop.commands.quit import STILL_OPEN
from desktop.system.folders import runtime_folder, vault_folder
from desktop.system.window_locks import QUIT, window_lock
from desktop.vault import forget_all, keyring_store
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.vault import Vault
from tests.helpers.user_folders import home_environment
from tests.vault.fake_keyrings import CONNECTION, Hanging, InMemory, begin

PATIENCE = 60.0
"""Seconds for a process."""


@pytest.fixture(autouse=True)
def folders(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This process and the commands have the same ones."""
    for name, value in home_environment(home).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home / "run"))


def quit_command(*options: str) -> tuple[int, str]:
    """Exit status, and what is on standard error; standard output stays empty."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "quit", *options],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


def test_without_a_window_quit_says_nothing():
    assert quit_command() == (0, "")


def test_quit_waits_until_the_window_ended():
    lock = window_lock(runtime_folder(), b"a window")
    asked = threading.Event()
    requests: list[bytes] = []

    def answer(request: bytes) -> bytes:
        requests.append(request)
        asked.set()
        return request

    def window() -> None:
        asked.wait(PATIENCE)
        lock.stop_listening(PATIENCE)
        lock.release()

    assert lock.acquire()
    lock.listen(answer)
    ends = threading.Thread(target=window)
    ends.start()
    assert quit_command("--timeout", "50") == (0, "")
    ends.join(PATIENCE)
    assert requests == [QUIT]


def test_a_window_that_stays_is_told():
    lock = window_lock(runtime_folder(), b"a window")
    assert lock.acquire()
    assert quit_command("--timeout", "0") == (1, f"cognito-desk quit: {STILL_OPEN}\n")
    lock.release()


@pytest.fixture
def no_real_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forget_all, "names_in_keyring", list)


@pytest.mark.usefixtures("no_real_keyring")
def test_forget_deletes_what_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    backend = InMemory()
    store = KeyringStore(lambda: backend)
    monkeypatch.setattr(keyring_store, "KeyringStore", lambda: store)
    assert Vault(vault_folder(), CONNECTION, store).keep(begin()) is None
    assert list(vault_folder().glob("*.sealed"))
    assert forget.main(argparse.Namespace()) == 0
    assert not list(vault_folder().glob("*.sealed"))
    assert backend.passwords == {}
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("no_real_keyring")
def test_forget_tells_what_it_could_not_delete(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    works, hangs = InMemory(), Hanging()
    hangs.passwords = works.passwords
    kept = Vault(vault_folder(), CONNECTION, KeyringStore(lambda: works)).keep(begin())
    assert kept is None
    store = KeyringStore(lambda: hangs, 0.2)
    monkeypatch.setattr(keyring_store, "KeyringStore", lambda: store)
    assert forget.main(argparse.Namespace()) == 1
    assert capsys.readouterr() == ("", f"cognito-desk forget: {forget.LEFT}\n")
    hangs.answer.set()
