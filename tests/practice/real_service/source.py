"""Where a test of this folder has its expectation from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

Test = TypeVar("Test", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Source:
    """A published answer of a real pool. The confidence is that of docs/cognito-facts.md."""

    repository: str
    """On GitHub, owner and name."""
    where: str
    """A test, a file, or an issue with its number."""
    confidence: Literal["A", "B", "C"]


def source(
    repository: str, where: str, confidence: Literal["A", "B", "C"]
) -> Callable[[Test], Test]:
    """Note a source at a test; a test can have several."""

    def noted(test: Test) -> Test:
        earlier = getattr(test, "sources", ())
        test.sources = (Source(repository, where, confidence), *earlier)  # type: ignore[attr-defined]
        return test

    return noted
