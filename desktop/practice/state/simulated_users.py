"""Simulated users, for app clients with PreventUserExistenceErrors.

For an unknown name the service answers as if a user existed. A simulated user is made anew for each
request and looks the same every time. A sign-in takes the same course as a user's, and fails: there
is no password, and no code is sent.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.entropy import identifier
from desktop.practice.state.passwords import simulated_password
from desktop.practice.state.users import User

if TYPE_CHECKING:
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.pools import Pool

_LETTERS = "abcdefghijklmnoprstuvwz"


class _Drawn:
    """Bytes derived from a key and a text: always the same, and unknown without the key."""

    def __init__(self, key: bytes, text: str) -> None:
        self._seed = key + text.encode()

    def random_bytes(self, count: int, /) -> bytes:
        return hashlib.shake_256(b"user" + self._seed).digest(count)


def user_or_simulated(pool: Pool, client: AppClient, name: str) -> User:
    """The user `name`, or a simulated one; raises UserNotFound where the client may tell."""
    user = pool.find_user(name)
    if user is not None:
        return user
    if not client.hides_users:
        raise refusals.no_user()
    return simulated_user(pool, name)


def simulated_user(pool: Pool, name: str) -> User:
    """A simulated user of this name, with attributes that look like a user's."""
    drawn = _Drawn(pool.simulation_key, pool.key_of(name))
    raw = drawn.random_bytes(8)
    letters = [_LETTERS[octet % len(_LETTERS)] for octet in raw[:2]]
    attributes = {
        "email": f"{letters[0]}@{letters[1]}",
        "email_verified": "true",
        "phone_number": f"+1415555{int.from_bytes(raw[4:]) % 10_000:04}",
        "phone_number_verified": "true",
    }
    user = User(name, identifier(drawn), 0, 0, attributes, simulated=True)
    user.password = simulated_password(pool.id, pool.key_of(name), pool.simulation_key)
    return user
