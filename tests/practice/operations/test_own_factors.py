"""One's own second factors: linking an app anew, switching them off, and what the pool allows."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import EMAIL_MFA
from tests.practice.core_client import OPTIONAL, CoreClient
from tests.practice.model.state import App

TOM = "tom.okafor"
OFF = {"Enabled": False}


def signed_in(core: CoreClient) -> dict[str, str]:
    given = {"SOFTWARE_TOKEN_MFA_CODE": core.totp(TOM)}
    tokens = core.respond(core.begin(TOM), TOM, **given)["AuthenticationResult"]
    core.now += 30
    return {"AccessToken": tokens["AccessToken"]}


def app_of(core: CoreClient, *, pending: bool) -> App:
    user = core.practice.world.pools[core.pool_id].users[TOM]
    app = user.pending_authenticator if pending else user.authenticator
    assert app is not None
    return App(app.secret)


def answer(core: CoreClient, app: App) -> tuple[int, dict[str, Any]]:
    body = core.response(core.begin(TOM), TOM, SOFTWARE_TOKEN_MFA_CODE=app.code(core.now))
    return core.call("RespondToAuthChallenge", **body)


def test_app_is_linked_anew_and_the_old_one_works_until_then(core: CoreClient):
    token = signed_in(core)
    old = app_of(core, pending=False)
    core.ok("AssociateSoftwareToken", **token)
    new = app_of(core, pending=True)
    assert answer(core, new)[1]["__type"] == "CodeMismatchException"
    assert answer(core, old)[0] == 200
    core.now += 30
    done = core.ok("VerifySoftwareToken", **token, UserCode=new.code(core.now))
    assert done == {"Status": "SUCCESS"}, "no session where there was none"
    core.now += 30
    assert answer(core, old)[1]["__type"] == "CodeMismatchException"
    assert answer(core, new)[0] == 200


def test_challenge_names_the_app_as_its_user_did(core: CoreClient):
    token = signed_in(core)
    core.ok("AssociateSoftwareToken", **token)
    code = app_of(core, pending=True).code(core.now)
    core.ok("VerifySoftwareToken", **token, UserCode=code, FriendlyDeviceName="Old phone")
    parameters = core.begin(TOM)["ChallengeParameters"]
    assert parameters == {"USER_ID_FOR_SRP": TOM, "FRIENDLY_DEVICE_NAME": "Old phone"}


def test_a_newer_set_up_key_makes_the_one_before_useless(core: CoreClient):
    token = signed_in(core)
    core.ok("AssociateSoftwareToken", **token)
    first = app_of(core, pending=True)
    core.ok("AssociateSoftwareToken", **token)
    refused = core.refused("VerifySoftwareToken", **token, UserCode=first.code(core.now))
    assert refused == (
        "EnableSoftwareTokenMFA",
        "Code mismatch and fail enable Software Token MFA",
    )
    second = app_of(core, pending=True)
    core.ok("VerifySoftwareToken", **token, UserCode=second.code(core.now))
    again = core.refused("VerifySoftwareToken", **token, UserCode=second.code(core.now))
    assert again[0] == "SoftwareTokenMFANotFound"


def test_set_up_in_the_session_of_a_user_who_has_been_deleted(core: CoreClient):
    there = core.at(EMAIL_MFA)
    session = {"Session": there.begin("ida.novak")["Session"]}
    there.ok("AdminDeleteUser", UserPoolId=there.pool_id, Username="ida.novak")
    assert there.refused("AssociateSoftwareToken", **session) == (
        "NotAuthorized",
        "Invalid session for the user.",
    )


@pytest.mark.parametrize("member", ["SMSMfaSettings", "SoftwareTokenMfaSettings"])
def test_last_factor_stays_on_where_one_is_required(core: CoreClient, member: str):
    token = signed_in(core)
    core.ok("SetUserMFAPreference", **token, **{member: OFF})
    shown = core.ok("GetUser", **token)
    assert shown["UserMFASettingList"] == ["SOFTWARE_TOKEN_MFA"]
    assert shown["PreferredMfaSetting"] == "SOFTWARE_TOKEN_MFA"
    assert core.begin(TOM)["ChallengeName"] == "SOFTWARE_TOKEN_MFA"


def test_all_are_off_at_once_and_one_is_still_asked_for(core: CoreClient):
    token = signed_in(core)
    off = {"SMSMfaSettings": OFF, "SoftwareTokenMfaSettings": OFF}
    core.ok("SetUserMFAPreference", **token, **off)
    assert core.begin(TOM)["ChallengeName"] == "SOFTWARE_TOKEN_MFA"


def test_last_factor_goes_off_where_it_is_optional(core: CoreClient):
    there = core.at(OPTIONAL)
    token = {"AccessToken": there.sign_in("omar.haddad")["AccessToken"]}
    there.ok("SetUserMFAPreference", **token, SMSMfaSettings=OFF)
    assert "UserMFASettingList" not in there.ok("GetUser", **token)
    assert there.begin("omar.haddad")["AuthenticationResult"]
