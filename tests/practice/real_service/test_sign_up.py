"""Signing up at real pools: when a code is sent, and what is taken for true."""

from __future__ import annotations

import pytest

from tests.practice.core_client import PASSWORD, CoreClient
from tests.practice.real_service.source import source

MOTO = "getmoto/moto"
EMAIL = [{"Name": "email", "Value": "test@example.com"}]
MASKED = {"Destination": "t***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}
BY_EMAIL = {
    "AccountRecoverySetting": {"RecoveryMechanisms": [{"Name": "verified_email", "Priority": 1}]}
}


def sign_up(own: CoreClient, **more: object) -> dict[str, object]:
    who = {"ClientId": own.client_id, "Username": "ann"}
    return own.ok("SignUp", **who, Password=PASSWORD, **more)


@source(MOTO, "test_sign_up", "B")
@source(MOTO, "test_sign_up_with_unverified_email", "B")
@pytest.mark.parametrize("given", [[], EMAIL])
def test_no_code_where_the_pool_verifies_nothing(core: CoreClient, given: list[dict[str, str]]):
    own = core.new_pool(**BY_EMAIL)
    answer = sign_up(own, UserAttributes=given)
    assert answer.keys() == {"UserConfirmed", "UserSub"}
    assert answer["UserConfirmed"] is False
    assert own.outbox.listed() == []


@source(MOTO, "test_sign_up_with_verified_email", "B")
def test_code_to_what_the_pool_verifies(core: CoreClient):
    own = core.new_pool(AutoVerifiedAttributes=["email"], **BY_EMAIL)
    assert sign_up(own, UserAttributes=EMAIL)["CodeDeliveryDetails"] == MASKED
    assert own.outbox.listed()[-1]["to"] == "test@example.com"


@source(MOTO, "test_sign_up_with_verified_but_not_supplied_email", "B")
def test_no_code_without_an_address(core: CoreClient):
    own = core.new_pool(AutoVerifiedAttributes=["email"], **BY_EMAIL)
    number = [{"Name": "phone_number", "Value": "+14155550150"}]
    assert "CodeDeliveryDetails" not in sign_up(own)
    assert "CodeDeliveryDetails" not in own.ok(
        "SignUp",
        ClientId=own.client_id,
        Username="bea",
        Password=PASSWORD,
        UserAttributes=number,
    ), "a phone number that isn't verified by itself gets no code, either"


@source("aws-amplify/amplify-cli", "issue 3646", "B")
def test_code_can_not_be_sent_again_where_none_is_sent(core: CoreClient):
    own = core.new_pool()
    sign_up(own, UserAttributes=EMAIL)
    who = {"ClientId": own.client_id, "Username": "ann"}
    assert own.refused("ResendConfirmationCode", **who) == (
        "InvalidParameter",
        "Cannot resend codes. Auto verification not turned on.",
    )


@source("aws/aws-sdk-js", "issue 4608", "B")
@source("aws-amplify/amplify-js", "issues 11209 and 11488", "B")
def test_not_confirmed_is_told_before_the_password_is_looked_at(core: CoreClient):
    own = core.new_pool()
    sign_up(own)
    wrong = own.refused("InitiateAuth", **own.start("ann", "Wrong-2026"))
    assert wrong == ("UserNotConfirmed", "User is not confirmed.")


@source(MOTO, "test_forgot_password_with_email_delivery_details", "B")
@pytest.mark.parametrize("true", ["True", "true", "TRUE"])
def test_true_is_taken_in_any_case(core: CoreClient, true: str):
    own = core.new_pool(**BY_EMAIL)
    own.new_user("ann", email="test@example.com", email_verified=true)
    sent = own.ok("ForgotPassword", ClientId=own.client_id, Username="ann")
    assert sent["CodeDeliveryDetails"] == MASKED
    shown = own.ok("AdminGetUser", UserPoolId=own.pool_id, Username="ann")["UserAttributes"]
    assert {"Name": "email_verified", "Value": "true"} in shown
