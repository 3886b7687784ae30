"""pycognito over real HTTP: a client that others wrote signs in, knowing nothing of us."""

from __future__ import annotations

from typing import Any

import pytest
from botocore import UNSIGNED
from botocore.config import Config
from pycognito import AWSSRP, Cognito
from pycognito.aws_srp import generate_hash_device
from pycognito.exceptions import (
    ForceChangePasswordException,
    SMSMFAChallengeException,
    SoftwareTokenMFAChallengeException,
)

from desktop.practice.ready_made.other_pools import CUSTOM, DEVICES, SRP
from tests.practice.core_client import SECRET
from tests.practice.pool_process import PoolProcess

pytestmark = pytest.mark.filterwarnings("ignore:datetime.datetime.utcnow:DeprecationWarning")


@pytest.fixture
def cognito(pool: PoolProcess) -> Any:
    """Makes pycognito's own client for one user of the SRP pool; it checks the tokens, too."""

    def make(username: str) -> Cognito:
        client = Cognito(
            SRP.pool_id,
            SRP.client_id,
            username=username,
            boto3_client_kwargs={
                "endpoint_url": pool.overview["endpoint"],
                "config": Config(signature_version=UNSIGNED, proxies={}),
            },
        )
        # It takes the endpoint for the issuer; ours is that of the real service.
        client.pool_domain_url = None
        client.pool_jwk = pool.control("GET", f"/{SRP.pool_id}/.well-known/jwks.json")
        return client

    return make


def test_srp_and_text_message(cognito: Any, pool: PoolProcess):
    client = cognito("clara.benson")
    with pytest.raises(SMSMFAChallengeException) as asked:
        client.authenticate(password="Practice-2026")
    client.respond_to_sms_mfa_challenge(pool.code(), asked.value.get_tokens())
    assert client.get_user().phone_number == "+14155550130"


def test_srp_and_authenticator_app(cognito: Any, pool: PoolProcess):
    client = cognito("david.mensah")
    with pytest.raises(SoftwareTokenMFAChallengeException) as asked:
        client.authenticate(password="Practice-2026")
    code = pool.control("GET", "/practice/totp/david.mensah")["code"]
    client.respond_to_software_token_mfa_challenge(code, asked.value.get_tokens())
    assert client.get_user().email == "david.mensah@example.com"


def test_srp_and_new_password(cognito: Any, pool: PoolProcess, public: Any):
    with pytest.raises(ForceChangePasswordException):
        cognito("elin.forsberg").authenticate(password="Practice-2026")
    first = AWSSRP("elin.forsberg", "Practice-2026", SRP.pool_id, SRP.client_id, client=public)
    asked = first.set_new_password_challenge("Much-longer-2026")
    assert asked["ChallengeName"] == "SMS_MFA"
    client = cognito("elin.forsberg")
    with pytest.raises(SMSMFAChallengeException) as again:
        client.authenticate(password="Much-longer-2026")
    client.respond_to_sms_mfa_challenge(pool.code(), again.value.get_tokens())
    assert client.access_token


def has_positive_salt(public: Any, username: str) -> bool:
    begun = public.initiate_auth(
        AuthFlow="USER_SRP_AUTH",
        ClientId=SRP.client_id,
        AuthParameters={"USERNAME": username, "SRP_A": "ab" * 384},
    )
    return not begun["ChallengeParameters"]["SALT"].startswith("-")


@pytest.mark.parametrize("name", ["clara.benson", "nobody.here"])
def test_wrong_password_and_unknown_user(public: Any, name: str):
    """pycognito can't read the negative salts that Cognito also simulates users with."""
    names = [name] if name == "clara.benson" else [f"{name}{number}" for number in range(20)]
    username = next(each for each in names if has_positive_salt(public, each))
    srp = AWSSRP(username, "Wrong-2026", SRP.pool_id, SRP.client_id, client=public)
    with pytest.raises(public.exceptions.NotAuthorizedException, match="Incorrect username or"):
        srp.authenticate_user()


def test_app_client_with_a_secret(public: Any, admin: Any):
    pool_id = SECRET.pool_id
    made = admin.create_user_pool_client(
        UserPoolId=pool_id,
        ClientName="srp",
        GenerateSecret=True,
        ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH"],
    )["UserPoolClient"]
    sign_in = ("simon.weber", "Practice-2026", pool_id, made["ClientId"])
    with pytest.raises(SMSMFAChallengeException):
        AWSSRP(*sign_in, client=public, client_secret=made["ClientSecret"]).authenticate_user()
    with pytest.raises(public.exceptions.NotAuthorizedException, match="verify secret hash"):
        AWSSRP(*sign_in, client=public, client_secret="x").authenticate_user()


def test_remembered_device(public: Any, pool: PoolProcess):
    """pycognito answers DEVICE_SRP_AUTH without its session."""
    sign_in = ("nils.andersen", "Practice-2026", DEVICES.pool_id, DEVICES.client_id)
    with pytest.raises(SMSMFAChallengeException) as asked:
        AWSSRP(*sign_in, client=public).authenticate_user()
    tokens = public.respond_to_auth_challenge(
        ClientId=DEVICES.client_id,
        ChallengeName="SMS_MFA",
        Session=asked.value.get_tokens()["Session"],
        ChallengeResponses={"USERNAME": "nils.andersen", "SMS_MFA_CODE": pool.code()},
    )["AuthenticationResult"]
    device = tokens["NewDeviceMetadata"]
    secret, verifier = generate_hash_device(device["DeviceGroupKey"], device["DeviceKey"])
    confirmed = public.confirm_device(
        AccessToken=tokens["AccessToken"],
        DeviceKey=device["DeviceKey"],
        DeviceSecretVerifierConfig=verifier,
        DeviceName="desk",
    )
    assert confirmed["UserConfirmationNecessary"] is False
    known = {
        "device_key": device["DeviceKey"],
        "device_group_key": device["DeviceGroupKey"],
        "device_password": secret,
    }
    again = AWSSRP(*sign_in, client=public, **known).authenticate_user()["AuthenticationResult"]
    assert again["AccessToken"]
    assert "NewDeviceMetadata" not in again
    other = AWSSRP(*sign_in, client=public, **{**known, "device_password": "other"})
    with pytest.raises(public.exceptions.NotAuthorizedException):
        other.authenticate_user()


def test_custom_challenge_after_srp(public: Any):
    """pycognito's arithmetic; it has no custom challenge of its own."""
    srp = AWSSRP("leo.brandt", "Practice-2026", CUSTOM.pool_id, CUSTOM.client_id, client=public)
    parameters = {**srp.get_auth_params(), "CHALLENGE_NAME": "SRP_A"}
    challenge = public.initiate_auth(
        ClientId=CUSTOM.client_id, AuthFlow="CUSTOM_AUTH", AuthParameters=parameters
    )
    question = public.respond_to_auth_challenge(
        ClientId=CUSTOM.client_id,
        ChallengeName="PASSWORD_VERIFIER",
        Session=challenge["Session"],
        ChallengeResponses=srp.process_challenge(challenge["ChallengeParameters"], parameters),
    )
    assert question["ChallengeName"] == "CUSTOM_CHALLENGE"
