"""Cancel, close and quit while a request is under way: the whole app, a real server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.loopback import Loopback, body, serving
from tests.helpers.qt_stderr import complaints
from tests.helpers.user_folders import home_environment

CHALLENGE = json.dumps(
    {
        "ChallengeName": "SMS_MFA",
        "Session": "s" * 900,
        "ChallengeParameters": {"CODE_DELIVERY_DESTINATION": "+*******0100"},
    }
).encode()


@pytest.fixture
def waiting() -> Iterator[Loopback]:
    """Keeps the sign-in waiting until somebody asks for /release."""
    gate = threading.Event()
    held: list[str] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.path == "/waiting":
            body(str(len(held)).encode())(handler)
        elif handler.path == "/release":
            gate.set()
            body(b"")(handler)
        else:
            held.append(handler.path)
            gate.wait(8)
            body(CHALLENGE)(handler)

    with serving(answer) as loopback:
        yield loopback
        gate.set()


def run(mode: str, server: Loopback, home: Path) -> tuple[dict[str, Any], float]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.app.run_with_call_in_flight", mode, server.url],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, **home_environment(home), "QT_QPA_PLATFORM": "offscreen"},
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        ended = time.monotonic()
        _, said = process.communicate(timeout=30)
        gone = time.monotonic() - ended
    assert complaints(said) == []
    assert process.returncode == 0
    return json.loads(line), gone


def test_quitting_takes_less_than_a_second_and_says_nothing(waiting: Loopback, tmp_path: Path):
    found, gone = run("quit", waiting, tmp_path)
    assert found["seconds_to_end"] + gone < 1
    assert len([path for path, *_ in waiting.requests if path == "/"]) == 1


@pytest.mark.parametrize("mode", ["cancel", "close"])
def test_the_late_reply_is_dropped(mode: str, waiting: Loopback, tmp_path: Path):
    found, _ = run(mode, waiting, tmp_path)
    assert found["status"] == "SIGNED_OUT"
    assert found["question"] is False
