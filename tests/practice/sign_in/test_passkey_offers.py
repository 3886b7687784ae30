"""When WEB_AUTHN is offered, and what is said when it isn't."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import CHOICE
from desktop.practice.ready_made.users import PASSWORD
from desktop.practice.state.passkeys import Passkey
from tests.practice.core_client import CoreClient
from tests.practice.pool_process import PoolProcess

FATIMA = "fatima.zahra"
FIRST = ("NotAuthorized", "Password Challenge is Required to SignIn")
BOTH_STEPS = {
    "RelyingPartyId": "sign-in.example.com",
    "UserVerification": "required",
    "FactorConfiguration": "MULTI_FACTOR_WITH_USER_VERIFICATION",
}
WITH_SMS = {
    "SMSMfaSettings": {"Enabled": True},
    "WebAuthnMfaSettings": {"Enabled": True},
}


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(CHOICE)


def signed_in(core: CoreClient, name: str) -> dict[str, str]:
    """The member AccessToken of a user who has a password only."""
    given = {"PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": PASSWORD}
    tokens = core.begin_choice(name, **given)["AuthenticationResult"]
    return {"AccessToken": tokens["AccessToken"]}


def offered(core: CoreClient, name: str = FATIMA) -> bool:
    """Whether a passkey is among the choices."""
    return "WEB_AUTHN" in core.begin_choice(name)["AvailableChallenges"]


def preferring(core: CoreClient, challenge: str, name: str = FATIMA) -> tuple[str, str | None]:
    """The error of a preference."""
    start = core.start_choice(name, PREFERRED_CHALLENGE=challenge)
    return core.refused("InitiateAuth", **start)


def test_offered_to_who_has_no_second_step(there: CoreClient):
    assert offered(there)
    token = signed_in(there, FATIMA)
    there.ok("SetUserMFAPreference", **token, SMSMfaSettings={"Enabled": True})
    assert not offered(there), "a passkey is one step, and there are two now"
    assert preferring(there, "WEB_AUTHN") == FIRST
    assert there.begin_choice(FATIMA, PREFERRED_CHALLENGE="SMS_OTP")["ChallengeName"] == "SMS_OTP"


def test_counts_as_both_steps_where_pool_and_user_say_so(there: CoreClient):
    token = signed_in(there, FATIMA)
    there.ok("SetUserMFAPreference", **token, **WITH_SMS)
    assert there.ok("GetUser", **token)["UserMFASettingList"] == ["SMS_MFA", "WEB_AUTHN_MFA"]
    assert not offered(there), "the pool doesn't say so yet"
    pool = {"UserPoolId": there.pool_id}
    optional = {"MfaConfiguration": "OPTIONAL", "WebAuthnConfiguration": BOTH_STEPS}
    there.ok("SetUserPoolMfaConfig", **pool, **optional)
    assert there.ok("GetUserPoolMfaConfig", **pool)["WebAuthnConfiguration"] == BOTH_STEPS
    assert offered(there)
    asked = there.begin_choice(FATIMA, PREFERRED_CHALLENGE="WEB_AUTHN")
    options = json.loads(asked["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"])
    assert (options["rpId"], options["userVerification"]) == ("sign-in.example.com", "required")
    off = {"WebAuthnMfaSettings": {"Enabled": False}}
    there.ok("SetUserMFAPreference", **token, **off)
    assert not offered(there)


def test_required_mfa_and_passkeys(core: CoreClient):
    policy = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"]}}
    own = core.new_pool({"ExplicitAuthFlows": ["ALLOW_USER_AUTH"]}, Policies=policy)
    own.new_user(phone_number="+14155550150")
    required = {
        "UserPoolId": own.pool_id,
        "MfaConfiguration": "ON",
        "SmsMfaConfiguration": {"SmsConfiguration": {}},
    }
    assert own.refused("SetUserPoolMfaConfig", **required)[0] == "InvalidParameter"
    own.ok("SetUserPoolMfaConfig", **required, WebAuthnConfiguration=BOTH_STEPS)
    assert preferring(own, "WEB_AUTHN", "ann") == FIRST
    passkey = Passkey("ann's", "sign-in.example.com", own.now)
    own.practice.world.pools[own.pool_id].users["ann"].passkeys.append(passkey)
    assert not offered(own, "ann")
    own.ok("AdminSetUserMFAPreference", UserPoolId=own.pool_id, Username="ann", **WITH_SMS)
    assert offered(own, "ann")
    assert own.begin_choice("ann", PREFERRED_CHALLENGE="WEB_AUTHN")["ChallengeName"] == "WEB_AUTHN"


@pytest.mark.parametrize("challenge", ["EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"])
def test_temporary_password_comes_first(there: CoreClient, challenge: str):
    who = {"UserPoolId": there.pool_id, "Username": FATIMA}
    there.ok("AdminSetUserPassword", **who, Password="Temporary-1")
    assert there.begin_choice(FATIMA)["AvailableChallenges"] == ["PASSWORD_SRP", "PASSWORD"]
    assert preferring(there, challenge) == ("InvalidParameter", FIRST[1])


def test_preference_that_is_refused(there: CoreClient):
    fatima = signed_in(there, FATIMA)
    alone = {"WebAuthnMfaSettings": {"Enabled": True}}
    assert there.refused("SetUserMFAPreference", **fatima, **alone) == (
        "InvalidParameter",
        "WebAuthn MFA requires enabling an additional MFA setting.",
    )
    dana = signed_in(there, "dana.whitmore")
    assert there.refused("SetUserMFAPreference", **dana, **WITH_SMS) == (
        "InvalidParameter",
        "User does not have applicable WebAuthn credentials to enable WebAuthn MFA.",
    )
    assert "UserMFASettingList" not in there.ok("GetUser", **dana)


def test_app_is_no_first_factor(core: CoreClient):
    policy = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "SOFTWARE_TOKEN"]}}
    made = core.refused("CreateUserPool", PoolName="own", Policies=policy)
    assert made[0] == "InvalidParameter"


def test_plain_boto3(public: Any, admin: Any, pool: PoolProcess):
    def start(**more: str) -> Any:
        return public.initiate_auth(
            ClientId=CHOICE.client_id,
            AuthFlow="USER_AUTH",
            AuthParameters={"USERNAME": FATIMA, **more},
        )

    assert "WEB_AUTHN" in start()["AvailableChallenges"]
    admin.admin_set_user_mfa_preference(
        UserPoolId=CHOICE.pool_id, Username=FATIMA, SMSMfaSettings={"Enabled": True}
    )
    with pytest.raises(public.exceptions.NotAuthorizedException, match="is Required to SignIn"):
        start(PREFERRED_CHALLENGE="WEB_AUTHN")
    admin.admin_set_user_mfa_preference(UserPoolId=CHOICE.pool_id, Username=FATIMA, **WITH_SMS)
    admin.set_user_pool_mfa_config(UserPoolId=CHOICE.pool_id, WebAuthnConfiguration=BOTH_STEPS)
    asked = start(PREFERRED_CHALLENGE="WEB_AUTHN")
    with pytest.raises(public.exceptions.NotAuthorizedException, match="WebAuthn credential"):
        public.respond_to_auth_challenge(
            ClientId=CHOICE.client_id,
            ChallengeName="WEB_AUTHN",
            Session=asked["Session"],
            ChallengeResponses={"USERNAME": FATIMA, "CREDENTIAL": '{"id": "x"}'},
        )
