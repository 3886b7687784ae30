"""The menu bar of the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.ui.main_window.account_menu import AccountMenu
from desktop.ui.main_window.appearance_menu import AppearanceMenu
from desktop.ui.main_window.language_menu import LanguageMenu
from desktop.ui.models.account_actions import (
    AccountAction,
    common_disabled_reason,
    disabled_reasons,
    may_step_up,
    step_up_reason,
)
from desktop.ui.text.organisation import set_by_organisation, with_reason

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.ui.models.current_session import CurrentSession


class Menus(QMenuBar):
    """File, Account, View and Help. What can't be done in the current status is disabled.

    Shortcuts are set as properties: `setShortcut` makes PySide6 build all of the class `Qt`, which
    is slow before the first paint (see `desktop.ui.style.qt_values`).
    """

    sign_in_wanted = Signal()
    sign_in_as_other_wanted = Signal()
    sign_out_wanted = Signal()
    sign_out_everywhere_wanted = Signal()
    refresh_wanted = Signal()
    open_file_wanted = Signal()
    connections_wanted = Signal()
    make_pool_wanted = Signal()
    file_menu_opened = Signal()
    quit_wanted = Signal()
    tab_wanted = Signal(int)
    appearance_wanted = Signal(str)
    """One of `theme.APPEARANCES`."""
    diagnostics_wanted = Signal()
    """What support asks for is to be copied."""
    detailed_log_toggled = Signal(bool)
    whats_new_wanted = Signal()
    about_wanted = Signal()
    account_menu_opened = Signal()
    language_chosen = Signal(str)
    """As `LanguageMenu.chosen`."""
    account_action_wanted = Signal(object)
    """An `AccountAction`."""
    qa_tools_toggled = Signal(bool)
    """Whether the tools for testers are to be shown from now on."""

    def __init__(
        self,
        current: CurrentSession,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        """`language` is the chosen one."""
        super().__init__(parent)
        self._current = current
        file = self.addMenu(self.tr("&File"))
        self._sign_in = file.addAction(self.tr("Sign &in"))
        self._sign_in.triggered.connect(self.sign_in_wanted)
        self._sign_in_as_other = file.addAction(self.tr("Sign in as &someone else…"))
        self._sign_in_as_other.triggered.connect(self.sign_in_as_other_wanted)
        self._refresh = file.addAction(self.tr("&Refresh now"))
        self._refresh.setProperty("shortcut", "F5")
        self._refresh.triggered.connect(self.refresh_wanted)
        self._sign_out = file.addAction(self.tr("Sign &out"))
        self._sign_out.triggered.connect(self.sign_out_wanted)
        self._everywhere = file.addAction(self.tr("Sign out &everywhere…"))
        self._everywhere.triggered.connect(self.sign_out_everywhere_wanted)
        file.addSeparator()
        self._open = file.addAction(self.tr("Open a &connection…"))
        self._open.setProperty("shortcut", "Ctrl+O")
        self._open.triggered.connect(self.open_file_wanted)
        file.addAction(self.tr("Co&nnections…")).triggered.connect(self.connections_wanted)
        self._make_pool = file.addAction(self.tr("&Make a pool…"))
        self._make_pool.triggered.connect(self.make_pool_wanted)
        self._make_pool.setVisible(False)
        file.aboutToShow.connect(self.file_menu_opened)
        file.addSeparator()
        leave = file.addAction(self.tr("&Quit"))
        # Not StandardKey.Quit, which has no keys on some desktops.
        leave.setProperty("shortcut", "Ctrl+Q")
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        leave.triggered.connect(self.quit_wanted)
        self._account = AccountMenu(self)
        self._account.wanted.connect(self.account_action_wanted)
        self._account.aboutToShow.connect(self._update)  # a proof grows old meanwhile
        self._account.aboutToShow.connect(self.account_menu_opened)
        self.addMenu(self._account)
        self._add_view(language)
        self._qa: QMenu | None = None
        self._help = self.addMenu(self.tr("&Help"))
        self._help.addAction(self.tr("&Copy diagnostics")).triggered.connect(
            self.diagnostics_wanted
        )
        self._detailed_log = self._help.addAction(self.tr("&Detailed log"))
        self._detailed_log.setCheckable(True)
        self._detailed_log.toggled.connect(self.detailed_log_toggled)
        self._before_about = self._help.addSeparator()
        self._help.addAction(self.tr("&What's new")).triggered.connect(self.whats_new_wanted)
        about = self._help.addAction(self.tr("&About Cognito Desk"))
        about.setMenuRole(QAction.MenuRole.AboutRole)
        about.triggered.connect(self.about_wanted)
        current.changed.connect(self._update)
        self._update()

    def _add_view(self, language: str) -> None:
        view = self.addMenu(self.tr("&View"))
        pages = (
            self.tr("&Overview"),
            self.tr("&Claims"),
            self.tr("C&hecks"),
            self.tr("Ac&tivity"),
        )
        self._tabs = QActionGroup(self)
        for number, title in enumerate(pages):
            action = view.addAction(title)
            action.setProperty("shortcut", f"Ctrl+{number + 1}")
            action.setData(number)
            action.setCheckable(True)
            action.setChecked(number == 0)
            self._tabs.addAction(action)
            action.triggered.connect(self._view_chosen)
        view.addSeparator()
        appearance = AppearanceMenu(self)
        appearance.wanted.connect(self.appearance_wanted)
        view.addMenu(appearance)
        self._languages = LanguageMenu(language, self)
        self._languages.chosen.connect(self.language_chosen)
        view.addMenu(self._languages)
        view.addSeparator()
        self._qa_tools = view.addAction(self.tr("&QA tools"))
        self._qa_tools.setCheckable(True)
        self._qa_tools.toggled.connect(self.qa_tools_toggled)

    @Slot(int)
    def show_tab(self, number: int) -> None:
        """Mark the page that is shown. No menu stays highlighted, such as one left with Esc."""
        self._tabs.actions()[number].setChecked(True)
        self.setActiveAction(None)  # type: ignore[arg-type]  # as Qt's documentation has it

    def offer_making_a_pool(self, on: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """Show "Make a pool…" in the File menu, or not."""
        self._make_pool.setVisible(on)

    def lock(self, keys: Collection[str]) -> None:
        """Disable what the organisation has set, and say so: names of keys of its settings."""
        if "language" in keys:
            self._languages.lock()
        for key, action in (
            ("own_connections", self._open),
            ("own_connections", self._make_pool),
            ("qa_tools", self._qa_tools),
        ):
            if key in keys:
                action.setEnabled(False)
                action.setText(with_reason(action.text()))
                action.setStatusTip(set_by_organisation())

    def add_help_action(self, text: str) -> QAction:
        """Add an entry to the Help menu, above About; connect its `triggered`."""
        action = QAction(text, self._help)
        self._help.insertAction(self._before_about, action)
        return action

    def show_qa_tools(self, on: bool) -> QMenu:  # noqa: FBT001 — a setter in Qt's manner
        """Show the QA menu, or hide it; made when it is first shown. Emits nothing."""
        if self._qa is None:
            self._qa = QMenu(self.tr("&QA"), self)
            self.insertMenu(self._help.menuAction(), self._qa)
        self._qa.menuAction().setVisible(on)
        before = self._qa_tools.blockSignals(True)
        self._qa_tools.setChecked(on)
        self._qa_tools.blockSignals(before)
        return self._qa

    @Slot()
    def _update(self) -> None:
        current, session = self._current, self._current.session
        self._refresh.setEnabled(current.present and not current.refreshing)
        self._sign_out.setEnabled(current.present)
        self._everywhere.setEnabled(session is not None)
        self._sign_in.setEnabled(not current.present or current.waiting_for_keyring)
        self._sign_in_as_other.setEnabled(current.present)
        own = dict(disabled_reasons(session, current.methods)) if session is not None else {}
        profile = current.connection.profile if current.connection is not None else None
        offered = session is not None and profile is not None and may_step_up(profile)
        if session is not None and profile is not None and offered:
            reason = step_up_reason(session, profile, current.service_now())
            own[AccountAction.STEP_UP] = reason
        self._account.set_offered(AccountAction.STEP_UP, offered)
        self._account.set_disabled_reasons(common_disabled_reason(session, current.status), own)

    @Slot()
    def _view_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.tab_wanted.emit(action.data())
