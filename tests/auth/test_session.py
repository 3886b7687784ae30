"""A session's times."""

from __future__ import annotations

from tests.auth.minting import NOW
from tests.auth.transcripts import signed_in


def test_how_long_the_access_token_lasts():
    session = signed_in()
    assert session.lifetime == 3600
    assert session.expires_at == NOW + 3600
    assert session.seconds_left(session.received) == 3600
    assert session.seconds_left(session.received + 5000) == 0
    assert session.service_now(session.received + 10) == NOW + 10


def test_a_clock_is_off_by_more_than_a_minute():
    assert not signed_in().clock_is_off
