"""The practice pool under load: InitiateAuth beside moto's server, and thousands of sign-ins.

The pool computes a password's SRP verifier, which moto, whose passwords lie in the clear, does not.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from benchmarks.api_client import ApiClient
from benchmarks.figure import Figure
from benchmarks.memory import resident_mib
from benchmarks.moto_server import PASSWORD, USER, moto_server
from tests.helpers.practice_pool import PracticePool, pool_process

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COMMAND = (sys.executable, "-m", "desktop.practice")
ROUNDS, CALLS = 75, 12
SIGN_INS, CHUNK = 4_000, 200
RATE_BAR, TIME_BAR, GROWTH_BAR_MIB = 1.0, 1.1, 2.0
PUBLIC_VALUE = "5a" * 384
"""An SRP_A; any number is one."""


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    with pool_process(COMMAND, env) as (pid, overview):
        port = int(overview["endpoint"].rpartition(":")[2])
        client = ApiClient(port)
        pool = PracticePool(port)
        pool.overview = overview
        _wait_for_keys(client, overview)
        with moto_server(env) as (moto, moto_client_id):
            ours = _requests(pool, "paula.jensen")
            theirs = _bodies(moto_client_id, USER, PASSWORD)
            for flow, what in (("USER_PASSWORD_AUTH", "tokens"), ("USER_SRP_AUTH", "a challenge")):
                pairs = [
                    (
                        client.rate("InitiateAuth", ours[flow], CALLS),
                        moto.rate("InitiateAuth", theirs[flow], CALLS),
                    )
                    for _ in range(ROUNDS + 1)
                ][1:]  # the first round warms both up
                yield _beside_moto(flow, what, pairs)
        yield from _long_run(client, pool, pid)


def _wait_for_keys(client: ApiClient, overview: dict[str, Any]) -> None:
    """Until the pool's keys are made, which takes seconds of its processor time after the start."""
    for pool in overview["pools"]:
        client.get(f"/{pool['user_pool_id']}/.well-known/jwks.json")


def _requests(pool: PracticePool, username: str) -> dict[str, dict[str, Any]]:
    user = pool.user(username)
    made = pool.call(
        "CreateUserPoolClient",
        UserPoolId=user["user_pool_id"],
        ClientName="benchmark",
        ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"],
    )
    return _bodies(made["UserPoolClient"]["ClientId"], username, user["password"])


def _bodies(client_id: str, username: str, password: str) -> dict[str, dict[str, Any]]:
    """InitiateAuth by AuthFlow."""
    given = {
        "USER_PASSWORD_AUTH": {"PASSWORD": password},
        "USER_SRP_AUTH": {"SRP_A": PUBLIC_VALUE},
    }
    return {
        flow: {
            "ClientId": client_id,
            "AuthFlow": flow,
            "AuthParameters": {"USERNAME": username, **parameters},
        }
        for flow, parameters in given.items()
    }


def _beside_moto(flow: str, what: str, pairs: list[tuple[float, float]]) -> Figure:
    # In the best tenth of the short rounds neither was disturbed by what else the computer does.
    ours, theirs = (quantiles(rates, n=10)[-1] for rates in zip(*pairs, strict=True))
    value = ours / theirs
    return Figure(
        f"practice pool: InitiateAuth, {flow}, {what}",
        f"≥ {RATE_BAR:g}× moto",
        f"{value:.2f}× ({ours:.0f} against {theirs:.0f} a second)",
        f"one client; {ROUNDS} rounds of {CALLS} calls, in turn with moto's server; the best tenth",
        value >= RATE_BAR,
    )


def _long_run(client: ApiClient, pool: PracticePool, pid: int) -> Iterator[Figure]:
    user = pool.user("maria.santos")
    started = _bodies(pool.overview["client_id"], user["username"], user["password"])
    costs, rates, sizes = [], [], []
    for _ in range(SIGN_INS // CHUNK):
        began, used = time.perf_counter(), _processor_ms(pid)
        for _ in range(CHUNK):
            _sign_in(client, started["USER_PASSWORD_AUTH"])
        rates.append(CHUNK / (time.perf_counter() - began))
        costs.append((_processor_ms(pid) - used) / CHUNK)
        sizes.append(resident_mib(pid))
    half = len(costs) // 2
    first, last = median(costs[:3]), median(costs[half - 3 : half])
    yield Figure(
        "practice pool: a sign-in after 2,000 as at first",
        f"≤ {TIME_BAR:g}×",
        f"{last / first:.2f}× ({first:.1f}, then {last:.1f} ms; at best {max(rates):.0f} a second)",
        "the pool's processor time; password and text message, all messages read each time",
        last / first <= TIME_BAR,
    )
    growth = sizes[-1] - sizes[half - 1]
    yield Figure(
        "practice pool: memory, from 2,000 sign-ins to 4,000",
        f"≤ {GROWTH_BAR_MIB:g} MiB more",
        f"{growth:.1f} MiB more ({sizes[0]:.0f}, {sizes[half - 1]:.0f}, {sizes[-1]:.0f} MiB)",
        f"resident set after {CHUNK}, 2,000 and 4,000",
        growth <= GROWTH_BAR_MIB,
    )


def _processor_ms(pid: int) -> float:
    """What the process has used so far: fields utime and stime of /proc/PID/stat, in ticks."""
    after_name = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return sum(map(int, after_name[11:13])) * 1000 / os.sysconf("SC_CLK_TCK")


def _sign_in(client: ApiClient, started: dict[str, Any]) -> None:
    challenge = client.call("InitiateAuth", **started)
    username = started["AuthParameters"]["USERNAME"]
    code = client.get("/practice/messages")[-1]["code"]
    answer = client.call(
        "RespondToAuthChallenge",
        ClientId=started["ClientId"],
        ChallengeName="SMS_MFA",
        Session=challenge["Session"],
        ChallengeResponses={"USERNAME": username, "SMS_MFA_CODE": code},
    )
    assert "AuthenticationResult" in answer
