"""A practice pool of its own for the tests of the plan, and the environment on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.qa.redaction import Redaction
from desktop.qa.runner import Runner
from desktop.test_environment.clocks import PracticeClock
from desktop.test_environment.double import Double
from desktop.test_environment.phones import PracticePhone
from desktop.test_environment.practice_process import practice_pool


@pytest.fixture(scope="module")
def environment() -> Iterator[Double]:
    with practice_pool() as found:
        url = str(found["endpoint"])
        double = Double(
            url, str(found["region"]), PracticeClock(url), PracticePhone(url), practice=True
        )
        yield double
        double.close()


@pytest.fixture
def runner(environment: Double) -> Runner:
    return Runner(environment, Redaction())
