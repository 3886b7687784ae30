"""Our own worker and gateway against the practice pool, over real HTTP, without windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.flow_runner import FlowRunner, flow_runner
from tests.helpers.practice_pool import PracticePool, practice_pool


@pytest.fixture(scope="session")
def practice_process() -> Iterator[PracticePool]:
    with practice_pool() as pool:
        yield pool


@pytest.fixture
def pool(practice_process: PracticePool) -> PracticePool:
    """The process, back in its ready-made state."""
    practice_process.reset()
    return practice_process


@pytest.fixture
def flows() -> Iterator[FlowRunner]:
    with flow_runner() as runner:
        yield runner
