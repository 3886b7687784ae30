"""A sign-in that the person submits before there is a presenter to take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.dialogs.login import LoginDialog


class EarlySignIn(QObject):
    """Keeps what was submitted in the login dialog; cancelling or closing that drops it."""

    def __init__(self, login: LoginDialog) -> None:
        super().__init__(login)
        self._login = login
        self._submitted: tuple[str, str] | None = None
        login.submitted.connect(self._keep)
        login.cancelled.connect(self._drop)
        login.rejected.connect(self._drop)

    def hand_over(self, submit: Callable[[str, str], None]) -> None:
        """Keep nothing from now on; `submit` is called with user name and password, if any."""
        self._login.submitted.disconnect(self._keep)
        self._login.cancelled.disconnect(self._drop)
        self._login.rejected.disconnect(self._drop)
        submitted, self._submitted = self._submitted, None
        if submitted is not None:
            submit(*submitted)

    @Slot(str, str)
    def _keep(self, user_name: str, password: str) -> None:
        self._submitted = (user_name, password)

    @Slot()
    def _drop(self) -> None:
        self._submitted = None
