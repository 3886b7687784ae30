"""Remembered devices: brought by a sign-in, confirmed, and good in place of a second factor."""

from __future__ import annotations

import re

import pytest

from desktop.practice.ready_made.other_pools import ASKED_DEVICES, DEVICES
from tests.practice.core_client import CoreClient, claims
from tests.practice.pycognito_client import PycognitoClient, device_secret
from tests.practice.user_device import NAME, UserDevice

UNKNOWN = ("ResourceNotFound", "Device does not exist.")


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(DEVICES)


def test_sign_in_brings_a_new_device(there: CoreClient):
    tokens = there.sign_in(NAME)
    device = tokens["NewDeviceMetadata"]
    assert re.fullmatch(r"eu-central-1_[0-9a-f-]{36}", device["DeviceKey"])
    assert device["DeviceGroupKey"]
    assert claims(tokens["AccessToken"])["device_key"] == device["DeviceKey"]
    assert "device_key" not in claims(tokens["IdToken"])
    assert there.sign_in(NAME)["NewDeviceMetadata"]["DeviceKey"] != device["DeviceKey"]


def test_pool_that_does_not_track_devices_brings_none(core: CoreClient):
    tokens = core.sign_in()
    assert "NewDeviceMetadata" not in tokens
    assert "device_key" not in claims(tokens["AccessToken"])
    assert core.sign_in(DEVICE_KEY="eu-central-1_0")["AccessToken"], "a key of old is no matter"


def test_confirmed_device_stands_in_for_the_text_message(there: CoreClient):
    device = UserDevice(there)
    assert device.confirmed == {"UserConfirmationNecessary": False}
    sent = len(there.outbox.listed())
    tokens = device.sign_in()
    assert len(there.outbox.listed()) == sent
    assert "NewDeviceMetadata" not in tokens
    assert claims(tokens["AccessToken"])["device_key"] == device.key


def test_device_challenges_have_the_documented_parameters(there: CoreClient):
    device = UserDevice(there)
    first = device.begin()
    assert first["ChallengeParameters"] == {}
    assert first["Session"]
    parameters = device.verifier_challenge(PycognitoClient(there, NAME))["ChallengeParameters"]
    assert parameters.keys() == {"SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "DEVICE_KEY"}


def test_device_challenge_can_be_answered_without_its_session_once(there: CoreClient):
    """Clients are about that leave it out; the password has been proven all the same."""
    device, client = UserDevice(there), PycognitoClient(there, NAME)
    answer = {
        "ClientId": there.client_id,
        "ChallengeName": "DEVICE_SRP_AUTH",
        "ChallengeResponses": client.parameters(DEVICE_KEY=device.key),
    }
    broken = ("NotAuthorized", "Invalid session for the user.")
    assert there.refused("RespondToAuthChallenge", **answer) == broken, "no password yet"
    device.begin()
    assert there.ok("RespondToAuthChallenge", **answer)["ChallengeName"].startswith("DEVICE_PASS")
    assert there.refused("RespondToAuthChallenge", **answer) == broken, "used"
    device.begin()
    there.now += 180
    assert there.refused("RespondToAuthChallenge", **answer) == (
        "NotAuthorized",
        "Invalid session for the user, session is expired.",
    )


@pytest.mark.parametrize("username", [NAME, "nobody.here"])
def test_unknown_device_without_a_session(there: CoreClient, username: str):
    given = {"USERNAME": username, "DEVICE_KEY": "eu-central-1_0", "SRP_A": "2"}
    body = {
        "ClientId": there.client_id,
        "ChallengeName": "DEVICE_SRP_AUTH",
        "ChallengeResponses": given,
    }
    assert there.refused("RespondToAuthChallenge", **body) == UNKNOWN


def test_wrong_device_secret_is_refused(there: CoreClient):
    device, client = UserDevice(there), PycognitoClient(there, NAME)
    asked = device.verifier_challenge(client)
    proof = client.device_proof(asked, device.metadata, "another secret")
    wrong = ("NotAuthorized", "Incorrect username or password.")
    assert there.refused("RespondToAuthChallenge", **proof) == wrong
    assert device.sign_in()


def test_device_does_not_stand_in_for_the_password(there: CoreClient):
    device = UserDevice(there)
    wrong = there.start(NAME, "Wrong-2026", DEVICE_KEY=device.key)
    assert there.refused("InitiateAuth", **wrong)[1] == "Incorrect username or password."


def test_another_device_cannot_answer(there: CoreClient):
    device, other = UserDevice(there), UserDevice(there)
    challenge = device.begin()
    given = PycognitoClient(there, NAME).parameters(DEVICE_KEY=other.key)
    body = there.response(challenge, NAME, **given)
    assert there.refused("RespondToAuthChallenge", **body) == UNKNOWN


def test_another_users_device_is_unknown(there: CoreClient):
    device = UserDevice(there)
    body = there.start("jonas.weiss", DEVICE_KEY=device.key)
    assert there.refused("InitiateAuth", **body) == UNKNOWN


@pytest.mark.parametrize("key", ["eu-central-1_00000000-0000-4000-8000-000000000000", "x"])
def test_unknown_device(there: CoreClient, key: str):
    assert there.refused("InitiateAuth", **there.start(NAME, DEVICE_KEY=key)) == UNKNOWN


def test_proof_is_good_still_without_the_device_that_is_gone(there: CoreClient):
    """As amazon-cognito-identity-js does it: the same answer once more, DEVICE_KEY null."""
    device, client = UserDevice(there), PycognitoClient(there, NAME)
    device.call("ForgetDevice")
    proof = client.proof(client.begin(), DEVICE_KEY=device.key)
    assert there.refused("RespondToAuthChallenge", **proof) == UNKNOWN
    proof["ChallengeResponses"]["DEVICE_KEY"] = None
    assert there.ok("RespondToAuthChallenge", **proof)["ChallengeName"] == "SMS_MFA"
    refused = there.refused("RespondToAuthChallenge", **proof)
    assert refused[1] == "Invalid session for the user, session can only be used once."


def test_device_that_was_never_confirmed_is_unknown(there: CoreClient):
    device = UserDevice(there, confirm=False)
    assert there.refused("InitiateAuth", **there.start(NAME, DEVICE_KEY=device.key)) == UNKNOWN
    assert device.refused("GetDevice") == UNKNOWN
    assert there.ok("ListDevices", AccessToken=device.token) == {"Devices": []}


def test_device_key_with_the_code_only(there: CoreClient):
    """The key may come with any answer; with the code it says where the tokens are for."""
    device = UserDevice(there)
    challenge = there.begin(NAME)
    given = {"SMS_MFA_CODE": there.code(), "DEVICE_KEY": device.key}
    tokens = there.respond(challenge, NAME, **given)["AuthenticationResult"]
    assert claims(tokens["AccessToken"])["device_key"] == device.key


def test_devices_are_listed_shown_and_forgotten(there: CoreClient):
    device = UserDevice(there)
    other = UserDevice(there)
    shown = device.call("GetDevice")["Device"]
    attributes = {pair["Name"]: pair["Value"] for pair in shown["DeviceAttributes"]}
    assert attributes["device_name"] == "Desk by the window"
    assert attributes["dev:device_remembered_status"] == "remembered"
    listed = there.ok("ListDevices", AccessToken=device.token)["Devices"]
    assert [one["DeviceKey"] for one in listed] == [device.key, other.key]
    page = there.ok("ListDevices", AccessToken=device.token, Limit=1)
    rest = there.ok(
        "ListDevices", AccessToken=device.token, Limit=1, PaginationToken=page["PaginationToken"]
    )
    assert [one["DeviceKey"] for one in rest["Devices"]] == [other.key]
    assert other.call("ForgetDevice") == {}
    assert other.refused("ForgetDevice") == UNKNOWN
    assert there.refused("InitiateAuth", **there.start(NAME, DEVICE_KEY=other.key)) == UNKNOWN
    assert there.begin(NAME)["ChallengeName"] == "SMS_MFA"
    assert device.sign_in()


def test_device_forgotten_during_a_sign_in_is_unknown(there: CoreClient):
    device, client = UserDevice(there), PycognitoClient(there, NAME)
    proof = client.device_proof(device.verifier_challenge(client), device.metadata, device.secret)
    device.call("ForgetDevice")
    assert there.refused("RespondToAuthChallenge", **proof) == UNKNOWN


def test_device_that_is_not_remembered_does_not_stand_in(there: CoreClient):
    device = UserDevice(there)
    device.call("UpdateDeviceStatus", DeviceRememberedStatus="not_remembered")
    assert device.begin()["ChallengeName"] == "SMS_MFA"
    device.call("UpdateDeviceStatus", DeviceRememberedStatus="remembered")
    assert device.begin()["ChallengeName"] == "DEVICE_SRP_AUTH"


def test_pool_that_asks_remembers_only_on_a_yes(core: CoreClient):
    there = core.at(ASKED_DEVICES)
    device = UserDevice(there, "olivia.grant")
    assert device.confirmed == {"UserConfirmationNecessary": True}
    challenge = device.begin()
    assert challenge["ChallengeName"] == "SMS_MFA"
    tokens = there.respond(challenge, "olivia.grant", SMS_MFA_CODE=there.code())
    assert "NewDeviceMetadata" not in tokens["AuthenticationResult"], "it is known"
    device.call("UpdateDeviceStatus", DeviceRememberedStatus="remembered")
    assert device.sign_in()


@pytest.mark.parametrize(
    "config",
    [
        *({}, {"PasswordVerifier": "AAAA", "Salt": "AAAA"}, {"PasswordVerifier": "Ag=="}),
        *({"PasswordVerifier": "no base64", "Salt": "AQ=="}, {"Salt": "AQ=="}),
    ],
)
def test_malformed_verifier_is_refused(there: CoreClient, config: dict[str, str]):
    device = UserDevice(there, confirm=False)
    body = device.confirmation(DeviceSecretVerifierConfig=config)
    assert there.refused("ConfirmDevice", **body)[0] == "InvalidParameter"
    assert there.ok("ConfirmDevice", **device.confirmation())


def test_device_is_confirmed_once_and_by_its_user(there: CoreClient):
    device = UserDevice(there)
    assert there.refused("ConfirmDevice", **device.confirmation())[0] == "DeviceKeyExists"
    unknown = device.confirmation(DeviceKey="eu-central-1_0")
    assert there.refused("ConfirmDevice", **unknown) == (
        "InvalidParameter",
        "Invalid device key given.",
    )
    elsewhere = device.confirmation(
        AccessToken=there.at(ASKED_DEVICES).sign_in("olivia.grant")["AccessToken"]
    )
    assert there.refused("ConfirmDevice", **elsewhere)[0] == "InvalidParameter"


def test_unconfirmed_devices_do_not_pile_up(there: CoreClient):
    device = UserDevice(there)
    user = there.practice.world.pools[there.pool_id].users[NAME]
    for _ in range(130):
        there.sign_in(NAME)
    assert len(user.devices) <= 102
    assert device.sign_in()


def test_device_configuration_is_described(there: CoreClient):
    shown = there.ok("DescribeUserPool", UserPoolId=there.pool_id)["UserPool"]
    assert shown["DeviceConfiguration"] == {
        "ChallengeRequiredOnNewDevice": True,
        "DeviceOnlyRememberedOnUserPrompt": False,
    }


def test_pool_without_challenge_on_new_devices_asks_for_the_second_factor(core: CoreClient):
    """ChallengeRequiredOnNewDevice off: devices are tracked, and the second factor comes."""
    own = core.new_pool(
        MfaConfiguration="ON",
        SmsConfiguration={},
        DeviceConfiguration={"DeviceOnlyRememberedOnUserPrompt": False},
    )
    own.new_user("ann", phone_number="+14155550150")
    assert not own.practice.world.pools[own.pool_id].devices_stand_in
    tokens = own.sign_in("ann")
    secret, verifier = device_secret(tokens["NewDeviceMetadata"])
    key = tokens["NewDeviceMetadata"]["DeviceKey"]
    own.ok(
        "ConfirmDevice",
        AccessToken=tokens["AccessToken"],
        DeviceKey=key,
        DeviceSecretVerifierConfig=verifier,
    )
    assert secret
    assert own.begin("ann", DEVICE_KEY=key)["ChallengeName"] == "SMS_MFA"
