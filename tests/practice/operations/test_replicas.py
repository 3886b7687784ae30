"""A pool in two Regions: what its replica does, what it can't, and what lives on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import boto3
import pytest
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import EndpointConnectionError

from desktop.practice.operations import OPERATIONS
from desktop.practice.operations.replicas import AT_REPLICA
from desktop.practice.ready_made.other_pools import LITE, REGIONS
from desktop.practice.ready_made.pool import REPLICA_REGION
from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import DEFAULT, CoreClient, claims
from tests.practice.pool_process import PoolProcess

XENIA, YANNICK = "xenia.roth", "yannick.leroy"
NOT_HERE = "OperationNotEnabled"


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(REGIONS)


@pytest.fixture
def replica(there: CoreClient) -> CoreClient:
    return replace(there, region=REPLICA_REGION)


def refreshed(core: CoreClient, tokens: dict[str, Any]) -> dict[str, Any]:
    """New tokens."""
    answer = core.ok(
        "InitiateAuth",
        ClientId=core.client_id,
        AuthFlow="REFRESH_TOKEN_AUTH",
        AuthParameters={"REFRESH_TOKEN": tokens["RefreshToken"]},
    )
    return dict(answer["AuthenticationResult"])


def test_sign_in_lives_on_in_the_other_region(there: CoreClient, replica: CoreClient):
    tokens = there.sign_in(XENIA)
    elsewhere = refreshed(replica, tokens)
    assert claims(elsewhere["IdToken"])["iss"] == claims(tokens["IdToken"])["iss"]
    for core in (there, replica):
        for one in (tokens, elsewhere):
            assert core.ok("GetUser", AccessToken=one["AccessToken"])["Username"] == XENIA
    replica.ok("RevokeToken", ClientId=replica.client_id, Token=tokens["RefreshToken"])
    assert there.refused("GetUser", AccessToken=tokens["AccessToken"])[0] == "NotAuthorized"


def test_sign_in_at_the_replica(there: CoreClient, replica: CoreClient):
    tokens = replica.sign_in(XENIA)
    assert refreshed(there, tokens)


def test_challenge_is_answered_where_it_was_issued(there: CoreClient, replica: CoreClient):
    challenge = there.begin(XENIA)
    answer = there.response(challenge, XENIA, SMS_MFA_CODE=there.code())
    assert replica.refused("RespondToAuthChallenge", **answer)[0] == "NotAuthorized"
    assert there.ok("RespondToAuthChallenge", **answer)


def test_lockout_is_each_regions_own(there: CoreClient, replica: CoreClient):
    for _ in range(6):
        there.refused("InitiateAuth", **there.start(XENIA, "Wrong-2026"))
    assert there.refused("InitiateAuth", **there.start(XENIA))[1] == "Password attempts exceeded"
    assert replica.begin(XENIA)["ChallengeName"] == "SMS_MFA"


def test_app_codes_are_not_taken(there: CoreClient, replica: CoreClient):
    challenge = replica.begin(YANNICK)
    answer = replica.response(challenge, YANNICK, SOFTWARE_TOKEN_MFA_CODE=there.totp(YANNICK))
    assert replica.refused("RespondToAuthChallenge", **answer)[0] == NOT_HERE
    challenge = there.begin(YANNICK)
    assert there.respond(challenge, YANNICK, SOFTWARE_TOKEN_MFA_CODE=there.totp(YANNICK))


def test_what_writes_does_not_end_here(there: CoreClient, replica: CoreClient):
    there.ok(
        "AdminSetUserPassword",
        UserPoolId=there.pool_id,
        Username=XENIA,
        Password="Temporary-1",
    )
    challenge = replica.begin(XENIA, "Temporary-1")
    answer = replica.response(challenge, XENIA, NEW_PASSWORD="Permanent-1")
    assert replica.refused("RespondToAuthChallenge", **answer)[0] == NOT_HERE
    there.new_user("ann")
    challenge = replica.begin("ann")
    assert challenge["ChallengeName"] == "MFA_SETUP"
    answer = replica.response(challenge, "ann")
    assert replica.refused("RespondToAuthChallenge", **answer)[0] == NOT_HERE


def test_every_other_operation_is_refused(replica: CoreClient):
    who = {"ClientId": replica.client_id, "Username": XENIA}
    assert replica.refused("ForgotPassword", **who)[0] == NOT_HERE
    token = {"AccessToken": replica.sign_in(XENIA)["AccessToken"]}
    public = {name for name, operation in OPERATIONS.items() if operation.public}
    refused = {
        "ChangePassword": {"ProposedPassword": "Permanent-1"},
        "UpdateUserAttributes": {"UserAttributes": []},
        "AssociateSoftwareToken": {},
        "SetUserMFAPreference": {},
        "ConfirmDevice": {"DeviceKey": "eu-west-1_0"},
        "ListUserSessions": {},
    }
    assert refused.keys() <= public - AT_REPLICA
    for name, given in refused.items():
        assert replica.refused(name, **token, **given)[0] == NOT_HERE, name
    for name in ("GetUser", "GetUserAuthFactors", "ListDevices", "GlobalSignOut"):
        replica.ok(name, **token)


def test_pool_without_a_replica_is_unknown_there(core: CoreClient):
    there = replace(core, region=REPLICA_REGION)
    assert there.refused("InitiateAuth", **there.start("maria.santos"))[0] == "ResourceNotFound"
    token = core.sign_in()["AccessToken"]
    assert there.refused("GetUser", AccessToken=token)[0] == "NotAuthorized"


def test_replica_of_a_pool_with_the_original_issuer(core: CoreClient):
    """Its tokens name the replica's own Region, and both Regions take them."""
    own = core.new_pool()
    own.new_user()
    where = {"UserPoolId": own.pool_id, "RegionName": "us-west-2"}
    made = own.ok("CreateUserPoolReplica", **where)["UserPoolReplica"]
    assert (made["Role"], made["Status"]) == ("SECONDARY", "INACTIVE")
    elsewhere = replace(own, region="us-west-2")
    start = own.start("ann")
    assert elsewhere.refused("InitiateAuth", **start)[0] == "ResourceNotFound"
    assert own.ok("UpdateUserPoolReplica", **where, Status="ACTIVE")
    tokens = elsewhere.begin("ann")["AuthenticationResult"]
    host = "https://cognito-idp.us-west-2.amazonaws.com"
    assert claims(tokens["AccessToken"])["iss"] == f"{host}/{own.pool_id}"
    assert own.ok("GetUser", AccessToken=tokens["AccessToken"])
    listed = own.ok("ListUserPoolReplicas", UserPoolId=own.pool_id)["UserPoolReplicas"]
    assert [(one["RegionName"], one["Role"]) for one in listed] == [
        ("eu-central-1", "PRIMARY"),
        ("us-west-2", "SECONDARY"),
    ]
    assert own.refused("CreateUserPoolReplica", **where)[0] == "LimitExceeded"
    deleted = own.ok("DeleteUserPoolReplica", **where)["UserPoolReplica"]
    assert deleted["Status"] == "DELETING"
    assert len(own.ok("ListUserPoolReplicas", UserPoolId=own.pool_id)["UserPoolReplicas"]) == 1
    assert own.refused("DeleteUserPoolReplica", **where)[0] == "ResourceNotFound"
    assert own.begin("ann")


def test_replica_that_can_not_be(core: CoreClient):
    home = {"UserPoolId": DEFAULT.pool_id, "RegionName": "eu-central-1"}
    assert core.refused("CreateUserPoolReplica", **home)[0] == "InvalidParameter"
    lite = {"UserPoolId": LITE.pool_id, "RegionName": REPLICA_REGION}
    assert core.refused("CreateUserPoolReplica", **lite)[0] == "FeatureUnavailableInTier"


def boto3_client(endpoint: str, region: str) -> Any:
    """Plain boto3 without credentials."""
    return boto3.client(
        "cognito-idp",
        region_name=region,
        endpoint_url=endpoint,
        config=Config(retries={"total_max_attempts": 1}, proxies={}, signature_version=UNSIGNED),
    )


def at_replica(pool: PoolProcess) -> PoolProcess:
    """The same process at the endpoint of its second Region."""
    found = pool.overview["replica"]
    return PoolProcess(pool.pid, {**pool.overview, "endpoint": found["endpoint"]})


def listening(pool: PoolProcess, region: str, *, on: bool) -> None:
    """Open or close the endpoint of the other Region than the one that is asked."""
    pool.control("PUT", "/practice/listening", {"region": region, "listening": on})


def test_failover_with_plain_boto3(public: Any, pool: PoolProcess):
    found = pool.overview["replica"]
    assert found["region"] == REPLICA_REGION
    regions = [one.get("replica_region") for one in pool.overview["pools"]]
    assert regions.count(REPLICA_REGION) == 1
    second = at_replica(pool)
    away = boto3_client(found["endpoint"], found["region"])
    start = {
        "ClientId": REGIONS.client_id,
        "AuthFlow": "USER_PASSWORD_AUTH",
        "AuthParameters": {"USERNAME": XENIA, "PASSWORD": PASSWORD},
    }
    public.initiate_auth(**start)
    listening(second, "eu-central-1", on=False)
    try:
        with pytest.raises(EndpointConnectionError):
            public.initiate_auth(**start)
        challenge = away.initiate_auth(**start)
        tokens = away.respond_to_auth_challenge(
            ClientId=REGIONS.client_id,
            ChallengeName="SMS_MFA",
            Session=challenge["Session"],
            ChallengeResponses={"USERNAME": XENIA, "SMS_MFA_CODE": second.code()},
        )["AuthenticationResult"]
        with pytest.raises(away.exceptions.OperationNotEnabledException):
            away.forgot_password(ClientId=REGIONS.client_id, Username=XENIA)
        keys = second.control("GET", f"/{REGIONS.pool_id}/.well-known/jwks.json")
        assert len(keys["keys"]) == 2
    finally:
        listening(second, "eu-central-1", on=True)
    assert public.get_user(AccessToken=tokens["AccessToken"])["Username"] == XENIA
    assert second.request("GET", f"/{DEFAULT.pool_id}/.well-known/jwks.json").status == 404


def test_reset_opens_every_endpoint(pool: PoolProcess):
    listening(pool, REPLICA_REGION, on=False)
    with pytest.raises(ConnectionRefusedError):
        at_replica(pool).request("GET", "/practice")
    listening(pool, REPLICA_REGION, on=False)
    pool.control("POST", "/practice/reset")
    assert at_replica(pool).control("GET", "/practice")["endpoint"] == pool.overview["endpoint"]


@pytest.mark.parametrize(
    "body",
    [
        None,
        {"region": "eu-central-1"},
        {"region": "eu-central-1", "listening": False},
        {"region": "mars-1", "listening": False},
        {"region": REPLICA_REGION, "listening": "no"},
    ],
)
def test_endpoint_that_stays_as_it_is(pool: PoolProcess, body: Any):
    assert pool.request("PUT", "/practice/listening", body).status == 400


def test_fault_in_one_region(pool: PoolProcess):
    fault = {"operation": "*", "kind": "error", "region": "eu-central-1"}
    pool.control("PUT", "/practice/faults", [fault])
    assert pool.control("GET", "/practice/faults") == [fault]
    start = {
        "ClientId": REGIONS.client_id,
        "AuthFlow": "USER_PASSWORD_AUTH",
        "AuthParameters": {"USERNAME": XENIA, "PASSWORD": PASSWORD},
    }
    assert pool.api("InitiateAuth", start).status == 500
    assert at_replica(pool).api("InitiateAuth", start).status == 200
    wrong = {"operation": "*", "kind": "error", "region": ""}
    assert pool.request("PUT", "/practice/faults", [wrong]).status == 400
