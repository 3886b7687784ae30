"""Opens the list and the editor, and does what is wanted in them. On the UI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.config import profile_writer
from desktop.config.managed.profiles import own_connections_allowed, read_effective_profile
from desktop.config.profile import ProfileError
from desktop.config.profile_writer import ChangedMeanwhile
from desktop.connection_editing.files import Opened, entries, locked_keys, open_file
from desktop.connection_editing.removal import Removal
from desktop.connection_editing.test_run import TestRun
from desktop.ui.connection_editor.connection_list import ConnectionList
from desktop.ui.connection_editor.editor import ConnectionEditor
from desktop.ui.dialogs.confirm import ConfirmDialog, ConfirmTexts
from desktop.ui.text.problem import Problem
from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.auth.proxy_credentials import ProxyCredentialStore
    from desktop.config.profile import Profile
    from desktop.config.profile_text import Value
    from desktop.config.remembered import Remembered
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.models.connection import Connection

LONGEST = 80
"""Characters of a name in a sentence."""


class ConnectionEditing(QObject):
    """One list and one editor at a time."""

    changed = Signal()
    """A connection was added, changed, removed, or made the default."""
    left = Signal()
    """The list was closed, after any such change."""

    sign_in_wanted = Signal(object, object)
    """Path and `Profile` of the connection to sign in with."""

    def __init__(
        self,
        window: MainWindow,
        remembered: Callable[[], Remembered],
        connect: Callable[[Path, Profile], Connection],
        credentials: ProxyCredentialStore | None = None,
    ) -> None:
        """`credentials`: what was entered for proxies."""
        super().__init__(window)
        self._window = window
        self._remembered = remembered
        self._connect = connect
        self._credentials = credentials
        self.list: ConnectionList | None = None
        self.editor: ConnectionEditor | None = None
        self._run: TestRun | None = None
        self._has_changed = False
        self.changed.connect(self._remember_change)

    @Slot()
    def open(self) -> None:
        """Show the list, with what the files say now."""
        if self.list is None:
            shown = self.list = ConnectionList(parent=self._window)
            shown.new_wanted.connect(self._new)
            shown.open_wanted.connect(self._open_file)
            shown.sign_in_wanted.connect(self._sign_in)
            shown.edit_wanted.connect(self._edit)
            shown.duplicate_wanted.connect(self._duplicate)
            shown.default_wanted.connect(self._make_default)
            shown.remove_wanted.connect(self._ask_to_remove)
            shown.finished.connect(self._closed)
            if not own_connections_allowed():
                shown.forbid_new(self.tr("Your organisation allows its own connections only."))
        self._show_entries()
        self.list.open()

    def keeps_from_leaving(self, leave: Callable[[], object]) -> bool:
        """Whether changes in the editor aren't saved. It is asked then, and may `leave` later."""
        if self.editor is None or not self.editor.is_changed:
            return False
        self.editor.ask_to_discard(leave)
        return True

    def stop(self) -> None:
        """The program ends."""
        if self._run is not None:
            self._run.quit()

    # The list

    def _show_entries(self, new: str = "") -> None:
        if self.list is not None:
            self.list.show_entries(entries(self._remembered().profile, self._path_in_use()), new)

    def _path_in_use(self) -> str:
        current = self._window.current
        used = current.connection if current.present else None
        return used.path if used is not None else ""

    @Slot()
    def _closed(self) -> None:
        if self.list is not None:
            self.list.deleteLater()
            self.list = None
        if self._has_changed:
            self._has_changed = False
            self.left.emit()

    @Slot()
    def _remember_change(self) -> None:
        self._has_changed = True

    @Slot()
    def _new(self) -> None:
        self._open_editor(Opened(None), self.tr("New connection"))

    @Slot()
    def _open_file(self) -> None:
        if self.list is not None:
            self.list.accept()
        self._window.open_file_wanted.emit()

    @Slot(str)
    def _sign_in(self, path: str) -> None:
        try:
            profile = read_effective_profile(Path(path))
        except ProfileError as error:
            self._tell(self.tr("This connection can't be read."), str(error))
            self._show_entries()
            return
        if self.list is not None:
            self.list.accept()
        self.sign_in_wanted.emit(Path(path), profile)

    @Slot(str)
    def _edit(self, path: str) -> None:
        opened = self._read(Path(path))
        if opened is not None:
            self._open_editor(opened, self.tr("Edit connection"))

    @Slot(str)
    def _duplicate(self, path: str) -> None:
        """A new connection that begins as this one, comments included."""
        opened = self._read(Path(path))
        if opened is None:
            return
        name = self.tr("Copy of %1").replace("%1", str(opened.values.get("name", "")))
        copy = Opened(None, opened.with_values({"name": name}))
        self._open_editor(copy, self.tr("New connection"))

    def _read(self, path: Path) -> Opened | None:
        try:
            return open_file(path)
        except ProfileError as error:
            self._tell(self.tr("This connection can't be read."), str(error))
            self._show_entries()
            return None

    @Slot(str)
    def _make_default(self, path: str) -> None:
        self._remembered().set_profile(path)
        self._show_entries()
        self.changed.emit()

    @Slot(str)
    def _ask_to_remove(self, path: str) -> None:
        removal = Removal.of(Path(path))
        name = visible_name(removal.name, LONGEST)
        text = self.tr("“%1” is removed from this computer. The user pool stays as it is.")
        text = text.replace("%1", name)
        person = removal.person_kept(self._remembered())
        if person:
            kept = self.tr("The sign-in of %1 that is kept for it is deleted, too.")
            text = f"{text} {kept.replace('%1', visible_name(person, LONGEST))}"
        texts = ConfirmTexts(
            self.tr("Remove this connection?"), text, self.tr("Remove"), self.tr("Removing…")
        )
        dialog = ConfirmDialog(texts, parent=self.list)
        dialog.confirmed.connect(partial(self._remove, removal, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self, removal: Removal, dialog: ConfirmDialog) -> None:
        try:
            removal.remove(self._remembered(), self._connect)
        except (ChangedMeanwhile, OSError) as error:
            dialog.show_problem(self._problem(error))
            return
        dialog.accept()
        self._show_entries()
        self.changed.emit()

    # The editor

    def _open_editor(self, opened: Opened, title: str) -> None:
        if self.editor is not None:
            return
        why = self.tr("Your organisation sets this: %1")
        words = {True: self.tr("on"), False: self.tr("off")}
        locked = {
            key: why.replace("%1", words[value] if isinstance(value, bool) else value)
            for key, value in locked_keys().items()
        }
        editor = self.editor = ConnectionEditor(title, opened.values, locked, self.list)
        editor.save_wanted.connect(partial(self._save, opened))
        editor.test_wanted.connect(partial(self._begin_test, opened))
        editor.stop_wanted.connect(self._stop_test)
        editor.finished.connect(self._editor_closed)
        editor.open()

    @Slot()
    def _editor_closed(self) -> None:
        if self.editor is not None:
            self.editor.deleteLater()
            self.editor = None

    def _save(self, opened: Opened, values: Mapping[str, Value | None]) -> None:
        editor = self.editor
        if editor is None:
            return
        new = ""
        try:
            content = opened.with_values(values)
            if opened.path is None:
                new = str(profile_writer.add(str(values["name"]), content))
            else:
                profile_writer.replace(opened.path, opened.content, content)
        except (ProfileError, ChangedMeanwhile, OSError) as error:
            editor.show_problem(self._problem(error))
            return
        self._stop_test()
        editor.accept()
        self._show_entries(new)
        self.changed.emit()

    def _problem(self, error: Exception) -> Problem:
        if isinstance(error, ChangedMeanwhile):
            text = self.tr(
                "Another program changed this file since it was opened, so nothing was done. "
                "Close this and open it again."
            )
            return Problem(text, str(error))
        if isinstance(error, OSError):
            text = self.tr("The file can't be written: %1.")
            return Problem(text.replace("%1", error.strerror or type(error).__name__), str(error))
        return Problem(self.tr("The file can't be changed here."), str(error))

    def _tell(self, text: str, details: str) -> None:
        if self.list is not None:
            self.list.show_problem(Problem(text, details))

    # The test

    def _begin_test(self, opened: Opened, values: Mapping[str, Value | None]) -> None:
        editor = self.editor
        if editor is None:
            return
        try:
            profile = opened.profile(values)
        except ProfileError as error:
            editor.end_test(stopped=True)
            editor.show_problem(self._problem(error))
            return
        run = self._run = TestRun(profile, self._credentials, self)
        run.began.connect(editor.panel.begin_step)
        run.came.connect(editor.panel.show_result)
        run.finished.connect(partial(self._test_over, run))
        run.start()

    @Slot()
    def _stop_test(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _test_over(self, run: TestRun, stopped: bool) -> None:  # noqa: FBT001 — a slot
        if run is self._run:
            self._run = None
            if self.editor is not None:
                self.editor.end_test(stopped=stopped)
        run.deleteLater()
