"""The pages behind the tabs, each built when it is first looked at."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.main_window.empty_state import EmptyState
from desktop.ui.models.empty_state import empty_state_text
from desktop.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.auth.states import ActivityEvent
    from desktop.config.message_price import MessagePrice
    from desktop.ui.main_window.pages.activity import ActivityPage
    from desktop.ui.main_window.pages.checks import ChecksPage
    from desktop.ui.main_window.pages.claims import ClaimsPage
    from desktop.ui.main_window.pages.overview import OverviewPage
    from desktop.ui.models.activity import ActivityModel
    from desktop.ui.models.current_session import CurrentSession
    from desktop.ui.models.lockout import Lockout
    from desktop.ui.widgets.secret_clipboard import SecretClipboard


class Tab(IntEnum):
    """The tabs, in their order."""

    OVERVIEW = 0
    CLAIMS = 1
    CHECKS = 2
    ACTIVITY = 3


class Pages(QStackedWidget):
    """Shows the page of a tab, or the empty state without a session.

    Only the empty state is made at the start. Other pages are imported and made when they are first
    shown: the window is behind the login dialog, and its cost is part of the program's start.
    """

    accessible_role: ClassVar = "Grouping"
    """Or screen readers say "layered pane" at every page."""
    sign_in_wanted = Signal()
    retry_wanted = Signal()
    """The kept session is to be tried once more."""
    account_action_wanted = Signal(object)
    """An `AccountAction`."""
    copied = Signal(str)
    """A sentence about the clipboard, for the status line."""

    def __init__(self, current: CurrentSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._overview: OverviewPage | None = None
        self._claims: ClaimsPage | None = None
        self._checks: ChecksPage | None = None
        self._activity: ActivityPage | None = None
        self._events: ActivityModel | None = None
        self._clipboard: SecretClipboard | None = None
        self._scrollers: dict[QWidget, Scroller] = {}
        self.empty = EmptyState(self.tr("Sign in"))
        self.empty.wanted.connect(self.sign_in_wanted)
        self.empty.retry_wanted.connect(self.retry_wanted)
        self._add(self.empty)
        current.changed.connect(self._update)
        self._update()

    @Slot()
    def _update(self) -> None:
        current = self._current
        if current.session is None and self._overview is not None:
            # It shows a name, a phone number and an address: delete the page, not only its texts.
            scroller = self._scrollers.pop(self._overview)
            self.removeWidget(scroller)
            scroller.deleteLater()
            self._overview = None
        asks = current.waiting_for_keyring
        self.empty.button.setVisible(asks or not current.resuming)
        self.empty.set_retry(on=asks)
        self.empty.button.setEnabled(not current.refreshing)
        trying = current.refreshing or not (current.offline or asks)
        name = current.display_name if current.resuming else ""
        self.empty.set_text(*empty_state_text(name, trying=trying, keyring_asks=asks))

    @Slot(float)
    def set_left(self, seconds: float) -> None:
        """Seconds until the access token expires."""
        if self._overview is not None:
            self._overview.set_left(seconds)

    def add_activity(self, event: ActivityEvent) -> None:
        """Add a row to the activity, also before its page has been shown."""
        self._model().add(event)

    @property
    def activity(self) -> ActivityModel | None:
        """All that has happened; None when nothing has."""
        return self._events

    @Slot(object)
    def set_lockout(self, lockout: Lockout) -> None:
        """A sign-in failed, or a password was right."""
        if lockout.until or self._events is not None:
            self._model().set_lockout(lockout)

    def set_sms_price(self, price: MessagePrice | None) -> None:
        """Set what one text message costs at the connection in use."""
        if price is not None or self._events is not None:
            self._model().set_sms_price(price)

    def show_tab(self, tab: Tab) -> None:
        """Show the page of this tab, or the empty state."""
        page: QWidget = self.empty
        if tab is Tab.ACTIVITY:
            page = self._activity_page()
        elif tab is Tab.CHECKS and self._current.verdicts is not None:
            page = self._checks_page()
        elif self._current.session is not None:
            page = self._overview_page() if tab is Tab.OVERVIEW else self._claims_page()
        self.setCurrentWidget(self._scrollers[page])

    def scroll_by_key(self, event: QKeyEvent) -> None:
        """Scroll the page that is shown, where this is one of the keys that do."""
        shown = self.currentWidget()
        if isinstance(shown, Scroller):
            shown.keyPressEvent(event)

    @property
    def is_empty(self) -> bool:
        """Whether the empty state, with its Sign in button, is shown."""
        return self.currentWidget() is self._scrollers[self.empty]

    def _add(self, page: QWidget) -> None:
        scroller = self._scrollers[page] = Scroller(page)
        self.addWidget(scroller)

    def _overview_page(self) -> OverviewPage:
        if self._overview is None:
            from desktop.ui.main_window.pages.overview import OverviewPage

            self._overview = OverviewPage(self._current)
            self._overview.account_action_wanted.connect(self.account_action_wanted)
            self._add(self._overview)
        return self._overview

    def _claims_page(self) -> ClaimsPage:
        if self._claims is None:
            from desktop.ui.main_window.pages.claims import ClaimsPage
            from desktop.ui.widgets.secret_clipboard import SecretClipboard

            self._clipboard = SecretClipboard(self)
            self._clipboard.message.connect(self.copied)
            self._claims = ClaimsPage(self._current, self._clipboard)
            self._add(self._claims)
        return self._claims

    def _checks_page(self) -> ChecksPage:
        if self._checks is None:
            from desktop.ui.main_window.pages.checks import ChecksPage

            self._checks = ChecksPage(self._current)
            self._add(self._checks)
        return self._checks

    def _activity_page(self) -> ActivityPage:
        if self._activity is None:
            from desktop.ui.main_window.pages.activity import ActivityPage

            self._activity = ActivityPage(self._model())
            self._activity.copied.connect(self.copied)
            self._add(self._activity)
        return self._activity

    def _model(self) -> ActivityModel:
        if self._events is None:
            from desktop.ui.models.activity import ActivityModel

            self._events = ActivityModel(self)
        return self._events
