"""The main window: who is signed in, until when, and what the tokens say.

It knows nothing of flows and workers: it shows a `CurrentSession`, and tells by signals what the
person wants. Four states, each with its own words: signed in, expired (which it finds out by
itself, by the monotonic clock), offline, signed out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop.ui.style import brand
from desktop.ui.widgets.lost_focus import KeepsFocus, focused_in
from desktop.ui.widgets.window_geometry import move_to_centre, start_at

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent, QShowEvent
    from PySide6.QtWidgets import QMenu

    from desktop.auth.states import ActivityEvent
    from desktop.ui.models.current_session import CurrentSession
    from desktop.ui.models.status import Status
    from desktop.ui.text.problem import Kind, Problem

SMALLEST = (720, 520)
USUAL = (940, 660)
"""Pixels: the minimum size, and the one at the start (at 100 %)."""
PASSED_ON = (
    *("refresh_wanted", "sign_out_wanted", "sign_in_wanted", "sign_out_everywhere_wanted"),
    *("sign_in_as_other_wanted", "open_file_wanted", "connections_wanted", "make_pool_wanted"),
    *("file_menu_opened", "account_menu_opened", "account_action_wanted", "appearance_wanted"),
    *("qa_tools_toggled", "diagnostics_wanted", "detailed_log_toggled", "quit_wanted"),
)
"""Signals of the menus, the first three of the header too, that are the window's own, too."""


class MainWindow(KeepsFocus, QMainWindow):
    """An empty window of the right size and place, until `build_content` is called.

    It is the parent of the login dialog, which is painted before this content is made.
    """

    sign_in_wanted = Signal()
    sign_in_as_other_wanted = Signal()
    """Another person wants to, in place of the one who is signed in."""
    sign_out_wanted = Signal()
    sign_out_everywhere_wanted = Signal()
    refresh_wanted = Signal()
    retry_wanted = Signal()
    """What the message above the pages is about is to be tried again."""
    notice_dismissed = Signal()
    """The person has read the message above the pages."""
    open_file_wanted = Signal()
    """A connection file is to be opened."""
    connections_wanted = Signal()
    """The list of all connections is to be shown."""
    make_pool_wanted = Signal()
    """A user pool is to be made at AWS."""
    file_menu_opened = Signal()
    account_menu_opened = Signal()
    account_action_wanted = Signal(object)
    """The `AccountAction` that was chosen."""
    appearance_wanted = Signal(str)
    """One of `theme.APPEARANCES` was chosen."""
    qa_tools_toggled = Signal(bool)
    """The tools for testers are to be shown, or hidden."""
    language_chosen = Signal(str)
    """The code of a language, for the next start; empty for the system's."""
    diagnostics_wanted = Signal()
    """What support asks for is to be copied."""
    detailed_log_toggled = Signal(bool)
    """Each step is to be logged, or no longer."""
    about_opened = Signal(object)
    """The `AboutDialog`, which waits for its facts."""
    close_asked = Signal()
    """It is about to be closed; `stay` keeps it open."""
    closing = Signal()
    """The window was closed, by its X or by the system."""
    reopened = Signal()
    """It is brought to the front, after it was hidden or minimised."""
    quit_wanted = Signal()

    def __init__(self, current: CurrentSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current = current
        self._stays = False
        self.language = ""
        """The code of the language that was chosen, shown in the menu; set before the content."""
        self.locked: frozenset[str] = frozenset()
        """Keys that the organisation has set; set before the content."""
        self.setWindowTitle(brand.current().title)
        self.setMinimumSize(*SMALLEST)
        start_at(self, *USUAL)
        move_to_centre(self)

    def build_content(self) -> None:
        """Make the content: before the window is shown or told anything."""
        from desktop.ui.main_window.countdown import Countdown
        from desktop.ui.main_window.header import Header
        from desktop.ui.main_window.help_dialogs import HelpDialogs
        from desktop.ui.main_window.menus import Menus
        from desktop.ui.main_window.pages.stack import Pages
        from desktop.ui.main_window.rejected_tokens import RejectedTokens
        from desktop.ui.main_window.shell import Shell
        from desktop.ui.widgets.labels import Banner
        from desktop.ui.widgets.tab_bar import TabBar

        current = self.current
        self._focus_sign_in = False
        current.renewed.connect(self._session_renewed)
        current.ended.connect(self._session_ended)
        self.banner = Banner()
        self.header = Header(current)
        self.pages = Pages(current)
        self.countdown = Countdown(current, self)
        self.countdown.ticked.connect(self.pages.set_left)
        titles = (self.tr("Overview"), self.tr("Claims"), self.tr("Checks"), self.tr("Activity"))
        self.tabs = TabBar()
        self._help = HelpDialogs(self)
        self._menus = Menus(current, self.language, self)
        self._menus.lock(self.locked)
        self.setMenuBar(self._menus)
        for title in titles:
            self.tabs.add(title)
        RejectedTokens(current, self.tabs, self)
        self._shell = Shell(self.banner, self.header, self.tabs, self.pages)
        self._shell.retry_wanted.connect(self.retry_wanted)
        self._shell.notice_dismissed.connect(self.notice_dismissed)
        self.setCentralWidget(self._shell)
        self._connect()
        self._update()

    # Called by the presenters

    def set_profile(self, name: str, environment: str, banner: str | None = None) -> None:
        """Name the connection in use.

        An `environment` such as "TEST" appears in the title and in a banner. `banner` is what
        `banner_of` says of a profile; by default environment and name.
        """
        from desktop.ui.text.banner import environment_line
        from desktop.ui.text.safe import visible_name

        shown = visible_name(name)
        place = visible_name(environment)
        title = brand.current().title
        self.setWindowTitle(f"{place} · {title}" if place else title)
        self.banner.set_text(environment_line(name, environment) if banner is None else banner)
        self.header.set_profile(shown)

    def set_practice_address(self, address: str) -> None:
        """Name where the practice pool is, for the About dialog; an empty text for none."""
        self._help.practice_address = address

    def show_notice(self, kind: Kind, text: str, details: str = "", *, retry: bool = False) -> None:
        """Show a message above the pages, until it is dismissed or the session changes.

        One of kind "success" stays when tokens are renewed, as does one with "Try again"
        (`retry`), which emits `retry_wanted`.
        """
        self._shell.show_notice(kind, text, details, retry=retry)

    def show_status(self, text: str) -> None:
        """Say something in passing, in the line at the foot."""
        self._shell.show_status(text)

    def clear_notice(self) -> None:
        self._shell.clear_notice()

    def focus_sign_in(self) -> None:
        """Give the focus to the Sign in button of the empty state."""
        self.pages.empty.button.setFocus()

    def add_activity(self, event: ActivityEvent) -> None:
        """Add a row to the activity."""
        self.pages.add_activity(event)

    def add_help_action(self, text: str) -> QAction:
        """Add an entry to the Help menu, such as "Practice phone"; connect its `triggered`."""
        return self._menus.add_help_action(text)

    def offer_making_a_pool(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Show "Make a pool…" in the File menu, or not."""
        self._menus.offer_making_a_pool(on)

    def show_qa_tools(self, on: bool) -> QMenu:  # noqa: FBT001 — a setter in Qt's manner
        """Show the QA menu, or hide it; what stands in it is the caller's business."""
        return self._menus.show_qa_tools(on)

    @property
    def notice(self) -> Problem | None:
        """The message above the pages; None without one."""
        return self._shell.problem

    @property
    def status(self) -> Status:
        """The status that the header shows."""
        return self.current.status

    @Slot()
    def bring_to_front(self) -> None:
        """Show it above other windows, also when it is hidden or minimised."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.reopened.emit()
        self.raise_()
        self.activateWindow()

    # Overrides

    def resting_place(self) -> QWidget:
        """The tabs: Enter and the space bar do nothing there."""
        return self.tabs

    def stay(self) -> None:
        """Don't close: an answer to `close_asked`."""
        self._stays = True

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stays = False
        self.close_asked.emit()
        if self._stays:
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.countdown.tick()

    # Slots

    @Slot(str)
    def _language_chosen(self, code: str) -> None:
        self.language_chosen.emit(code)
        text = self.tr("The language changes when Cognito Desk starts the next time.")
        self.show_notice("info", text)

    @Slot()
    def _session_renewed(self) -> None:
        self._shell.clear_passing_notice()

    @Slot()
    def _session_ended(self) -> None:
        self.clear_notice()
        self._shell.clear_status()
        # The focus may be on a button that goes; what comes next is to sign in.
        self._focus_sign_in = self.current.verdicts is None and not self.current.resuming

    @Slot()
    def _update(self) -> None:
        """Show the page of the tab, and one Sign in button: the empty state has its own."""
        from desktop.ui.main_window.pages.stack import Tab

        self._shell.show_region(self.current.region_text)
        self.pages.show_tab(Tab(self.tabs.currentIndex()))
        empty = self.pages.is_empty
        self.header.sign_in.setVisible(not self.current.present and not empty)
        if self._focus_sign_in:
            self._go_to_sign_in(empty=empty)
        self._focus_sign_in = False

    def _go_to_sign_in(self, *, empty: bool) -> None:
        """Unless the person is reading the activity, which stays."""
        focused = focused_in(self)
        if empty:
            self.focus_sign_in()
        elif focused is None or not self.pages.isAncestorOf(focused):
            self.header.sign_in.setFocus()

    def _connect(self) -> None:
        header, menus, pages = self.header, self._menus, self.pages
        self.current.changed.connect(self._update)
        self.countdown.expired.connect(self.current.changed)
        for name in PASSED_ON:
            getattr(menus, name).connect(getattr(self, name))
        for name in PASSED_ON[:3]:
            getattr(header, name).connect(getattr(self, name))
        menus.tab_wanted.connect(self.tabs.go_to)
        pages.account_action_wanted.connect(self.account_action_wanted)
        menus.language_chosen.connect(self._language_chosen)
        menus.about_wanted.connect(self._help.open_about)
        menus.whats_new_wanted.connect(self._help.open_whats_new)
        self._help.about_opened.connect(self.about_opened)
        pages.sign_in_wanted.connect(self.sign_in_wanted)
        pages.retry_wanted.connect(self.refresh_wanted)
        pages.copied.connect(self._shell.show_status)
        self.tabs.currentChanged.connect(self._update)
        self.tabs.currentChanged.connect(menus.show_tab)
