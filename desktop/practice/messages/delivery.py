"""Sending codes to a user's phone number or email address."""

from __future__ import annotations

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
    length: int = _DIGITS,
    to: str = "",
) -> str:
    """Make a code, send it and return it; an older one for the same purpose stops working.

    `{####}` in the template stands for the code. `expires` and `now` are epoch seconds. `to` is an
    address that isn't the user's yet.
    """
    code = digits(world.entropy, length)
    user.codes[purpose] = IssuedCode(code, expires)
    text = template.replace("{####}", code)
    deliver(world, pool, user, purpose=purpose, medium=medium, code=code, text=text, now=now, to=to)
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
) -> None:
    """Put a message into the outbox; none for simulated users and for those without an address."""
    to = to or (user.phone if medium == "SMS" else user.email) or ""
    if to and not user.simulated:
        world.outbox.send(
            Message(now, user.username, pool.id, to, medium, purpose, code=code, text=text)
        )
