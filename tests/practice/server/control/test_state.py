"""The state over HTTP: from one process to another, and what isn't a state."""

from __future__ import annotations

import json
import select
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.practice.client import PracticeClient, PracticeError
from tests.helpers.practice_pool import pool_process as start_pool
from tests.practice.pool_process import PoolProcess

NOON = 1_767_268_800


def test_from_one_process_to_another(pool: PoolProcess, tmp_path: Path):
    """A sign-in goes on at another pool, with its clock, and the tokens of the first are good."""
    file = tmp_path / "state.json"
    pool.control("PUT", "/practice/clock", {"stopped_at": NOON})
    paula = pool.api("InitiateAuth", pool.start("paula.jensen")).json()["AuthenticationResult"]
    challenge = pool.api("InitiateAuth", pool.start()).json()
    PracticeClient(pool.overview["endpoint"]).save_state(file)
    with start_pool([sys.executable, "-m", "desktop.practice"]) as (pid, overview):
        other = PoolProcess(pid, overview)
        PracticeClient(overview["endpoint"]).load_state(file)
        assert other.control("GET", "/practice/clock")["now"] == NOON
        assert other.api("GetUser", {"AccessToken": paula["AccessToken"]}).status == 200
        keys = "/eu-central-1_Optional1/.well-known/jwks.json"
        assert other.control("GET", keys) == pool.control("GET", keys)
        answer = {
            "ClientId": overview["client_id"],
            "ChallengeName": "SMS_MFA",
            "Session": challenge["Session"],
            "ChallengeResponses": {"USERNAME": "maria.santos", "SMS_MFA_CODE": other.code()},
        }
        assert other.api("RespondToAuthChallenge", answer).status == 200
        other.control("POST", "/practice/reset")
        assert other.control("GET", "/practice/messages") == []
        assert other.api("GetUser", {"AccessToken": paula["AccessToken"]}).status == 400


@pytest.mark.skipif(sys.platform == "win32", reason="no modes of files")
def test_only_oneself_can_read_the_file(pool: PoolProcess, tmp_path: Path):
    file = tmp_path / "state.json"
    file.write_text("an older one")
    file.chmod(0o666)
    PracticeClient(pool.overview["endpoint"]).save_state(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert json.loads(file.read_bytes())["format"] == "state of a practice pool"
    assert list(tmp_path.iterdir()) == [file], "nothing is left beside it"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"format": "x"}, 400),
        ({"more": 1}, 400),
        ({"state": []}, 400),
        ({"sha256": 1}, 400),
        ({"version": "x"}, 409),
        ({"sha256": "x"}, 409),
        ({"state": {}}, 409),
    ],
)
def test_what_is_no_state_changes_nothing(pool: PoolProcess, change: dict[str, Any], status: int):
    pool.api("InitiateAuth", pool.start())
    document = pool.control("GET", "/practice/state")
    answer = pool.request("PUT", "/practice/state", {**document, **change})
    assert answer.status == status
    assert answer.json().keys() == {"error"}
    assert len(pool.control("GET", "/practice/messages")) == 1


def test_a_file_that_is_none(pool: PoolProcess, tmp_path: Path):
    file = tmp_path / "state.json"
    client = PracticeClient(pool.overview["endpoint"])
    file.write_text("{}")
    with pytest.raises(PracticeError, match="400"):
        client.load_state(file)
    file.write_text("x")
    with pytest.raises(PracticeError):
        client.load_state(file)
    with pytest.raises(OSError, match="No such file"):
        client.load_state(tmp_path / "nothing.json")


def test_a_large_state_is_taken_and_other_large_bodies_are_not(pool: PoolProcess):
    large = b'"' + b"x" * 2 * 2**20 + b'"'
    assert pool.request("PUT", "/practice/state", large).status == 400
    assert pool.request("PUT", "/practice/clock", large).status == 413


@pytest.mark.parametrize("chunked", [False, True])
def test_who_sends_too_much_gets_the_answer_whole_and_no_reset(pool: PoolProcess, *, chunked: bool):
    """Also who sends slowly: the answer is there long before the end of the body."""
    piece = b"x" * 2**18
    framed = b"%x\r\n%s\r\n" % (len(piece), piece) if chunked else piece
    length = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {16 * len(piece)}"
    with socket.create_connection(("127.0.0.1", pool.port), timeout=10) as connection:
        head = f"PUT /practice/clock HTTP/1.1\r\nHost: 127.0.0.1\r\n{length}\r\n\r\n"
        connection.sendall(head.encode())
        for _ in range(16):
            connection.sendall(framed)
            select.select([connection], [], [], 0.01)
        answer = b""
        while found := connection.recv(4096):
            answer += found
    assert answer.startswith(b"HTTP/1.1 411" if chunked else b"HTTP/1.1 413")
    assert b"Connection: close" in answer
