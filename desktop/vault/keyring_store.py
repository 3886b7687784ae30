"""The system's keyring: only those that count, and never longer than a few seconds.

A locked keyring opens a prompt and waits for as long as nobody answers; a daemon that died may
never answer at all. Whatever comes too late is undone.
"""

from __future__ import annotations

import base64
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SERVICE = "cognito-desk"
SECONDS = 3.0
COUNTED = frozenset(
    {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
    }
)
"""Others keep passwords in plain files, or nowhere."""

T = TypeVar("T")


class NoKeyring(Exception):
    """None that counts."""


class Silent(Exception):
    """No answer in time."""


class Refused(Exception):
    """It said no, or raised an error of its own: pywintypes' are no KeyringErrors."""


class Backend(Protocol):
    """What is used of a keyring."""

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def get_password(self, service: str, username: str) -> str | None: ...

    def delete_password(self, service: str, username: str) -> None: ...


def system_backend() -> Backend:
    """The keyring of this system. Raises `NoKeyring`."""
    import keyring  # slow: it looks through all that is installed

    for backend in _choices(keyring.get_keyring()):
        kind = type(backend)
        if f"{kind.__module__}.{kind.__qualname__}" in COUNTED:
            found: Backend = backend
            return found
    raise NoKeyring


def _choices(backend: Any) -> Iterator[Any]:  # noqa: ANN401 — keyring's own
    """A chain asks one after the other; any other is itself."""
    yield backend
    if type(backend).__module__ == "keyring.backends.chainer":
        yield from backend.backends


class KeyringStore:
    """Keys by name. Every call blocks for `seconds` at most; raises the three errors above."""

    def __init__(
        self, backend: Callable[[], Backend] = system_backend, seconds: float = SECONDS
    ) -> None:
        self._backend = backend
        self._seconds = seconds

    def put(self, name: str, key: bytes) -> None:
        """Store it and read it back: a keyring that only seems to store is none."""
        text = base64.b64encode(key).decode()

        def store() -> None:
            backend = self._backend()
            backend.set_password(SERVICE, name, text)
            back = None
            try:
                back = backend.get_password(SERVICE, name)
            finally:
                if back != text:
                    with suppress(Exception):
                        backend.delete_password(SERVICE, name)
            if back != text:
                raise Refused

        _Within(store, lambda: self._delete(name)).wait(self._seconds)

    def get(self, name: str) -> bytes | None:
        """The key; None when there is none of that name."""
        return self._key(lambda: self._backend().get_password(SERVICE, name))

    def take(self, name: str) -> bytes | None:
        """The key, which is in the keyring no more; where that takes too long, a while later."""
        return self._key(lambda: self._delete(name))

    def drop(self, name: str) -> bool:
        """Delete it, if it is there. False: that isn't possible now, though it may happen later."""
        with suppress(NoKeyring, Silent, Refused):
            self.take(name)
            return True
        return False

    def _key(self, call: Callable[[], str | None]) -> bytes | None:
        text = _Within(call).wait(self._seconds)
        if text is None:
            return None
        try:
            return base64.b64decode(text, validate=True) or None
        except ValueError:  # binascii's is one
            return None

    def _delete(self, name: str) -> str | None:
        backend = self._backend()
        text = backend.get_password(SERVICE, name)
        if text is not None:
            backend.delete_password(SERVICE, name)
        return text


class _Within(Generic[T]):
    """A call on a thread of its own, which nobody waits for beyond a limit."""

    def __init__(self, call: Callable[[], T], undo: Callable[[], object] | None = None) -> None:
        self._call = call
        self._undo = undo
        self._lock = threading.Lock()
        self._given_up = False
        self._done = threading.Event()
        self._outcome: tuple[T | None, BaseException | None] = (None, None)

    def wait(self, seconds: float) -> T:
        threading.Thread(target=self._run, name="keyring", daemon=True).start()
        if not self._done.wait(seconds):
            with self._lock:
                if not self._done.is_set():
                    self._given_up = True
                    raise Silent
        result, error = self._outcome
        if isinstance(error, NoKeyring):
            raise error
        if error is not None:
            raise Refused from None
        return result  # type: ignore[return-value]  # None only beside an error, or meant

    def _run(self) -> None:
        try:
            outcome: tuple[T | None, BaseException | None] = (self._call(), None)
        except BaseException as error:  # noqa: BLE001 — keyrings raise whatever they like
            outcome = (None, error)
        with self._lock:
            self._outcome = outcome
            self._done.set()
            late = self._given_up
        if late and self._undo is not None and outcome[1] is None:
            with suppress(Exception):
                self._undo()
