"""Copied diagnostics: none of the secrets of connection, environment and activity is in them."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from desktop.auth.states import ActivityEvent
from desktop.config.profile import Profile
from desktop.support.diagnostics_text import Situation, diagnostics_text
from tests.canaries.scanner import Canaries


def test_no_secret_is_in_the_text(monkeypatch: pytest.MonkeyPatch):
    marked = {
        "client secret": f"cs{secrets.token_hex(20)}",
        "proxy password": f"pw{secrets.token_hex(10)}",
        "password in an address": f"ad{secrets.token_hex(10)}",
        "destination": f"maria.{secrets.token_hex(6)}@example.com",
        "session": f"fp{secrets.token_hex(8)}",
        "request": f"rq{secrets.token_hex(20)}",
        "reply": f"rp{secrets.token_hex(20)}",
        "token as a challenge": f"eyJ{secrets.token_hex(40)}",
        "code as a result": "739145",
    }
    canaries = Canaries()
    for name, value in marked.items():
        canaries.add(name, value)
    monkeypatch.setenv("https_proxy", f"http://it:{marked['proxy password']}@proxy.invalid:3128")
    address = f"https://it:{marked['password in an address']}@aws.invalid/"
    monkeypatch.setenv("AWS_ENDPOINT_URL", address)
    profile = Profile(
        "Staff", "eu-central-1", "eu-central-1_A", "a", client_secret=marked["client secret"]
    )
    event = ActivityEvent(
        1,
        "sign_in",
        1_700_000_000.0,
        0.2,
        "InitiateAuth",
        "service",
        marked["code as a result"],
        challenge=marked["token as a challenge"],
        session=marked["session"],
        destination=marked["destination"],
        request=marked["request"],
        reply=marked["reply"],
    )
    situation = Situation("signed in", profile, Path("staff.toml"), [event])
    assert canaries.scan_text(
        repr(event) + str(event.request) + str(profile.client_secret), "given"
    )
    assert canaries.scan_text(diagnostics_text(0.0, situation), "the diagnostics") == []
