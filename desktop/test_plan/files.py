"""Files that a tester opens in the window: an earlier run's folder, and known deviations."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.qa.known_deviations import BadDeviations
from desktop.test_environment.deviations_file import read_deviations
from desktop.test_environment.evidence_folder import FolderUnusable
from desktop.test_environment.resuming import read_run
from desktop.test_plan.background import Background
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.file_dialog import FileDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.qa.case import Case
    from desktop.ui.test_plan.window import TestPlanWindow


class PlanFiles(QObject):
    """Asks which, reads it away from the UI thread, and emits what stood in it."""

    run_read = Signal(object)
    """A `RunRecord`, and its pictures by name: a tuple of both."""
    deviations_read = Signal(object)
    """A tuple of `KnownDeviation`."""

    def __init__(self, plan: TestPlanWindow, cases: Sequence[Case], parent: QObject) -> None:
        """`cases`: of the plan that a run has to be of."""
        super().__init__(parent)
        self._plan = plan
        self._cases = tuple(cases)

    @Slot()
    def choose_run(self) -> None:
        """Ask for a folder of evidence."""
        dialog = FileDialog(self._plan, self.tr("Folder of the run to go on with"))
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.setOption(FileDialog.Option.ShowDirsOnly, on=True)
        self._open(dialog, self.read_run)

    @Slot()
    def choose_deviations(self) -> None:
        """Ask for a file of known deviations."""
        dialog = FileDialog(self._plan, self.tr("File of known deviations"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Known deviations (*.toml)"), self.tr("All files (*)")])
        self._open(dialog, self.read_deviations)

    @Slot(str)
    def read_run(self, folder: str) -> None:
        """Read this run."""
        work = Background(partial(read_run, Path(folder), self._cases), FolderUnusable, self)
        work.done.connect(self.run_read)
        self._start(work)

    @Slot(str)
    def read_deviations(self, file: str) -> None:
        """Read this file."""
        work = Background(partial(read_deviations, Path(file)), BadDeviations, self)
        work.done.connect(self.deviations_read)
        self._start(work)

    def _open(self, dialog: FileDialog, chosen: object) -> None:
        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start(self, work: Background) -> None:
        self._plan.message.clear()
        work.failed.connect(self._failed)
        work.start()

    @Slot(str)
    def _failed(self, reason: str) -> None:
        text = self.tr("That can't be used: {reason}").format(reason=reason)
        self._plan.message.show_problem(Problem(text))
