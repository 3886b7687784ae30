"""User name and password for each proxy, in the system's keyring."""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.auth.proxy_credentials import ProxyCredentials
from desktop.vault.keyring_store import KeyringRefused, KeyringStore, KeyringTimeout, NoKeyring

if TYPE_CHECKING:
    from collections.abc import Callable


class KeyringProxyCredentials:
    """Implements `desktop.auth.proxy_credentials.ProxyCredentialStore`. Thread-safe.

    What was entered counts at once, and until the program ends where there is no keyring.
    """

    def __init__(
        self,
        keyring_store: KeyringStore | None = None,
        start: Callable[[Callable[[], None]], None] | None = None,
    ) -> None:
        """`start` runs a function on a thread of its own."""
        self._keyring_store = keyring_store or KeyringStore()
        self._start = start or _start
        self._lock = threading.Lock()
        self._known: dict[str, ProxyCredentials] = {}

    def find(self, proxy: str) -> ProxyCredentials | None:
        """As in the port."""
        with self._lock:
            if proxy in self._known:
                return self._known[proxy]
        with suppress(NoKeyring, KeyringTimeout, KeyringRefused):
            found = _credentials(self._keyring_store.get(_name(proxy)))
            if found is not None:
                with self._lock:
                    return self._known.setdefault(proxy, found)
        return None

    def keep(self, proxy: str, credentials: ProxyCredentials) -> None:
        """As in the port; it takes no time, the keyring follows."""
        with self._lock:
            self._known[proxy] = credentials
        pair = json.dumps([credentials.user_name, credentials.password]).encode()

        def store() -> None:
            with suppress(NoKeyring, KeyringTimeout, KeyringRefused):
                self._keyring_store.set(_name(proxy), pair)

        self._start(store)


def _start(function: Callable[[], None]) -> None:
    threading.Thread(target=function, name="proxy credentials", daemon=True).start()


def _name(proxy: str) -> str:
    return f"proxy {proxy}"


def _credentials(data: bytes | None) -> ProxyCredentials | None:
    """What is in the entry; None for what is none of ours."""
    if data is None:
        return None
    with suppress(ValueError):
        pair = json.loads(data)
        if isinstance(pair, list) and len(pair) == len(("user name", "password")):
            user_name, password = pair
            if isinstance(user_name, str) and isinstance(password, str):
                return ProxyCredentials(user_name, password)
    return None
