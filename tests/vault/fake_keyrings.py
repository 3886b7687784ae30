"""Keyrings of the tests, and what is kept in them."""

from __future__ import annotations

import threading
from pathlib import Path

from desktop.auth.connection_key import ConnectionKey
from desktop.auth.device import Device
from desktop.auth.method import Method
from desktop.auth.stored_session import Keep, StoredSession
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.vault import Vault

ISSUER = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Practice"
CONNECTION = ConnectionKey(ISSUER, "1example23456789")
TODAYS = ConnectionKey("eu-central-1_Practice", "1example23456789", earlier=(CONNECTION,))
"""The same one, as it is named today."""
ANOTHER_CONNECTION = ConnectionKey(ISSUER, "another client")
TOKEN = "Canary.refresh-token." + "x1Y2" * 450
"""As long as a real one: 1,800 characters and more."""


def stored_session(
    token: str = TOKEN, sub: str = "sub-anna", auth_time: int = 1_700_000_000
) -> StoredSession:
    return StoredSession(
        refresh_token=token,
        user_name="anna",
        sub=sub,
        auth_time=auth_time,
        method=Method.AUTHENTICATOR_APP,
        rotates=True,
        device_key="eu-central-1_device",
        device=Device("eu-central-1_device", "group", "device password"),
    )


def begin(token: str = TOKEN, sub: str = "sub-anna", auth_time: int = 1_700_000_000) -> Keep:
    return Keep(stored_session(token, sub, auth_time), begins=True)


def go_on(token: str = TOKEN, sub: str = "sub-anna", auth_time: int = 1_700_000_000) -> Keep:
    return Keep(stored_session(token, sub, auth_time), begins=False)


class InMemory:
    """A keyring that works."""

    def __init__(self) -> None:
        self.passwords: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.passwords[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.passwords.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.passwords[service, username]


class PyWinTypesError(Exception):
    """As pywintypes.error: no KeyringError, and its arguments are number, function, text."""


class LikeWindows(InMemory):
    """Credential Manager by way of keyring: 1,280 characters, beyond that no KeyringError."""

    def set_password(self, service: str, username: str, password: str) -> None:
        # CRED_MAX_CREDENTIAL_BLOB_SIZE is 2,560 bytes, and keyring writes UTF-16.
        if len(password.encode("utf-16-le")) > 5 * 512:
            raise PyWinTypesError(1783, "CredWrite", "The stub received bad data.")
        super().set_password(service, username, password)


class Hanging(InMemory):
    """Locked, with a prompt that is not answered until `answer` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = threading.Event()
        self.done = threading.Event()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.answer.wait(30)
        super().set_password(service, username, password)

    def get_password(self, service: str, username: str) -> str | None:
        self.answer.wait(30)
        return super().get_password(service, username)

    def delete_password(self, service: str, username: str) -> None:
        super().delete_password(service, username)
        self.done.set()


def vault(
    folder: Path, backend: InMemory, connection: ConnectionKey = CONNECTION, seconds: float = 3.0
) -> Vault:
    return Vault(folder, connection, KeyringStore(lambda: backend, seconds))


def sealed_file_in(folder: Path) -> Path:
    """The one of the only connection."""
    (found,) = folder.glob("*.sealed")
    return found
