"""The connections to choose from in the login dialog, and the user name remembered for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.auth.errors import SettingUnusable
from desktop.ui.models.connection import connection_names
from desktop.ui.presenters import not_kept_texts
from desktop.ui.text.errors import problem_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.config.remembered import Remembered
    from desktop.ui.dialogs.login import LoginDialog
    from desktop.ui.models.connection import Connection
    from desktop.ui.presenters.attempts import Attempts


class ConnectionChoice(QObject):
    """Fills the login dialog for the connection that is chosen there."""

    changed = Signal(object)
    """The `Connection` that was chosen."""
    kept_session_wanted = Signal(object)
    """A `Connection` with a stored session was chosen."""

    def __init__(
        self, dialog: LoginDialog, attempts: Attempts, remembered: Remembered, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._dialog = dialog
        self._attempts = attempts
        self._remembered = remembered
        self._connections: tuple[Connection, ...] = ()
        self._added: list[Connection] = []
        self._for_other = False
        self.connection: Connection | None = None
        dialog.connection_chosen.connect(self.choose)

    def set_connections(self, connections: Sequence[Connection], current: int = 0) -> None:
        """Set the connections to choose from; the login dialog lists their names."""
        self._connections = (*connections, *self._added)
        if self.connection in self._added:
            current = self._connections.index(self.connection)
        self._list(current)
        self._use(self._connections[current])
        if not self._dialog.user_name.text():  # otherwise something has been typed already
            self._fill_in_user_name()

    def replace(self, connections: Sequence[Connection]) -> None:
        """Set them anew, what was opened included; the chosen one stays chosen, by its file."""
        path = self.connection.path if self.connection is not None else ""
        current = next((n for n, it in enumerate(connections) if it.path == path), 0)
        self._added = []
        self.set_connections(connections, current)

    def add(self, connection: Connection, *, resumes: bool = True) -> bool:
        """Add one that was opened, in place of what was read from this file before; choose it.

        Whether its stored session is wanted, instead of a sign-in; never without `resumes`.
        """
        others = [each for each in self._connections if each.path != connection.path]
        self._added = [each for each in self._added if each.path != connection.path]
        self._added.append(connection)
        self._connections = (*others, connection)
        self._list(len(others))
        self._dialog.clear_problem()
        return self._choose(len(others), resumes=resumes)

    def choose_pool(self, user_pool_id: str) -> None:
        """Choose the first connection to this pool, unless it is the chosen one."""
        for index, connection in enumerate(self._connections):
            if connection.profile.user_pool_id == user_pool_id and connection != self.connection:
                self._list(index)
                self.choose(index)
                break

    def begin(self, *, for_other: bool) -> None:
        """The dialog is opened with the remembered name; `for_other`: for another person, empty."""
        self._for_other = for_other
        self._dialog.end_message()
        if for_other:
            self._dialog.start_over()
        elif not self._dialog.user_name.text():
            self._fill_in_user_name()
        if self._dialog.message.problem is None and self.connection is not None:
            self._tell_redirection(self.connection)

    @Slot(int)
    def choose(self, index: int) -> bool:
        """The connection with this number was chosen; whether its stored session is wanted."""
        return self._choose(index, resumes=True)

    def _choose(self, index: int, *, resumes: bool) -> bool:
        typed = self._dialog.user_name.text()
        untouched = typed in ("", self._remembered_name())
        connection = self._connections[index]
        self._use(connection)
        if resumes and self._is_kept(connection):
            self._dialog.hide()
            self.kept_session_wanted.emit(connection)
            return True
        if untouched and not self._for_other:  # what was typed stays
            self._fill_in_user_name()
        return False

    def _list(self, current: int) -> None:
        self._dialog.set_connections(connection_names(self._connections), current)

    def _use(self, connection: Connection) -> None:
        self.connection = connection
        profile, dialog = connection.profile, self._dialog
        dialog.set_banner(connection.banner)
        dialog.set_subtitle(profile.name)
        dialog.set_support(profile.support)
        dialog.set_ready(optional=profile.password_optional)
        dialog.set_keep_signed_in(not_kept_texts.before_sign_in(connection))
        self.changed.emit(connection)
        self._tell_redirection(connection)
        self._attempts.run_in_background(connection.service.warm)

    def _tell_redirection(self, connection: Connection) -> None:
        """Told before it is tried."""
        profile, redirection = connection.profile, connection.profile.redirection
        if redirection is not None and redirection.flaw is not None:
            error = SettingUnusable(redirection.variable, redirection.flaw)
            self._dialog.show_problem(problem_for(error, profile.support))

    def _is_kept(self, connection: Connection) -> bool:
        profile = connection.profile
        kept = self._remembered.signed_in_name(profile.connection_key)
        return bool(kept) and profile.keep_signed_in and connection.keeps

    def _fill_in_user_name(self) -> None:
        self._dialog.set_user_name(self._remembered_name())

    def _remembered_name(self) -> str:
        """The user name of the last sign-in at this connection."""
        if self.connection is None:
            return ""
        return self._remembered.user_name(self.connection.profile.connection_key)
