"""The first dialog of a new user: the practice pool, or a connection file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Button, PrimaryButton
from desktop.ui.widgets.images import AppLogo
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.message import MessageArea
from desktop.ui.widgets.window_geometry import centre_over

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.ui.text.problem import Problem

WIDTH = 480
"""Pixels at 100 %."""


class Welcome(KeepsFocus, QDialog):
    """Shown while there is no connection profile. Closing it is `rejected`."""

    practice_wanted = Signal()
    open_file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome"))
        self.message = MessageArea()
        self.message.changed.connect(self._fit)
        self._waiting = Label("", "muted", wrap=True)
        self._waiting.hide()
        self._practice = PrimaryButton(self.tr("Try the practice pool"))
        self._practice.setAccessibleName(self._practice.text())
        self._practice.setDefault(True)
        self._practice.clicked.connect(self.practice_wanted)
        self._open_file = Button(self.tr("Open a connection file…"))
        self._open_file.setAccessibleName(self._open_file.text())
        self._open_file.clicked.connect(self.open_file_wanted)
        self._lay_out()

    def show_problem(self, problem: Problem) -> None:
        """Show why something can't be opened; file, line and key belong in its details."""
        self.set_waiting("")
        self.message.show_problem(problem)

    def clear_problem(self) -> None:
        self.message.clear()

    def set_waiting(self, text: str) -> None:
        """Say what is under way and disable the buttons; an empty text ends that."""
        self._waiting.setText(text)
        self._waiting.setVisible(bool(text))
        self._practice.setEnabled(not text)
        self._open_file.setEnabled(not text)
        self._fit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        margin = theme.px(36)
        column.setContentsMargins(margin, theme.px(28), margin, margin)
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        column.addLayout(head)
        head.setSpacing(theme.px(14))
        head.addWidget(AppLogo(44))
        titles = QVBoxLayout()
        head.addLayout(titles, 1)
        titles.setSpacing(theme.px(2))
        titles.addWidget(Label(self.tr("Welcome"), "title"))
        titles.addWidget(Label(self.tr("There is no connection to sign in with yet."), "muted"))
        column.addSpacing(theme.px(12))
        column.addWidget(self.message)
        column.addSpacing(theme.px(4))
        column.addWidget(
            Label(
                self.tr(
                    "Have a look around first: the practice pool runs on this computer, "
                    "with users and a phone to practise with. Nothing leaves it."
                ),
                wrap=True,
            )
        )
        column.addWidget(self._practice)
        column.addSpacing(theme.px(16))
        column.addWidget(
            Label(
                self.tr(
                    "For your own account you need a connection file. "
                    "Your IT department gives it to you; its name ends in .toml."
                ),
                wrap=True,
            )
        )
        column.addWidget(self._open_file)
        column.addWidget(self._waiting)
        self.setFixedWidth(theme.px(WIDTH))

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            centre_over(self, self.parentWidget())
        super().showEvent(event)

    def _fit(self) -> None:
        """Fit the height to the message; what is hidden leaves no gap."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
