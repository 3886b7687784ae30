"""A step that a person does: the guidance in the window, pictures of the app, and the report."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.qa.by_hand import PersonReport
from desktop.qa.evidence.manifest import sha256
from desktop.qa.model.record import Attachment
from desktop.ui.test_plan.screenshots import take_picture, windows_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.qa.by_hand import PersonTask
    from desktop.qa.environment import PersonAnswer
    from desktop.ui.test_plan.window import TestPlanWindow


class Hand(QObject):
    """Asks for one step at a time. Pictures stay until the run is forgotten."""

    reported = Signal(object)
    """A `PersonReport`."""

    def __init__(self, plan: TestPlanWindow, app_window: QWidget, parent: QObject) -> None:
        """`app_window`: which pictures are taken of, with its dialogs."""
        super().__init__(parent)
        self._plan = plan
        self._guide = plan.view.guide
        self._app_window = app_window
        self._task: PersonTask | None = None
        self._taken: list[Attachment] = []
        self.environment = ""
        """Stands in each picture."""
        self.pictures: dict[str, bytes] = {}
        """By their names in the folder of evidence."""
        self._guide.answered.connect(self._answered)
        self._guide.picture_wanted.connect(self.take_picture)

    @Slot(object)
    def ask(self, task: PersonTask) -> None:
        """Show the step."""
        self._task, self._taken = task, []
        self._plan.show_task(task)

    def cancel(self) -> None:
        """The run doesn't wait for the step any more."""
        self._task = None
        self._guide.clear()

    def clear(self) -> None:
        """Forget the pictures: their run is forgotten."""
        self.pictures = {}

    @Slot()
    def take_picture(self) -> None:
        """Of the app's windows, as they are now."""
        task = self._task
        if task is None:
            return
        now = datetime.now(UTC)
        stamp = f"{task.case_id}, step {task.number}  ·  {now:%Y-%m-%d %H:%M:%S} UTC"
        if self.environment:
            stamp = f"{stamp}  ·  {self.environment}"
        content = take_picture(windows_of(self._app_window), stamp)
        name = f"{task.case_id}-{now:%Y%m%dT%H%M%S}-{len(self.pictures) + 1}.png"
        self.pictures[name] = content
        caption = f"Windows of the app at step {task.number}"
        self._taken.append(Attachment(name, "image/png", sha256(content), caption, now))
        self._guide.set_pictures(len(self._taken))

    @Slot(object)
    def _answered(self, answer: PersonAnswer) -> None:
        if self._task is not None:
            self._task = None
            self.reported.emit(PersonReport(answer, tuple(self._taken)))
