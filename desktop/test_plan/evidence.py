"""Saves the evidence of the run where the tester wants it, and shows the manifest's hash."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.test_plan.saving import Saving
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.qa.model.record import RunRecord
    from desktop.qa.redaction import Redaction
    from desktop.ui.test_plan.window import TestPlanWindow


class Evidence(QObject):
    """Each saving goes into a folder of its own: nothing is overwritten."""

    def __init__(self, plan: TestPlanWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self._saving: Saving | None = None

    def choose_folder(
        self, record: RunRecord, redaction: Redaction, pictures: Mapping[str, bytes]
    ) -> None:
        """Ask where, then save."""
        dialog = QFileDialog(self._plan, self.tr("Folder for the evidence"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
        dialog.fileSelected.connect(partial(self._save_below, record, redaction, pictures))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_below(
        self,
        record: RunRecord,
        redaction: Redaction,
        pictures: Mapping[str, bytes],
        folder: str,
    ) -> None:
        ended = record.ended or record.started
        name = f"test-plan-{ended:%Y%m%dT%H%M%S}-{record.id[:8]}"
        self.save(record, redaction, pictures, str(Path(folder) / name))

    def save(
        self,
        record: RunRecord,
        redaction: Redaction,
        pictures: Mapping[str, bytes],
        folder: str,
    ) -> None:
        """Write it into this folder, which is empty or doesn't exist."""
        if self._saving is not None:
            return
        self._plan.message.clear()
        self._plan.say(self.tr("Saving the evidence…"))
        saving = self._saving = Saving(record, folder, redaction, dict(pictures), self)
        saving.saved.connect(self._saved)
        saving.failed.connect(self._failed)
        saving.start()

    def quit(self) -> None:
        """The program ends."""
        if self._saving is not None:
            self._saving.quit()

    @Slot(str, str, object)
    def _saved(self, folder: str, digest: str, finds: tuple[str, ...]) -> None:
        self._forget()
        self._plan.say(
            self.tr("Evidence: {folder}\nSHA-256 of its manifest: {digest}").format(
                folder=folder, digest=digest
            )
        )
        if finds:
            text = self.tr(
                "Secrets stand in the evidence ({kinds}): a mistake of this program. Don't pass "
                "it on."
            )
            self._plan.message.show_problem(Problem(text.format(kinds=", ".join(finds))))

    @Slot(str)
    def _failed(self, reason: str) -> None:
        self._forget()
        self._plan.say("")
        text = self.tr("The evidence couldn't be written. Choose another folder. {reason}")
        self._plan.message.show_problem(Problem(text.format(reason=reason)))

    def _forget(self) -> None:
        saving, self._saving = self._saving, None
        if saving is not None:
            saving.deleteLater()
