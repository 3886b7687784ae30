"""A user of the tester's own, for a pool without AWS credentials. Kept in memory only."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from desktop.qa.environment import CaseUser, Unavailable

if TYPE_CHECKING:
    from collections.abc import Callable

SHORTEST_SEED = 10
"""Bytes: an authenticator app's seed has at least 80 bits."""


def typed_user(ask: Callable[[str], str], ask_secret: Callable[[str], str]) -> CaseUser | None:
    """Asks for a test user with an authenticator app; None where the name is left empty.

    The input's end (Ctrl+D; Windows calls an empty device a terminal, too) is no answer: None.
    Raises `Unavailable` for a seed that is none.
    """
    try:
        name = ask("User name of a test user with an authenticator app (Enter for none): ").strip()
        if not name:
            return None
        password = ask_secret("Password: ")
        typed_seed = ask_secret("Seed of the app (Base32): ")
    except EOFError:
        return None
    return CaseUser(name, password, seed(typed_seed))


def seed(text: str) -> bytes:
    """As apps show it: Base32 in groups, capitals or not, or the otpauth address of a QR code.

    Raises `Unavailable`.
    """
    found = text.partition("secret=")[2].partition("&")[0] or text
    plain = "".join(found.split()).replace("-", "").rstrip("=").upper()
    try:
        secret = base64.b32decode(plain + "=" * (-len(plain) % 8))
    except (binascii.Error, ValueError):
        secret = b""
    if len(secret) < SHORTEST_SEED:
        raise Unavailable("that is no seed of an authenticator app")
    return secret
