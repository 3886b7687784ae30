"""Results that stand in no evidence yet: asks before they would be gone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.system.monotonic import monotonic
from desktop.ui.dialogs.unsaved import UnsavedDialog

if TYPE_CHECKING:
    from desktop.test_plan.evidence import Evidence
    from desktop.ui.test_plan.window import TestPlanWindow

GoOn = Callable[[], object]
"""What would lose them."""


class Unsaved(QObject):
    """Goes on once the results are saved, or are to be discarded; else nothing happens."""

    save_wanted = Signal()

    def __init__(self, plan: TestPlanWindow, evidence: Evidence, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self._then: GoOn | None = None
        evidence.saved.connect(self._saved)
        evidence.not_saved.connect(self._not_saved)

    def ask(self, text: str, then: GoOn) -> None:
        """`text`: why the results would be gone."""
        if any(it.isVisible() for it in self._plan.findChildren(UnsavedDialog)):
            return
        dialog = UnsavedDialog(text, monotonic, self._plan)
        dialog.save_wanted.connect(partial(self._save, then))
        dialog.discarded.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, then: GoOn) -> None:
        self._then = then
        self.save_wanted.emit()

    @Slot()
    def _saved(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    @Slot()
    def _not_saved(self) -> None:
        self._then = None
