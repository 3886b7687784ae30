"""Why CloudFormation could not make the pool, by cause, from its events."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.setup.provisioning.changes import Event, Part


class Reason(Enum):
    """What went wrong."""

    NO_PERMISSION = auto()
    """`Failure.detail` names the action."""
    QUOTA = auto()
    ROLE_TOO_NEW = auto()
    """IAM hadn't spread the role yet: once more helps."""
    SENDER = auto()
    """The identity in Amazon SES can't be used."""
    TIER = auto()
    PROTECTED = auto()
    """The pool refuses to be deleted."""
    CANCELLED = auto()
    OTHER = auto()


_BY_TEXT: tuple[tuple[str, Reason], ...] = (
    (r"deletion protection", Reason.PROTECTED),
    (
        r"not authorized to perform:? (?P<detail>[\w-]+:\w+)|AccessDenied|not authorized",
        Reason.NO_PERMISSION,
    ),
    (r"LimitExceeded|limit exceeded|quota|maximum number of", Reason.QUOTA),
    (r"InvalidSmsRole|trust relationship|assume (the )?role", Reason.ROLE_TOO_NEW),
    (r"SES|SourceArn|email (identity|address) is not verified", Reason.SENDER),
    (r"FeatureUnavailableInTier|TierChangeNotAllowed|pricing plan|feature plan", Reason.TIER),
    (r"cancell?ed", Reason.CANCELLED),
)
"""The first that is found counts."""


@dataclass(frozen=True, slots=True)
class Failure:
    """The first thing that did not work; what followed did because of it."""

    reason: Reason
    part: Part | None = None
    detail: str = ""
    """The permission that is missing; empty where it isn't told."""
    words: str = ""
    """CloudFormation's own."""


def failure_of(events: Sequence[Event], stack_reason: str = "") -> Failure:
    """Why, from the events of one run."""
    first = next((it for it in events if it.failed), None)
    words = first.reason if first is not None else stack_reason
    reason, detail = _reason(words)
    return Failure(reason, first.part if first is not None else None, detail, words)


def _reason(words: str) -> tuple[Reason, str]:
    for pattern, reason in _BY_TEXT:
        found = re.search(pattern, words, re.IGNORECASE)
        if found:
            return reason, found.groupdict().get("detail") or ""
    return Reason.OTHER, ""
