"""The three judgements of a case. They are never merged into one.

Cognito can do exactly what its documentation says and still miss what a standard asks for: then
the service is `AS_DOCUMENTED`, the requirement `NOT_MET`, and the report says just that.
"""

from __future__ import annotations

from enum import Enum


class ServiceJudgement(Enum):
    """Whether the service answered as is documented."""

    AS_DOCUMENTED = "as_documented"
    DIFFERS = "differs"
    NOT_SEEN = "not_seen"


class RequirementJudgement(Enum):
    """Whether what was observed meets one requirement of a standard."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASSESSED = "not_assessed"


class Verdict(Enum):
    """What comes of a case, from best to worst in `SEVERITY`."""

    PASSED = "passed"
    WARNING = "warning"
    """The service did as documented, and a requirement is not met."""
    REVIEW = "review"
    """A person judged; a second person has not confirmed it yet."""
    FAILED = "failed"
    """The service, or the app, did something else than what is documented."""
    BROKEN = "broken"
    """The case itself went wrong, or no check was executed: it proves nothing."""
    BLOCKED = "blocked"
    """Something outside of the case kept it from being executed, such as throttling."""
    SKIPPED = "skipped"
    """Not run, with a reason."""
    NOT_APPLICABLE = "not_applicable"
    """The pool has not what the case is about, with a reason."""


SEVERITY = (
    Verdict.NOT_APPLICABLE,
    Verdict.SKIPPED,
    Verdict.PASSED,
    Verdict.WARNING,
    Verdict.REVIEW,
    Verdict.BLOCKED,
    Verdict.BROKEN,
    Verdict.FAILED,
)
"""Worst last: the verdict of several parts is the worst of them."""


def worst(*verdicts: Verdict) -> Verdict:
    """The worst of the verdicts; `BROKEN` for none, since nothing was checked."""
    return max(verdicts, key=SEVERITY.index, default=Verdict.BROKEN)
