"""What a start of the plan tells, as the window shows it while it goes on."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from desktop.test_plan.plan_run import PlanRun
    from desktop.ui.test_plan.window import TestPlanWindow


class Progress(QObject):
    """One start at a time."""

    def __init__(self, plan: TestPlanWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self._run: PlanRun | None = None
        self._count = 0
        self._begun = 0

    def follow(self, run: PlanRun, count: int) -> None:
        """Show this start, of so many cases."""
        self._run = run
        self._count, self._begun = count, 0
        run.case_began.connect(self._case_began)
        run.steps_grew.connect(self._steps_grew)
        run.waiting.connect(self._waiting)
        self._plan.set_busy(True)
        self._plan.say(self.tr("Starting…"))

    @property
    def reached_all(self) -> bool:
        """Whether every case was begun."""
        return self._begun >= self._count

    def say_stopping(self) -> None:
        """It was told to stop."""
        self._plan.say(self.tr("Stopping: the case under way is cleaned up…"))

    def say_ended(self, *, whole: bool) -> None:
        """`whole`: nothing is left of what was chosen."""
        if whole:
            self._plan.say(self.tr("Done. Save the evidence to keep it."))
        else:
            self._plan.say(self.tr("Stopped. What was not run yet can be run later."))

    @Slot(str)
    def _case_began(self, case_id: str) -> None:
        gc.collect(0)  # a little after each case: all of a run at once takes 50 ms
        self._begun += 1
        self._plan.set_running(case_id)
        self._plan.say(
            self.tr("Running {case}, {number} of {count}").format(
                case=case_id, number=self._begun, count=self._count
            )
        )

    @Slot()
    def _steps_grew(self) -> None:
        if self._run is not None:
            self._plan.set_steps(*self._run.take_steps())

    @Slot(float)
    def _waiting(self, seconds: float) -> None:
        self._plan.say(
            self.tr("Waiting for the service's clock: {seconds} s").format(seconds=round(seconds))
        )
