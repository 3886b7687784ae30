"""How long SSO sessions of an app client are used again, for administrators.

Kept and shown only: SSO sessions begin in managed login, which the practice pool doesn't have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.clients import find_client
from desktop.practice.shapes import CLIENT_ID, POOL_ID, Body, Integer, Shape, Structure
from desktop.practice.state.tiers import require_essentials

if TYPE_CHECKING:
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.pools import Pool


def _get(call: Call) -> Body:
    return _described(*find_client(call.world, call.body))


def _set(call: Call) -> Body:
    pool, client = find_client(call.world, call.body)
    require_essentials(pool.settings, "Session tracking")
    if not pool.tracks_sessions:
        raise refusals.sessions_not_tracked()
    client.sso_minutes = call.body["SSOSession"]["MaxValidityMinutes"]
    return _described(pool, client)


def _described(pool: Pool, client: AppClient) -> Body:
    return {
        "UserPoolId": pool.id,
        "ClientId": client.client_id,
        "SSOSession": {"MaxValidityMinutes": client.sso_minutes},
    }


_ONE: dict[str, Shape] = {"UserPoolId": POOL_ID, "ClientId": CLIENT_ID}
_SSO: dict[str, Shape] = {
    "SSOSession": Structure({"MaxValidityMinutes": Integer(0, 129_600)}, ("MaxValidityMinutes",))
}

OPERATIONS = (
    Operation("GetUserPoolClientSessionConfiguration", Structure(_ONE, tuple(_ONE)), _get),
    Operation(
        "SetUserPoolClientSessionConfiguration", Structure(_ONE | _SSO, (*_ONE, *_SSO)), _set
    ),
)
