"""Opens connection files, and keeps a copy of each: chosen, dropped, or named at the start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.startup.connection_problems import not_kept, problem_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.config.kept_profiles import Place, ProfileFile
    from desktop.config.remembered import Remembered


class ConnectionFiles(QObject):
    """A file is opened from its copy in the profiles folder, so that it may be moved or deleted."""

    asking = Signal()
    """A question is about to be opened."""
    opened = Signal(object, object)
    """Path of the copy, and the `Profile`."""
    not_kept = Signal(object)
    """After `opened`, for a file that could not be copied: a `Problem`."""
    refused = Signal(object)
    """A file can't be used: the `Problem`."""

    def __init__(
        self, remembered: Callable[[], Remembered], over: Callable[[], QWidget], parent: QObject
    ) -> None:
        """`over` is the window that dialogs are opened over."""
        super().__init__(parent)
        self._remembered = remembered
        self._over = over

    @Slot()
    def choose(self) -> None:
        """Let the person choose a file: where the last one was, else in Downloads, else at home."""
        dialog = QFileDialog(self._over(), self.tr("Open a connection file"))
        dialog.setNameFilter(self.tr("Connection files (*.toml)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if folder := self._folder():
            dialog.setDirectory(folder)
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open this file, after a question if another one is in its place."""
        from desktop.config.kept_profiles import find_place, read_profile_with_content
        from desktop.config.profile import ProfileError

        path = path.absolute()
        try:
            file = read_profile_with_content(path)
        except ProfileError as error:
            self.refused.emit(problem_of([(path, error)]))
            return
        place = find_place(file)
        if place.in_the_way is None:
            self._keep(file, place)
        else:
            self._ask(file, place)

    def _ask(self, file: ProfileFile, place: Place) -> None:
        from desktop.ui.dialogs.replace_connection import ReplaceConnectionDialog

        old = place.in_the_way
        if old is None:
            return
        self.asking.emit()
        key = file.profile.connection_key
        same = old.profile is None or old.profile.connection_key == key
        name = old.profile.name if old.profile is not None else ""
        shown = file.path.name if name else place.path.name
        dialog = ReplaceConnectionDialog(shown, name, same=same, parent=self._over())
        dialog.decided.connect(lambda replace: self._keep(file, place, replace=replace))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, file: ProfileFile, place: Place, *, replace: bool = False) -> None:
        from desktop.config.kept_profiles import keep

        try:
            path = keep(file, place, replace=replace)
        except OSError as error:
            self.opened.emit(file.path, file.profile)
            self.not_kept.emit(not_kept(file.path, error))
        else:
            self.opened.emit(path, file.profile)

    def _folder(self) -> str:
        kinds = QStandardPaths.StandardLocation
        usual = (kinds.DownloadLocation, kinds.HomeLocation)
        folders = [self._remembered().folder, *map(QStandardPaths.writableLocation, usual)]
        for folder in folders:
            try:
                if folder and Path(folder).is_dir():
                    return folder
            except OSError:  # such as a drive that is gone
                continue
        return ""

    @Slot(str)
    def _chosen(self, name: str) -> None:
        path = Path(name)
        self._remembered().set_folder(str(path.parent))
        self.open(path)


def kept_path(path: Path) -> Path | None:
    """Where the copy of this file is, or will be unless the person decides otherwise.

    None for a file that can't be used.
    """
    from desktop.config.kept_profiles import find_place, read_profile_with_content
    from desktop.config.profile import ProfileError

    try:
        return find_place(read_profile_with_content(path.absolute())).path
    except ProfileError:
        return None
