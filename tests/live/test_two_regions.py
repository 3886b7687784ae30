"""A pool in two Regions, over real HTTP: its own Region goes, the replica serves, and back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import AskCode, CodeEntered
from desktop.auth.client import Credentials
from desktop.auth.flows.account import Account, account
from desktop.auth.flows.refresh import refresh
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.flows.sign_out import sign_out
from desktop.auth.replica import OtherRegionWanted
from desktop.auth.session import Session
from desktop.cognito import jwks
from desktop.cognito.pool_service import PoolService
from desktop.config.profile import Profile
from tests.helpers.black_holes import full_listener
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool

XENIA, YANNICK = "xenia.roth", "yannick.leroy"
POOL = "eu-central-1_Regions01"
AWAY = "eu-west-1"
CLOSED = "http://127.0.0.1:9"
"""Where nothing listens."""


class Person:
    """Somebody at the pool in two Regions, with the service of one connection."""

    def __init__(
        self, pool: PracticePool, flows: FlowRunner, profile: Profile | None = None
    ) -> None:
        self.pool, self.flows = pool, flows
        self.profile = profile or pool.profile(POOL)
        self.client = self.profile.client
        self.service = PoolService(self.profile)

    def sign_in(self, name: str = XENIA, region: str = "", password: str = "") -> object:
        credentials = Credentials(name, password or self.pool.user(name)["password"])
        flow = sign_in(self.client, credentials, region=region)
        return self.flows.run("sign_in", flow, self.service)

    def enter_code(self, name: str = XENIA) -> object:
        return self.flows.answer(CodeEntered(self.pool.replica.newest_code(name)))

    def signed_in(self) -> Session:
        assert isinstance(self.sign_in(), AskCode)
        return session_of(self.enter_code())

    def refresh(self, session: Session, *, primary_only: bool = False) -> object:
        flow = refresh(self.client, session, primary_only=primary_only)
        return self.flows.run("refresh", flow, self.service)


def session_of(result: object) -> Session:
    assert isinstance(result, Session), result
    assert result.verdicts.valid
    return result


@pytest.fixture
def person(pool: PracticePool, flows: FlowRunner) -> Person:
    return Person(pool, flows)


@pytest.fixture
def primary_gone(pool: PracticePool) -> Iterator[None]:
    pool.set_primary_listening(on=False)
    yield
    pool.set_primary_listening(on=True)


def test_the_own_region_goes_the_replica_serves_and_back(person: Person):
    pool = person.pool
    pool.set_primary_listening(on=False)
    away = person.signed_in()
    assert away.region == AWAY
    assert {it.region for it in person.flows.events if it.operation == "InitiateAuth"} == {AWAY}
    read = person.flows.run("devices", account(away), person.service)
    assert isinstance(read, Account), read
    renewed = session_of(person.refresh(away))
    assert renewed.region == AWAY
    assert isinstance(person.refresh(renewed, primary_only=True), e.NotSent)
    pool.set_primary_listening(on=True)
    primary = session_of(person.refresh(renewed, primary_only=True))
    assert primary.region == ""
    pool.set_primary_listening(on=False)
    assert session_of(person.refresh(primary)).region == AWAY, "and away again"
    pool.set_primary_listening(on=True)
    flow = sign_out(person.client, primary.tokens)
    assert person.flows.run("sign_out", flow, person.service) is None
    assert isinstance(person.refresh(primary), e.SignedOut)


def test_where_both_regions_answer_all_goes_to_the_own_one(person: Person):
    assert person.signed_in().region == ""


@pytest.mark.usefixtures("primary_gone")
def test_an_authenticator_app_doesn_t_work_at_the_replica(person: Person):
    error = person.sign_in(YANNICK)
    assert isinstance(error, e.NotAtReplica), error
    assert (error.name, error.region) == ("SOFTWARE_TOKEN_MFA", AWAY)


def test_a_temporary_password_can_t_be_replaced_there(person: Person):
    names = {"UserPoolId": POOL, "Username": XENIA}
    person.pool.call("AdminSetUserPassword", **names, Password="Temporary-1", Permanent=False)
    person.pool.set_primary_listening(on=False)
    error = person.sign_in(password="Temporary-1")
    person.pool.set_primary_listening(on=True)
    assert isinstance(error, e.NotAtReplica), error
    assert error.name == "NEW_PASSWORD_REQUIRED"


@pytest.mark.parametrize("kind", ["error", "drop"])
def test_after_a_fault_the_person_decides_and_begins_again(person: Person, kind: str):
    """A second message comes then, so nothing goes to the replica by itself."""
    pool = person.pool
    assert isinstance(person.sign_in(), AskCode)
    sent = len(pool.messages(XENIA))
    pool.set_faults(fault(kind, "RespondToAuthChallenge"))
    asked = person.enter_code()
    assert isinstance(asked, AskCode), asked
    assert asked.other_region == AWAY
    assert len(pool.messages(XENIA)) == sent
    again = person.flows.answer(OtherRegionWanted())
    assert isinstance(again, AskCode), again
    assert len(pool.messages(XENIA)) == sent + 1
    assert session_of(person.enter_code()).region == AWAY


def fault(kind: str, operation: str) -> dict[str, object]:
    return {"operation": operation, "region": "eu-central-1", "kind": kind, "times": 1}


@pytest.mark.parametrize("kind", ["error", "drop"])
def test_a_fault_at_the_beginning_ends_the_sign_in_and_the_other_region_can_be_chosen(
    person: Person, kind: str
):
    pool = person.pool
    pool.set_faults(fault(kind, "InitiateAuth"))
    error = person.sign_in()
    assert isinstance(error, (e.ServiceFault, e.ReplyLost)), error
    assert isinstance(person.sign_in(region=AWAY), AskCode)
    assert session_of(person.enter_code()).region == AWAY


def test_a_replica_that_is_switched_off_is_no_answer(person: Person):
    """It answers as if the client weren't known, and nothing is set up wrong."""
    where = {"UserPoolId": POOL, "RegionName": AWAY}
    person.pool.call("UpdateUserPoolReplica", **where, Status="INACTIVE")
    assert isinstance(person.sign_in(region=AWAY), e.NotAvailableNow)
    person.pool.set_primary_listening(on=False)
    error = person.sign_in()
    person.pool.set_primary_listening(on=True)
    assert isinstance(error, e.NotSent), error


def test_without_a_connection_to_either_it_is_offline(pool: PracticePool, flows: FlowRunner):
    other = replace(
        pool.profile(POOL), endpoint_url=CLOSED, replica_endpoint_url="http://127.0.0.1:10"
    )
    error = Person(pool, flows, other).sign_in()
    assert isinstance(error, e.NotSent), error
    assert error.host == "127.0.0.1:9", "the own Region's is told"


def test_a_region_that_swallows_everything_leaves_time_for_the_other(
    pool: PracticePool, flows: FlowRunner, monkeypatch: pytest.MonkeyPatch
):
    """All within a step's 20 s, at the real limits."""
    monkeypatch.setattr(jwks, "FETCH_SECONDS", 1.0)
    with full_listener() as place:
        person = Person(pool, flows, replace(pool.profile(POOL), endpoint_url=f"http://{place}"))
        began = time.monotonic()
        assert isinstance(person.sign_in(), AskCode)
        assert 2 < time.monotonic() - began < 8
        assert session_of(person.enter_code()).region == AWAY
