"""Fetching a key set from servers that misbehave, for real, on 127.0.0.1."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
from typing import TYPE_CHECKING, Any

import pytest

from desktop.auth.errors import (
    NotSent,
    ReplyLost,
    ReplyNotUnderstood,
    TransportError,
)
from desktop.auth.jwt.jwk import MAX_BYTES
from desktop.cognito import jwks
from desktop.cognito.jwks import fetch
from tests.auth.forge import dumped, jwk
from tests.helpers.black_holes import full_listener
from tests.helpers.raw_server import dripping, endless, reply, serve_raw

if TYPE_CHECKING:
    pass

KEYS = dumped({"keys": [jwk()]})
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
UNBOUNDED = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"


def chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def test_the_fetch_timeout_is_three_seconds() -> None:
    assert jwks.FETCH_SECONDS == 3


GOOD = {
    "as Cognito answers": reply(KEYS, Content_Type="application/json"),
    "another content type": reply(KEYS, Content_Type="text/plain"),
    "chunked": CHUNKED + chunk(KEYS[:9]) + chunk(KEYS[9:]) + b"0\r\n\r\n",
    "until the connection ends": UNBOUNDED + KEYS,
    "HTTP/1.0": b"HTTP/1.0 200 OK\r\n\r\n" + KEYS,
    "the largest": reply(KEYS.ljust(MAX_BYTES)),
    "no keys in it": reply(b'{"keys": []}'),
}


@pytest.mark.parametrize("answer", GOOD.values(), ids=GOOD.keys())
def test_a_good_reply_is_a_key_set(answer: bytes) -> None:
    with serve_raw(answer) as server:
        assert b'"keys"' in fetch(server.url)

    (request,) = server.requests
    assert request.startswith("GET /pool/jwks.json HTTP/1.1\r\n")
    assert "accept-encoding: identity\r\n" in request.lower()
    assert "authorization" not in request.lower()


WRONG: dict[str, tuple[Any, str]] = {
    "404": (reply(b'{"keys": []}', "404 Not Found"), "HTTP status 404"),
    "204": (b"HTTP/1.1 204 No Content\r\n\r\n", "HTTP status 204"),
    "206": (reply(KEYS, "206 Partial Content"), "HTTP status 206"),
    "407 of a proxy": (reply(b"", "407 Proxy Authentication Required"), "HTTP status 407"),
    "a captive portal": (reply(b"<html>Welcome</html>", Content_Type="text/html"), "not JSON"),
    "an empty body": (reply(b""), "not JSON"),
    "null": (reply(b"null"), "not a JSON object but null"),
    "a list": (reply(b"[]"), "not a JSON object but a list"),
    "no keys": (reply(b"{}"), '"keys" is not a list'),
    "keys of another type": (reply(b'{"keys": {}}'), '"keys" is not a list'),
    "bad UTF-8": (reply(b'{"keys": ["\xff"]}'), "not UTF-8"),
    "very deep": (reply(b'{"keys":' + b"[" * 99_999), "deeper than"),
    "compressed": (reply(gzip.compress(KEYS), Content_Encoding="gzip"), "not UTF-8"),
    "a length too long": (reply(KEYS, length=len(KEYS) + 1), "cut off"),
    "a length too short": (reply(KEYS, length=len(KEYS) - 1), "not JSON"),
    "a chunk cut off": (CHUNKED + chunk(KEYS)[:-20], "cut off"),
    "no last chunk": (CHUNKED + chunk(KEYS), "cut off"),
    "chunks of no length": (CHUNKED + b"zz\r\n" + KEYS, "cut off"),
    "too long": (reply(KEYS.ljust(MAX_BYTES + 1)), "more than"),
    "too long, in chunks": (CHUNKED + chunk(b" " * MAX_BYTES) + chunk(KEYS), "more than"),
    "endless": (endless(UNBOUNDED, b" " * 65_536), "more than"),
    "endless chunks": (endless(CHUNKED, chunk(b" " * 65_536)), "more than"),
    "an endless promise": (endless(reply(b"", length=10**12), b" " * 65_536), "more than"),
}


@pytest.mark.parametrize(("answer", "reason"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_reply_is_a_protocol_error(answer: Any, reason: str) -> None:
    """No key set: a protocol error that names the host and says what came instead."""
    with serve_raw(answer) as server, pytest.raises(ReplyNotUnderstood) as caught:
        fetch(server.url)

    assert caught.value.host == "127.0.0.1"
    assert reason in caught.value.reason


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 x", "308 x"])
def test_a_redirect_is_not_followed(status: str) -> None:
    """Never followed, wherever it leads."""
    with serve_raw(reply(KEYS)) as target:
        answer = reply(b"", status, Location=target.url)
        with serve_raw(answer) as server, pytest.raises(ReplyNotUnderstood, match="redirect"):
            fetch(server.url)

    assert target.requests == []


SLOW: dict[str, Any] = {
    "silence": dripping(b"", b""),
    "a dripping status": dripping(b"H", b"T"),
    "dripping headers": dripping(b"HTTP/1.1 200 OK\r\nX-A: ", b"x"),
    "headers without end": dripping(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
    "a dripping body": dripping(reply(b"", length=10_000), b" "),
    "a dripping body of no length": dripping(UNBOUNDED, b" "),
    "dripping chunks": dripping(CHUNKED, chunk(b" ")),
    "a dripping length of a chunk": dripping(CHUNKED, b"0"),
    "one interim answer after the other": dripping(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
}


@pytest.mark.usefixtures("in_a_hurry")
@pytest.mark.parametrize("answer", SLOW.values(), ids=SLOW.keys())
def test_a_slow_reply_ends_in_time(answer: Any) -> None:
    """The time is for all of it: a server that never quite stops does not get more."""
    with serve_raw(answer) as server, pytest.raises(TransportError) as caught:
        fetch(server.url)

    assert isinstance(caught.value, (ReplyLost, ReplyNotUnderstood))


@pytest.mark.usefixtures("in_a_hurry")
def test_a_connection_that_is_never_accepted_is_not_sent() -> None:
    """A listener whose queue is full: the connection is never made."""
    with full_listener() as address, pytest.raises(NotSent):
        fetch(f"http://{address}/")


@pytest.mark.usefixtures("in_a_hurry")
def test_a_silent_name_server_means_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's resolver waits as long as it likes; we don't."""
    answer = threading.Event()

    def silent(*_: object, **__: object) -> None:
        answer.wait(10)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", silent)
    with pytest.raises(NotSent, match=r"no whole reply within 0\.3 s") as caught:
        fetch("https://keys.example.com/jwks.json")
    answer.set()

    assert caught.value.host == "keys.example.com"


@pytest.mark.usefixtures("in_a_hurry")
def test_a_connection_after_the_timeout_is_shut_down_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A connection that comes about after the caller has gone is cut at once."""
    late = threading.Event()
    resolve = socket.getaddrinfo

    def slow(*arguments: Any, **options: Any) -> Any:
        late.wait(10)
        return resolve(*arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    with serve_raw(dripping(UNBOUNDED, b" ")) as server:
        with pytest.raises(NotSent):
            fetch(server.url.replace("127.0.0.1", "localhost"))
        late.set()
        for thread in threading.enumerate():
            if thread.name == "exchange":
                thread.join(5)
                assert not thread.is_alive()


def test_an_unknown_name_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(NotSent) as caught:
        fetch("https://keys.example.com/jwks.json")

    assert str(caught.value) == "keys.example.com: Name or service not known"


def test_a_refused_connection_is_not_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as once:
        port = once.getsockname()[1]

    with pytest.raises(NotSent, match="refused"):
        fetch(f"http://127.0.0.1:{port}/jwks.json")


def reset(line: socket.socket, _: object) -> None:
    """End with RST: what was sent may have counted, what came back is lost."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()


def reset_in_the_body(line: socket.socket, over: threading.Event) -> None:
    line.sendall(reply(KEYS, length=10_000))
    # The reply must have been read before the reset throws away what was not.
    over.wait(0.2)
    reset(line, over)


LOST: dict[str, Any] = {
    "closed without a word": b"",
    "reset without a word": reset,
    "reset in the body": reset_in_the_body,
    "500: may pass, so it may be asked for again": reply(KEYS, "500 Internal Server Error"),
    "503": reply(KEYS, "503 Service Unavailable"),
}


@pytest.mark.parametrize("answer", LOST.values(), ids=LOST.keys())
def test_a_reply_that_fails_is_lost(answer: Any) -> None:
    with serve_raw(answer) as server, pytest.raises(ReplyLost):
        fetch(server.url)


@pytest.mark.parametrize(
    "answer", [b"SSH-2.0-OpenSSH_9.9\r\n", b"\0" * 100, b"HTTP/1.1 OK\r\n\r\n"]
)
def test_a_reply_that_is_not_http_is_a_transport_error(answer: bytes) -> None:
    with serve_raw(answer) as server, pytest.raises(TransportError):
        fetch(server.url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "keys.json",
        "ftp://127.0.0.1/keys.json",
        "file:///etc/passwd",
        "data:application/json,{}",
        "http://",
        "https:///keys.json",
        "http://[::1/keys.json",
        "http://127.0.0.1:port/keys.json",
        "http://127.0.0.1:99999/keys.json",
        "http://a b/keys.json",
    ],
)
def test_an_address_that_is_no_http_url_is_not_sent(url: str) -> None:
    """Only http and https, and nothing leaves for anything else."""
    with pytest.raises(NotSent):
        fetch(url)
