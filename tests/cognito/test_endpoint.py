"""Answers that Cognito never gives: what is said of them depends on where they came from."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.awsrequest import AWSResponse

from desktop.auth import errors as e
from desktop.cognito.capped_body import BufferedBody
from desktop.cognito.gateway import Gateway
from desktop.cognito.jwks import KeyCache
from desktop.config.profile import Profile
from tests.cognito.gateway_calls import SIGN_IN

PAGE = b"<html><title>Welcome</title></html>"
AWS = "cognito-idp.eu-central-1.amazonaws.com"
OWN = "login.example.com"
HERE = "127.0.0.1:9"
HTML, JSON = "text/html", "application/x-amz-json-1.1"


def answered(address: str | None, status: int, content_type: str, data: bytes) -> e.DeskError:
    """The error for this answer. `address`: the profile's endpoint_url."""
    profile = Profile("n", "eu-central-1", "eu-central-1_AbC", "client", endpoint_url=address)
    desk = Gateway(profile, KeyCache(lambda _: b'{"keys": []}'))

    def answer(request: Any, **_: object) -> AWSResponse:
        return AWSResponse(request.url, status, {"content-type": content_type}, BufferedBody(data))

    desk._client().meta.events.register_first("before-send.cognito-idp", answer)
    with pytest.raises(e.DeskError) as raised:
        desk.perform(SIGN_IN)
    return raised.value


STRANGE = {
    "a page": (200, HTML, PAGE),
    "a page that names no type": (200, "", b"  " + PAGE),
    "a redirect": (302, HTML, PAGE),
    "a proxy's status": (407, HTML, PAGE),
    "not found": (404, "text/plain", b"Not Found"),
    "another's error": (400, "application/json", b'{"error": "unknown"}'),
}


@pytest.mark.parametrize("kind", STRANGE)
def test_over_tls_a_strange_answer_of_aws_is_the_service_s(kind: str):
    """Nothing in between could have sent it, so no network is blamed."""
    error = answered(None, *STRANGE[kind])
    assert type(error) is e.ReplyNotUnderstood
    assert error.host == AWS


@pytest.mark.parametrize("kind", STRANGE)
def test_an_address_of_one_s_own_that_is_no_cognito_is_named(kind: str):
    error = answered(f"https://{OWN}", *STRANGE[kind])
    assert type(error) is e.NotCognito
    assert error.host == OWN


@pytest.mark.parametrize("kind", STRANGE)
def test_without_tls_only_a_page_may_be_a_network_s(kind: str):
    error = answered(f"http://{HERE}", *STRANGE[kind])
    is_page = kind.startswith("a page")
    assert type(error) is (e.WebPageReceived if is_page else e.NotCognito)
    assert error.host == HERE


@pytest.mark.parametrize("address", [None, f"https://{OWN}", f"http://{HERE}"])
@pytest.mark.parametrize(
    ("content_type", "data"),
    [(JSON, b"{}"), (JSON, b'{"ChallengeName": 3}'), (JSON, b'{"Cha'), ("", b""), ("", b"\xff")],
)
def test_what_lacks_something_is_an_answer_that_is_not_understood(
    address: str | None, content_type: str, data: bytes
):
    assert type(answered(address, 200, content_type, data)) is e.ReplyNotUnderstood


def test_a_variable_s_address_counts_as_given(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"https://{OWN}")
    assert type(answered(None, 200, HTML, PAGE)) is e.NotCognito
