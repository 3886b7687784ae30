"""A user's factors, for administrators: show them, and delete a lost authenticator app."""

from __future__ import annotations

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.described import auth_factors
from desktop.practice.shapes import POOL_ID, USERNAME, Body, Shape, Structure
from desktop.practice.state.users import TOTP


def _show(call: Call) -> Body:
    return auth_factors(call.pool, call.user)


def _delete_software_token(call: Call) -> Body:
    """The user can link another app. Without one nothing happens: the API has no error for it."""
    user = call.user
    if user.status == "UNCONFIRMED":
        raise refusals.not_confirmed()
    user.authenticator = user.pending_authenticator = None
    user.set_factor(TOTP, enabled=False)
    user.modified = call.now
    return {}


_ONE: dict[str, Shape] = {"UserPoolId": POOL_ID, "Username": USERNAME}
_USER = Structure(_ONE, tuple(_ONE))

OPERATIONS = (
    Operation("AdminGetUserAuthFactors", _USER, _show),
    Operation("AdminDeleteSoftwareToken", _USER, _delete_software_token),
)
