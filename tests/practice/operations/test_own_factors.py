"""One's own second factors: linking an app anew, switching them off, and what the pool allows."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import EMAIL_MFA
from tests.practice.core_client import OPTIONAL, Desk
from tests.practice.model.state import App

TOM = "tom.okafor"
OFF = {"Enabled": False}


def signed_in(desk: Desk) -> dict[str, str]:
    given = {"SOFTWARE_TOKEN_MFA_CODE": desk.totp(TOM)}
    tokens = desk.respond(desk.begin(TOM), TOM, **given)["AuthenticationResult"]
    desk.now += 30
    return {"AccessToken": tokens["AccessToken"]}


def app_of(desk: Desk, *, pending: bool) -> App:
    user = desk.practice.world.pools[desk.pool_id].users[TOM]
    app = user.pending_authenticator if pending else user.authenticator
    assert app is not None
    return App(app.secret)


def answer(desk: Desk, app: App) -> tuple[int, dict[str, Any]]:
    body = desk.response(desk.begin(TOM), TOM, SOFTWARE_TOKEN_MFA_CODE=app.code(desk.now))
    return desk.call("RespondToAuthChallenge", **body)


def test_app_is_linked_anew_and_the_old_one_works_until_then(desk: Desk):
    token = signed_in(desk)
    old = app_of(desk, pending=False)
    desk.ok("AssociateSoftwareToken", **token)
    new = app_of(desk, pending=True)
    assert answer(desk, new)[1]["__type"] == "CodeMismatchException"
    assert answer(desk, old)[0] == 200
    desk.now += 30
    done = desk.ok("VerifySoftwareToken", **token, UserCode=new.code(desk.now))
    assert done == {"Status": "SUCCESS"}, "no session where there was none"
    desk.now += 30
    assert answer(desk, old)[1]["__type"] == "CodeMismatchException"
    assert answer(desk, new)[0] == 200


def test_a_newer_set_up_key_makes_the_one_before_useless(desk: Desk):
    token = signed_in(desk)
    desk.ok("AssociateSoftwareToken", **token)
    first = app_of(desk, pending=True)
    desk.ok("AssociateSoftwareToken", **token)
    refused = desk.refused("VerifySoftwareToken", **token, UserCode=first.code(desk.now))
    assert refused == (
        "EnableSoftwareTokenMFA",
        "Code mismatch and fail enable Software Token MFA",
    )
    second = app_of(desk, pending=True)
    desk.ok("VerifySoftwareToken", **token, UserCode=second.code(desk.now))
    again = desk.refused("VerifySoftwareToken", **token, UserCode=second.code(desk.now))
    assert again[0] == "SoftwareTokenMFANotFound"


def test_set_up_in_the_session_of_a_user_who_has_been_deleted(desk: Desk):
    there = desk.at(EMAIL_MFA)
    session = {"Session": there.begin("ida.novak")["Session"]}
    there.ok("AdminDeleteUser", UserPoolId=there.pool_id, Username="ida.novak")
    assert there.refused("AssociateSoftwareToken", **session) == (
        "NotAuthorized",
        "Invalid session for the user.",
    )


@pytest.mark.parametrize("member", ["SMSMfaSettings", "SoftwareTokenMfaSettings"])
def test_last_factor_stays_on_where_one_is_required(desk: Desk, member: str):
    token = signed_in(desk)
    desk.ok("SetUserMFAPreference", **token, **{member: OFF})
    shown = desk.ok("GetUser", **token)
    assert shown["UserMFASettingList"] == ["SOFTWARE_TOKEN_MFA"]
    assert shown["PreferredMfaSetting"] == "SOFTWARE_TOKEN_MFA"
    assert desk.begin(TOM)["ChallengeName"] == "SOFTWARE_TOKEN_MFA"


def test_all_are_off_at_once_and_one_is_still_asked_for(desk: Desk):
    token = signed_in(desk)
    off = {"SMSMfaSettings": OFF, "SoftwareTokenMfaSettings": OFF}
    desk.ok("SetUserMFAPreference", **token, **off)
    assert desk.begin(TOM)["ChallengeName"] == "SOFTWARE_TOKEN_MFA"


def test_last_factor_goes_off_where_it_is_optional(desk: Desk):
    there = desk.at(OPTIONAL)
    token = {"AccessToken": there.sign_in("omar.haddad")["AccessToken"]}
    there.ok("SetUserMFAPreference", **token, SMSMfaSettings=OFF)
    assert "UserMFASettingList" not in there.ok("GetUser", **token)
    assert there.begin("omar.haddad")["AuthenticationResult"]
