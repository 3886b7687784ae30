"""Forgetting the stored sessions of all connections, without knowing which there are."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.system import private_files
from desktop.vault import forget_all as module
from desktop.vault.forget_all import forget_all, names_in_keyring
from desktop.vault.keyring_store import SERVICE_NAME, KeyringStore
from desktop.vault.vault import Vault
from tests.vault.fake_keyrings import (
    ANOTHER_CONNECTION,
    CONNECTION,
    Hanging,
    InMemory,
    begin,
)

TIMEOUT = 0.2
"""Seconds, for a keyring that never answers."""


@pytest.fixture(autouse=True)
def system_s_own_keyring_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "names_in_keyring", list)


def keep_two(folder: Path, backend: InMemory) -> None:
    for connection in (CONNECTION, ANOTHER_CONNECTION):
        assert Vault(folder, connection, KeyringStore(lambda: backend)).keep(begin()) is None


def sealed_files(folder: Path) -> list[Path]:
    return list(folder.glob("*.sealed"))


def test_sessions_of_all_connections_and_their_keys_are_gone(tmp_path: Path) -> None:
    backend = InMemory()
    keep_two(tmp_path, backend)
    backend.set_password("another program", "maria", "stays")
    assert len(sealed_files(tmp_path)) == 2
    assert forget_all(tmp_path, KeyringStore(lambda: backend))
    assert sealed_files(tmp_path) == []
    assert backend.passwords == {("another program", "maria"): "stays"}


def test_without_any_there_is_nothing_to_do(tmp_path: Path) -> None:
    assert forget_all(tmp_path / "none", KeyringStore(InMemory))
    assert list(tmp_path.iterdir()) == []


def test_a_key_that_lost_its_file_goes_too(tmp_path: Path) -> None:
    backend = InMemory()
    keep_two(tmp_path, backend)
    for file in sealed_files(tmp_path):
        (name,) = [user for _, user in backend.passwords if user.startswith(file.stem)]
        private_files.replace(file.with_suffix(".left"), name.encode())
        file.unlink()
    assert forget_all(tmp_path, KeyringStore(lambda: backend))
    assert backend.passwords == {}
    assert list(tmp_path.glob("*.left")) == []


def test_a_keyring_that_is_silent_keeps_no_file_and_is_asked_again_later(tmp_path: Path) -> None:
    works, hangs = InMemory(), Hanging()
    keep_two(tmp_path, works)
    hangs.passwords = works.passwords
    assert not forget_all(tmp_path, KeyringStore(lambda: hangs, TIMEOUT))
    assert sealed_files(tmp_path) == []
    assert len(works.passwords) == 2
    assert forget_all(tmp_path, KeyringStore(lambda: works))
    assert works.passwords == {}
    hangs.answer.set()


def test_a_damaged_file_is_deleted(tmp_path: Path) -> None:
    backend = InMemory()
    keep_two(tmp_path, backend)
    damaged = sealed_files(tmp_path)[0]
    damaged.write_bytes(b"damaged")
    assert forget_all(tmp_path, KeyringStore(lambda: backend))
    assert sealed_files(tmp_path) == []
    (left,) = backend.passwords
    assert left[1].startswith(damaged.stem), "nothing says any more what its key is called"


def test_what_else_the_keyring_has_of_this_program_is_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = InMemory()
    backend.set_password(SERVICE_NAME, "proxy http://proxy:3128", "secret")
    monkeypatch.setattr(module, "names_in_keyring", lambda: ["proxy http://proxy:3128"])
    assert forget_all(tmp_path, KeyringStore(lambda: backend))
    assert backend.passwords == {}


@pytest.mark.skipif(sys.platform != "win32", reason="Credential Manager")
def test_credential_manager_lists_what_is_of_this_program() -> None:
    from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415 — not elsewhere

    store = KeyringStore(WinVaultKeyring, timeout=30)  # keyring's choice may be a test's double
    names = ["test a", "test b", "test c"]
    for name in names:
        store.set(name, b"key")
    try:
        assert set(names) <= set(names_in_keyring())
    finally:
        for name in names:
            assert store.delete(name)
    assert not set(names) & set(names_in_keyring())
