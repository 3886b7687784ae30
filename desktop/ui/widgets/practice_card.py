"""The chosen practice user: name and password to read, to copy, or to have filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.components.buttons import PrimaryButton
from desktop.ui.components.card import Card
from desktop.ui.components.labels import Label
from desktop.ui.models.visible import visible, visible_name
from desktop.ui.widgets.copy_button import CopyButton
from desktop.ui.widgets.names import NameLabel

if TYPE_CHECKING:
    from desktop.ui.models.practice import PracticeUser


class PracticeCard(Card):
    """The password stands there in plain: it opens nothing but the practice pool."""

    fill_in = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._situation = Label("", "muted", wrap=True)
        self._name, self._copy_name = NameLabel("", "strong"), self._copy(self.tr("Copy user name"))
        self._password = NameLabel("", "strong")
        self._place = NameLabel()
        self._copy_password = self._copy(self.tr("Copy password"))
        fill = PrimaryButton(self.tr("Fill in"))
        fill.setAccessibleName(self.tr("Fill in"))
        fill.clicked.connect(self.fill_in)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        for row, (title, value, copy) in enumerate(
            (
                (self.tr("User name"), self._name, self._copy_name),
                (self.tr("Password"), self._password, self._copy_password),
                (self.tr("Connection"), self._place, None),
            )
        ):
            grid.addWidget(Label(title, "muted"), row, 0)
            grid.addWidget(value, row, 1)
            if copy is not None:
                grid.addWidget(copy, row, 2)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(16))
        foot.addWidget(self._situation, 1)
        foot.addWidget(fill)
        self.content.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        self.content.addLayout(grid)
        self.content.addLayout(foot)

    def set_user(self, user: PracticeUser) -> None:
        self._situation.setText(visible(user.situation, 300))
        self._place.setText(visible_name(user.pool_name))
        self._name.setText(visible(user.user_name, 200))
        self._copy_name.set_what(user.user_name)
        self._password.setText(visible(user.password, 300))
        self._copy_password.set_what(user.password)

    def _copy(self, name: str) -> CopyButton:
        return CopyButton(name, self.tr("Copy"))
