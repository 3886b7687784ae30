"""Self-service by plain boto3 over real HTTP: no part of ours on the client's side."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.pool_process import PoolProcess

OPTIONAL = {"user_pool_id": "eu-central-1_Optional1", "client_id": "2practice0optional0client2"}
FIRST, SECOND, THIRD = "First-2026", "Second-2026", "Third-2026"


def sign_in(public: Any, username: str, password: str) -> dict[str, Any]:
    return dict(
        public.initiate_auth(
            ClientId=OPTIONAL["client_id"],
            AuthFlow="USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": username, "PASSWORD": password},
        )["AuthenticationResult"]
    )


@pytest.fixture
def ann(public: Any, pool: PoolProcess) -> dict[str, str]:
    """Has signed up and confirmed it: what names her in the calls without a token."""
    who = {"ClientId": OPTIONAL["client_id"], "Username": "ann"}
    made = public.sign_up(
        **who,
        Password=FIRST,
        UserAttributes=[{"Name": "phone_number", "Value": "+14155550150"}],
    )
    assert made["UserConfirmed"] is False
    assert made["CodeDeliveryDetails"]["Destination"] == "+*******0150"
    with pytest.raises(public.exceptions.UserNotConfirmedException):
        sign_in(public, "ann", FIRST)
    with pytest.raises(public.exceptions.CodeMismatchException):
        public.confirm_sign_up(**who, ConfirmationCode="x")
    public.resend_confirmation_code(**who)
    public.confirm_sign_up(**who, ConfirmationCode=pool.code())
    return who


def test_sign_up_reset_and_change_the_password(public: Any, pool: PoolProcess, ann: dict[str, str]):
    with pytest.raises(public.exceptions.UsernameExistsException, match="User already exists"):
        public.sign_up(**ann, Password=FIRST)
    public.forgot_password(**ann)
    weak = {"ConfirmationCode": pool.code(), "Password": "short"}
    with pytest.raises(public.exceptions.InvalidPasswordException, match="does not conform to"):
        public.confirm_forgot_password(**ann, **weak)
    public.confirm_forgot_password(**ann, **weak | {"Password": SECOND})
    with pytest.raises(public.exceptions.NotAuthorizedException, match="Incorrect username"):
        sign_in(public, "ann", FIRST)
    public.change_password(
        AccessToken=sign_in(public, "ann", SECOND)["AccessToken"],
        PreviousPassword=SECOND,
        ProposedPassword=THIRD,
    )
    assert sign_in(public, "ann", THIRD)["IdToken"]


def test_attributes_and_second_factors(public: Any, pool: PoolProcess, ann: dict[str, str]):
    token = {"AccessToken": sign_in(public, ann["Username"], FIRST)["AccessToken"]}

    def attributes() -> dict[str, str]:
        shown = public.get_user(**token)["UserAttributes"]
        return {pair["Name"]: pair["Value"] for pair in shown}

    assert attributes()["phone_number_verified"] == "true"
    changed = public.update_user_attributes(
        **token,
        UserAttributes=[
            {"Name": "phone_number", "Value": "+14155550151"},
            {"Name": "nickname", "Value": "Annie"},
        ],
    )
    assert changed["CodeDeliveryDetailsList"][0]["AttributeName"] == "phone_number"
    assert attributes()["phone_number_verified"] == "false"
    public.get_user_attribute_verification_code(**token, AttributeName="phone_number")
    verify = {**token, "AttributeName": "phone_number"}
    with pytest.raises(public.exceptions.CodeMismatchException):
        public.verify_user_attribute(**verify, Code="x")
    public.verify_user_attribute(**verify, Code=pool.code())
    assert attributes()["phone_number_verified"] == "true"
    public.delete_user_attributes(**token, UserAttributeNames=["nickname"])
    assert "nickname" not in attributes()
    public.set_user_mfa_preference(**token, SMSMfaSettings={"Enabled": True, "PreferredMfa": True})
    assert public.get_user(**token)["PreferredMfaSetting"] == "SMS_MFA"
    assert public.get_user_auth_factors(**token)["UserMFASettingList"] == ["SMS_MFA"]
    public.delete_user(**token)
    with pytest.raises(public.exceptions.UserNotFoundException):
        public.get_user(**token)


def test_reset_of_an_unknown_user_and_of_one_without_a_code(public: Any, pool: PoolProcess):
    """The client hides who is there."""
    answers = []
    for username in ("maria.santos", "nobody"):
        with pytest.raises(public.exceptions.CodeMismatchException) as caught:
            public.confirm_forgot_password(
                ClientId=pool.overview["client_id"],
                Username=username,
                ConfirmationCode="000000",
                Password=SECOND,
            )
        answers.append(caught.value.response["Error"])
    assert answers[0] == answers[1]


def test_refused_by_the_organisation(public: Any, pool: PoolProcess):
    with pytest.raises(
        public.exceptions.UserLambdaValidationException, match="Your shift has ended"
    ):
        public.initiate_auth(**pool.start("quentin.moss"))
