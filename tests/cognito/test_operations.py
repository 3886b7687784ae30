"""Every operation that flows ask for, over real HTTP: it goes out unsigned, and what comes back
is one of Cognito's answers or none."""

from __future__ import annotations

import json
from collections.abc import Iterator

import botocore.session
import pytest

from desktop.auth import errors as e
from desktop.auth.replies import Reply
from desktop.auth.steps import Call
from desktop.cognito.gateway import Gateway
from desktop.cognito.jwks import KeyCache
from desktop.cognito.reply_shapes import CHECKS
from desktop.config.profile import Profile
from tests.helpers.loopback import Loopback, body, serving

ACCESS = {"AccessToken": "hunter2"}
WHO = {"ClientId": "client", "Username": "maria"}
CALLS = {
    "InitiateAuth": {"ClientId": "client", "AuthFlow": "USER_AUTH"},
    "RespondToAuthChallenge": {"ClientId": "client", "ChallengeName": "SMS_OTP"},
    "GetTokensFromRefreshToken": {"RefreshToken": "hunter2", "ClientId": "client"},
    "RevokeToken": {"Token": "hunter2", "ClientId": "client"},
    "ForgotPassword": WHO,
    "ConfirmForgotPassword": {**WHO, "ConfirmationCode": "123456", "Password": "hunter2"},
    "ResendConfirmationCode": WHO,
    "ConfirmSignUp": {**WHO, "ConfirmationCode": "123456"},
    "AssociateSoftwareToken": ACCESS,
    "VerifySoftwareToken": {**ACCESS, "UserCode": "123456"},
    "SetUserMFAPreference": {**ACCESS, "SoftwareTokenMfaSettings": {"Enabled": True}},
    "ConfirmDevice": {
        **ACCESS,
        "DeviceKey": "key",
        "DeviceSecretVerifierConfig": {"PasswordVerifier": "v", "Salt": "s"},
    },
    "UpdateDeviceStatus": {**ACCESS, "DeviceKey": "key", "DeviceRememberedStatus": "remembered"},
    "ListDevices": {**ACCESS, "Limit": 60},
    "ListUserSessions": ACCESS,
    "RevokeUserSession": {
        **ACCESS,
        "SessionId": "tkn" + "0" * 25,
        "RevokeAssociatedSessions": "LINKED",
    },
    "ForgetDevice": {**ACCESS, "DeviceKey": "key"},
    "GetUser": ACCESS,
    "GetUserAttributeVerificationCode": {**ACCESS, "AttributeName": "email"},
    "VerifyUserAttribute": {**ACCESS, "AttributeName": "email", "Code": "123456"},
    "ChangePassword": {**ACCESS, "PreviousPassword": "a", "ProposedPassword": "b"},
    "GlobalSignOut": ACCESS,
}
TOKENS = {"IdToken": "i", "AccessToken": "a"}
DELIVERY = {"CodeDeliveryDetails": {"Destination": "m***@e***", "DeliveryMedium": "EMAIL"}}
GOOD: dict[str, list[dict[str, object]]] = {
    "InitiateAuth": [
        {"ChallengeName": "SELECT_CHALLENGE", "AvailableChallenges": ["EMAIL_OTP", "NEW_ONE"]},
        {
            "AuthenticationResult": {
                **TOKENS,
                "NewDeviceMetadata": {"DeviceKey": "k", "DeviceGroupKey": "g"},
            }
        },
    ],
    "GetTokensFromRefreshToken": [{"AuthenticationResult": TOKENS}],
    "RespondToAuthChallenge": [{"ChallengeName": "SMS_OTP", "ChallengeParameters": {}}],
    "ForgotPassword": [DELIVERY, {}],
    "ResendConfirmationCode": [DELIVERY],
    "GetUserAttributeVerificationCode": [DELIVERY],
    "AssociateSoftwareToken": [{"SecretCode": "K" * 32}, {"SecretCode": "K", "Session": "s" * 40}],
    "VerifySoftwareToken": [{"Status": "SUCCESS"}, {"Status": "ERROR", "Session": "s" * 40}],
    "ConfirmDevice": [{"UserConfirmationNecessary": True}, {}],
    "GetUser": [
        {"Username": "m", "UserAttributes": [{"Name": "email", "Value": "m@e.x"}]},
        {"Username": "m", "UserAttributes": [], "UserMFASettingList": ["SMS_MFA"]},
    ],
    "ListDevices": [
        {"Devices": [{"DeviceKey": "k", "DeviceAttributes": [], "DeviceCreateDate": 1.79e9}]},
        {},
    ],
    "ListUserSessions": [
        {"Sessions": [{"SessionId": "tkn1", "CreateDate": 1.79e9, "LastLocation": {"City": "L"}}]},
        {"Sessions": [], "NextToken": "more"},
        {},
    ],
}
BAD: dict[str, list[dict[str, object]]] = {
    "InitiateAuth": [
        {},
        {"ChallengeName": "SELECT_CHALLENGE", "AvailableChallenges": [{}]},
        {"ChallengeName": "SELECT_CHALLENGE", "AvailableChallenges": [1]},
        {"AuthenticationResult": {**TOKENS, "NewDeviceMetadata": {"DeviceKey": 1}}},
        {"AuthenticationResult": {**TOKENS, "NewDeviceMetadata": "k"}},
    ],
    "RespondToAuthChallenge": [{}],
    "GetTokensFromRefreshToken": [{}, {"AuthenticationResult": {"IdToken": "i"}}],
    "ForgotPassword": [
        {"CodeDeliveryDetails": "m***@e***"},
        {"CodeDeliveryDetails": {"Destination": 5}},
    ],
    "ResendConfirmationCode": [{"CodeDeliveryDetails": ["m***@e***"]}],
    "GetUserAttributeVerificationCode": [{"CodeDeliveryDetails": {"DeliveryMedium": {}}}],
    "AssociateSoftwareToken": [{}, {"SecretCode": ""}, {"SecretCode": 5}, {"Session": "s"}],
    "VerifySoftwareToken": [{}, {"Status": 1}, {"Status": "SUCCESS", "Session": 5}],
    "ConfirmDevice": [{"UserConfirmationNecessary": "true"}],
    "GetUser": [
        {},
        {"Username": "m"},
        {"UserAttributes": []},
        {"Username": "m", "UserAttributes": {"email": "m@e.x"}},
        {"Username": "m", "UserAttributes": [{"Value": "x"}]},
        {"Username": "m", "UserAttributes": [{"Name": "email", "Value": True}]},
        {"Username": "m", "UserAttributes": [], "UserMFASettingList": [5]},
    ],
    "ListDevices": [
        {"Devices": {"DeviceKey": "k"}},
        {"Devices": [{}]},
        {"Devices": ["k"]},
        {"Devices": [{"DeviceKey": "k", "DeviceAttributes": {"a": "b"}}]},
    ],
    "ListUserSessions": [
        {"Sessions": {"SessionId": "tkn1"}},
        {"Sessions": ["tkn1"]},
        {"Sessions": [{}]},
        {"Sessions": [{"SessionId": 1}]},
        {"Sessions": [{"SessionId": "tkn1", "LastLocation": "Lisbon"}]},
        {"Sessions": [], "NextToken": 5},
    ],
}


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    with serving(body(b"{}")) as loopback:
        yield loopback


@pytest.fixture(scope="module")
def gateway(server: Loopback) -> Gateway:
    profile = Profile("n", "eu-central-1", "eu-central-1_AbC", "client", endpoint_url=server.url)
    return Gateway(profile, KeyCache(lambda _: b'{"keys": []}'))


def answer(server: Loopback, reply: object) -> None:
    server.answer = body(json.dumps(reply).encode())


def of(table: dict[str, list[dict[str, object]]]) -> list[tuple[str, dict[str, object]]]:
    return [(operation, reply) for operation, replies in table.items() for reply in replies]


@pytest.mark.parametrize("operation", CALLS)
def test_it_goes_out_unsigned_with_the_members_that_the_model_knows(
    server: Loopback, gateway: Gateway, operation: str
):
    answer(server, GOOD.get(operation, [{}])[0])
    gateway.perform(Call(operation, CALLS[operation]))
    _, headers, sent = server.requests[-1]
    assert headers["X-Amz-Target"] == f"AWSCognitoIdentityProviderService.{operation}"
    assert "Authorization" not in headers
    assert json.loads(sent) == CALLS[operation]


@pytest.mark.parametrize(("operation", "reply"), of(GOOD))
def test_what_cognito_answers_is_taken_with_members_to_come(
    server: Loopback, gateway: Gateway, operation: str, reply: dict[str, object]
):
    answer(server, {**reply, "BrandNewMember": {"a": [1]}})
    assert isinstance(gateway.perform(Call(operation, CALLS[operation])), Reply)


@pytest.mark.parametrize(("operation", "reply"), of(BAD))
def test_what_cognito_would_never_answer_is_not_taken(
    server: Loopback, gateway: Gateway, operation: str, reply: dict[str, object]
):
    answer(server, reply)
    with pytest.raises(e.ReplyNotUnderstood):
        gateway.perform(Call(operation, CALLS[operation]))


def test_every_checked_operation_is_tried_both_ways():
    assert set(CHECKS) == set(GOOD) == set(BAD)


def test_every_operation_here_is_one_that_needs_no_aws_credentials():
    model = botocore.session.get_session().get_service_model("cognito-idp")
    for operation in CALLS:
        assert model.operation_model(operation).auth_type == "none"


@pytest.mark.parametrize("operation", CALLS)
def test_no_parameter_shows_in_a_step(operation: str):
    assert "hunter2" not in repr(Call(operation, CALLS[operation]))
