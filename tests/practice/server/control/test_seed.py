"""A seed file over HTTP: as if the pool was started with it, and what isn't one changes nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.practice.client import PracticeClient, PracticeError
from tests.helpers.practice_pool import pool_process as start_pool
from tests.practice.pool_process import PoolProcess

EXAMPLE = Path(__file__).parents[4] / "docs/examples/seed.toml"
NOON = 1_767_268_800
"""Where the example's clock stands."""


def sign_in(pool: PoolProcess, overview: dict[str, str]) -> tuple[int, bytes]:
    given = {"USERNAME": "ann", "PASSWORD": "Practice-2026"}
    call = {
        "ClientId": overview["client_id"],
        "AuthFlow": "USER_PASSWORD_AUTH",
        "AuthParameters": given,
    }
    answer = pool.api("InitiateAuth", call)
    return answer.status, answer.body


def test_a_pool_goes_on_as_if_it_was_started_with_the_file(pool: PoolProcess):
    pool.api("InitiateAuth", pool.start())  # a message is sent
    pool.control("PUT", "/practice/faults", [{"operation": "*", "kind": "throttle"}])
    PracticeClient(pool.overview["endpoint"]).load_seed(EXAMPLE)
    overview = pool.control("GET", "/practice")
    assert [one["user_pool_id"] for one in overview["pools"]] == ["us-east-1_Orders001"] * 2
    assert {one["username"] for one in overview["users"]} == {"ann", "bob", "eve", "new"}
    assert pool.control("GET", "/practice/messages") == []
    assert pool.control("GET", "/practice/clock")["now"] == NOON
    found = sign_in(pool, overview)
    assert found[0] == 200
    command = [sys.executable, "-m", "desktop.practice", "--seed", str(EXAMPLE)]
    with start_pool(command) as (pid, other):
        assert found == sign_in(PoolProcess(pid, other), other), "byte for byte"
    pool.control("PUT", "/practice/clock", {"offset_seconds": 60})
    pool.control("PUT", "/practice/seed", {"toml": EXAMPLE.read_text()})
    assert sign_in(pool, overview) == found
    pool.control("POST", "/practice/reset")
    assert pool.control("GET", "/practice") == pool.overview, "a reset goes back to the start"
    assert pool.control("GET", "/practice/clock")["stopped_at"] is None
    assert pool.api("InitiateAuth", pool.start()).status == 200


def test_a_state_and_a_seed_file_follow_each_other(pool: PoolProcess):
    before = pool.control("GET", "/practice/state")
    ready_made = pool.control("GET", "/practice")
    pool.control("PUT", "/practice/seed", {"toml": EXAMPLE.read_text()})
    pool.control("PUT", "/practice/state", before)
    assert pool.control("GET", "/practice") == ready_made
    assert pool.api("InitiateAuth", pool.start()).status == 200


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pools = 1", "pools must be tables"),
        ("[[pools]", "line 1"),
        ("x = " + "[" * 20_000, "recursion"),
        ("clock = 1900-01-01T00:00:00Z", "clock goes from"),
        ('[[pools]]\nUserPoolId = "us-east-1_A"\nPoolName = "a"\n', "pools 1"),
        (EXAMPLE.read_text().replace('Password = "Practice-2026"', 'Password = "x"'), "users 1"),
    ],
)
def test_what_cannot_be_used_is_told_and_changes_nothing(pool: PoolProcess, text: str, said: str):
    before = pool.control("GET", "/practice")
    pool.api("InitiateAuth", pool.start())
    answer = pool.request("PUT", "/practice/seed", {"toml": text})
    assert answer.status == 409
    assert said in answer.json()["error"]
    assert pool.control("GET", "/practice") == before
    assert len(pool.control("GET", "/practice/messages")) == 1


def test_a_file_that_is_no_text(pool: PoolProcess, tmp_path: Path):
    file = tmp_path / "seed.toml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(PracticeError, match="UTF-8"):
        PracticeClient(pool.overview["endpoint"]).load_seed(file)
