"""The service is asked what an app client needs: over HTTP, at the practice pool."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from desktop.auth.errors import NotSent
from desktop.cognito.client_probe import probe
from desktop.config.profile import Profile
from desktop.setup.client_probe import CAN_BE_TRIED, SecretState
from tests.helpers.practice_pool import practice_pool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.practice_pool import PracticePool


@pytest.fixture(scope="module")
def pool() -> Iterator[PracticePool]:
    with practice_pool() as found:
        yield found


def with_secret(pool: PracticePool) -> dict[str, str]:
    return next(it for it in pool.overview["pools"] if it.get("client_secret"))


def test_every_ready_made_connection_fits(pool: PracticePool):
    for each in pool.overview["pools"]:
        if each["auth_flow"] not in CAN_BE_TRIED:
            continue
        profile = pool.profile(each["user_pool_id"])
        found = probe(profile, [profile.auth_flow])
        expected = SecretState.FITS if profile.client_secret else SecretState.NOT_NEEDED
        assert (found.known, found.secret) == (True, expected), each["name"]
        assert found.flows == {profile.auth_flow: True}, each["name"]


def test_a_client_that_is_not_there(pool: PracticePool):
    assert probe(pool.profile(client_id="nobody"), CAN_BE_TRIED).known is False


def test_which_flows_are_on(pool: PracticePool):
    srp = next(it for it in pool.overview["pools"] if it["auth_flow"] == "USER_SRP_AUTH")
    found = probe(pool.profile(srp["user_pool_id"]), CAN_BE_TRIED)
    assert found.flows == {"USER_PASSWORD_AUTH": False, "USER_SRP_AUTH": True, "USER_AUTH": False}


@pytest.mark.parametrize(
    ("secret", "state"), [(None, SecretState.MISSING), ("another", SecretState.WRONG)]
)
def test_a_secret_that_is_needed(pool: PracticePool, secret: str | None, state: SecretState):
    profile = pool.profile(with_secret(pool)["user_pool_id"], client_secret=secret)
    assert probe(profile, [profile.auth_flow]).secret is state


def test_a_secret_that_no_client_has(pool: PracticePool):
    profile = pool.profile(client_secret="another")
    assert probe(profile, [profile.auth_flow]).secret is SecretState.NOT_WANTED


def test_it_sends_no_message_and_locks_out_no_user(pool: PracticePool):
    before = pool.control("GET", "/practice/messages")
    for each in pool.overview["pools"]:
        assert probe(pool.profile(each["user_pool_id"]), CAN_BE_TRIED).known
    assert probe(pool.profile(), ["USER_PASSWORD_AUTH"] * 10).known
    assert pool.control("GET", "/practice/messages") == before


def test_where_nothing_answers_the_error_says_so():
    with socket.socket() as unheard:  # bound, and nothing listens
        unheard.bind(("127.0.0.1", 0))
        endpoint = f"http://127.0.0.1:{unheard.getsockname()[1]}"
        profile = Profile("A", "local", "local_1", "abc", endpoint_url=endpoint)
        with pytest.raises(NotSent):
            probe(profile, ["USER_PASSWORD_AUTH"])
