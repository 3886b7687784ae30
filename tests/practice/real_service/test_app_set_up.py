"""Linking an authenticator app on the way in, at real pools."""

from __future__ import annotations

import base64

from tests.practice.core_client import CoreClient
from tests.practice.model.state import App
from tests.practice.real_service.source import source

TEMPORARY = "P2$Sword"
SMS = {"SnsCallerArn": "arn:aws:iam::000000000000:role/sms"}


def app_of(linked: dict[str, str]) -> App:
    key = linked["SecretCode"]
    return App(base64.b32decode(key + "=" * (-len(key) % 8)))


@source(
    "getmoto/moto",
    "test_initiate_mfa_auth_USER_PASSWORD_AUTH_with_FORCE_CHANGE_PASSWORD_status",
    "B",
)
def test_new_password_then_app_then_tokens(core: CoreClient):
    """The answer to MFA_SETUP may bring the app's next code along."""
    own = core.new_pool(
        {"ExplicitAuthFlows": ["USER_PASSWORD_AUTH"]}, MfaConfiguration="ON", SmsConfiguration=SMS
    )
    one = {"UserPoolId": own.pool_id}
    totp = {"SoftwareTokenMfaConfiguration": {"Enabled": True}, "MfaConfiguration": "ON"}
    own.ok("SetUserPoolMfaConfig", **one, **totp)
    own.ok("AdminCreateUser", **one, Username="ann", TemporaryPassword=TEMPORARY)
    asked = own.begin("ann", TEMPORARY)
    set_up = own.respond(asked, "ann", NEW_PASSWORD=TEMPORARY + "2")
    assert set_up["ChallengeName"] == "MFA_SETUP"
    linked = own.ok("AssociateSoftwareToken", Session=set_up["Session"])
    app = app_of(linked)
    done = own.ok("VerifySoftwareToken", Session=linked["Session"], UserCode=app.code(own.now))
    assert done["Status"] == "SUCCESS"
    own.now += 30
    answer = {**set_up, "Session": done["Session"]}
    ended = own.respond(answer, "ann", SOFTWARE_TOKEN_MFA_CODE=app.code(own.now))
    assert ended["ChallengeParameters"] == {}
    assert ended["AuthenticationResult"].keys() >= {"AccessToken", "RefreshToken"}


@source("getmoto/moto", "test_user_authentication_flow_mfa_on", "B")
def test_app_is_asked_for_though_its_set_up_was_never_answered(core: CoreClient):
    own = core.new_pool(MfaConfiguration="ON", SmsConfiguration=SMS)
    totp = {"SoftwareTokenMfaConfiguration": {"Enabled": True}, "MfaConfiguration": "ON"}
    own.ok("SetUserPoolMfaConfig", UserPoolId=own.pool_id, **totp)
    own.new_user("ann")
    set_up = own.begin("ann")
    assert set_up["ChallengeName"] == "MFA_SETUP"
    linked = own.ok("AssociateSoftwareToken", Session=set_up["Session"])
    app = app_of(linked)
    own.ok("VerifySoftwareToken", Session=linked["Session"], UserCode=app.code(own.now))
    assert own.begin("ann")["ChallengeName"] == "SOFTWARE_TOKEN_MFA"
