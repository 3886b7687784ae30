"""The practice controls: a window beside the practice phone, for testers."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.practice_phone.controls.fault_texts import fault_text
from desktop.ui.practice_phone.controls.faults_page import FaultsPage
from desktop.ui.practice_phone.controls.model import Changes
from desktop.ui.practice_phone.controls.pool_page import PoolPage
from desktop.ui.practice_phone.controls.users_page import UsersPage
from desktop.ui.style import theme
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Label, Pill
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.message import MessageArea
from desktop.ui.widgets.opens_over import OpensOver
from desktop.ui.widgets.scroller import Scroller
from desktop.ui.widgets.tab_bar import TabBar
from desktop.ui.widgets.tab_order import place_after
from desktop.ui.widgets.window_geometry import start_at

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

USUAL = (600, 720)
"""Pixels at 100 %."""


class PracticeControls(KeepsFocus, OpensOver, QWidget):
    """It does no I/O: its pages say what is wanted, and what is on is set.

    What is on stands above the pages, whichever page is shown.
    """

    all_off = Signal()
    wants_updates_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Practice controls"))
        self.changes = Changes()
        self.pill = Pill()
        self.summary = Label("", wrap=True)
        self.summary.setAccessibleName(self.tr("What is on"))
        self.turn_all_off = Button(self.tr("Turn all off"))
        self.turn_all_off.setAccessibleName(self.tr("Turn all off"))
        self.turn_all_off.clicked.connect(self.all_off)
        self.message = MessageArea()
        self.tabs = TabBar()
        self.tabs.setAccessibleName(self.tr("Views"))
        self.pages = QStackedWidget()
        self.faults, self.pool, self.users = FaultsPage(), PoolPage(), UsersPage()
        for page in (self.faults, self.pool, self.users):
            page.said.connect(self.say_problem)
        self.message.changed.connect(self._place_message)
        self._lay_out()
        self.set_changes(Changes())
        start_at(self, *USUAL)

    def set_changes(self, changes: Changes) -> None:
        """Show all that isn't as it was at the pool's start."""
        self.changes = changes
        self.faults.set_faults(changes.faults)
        self.pool.set_answers(on=not changes.closed_region)
        lines = self._lines(changes)
        if lines:
            self.pill.set(self.tr("%n on", "", len(lines)), "warning")
        else:
            self.pill.set(self.tr("Nothing is on"), "good")
            lines = [self.tr("The practice pool behaves as it should.")]
        text = "\n".join(lines)
        self.summary.setText(text)
        self.summary.setAccessibleDescription(text)
        self.turn_all_off.setEnabled(changes.any)

    @Slot(str)
    def say_problem(self, text: str) -> None:
        """Say what went wrong; an empty text takes it away."""
        if text:
            self.message.show_problem(Problem(text))
        else:
            self.message.clear()

    def show_problem(self, problem: Problem) -> None:
        """The same with details."""
        self.message.show_problem(problem)

    def say_done(self, text: str) -> None:
        """Say what was done."""
        self.message.show_problem(Problem(text, kind="success"))

    def resting_place(self) -> QWidget:
        return self.tabs

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.close()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wants_updates_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.wants_updates_changed.emit(False)

    @Slot()
    def _place_message(self) -> None:
        """Its details are made when first needed."""
        place_after(self.turn_all_off, self.message)

    def _lines(self, changes: Changes) -> list[str]:
        lines = [fault_text(fault) for fault in changes.faults]
        if changes.stopped_at is not None:
            stands = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(changes.stopped_at))
            lines.append(self.tr("The clock stands at %1.").replace("%1", stands))
        elif changes.offset_seconds > 0:
            lines.append(
                self.tr("The clock is %1 ahead.").replace("%1", _span(changes.offset_seconds))
            )
        elif changes.offset_seconds < 0:
            lines.append(
                self.tr("The clock is %1 behind.").replace("%1", _span(-changes.offset_seconds))
            )
        if changes.closed_region:
            lines.append(self.tr("%1 doesn't answer.").replace("%1", changes.closed_region))
        lines.extend(self.tr("Short lives: %1").replace("%1", one) for one in changes.short_lives)
        lines.extend(
            self.tr("Tier %1: %2").replace("%1", tier).replace("%2", name)
            for name, tier in changes.tiers
        )
        return lines

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        margin = theme.px(20)
        layout.setContentsMargins(margin, theme.px(16), margin, margin)
        layout.setSpacing(theme.px(10))
        card = Card()
        card.content.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        head = QHBoxLayout()
        card.content.addLayout(head)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch()
        head.addWidget(self.turn_all_off)
        card.content.addWidget(self.summary)
        layout.addWidget(card)
        layout.addWidget(self.message)
        layout.addWidget(self.tabs)
        for title, page in (
            (self.tr("Faults"), self.faults),
            (self.tr("Clock and pool"), self.pool),
            (self.tr("Users"), self.users),
        ):
            self.tabs.add(title)
            self.pages.addWidget(Scroller(page))
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        layout.addWidget(self.pages, 1)


def _span(seconds: float) -> str:
    """Such as `1 d 2:03:04`."""
    days, rest = divmod(round(seconds), 86_400)
    hours, rest = divmod(rest, 3_600)
    clock = f"{hours}:{rest // 60:02}:{rest % 60:02}"
    return f"{days} d {clock}" if days else clock
