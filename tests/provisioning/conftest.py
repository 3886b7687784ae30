"""A computer with no AWS setup but a profile that goes to ministack, by way of a server of ours."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.helpers.aws_doubles import REGION, forget_this_computers_aws, ministack
from tests.helpers.loopback import body, serving
from tests.helpers.user_folders import home_environment

PATIENCE = 20


class Between:
    """Passes requests on to ministack; `instead` answers some itself, `after` changes replies."""

    def __init__(self, url: str) -> None:
        self._to = url
        self.instead: Callable[[str, bytes], tuple[int, bytes] | None] = lambda *_: None
        self.after: Callable[[bytes, bytes], bytes] = lambda _, reply: reply
        self.asked: list[tuple[str, bytes]] = []
        """What is asked, and the body, of each request."""

    def __call__(self, handler: BaseHTTPRequestHandler) -> None:
        sent: bytes = handler.sent  # type: ignore[attr-defined]
        what = handler.headers.get("X-Amz-Target") or sent.decode().partition("&")[0]
        self.asked.append((what, sent))
        answer = self.instead(what, sent)
        if answer is None:
            answer = self._pass_on(handler, sent)
        status, reply = answer
        kind = "application/x-amz-json-1.1" if "X-Amz-Target" in handler.headers else "text/xml"
        body(self.after(sent, reply), status, kind)(handler)

    def _pass_on(self, handler: BaseHTTPRequestHandler, sent: bytes) -> tuple[int, bytes]:
        kept = {
            name: value
            for name, value in handler.headers.items()
            if name.lower() not in {"host", "content-length", "connection"}
        }
        request = urllib.request.Request(self._to + handler.path, data=sent, headers=kept)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
                return reply.status, reply.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()


@pytest.fixture(scope="package")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with ministack(tmp_path_factory.mktemp("ministack")) as url:
        yield url


@pytest.fixture(autouse=True)
def computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """One with no AWS setup, and a home of its own."""
    forget_this_computers_aws(monkeypatch, tmp_path)
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    return tmp_path


@pytest.fixture
def aws(url: str, computer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile of the AWS config that goes to ministack."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", url)
    (computer / "config").write_text(
        f"[profile it]\nregion = {REGION}\naws_access_key_id = a\naws_secret_access_key = b\n"
    )


@pytest.fixture
def between(aws: None, url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Between]:
    """The profile goes to a server of ours, and by that to ministack."""
    middle = Between(url)
    with serving(middle) as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL", server.url)
        yield middle
