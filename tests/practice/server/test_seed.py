"""A seeded run repeats byte for byte: in another process, and after a reset."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.practice_pool import pool_process
from tests.practice.pool_process import PoolProcess

EXAMPLE = Path(__file__).parents[3] / "docs/examples/seed.toml"
COMMAND = [sys.executable, "-m", "desktop.practice"]
SIGNED = {"Authorization": "AWS4-HMAC-SHA256 practice"}


def run(pool: PoolProcess) -> list[tuple[int, dict[str, str], bytes]]:
    """A sign-in by text message, a refresh, a new user: all that comes back."""
    answers = []

    def call(action: str, **body: Any) -> Any:
        answer = pool.api(action, body, **SIGNED)
        answers.append((answer.status, answer.headers, answer.body))
        return answer.json()

    client, user_pool = pool.overview["client_id"], pool.overview["user_pool_id"]
    parameters = {"USERNAME": "bob", "PASSWORD": "Practice-2026"}
    challenge = call(
        "InitiateAuth",
        ClientId=client,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters=parameters,
    )
    sha256 = hashlib.sha256(challenge["Session"].encode()).hexdigest()
    (message,) = pool.control("GET", f"/practice/messages?session_sha256={sha256}")
    tokens = call(
        "RespondToAuthChallenge",
        ClientId=client,
        ChallengeName="SMS_MFA",
        Session=challenge["Session"],
        ChallengeResponses={"USERNAME": "bob", "SMS_MFA_CODE": message["code"]},
    )["AuthenticationResult"]
    refresh = {"REFRESH_TOKEN": tokens["RefreshToken"]}
    call("InitiateAuth", ClientId=client, AuthFlow="REFRESH_TOKEN_AUTH", AuthParameters=refresh)
    call("AdminCreateUser", UserPoolId=user_pool, Username="carl")
    call("GetUser", AccessToken=tokens["AccessToken"])
    for name in ("jwks.json", "openid-configuration"):
        answer = pool.request("GET", f"/{user_pool}/.well-known/{name}")
        answers.append((answer.status, answer.headers, answer.body))
    answers.append((200, {}, json.dumps(pool.control("GET", "/practice/messages")).encode()))
    assert [status for status, *_ in answers] == [200] * 8
    return answers


def test_a_run_repeats_byte_for_byte():
    runs = []
    for hash_seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": hash_seed}
        with pool_process([*COMMAND, "--seed", str(EXAMPLE)], env) as (pid, overview):
            pool = PoolProcess(pid, overview)
            runs += [run(pool)]
            pool.control("POST", "/practice/reset")
            runs += [run(pool)]
    assert all(one == runs[0] for one in runs[1:])


POOL = """
[[pools]]
UserPoolId = "us-east-1_A"
PoolName = "a"
[[pools.clients]]
ClientId = "c1"
ClientName = "c"
AccessTokenValidity = 30
"""


@pytest.mark.parametrize("text", ["seed = x", '[[pools]]\nPoolName = "a"', POOL])
def test_a_broken_seed_file_is_one_clear_line(tmp_path: Path, text: str):
    file = tmp_path / "seed.toml"
    file.write_text(text)
    done = subprocess.run(
        [*COMMAND, "--seed", str(file)], capture_output=True, text=True, timeout=20, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"cognito-desk practice: seed file {file}: ")
    assert done.stderr.count("\n") == 1
