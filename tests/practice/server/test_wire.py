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


CONTROL_REQUESTS: list[tuple[str, str, Any]] = [
    ("PUT", "/practice/clock", {"offset_seconds": 9_999}),
    ("PUT", "/practice/faults", [{"operation": "*", "kind": "error"}]),
    ("POST", "/practice/reset", None),
    ("GET", "/practice/totp/tom.okafor", None),
    ("GET", "/practice/messages", None),
]


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
        *({"Origin": "https://example.com"}, {"Origin": "null"}, {"Origin": ""}),
        {"Origin": "https://localhost.example.com"},
    ],
)
def test_foreign_origins_change_nothing(pool: PoolProcess, header: dict[str, str]):
    """A page in a browser could send each of these; the refusal comes before anything is done."""
    assert pool.api("InitiateAuth", pool.start(), **header).status == 403
    before = pool.control("GET", "/practice/messages")
    for method, path, body in CONTROL_REQUESTS:
        refused = pool.request(method, path, body, header)
        assert refused.status == 403
        assert refused.json().keys() == {"error"}
        assert "access-control-allow-origin" not in refused.headers
    assert pool.control("GET", "/practice/faults") == []
    assert pool.control("GET", "/practice/messages") == before == []
    date = parsedate_to_datetime(pool.request("GET", "/practice").headers["date"])
    assert abs(date.timestamp() - time.time()) < 60


PAGES = (
    *("http://localhost:3000", "http://127.0.0.1:5173", "https://localhost:8443"),
    *("http://[::1]:3000", "http://localhost"),
)
"""Origins on this computer."""


@pytest.mark.parametrize("origin", PAGES)
def test_a_page_of_this_computer_may_call(pool: PoolProcess, origin: str):
    """The headers are those of a recorded answer of the service's to a page on localhost."""
    answer = pool.api("InitiateAuth", pool.start(), Origin=origin)
    assert answer.status == 200
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["access-control-expose-headers"] == (
        "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date"
    )
    refused = pool.api("InitiateAuth", {}, Origin=origin)
    assert (refused.status, refused.headers["access-control-allow-origin"]) == (400, "*")
    keys = pool.request(
        "GET", "/eu-central-1_Practice1/.well-known/jwks.json", headers={"Origin": origin}
    )
    assert (keys.status, keys.headers["access-control-allow-origin"]) == (200, "*")


def test_without_an_origin_there_are_no_cors_headers(pool: PoolProcess):
    answer = pool.api("InitiateAuth", pool.start())
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("path", "methods"),
    [("/", "POST"), ("/eu-central-1_Practice1/.well-known/jwks.json", "GET")],
)
def test_a_page_of_this_computer_is_told_what_it_may_send(
    pool: PoolProcess, path: str, methods: str
):
    asked = {
        "Origin": "http://localhost:3000",
        "Access-Control-Request-Method": methods,
        "Access-Control-Request-Headers": "cache-control,content-type,x-amz-target",
    }
    answer = pool.request("OPTIONS", path, headers=asked)
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["access-control-allow-methods"] == methods
    assert answer.headers["access-control-allow-headers"] == asked["Access-Control-Request-Headers"]
    assert answer.headers["access-control-max-age"] == "172800"


@pytest.mark.parametrize("path", ["/", "/practice/messages", "/nothing"])
def test_foreign_pages_are_told_nothing(pool: PoolProcess, path: str):
    asked = {"Origin": "https://example.com", "Access-Control-Request-Method": "POST"}
    answer = pool.request("OPTIONS", path, headers=asked)
    assert answer.status == 403
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("origin", [*PAGES, "https://example.com", "null"])
def test_the_control_api_takes_no_origin_but_its_own(pool: PoolProcess, origin: str):
    foreign = {"Origin": origin}
    for method, path, body in CONTROL_REQUESTS:
        refused = pool.request(method, path, body, foreign)
        assert refused.status == 403
        assert "access-control-allow-origin" not in refused.headers
    asked = {**foreign, "Access-Control-Request-Method": "DELETE"}
    assert pool.request("OPTIONS", "/practice/messages", headers=asked).status == 403
    own = {"Origin": f"http://127.0.0.1:{pool.port}"}
    assert pool.request("GET", "/practice", headers=own).status == 200


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
        (b"OPTIONS /", b"A: b", b"501"),
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
