"""What the run's thread asks the person at the window, one question at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.qa.environment import Interrupted

if TYPE_CHECKING:
    from threading import Event

    from desktop.qa.by_hand import PersonReport, PersonTask
    from desktop.qa.environment import CaseUser


@dataclass(frozen=True, slots=True)
class CodeWanted:
    """A code that was sent, and is to be read by the person."""

    case_id: str
    user: str
    address: str = field(repr=False)


class Questions(QObject):
    """Signals go to the UI thread, which gives each one's `answer`; the run waits for it."""

    person_needed = Signal(object)
    """A `PersonTask`; the answer is a `PersonReport`."""
    cost_asked = Signal(str)
    """Whether this may be done, in English as the evidence has it; a bool."""
    code_wanted = Signal(object)
    """A `CodeWanted`; the code, "" where none came, None where none is to be read."""
    tester_wanted = Signal()
    """A test user; a `CaseUser`, or None."""

    def __init__(self, stopped: Event, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.case_id = ""
        """The case under way."""
        self._stopped = stopped
        self._answers: SimpleQueue[object] = SimpleQueue()

    def answer(self, value: object) -> None:
        """From the UI thread."""
        self._answers.put(value)

    # On the thread; each raises `Interrupted` once the run was told to stop.

    def guide(self, task: PersonTask) -> PersonReport:
        """Have a person do a step."""
        return cast("PersonReport", self._ask(self.person_needed, task))

    def may(self, question: str) -> bool:
        """Have a person agree."""
        return bool(self._ask(self.cost_asked, question))

    def read_code(self, user: CaseUser) -> str | None:
        """Have a person read the newest code of this user."""
        wanted = CodeWanted(self.case_id, user.name, user.phone or user.email)
        return cast("str | None", self._ask(self.code_wanted, wanted))

    def test_user(self) -> CaseUser | None:
        """Have a person name a test user."""
        return cast("CaseUser | None", self._ask(self.tester_wanted))

    def _ask(self, signal: SignalInstance, *values: object) -> object:
        if self._stopped.is_set():
            raise Interrupted
        signal.emit(*values)
        answer = self._answers.get()
        if self._stopped.is_set():  # what came was no answer
            raise Interrupted
        return answer
