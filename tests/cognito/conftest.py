"""What every test that goes over a socket wants: no settings of this machine, nothing left over."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from desktop.cognito import jwks
from tests.cognito.gateway_calls import CHALLENGE
from tests.helpers.loopback import Loopback, body, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def clean_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No proxy and no AWS settings of the machine that runs the tests."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "AWS_PROFILE", "AWS_DEFAULT_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "no-config"))


@pytest.fixture(autouse=True)
def exchanges_end() -> Iterator[None]:
    """No exchange goes on behind the back of its caller."""
    yield
    for thread in threading.enumerate():
        if thread.name == "exchange":
            thread.join(5)
            assert not thread.is_alive()


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server that answers every request with a challenge, until the test says otherwise."""
    with serving(body(CHALLENGE)) as loopback:
        yield loopback


@pytest.fixture
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jwks, "FETCH_SECONDS", 0.3)
