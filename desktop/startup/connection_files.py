"""Opens connection files and what else names a user pool: chosen, dropped, pasted, at the start.

Of a connection file a copy is kept. From anything else a connection is made, once the person has
seen what it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.config.managed.current import is_managed
from desktop.startup.connection_problems import not_kept, not_saved, problem_of
from desktop.startup.foreign_files import SUFFIXES, is_foreign, read_foreign
from desktop.ui.text.organisation import own_connections_refused
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.config.kept_profiles import Place, ProfileFile
    from desktop.config.remembered import Remembered
    from desktop.setup.discovery.client_listing import ListClients
    from desktop.setup.discovery.found import Found
    from desktop.startup.add_connection import AddConnection
    from desktop.ui.dialogs.open_connection import OpenConnectionDialog


class ConnectionFiles(QObject):
    """A file is opened from its copy in the profiles folder, so that it may be moved or deleted."""

    asking = Signal()
    """A question is about to be opened."""
    opened = Signal(object, object, bool)
    """Path of the copy, the `Profile`, and whether a session that is kept there may go on by it."""
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
        self.dialog: OpenConnectionDialog | None = None
        self.find_listing: Callable[[], ListClients | None] = lambda: None
        """Called before the first is added: what lists a pool's app clients, where any may."""
        self._adding: AddConnection | None = None

    def _allowed(self) -> bool:
        """Whether people may have connections of their own; otherwise they are told."""
        from desktop.config.managed.profiles import own_connections_allowed

        if own_connections_allowed():
            return True
        self._refuse(Problem(own_connections_refused(), kind="info"))
        return False

    @Slot()
    def ask(self) -> None:
        """Let the person choose a file, or paste what they have."""
        if not self._allowed():
            return
        from desktop.ui.dialogs.open_connection import OpenConnectionDialog

        self._close()
        dialog = self.dialog = OpenConnectionDialog(parent=self._over())
        dialog.file_wanted.connect(self.choose)
        dialog.text_entered.connect(self.open_text)
        dialog.cancelled.connect(self._close)
        dialog.open()

    @Slot()
    def choose(self) -> None:
        """Let the person choose a file: where the last one was, else in Downloads, else at home."""
        from desktop.ui.widgets.file_dialog import FileDialog

        dialog = FileDialog(self.dialog or self._over(), self.tr("Open a connection file"))
        dialog.setNameFilters(
            [
                self.tr("Connections") + f" (*{' *'.join(SUFFIXES)})",
                self.tr("All files") + " (*)",
            ]
        )
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
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
        if not (is_managed(path) or self._allowed()):
            return
        if is_foreign(path):
            self._open_foreign(path)
            return
        try:
            file = read_profile_with_content(path)
        except ProfileError as error:
            self._refuse(problem_of([(path, error)]))
            return
        self._close()
        place = find_place(file)
        if place.in_the_way is None:
            self._keep(file, place)
        else:
            self._ask(file, place)

    @Slot(str)
    def open_text(self, text: str) -> None:
        """Open what this names: a link, an address, ids, or a file by its address."""
        from desktop.setup.discovery.flaws import NothingFound
        from desktop.setup.discovery.link import is_link
        from desktop.setup.discovery.read import read_text
        from desktop.ui.text.discovery import nothing_found

        if not self._allowed():
            return
        if text.startswith("file:"):
            from PySide6.QtCore import QUrl

            self.open(Path(QUrl(text).toLocalFile()))
            return
        try:
            found = read_text(text)
        except NothingFound as error:
            self._refuse(nothing_found(error, link=is_link(text.strip())))
        else:
            self._offer(found)

    @property
    def adding(self) -> AddConnection:
        """Made when it is first needed: most starts do without."""
        from desktop.startup.add_connection import AddConnection

        if self._adding is None:
            self._adding = AddConnection(self._over, self, self.find_listing())
            self._adding.decided.connect(self._add)
        return self._adding

    def stop(self) -> None:
        """End what runs beside the windows."""
        if self._adding is not None:
            self._adding.stop()

    def _open_foreign(self, path: Path) -> None:
        found = read_foreign(path)
        if isinstance(found, Problem):
            self._refuse(found)
        else:
            self._offer(found)

    def _offer(self, found: Found) -> None:
        self._close()
        self.asking.emit()
        self.adding.ask(found)

    @Slot()
    def _close(self) -> None:
        """Something was opened, or given up: the dialog that asked for it goes."""
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.hide()
            dialog.deleteLater()

    def _refuse(self, problem: Problem) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(problem)
        else:
            self.refused.emit(problem)

    @Slot(object, bool)
    def _add(self, file: ProfileFile, by_link: bool) -> None:  # noqa: FBT001 — a slot
        """Write a profile that was made, and open it. Nothing is replaced unasked."""
        from desktop.config.kept_profiles import find_place

        place = find_place(file)
        if place.in_the_way is not None and not by_link:
            self._ask(file, place)
        else:
            self._keep(file, place, resumes=not by_link)

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

    def _keep(
        self, file: ProfileFile, place: Place, *, replace: bool = False, resumes: bool = True
    ) -> None:
        from desktop.config.kept_profiles import keep

        try:
            path = keep(file, place, replace=replace)
        except OSError as error:
            if not file.path.is_absolute():  # it was made here, and is nowhere else
                self._refuse(not_saved(file.profile.name, error))
                return
            self.opened.emit(file.path, file.profile, resumes)
            self.not_kept.emit(not_kept(file.path, error))
        else:
            self.opened.emit(path, file.profile, resumes)

    def _folder(self) -> str:
        from PySide6.QtCore import QStandardPaths

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

    None for a file that can't be used, or that a connection is made from.
    """
    from desktop.config.kept_profiles import find_place, read_profile_with_content
    from desktop.config.profile import ProfileError

    try:
        return find_place(read_profile_with_content(path.absolute())).path
    except ProfileError:
        return None
