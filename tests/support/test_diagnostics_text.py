"""What Help → Copy diagnostics says."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.auth.states import ActivityEvent
from desktop.config.profile import Profile
from desktop.support.addresses import Addresses, addresses_of
from desktop.support.diagnostics_text import MOST_EVENTS, Situation, diagnostics_text

VARIABLES = ("HTTPS_PROXY", "https_proxy", "AWS_ENDPOINT_URL", "NO_PROXY", "no_proxy")
POOL = "eu-central-1_AbCdEf123"
AWS = "https://cognito-idp.eu-central-1.amazonaws.com"


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def profile(**more: str) -> Profile:
    return Profile("Northwind", "eu-central-1", POOL, "4abcdefghijklmnopqrstuvwx1", **more)  # type: ignore[arg-type]


def event(number: int, **more: object) -> ActivityEvent:
    given = {"attempt": 1, "flow": "sign_in", "time": 1_700_000_000.0 + number, "duration": 0.25}
    given |= {"operation": "InitiateAuth", "by": "service", "outcome": "ok"}
    return ActivityEvent(**(given | more))  # type: ignore[arg-type]


def test_it_says_what_runs_how_it_stands_and_what_happened():
    situation = Situation(
        "signed in",
        profile(proxy="http://proxy.example:3128"),
        Path.home() / "profiles/staff.toml",
        [
            event(0, challenge="SMS_MFA", status=200, request_id="r-1"),
            event(1, outcome="Throttled"),
        ],
        (("failures", 1), ("sign-ins", 2)),
        "6.11.3",
    )
    text = diagnostics_text(1_700_000_100.0, situation)
    first = "  2023-11-14T22:13:20.000+00:00, #1 sign_in, InitiateAuth, ok, 0.250 s"
    for line in (
        "Cognito Desk, diagnostics of 2023-11-14T22:15:00+00:00",
        "  Qt: 6.11.3",
        "  status: signed in",
        f"  API: {AWS}",
        f"  keys: {AWS}/{POOL}/.well-known/jwks.json",
        "  proxy: http://proxy.example:3128",
        f"  user_pool_id = '{POOL}' ({Path('~/profiles/staff.toml')})",
        "  failures: 1",
        f"{first}, challenge SMS_MFA, HTTP 200, request r-1",
        "  2023-11-14T22:13:21.000+00:00, #1 sign_in, InitiateAuth, Throttled, 0.250 s",
    ):
        assert line in text.splitlines()
    assert str(Path.home()) not in text


def test_only_the_newest_events_are_told():
    text = diagnostics_text(0.0, Situation("signed out", events=[event(it) for it in range(50)]))
    assert text.count("InitiateAuth") == MOST_EVENTS
    assert "22:14:09" in text


def test_names_of_the_service_can_not_make_up_lines_or_carry_a_secret():
    told = [event(0, challenge="X\nVersions\x1b[2J", outcome="eyJ" + "a1" * 40)]
    text = diagnostics_text(0.0, Situation("offline", events=told))
    assert "\x1b" not in text
    assert "a1a1" not in text
    assert text.splitlines().count("Versions") == 1


def test_the_environment_counts_without_its_password(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://it:s3cret@proxy.example:3128")
    text = diagnostics_text(0.0, Situation("signed out", profile()))
    assert "  proxy: http://proxy.example:3128" in text
    assert "  HTTPS_PROXY = 'http://proxy.example:3128' (environment)" in text
    assert "s3cret" not in text


def test_a_setting_that_can_not_be_used_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "nonsense")
    assert addresses_of(profile()).unusable == "AWS_ENDPOINT_URL"
    text = diagnostics_text(0.0, Situation("signed out", profile()))
    assert "  AWS_ENDPOINT_URL: can't be used, so nothing is sent" in text


def test_a_practice_pool_is_reached_without_a_proxy(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    found = addresses_of(profile(endpoint_url="http://127.0.0.1:8000"))
    assert found == Addresses(
        "http://127.0.0.1:8000", f"http://127.0.0.1:8000/{POOL}/.well-known/jwks.json"
    )
