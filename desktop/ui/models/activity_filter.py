"""Which rows of the activity are shown: by text, attempt and result."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from desktop.auth.not_kept import NotKept
from desktop.ui.models.activity_names import BY_PERSON, CANCELLED, OK
from desktop.ui.models.activity_rows import matches

if TYPE_CHECKING:
    from desktop.auth.states import ActivityEvent


class Result(Enum):
    """Kinds of results."""

    ANY = "any"
    SUCCESS = "success"
    ERROR = "error"
    CANCELLED = "cancelled"
    ANSWER = "answer"
    """The kind of a person's answer, which is neither."""


_KINDS = {
    OK: Result.SUCCESS,
    NotKept.NOTHING.value: Result.SUCCESS,  # as expected where nothing was kept
    CANCELLED: Result.CANCELLED,
}


def result_of(event: ActivityEvent) -> Result:
    """Which kind of result an event has."""
    if event.by == BY_PERSON:
        return Result.ANSWER
    return _KINDS.get(event.outcome, Result.ERROR)


@dataclass(frozen=True, slots=True)
class ActivityFilter:
    """Everything must fit that is set."""

    text: str = ""
    """In lower case."""
    attempt: int | None = None
    result: Result = Result.ANY

    @property
    def everything(self) -> bool:
        """Whether it lets every row through."""
        return not self.text and self.attempt is None and self.result is Result.ANY

    def fits(self, event: ActivityEvent) -> bool:
        """Whether the event is shown."""
        return (
            (self.attempt is None or event.attempt == self.attempt)
            and (self.result is Result.ANY or result_of(event) is self.result)
            and (not self.text or matches(event, self.text))
        )
