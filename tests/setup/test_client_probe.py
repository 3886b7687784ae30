"""What the service's refusals say about an app client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from desktop.auth import errors as e
from desktop.auth.client import AppClient
from desktop.auth.errors import Refusal
from desktop.auth.issuers import pool_issuers
from desktop.auth.refusals import error_for
from desktop.auth.replies import Reply
from desktop.setup.client_probe import CAN_BE_TRIED, ClientFindings, SecretState, probe_client

PASSWORD, SRP, CHOICE = CAN_BE_TRIED
NO_USER = ("NotAuthorized", "Incorrect username or password.")
TOLD = ("UserNotFound", "User does not exist.")
OFF = ("InvalidParameter", "USER_PASSWORD_AUTH flow not enabled for this client")
SRP_OFF = ("InvalidParameter", "USER_SRP_AUTH is not enabled for the client.")
NO_CLIENT = ("ResourceNotFound", "User pool client abc does not exist.")
NO_SECRET = (
    "NotAuthorized",
    "Client abc is configured with secret but SECRET_HASH was not received",
)
OTHER_SECRET = ("NotAuthorized", "Unable to verify secret hash for client abc")
SIMULATED = Reply({"ChallengeName": "PASSWORD_VERIFIER"}, 0, 0, 0)


def client(secret: str | None = None) -> AppClient:
    return AppClient("abc", pool_issuers("eu-central-1_AbC"), client_secret=secret)


def probed(
    said: Sequence[tuple[str, str] | Reply], *flows: str, secret: str | None = None
) -> tuple[ClientFindings, list[dict[str, Any]]]:
    """The findings when the service says this, one after the other, and what it was asked."""
    flow = probe_client(client(secret), flows)
    asked = [dict(next(flow).parameters)]  # type: ignore[union-attr]  # they are all calls
    try:
        for answer in said:
            if isinstance(answer, Reply):
                step = flow.send(answer)
            else:
                step = flow.throw(error_for(Refusal("InitiateAuth", *answer)))
            asked.append(dict(step.parameters))  # type: ignore[union-attr]
    except StopIteration as end:
        return end.value, asked
    raise AssertionError(f"asks for more: {asked[-1]}")


@pytest.mark.parametrize("answer", [NO_USER, TOLD, SIMULATED])
def test_a_refusal_that_is_about_the_user_says_that_all_else_is_right(
    answer: tuple[str, str] | Reply,
):
    found, _ = probed([answer], PASSWORD)
    assert (found.known, found.secret) == (True, SecretState.NOT_NEEDED)
    assert found.flows == {PASSWORD: True}


def test_a_secret_that_fits():
    found, asked = probed([NO_USER], PASSWORD, secret="s3cret")
    assert found.secret is SecretState.FITS
    assert asked[0]["AuthParameters"]["SECRET_HASH"]


def test_an_unknown_client_is_asked_nothing_more():
    found, asked = probed([NO_CLIENT], *CAN_BE_TRIED)
    assert (found.known, found.secret, found.flows) == (False, SecretState.UNKNOWN, {})
    assert len(asked) == 1


def test_each_flow_is_told_by_itself():
    found, _ = probed([OFF, SRP_OFF, SIMULATED], PASSWORD, SRP, CHOICE)
    assert found.flows == {PASSWORD: False, SRP: False, CHOICE: True}
    assert found.secret is SecretState.NOT_NEEDED
    assert [it.message for it in found.refusals] == [OFF[1], SRP_OFF[1]]


def test_with_no_flow_on_nothing_is_known_about_the_secret():
    found, _ = probed([OFF, SRP_OFF, OFF], *CAN_BE_TRIED)
    assert (found.known, found.secret) == (True, SecretState.UNKNOWN)


def test_a_missing_secret_says_nothing_about_the_flow():
    found, _ = probed([NO_SECRET], PASSWORD)
    assert (found.known, found.secret) == (True, SecretState.MISSING)
    assert found.flows == {PASSWORD: None}


def test_a_refused_secret_is_wrong_where_one_is_needed():
    found, asked = probed([OTHER_SECRET, NO_SECRET], PASSWORD, secret="other")
    assert found.secret is SecretState.WRONG
    assert "SECRET_HASH" not in asked[1]["AuthParameters"]


def test_a_refused_secret_is_not_wanted_where_none_is_needed():
    found, asked = probed([OTHER_SECRET, NO_USER, SIMULATED], PASSWORD, SRP, secret="other")
    assert found.secret is SecretState.NOT_WANTED
    assert found.flows == {PASSWORD: True, SRP: True}
    assert "SECRET_HASH" not in asked[2]["AuthParameters"]


def test_words_that_are_not_known_say_nothing():
    found, _ = probed([("NotAuthorized", "Something new.")], PASSWORD)
    assert (found.known, found.secret) == (None, SecretState.UNKNOWN)
    assert found.flows == {PASSWORD: None}


@pytest.mark.parametrize("name", ["TooManyRequests", "Forbidden", "InternalError"])
def test_what_is_not_about_the_client_is_raised(name: str):
    with pytest.raises(e.ServiceError):
        probed([(name, "")], PASSWORD)


def test_no_two_tries_are_for_the_same_user():
    _, asked = probed([NO_USER, SIMULATED, SIMULATED], *CAN_BE_TRIED)
    assert len({it["AuthParameters"]["USERNAME"] for it in asked}) == 3


def test_a_flow_of_the_organisation_s_own_is_never_begun():
    with pytest.raises(KeyError):
        probed([], "CUSTOM_AUTH")
