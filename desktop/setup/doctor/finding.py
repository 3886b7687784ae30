"""A finding: what is wrong with a setting, why it matters, and the change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.auth.phrase import Phrase
    from desktop.qa.model.case import Requirement


ONE_AT_A_TIME = (
    "Make one change, then run this again: each line repeats the other settings as they were read, "
    "since AWS resets what an update leaves out."
)


class Severity(Enum):
    """How much a finding matters."""

    ERROR = "error"
    """People can't sign in, or can without a second factor."""
    WARNING = "warning"
    """It works, and is weaker or more fragile than it should be."""
    ADVICE = "advice"
    """A matter of judgement. Alone it does not make a pool wrong."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to change. Its texts are English; a window says each `Phrase` in its language."""

    id: str
    """Stays the same in all versions, such as "mfa-off"."""
    severity: Severity
    setting: str
    """As the API names it, such as "MfaConfiguration"; a `Phrase` where that takes words."""
    found: str
    """Its value, in one line; a `Phrase` where that takes words."""
    title: Phrase
    """What is wrong, in a sentence."""
    why: Phrase
    """Why that matters."""
    change: tuple[str, ...] = ()
    """Lines for the AWS CLI, as a POSIX shell takes them. `ONE_AT_A_TIME` goes with them."""
    note: Phrase | None = None
    """What no line can do, or what to know before."""
    requirements: tuple[str, ...] = ()
    """Such as "ASVS v5.0.0-6.3.3"."""
    cases: tuple[str, ...] = ()
    """Cases of the test plan that look at the same, such as "QA-07"."""


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that could not be made; it never counts as passed."""

    check: Phrase
    reason: str
    """Such as "no permission for sns:GetSMSSandboxAccountStatus"; most are a `Phrase`."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that the pool's settings say."""

    findings: tuple[Finding, ...]
    """The most severe first."""
    not_checked: tuple[NotChecked, ...]
    passed: tuple[Phrase, ...]
    """Names of checks that found nothing."""

    @property
    def exit_status(self) -> int:
        """Of a command: 1 where something is wrong, or nothing at all could be checked."""
        wrong = any(it.severity is not Severity.ADVICE for it in self.findings)
        return int(wrong or not (self.passed or self.findings))


def ids(*requirements: Requirement) -> tuple[str, ...]:
    """Requirements as findings name them."""
    return tuple(f"{it.catalogue} {it.id}" for it in requirements)
