"""Our own worker and gateway against the practice pool, over real HTTP, without windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.person import Person
from tests.helpers.practice_pool import pool, practice_process

__all__ = ["pool", "practice_process"]


@pytest.fixture
def person() -> Iterator[Person]:
    person = Person()
    yield person
    assert person.worker.stop(2.0)
