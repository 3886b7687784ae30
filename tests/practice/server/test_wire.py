"""HTTP: who may talk to the pool, what counts as a request, and how replies are sent."""

from __future__ import annotations

import json
import socket
import threading
import time
from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from tests.practice.pool_process import PoolProcess


def exchange(pool: PoolProcess, raw: bytes) -> bytes:
    """Everything that comes back until the server ends the connection."""
    with socket.create_connection(("127.0.0.1", pool.port), timeout=10) as connection:
        connection.sendall(raw)
        connection.shutdown(socket.SHUT_WR)
        received = b""
        while piece := connection.recv(65_536):
            received += piece
        return received


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "localhost:80"])
def test_hosts_that_are_allowed(pool: PoolProcess, host: str):
    assert pool.request("GET", "/practice", headers={"Host": host}).status == 200


@pytest.mark.parametrize(
    "host",
    [
        *("example.com", "127.0.0.1.example.com", "localhost.example.com", "", "[::1]"),
        *("127.0.0.2", "0.0.0.0", "localhost:x", "127.0.0.1:1:2", "a@127.0.0.1"),
    ],
)
@pytest.mark.parametrize("path", ["/practice", "/eu-central-1_Practice1/.well-known/jwks.json"])
def test_hosts_that_are_refused(pool: PoolProcess, host: str, path: str):
    answer = pool.request("GET", path, headers={"Host": host})
    assert answer.status == 403
    assert answer.json().keys() == {"error"}


@pytest.mark.parametrize(
    "head",
    [
        b"GET /practice HTTP/1.1\r\n\r\n",
        b"GET /practice HTTP/1.0\r\n\r\n",
        b"GET /practice HTTP/1.1\r\nHost: localhost\r\nHost: example.com\r\n\r\n",
        b"GET /practice HTTP/1.1\r\nhost: localhost\r\nHOST: localhost\r\n\r\n",
        b"GET /practice HTTP/1.1\r\nHost: localhost\r\nOrigin: x\r\norigin: null\r\n\r\n",
    ],
)
def test_request_needs_exactly_one_host(pool: PoolProcess, head: bytes):
    status = exchange(pool, head).split(b" ", 2)[1]
    assert status in (b"400", b"403")


def test_origins(pool: PoolProcess):
    for origin in ("https://example.com", "null", "http://localhost.example.com", "file://"):
        answer = pool.api("InitiateAuth", pool.start(), Origin=origin)
        assert answer.status == 403
    assert pool.control("GET", "/practice/messages") == [], "nothing was done"
    own = f"http://127.0.0.1:{pool.port}"
    assert pool.api("InitiateAuth", pool.start(), Origin=own).status == 200


@pytest.mark.parametrize(
    "header",
    [
        *({"Host": "example.com"}, {"Host": "127.0.0.1.example.com"}, {"Host": "[::1]"}),
        *({"Origin": "https://example.com"}, {"Origin": "null"}, {"Origin": "https://localhost"}),
    ],
)
def test_foreign_origins_change_nothing(pool: PoolProcess, header: dict[str, str]):
    """A page in a browser could send each of these; the refusal comes before anything is done."""
    offset, fault = {"offset_seconds": 9_999}, [{"operation": "*", "kind": "error"}]
    assert pool.api("InitiateAuth", pool.start(), **header).status == 403
    before = pool.control("GET", "/practice/messages")
    for method, path, body in (
        ("PUT", "/practice/clock", offset),
        ("PUT", "/practice/faults", fault),
        ("POST", "/practice/reset", None),
        ("GET", "/practice/totp/tom.okafor", None),
        ("GET", "/practice/messages", None),
    ):
        refused = pool.request(method, path, body, header)
        assert refused.status == 403
        assert refused.json().keys() == {"error"}
        assert "access-control-allow-origin" not in refused.headers
    assert pool.control("GET", "/practice/faults") == []
    assert pool.control("GET", "/practice/messages") == before == []
    date = parsedate_to_datetime(pool.request("GET", "/practice").headers["date"])
    assert abs(date.timestamp() - time.time()) < 60


def test_no_cors_headers_are_sent(pool: PoolProcess):
    """OPTIONS, with which a page would ask first, is no method of the pool's."""
    asked = pool.request("OPTIONS", "/", headers={"Origin": "https://example.com"})
    assert asked.status == 501
    assert "access-control-allow-origin" not in asked.headers


@pytest.mark.parametrize(
    ("headers", "name"),
    [
        ({"X-Amz-Target": ""}, "UnknownOperation"),
        ({"X-Amz-Target": "Other.InitiateAuth"}, "UnknownOperation"),
        ({"X-Amz-Target": "AWSCognitoIdentityProviderService.Nope"}, "UnknownOperation"),
        ({"X-Amz-Target": "AWSCognitoIdentityProviderService.a\tb"}, "UnknownOperation"),
        ({"Content-Type": "text/plain"}, "Serialization"),
        ({"Content-Type": ""}, "Serialization"),
    ],
)
def test_unknown_paths_are_not_found(pool: PoolProcess, headers: dict[str, str], name: str):
    sent = {
        "X-Amz-Target": "AWSCognitoIdentityProviderService.InitiateAuth",
        "Content-Type": "application/x-amz-json-1.1",
        **headers,
    }
    answer = pool.request("POST", "/", pool.start(), sent)
    assert answer.status == 400
    assert answer.json()["__type"] == name + "Exception"


@pytest.mark.parametrize(
    "body",
    [b"{", b"[]", b"null", b"1", b'"x"', b"\xff\xfe", b"[" * 100_000, b'{"a": NaN}', b"9" * 5_000],
)
def test_malformed_bodies_are_serialization_errors(pool: PoolProcess, body: bytes):
    answer = pool.api("InitiateAuth", body)
    assert answer.status == 400
    assert answer.json()["__type"] == "SerializationException"


@pytest.mark.parametrize(
    ("start", "header", "status"),
    [
        (b"POST /", b"Content-Length: 1048577", b"413"),
        (b"POST /", b"Content-Length: " + b"9" * 99, b"413"),
        (b"POST /", b"Content-Length: -1", b"400"),
        (b"POST /", b"Transfer-Encoding: chunked", b"411"),
        (b"DELETE /", b"A: b", b"501"),
        (b"NONSENSE", b"A: b", b"400"),
    ],
)
def test_requests_that_are_not_read(pool: PoolProcess, start: bytes, header: bytes, status: bytes):
    raw = start + b" HTTP/1.1\r\nHost: localhost\r\n" + header + b"\r\n\r\n"
    assert status in exchange(pool, raw).split(b"\r\n", 1)[0]


def test_connection_is_kept_alive(pool: PoolProcess):
    request = b"GET /practice/messages HTTP/1.1\r\nHost: localhost\r\n\r\n"
    received = exchange(pool, request * 3)
    assert received.count(b"HTTP/1.1 200 OK") == 3
    assert received.count(b"\r\n\r\n[]") == 3


def test_reply_comes_in_one_piece(pool: PoolProcess):
    with socket.create_connection(("127.0.0.1", pool.port), timeout=10) as connection:
        connection.sendall(b"GET /practice HTTP/1.1\r\nHost: localhost\r\n\r\n")
        head, _, body = connection.recv(65_536).partition(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in head
    assert json.loads(body)["region"] == "eu-central-1"


def test_many_at_once(pool: PoolProcess):
    """Twenty sign-ins side by side: every one gets an answer of its own."""
    sessions: list[str] = []
    failures: list[Any] = []

    def start() -> None:
        answer = pool.api("InitiateAuth", pool.start())
        if answer.status == 200:
            sessions.append(answer.json()["Session"])
        else:
            failures.append(answer)

    threads = [threading.Thread(target=start) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert len(set(sessions)) == 20
    assert len(pool.control("GET", "/practice/messages")) == 20


def test_only_the_loopback_address_listens(pool: PoolProcess):
    """127.0.0.2 reaches a server that listens on every address, and not this one."""
    with socket.socket() as other:
        other.settimeout(5)
        assert other.connect_ex(("127.0.0.2", pool.port)) != 0
