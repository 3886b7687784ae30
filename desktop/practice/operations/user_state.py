"""Disabling, enabling, confirming and signing out a user, for administrators."""

from __future__ import annotations

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.shapes import POOL_ID, USERNAME, Body, MapOf, Shape, Structure


def _disable(call: Call) -> Body:
    """Disabling revokes the user's tokens."""
    pool = call.pool
    user = call.user
    user.enabled, user.modified = False, call.now
    pool.grants.revoke_all(user.sub)
    return {}


def _enable(call: Call) -> Body:
    user = call.user
    user.enabled, user.modified = True, call.now
    return {}


def _confirm(call: Call) -> Body:
    user = call.user
    if user.status != "UNCONFIRMED":
        raise refusals.can_not_be_confirmed(user.status)
    user.status, user.modified = "CONFIRMED", call.now
    return {}


def _sign_out(call: Call) -> Body:
    pool = call.pool
    pool.grants.revoke_all(call.user.sub)
    return {}


_ONE: dict[str, Shape] = {"UserPoolId": POOL_ID, "Username": USERNAME}
_USER = Structure(_ONE, tuple(_ONE))

OPERATIONS = (
    Operation("AdminDisableUser", _USER, _disable),
    Operation("AdminEnableUser", _USER, _enable),
    Operation("AdminUserGlobalSignOut", _USER, _sign_out),
    Operation(
        "AdminConfirmSignUp",
        Structure(_ONE | {"ClientMetadata": MapOf()}, tuple(_ONE)),
        _confirm,
    ),
)
