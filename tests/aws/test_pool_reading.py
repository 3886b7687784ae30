"""Each wrongly made pool, really made at a double, read back and judged."""

from __future__ import annotations

import dataclasses
import json
import shlex
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import Any

import pytest
from botocore import xform_name
from botocore.exceptions import ClientError

from desktop.aws.pool_reading import read_pool
from desktop.aws.session import AwsSession
from desktop.setup.doctor.facts import ConnectionFacts, NotRead, PoolFacts
from desktop.setup.doctor.finding import Finding
from desktop.setup.doctor.judgement import judge
from tests.helpers.aws_doubles import REGION, client
from tests.helpers.practice_pool import practice_pool
from tests.setup.doctor.wrong_pools import (
    RIGHT_ACCOUNT,
    RIGHT_CLIENT,
    RIGHT_MFA,
    RIGHT_POOL,
    WRONG_POOLS,
    WrongPool,
    changed,
)

DOUBLES = ("practice pool", "moto")


@pytest.fixture(scope="module")
def practice_url() -> Iterator[str]:
    with practice_pool() as pool:
        assert pool.overview
        yield pool.endpoint


@pytest.fixture(params=DOUBLES)
def double(request: pytest.FixtureRequest) -> tuple[str, str]:
    name = request.param
    return name, request.getfixturevalue("moto_url" if name == "moto" else "practice_url")


REFUSED_BY_PRACTICE = {
    "no second factor",
    "required, and no factor",
    "codes by email without a sender",
    "a code as the first factor",
    "passkeys that count once",
    "rotation beside refreshing",
    "too small a plan",
}
"""It refuses what Cognito refuses. moto takes everything."""
ELSEWHERE = {
    "sms-role-refused",
    "sms-sandbox",
    "sms-spending",
    "sms-type",
    "sms-originator",
    "open-client-registration",
    "own-key",
    "replica-unused",
    "replica-totp",
}
"""Findings on what neither double has: the tests of the judgement show them."""
SESSIONS = {"sessions-untracked", "sessions-one", "sessions-many", "sso-life"}
NOT_THERE = {
    "practice pool": ELSEWHERE | {"sms-external-id-differs", "sms-role-trust", "sms-role-open"},
    "moto": ELSEWHERE | {"two-secrets", "replica-missing"} | SESSIONS,
}
"""moto has no replicas and no sessions; the practice pool has no IAM and no SNS."""
NOT_KEPT_BY_MOTO = {
    "codes by email without a sender": {"email-limit"},
    "passkeys that count once": {"passkey-single-factor", "passkey-verification"},
    "passkeys without verification": {"passkey-single-factor", "passkey-verification"},
}
"""It keeps no settings of these factors, so it tells something else of such pools."""


def make(double: tuple[str, str], wrong: WrongPool) -> tuple[str, str]:
    """The ids of a pool at the double, such as this one, and of its app client."""
    pool_id, client_id = _made(double, wrong)
    if wrong.absent:
        return (pool_id if wrong.absent == "client" else f"{REGION}_Nothing01"), "0" * 26
    return pool_id, client_id


def _made(double: tuple[str, str], wrong: WrongPool) -> tuple[str, str]:
    name, url = double
    idp = client("cognito-idp", url)
    pool = changed(RIGHT_POOL, wrong.pool)
    pool_id = idp.create_user_pool(PoolName="p", **pool)["UserPool"]["Id"]
    idp.set_user_pool_mfa_config(UserPoolId=pool_id, **changed(RIGHT_MFA, wrong.mfa))
    made = idp.create_user_pool_client(UserPoolId=pool_id, **changed(RIGHT_CLIENT, wrong.client))
    client_id = made["UserPoolClient"]["ClientId"]
    if name == "moto":
        set_account(url, RIGHT_ACCOUNT | wrong.account)
        return pool_id, client_id
    if "secrets" in wrong.account:
        idp.add_user_pool_client_secret(UserPoolId=pool_id, ClientId=client_id)
    account = RIGHT_ACCOUNT | wrong.account
    idp.set_user_pool_session_configuration(UserPoolId=pool_id, **account["sessions"])
    if "client_sessions" in wrong.account:
        idp.set_user_pool_client_session_configuration(
            UserPoolId=pool_id, ClientId=client_id, **account["client_sessions"]
        )
    return pool_id, client_id


def set_account(url: str, account: dict[str, Any]) -> None:
    policy = json.dumps(account["sms_role"]["AssumeRolePolicyDocument"])
    iam = client("iam", url)
    with suppress(iam.exceptions.EntityAlreadyExistsException):
        iam.create_role(RoleName="desk-sms", AssumeRolePolicyDocument=policy)
    iam.update_assume_role_policy(RoleName="desk-sms", PolicyDocument=policy)
    client("sns", url).set_sms_attributes(attributes=RIGHT_ACCOUNT["sms_attributes"]["attributes"])


@cache
def session(url: str) -> AwsSession:
    """Making one takes most of a test's time."""
    return AwsSession(region=REGION, endpoint_url=url, tries=1)


def read(url: str, ids: tuple[str, str], wrong: WrongPool) -> PoolFacts:
    return read_pool(session(url), *ids, wrong.connection)


def found_in(facts: PoolFacts) -> dict[str, Finding]:
    return {it.id: it for it in judge(facts).findings}


@pytest.mark.parametrize("wrong", WRONG_POOLS, ids=lambda it: it.name)
def test_each_wrong_pool_is_named(double: tuple[str, str], wrong: WrongPool):
    name, url = double
    if name == "practice pool" and wrong.name in REFUSED_BY_PRACTICE:
        with pytest.raises(ClientError, match=r"InvalidParameter|FeatureUnavailableInTier"):
            make(double, wrong)
        return
    expected = set(wrong.finds.split()) - NOT_THERE[name]
    if name == "moto":
        expected = NOT_KEPT_BY_MOTO.get(wrong.name, expected)
    assert set(found_in(read(url, make(double, wrong), wrong))) == expected


def test_most_wrong_pools_can_be_made_at_each_double():
    """Twenty and more, beside the right one."""
    assert len(WRONG_POOLS) - 1 - len(REFUSED_BY_PRACTICE) >= 20


PLACEHOLDERS = ("ARN_OF", "EXTERNAL_ID")


@pytest.mark.parametrize("wrong", WRONG_POOLS, ids=lambda it: it.name)
def test_its_lines_change_the_setting_and_nothing_else(double: tuple[str, str], wrong: WrongPool):
    """What a request leaves out, UpdateUserPool and its kin reset."""
    name, url = double
    if name == "practice pool" and wrong.name in REFUSED_BY_PRACTICE:
        pytest.skip("the practice pool, as Cognito, has no such pool")
    if name == "moto" and wrong.name in NOT_KEPT_BY_MOTO:
        pytest.skip("moto keeps no such settings")
    ids = make(double, wrong)
    for finding_id in found_in(read(url, ids, wrong)):
        before = read(url, ids, wrong)  # each line carries the other settings as they are now
        finding = found_in(before)[finding_id]
        lines = [it for it in finding.change if "--cli-input-json" in it]
        if not lines or any(it in line for it in PLACEHOLDERS for line in lines):
            continue
        for line in lines:
            run(url, line)
        after = read(url, ids, wrong)
        gone = {finding_id} | GONE_WITH.get(finding_id, set())
        assert set(found_in(after)) == set(found_in(before)) - gone, lines
        assert differing(before, after) <= CHANGED_BY.get(
            finding_id, {finding.setting.partition(".")[0]}
        )


GONE_WITH = {"sms-without-alternative": {"levels-out-of-reach"}}
CHANGED_BY = {
    "refresh-life": {"RefreshTokenValidity", "TokenValidityUnits"},
    "access-token-life": {"AccessTokenValidity", "TokenValidityUnits"},
    "id-token-life": {"IdTokenValidity", "TokenValidityUnits"},
    "no-factor": {"SoftwareTokenMfaConfiguration"},
    "no-rotation": {"RefreshTokenRotation", "ExplicitAuthFlows"},
    "sms-external-id-differs": {"SmsConfiguration", "SmsMfaConfiguration"},
    "passkey-verification": {"WebAuthnConfiguration"},
    "code-as-first-factor": {"Policies"},
    "sso-life": {"SSOSession"},
}


def run(url: str, line: str) -> None:
    """As the AWS CLI does: its parameters are those of the API."""
    _, service, operation, *arguments = shlex.split(line)
    body = json.loads(arguments[arguments.index("--cli-input-json") + 1])
    getattr(client(service, url), xform_name(operation).replace("-", "_"))(**body)


def differing(before: PoolFacts, after: PoolFacts) -> set[str]:
    """Names of settings that are not as they were."""
    found = set()
    for name in ("pool", "mfa", "client", "sessions", "client_sessions"):
        old, new = getattr(before, name), getattr(after, name)
        if isinstance(old, NotRead) and old == new:
            continue
        found |= {it for it in {*old, *new} if old.get(it) != new.get(it)}
    return found - {"LastModifiedDate"}


def test_reading_changes_nothing(double: tuple[str, str]):
    wrong = WRONG_POOLS[0]
    ids = make(double, wrong)
    before = read(double[1], ids, wrong)
    assert read(double[1], ids, wrong) == before


def test_a_secret_is_read_as_no_more_than_that_there_is_one(double: tuple[str, str]):
    wrong = next(it for it in WRONG_POOLS if it.name == "a secret on every computer")
    ids = make(double, wrong)
    told = client("cognito-idp", double[1]).describe_user_pool_client(
        UserPoolId=ids[0], ClientId=ids[1]
    )
    secret = told["UserPoolClient"]["ClientSecret"]
    facts = read(double[1], ids, wrong)
    assert secret not in json.dumps(dataclasses.asdict(facts), default=str)


def test_what_a_double_does_not_have_is_not_checked(double: tuple[str, str]):
    wrong = WRONG_POOLS[0]
    judgement = judge(read(double[1], make(double, wrong), wrong))
    assert "SMS sandbox" in {it.check for it in judgement.not_checked}
    assert all("for " in it.reason for it in judgement.not_checked)


def test_where_nothing_answers_it_says_so_once():
    silent = AwsSession(region=REGION, endpoint_url="http://127.0.0.1:9", tries=1)
    judgement = judge(read_pool(silent, "eu-central-1_A", "c", ConnectionFacts()))
    assert {it.reason for it in judgement.not_checked} == {"AWS can't be reached"}
    assert judgement.exit_status == 1


def test_without_credentials_it_says_so():
    judgement = judge(read_pool(AwsSession(region=REGION), "p", "c", ConnectionFacts()))
    assert {it.reason for it in judgement.not_checked} == {"no AWS credentials"}
