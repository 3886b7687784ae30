"""One pool of a seed file, with its clients, groups and users."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args

from desktop.practice import refusals
from desktop.practice.operations import OPERATIONS
from desktop.practice.seed_error import SeedError
from desktop.practice.shapes import (
    CLIENT_ID,
    CLIENT_SECRET,
    PASSWORD,
    USERNAME,
    Body,
    Boolean,
    ListOf,
    Shape,
    String,
    Structure,
)
from desktop.practice.state.users import EMAIL, SMS, TOTP, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

_ID = String(1, 55, r"[a-z0-9-]+_[0-9a-zA-Z]+")
_FACTORS = String(choices=(SMS, TOTP, EMAIL))


@dataclass(frozen=True, slots=True)
class SeedClient:
    """An app client."""

    id: str
    secret: str | None = field(repr=False)
    settings: Body
    """Members of CreateUserPoolClient."""


@dataclass(frozen=True, slots=True)
class SeedUser:
    """A user."""

    username: str
    password: str = field(repr=False)
    status: Status
    enabled: bool
    attributes: dict[str, str] = field(repr=False)
    groups: tuple[str, ...]
    factors: tuple[str, ...]
    preferred: str | None
    totp_secret: bytes | None = field(repr=False)
    """Of an authenticator app; None for none, or for one that is made up."""
    situation: str


@dataclass(frozen=True, slots=True)
class SeedPool:
    """A pool, as its table says."""

    place: str
    """Where it stands in the file, for errors."""
    id: str
    settings: Body
    """Members of CreateUserPool."""
    mfa: Body
    """Members of SetUserPoolMfaConfig."""
    clients: tuple[SeedClient, ...]
    groups: tuple[Body, ...]
    """Members of CreateGroup."""
    users: tuple[SeedUser, ...]


def _of(operation: str, *without: str) -> dict[str, Shape]:
    """The members of an operation's request."""
    members = OPERATIONS[operation].takes.members
    return {name: shape for name, shape in members.items() if name not in without}


_MFA = _of("SetUserPoolMfaConfig", "UserPoolId", "MfaConfiguration")
_SETTINGS = _of("CreateUserPool")
_POOL: dict[str, Shape] = {"UserPoolId": _ID, **_SETTINGS, **_MFA}
_CLIENT: dict[str, Shape] = {
    "ClientId": CLIENT_ID,
    **_of("CreateUserPoolClient", "UserPoolId", "GenerateSecret"),
    "ClientSecret": CLIENT_SECRET,
}
_GROUP = _of("CreateGroup", "UserPoolId")
_USER: dict[str, Shape] = {
    "Username": USERNAME,
    "Password": PASSWORD,
    "UserStatus": String(choices=get_args(Status)),
    "Enabled": Boolean(),
    "Groups": ListOf(String(1, 128)),
    "UserMFASettingList": ListOf(_FACTORS),
    "PreferredMfaSetting": _FACTORS,
    "SoftwareTokenSecret": String(16, 256, "[A-Z2-7]+=*"),
    "Situation": String(0, 300),
}


def read_pool(place: str, found: object) -> SeedPool:
    """Read one of the tables `[[pools]]`; raises SeedError."""
    table = dict(_table(place, found))
    clients, groups, users = (
        _tables(f"{place}: {name}", table.pop(name, [])) for name in ("clients", "groups", "users")
    )
    given = _read(place, table, _POOL, ("UserPoolId", "PoolName"))
    if not clients:
        raise SeedError(f"{place}: it has no client: [[pools.clients]]")
    names = [group.get("GroupName") for _, group in groups]
    return SeedPool(
        place,
        given["UserPoolId"],
        {name: value for name, value in given.items() if name in _SETTINGS},
        {name: value for name, value in given.items() if name in _MFA},
        tuple(_read_client(*one) for one in clients),
        tuple(_read(where, one, _GROUP, ("GroupName",)) for where, one in groups),
        tuple(_read_user(*one, names) for one in users),
    )


def _read_client(place: str, table: dict[str, Any]) -> SeedClient:
    settings = _read(place, table, _CLIENT, ("ClientId", "ClientName"))
    client_id, secret = settings.pop("ClientId"), settings.pop("ClientSecret", None)
    return SeedClient(client_id, secret, settings)


def _read_user(place: str, table: dict[str, Any], groups: list[object]) -> SeedUser:
    attributes = _attributes(f"{place}: Attributes", table.pop("Attributes", {}))
    given = _read(place, table, _USER, ("Username", "Password"))
    missing = [name for name in given.get("Groups", ()) if name not in groups]
    if missing:
        raise SeedError(f"{place}: the pool has no group {missing[0]}")
    try:
        secret = base64.b32decode(_padded(given.get("SoftwareTokenSecret", "")))
    except ValueError:
        raise SeedError(f"{place}: SoftwareTokenSecret must be base32") from None
    return SeedUser(
        given["Username"],
        given["Password"],
        given.get("UserStatus", "CONFIRMED"),
        given.get("Enabled", True),
        attributes,
        tuple(given.get("Groups", ())),
        tuple(given.get("UserMFASettingList", ())),
        given.get("PreferredMfaSetting"),
        secret or None,
        given.get("Situation", ""),
    )


def _padded(text: str) -> str:
    text = text.rstrip("=")
    return text + "=" * (-len(text) % 8)


def _attributes(place: str, found: object) -> dict[str, str]:
    """Values are strings; true and false may stand without quotation marks."""
    attributes = {}
    for name, value in _table(place, found).items():
        text = str(value).lower() if isinstance(value, bool) else value
        if not isinstance(text, str):
            raise SeedError(f"{place}: {name} must be a string, true or false")
        attributes[name] = text
    return attributes


def _table(place: str, found: object) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise SeedError(f"{place} must be a table")
    return found


def _tables(place: str, found: object) -> list[tuple[str, dict[str, Any]]]:
    if not isinstance(found, list):
        raise SeedError(f"{place} must be tables in double brackets")
    return [
        (f"{place} {number}", dict(_table(f"{place} {number}", one)))
        for number, one in enumerate(found, start=1)
    ]


def _read(
    place: str, table: dict[str, Any], members: Mapping[str, Shape], required: tuple[str, ...]
) -> Body:
    if unknown := sorted(table.keys() - members.keys()):
        raise SeedError(f"{place}: unknown key {unknown[0]}")
    try:
        return Structure(members, required).read(table)
    except refusals.CognitoError as error:
        raise SeedError(f"{place}: {error.message}") from None
