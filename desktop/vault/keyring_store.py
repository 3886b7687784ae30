"""Keys in the system's keyring, through trusted backends only, and within a few seconds.

A locked keyring opens a prompt and waits until it is answered; a daemon that hangs may never
answer at all. What a keyring does after the time limit is undone.
"""

from __future__ import annotations

import base64
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SERVICE_NAME = "cognito-desk"
"""What all keys are filed under in the keyring."""
TIMEOUT = 3.0
"""Seconds for one call."""
TRUSTED_BACKENDS = frozenset(
    {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
    }
)
"""Other backends keep passwords in plain files, or nowhere."""

T = TypeVar("T")


class NoKeyring(Exception):
    """This system has no trusted backend."""


class KeyringTimeout(Exception):
    """The keyring did not answer in time."""


class KeyringRefused(Exception):
    """The keyring refused, or raised an error of its own: not all of them are KeyringErrors."""


class Backend(Protocol):
    """What is used of a keyring backend."""

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def get_password(self, service: str, username: str) -> str | None: ...

    def delete_password(self, service: str, username: str) -> None: ...


def system_backend() -> Backend:
    """The trusted backend of this system. Raises `NoKeyring`."""
    import keyring  # slow: it looks through all installed packages

    for backend in _candidates(keyring.get_keyring()):
        kind = type(backend)
        if f"{kind.__module__}.{kind.__qualname__}" in TRUSTED_BACKENDS:
            found: Backend = backend
            return found
    raise NoKeyring


def _candidates(backend: Any) -> Iterator[Any]:  # noqa: ANN401 — keyring's own
    """The backend, and the members of a chainer."""
    yield backend
    if type(backend).__module__ == "keyring.backends.chainer":
        yield from backend.backends


class KeyringStore:
    """Keys by name. Calls block for at most `timeout` seconds.

    All but `delete` raise `NoKeyring`, `KeyringTimeout` or `KeyringRefused`.
    """

    def __init__(
        self, backend: Callable[[], Backend] = system_backend, timeout: float = TIMEOUT
    ) -> None:
        """`backend` is called anew for every call, as a keyring may be started meanwhile."""
        self._backend = backend
        self._timeout = timeout

    def set(self, name: str, key: bytes) -> None:
        """Store a key and read it back, since some keyrings only seem to store it."""
        text = base64.b64encode(key).decode()

        def store() -> None:
            backend = self._backend()
            backend.set_password(SERVICE_NAME, name, text)
            read_back = None
            try:
                read_back = backend.get_password(SERVICE_NAME, name)
            finally:
                if read_back != text:
                    with suppress(Exception):
                        backend.delete_password(SERVICE_NAME, name)
            if read_back != text:
                raise KeyringRefused

        _TimedCall(store, lambda: self._delete(name)).run(self._timeout)

    def get(self, name: str) -> bytes | None:
        """The key; None when there is none of that name."""
        return self._key(lambda: self._backend().get_password(SERVICE_NAME, name))

    def pop(self, name: str) -> bytes | None:
        """Delete the key and return it. After a timeout it is deleted as soon as possible."""
        return self._key(lambda: self._delete(name))

    def delete(self, name: str) -> bool:
        """Delete the key, if there is one. False when that failed, though it may happen later."""
        with suppress(NoKeyring, KeyringTimeout, KeyringRefused):
            self.pop(name)
            return True
        return False

    def _key(self, call: Callable[[], str | None]) -> bytes | None:
        text = _TimedCall(call).run(self._timeout)
        if text is None:
            return None
        try:
            return base64.b64decode(text, validate=True) or None
        except ValueError:  # binascii.Error is one
            return None

    def _delete(self, name: str) -> str | None:
        backend = self._backend()
        text = backend.get_password(SERVICE_NAME, name)
        if text is not None:
            backend.delete_password(SERVICE_NAME, name)
        return text


class _TimedCall(Generic[T]):
    """A call on a thread of its own, which is abandoned after a time limit."""

    def __init__(
        self, call: Callable[[], T], undo_late: Callable[[], object] | None = None
    ) -> None:
        """`undo_late` is called when `call` succeeds after it was abandoned."""
        self._call = call
        self._undo_late = undo_late
        self._lock = threading.Lock()
        self._abandoned = False
        self._done = threading.Event()
        self._outcome: tuple[T | None, BaseException | None] = (None, None)

    def run(self, timeout: float) -> T:
        """Return what the call does. Raises `KeyringTimeout`, `NoKeyring`, `KeyringRefused`."""
        threading.Thread(target=self._run, name="keyring", daemon=True).start()
        self._done.wait(timeout)
        with self._lock:
            self._abandoned = not self._done.is_set()
        if self._abandoned:
            raise KeyringTimeout
        result, error = self._outcome
        if isinstance(error, NoKeyring):
            raise error
        if error is not None:
            raise KeyringRefused from None
        return result  # type: ignore[return-value]  # None only beside an error, or meant

    def _run(self) -> None:
        try:
            outcome: tuple[T | None, BaseException | None] = (self._call(), None)
        except BaseException as error:  # noqa: BLE001 — keyrings raise exceptions of many kinds
            outcome = (None, error)
        with self._lock:
            self._outcome = outcome
            self._done.set()
            late = self._abandoned
        if late and self._undo_late is not None and outcome[1] is None:
            with suppress(Exception):
                self._undo_late()
