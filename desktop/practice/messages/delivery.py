"""Sending codes to a user's phone number or email address."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.practice.crypto.entropy import digits
from desktop.practice.state.outbox import Medium, Message
from desktop.practice.state.users import IssuedCode, User

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.world import World

_DIGITS = 6


def send_code(
    world: World,
    pool: Pool,
    user: User,
    *,
    purpose: str,
    medium: Medium,
    template: str,
    expires: float,
    now: float,
    to: str = "",
) -> str:
    """Make a code, send it and return it; an older one for the same purpose stops working.

    `{####}` in the template stands for the code. `expires` and `now` are epoch seconds. `to` is an
    address that isn't the user's yet.
    """
    code = new_code(world, user, purpose=purpose, expires=expires)
    text = template.replace("{####}", code)
    deliver(world, pool, user, purpose=purpose, medium=medium, code=code, text=text, now=now, to=to)
    return code


def new_code(
    world: World, user: User, *, purpose: str, expires: float, length: int = _DIGITS
) -> str:
    """Make a code without sending it; an older one for the same purpose stops working."""
    code = digits(world.entropy, length)
    user.codes[purpose] = IssuedCode(code, expires)
    return code


def deliver(
    world: World,
    pool: Pool,
    user: User,
    *,
    purpose: str,
    medium: Medium,
    code: str,
    text: str,
    now: float,
    to: str = "",
    session: str | None = None,
) -> None:
    """Put a message into the outbox; none for simulated users and for those without an address.

    `to` is an address that isn't the user's yet; `session` is that of the challenge which asks for
    the code.
    """
    to = to or (user.phone if medium == "SMS" else user.email) or ""
    if to and not user.simulated:
        sha256 = session and hashlib.sha256(session.encode()).hexdigest()
        world.outbox.send(
            Message(now, user.username, pool.id, to, medium, purpose, code, text, sha256)
        )
