"""The Overview page: how the sign-in stands, whether there is anything to do, and as whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.auth.scopes import may_change_account
from desktop.ui.main_window.facts import FactsCard
from desktop.ui.main_window.ring import Ring
from desktop.ui.models.overview import clock_skew_text, facts, headline
from desktop.ui.models.status import Status
from desktop.ui.style import theme
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.message import MessageArea

if TYPE_CHECKING:
    from desktop.auth.session import Session
    from desktop.ui.models.current_session import CurrentSession

WIDEST = 1100
"""Pixels at 100 %: on a wide screen the eye still finds the end of a line."""


class OverviewPage(QWidget):
    """A warning when the clock is wrong, the headline, the ring beside it, and the facts."""

    account_action_wanted = Signal(object)
    """An `AccountAction`, from a button beside a fact."""

    def __init__(self, current: CurrentSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._session: Session | None = None
        self._clock_skew = MessageArea()
        self._ring = Ring()
        self._title = Heading(wrap=True)
        self._to_do = Label("", wrap=True)
        self._expiry = Label("", "aside", wrap=True)
        self._facts = FactsCard()
        self._facts.wanted.connect(self.account_action_wanted)
        self._lay_out()
        current.changed.connect(self._update)
        self._update()

    @Slot()
    def _update(self) -> None:
        session = self._current.session
        if session is None:
            return  # the page is about to be deleted
        if session is not self._session:
            self._session = session
            self._show_facts(session)
        status, now = self._current.status, self._current.service_now()
        can_change = self._can_change(session)
        by = self._redirected_by()
        said = headline(session, status, now, can_change=can_change, redirected_by=by)
        self._title.setText(said.title)
        self._to_do.setText(said.to_do)
        self._expiry.setText(said.expiry)
        self._ring.set_renewed(on=status is Status.SIGNED_IN)
        self.set_left(self._current.seconds_left())

    def set_left(self, seconds: float) -> None:
        """Seconds until the access token expires."""
        session = self._current.session
        if session is not None:
            self._ring.set_time(seconds, session.lifetime)

    def _can_change(self, session: Session) -> bool:
        return may_change_account(session) and not session.region

    def _redirected_by(self) -> str:
        connection = self._current.connection
        found = connection.profile.redirection if connection is not None else None
        return found.variable if found is not None else ""

    def _show_facts(self, session: Session) -> None:
        self._facts.set_facts(facts(session), can_change=self._can_change(session))
        if session.clock_is_off:
            text = clock_skew_text(session.clock_skew)
            self._clock_skew.show_problem(Problem(text, kind="warning"))
        else:
            self._clock_skew.clear()

    def _lay_out(self) -> None:
        until = Card()
        until.content.setContentsMargins(theme.px(26), theme.px(26), theme.px(26), theme.px(22))
        across = QHBoxLayout()
        until.content.addLayout(across)
        across.setSpacing(theme.px(32))
        words = QVBoxLayout()
        across.addLayout(words, 1)
        across.addWidget(self._ring)
        words.setSpacing(theme.px(6))
        words.addStretch()
        for label in (self._title, self._to_do, self._expiry):
            words.addWidget(label)
        words.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(22), theme.px(28), theme.px(8))
        layout.setSpacing(theme.px(16))
        layout.addWidget(self._clock_skew)
        layout.addWidget(until)
        layout.addWidget(self._facts)
        layout.addStretch(1)  # all that is left: the cards stay as high as what they say
        for each in (self._clock_skew, until, self._facts):
            each.setMaximumWidth(theme.px(WIDEST))
