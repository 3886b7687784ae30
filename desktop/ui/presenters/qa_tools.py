"""The tools for testers: whether they are shown, and what opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from desktop.ui.models.sign_in_history import SignInHistory

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from desktop.config.remembered import Remembered
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.presenters.main import MainPresenter
    from desktop.ui.presenters.token_inspector import TokenInspectorPresenter


class QaTools(QObject):
    """Off for staff. On by View → QA tools, which is remembered, by --qa, or by the profile.

    Where the organisation has set it, that alone counts.
    """

    test_plan_wanted = Signal()
    shown_changed = Signal(bool)

    def __init__(
        self,
        window: MainWindow,
        presenter: MainPresenter,
        remembered: Remembered,
        *,
        wanted: bool = False,
        always: bool | None = None,
    ) -> None:
        """`wanted`: in this run. `always`: what the organisation has set; None for nothing."""
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._remembered = remembered
        self._always = always
        self._menu: QMenu | None = None
        self._entries: list[QAction] = []
        self.shown = False
        self._inspector: TokenInspectorPresenter | None = None
        self._history = SignInHistory(window.current, self)
        window.qa_tools_toggled.connect(self._toggled)
        presenter.sign_in.choice.changed.connect(self._connection_changed)
        if always is not False and (always or wanted or remembered.qa_tools):
            self._show(on=True)

    def add_entry(self, text: str) -> QAction:
        """Add an entry to the QA menu, for what this run alone offers; connect its `triggered`."""
        entry = QAction(text, self)
        self._entries.append(entry)
        if self._menu is not None:
            self._menu.addAction(entry)
        return entry

    @Slot(bool)
    def _toggled(self, on: bool) -> None:  # noqa: FBT001 — a slot
        self._remembered.set_qa_tools(on)
        self._show(on=on)

    @Slot()
    def _connection_changed(self) -> None:
        connection = self._presenter.sign_in.connection
        allowed = self._always is not False
        if allowed and connection is not None and connection.profile.qa_tools:
            self._show(on=True)

    def _show(self, *, on: bool) -> None:
        menu = self._window.show_qa_tools(on)
        if self._menu is None:
            self._menu = menu
            menu.addAction(self.tr("Test &plan…")).triggered.connect(self.test_plan_wanted)
            menu.addAction(self.tr("&Token inspector…")).triggered.connect(self._open_inspector)
            menu.addActions(self._entries)
        if on != self.shown:
            self.shown = on
            self._history.set_on(on)
            self.shown_changed.emit(on)

    @Slot()
    def _open_inspector(self) -> None:
        if self._inspector is None:
            from desktop.ui.presenters.token_inspector import TokenInspectorPresenter

            self._inspector = TokenInspectorPresenter(self._window, self._presenter, self._history)
        self._inspector.open()
