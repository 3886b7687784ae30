"""What a network does to an exchange, by name: what the app sees, whether the service worked."""

from __future__ import annotations

import socket
import struct
import threading
from dataclasses import dataclass

from desktop.auth import errors as e
from tests.helpers.failing_proxy import Failure, Request

PORTAL = b"<!DOCTYPE html><html><title>Hotel WiFi</title><body>Log in to the network.</body></html>"
UNBOUNDED = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n\r\n"


@dataclass(frozen=True)
class FailureKind:
    """`means` is the error that the app should make of it at an API call."""

    fault: Failure
    means: type[e.DeskError] | None
    works: bool = False
    """Whether the service gets the request and does its work."""
    lasts: bool = False
    """Whether only a time limit ends it."""


def instead(body: bytes, status: str = "200 OK", *headers: str) -> Failure:
    """This in place of an answer; the service never hears of it."""

    def answer(request: Request) -> None:
        lines = "".join(f"{line}\r\n" for line in (*headers, f"Content-Length: {len(body)}"))
        request.write(f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body)

    return answer


def late(request: Request) -> None:
    passed = request.passed_on()
    request.over.wait(0.1)
    request.write(passed.head() + passed.body)


def dripping(request: Request) -> None:
    """One byte at a time, slower than anybody waits for."""
    passed = request.passed_on()
    for number in passed.head() + passed.body:
        if request.over.wait(0.02):
            return
        request.write(bytes([number]))


def trickling(request: Request) -> None:
    """One byte at a time, but in time."""
    passed = request.passed_on()
    for number in passed.body.join([passed.head(), b""]):
        request.write(bytes([number]))


def reset(request: Request) -> None:
    connection = request.handler.connection
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def reset_in_the_middle(request: Request) -> None:
    passed = request.passed_on()
    request.write(passed.head() + passed.body[: len(passed.body) // 2])
    request.over.wait(0.05)  # read by then: a reset throws away what was not
    reset(request)


def silent(request: Request) -> None:
    request.passed_on()
    request.over.wait(5)


def black_hole(request: Request) -> None:
    request.over.wait(5)


def closed(request: Request) -> None:
    request.passed_on()


def truncated(request: Request) -> None:
    passed = request.passed_on()
    request.write(passed.head() + passed.body[: len(passed.body) // 2])


def truncated_chunks(request: Request) -> None:
    body = request.passed_on().body
    half = body[: len(body) // 2]
    request.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    request.write(f"{len(half):x}\r\n".encode() + half + b"\r\n")


def endless(request: Request) -> None:
    request.write(UNBOUNDED)
    while not request.over.is_set():
        request.write(b" " * 65_536)


def redirected(request: Request) -> None:
    """To a place that would count it."""
    instead(b"", "307 Temporary Redirect", f"Location: {request.proxy.url}/elsewhere")(request)


class Held:
    """Requests are served at once, and answered when they are let go."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.waiting = threading.Event()

    def __call__(self, request: Request) -> None:
        passed = request.passed_on()
        self.waiting.set()
        self.go.wait(10)
        request.write(passed.head() + passed.body)


FAILURES: dict[str, FailureKind] = {
    "latency": FailureKind(late, None, works=True),
    "one byte at a time": FailureKind(trickling, None, works=True),
    "dripping for ever": FailureKind(dripping, e.ReplyLost, works=True, lasts=True),
    "reset": FailureKind(reset, e.ReplyLost),
    "reset in the middle": FailureKind(reset_in_the_middle, e.ReplyLost, works=True),
    "silence": FailureKind(silent, e.ReplyLost, works=True, lasts=True),
    "black hole": FailureKind(black_hole, e.ReplyLost, lasts=True),
    "closed without a word": FailureKind(closed, e.ReplyLost, works=True),
    "truncated": FailureKind(truncated, e.ReplyLost, works=True),
    "truncated chunks": FailureKind(truncated_chunks, e.ReplyLost, works=True),
    "redirect": FailureKind(redirected, e.NotCognito),
    "endless": FailureKind(endless, e.ReplyNotUnderstood),
    "bad UTF-8": FailureKind(instead(b'{"Session": "\xff\xfe"}'), e.ReplyNotUnderstood),
    "null": FailureKind(instead(b"null"), e.ReplyNotUnderstood),
    "a list": FailureKind(instead(b"[]"), e.ReplyNotUnderstood),
    "very deep": FailureKind(instead(b'{"a":' * 50_000), e.ReplyNotUnderstood),
    "huge": FailureKind(instead(b'{"a":[' + b"[]," * 400_000 + b"[]]}"), e.ReplyNotUnderstood),
    "captive portal": FailureKind(
        instead(PORTAL, "200 OK", "Content-Type: text/html"), e.WebPageReceived
    ),
    "unavailable": FailureKind(instead(PORTAL, "503 Service Unavailable"), e.ServiceFault),
    "firewall": FailureKind(instead(PORTAL, "403 Forbidden"), e.Blocked),
}
