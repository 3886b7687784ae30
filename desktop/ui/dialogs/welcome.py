"""The first dialog of a new user: a connection file, one that is there, or the practice pool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field
from desktop.ui.widgets.images import AppLogo
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.message import MessageArea
from desktop.ui.widgets.window_geometry import centre_over, keep_on_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from desktop.ui.text.problem import Problem

WIDTH = 480
"""Pixels at 100 %."""


class Welcome(KeepsFocus, QDialog):
    """Shown while there is no connection, or several and none was used. Closing is `rejected`."""

    practice_wanted = Signal()
    open_file_wanted = Signal()
    connection_chosen = Signal(int)
    """The number of a connection that was offered."""

    def __init__(self, offered: Sequence[str] = (), parent: QWidget | None = None) -> None:
        """`offered`: names of the connections that are there."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome"))
        self.message = MessageArea()
        self.message.changed.connect(self._fit)
        self.connections = ComboBox()
        self.connections.addItems([visible_name(name) for name in offered])
        self.go_on = self._button(PrimaryButton(self.tr("Continue")))
        self.go_on.clicked.connect(self._go_on)
        kind = Button if offered else PrimaryButton
        self.open_file = self._button(kind(self.tr("Open a connection file…")))
        self.open_file.clicked.connect(self.open_file_wanted)
        self.practice = self._button(LinkButton(self.tr("Try the practice pool")))
        self.practice.clicked.connect(self.practice_wanted)
        (self.go_on if offered else self.open_file).setDefault(True)
        self._lay_out(offered=bool(offered))

    def show_problem(self, problem: Problem) -> None:
        """Show why something can't be opened; file, line and key belong in its details."""
        self.message.show_problem(problem)

    def clear_problem(self) -> None:
        self.message.clear()

    def _button(self, button: QPushButton) -> QPushButton:
        button.setAccessibleName(button.text())
        return button

    def _lay_out(self, *, offered: bool) -> None:
        column = QVBoxLayout(self)
        margin = theme.px(36)
        column.setContentsMargins(margin, theme.px(28), margin, theme.px(28))
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        column.addLayout(head)
        head.setSpacing(theme.px(14))
        head.addWidget(AppLogo(44))
        titles = QVBoxLayout()
        head.addLayout(titles, 1)
        titles.setSpacing(theme.px(2))
        titles.addWidget(Label(self.tr("Welcome"), "title"))
        said = (
            self.tr("Choose the connection to sign in with.")
            if offered
            else self.tr("There is no connection to sign in with yet.")
        )
        titles.addWidget(Label(said, "muted"))
        column.addSpacing(theme.px(12))
        column.addWidget(self.message)
        column.addSpacing(theme.px(4))
        if offered:
            column.addWidget(Field(self.tr("Connection"), self.connections))
            column.addSpacing(theme.px(4))
            column.addWidget(self.go_on)
            column.addSpacing(theme.px(16))
            text = self.tr(
                "Yours isn't in the list? Open the file that your IT department gave you."
            )
        else:
            for each in (self.connections, self.go_on):
                each.setParent(self)
                each.hide()
            text = self.tr(
                "For your account you need a connection file. Your IT department gives it to you; "
                "its name ends in .toml. You can also drop it on this window."
            )
        column.addWidget(Label(text, wrap=True))
        column.addSpacing(theme.px(4))
        column.addWidget(self.open_file)
        column.addSpacing(theme.px(16))
        column.addWidget(
            Label(
                self.tr(
                    "Only looking around? The practice pool runs on this computer, with users and "
                    "a phone to practise with. Nothing leaves it."
                ),
                "aside",
                wrap=True,
            )
        )
        links = QHBoxLayout()
        column.addLayout(links)
        links.addWidget(self.practice)
        links.addStretch()
        self.setFixedWidth(theme.px(WIDTH))

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            centre_over(self, self.parentWidget())
        super().showEvent(event)

    @Slot()
    def _go_on(self) -> None:
        self.connection_chosen.emit(self.connections.currentIndex())

    def _fit(self) -> None:
        """Fit the height to the message; what is hidden leaves no gap."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
            keep_on_screen(self)
