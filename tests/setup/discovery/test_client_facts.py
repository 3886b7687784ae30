"""What an app client is like: as transcripts, and at a practice pool over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.auth.client import AppClient
from desktop.auth.errors import NotSent
from desktop.auth.steps import Call
from desktop.cognito.gateway import Gateway
from desktop.config.profile import Profile
from desktop.setup.client_probe import CAN_BE_TRIED
from desktop.setup.discovery.client_facts import ClientFacts, find_client_facts
from tests.auth.transcripts import Play
from tests.helpers.flow_runner import FlowRunner, flow_runner
from tests.helpers.practice_pool import PracticePool, practice_pool

CLIENT = AppClient("abc", (), user_pool_id="eu-central-1_A")
NO_HASH = "Client abc is configured with secret but SECRET_HASH was not received"
OTHER_HASH = "Unable to verify secret hash for client abc"
OFF = "USER_PASSWORD_AUTH flow not enabled for this client"
WRONG = "Incorrect username or password."


def play(client: AppClient = CLIENT, known_flow: str = "") -> Play:
    return Play(find_client_facts(client, known_flow))


def asked(it: Play) -> object:
    return it.call()[1]["AuthFlow"]


def test_the_first_flow_that_is_on_ends_it():
    it = play()
    it.refuse("InvalidParameter", OFF)
    assert asked(it) == "USER_SRP_AUTH"
    it.refuse("UserNotFound", "User does not exist.")
    assert it.result == ClientFacts(exists=True, needs_secret=False, auth_flow="USER_SRP_AUTH")


def test_after_an_unknown_client_no_more_is_asked():
    it = play()
    it.refuse("ResourceNotFound", "User pool client abc does not exist.")
    assert it.result == ClientFacts(exists=False)


def test_all_that_can_be_tried_are_off():
    it = play()
    for flow in CAN_BE_TRIED:
        assert asked(it) == flow
        it.refuse("InvalidParameter", OFF)
    assert it.result == ClientFacts(exists=True, no_flow=True)


def test_a_flow_that_is_known_is_the_only_one_asked_for():
    it = play(known_flow="USER_SRP_AUTH")
    assert asked(it) == "USER_SRP_AUTH"
    it.refuse("InvalidParameter", "USER_SRP_AUTH is not enabled for the client.")
    assert it.result == ClientFacts(exists=True)


def test_custom_auth_is_never_asked_for():
    it = play(known_flow="CUSTOM_AUTH")
    assert asked(it) == CAN_BE_TRIED[0]


def test_a_secret_that_is_missing_ends_it():
    it = play()
    it.refuse("NotAuthorized", NO_HASH)
    assert it.result == ClientFacts(exists=True, needs_secret=True)


def test_a_secret_that_is_wrong_or_not_wanted_is_told():
    for after, needed in (((NO_HASH), True), ((WRONG), False)):
        it = play(replace(CLIENT, client_secret="s3cret"))
        it.refuse("NotAuthorized", OTHER_HASH)
        it.refuse("NotAuthorized", after)
        facts = it.result
        assert isinstance(facts, ClientFacts)
        assert (facts.needs_secret, facts.secret_wrong) == (needed, True)


def test_what_is_unclear_is_not_guessed():
    it = play()
    for _ in CAN_BE_TRIED:
        it.refuse("NotAuthorized", "Something new.")
    assert it.result == ClientFacts()


def test_no_connection_ends_it():
    it = play()
    with pytest.raises(NotSent):
        it.throw(NotSent("host", "no name"))


# At a practice pool, over HTTP


@pytest.fixture(scope="module")
def pool() -> Iterator[PracticePool]:
    with practice_pool() as pool:
        yield pool


@pytest.fixture(scope="module")
def runner() -> Iterator[FlowRunner]:
    with flow_runner() as runner:
        yield runner


def check(runner: FlowRunner, profile: Profile) -> object:
    return runner.run("check", find_client_facts(profile.client), Gateway(profile))


@pytest.mark.parametrize(
    ("pool_id", "flow"),
    [
        ("eu-central-1_Practice1", "USER_PASSWORD_AUTH"),
        ("eu-central-1_Rotation1", "USER_PASSWORD_AUTH"),
        ("eu-central-1_SrpLogin1", "USER_SRP_AUTH"),
        ("eu-central-1_Choice001", "USER_AUTH"),
        ("eu-central-1_LitePlan1", "USER_AUTH"),
    ],
)
def test_flow_by_flow(runner: FlowRunner, pool: PracticePool, pool_id: str, flow: str):
    facts = check(runner, pool.profile(pool_id))
    assert facts == ClientFacts(exists=True, needs_secret=False, auth_flow=flow)


def test_a_client_for_custom_auth_only(runner: FlowRunner, pool: PracticePool):
    facts = check(runner, pool.profile("eu-central-1_Riddles01"))
    assert facts == ClientFacts(exists=True, no_flow=True)


@pytest.mark.parametrize(
    ("secret", "expected"),
    [
        (None, ClientFacts(exists=True, needs_secret=True)),
        ("wrong", ClientFacts(exists=True, needs_secret=True, secret_wrong=True)),
    ],
)
def test_a_secret(
    runner: FlowRunner, pool: PracticePool, secret: str | None, expected: ClientFacts
):
    profile = pool.profile("eu-central-1_SecretApp", client_secret=secret)
    assert check(runner, profile) == expected
    right = check(runner, pool.profile("eu-central-1_SecretApp"))
    assert right == ClientFacts(exists=True, needs_secret=True, auth_flow="USER_PASSWORD_AUTH")


def test_an_unknown_client(runner: FlowRunner, pool: PracticePool):
    assert check(runner, pool.profile(client_id="nowhere")) == ClientFacts(exists=False)


def test_nothing_is_sent_to_a_person_and_no_one_is_locked_out(
    runner: FlowRunner, pool: PracticePool
):
    pool.reset()
    for each in pool.overview["pools"]:
        for _ in range(3):
            check(runner, pool.profile(each["user_pool_id"]))
    assert pool.control("GET", "/practice/messages") == []
    user = pool.sms_user()
    given = {"USERNAME": user.username, "PASSWORD": user.password}
    reply = Gateway(pool.profile()).perform(
        Call(
            "InitiateAuth",
            {
                "AuthFlow": "USER_PASSWORD_AUTH",
                "ClientId": pool.overview["client_id"],
                "AuthParameters": given,
            },
        )
    )
    assert getattr(reply, "challenge", None) == "SMS_MFA"


def test_a_pool_that_tells_which_users_there_are(runner: FlowRunner, pool: PracticePool):
    """PreventUserExistenceErrors LEGACY: "User does not exist." tells as much."""
    made = pool.call(
        "CreateUserPoolClient",
        UserPoolId=pool.overview["user_pool_id"],
        ClientName="legacy",
        ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH"],
        PreventUserExistenceErrors="LEGACY",
    )
    facts = check(runner, pool.profile(client_id=made["UserPoolClient"]["ClientId"]))
    assert facts == ClientFacts(exists=True, needs_secret=False, auth_flow="USER_SRP_AUTH")
