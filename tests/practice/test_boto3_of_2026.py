"""What the service does since 2026, by plain boto3 over real HTTP.

Issuers, replicas, levels, sessions, secrets and passkeys stand beside their other tests.
"""

from __future__ import annotations

from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import CHOICE, LITE, SRP
from desktop.practice.ready_made.users import PASSWORD
from tests.practice.pool_process import PoolProcess

ROLE = {"SnsCallerArn": "arn:aws:iam::000000000000:role/sms"}
NEW = "Northwind-2027"


def test_lite_has_no_levels_of_sign_in(public: Any):
    def start(**more: str) -> Any:
        return public.initiate_auth(
            ClientId=LITE.client_id,
            AuthFlow="USER_AUTH",
            AuthParameters={"USERNAME": "viktor.hahn", **more},
        )

    assert start()["ChallengeName"] == "SELECT_CHALLENGE"
    with pytest.raises(public.exceptions.FeatureUnavailableInTierException):
        start(TARGET_ACR_VALUES="urn:cognito:loa:3")


def test_lite_is_refused_what_essentials_have(admin: Any):
    made = {"PoolName": "lite", "UserPoolTier": "LITE"}
    with pytest.raises(admin.exceptions.FeatureUnavailableInTierException):
        admin.create_user_pool(**made, Policies={"PasswordPolicy": {"PasswordHistorySize": 3}})
    assert admin.create_user_pool(**made)["UserPool"]["UserPoolTier"] == "LITE"


def test_new_pool_with_mfa_wants_text_messages(admin: Any):
    for mfa in ("ON", "OPTIONAL"):
        with pytest.raises(admin.exceptions.InvalidParameterException):
            admin.create_user_pool(PoolName="own", MfaConfiguration=mfa)
    made = admin.create_user_pool(PoolName="own", MfaConfiguration="ON", SmsConfiguration=ROLE)
    assert made["UserPool"]["SmsConfiguration"]["SnsCallerArn"] == ROLE["SnsCallerArn"]


@pytest.mark.parametrize(
    ("factor", "user"), [("EMAIL_OTP", "dana.whitmore"), ("SMS_OTP", "dana.whitmore")]
)
def test_code_in_place_of_a_password_has_eight_digits(
    public: Any, pool: PoolProcess, factor: str, user: str
):
    asked = public.initiate_auth(
        ClientId=CHOICE.client_id,
        AuthFlow="USER_AUTH",
        AuthParameters={"USERNAME": user, "PREFERRED_CHALLENGE": factor},
    )
    assert asked["ChallengeName"] == factor
    code = pool.code()
    assert len(code) == 8
    assert code.isdigit()
    answer = public.respond_to_auth_challenge(
        ClientId=CHOICE.client_id,
        ChallengeName=factor,
        Session=asked["Session"],
        ChallengeResponses={"USERNAME": user, f"{factor}_CODE": code},
    )
    assert answer["AuthenticationResult"]["AccessToken"]


def test_unknown_names_have_stable_salts_of_either_sign(public: Any):
    """As hexadecimal text with a sign: what a client must not stumble over."""

    def salt(name: str) -> str:
        asked = public.initiate_auth(
            ClientId=SRP.client_id,
            AuthFlow="USER_SRP_AUTH",
            AuthParameters={"USERNAME": name, "SRP_A": f"{0xA5 << 3000:x}"},
        )
        assert asked["ChallengeName"] == "PASSWORD_VERIFIER"
        return str(asked["ChallengeParameters"]["SALT"])

    names = [f"nobody.{number}" for number in range(24)]
    salts = [salt(name) for name in names]
    assert [salt(name) for name in names] == salts
    assert len(set(salts)) == len(salts)
    assert {text.startswith("-") for text in salts} == {True, False}


def test_used_reset_code_is_an_expired_one(public: Any, pool: PoolProcess):
    client = pool.start()["ClientId"]
    who = {"ClientId": client, "Username": "maria.santos"}
    public.forgot_password(**who)
    code = pool.code()
    public.confirm_forgot_password(**who, ConfirmationCode=code, Password=NEW)
    with pytest.raises(public.exceptions.ExpiredCodeException, match="request a code again"):
        public.confirm_forgot_password(**who, ConfirmationCode=code, Password=PASSWORD)


@pytest.mark.parametrize("password", [" Northwind-2027", "Northwind-2027 "])
def test_password_with_a_blank_at_an_end_is_none(public: Any, pool: PoolProcess, password: str):
    start = pool.start()
    start["AuthParameters"]["PASSWORD"] = password
    who = {"ClientId": start["ClientId"], "Username": "maria.santos"}
    public.forgot_password(**who)
    with pytest.raises(public.exceptions.InvalidParameterException, match="failed to satisfy"):
        public.confirm_forgot_password(**who, ConfirmationCode=pool.code(), Password=password)
