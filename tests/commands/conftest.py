"""A practice pool in a process of its own, behind a relay that records the requests."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.canaries.recording_relay import RecordingRelay, recording
from tests.commands.token_caller import PLAIN, TokenCaller
from tests.helpers.practice_pool import PracticePool, practice_pool


@pytest.fixture(scope="session")
def practice() -> Iterator[PracticePool]:
    with practice_pool() as pool:
        yield pool


@pytest.fixture
def relay(practice: PracticePool) -> Iterator[RecordingRelay]:
    practice.reset()
    with recording(practice.port) as relay:
        yield relay


@pytest.fixture
def home() -> Iterator[Path]:
    """With a short name: the path of a socket can't be long."""
    with tempfile.TemporaryDirectory(prefix="token-") as name:
        (Path(name) / "run").mkdir(mode=0o700)
        yield Path(name)


@pytest.fixture
def caller_at(
    practice: PracticePool, relay: RecordingRelay, home: Path
) -> Callable[[str], TokenCaller]:
    """A person who gets codes by text message at this pool, not signed in yet."""

    def caller_at(pool_id: str) -> TokenCaller:
        pool = next(it for it in practice.overview["pools"] if it["user_pool_id"] == pool_id)
        user = next(
            it
            for it in practice.overview["users"]
            if it["user_pool_id"] == pool_id and it["factors"] == ["SMS_MFA"]
        )
        who = TokenCaller(
            home, relay, pool_id, pool["client_id"], user["username"], user["password"]
        )
        who.write_profile()
        return who

    return caller_at


@pytest.fixture
def caller(caller_at: Callable[[str], TokenCaller]) -> TokenCaller:
    """Signed in, with "Keep me signed in"."""
    who = caller_at(PLAIN)
    who.sign_in()
    return who
