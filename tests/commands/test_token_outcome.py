"""What another process hands over instead of tokens of a renewal is not printed."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from desktop.auth.client import AppClient
from desktop.commands.token_failure import ExitStatus
from desktop.commands.token_outcome import MAX_REASON, Outcome, from_bytes, to_bytes
from tests.auth.forge import ACCESS_CLAIMS, CLIENT, ID_CLAIMS, ISSUERS, token

OURS = AppClient(client_id=CLIENT, issuers=ISSUERS, auth_flow="")
NOW = int(time.time())
TIMES = {"iat": NOW, "auth_time": NOW, "exp": NOW + 3600}


def outcome(**changes: object) -> bytes:
    good = Outcome(
        ExitStatus.OK,
        id_token=token({**ID_CLAIMS, **TIMES}),
        access_token=token({**ACCESS_CLAIMS, **TIMES}),
    )
    return json.dumps({**json.loads(to_bytes(good)), **changes}).encode()


def test_what_a_call_hands_over_is_taken():
    taken = from_bytes(outcome(), OURS)
    assert taken is not None
    assert (taken.status, taken.reason, taken.id_token.count(".")) == (0, "", 2)
    failed = Outcome(ExitStatus.SIGNED_OUT, "No session is kept.")
    assert from_bytes(to_bytes(failed), OURS) == failed


def id_token(**claims: object) -> dict[str, object]:
    return {"id_token": token({**ID_CLAIMS, **TIMES, **claims})}


CHANGES: dict[str, dict[str, Any]] = {
    "another client's": id_token(aud="other"),
    "another pool's": id_token(iss="https://evil.example/pool"),
    "an access token": id_token(token_use="access"),
    "long expired": id_token(exp=NOW - 90_000),
    "no token": {"id_token": "abc"},
    "two lines": {"id_token": "abc\ndef"},
    "a number": {"id_token": 5},
    "none": {"access_token": ""},
    "a reason beside tokens": {"reason": "x"},
    "unknown status": {"status": 77},
    "a text for a status": {"status": "0"},
    "true": {"status": True},
    "tokens of a failure": {"status": 3, "reason": "x"},
    "one more member": {"more": 1},
    "digits": {"status": 10**40},
    "a terminal's commands": {
        "status": 3,
        "reason": "\x1b[2J",
        "id_token": "",
        "access_token": "",
    },
    "an endless reason": {
        "status": 3,
        "reason": "x" * (MAX_REASON + 1),
        "id_token": "",
        "access_token": "",
    },
}


@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_anything_else_is_not(changes: dict[str, Any]):
    assert from_bytes(outcome(**changes), OURS) is None


@pytest.mark.parametrize("data", [b"", b"null", b"[]", b"\xff", b'{"status": 0}', b"[" * 5_000])
def test_what_is_no_outcome_is_not(data: bytes):
    assert from_bytes(data, OURS) is None
