"""The system's keyring: which ones count, and what comes of the ones that fail."""

from __future__ import annotations

import importlib
import secrets
import sys
import threading
import time

import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked

from desktop.vault import keyring_store
from desktop.vault.keyring_store import (
    SERVICE_NAME,
    KeyringRefused,
    KeyringStore,
    KeyringTimeout,
    NoKeyring,
    system_backend,
)
from tests.vault.fake_keyrings import TOKEN, Hanging, InMemory, LikeWindows, PyWinTypesError

KEY = bytes(range(32))


class PlaintextKeyring(KeyringBackend):
    """What keyrings.alt installs: passwords in a plain file."""

    priority = 9  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError("never asked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("never given anything")


def use(monkeypatch: pytest.MonkeyPatch, backend: object) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)


def chain(*backends: object) -> ChainerBackend:
    """A chainer of exactly these."""
    made = type("Chain", (ChainerBackend,), {"backends": list(backends)})
    made.__module__ = ChainerBackend.__module__
    return made()  # type: ignore[no-any-return]


def test_a_key_comes_back_as_it_was_until_it_is_deleted() -> None:
    backend = InMemory()
    store = KeyringStore(lambda: backend)
    store.set("name", KEY)
    assert store.get("name") == KEY
    assert store.get("another name") is None
    assert store.delete("name") is True
    assert store.get("name") is None
    assert store.delete("name") is True


def test_the_key_fits_where_a_refresh_token_would_not() -> None:
    """Windows takes 1,280 characters; ours has 44."""
    backend = LikeWindows()
    KeyringStore(lambda: backend).set("name", KEY)
    (text,) = backend.passwords.values()
    assert len(text) == 44
    backend.set_password("s", "u", "x" * 1280)
    with pytest.raises(PyWinTypesError):
        backend.set_password("s", "u", "x" * 1281)
    with pytest.raises(PyWinTypesError):
        backend.set_password("s", "u", TOKEN)


@pytest.mark.skipif(sys.platform != "win32", reason="Windows' own Credential Manager")
def test_credential_manager_keeps_several_keys() -> None:
    from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415 — not elsewhere

    names = [f"test-{secrets.token_hex(8)}" for _ in range(2)]
    store = KeyringStore(WinVaultKeyring, timeout=30)
    for number, name in enumerate(names):
        store.set(name, bytes([number]) * 32)
    assert [store.get(name) for name in names] == [bytes([number]) * 32 for number in (0, 1)]
    assert [store.pop(name) for name in names] == [bytes([number]) * 32 for number in (0, 1)]
    assert [store.get(name) for name in names] == [None, None]


def test_an_error_that_is_no_keyring_error_is_a_refusal() -> None:
    class Full(LikeWindows):
        def set_password(self, service: str, username: str, password: str) -> None:
            super().set_password(service, username, password * 100)

    with pytest.raises(KeyringRefused):
        KeyringStore(Full).set("name", KEY)


@pytest.mark.parametrize("error", [KeyringLocked("dismissed"), PyWinTypesError(5), SystemExit(1)])
def test_whatever_a_keyring_raises_is_a_refusal(error: BaseException) -> None:
    class Raising(InMemory):
        def get_password(self, service: str, username: str) -> str | None:
            raise error

    with pytest.raises(KeyringRefused):
        KeyringStore(Raising).get("name")
    assert KeyringStore(Raising).delete("name") is False


@pytest.mark.parametrize(
    "backend",
    [
        PlaintextKeyring(),
        keyring.backends.null.Keyring(),
        keyring.backends.fail.Keyring(),
        chain(),
        chain(PlaintextKeyring(), keyring.backends.null.Keyring()),
    ],
    ids=["plaintext", "null", "fail", "empty chain", "chain of those"],
)
def test_backends_that_keep_passwords_in_plain_or_nowhere_are_not_trusted(
    monkeypatch: pytest.MonkeyPatch, backend: object
) -> None:
    use(monkeypatch, backend)
    store = KeyringStore()
    with pytest.raises(NoKeyring):
        store.set("name", KEY)
    with pytest.raises(NoKeyring):
        store.get("name")
    assert store.delete("name") is False


def test_the_trusted_backend_of_a_chain_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = type("Keyring", (InMemory,), {})()
    monkeypatch.setattr(keyring_store, "TRUSTED_BACKENDS", frozenset({f"{__name__}.Keyring"}))
    type(counts).__module__ = __name__
    use(monkeypatch, chain(PlaintextKeyring(), counts))
    assert system_backend() is counts


def test_the_trusted_backends_exist_in_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that keyring no longer has would mean no keyring on that system."""
    for name in keyring_store.TRUSTED_BACKENDS:
        module, kind = name.rsplit(".", 1)
        assert isinstance(getattr(importlib.import_module(module), kind), type), name


def test_a_key_that_is_read_back_differently_is_refused_and_deleted() -> None:
    class Forgetful(InMemory):
        def get_password(self, service: str, username: str) -> str | None:
            found = super().get_password(service, username)
            return found and found[:-1]

    backend = Forgetful()
    with pytest.raises(KeyringRefused):
        KeyringStore(lambda: backend).set("name", KEY)
    assert backend.passwords == {}


def test_a_keyring_that_only_seems_to_store_is_refused() -> None:
    class Hole(InMemory):
        def set_password(self, service: str, username: str, password: str) -> None:
            pass

    with pytest.raises(KeyringRefused):
        KeyringStore(Hole).set("name", KEY)


def test_a_keyring_that_fails_while_it_is_read_back_keeps_nothing() -> None:
    class FailsLater(InMemory):
        def get_password(self, service: str, username: str) -> str | None:
            raise KeyringLocked

    backend = FailsLater()
    with pytest.raises(KeyringRefused):
        KeyringStore(lambda: backend).set("name", KEY)
    assert backend.passwords == {}


def test_a_silent_keyring_is_abandoned_after_the_timeout() -> None:
    backend = Hanging()
    began = time.monotonic()
    with pytest.raises(KeyringTimeout):
        KeyringStore(lambda: backend, 0.1).get("name")
    assert 0.1 <= time.monotonic() - began < 3
    backend.answer.set()


def test_the_timeout_is_three_seconds() -> None:
    assert keyring_store.TIMEOUT == 3.0


def test_a_key_that_is_stored_too_late_is_deleted_again() -> None:
    backend = Hanging()
    with pytest.raises(KeyringTimeout):
        KeyringStore(lambda: backend, 0.1).set("name", KEY)
    assert backend.passwords == {}
    backend.answer.set()
    assert backend.done.wait(10)
    assert backend.passwords == {}


def test_a_password_that_is_no_key_is_none() -> None:
    backend = InMemory()
    for text in ("", "no base64!", "schlüssel", "QUJ"):
        backend.passwords[SERVICE_NAME, "name"] = text
        assert KeyringStore(lambda: backend).get("name") is None


def test_nothing_of_the_keyring_runs_on_the_callers_thread() -> None:
    names: list[str] = []

    class Watching(InMemory):
        def get_password(self, service: str, username: str) -> str | None:
            names.append(threading.current_thread().name)
            return None

    KeyringStore(Watching).get("name")
    assert names == ["keyring"]
