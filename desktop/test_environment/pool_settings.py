"""The settings of a pool and its app client that matter to second factors, as admin calls tell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.qa.model.record import Setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.qa.environment import Answer

POOL = (
    "MfaConfiguration",
    "UserPoolTier",
    "AutoVerifiedAttributes",
    "UserAttributeUpdateSettings",
    "AccountRecoverySetting",
    "DeviceConfiguration",
    "UsernameConfiguration",
    "Policies",
)
FACTORS = ("SmsMfaConfiguration", "SoftwareTokenMfaConfiguration", "EmailMfaConfiguration")
CLIENT = (
    "ExplicitAuthFlows",
    "AuthSessionValidity",
    "PreventUserExistenceErrors",
    "EnableTokenRevocation",
    "RefreshTokenRotation",
    "RefreshTokenValidity",
    "AccessTokenValidity",
    "IdTokenValidity",
    "TokenValidityUnits",
)


def settings_of(
    admin: Callable[[str, Mapping[str, object]], Answer], pool_id: str, client_id: str
) -> tuple[Setting, ...]:
    """Read them; what can't be read is said to be unknown, with the reason."""
    pool = {"UserPoolId": pool_id}
    found = [
        *_read(admin("DescribeUserPool", pool), "UserPool", POOL, f"pool {pool_id}"),
        *_read(admin("GetUserPoolMfaConfig", pool), "", FACTORS, f"pool {pool_id}"),
        *_read(
            admin("DescribeUserPoolClient", {**pool, "ClientId": client_id}),
            "UserPoolClient",
            CLIENT,
            f"app client {client_id} of {pool_id}",
        ),
    ]
    return tuple(Setting(name, value, "admin call") for name, value in found)


def _read(answer: Answer, member: str, names: tuple[str, ...], owner: str) -> list[tuple[str, str]]:
    if answer.error:
        return [(f"{owner}: {member or 'second factors'}", f"unknown ({answer.error})")]
    inner = answer.body.get(member) if member else answer.body
    found = inner if isinstance(inner, Mapping) else {}
    return [(f"{owner}: {name}", _text(found[name])) for name in names if name in found]


def _text(value: object) -> str:
    """Short: `{Enabled: True}` and lists in one line, without the texts of messages."""
    if isinstance(value, Mapping):
        members = (f"{name}: {_text(it)}" for name, it in value.items() if name != "Message")
        return ", ".join(members)
    if isinstance(value, list):
        return ", ".join(f"({_text(it)})" if isinstance(it, Mapping) else str(it) for it in value)
    return str(value)
