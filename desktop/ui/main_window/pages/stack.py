"""The pages behind the tabs, each built when it is first looked at."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.main_window.empty_state import EmptyState
from desktop.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from desktop.auth.jwt.verdicts import TokenVerdicts
    from desktop.auth.session import Session
    from desktop.auth.states import ActivityEvent
    from desktop.ui.main_window.countdown import Countdown
    from desktop.ui.main_window.pages.activity import ActivityPage
    from desktop.ui.main_window.pages.checks import ChecksPage
    from desktop.ui.main_window.pages.claims import ClaimsPage
    from desktop.ui.main_window.pages.overview import OverviewPage
    from desktop.ui.models.activity import ActivityModel
    from desktop.ui.models.status import Status
    from desktop.ui.widgets.secret_clipboard import SecretClipboard


class Tab(IntEnum):
    """The tabs, in their order."""

    OVERVIEW = 0
    CLAIMS = 1
    CHECKS = 2
    ACTIVITY = 3


class Pages(QStackedWidget):
    """Shows the page of a tab, or the empty state where nobody is signed in.

    Nothing but the empty state is made, or even imported, before it is needed: the window stands
    behind the first dialog, and its cost is part of the program's start.
    """

    sign_in_wanted = Signal()
    account_action_wanted = Signal(object)
    """An `AccountAction`."""
    copied = Signal(str)
    """A sentence about the clipboard."""

    def __init__(self, countdown: Countdown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._countdown = countdown
        self._session: Session | None = None
        self._verdicts: TokenVerdicts | None = None
        self._status: Status | None = None
        self._overview: OverviewPage | None = None
        self._claims: ClaimsPage | None = None
        self._checks: ChecksPage | None = None
        self._activity: ActivityPage | None = None
        self._events: ActivityModel | None = None
        self._clipboard: SecretClipboard | None = None
        self._scrollers: dict[QWidget, Scroller] = {}
        self.empty = EmptyState(self.tr("Sign in"))
        self.empty.wanted.connect(self.sign_in_wanted)
        self._add(self.empty)

    def set_session(self, session: Session) -> None:
        self._session, self._verdicts = session, session.verdicts
        if self._overview is not None:
            self._overview.set_session(session)
        if self._claims is not None:
            self._claims.set_session(session)
        if self._checks is not None:
            self._checks.set_verdicts(session.verdicts)

    def forget(self, rejected: TokenVerdicts | None = None) -> None:
        """Nobody is signed in. `rejected`: what the checks said of tokens that weren't accepted."""
        self._session, self._verdicts = None, rejected
        if self._overview is not None:
            # It holds a name, a number and an address: the page goes, not only its texts.
            scroller = self._scrollers.pop(self._overview)
            self.removeWidget(scroller)
            scroller.deleteLater()
            self._overview = None
        if self._claims is not None:
            self._claims.forget()
        if self._checks is not None:
            self._checks.forget()
            if rejected is not None:
                self._checks.set_verdicts(rejected)

    def set_status(self, status: Status) -> None:
        self._status = status
        if self._overview is not None:
            self._overview.set_status(status, self._countdown.service_now())

    def set_left(self, seconds: float) -> None:
        if self._overview is not None:
            self._overview.set_left(seconds)

    def add_activity(self, event: ActivityEvent) -> None:
        """One line of the activity; kept also while its page was never looked at."""
        self._model().add(event)

    def show_tab(self, tab: Tab) -> None:
        page: QWidget = self.empty
        if tab is Tab.ACTIVITY:
            page = self._activity_page()
        elif tab is Tab.CHECKS and self._verdicts is not None:
            page = self._checks_page(self._verdicts)
        elif self._session is not None:
            page = (
                self._overview_page(self._session)
                if tab is Tab.OVERVIEW
                else self._claims_page(self._session)
            )
        self.setCurrentWidget(self._scrollers[page])

    @property
    def is_empty(self) -> bool:
        """Whether the empty state, with its Sign in button, is what is seen."""
        return self.currentWidget() is self._scrollers[self.empty]

    def _add(self, page: QWidget) -> None:
        scroller = self._scrollers[page] = Scroller(page)
        self.addWidget(scroller)

    def _overview_page(self, session: Session) -> OverviewPage:
        if self._overview is None:
            from desktop.ui.main_window.pages.overview import OverviewPage

            self._overview = OverviewPage()
            self._overview.account_action_wanted.connect(self.account_action_wanted)
            self._overview.set_session(session)
            self._overview.set_left(self._countdown.left())
            if self._status is not None:
                self._overview.set_status(self._status, self._countdown.service_now())
            self._add(self._overview)
        return self._overview

    def _claims_page(self, session: Session) -> ClaimsPage:
        if self._claims is None:
            from desktop.ui.main_window.pages.claims import ClaimsPage
            from desktop.ui.widgets.secret_clipboard import SecretClipboard

            self._clipboard = SecretClipboard(self)
            self._clipboard.message.connect(self.copied)
            self._claims = ClaimsPage(self._clipboard, self._countdown.service_now)
            self._claims.set_session(session)
            self._add(self._claims)
        return self._claims

    def _checks_page(self, verdicts: TokenVerdicts) -> ChecksPage:
        if self._checks is None:
            from desktop.ui.main_window.pages.checks import ChecksPage

            self._checks = ChecksPage()
            self._checks.set_verdicts(verdicts)
            self._add(self._checks)
        return self._checks

    def _activity_page(self) -> ActivityPage:
        if self._activity is None:
            from desktop.ui.main_window.pages.activity import ActivityPage

            self._activity = ActivityPage(self._model())
            self._add(self._activity)
        return self._activity

    def _model(self) -> ActivityModel:
        if self._events is None:
            from desktop.ui.models.activity import ActivityModel

            self._events = ActivityModel(self)
        return self._events
