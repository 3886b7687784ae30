"""Run with: pytest docs/examples/test_sign_in.py, where cognito-desk is installed."""

import pytest
from botocore.exceptions import ClientError

USER = "maria.santos"


def begin(cognito_pool):
    return cognito_pool.boto3_client().initiate_auth(
        ClientId=cognito_pool.client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": USER, "PASSWORD": cognito_pool.password(USER)},
    )


def test_a_user_signs_in_with_the_code_from_a_text_message(cognito_pool):
    challenge = begin(cognito_pool)
    answer = cognito_pool.boto3_client().respond_to_auth_challenge(
        ClientId=cognito_pool.client_id,
        ChallengeName=challenge["ChallengeName"],
        Session=challenge["Session"],
        ChallengeResponses={
            "USERNAME": USER,
            "SMS_MFA_CODE": cognito_pool.code(session=challenge["Session"]),
        },
    )
    assert answer["AuthenticationResult"]["IdToken"]


def test_the_service_is_busy_once(cognito_pool):
    cognito_pool.set_faults({"operation": "InitiateAuth", "kind": "throttle", "times": 1})
    with pytest.raises(ClientError, match="TooManyRequests"):
        begin(cognito_pool)
    assert begin(cognito_pool)["ChallengeName"] == "SMS_MFA"
