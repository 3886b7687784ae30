"""The steps of the test, and what comes out of one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from desktop.setup.connection_test.findings import Finding, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Step(Enum):
    """The steps in their order; the value is what reports call them."""

    SETTINGS = "settings"
    """Variables of the environment."""
    PROXY = "proxy"
    NAME = "name"
    """The host's addresses."""
    CONNECTION = "connection"
    """TCP."""
    TLS = "tls"
    KEYS = "keys"
    ISSUER = "issuer"
    CLIENT = "client"
    FLOW = "flow"
    SECRET = "secret"  # noqa: S105 — the name of a step
    REPLICA = "replica"
    """Only where the connection names one."""


@dataclass(frozen=True, slots=True)
class StepResult:
    """How one step ended."""

    step: Step
    finding: Finding
    values: Mapping[str, str] = field(default_factory=dict)
    """What the finding's sentence names; some of it comes from outside."""
    keys: tuple[str, ...] = ()
    """Keys of the profile to look at, the most likely one first; none where nothing is wrong, or
    the profile isn't."""
    details: str = ""
    """The service's or the system's own words."""
    seconds: float = 0.0

    @property
    def outcome(self) -> Outcome:
        """How it counts."""
        return self.finding.outcome

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.finding.filled_in(self.values)


def found_something(results: Iterable[StepResult]) -> bool:
    """Whether there is something to change or to look at."""
    return any(it.outcome in (Outcome.FAILED, Outcome.WARNING) for it in results)


def as_json(result: StepResult) -> dict[str, object]:
    """The result for programs."""
    return {
        "step": result.step.value,
        "outcome": result.outcome.value,
        "finding": result.finding.name.lower(),
        "text": result.text,
        "keys": list(result.keys),
        "details": result.details,
        "seconds": round(result.seconds, 3),
    }
