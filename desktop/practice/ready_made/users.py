"""The users of the default pool and the three after it, one for each situation worth trying."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice.crypto.encoding import to_base64url
from desktop.practice.crypto.entropy import identifier
from desktop.practice.crypto.totp import Authenticator
from desktop.practice.state.passkeys import Passkey
from desktop.practice.state.passwords import StoredPassword
from desktop.practice.state.pools import Group, Pool
from desktop.practice.state.triggers import REFUSED_ATTRIBUTE
from desktop.practice.state.users import SMS, TOTP, Status, User

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.practice.state.world import World

PASSWORD = "Practice-2026"  # noqa: S105 - printed for everyone to read
"""Of every ready-made user."""
_DAY_SECONDS = 86_400
SECRET_BYTES = 20
"""Of an authenticator app's secret."""

_HOSTILE: Mapping[str, str] = {
    "name": "<img src=x onerror=alert(1)><b>Eve</b> & \"quotes\" 'n' {braces} %s",
    "given_name": "Eve\u202etxt.exe\u202c",
    "family_name": "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u05e2\u05d1\u05e8\u05d9\u05ea",
    "nickname": "Z\u0351\u0352\u0353a\u0354\u0355l\u0356g\u0358o \u200b\ufeff\u2066tail\u2069",
    "profile": "javascript:alert(document.domain)",
    "website": "file:///etc/passwd",
    "address": "line one\r\nline two\ttab\u2028separator\u0007bell",
}
"""Claims that try to be markup, to reverse text, or to look like several lines."""


@dataclass(frozen=True, slots=True)
class ReadyUser:
    """A ready-made user. User names are part of the control API's contract."""

    username: str
    situation: str
    """What the user is for, as a sentence; the practice phone shows it."""
    name: str
    phone: str | None = "+14155550100"
    factors: tuple[str, ...] = (SMS,)
    preferred: str | None = None
    phone_verified: bool = True
    pool: str = "Practice1"
    """What follows the underscore of the pool's id."""
    status: Status = "CONFIRMED"
    enabled: bool = True
    temporary_days_left: int = 0
    """Days until a temporary password expires; below 0 it has."""
    groups: tuple[str, ...] = ("staff",)
    has_email: bool = True
    has_passkey: bool = False
    extra_attributes: Mapping[str, str] = field(default_factory=dict)


USERS = (
    ReadyUser(
        "maria.santos",
        "Signs in with a code by text message.",
        "Maria Santos",
        groups=("staff", "ward-7", "duty-doctors"),
    ),
    ReadyUser(
        "tom.okafor",
        "Signs in with a code from an authenticator app.",
        "Tom Okafor",
        "+14155550101",
        factors=(TOTP,),
        preferred=TOTP,
    ),
    ReadyUser(
        "ines.moreau",
        "Has both and chooses: text message or authenticator app.",
        "Inès Moreau",
        "+14155550102",
        factors=(SMS, TOTP),
    ),
    ReadyUser(
        "nora.lindqvist",
        "Has a temporary password and sets a new one first.",
        "Nora Lindqvist",
        "+14155550103",
        status="FORCE_CHANGE_PASSWORD",
        temporary_days_left=7,
    ),
    ReadyUser(
        "ravi.patel",
        "Has a temporary password that expired a day ago.",
        "Ravi Patel",
        "+14155550104",
        status="FORCE_CHANGE_PASSWORD",
        temporary_days_left=-1,
    ),
    ReadyUser(
        "hanna.fischer",
        "Has to reset the password before signing in.",
        "Hanna Fischer",
        "+14155550105",
        status="RESET_REQUIRED",
    ),
    ReadyUser(
        "yusuf.demir",
        "Signed up, but the account isn't activated yet.",
        "Yusuf Demir",
        "+14155550106",
        phone_verified=False,
        status="UNCONFIRMED",
    ),
    ReadyUser(
        "olga.petrova",
        "The account is turned off.",
        "Olga Petrova",
        "+14155550107",
        enabled=False,
    ),
    ReadyUser(
        "quentin.moss",
        "Refused by the organisation, which says why in its own words.",
        "Quentin Moss",
        "+14155550118",
        extra_attributes={
            REFUSED_ATTRIBUTE: "Your shift has ended; ask the duty manager to let you in"
        },
    ),
    ReadyUser(
        "sam.whitfield",
        "Phone number not verified; signs in with an authenticator app, so it stays that way.",
        "Sam Whitfield",
        "+14155550108",
        factors=(TOTP,),
        preferred=TOTP,
        phone_verified=False,
    ),
    ReadyUser(
        "carla.rossi",
        "Phone number not verified yet; signing in by text message verifies it.",
        "Carla Rossi",
        "+14155550109",
        phone_verified=False,
    ),
    ReadyUser(
        "lee.chen",
        "No phone number at all; signs in with an authenticator app.",
        "Lee Chen",
        None,
        factors=(TOTP,),
        preferred=TOTP,
    ),
    ReadyUser(
        "ida.halvorsen",
        "Messages to this phone can't be delivered; signs in with an authenticator app.",
        "Ida Halvorsen",
        "+14155550199",
        factors=(TOTP,),
        preferred=TOTP,
    ),
    ReadyUser(
        "maximiliane.von-der-langen-reihe",
        "A very long name, and no place to break it.",
        "Maximiliane-Friederike" + "-Donaudampfschifffahrt" * 12,
        "+14155550111",
    ),
    ReadyUser(
        "eve.markup",
        "Claims that try to be HTML, to reverse the text, and to be more than they are.",
        _HOSTILE["name"],
        "+14155550112",
        groups=("staff", "<script>alert(1)</script>", "\u202egnp.daolyap", "a" * 128),
        extra_attributes=_HOSTILE,
    ),
    ReadyUser(
        "otto.oversize",
        "Claims of 50 kB and a thousand groups: large tokens, and accepted like small ones.",
        "Otto Oversize",
        "+14155550113",
        groups=tuple(f"committee-{number:04}" for number in range(1, 1_001)),
        extra_attributes={f"custom:note{number:02}": "long " * 409 for number in range(1, 26)},
    ),
    ReadyUser(
        "paula.jensen",
        "No second step: the password is enough here.",
        "Paula Jensen",
        "+14155550114",
        factors=(),
        pool="Optional1",
    ),
    ReadyUser(
        "omar.haddad",
        "Has switched the text message on although it is optional here.",
        "Omar Haddad",
        "+14155550115",
        pool="Optional1",
    ),
    ReadyUser(
        "rosa.keller",
        "Text message; tokens live 5 minutes and each renewal brings a new refresh token.",
        "Rosa Keller",
        "+14155550116",
        pool="Rotation1",
    ),
    ReadyUser(
        "simon.weber",
        "Text message, through an app client that has a secret.",
        "Simon Weber",
        "+14155550117",
        pool="SecretApp",
    ),
)


def add_user(world: World, pool: Pool, ready: ReadyUser, now: float) -> None:
    """Make the user in the pool, with the groups it needs."""
    attributes = {"name": ready.name, **ready.extra_attributes}
    if ready.has_email:
        attributes |= {"email": f"{ready.username}@example.com", "email_verified": "true"}
    if ready.phone:
        verified = "true" if ready.phone_verified else "false"
        attributes |= {"phone_number": ready.phone, "phone_number_verified": verified}
    for name in ready.groups:
        pool.groups.setdefault(name, Group(name, now))
    user = User(
        ready.username,
        identifier(world.entropy),
        created=now,
        modified=now,
        attributes=attributes,
        status=ready.status,
        enabled=ready.enabled,
        temporary_until=now + ready.temporary_days_left * _DAY_SECONDS,
        factors=list(ready.factors),
        preferred=ready.preferred,
        groups=list(ready.groups),
    )
    if ready.has_passkey:  # no authenticator belongs to it
        party = pool.relying_party
        user.passkeys.append(Passkey(to_base64url(user.sub.encode()), party, now))
    user.password = StoredPassword.make_lazily(pool.id, user.username, PASSWORD, world.entropy)
    if TOTP in ready.factors:
        user.authenticator = Authenticator(world.entropy.random_bytes(SECRET_BYTES), verified=True)
    pool.users[pool.key_of(user.username)] = user
