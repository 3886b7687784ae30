"""The driver and a pool in two Regions: which errors lead to the second one, and what is told."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest

from desktop.auth import errors as e
from desktop.auth.errors import Refusal
from desktop.auth.replies import Reply
from desktop.auth.steps import Call, FetchKeys
from desktop.worker import driver
from tests.helpers.flow_runner import flow_runner

AWAY = "eu-west-1"
BEGIN = Call("InitiateAuth", {}, regions=("", AWAY))
READ = Call("GetUser", {}, repeatable=True, regions=("", AWAY))
GO_ON = Call("RespondToAuthChallenge", {}, regions=(AWAY,))
REPLY = Reply({}, 1_790_000_000, 0.0, 0.0)
NOT_SENT = e.NotSent("home", "refused")
UNTRUSTED = e.UntrustedCertificate("home", "self-signed")
FAULT = e.ServiceFault(Refusal("InitiateAuth", "InternalError", status=500))
OFF = e.NotAvailableNow(Refusal("InitiateAuth", "OperationNotEnabled"))
NOT_THERE = e.Misconfigured(Refusal("InitiateAuth", "ResourceNotFound"))
WRONG = e.IncorrectCredentials(Refusal("InitiateAuth", "NotAuthorized"))


class Script:
    """A service that plays replies and errors, one a call, and writes down where each was made."""

    def __init__(self, *plays: object) -> None:
        self._plays = list(plays)
        self.regions: list[tuple[str, ...]] = []

    def perform(self, step: Call | FetchKeys) -> Any:
        assert isinstance(step, Call)
        self.regions.append(step.regions)
        play = self._plays.pop(0)
        if isinstance(play, BaseException):
            raise play
        return play


def one(step: Call) -> Generator[Call, Any, object]:
    return (yield step)


def run(step: Call, *plays: object) -> tuple[object, list[str]]:
    """What came of it, and the Regions that it was made in."""
    service = Script(*plays)
    with flow_runner() as flows:
        end = flows.run("things", one(step), service)
    assert all(len(regions) == 1 for regions in service.regions)
    return end, [regions[0] for regions in service.regions]


@pytest.fixture(autouse=True)
def brisk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "FIRST_BACKOFF", 0.01)


@pytest.mark.parametrize("error", [NOT_SENT, UNTRUSTED, e.NameNotFound("home", "no such host")])
def test_what_never_left_goes_to_the_second_region(error: e.DeskError):
    assert run(BEGIN, error, REPLY) == (REPLY, ["", AWAY])


@pytest.mark.parametrize("error", [FAULT, e.ReplyLost("home", "reset"), WRONG, OFF])
def test_what_may_have_counted_does_not(error: e.DeskError):
    assert run(BEGIN, error) == (error, [""])


@pytest.mark.parametrize("error", [NOT_SENT, FAULT, e.ReplyLost("home", "reset")])
def test_reads_do_in_any_case(error: e.DeskError):
    assert run(READ, error, REPLY) == (REPLY, ["", AWAY])


def test_no_proxy_is_asked_twice_for_its_password():
    error = e.ProxyRefused("proxy", "407")
    assert run(BEGIN, error) == (error, [""])


def test_what_has_one_region_stays_there():
    assert run(GO_ON, NOT_SENT, NOT_SENT, REPLY) == (REPLY, [AWAY] * 3)


def test_where_neither_can_be_reached_the_first_one_is_told():
    away = e.NotSent("away", "refused")
    assert run(BEGIN, NOT_SENT, away, NOT_SENT) == (NOT_SENT, ["", AWAY, ""])


@pytest.mark.parametrize("error", [OFF, UNTRUSTED])
def test_a_replica_that_is_off_or_gone_is_no_answer(error: e.DeskError):
    assert run(BEGIN, NOT_SENT, error) == (NOT_SENT, ["", AWAY])


@pytest.mark.parametrize("error", [WRONG, NOT_THERE, e.ReplyLost("away", "reset")])
def test_what_the_replica_says_of_the_sign_in_counts(error: e.DeskError):
    assert run(BEGIN, NOT_SENT, error) == (error, ["", AWAY])


def test_in_one_region_the_last_error_is_told():
    single = Call("GetUser", {}, repeatable=True)
    assert run(single, FAULT, NOT_THERE) == (NOT_THERE, ["", ""])
