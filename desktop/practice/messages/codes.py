"""Codes outside of a sign-in: to confirm an account, reset a password or verify an attribute.

A code is good once, for an hour (at sign-up and for attributes a day), and until a newer one is
sent for the same purpose. After five sent or five wrong ones within an hour the service wants a
pause.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.messages.delivery import send_code
from desktop.practice.messages.masking import mask_email, mask_phone

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.outbox import Medium
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import IssuedCode, User
    from desktop.practice.state.world import World

UNREACHABLE_PHONE = "+14155550199"
"""Messages to this number fail with CodeDeliveryFailure."""
HOUR_SECONDS = 3_600
DAY_SECONDS = 86_400
_MOST_AN_HOUR = 5
"""Codes sent, and wrong codes entered, for each user and purpose."""
_TEMPLATE = "Your confirmation code is {####}."


def send(
    world: World,
    pool: Pool,
    user: User,
    *,
    purpose: str,
    attribute: str,
    now: float,
    seconds: int = HOUR_SECONDS,
    to: str = "",
) -> Body:
    """Send a code to `attribute` (`phone_number` or `email`); return CodeDeliveryDetails.

    The code is good for `seconds`. `to` is a value of the attribute that isn't the user's yet.
    """
    key = pool.key_of(user.username)
    if not pool.hourly_limits.use("sent " + purpose, key, _MOST_AN_HOUR, now):
        raise refusals.too_many_tries()
    to = to or user.attributes.get(attribute, "")
    if to == UNREACHABLE_PHONE:
        raise refusals.undeliverable()
    medium: Medium = "SMS" if attribute == "phone_number" else "EMAIL"
    send_code(
        world,
        pool,
        user,
        purpose=purpose,
        medium=medium,
        template=pool.verification_message(medium) or _TEMPLATE,
        expires=now + seconds,
        now=now,
        to=to,
    )
    hidden = mask_phone(to) if medium == "SMS" else mask_email(to)
    return {"Destination": hidden, "DeliveryMedium": medium, "AttributeName": attribute}


def sent_too_many(pool: Pool, user: User, purpose: str, now: float) -> bool:
    """Whether `send` would refuse another one now."""
    used = pool.hourly_limits.used("sent " + purpose, pool.key_of(user.username), now)
    return used >= _MOST_AN_HOUR


def check(
    pool: Pool,
    user: User,
    purposes: tuple[str, ...],
    given: str,
    now: float,
    *,
    hides_users: bool = False,
) -> str:
    """Check a code; return the purpose out of `purposes` that it was sent for, or raise.

    The code keeps working until `del user.codes[purpose]`, since the rest of the request may still
    be refused. With `hides_users` a user without any code gets the same error as an unknown one,
    except for a code that was used before, which only its receiver can know.
    """
    guess, key = "tried " + purposes[0], pool.key_of(user.username)
    if pool.hourly_limits.used(guess, key, now) >= _MOST_AN_HOUR:
        raise refusals.too_many_tries()
    running = {one: user.codes[one] for one in purposes if one in user.codes}
    spent = all(issued.used for issued in running.values())
    if any(issued.used and _is(issued, given) for issued in running.values()):
        raise refusals.code_expired()
    if user.simulated or spent:
        pool.hourly_limits.use(guess, key, _MOST_AN_HOUR, now)
        if user.simulated or hides_users:
            raise refusals.wrong_verification_code()
        raise refusals.code_expired()
    for purpose, issued in running.items():
        if _is(issued, given):
            if now >= issued.expires:
                raise refusals.code_expired()
            return purpose
    pool.hourly_limits.use(guess, key, _MOST_AN_HOUR, now)
    raise refusals.wrong_verification_code()


def _is(issued: IssuedCode, given: str) -> bool:
    return hmac.compare_digest(issued.code.encode(), given.encode())
