"""Saves the evidence of the run where the tester wants it, and shows the manifest's hash."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.test_plan.saving import Saving, ToSave
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.file_dialog import FileDialog

if TYPE_CHECKING:
    from desktop.ui.test_plan.window import TestPlanWindow


class Evidence(QObject):
    """Each saving goes into a folder of its own: nothing is overwritten."""

    saved = Signal(object)
    """The `RunRecord` that stands in evidence now."""
    not_saved = Signal()
    """No folder was chosen, or it could not be written."""

    def __init__(self, plan: TestPlanWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self._saving: Saving | None = None

    @property
    def busy(self) -> bool:
        """Whether evidence is being written."""
        return self._saving is not None

    def choose_folder(self, content: ToSave) -> None:
        """Ask where, then save."""
        dialog = FileDialog(self._plan, self.tr("Folder for the evidence"))
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.setOption(FileDialog.Option.ShowDirsOnly, on=True)
        dialog.fileSelected.connect(partial(self._save_below, content))
        dialog.rejected.connect(self.not_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_below(self, content: ToSave, folder: str) -> None:
        record = content.record
        ended = record.ended or record.started
        name = f"test-plan-{ended:%Y%m%dT%H%M%S}-{record.id[:8]}"
        self.save(content, str(Path(folder) / name))

    def save(self, content: ToSave, folder: str) -> None:
        """Write it into this folder, which is empty or doesn't exist."""
        if self._saving is not None:
            return
        self._plan.message.clear()
        self._plan.say(self.tr("Saving the evidence…"))
        saving = self._saving = Saving(content, folder, self)
        saving.saved.connect(self._saved)
        saving.failed.connect(self._failed)
        saving.start()

    def quit(self) -> None:
        """The program ends."""
        if self._saving is not None:
            self._saving.quit()

    @Slot(str, str, object)
    def _saved(self, folder: str, digest: str, finds: tuple[str, ...]) -> None:
        content = self._forget()
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
        if content is not None:
            self.saved.emit(content.record)

    @Slot(str)
    def _failed(self, reason: str) -> None:
        self._forget()
        self._plan.say("")
        text = self.tr("The evidence couldn't be written. Choose another folder. {reason}")
        self._plan.message.show_problem(Problem(text.format(reason=reason)))
        self.not_saved.emit()

    def _forget(self) -> ToSave | None:
        saving, self._saving = self._saving, None
        if saving is None:
            return None
        saving.deleteLater()
        return saving.content
