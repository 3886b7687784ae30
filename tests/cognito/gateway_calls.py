"""A gateway to a server of the test, and calls that fail there."""

from __future__ import annotations

import json
import socket
import struct
from http.server import BaseHTTPRequestHandler

import pytest

from desktop.auth import errors as e
from desktop.auth.steps import Call
from desktop.cognito.gateway import Gateway, Timeouts
from desktop.cognito.jwks import KeyCache
from desktop.config.profile import Profile
from tests.helpers.loopback import Answer, Loopback

SIGN_IN = Call(
    "InitiateAuth",
    {
        "AuthFlow": "USER_PASSWORD_AUTH",
        "ClientId": "client",
        "AuthParameters": {"USERNAME": "maria", "PASSWORD": "Correct-horse-1"},
    },
)
CHALLENGE = json.dumps(
    {"ChallengeName": "SMS_MFA", "Session": "s" * 900, "ChallengeParameters": {"A": "b"}}
).encode()


def gateway(url: str, timeouts: Timeouts = Timeouts()) -> Gateway:  # noqa: B008 — it is frozen
    return Gateway(
        Profile("n", "eu-central-1", "eu-central-1_AbC", "client", endpoint_url=url),
        KeyCache(lambda _: b'{"keys": []}'),
        monotonic=lambda: 41.5,
        wall=lambda: 1_790_000_100.0,
        timeouts=timeouts,
    )


def failing(
    server: Loopback,
    answer: Answer,
    call: Call = SIGN_IN,
    timeouts: Timeouts = Timeouts(),  # noqa: B008
) -> e.DeskError:
    server.answer = answer
    with pytest.raises(e.DeskError) as raised:
        gateway(server.url, timeouts).perform(call)
    assert "Correct-horse-1" not in repr(raised.value) + str(raised.value)
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__ or raised.value.__context__ is None
    return raised.value


def reset(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True
