"""The main window: who is signed in, until when, and what the tokens say.

It knows nothing of flows and workers. Someone tells it what happened by `show_…` and `add_…`, and
hears by signals what the person wants. Four states, each with its own words: signed in, expired
(which it finds by itself, by the monotonic clock), offline, signed out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMainWindow, QTabBar, QWidget

from desktop.ui.widgets.window_geometry import move_to_centre, start_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QCloseEvent, QShowEvent

    from desktop.auth.jwt.verdicts import TokenVerdicts
    from desktop.auth.session import Session
    from desktop.auth.states import ActivityEvent
    from desktop.ui.models.status import Status
    from desktop.ui.text.problem import Kind

TITLE = "Cognito Desk"
SMALLEST = (720, 520)
USUAL = (940, 660)


class MainWindow(QMainWindow):
    """An empty shell of the right size and place, until `build_content` makes its content.

    The login dialog needs it for a parent, and is on the screen before the content is made.
    """

    sign_in_wanted = Signal()
    sign_out_wanted = Signal()
    sign_out_everywhere_wanted = Signal()
    refresh_wanted = Signal()
    account_action_wanted = Signal(object)
    """What somebody who is signed in wants to do about their account: an `AccountAction`."""
    closing = Signal()
    """It was closed: by its X, or as the system does it."""
    reopened = Signal()
    """It was hidden or minimised, and comes forward."""
    quit_wanted = Signal()
    state_changed = Signal()
    """Who is signed in, or how, may have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*SMALLEST)
        start_at(self, *USUAL)
        move_to_centre(self)

    def build_content(self) -> None:
        """Make the content, in the signed-out state: before it is shown or told anything."""
        from desktop.ui.main_window.countdown import Countdown
        from desktop.ui.main_window.header import Header
        from desktop.ui.main_window.menus import Menus
        from desktop.ui.main_window.pages.stack import Pages
        from desktop.ui.main_window.shell import Shell
        from desktop.ui.models.status import Status
        from desktop.ui.widgets.labels import Banner

        self._session: Session | None = None
        self._offline = False
        self._refreshing = False
        self._led_to_checks = False
        self._resuming = ""
        self._profile = ""
        self._support = ""
        self._status = Status.SIGNED_OUT
        self._countdown = Countdown(self)
        self._countdown.ticked.connect(self._tick)
        self._countdown.ended.connect(self._update)
        self._banner = Banner()
        self._header = Header()
        self._pages = Pages(self._countdown)
        titles = (self.tr("Overview"), self.tr("Claims"), self.tr("Checks"), self.tr("Activity"))
        self.tabs = QTabBar()
        self._menus = Menus(titles, self)
        self.setMenuBar(self._menus)
        for title in titles:
            self.tabs.addTab(title)
        self._shell = Shell(self._banner, self._header, self.tabs, self._pages)
        self.setCentralWidget(self._shell)
        self._connect()
        self.show_signed_out()

    # What it is told

    def set_profile(self, name: str, environment: str, support: str, note: str = "") -> None:
        """The connection in use.

        With an `environment` ("TEST") the window looks different at a glance: `note` says what
        that means, the connection's name by default.
        """
        from desktop.ui.text.safe import visible_name

        self._profile = visible_name(name)
        self._support = visible_name(support)
        place = visible_name(environment)
        self.setWindowTitle(f"{place} · {TITLE}" if place else TITLE)
        self._banner.set_text(f"{place}  ·  {note or self._profile}" if place else "")
        self._update()

    def show_signed_out(self, reason: str = "", details: str = "") -> None:
        """Nobody is signed in; `reason` says why when the person didn't ask for it."""
        self._forget(None)
        if reason:
            self.show_notice("warning", reason, details)
        self._update()
        if self.isVisible() and self._pages.is_empty:
            # The focus was on a button that is gone; what comes next is to sign in.
            self._pages.empty.button.setFocus()

    def show_rejected(self, verdicts: TokenVerdicts) -> None:
        """Tokens came and were not accepted: signed out, and the checks can be looked at."""
        from desktop.ui.main_window.pages.stack import Tab

        self._forget(verdicts)
        self.tabs.setCurrentIndex(Tab.CHECKS)
        self._led_to_checks = True
        self._update()

    def show_session(self, session: Session, monotonic: Callable[[], float]) -> None:
        """Someone signed in, or their session was renewed. `monotonic` is the monotonic clock."""
        from desktop.ui.main_window.pages.stack import Tab

        self._session = session
        self._resuming = ""
        if self._led_to_checks and self.tabs.currentIndex() == Tab.CHECKS:
            self.tabs.setCurrentIndex(Tab.OVERVIEW)  # all is well again
        self._led_to_checks = False
        self._offline = self._refreshing = False
        self._header.set_refreshing(False)
        self._shell.clear_notice(good_news_too=False)
        self._pages.set_session(session)
        self._countdown.start(session, monotonic)
        self._update()

    def show_resuming(self, person: str) -> None:
        """Somebody was signed in when the program ended last, and is being signed in again."""
        self._forget(None)
        self._resuming = person
        self._update()

    def show_offline(self, problem: str, details: str = "", *, quietly: bool = False) -> None:
        """There is no connection. Whoever is signed in stays signed in.

        `quietly`: say so once, not after each try that nobody asked for.
        """
        told = self._offline and quietly
        self._offline = True
        self.show_refreshing(False)
        if not told:
            self.show_notice("warning", problem, details)
        self._update()

    def show_online(self) -> None:
        """The connection is back."""
        if self._offline:
            self._offline = False
            self.clear_notice()
            self._update()

    def show_refreshing(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """A refresh is under way, or over."""
        self._refreshing = on
        self._header.set_refreshing(on)
        self._update()

    def show_notice(self, kind: Kind, text: str, details: str = "") -> None:
        """Say something above the pages: until it is dismissed, or the next session.

        What is good news stays when tokens are renewed.
        """
        self._shell.show_notice(kind, text, details)

    def clear_notice(self) -> None:
        self._shell.clear_notice()

    def add_activity(self, event: ActivityEvent) -> None:
        """One more line of the activity."""
        self._pages.add_activity(event)

    def add_help_action(self, text: str) -> QAction:
        """Add an entry to the Help menu, such as "Practice phone"; connect its `triggered`."""
        return self._menus.add_help_action(text)

    @property
    def status(self) -> Status:
        return self._status

    @property
    def person(self) -> str:
        """Who is signed in, or was when the program ended; empty when nobody is."""
        if self._session is None:
            return self._resuming
        from desktop.ui.models.overview import display_name

        return display_name(self._session)

    @Slot()
    def bring_to_front(self) -> None:
        """Show it above other windows, wherever it is: hidden, minimised or behind them."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.reopened.emit()
        self.raise_()
        self.activateWindow()

    # Qt's own

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._countdown.tick()

    # Its own slots

    @Slot(float)
    def _tick(self, left: float) -> None:
        self._pages.set_left(left)

    @Slot()
    def _open_about(self) -> None:
        from desktop.ui.main_window.about import AboutDialog

        AboutDialog(self).open()

    def _forget(self, rejected: TokenVerdicts | None) -> None:
        self._session = None
        self._resuming = ""
        self._offline = self._refreshing = False
        self._countdown.stop()
        self._header.set_refreshing(False)
        self.clear_notice()
        self._shell.clear_status()
        self._pages.forget(rejected)

    @Slot()
    def _update(self) -> None:
        """Bring everything into line with the state."""
        from desktop.ui.main_window.pages.stack import Tab
        from desktop.ui.models.absence import absence
        from desktop.ui.models.status import Status, status_of

        signed_in = self._session is not None
        self._status = status_of(
            signed_in=signed_in, seconds_left=self._countdown.left(), offline=self._offline
        )
        self._header.set_status(self._status)
        self._header.show_person(self._session, self._profile, self._resuming)
        self._pages.set_status(self._status)
        self._pages.show_tab(Tab(self.tabs.currentIndex()))
        # The empty state has a Sign in button of its own: one is enough.
        here = signed_in or bool(self._resuming)
        self._header.set_buttons(
            refresh=here,
            sign_out=here,
            sign_in=not here and not self._pages.is_empty,
        )
        self._pages.empty.button.setVisible(not self._resuming)
        self._header.refresh.set_primary(self._status is Status.EXPIRED)
        self._menus.show_state(self._session, self._status, here=here, refreshing=self._refreshing)
        trying = self._refreshing or not self._offline
        self._pages.empty.set_text(*absence(self._resuming, trying=trying))
        self.state_changed.emit()

    def _connect(self) -> None:
        header, menus, pages = self._header, self._menus, self._pages
        header.refresh_wanted.connect(self.refresh_wanted)
        header.sign_out_wanted.connect(self.sign_out_wanted)
        header.sign_in_wanted.connect(self.sign_in_wanted)
        menus.refresh_wanted.connect(self.refresh_wanted)
        menus.sign_out_wanted.connect(self.sign_out_wanted)
        menus.sign_out_everywhere_wanted.connect(self.sign_out_everywhere_wanted)
        menus.sign_in_wanted.connect(self.sign_in_wanted)
        menus.quit_wanted.connect(self.quit_wanted)
        menus.tab_wanted.connect(self.tabs.setCurrentIndex)
        menus.account_action_wanted.connect(self.account_action_wanted)
        pages.account_action_wanted.connect(self.account_action_wanted)
        menus.about_wanted.connect(self._open_about)
        pages.sign_in_wanted.connect(self.sign_in_wanted)
        pages.copied.connect(self._shell.show_status)
        self.tabs.currentChanged.connect(self._update)
