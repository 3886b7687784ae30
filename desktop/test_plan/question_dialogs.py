"""The dialogs behind a run's questions: costs, a code that was sent, a test user."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.system.monotonic import monotonic
from desktop.ui.dialogs.confirm import ConfirmDialog, ConfirmTexts
from desktop.ui.dialogs.read_code import ReadCodeDialog
from desktop.ui.dialogs.test_user import TestUserDialog

if TYPE_CHECKING:
    from desktop.qa.environment import CaseUser
    from desktop.test_plan.plan_run import PlanRun
    from desktop.test_plan.questions import CodeWanted
    from desktop.ui.dialogs.form_dialog import FormDialog
    from desktop.ui.test_plan.window import TestPlanWindow


class QuestionDialogs(QObject):
    """Closed without an answer, a dialog answers with what does the least."""

    def __init__(self, plan: TestPlanWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self._run: PlanRun | None = None
        self._test_user: CaseUser | None = None
        """Typed once for the whole run, in memory only."""

    def follow(self, run: PlanRun) -> None:
        """Answer this start's questions."""
        self._run = run
        questions = run.questions
        questions.cost_asked.connect(self._ask_cost)
        questions.code_wanted.connect(self._ask_code)
        questions.tester_wanted.connect(self._ask_test_user)

    def forget(self) -> None:
        """Another run begins, maybe at another pool."""
        self._test_user = None

    @Slot(str)
    def _ask_cost(self, question: str) -> None:
        texts = ConfirmTexts(self.tr("Go on?"), question, self.tr("Go on"), self.tr("Go on"))
        dialog = ConfirmDialog(texts, monotonic, self._plan)
        dialog.confirmed.connect(partial(self._answer, True))
        dialog.confirmed.connect(dialog.accept)
        dialog.cancelled.connect(partial(self._answer, False))
        self._open(dialog)

    @Slot(object)
    def _ask_code(self, wanted: CodeWanted) -> None:
        dialog = ReadCodeDialog(wanted.case_id, wanted.user, wanted.address, monotonic, self._plan)
        dialog.read.connect(self._answer)
        dialog.not_read.connect(partial(self._answer, None))
        dialog.cancelled.connect(partial(self._answer, ""))
        self._open(dialog)

    @Slot()
    def _ask_test_user(self) -> None:
        if self._test_user is not None:
            self._answer(self._test_user)
            return
        dialog = TestUserDialog(monotonic, self._plan)
        dialog.given.connect(self._given)
        dialog.cancelled.connect(partial(self._answer, None))
        self._open(dialog)

    @Slot(object)
    def _given(self, user: CaseUser) -> None:
        self._test_user = user
        self._answer(user)

    def _open(self, dialog: FormDialog) -> None:
        if self._run is not None:
            self._run.ended.connect(dialog.accept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _answer(self, value: object) -> None:
        if self._run is not None:
            self._run.questions.answer(value)
