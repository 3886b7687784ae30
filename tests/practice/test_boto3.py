"""Plain boto3 over real HTTP, as any Cognito user would: no part of ours on the client's side."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ClientError
from jose import jwt

from tests.practice.pool_process import PoolProcess


def sign_in(public: Any, pool: PoolProcess) -> dict[str, Any]:
    challenge = public.initiate_auth(**pool.start())
    assert challenge["ChallengeName"] == "SMS_MFA"
    answer = public.respond_to_auth_challenge(
        ClientId=pool.overview["client_id"],
        ChallengeName="SMS_MFA",
        Session=challenge["Session"],
        ChallengeResponses={"USERNAME": "maria.santos", "SMS_MFA_CODE": pool.code()},
    )
    return dict(answer["AuthenticationResult"])


def test_sign_in_show_renew_and_sign_out(public: Any, pool: PoolProcess):
    tokens = sign_in(public, pool)
    keys = pool.control("GET", f"/{pool.overview['user_pool_id']}/.well-known/jwks.json")
    claims = jwt.decode(
        tokens["IdToken"],
        keys,
        algorithms=["RS256"],
        audience=pool.overview["client_id"],
        issuer=pool.overview["pools"][0]["issuer"],
        options={"verify_at_hash": False},
    )
    assert claims["phone_number_verified"] is True
    shown = public.get_user(AccessToken=tokens["AccessToken"])
    assert shown["Username"] == "maria.santos"
    refreshed = public.initiate_auth(
        ClientId=pool.overview["client_id"],
        AuthFlow="REFRESH_TOKEN_AUTH",
        AuthParameters={"REFRESH_TOKEN": tokens["RefreshToken"]},
    )
    assert refreshed["AuthenticationResult"]["IdToken"]
    public.revoke_token(ClientId=pool.overview["client_id"], Token=tokens["RefreshToken"])
    with pytest.raises(public.exceptions.NotAuthorizedException, match="has been revoked"):
        public.get_user(AccessToken=tokens["AccessToken"])


def test_errors_are_the_clients_own_exceptions(public: Any, pool: PoolProcess):
    wrong = pool.start()
    wrong["AuthParameters"]["PASSWORD"] = "Wrong-2026"
    with pytest.raises(public.exceptions.NotAuthorizedException) as caught:
        public.initiate_auth(**wrong)
    assert caught.value.response["Error"] == {
        "Message": "Incorrect username or password.",
        "Code": "NotAuthorizedException",
    }
    metadata = caught.value.response["ResponseMetadata"]
    assert metadata["HTTPStatusCode"] == 400
    assert metadata["RequestId"]
    assert metadata["HTTPHeaders"]["x-amzn-errortype"] == "NotAuthorizedException:"
    assert metadata["HTTPHeaders"]["content-type"] == "application/x-amz-json-1.1"


def test_error_without_a_message(public: Any, admin: Any, pool: PoolProcess):
    start = pool.start("rosa.keller")
    challenge = public.initiate_auth(**start)
    tokens = public.respond_to_auth_challenge(
        ClientId=start["ClientId"],
        ChallengeName="SMS_MFA",
        Session=challenge["Session"],
        ChallengeResponses={"USERNAME": "rosa.keller", "SMS_MFA_CODE": pool.code()},
    )["AuthenticationResult"]
    admin.admin_user_global_sign_out(UserPoolId="eu-central-1_Rotation1", Username="rosa.keller")
    with pytest.raises(public.exceptions.NotAuthorizedException) as caught:
        public.get_tokens_from_refresh_token(
            ClientId=start["ClientId"], RefreshToken=tokens["RefreshToken"]
        )
    assert "Message" not in caught.value.response["Error"] or (
        caught.value.response["Error"]["Message"] == ""
    )


def test_admin_calls_are_signed(public: Any, admin: Any):
    assert admin.list_user_pools(MaxResults=5)["UserPools"]
    with pytest.raises(ClientError) as caught:
        public.list_user_pools(MaxResults=5)
    assert caught.value.response["Error"]["Code"] == "MissingAuthenticationTokenException"


def test_pool_serves_as_a_double_in_other_tests(public: Any, admin: Any, pool: PoolProcess):
    """From an empty pool to a user with required MFA who is signed in."""
    pool_id = admin.create_user_pool(PoolName="theirs")["UserPool"]["Id"]
    admin.set_user_pool_mfa_config(
        UserPoolId=pool_id,
        SmsMfaConfiguration={
            "SmsConfiguration": {"SnsCallerArn": "arn:aws:iam::000000000000:role/sms"}
        },
        MfaConfiguration="ON",
    )
    client_id = admin.create_user_pool_client(
        UserPoolId=pool_id,
        ClientName="theirs",
        ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH"],
    )["UserPoolClient"]["ClientId"]
    user = {"UserPoolId": pool_id, "Username": "ann"}
    admin.admin_create_user(
        **user,
        TemporaryPassword="Temporary-1",
        MessageAction="SUPPRESS",
        UserAttributes=[{"Name": "phone_number", "Value": "+14155550170"}],
    )
    admin.create_group(UserPoolId=pool_id, GroupName="night")
    admin.admin_add_user_to_group(**user, GroupName="night")
    challenge = public.initiate_auth(
        ClientId=client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ann", "PASSWORD": "Temporary-1"},
    )
    given = {"NEW_PASSWORD": "Permanent-1"}
    for name in ("NEW_PASSWORD_REQUIRED", "SMS_MFA"):
        assert challenge["ChallengeName"] == name
        challenge = public.respond_to_auth_challenge(
            ClientId=client_id,
            ChallengeName=name,
            Session=challenge["Session"],
            ChallengeResponses={"USERNAME": "ann", **given},
        )
        given = {"SMS_MFA_CODE": pool.code()}
    claims = jwt.get_unverified_claims(challenge["AuthenticationResult"]["IdToken"])
    assert claims["cognito:groups"] == ["night"]
    assert claims["iss"] == f"https://cognito-idp.eu-central-1.amazonaws.com/{pool_id}"
    assert admin.admin_get_user(**user)["UserStatus"] == "CONFIRMED"
    admin.delete_user_pool(UserPoolId=pool_id)
