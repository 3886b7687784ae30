"""Sessions: a sign-in and its tokens, in pools that track them. For users and administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.pagination import page
from desktop.practice.shapes import (
    PAGE_TOKEN,
    POOL_ID,
    TOKEN,
    USERNAME,
    Body,
    Integer,
    Shape,
    String,
    Structure,
)
from desktop.practice.state.access import authorize, grant_of
from desktop.practice.state.device_type import device_type
from desktop.practice.state.tiers import require_essentials

if TYPE_CHECKING:
    from desktop.practice.state.grants import Grant
    from desktop.practice.state.pools import Pool

_MOST_LISTED = 125


def _get_configuration(call: Call) -> Body:
    return _configuration(call.pool)


def _set_configuration(call: Call) -> Body:
    """Sessions are those that begin from now on."""
    pool = call.pool
    tracking = call.body["UserSessionTracking"] == "ENABLED"
    if tracking:
        require_essentials(pool.settings, "Session tracking")
    pool.tracks_sessions = tracking
    pool.most_sessions = call.body["TokenSession"]["MaxPerUser"]
    return _configuration(pool)


def _configuration(pool: Pool) -> Body:
    return {
        "UserPoolId": pool.id,
        "UserSessionTracking": "ENABLED" if pool.tracks_sessions else "DISABLED",
        "TokenSession": {"MaxPerUser": pool.most_sessions},
    }


def _list(call: Call) -> Body:
    caller = authorize(call.world, call.body["AccessToken"], call.now)
    own = grant_of(caller.pool, call.body["AccessToken"])
    return _listed(call, caller.pool, caller.user.sub, own)


def _admin_list(call: Call) -> Body:
    return _listed(call, call.pool, call.user.sub, None)


def _listed(call: Call, pool: Pool, sub: str, own: Grant | None) -> Body:
    """A page of the user's sessions, the one that was used last first."""
    _require_tracking(pool)
    found, more = page(
        pool.grants.sessions(sub, call.now), _MOST_LISTED, call.body.get("NextToken")
    )
    listed = [_described(one, current=one is own) for one in found]
    return {"Sessions": listed} | ({"NextToken": more} if more else {})


def _described(grant: Grant, *, current: bool) -> Body:
    """The API's SessionDescriptionType. There is no place on earth for 127.0.0.1."""
    return {
        "SessionId": grant.session_id,
        "SessionType": "TOKEN",
        "ClientId": grant.client_id,
        "CreateDate": grant.auth_time,
        "LastActiveDate": grant.last_active,
        "DeviceType": device_type(grant.user_agent),
        "LastIPAddress": "127.0.0.1",
        "IsCurrentSession": current,
    }


def _revoke(call: Call) -> Body:
    caller = authorize(call.world, call.body["AccessToken"], call.now)
    _require_tracking(caller.pool)
    own = grant_of(caller.pool, call.body["AccessToken"])
    if own is not None and own.session_id == call.body["SessionId"]:
        raise refusals.own_session()
    return _revoked(call, caller.pool, caller.user.sub)


def _admin_revoke(call: Call) -> Body:
    _require_tracking(call.pool)
    return _revoked(call, call.pool, call.user.sub)


def _revoked(call: Call, pool: Pool, sub: str) -> Body:
    """End a session. Those of API sign-ins have no linked ones: LINKED does the same as NONE."""
    for grant in pool.grants.sessions(sub, call.now):
        if grant.session_id == call.body["SessionId"]:
            grant.revoked = True
            return {}
    raise refusals.no_session()


def _require_tracking(pool: Pool) -> None:
    if not pool.tracks_sessions:
        raise refusals.sessions_not_tracked()


_SESSION: dict[str, Shape] = {"SessionId": String(28, 28, "^(tkn|sso)[a-z0-9]{25}$")}
_LINKED: dict[str, Shape] = {"RevokeAssociatedSessions": String(choices=("NONE", "LINKED"))}
_TOKEN: dict[str, Shape] = {"AccessToken": TOKEN}
_POOL: dict[str, Shape] = {"UserPoolId": POOL_ID}
_USER: dict[str, Shape] = {**_POOL, "Username": USERNAME}
_PAGE: dict[str, Shape] = {"NextToken": PAGE_TOKEN}
_CONFIGURATION: dict[str, Shape] = {
    **_POOL,
    "UserSessionTracking": String(choices=("ENABLED", "DISABLED")),
    "TokenSession": Structure({"MaxPerUser": Integer(1, 100)}, ("MaxPerUser",)),
}

OPERATIONS = (
    Operation("ListUserSessions", Structure(_TOKEN | _PAGE, tuple(_TOKEN)), _list, public=True),
    Operation(
        "RevokeUserSession",
        Structure(_TOKEN | _SESSION | _LINKED, (*_TOKEN, *_SESSION)),
        _revoke,
        public=True,
    ),
    Operation("AdminListUserSessions", Structure(_USER | _PAGE, tuple(_USER)), _admin_list),
    Operation(
        "AdminRevokeUserSession",
        Structure(_USER | _SESSION | _LINKED, (*_USER, *_SESSION)),
        _admin_revoke,
    ),
    Operation(
        "GetUserPoolSessionConfiguration", Structure(_POOL, tuple(_POOL)), _get_configuration
    ),
    Operation(
        "SetUserPoolSessionConfiguration",
        Structure(_CONFIGURATION, tuple(_CONFIGURATION)),
        _set_configuration,
    ),
)
