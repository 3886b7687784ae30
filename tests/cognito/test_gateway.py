"""The gateway over real HTTP: what it sends, what it makes of every kind of answer."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from queue import Queue

import boto3
import pytest

from desktop.auth import errors as e
from desktop.auth.replies import Reply
from desktop.auth.steps import Call, FetchKeys
from desktop.cognito.gateway import Gateway, Timeouts
from desktop.cognito.jwks import KeyCache
from desktop.config.profile import Profile
from tests.cognito.gateway_calls import CHALLENGE, SIGN_IN, failing, gateway, reset
from tests.helpers.loopback import Answer, Loopback, body

REFRESH = Call("InitiateAuth", {**SIGN_IN.parameters, "AuthFlow": "REFRESH_TOKEN_AUTH"})


@pytest.fixture(autouse=True)
def no_aws_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever the machine has of AWS settings is none of these tests' business."""
    for name in ("AWS_PROFILE", "AWS_REGION", "AWS_CA_BUNDLE", "HTTPS_PROXY", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))


def test_a_call_goes_out_unsigned_and_comes_back_with_the_service_s_time(server: Loopback):
    server.answer = body(CHALLENGE, x_amzn_RequestId="request-1")
    reply = gateway(server.url).perform(SIGN_IN)
    assert isinstance(reply, Reply)
    assert (reply.challenge, reply.session, reply.parameters) == ("SMS_MFA", "s" * 900, {"A": "b"})
    assert (reply.service_time, reply.received) == (1_790_000_000, 41.5)
    assert (reply.local_time, reply.request_id) == (1_790_000_100.0, "request-1")
    [(path, headers, sent)] = server.requests
    assert path == "/"
    assert "Authorization" not in headers
    assert headers["X-Amz-Target"] == "AWSCognitoIdentityProviderService.InitiateAuth"
    assert json.loads(sent) == SIGN_IN.parameters


def test_a_message_that_repeats_what_was_sent_is_shown_without_it(server: Loopback):
    """Cognito's validation does so with some members: it would stand in the notice's details."""
    message = "Value 'Correct-horse-1' at 'password' of maria failed to satisfy constraint"
    refusal = json.dumps({"__type": "InvalidParameterException", "message": message}).encode()
    error = failing(server, body(refusal, 400))
    assert isinstance(error, e.ServiceError)
    assert error.refusal.message == "Value '…' at 'password' of maria failed to satisfy constraint"


def test_no_credentials_are_looked_for(server: Loopback, monkeypatch: pytest.MonkeyPatch):
    """Not in the environment, and above all not at the instance metadata address."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    reached: list[object] = []
    connect = socket.socket.connect

    def noting(self: socket.socket, address: object) -> None:
        reached.append(address)
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", noting)
    gateway(server.url).perform(SIGN_IN)
    assert reached == [("127.0.0.1", server.port)]
    assert "Authorization" not in server.requests[0][1]


def test_botocore_s_own_variable_names_the_endpoint(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", server.url)
    keys = KeyCache(lambda _: b'{"keys": []}')
    made = Gateway(Profile("n", "eu-central-1", "eu-central-1_AbC", "client"), keys)
    made.perform(SIGN_IN)
    assert len(server.requests) == 1


def refusal(name: str, message: str, status: int = 400, **headers: str) -> Answer:
    data = json.dumps({"__type": name, "message": message}).encode()
    return body(data, status, **headers)


def test_a_refusal_carries_what_details_need(server: Loopback):
    answer = refusal(
        "NotAuthorizedException", "Incorrect username or password.", x_amzn_RequestId="request-2"
    )
    error = failing(server, answer)
    assert isinstance(error, e.IncorrectCredentials)
    assert error.refusal == e.Refusal(
        operation="InitiateAuth",
        name="NotAuthorized",
        message="Incorrect username or password.",
        status=400,
        request_id="request-2",
        service_time=1_790_000_000,
        full_name="NotAuthorizedException",
    )
    assert len(server.requests) == 1


def test_the_same_words_in_a_refresh_mean_signed_out(server: Loopback):
    answer = refusal("NotAuthorizedException", "Refresh Token has been revoked")
    assert isinstance(failing(server, answer, REFRESH), e.SignedOut)


@pytest.mark.parametrize("name", ["TooManyRequestsException", "LimitExceededException"])
def test_throttling_is_not_repeated_by_botocore(server: Loopback, name: str):
    assert isinstance(failing(server, refusal(name, "Rate exceeded")), e.TooManyRequests)
    assert len(server.requests) == 1


def test_a_refusal_without_a_message(server: Loopback):
    error = failing(server, body(b'{"__type":"NotAuthorizedException"}', 400), REFRESH)
    assert isinstance(error, e.SignedOut)
    assert error.refusal.message == ""


HTML = b"<html><head><title>Hotel WiFi</title></head><body>Welcome</body></html>"


@pytest.mark.parametrize(
    "data",
    [
        HTML,
        b"",
        b"{}",
        b"null",
        b"[]",
        b"[1, 2]",
        b'"text"',
        b"\xff\xfe\x00",
        CHALLENGE[:-40],
        b'{"ChallengeName": 3}',
        b'{"ChallengeName": "SMS_MFA", "ChallengeParameters": []}',
        b'{"ChallengeName": "SMS_MFA", "ChallengeParameters": {"A": {}}}',
        b'{"ChallengeName": "SMS_MFA", "Session": {"a": 1}}',
        b'{"AuthenticationResult": {}}',
        b'{"AuthenticationResult": {"IdToken": "x"}}',
        b'{"AuthenticationResult": {"IdToken": 1, "AccessToken": 2}}',
        b"[" * 100_000,
        b'{"a":' * 50_000,
    ],
    ids=lambda data: data[:24].decode("latin1"),
)
def test_a_200_that_is_not_cognito_s_signs_in_nobody(server: Loopback, data: bytes):
    assert isinstance(failing(server, body(data)), (e.ReplyNotUnderstood, e.WebPageReceived))
    assert len(server.requests) == 1


FORGET = Call("ForgetDevice", {"DeviceKey": "d", "AccessToken": "a"})


def test_an_operation_without_an_answer_may_have_an_empty_one(server: Loopback):
    """With the service's request id; an empty page of somebody else's is none."""
    server.answer = body(b"", x_amzn_RequestId="request-3")
    reply = gateway(server.url).perform(FORGET)
    assert isinstance(reply, Reply)
    assert reply.request_id == "request-3"
    assert isinstance(failing(server, body(b""), FORGET), e.ProtocolError)
    answer = body(b"", x_amzn_RequestId="request-3")
    assert isinstance(failing(server, answer), e.ProtocolError), "InitiateAuth has an answer"


def test_a_redirect_is_not_followed(server: Loopback):
    answer = body(HTML, 302, "text/html", Location=f"{server.url}/portal")
    assert isinstance(failing(server, answer), e.NotCognito)
    assert len(server.requests) == 1


def test_pages_with_a_status_of_their_own(server: Loopback):
    assert isinstance(failing(server, body(HTML, 403, "text/html")), e.Blocked)
    assert isinstance(failing(server, body(HTML, 503, "text/html")), e.ServiceFault)
    assert isinstance(failing(server, body(b"", 500)), e.ServiceFault)
    assert isinstance(failing(server, body(HTML, 404, "text/html")), e.NotCognito)
    assert isinstance(failing(server, refusal("ForbiddenException", "WAF", 403)), e.Blocked)


def test_a_date_that_cannot_be_read_leaves_the_local_clock(server: Loopback):
    server.answer = body(CHALLENGE, Date="yesterday")
    reply = gateway(server.url).perform(SIGN_IN)
    assert isinstance(reply, Reply)
    assert reply.service_time == 1_790_000_100


@pytest.mark.parametrize("broken", ["profile", "file"])
def test_calls_work_with_invalid_aws_settings(
    server: Loopback, broken: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    if broken == "profile":
        monkeypatch.setenv("AWS_PROFILE", "no-such-profile")
    else:
        settings = tmp_path / "config"
        settings.write_text("[default\nnonsense")
        monkeypatch.setenv("AWS_CONFIG_FILE", str(settings))
    assert isinstance(gateway(server.url).perform(SIGN_IN), Reply)


def test_a_refused_connection_is_not_sent():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(e.NotSent) as raised:
        gateway(f"http://127.0.0.1:{port}").perform(SIGN_IN)
    assert raised.value.host == f"127.0.0.1:{port}"
    assert "refused" in raised.value.reason


def test_a_name_that_does_not_resolve_is_named():
    with pytest.raises(e.NotSent) as raised:
        gateway("https://no-such-host.invalid").perform(SIGN_IN)
    assert raised.value.host == "no-such-host.invalid"


def _reset_in_the_middle(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")
    handler.wfile.flush()
    reset(handler)


def _cut(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + CHALLENGE)


@pytest.mark.parametrize("answer", [reset, _reset_in_the_middle, _cut])
def test_a_connection_that_breaks_after_the_request_is_a_lost_reply(
    server: Loopback, answer: Answer
):
    assert isinstance(failing(server, answer), e.ReplyLost)
    assert len(server.requests) == 1


def test_no_reply_in_time_is_a_lost_reply(server: Loopback):
    gate = threading.Event()
    error = failing(server, lambda _: gate.wait(5) and None, timeouts=Timeouts(read=0.2))
    gate.set()
    assert isinstance(error, e.ReplyLost)
    assert len(server.requests) == 1


def test_two_threads_make_one_client(server: Loopback, monkeypatch: pytest.MonkeyPatch):
    made = gateway(server.url)
    count = 0
    make = boto3.session.Session.client

    def counting(*arguments: object, **options: object) -> object:
        nonlocal count
        count += 1
        return make(*arguments, **options)

    monkeypatch.setattr(boto3.session.Session, "client", counting)
    threads = [threading.Thread(target=made.warm) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert count == 1


def test_the_keys_are_fetched_while_the_person_answers(server: Loopback):
    asked: Queue[str] = Queue()
    profile = Profile("n", "eu-central-1", "eu-central-1_AbC", "client", endpoint_url=server.url)

    def fetch(url: str) -> bytes:
        asked.put(url)
        return b'{"keys": []}'

    Gateway(profile, KeyCache(fetch)).perform(SIGN_IN)
    assert asked.get(timeout=5) == profile.issuers[0].jwks_url


def test_ahead_the_keys_of_the_issuer_seen_last_are_fetched_and_no_others(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AWS_ENDPOINT_URL", server.url)
    asked: Queue[str] = Queue()
    profile = Profile("n", "eu-central-1", "eu-central-1_AbC", "client")
    original, updated = profile.issuers

    def fetch(url: str) -> bytes:
        asked.put(url)
        raise e.NotSent("host", "not now")  # none is cached: each fetch shows

    made = Gateway(profile, KeyCache(fetch))
    made.perform(SIGN_IN)
    assert asked.get(timeout=5) == original.jwks_url
    with pytest.raises(e.NotSent):
        made.perform(FetchKeys(updated.jwks_url, frozenset()))
    assert asked.get(timeout=5) == updated.jwks_url
    made.perform(SIGN_IN)
    assert asked.get(timeout=5) == updated.jwks_url
    for thread in threading.enumerate():
        if thread.name == "keys":
            thread.join(5)
    assert asked.empty()


def test_warming_sends_nothing(server: Loopback):
    made = gateway(server.url)
    made.warm()
    assert server.requests == []
    made.perform(SIGN_IN)
    assert len(server.requests) == 1


def test_the_module_imports_nothing_slow():
    """The gateway is known before the first paint; boto3 must not be."""
    code = (
        "import sys, desktop.cognito.gateway; "
        "print([m for m in ('boto3', 'botocore', 'jose', 'asyncio', 'ssl') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
