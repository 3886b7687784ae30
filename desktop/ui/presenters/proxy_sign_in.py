"""A proxy that wants a user name and a password: they are asked for, and it goes on with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.auth.errors import ProxyRefused
from desktop.auth.proxy_credentials import ProxyCredentials
from desktop.ui.dialogs.proxy_sign_in import ProxySignInDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.auth.errors import DeskError
    from desktop.ui.models.connection import Connection


class ProxySignInPresenter(QObject):
    """Has at most one dialog open."""

    def __init__(self, window: QWidget, monotonic: Callable[[], float]) -> None:
        super().__init__(window)
        self._window = window
        self._monotonic = monotonic
        self._entered: set[str] = set()
        """Proxies that something was entered for in this run."""
        self._then: Callable[[], object] | None = None
        self._refused: tuple[Connection, str] | None = None
        self.dialog: ProxySignInDialog | None = None

    def ask(
        self,
        error: DeskError,
        connection: Connection | None,
        over: QWidget,
        then: Callable[[], object],
    ) -> None:
        """Ask, if that is what this error calls for; with what was entered `then` is called."""
        if not (isinstance(error, ProxyRefused) and error.takes_password and connection):
            return
        if self.dialog is not None:
            return
        self._then, self._refused = then, (connection, error.proxy)
        shown = error.proxy.partition("://")[2]
        self.dialog = ProxySignInDialog(
            shown, self._monotonic, over, again=error.proxy in self._entered
        )
        self.dialog.set_banner(connection.banner)
        self.dialog.entered.connect(self._go_on)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    @Slot(str, str)
    def _go_on(self, user_name: str, password: str) -> None:
        refused, then = self._refused, self._then
        if self.dialog is None or refused is None or then is None:
            return
        connection, proxy = refused
        self._entered.add(proxy)
        connection.service.keep_proxy_credentials(proxy, ProxyCredentials(user_name, password))
        self.dialog.accept()
        then()

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = self._then = self._refused = None
