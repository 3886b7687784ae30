"""Answers without end or haste, and connections that are kept: what the gateway bears."""

from __future__ import annotations

import socket
import threading
import time
import tracemalloc
from http.server import BaseHTTPRequestHandler

import pytest

from desktop.auth import errors as e
from desktop.auth.replies import Reply
from desktop.cognito.gateway import Timeouts
from desktop.cognito.raw_reply import MAX_REPLY_BYTES
from tests.cognito.gateway_calls import CHALLENGE, SIGN_IN, failing, gateway, reset
from tests.helpers.black_holes import full_listener
from tests.helpers.loopback import Answer, Loopback, body


def endlessly(head: bytes, chunk: bytes) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(head)
        while True:
            handler.wfile.write(chunk)

    return answer


UNBOUNDED = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
PROMISED = b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
FAILED = b"HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize(
    ("head", "chunk"),
    [
        (UNBOUNDED, b" " * 65_536),
        (PROMISED, b" " * 65_536),
        (CHUNKED, b"10000\r\n" + b" " * 65_536 + b"\r\n"),
        (FAILED, b" " * 65_536),
    ],
    ids=["until it ends", "promised", "chunked", "with a status of its own"],
)
def test_an_endless_reply_is_limited_while_it_streams(server: Loopback, head: bytes, chunk: bytes):
    """botocore alone would read it into memory before anybody could look at it."""
    warmed = gateway(server.url)
    warmed.warm()
    server.answer = endlessly(head, chunk)
    tracemalloc.start()
    try:
        with pytest.raises(e.ReplyNotUnderstood, match="a reply of more than"):
            warmed.perform(SIGN_IN)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * MAX_REPLY_BYTES, "bytes"


def dripping(head: bytes, drop: bytes) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(head)
        while True:
            handler.wfile.write(drop)
            time.sleep(0.01)

    return answer


@pytest.mark.parametrize(
    ("head", "drop"),
    [
        (b"H", b"T"),
        (b"HTTP/1.1 200 OK\r\nX-A: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (PROMISED, b" "),
        (CHUNKED, b"0"),
    ],
    ids=["status", "header", "interim answers", "body", "length of a chunk"],
)
def test_a_slow_reply_does_not_outlast_the_timeout(server: Loopback, head: bytes, drop: bytes):
    """No single wait is ever long; the whole of them is cut off, and its thread ends."""
    error = failing(server, dripping(head, drop), timeouts=Timeouts(total=0.4))
    assert isinstance(error, (e.ReplyLost, e.ProtocolError))
    for thread in threading.enumerate():
        if thread.name == "exchange":
            thread.join(5)
            assert not thread.is_alive()


def test_a_connection_that_is_kept_serves_the_next_call(server: Loopback):
    server.server.RequestHandlerClass.protocol_version = "HTTP/1.1"  # type: ignore[attr-defined]
    made = gateway(server.url)
    ports = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        ports.append(handler.client_address[1])
        body(CHALLENGE)(handler)

    server.answer = answer
    made.perform(SIGN_IN)
    made.perform(SIGN_IN)
    assert len(set(ports)) == 1


def test_a_kept_connection_that_breaks_is_a_lost_reply_and_the_next_call_works(server: Loopback):
    server.server.RequestHandlerClass.protocol_version = "HTTP/1.1"  # type: ignore[attr-defined]
    made = gateway(server.url)
    made.perform(SIGN_IN)
    server.answer = reset
    with pytest.raises(e.ReplyLost):
        made.perform(SIGN_IN)
    server.answer = body(CHALLENGE)
    assert isinstance(made.perform(SIGN_IN), Reply)
    assert len(server.requests) == 3


def test_a_connection_that_is_never_accepted_is_not_sent():
    """A listener whose queue is full is a black hole for a SYN."""
    with full_listener() as address, pytest.raises(e.NotSent) as raised:
        gateway(f"http://{address}", Timeouts(connect=0.2)).perform(SIGN_IN)
    assert raised.value.host == address


SOON = Timeouts(to_connect=0.3)


def test_a_connection_that_takes_too_long_is_not_sent():
    """Whatever limit each single address has: names have many."""
    with full_listener() as address:
        made = gateway(f"http://{address}", SOON)
        made.warm()
        began = time.monotonic()
        with pytest.raises(e.NotSent, match=r"within 0\.3 s"):
            made.perform(SIGN_IN)
        assert time.monotonic() - began < 2


def test_once_connected_the_reply_may_take_its_time(server: Loopback):
    def late(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.6)
        body(CHALLENGE)(handler)

    made = gateway(server.url, SOON)
    made.warm()
    server.answer = late
    assert isinstance(made.perform(SIGN_IN), Reply)


def test_a_reply_that_never_comes_is_lost_at_the_limit_of_all(server: Loopback):
    def never(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(1.5)

    made = gateway(server.url, Timeouts(total=0.8, to_connect=0.3))
    made.warm()
    server.answer = never
    with pytest.raises(e.ReplyLost, match=r"within 0\.8 s"):
        made.perform(SIGN_IN)


@pytest.mark.parametrize(
    "date", ["Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 1900 00:00:00 GMT", "?", ""]
)
def test_a_date_that_cannot_be_right_leaves_this_computer_s_clock(server: Loopback, date: str):
    """Judged in the year 9999 every token would be over, and SRP's proof couldn't be dated."""
    server.answer = body(CHALLENGE, Date=date)
    assert gateway(server.url).perform(SIGN_IN).service_time == 1_790_000_100
    error = failing(server, body(b'{"__type": "X", "message": ""}', 400, Date=date))
    assert isinstance(error, e.ServiceError)
    assert error.refusal.service_time is None


def test_a_silent_name_server_means_not_sent(monkeypatch: pytest.MonkeyPatch):
    """The system's resolver waits as long as it likes; we don't."""
    answer = threading.Event()

    def silent(*_: object, **__: object) -> None:
        answer.wait(10)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", silent)
    with pytest.raises(e.NotSent, match=r"within 0\.3 s"):
        gateway("https://login.invalid", Timeouts(total=0.3)).perform(SIGN_IN)
    answer.set()
