"""Sessions: listed, ended one by one, and ended by too many sign-ins."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import LITE, SESSIONS
from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import NOW, CoreClient
from tests.practice.pool_process import PoolProcess

WANDA = "wanda.kowal"
UNKNOWN = "tkn" + "0" * 25


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(SESSIONS)


def sign_in(there: CoreClient, at: float = NOW) -> dict[str, Any]:
    """Sign in at this time; AuthenticationResult."""
    there.now = at
    return dict(there.begin(WANDA)["AuthenticationResult"])


def sessions(there: CoreClient, tokens: dict[str, Any]) -> list[dict[str, Any]]:
    """What ListUserSessions lists."""
    listed = there.ok("ListUserSessions", AccessToken=tokens["AccessToken"])
    return list(listed["Sessions"])


def refresh(there: CoreClient, tokens: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """Status and body of a refresh."""
    return there.call(
        "InitiateAuth",
        ClientId=there.client_id,
        AuthFlow="REFRESH_TOKEN_AUTH",
        AuthParameters={"REFRESH_TOKEN": tokens["RefreshToken"]},
    )


def test_own_sessions_newest_first(there: CoreClient):
    first, second = sign_in(there), sign_in(there, NOW + 60)
    listed = sessions(there, second)
    assert [one["CreateDate"] for one in listed] == [NOW + 60, NOW]
    assert [one["IsCurrentSession"] for one in listed] == [True, False]
    assert [one["IsCurrentSession"] for one in sessions(there, first)] == [False, True]
    assert {one["ClientId"] for one in listed} == {there.client_id}
    there.now = NOW + 120
    assert refresh(there, first)[0] == 200
    assert [one["LastActiveDate"] for one in sessions(there, second)] == [NOW + 120, NOW + 60]


def test_one_sign_in_too_many_ends_the_session_used_longest_ago(there: CoreClient):
    signed_in = [sign_in(there, NOW + minute * 60) for minute in range(3)]
    there.now = NOW + 600
    assert refresh(there, signed_in[0])[0] == 200
    newest = sign_in(there, NOW + 660)
    kept = [there.call("GetUser", AccessToken=one["AccessToken"])[0] for one in signed_in]
    assert kept == [200, 400, 200]
    status, answer = refresh(there, signed_in[1])
    assert (status, answer["message"]) == (400, "Refresh Token has been revoked")
    assert len(sessions(there, newest)) == 3


def test_end_another_session(there: CoreClient):
    first, second = sign_in(there), sign_in(there, NOW + 60)
    own, other = (one["SessionId"] for one in sessions(there, second))
    token = {"AccessToken": second["AccessToken"]}
    assert there.refused("RevokeUserSession", **token, SessionId=own)[0] == "NotAuthorized"
    linked = {"RevokeAssociatedSessions": "LINKED"}
    assert there.ok("RevokeUserSession", **token, SessionId=other, **linked) == {}
    assert there.refused("GetUser", AccessToken=first["AccessToken"])[0] == "NotAuthorized"
    assert [one["SessionId"] for one in sessions(there, second)] == [own]
    for gone in (other, UNKNOWN):
        refused = there.refused("RevokeUserSession", **token, SessionId=gone)
        assert refused[0] == "ResourceNotFound"
    assert there.refused("RevokeUserSession", **token, SessionId="x")[0] == "InvalidParameter"


def test_signed_out_sessions_are_not_listed(there: CoreClient):
    first, second = sign_in(there), sign_in(there)
    there.ok("RevokeToken", ClientId=there.client_id, Token=first["RefreshToken"])
    assert len(sessions(there, second)) == 1


def test_sessions_of_someone_else_are_out_of_reach(there: CoreClient):
    sign_in(there)
    there.new_user()
    token = there.begin("ann")["AuthenticationResult"]
    theirs = there.ok("AdminListUserSessions", UserPoolId=there.pool_id, Username=WANDA)
    session = theirs["Sessions"][0]["SessionId"]
    assert session not in [one["SessionId"] for one in sessions(there, token)]
    refused = there.refused(
        "RevokeUserSession", AccessToken=token["AccessToken"], SessionId=session
    )
    assert refused[0] == "ResourceNotFound"


def test_administrator_ends_any(there: CoreClient):
    tokens = sign_in(there)
    who = {"UserPoolId": there.pool_id, "Username": WANDA}
    listed = there.ok("AdminListUserSessions", **who)["Sessions"]
    assert [one["IsCurrentSession"] for one in listed] == [False]
    assert there.ok("AdminRevokeUserSession", **who, SessionId=listed[0]["SessionId"]) == {}
    assert refresh(there, tokens)[0] == 400
    assert there.refused("AdminRevokeUserSession", **who, SessionId=UNKNOWN)[0] == (
        "ResourceNotFound"
    )


def test_pool_that_does_not_track(core: CoreClient):
    tokens = {"AccessToken": core.sign_in()["AccessToken"]}
    who = {"UserPoolId": core.pool_id, "Username": "maria.santos"}
    for name, given in (
        ("ListUserSessions", tokens),
        ("RevokeUserSession", {**tokens, "SessionId": UNKNOWN}),
        ("AdminListUserSessions", who),
        ("AdminRevokeUserSession", {**who, "SessionId": UNKNOWN}),
    ):
        assert core.refused(name, **given)[0] == "OperationNotEnabled", name


def test_tracking_is_switched_on_and_off(core: CoreClient):
    own = core.new_pool()
    own.new_user()
    before = own.begin("ann")["AuthenticationResult"]
    where = {"UserPoolId": own.pool_id}
    assert own.ok("GetUserPoolSessionConfiguration", **where) == {
        **where,
        "UserSessionTracking": "DISABLED",
        "TokenSession": {"MaxPerUser": 20},
    }
    on = {"UserSessionTracking": "ENABLED", "TokenSession": {"MaxPerUser": 1}}
    assert own.ok("SetUserPoolSessionConfiguration", **where, **on) == {**where, **on}
    assert sessions(own, before) == [], "from before the tracking"
    now = own.begin("ann")["AuthenticationResult"]
    assert len(sessions(own, now)) == 1
    assert own.ok("GetUser", AccessToken=before["AccessToken"])
    off = {**on, "UserSessionTracking": "DISABLED"}
    assert own.ok("SetUserPoolSessionConfiguration", **where, **off) == {**where, **off}
    lite = {"UserPoolId": LITE.pool_id, **on}
    assert core.refused("SetUserPoolSessionConfiguration", **lite)[0] == "FeatureUnavailableInTier"


def test_plain_boto3(public: Any, pool: PoolProcess):
    def start() -> Any:
        return public.initiate_auth(
            ClientId=SESSIONS.client_id,
            AuthFlow="USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": WANDA, "PASSWORD": PASSWORD},
        )["AuthenticationResult"]

    first, second = start(), start()
    listed = public.list_user_sessions(AccessToken=second["AccessToken"])["Sessions"]
    assert len(listed) == 2
    assert all("Boto3" in one["DeviceType"] for one in listed)
    other = next(one["SessionId"] for one in listed if not one["IsCurrentSession"])
    public.revoke_user_session(AccessToken=second["AccessToken"], SessionId=other)
    with pytest.raises(public.exceptions.NotAuthorizedException, match="has been revoked"):
        public.get_user(AccessToken=first["AccessToken"])
    for _ in range(3):
        start()
    with pytest.raises(public.exceptions.NotAuthorizedException, match="has been revoked"):
        public.list_user_sessions(AccessToken=second["AccessToken"])
