"""The chosen practice user: name and password, to copy or to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.practice_phone.model import factors_text
from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.text.safe import visible, visible_name
from desktop.ui.widgets.buttons import PrimaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.copy_button import CopyButton
from desktop.ui.widgets.labels import ElidedLabel, Label

if TYPE_CHECKING:
    from desktop.ui.practice_phone.model import PracticeUser


class UserCard(Card):
    """Shows the password as well: it is good for the practice pool only."""

    fill_in = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._situation = Label("\n", wrap=True)
        # Always space for two lines, so that choosing another user moves nothing.
        self._situation.setMinimumHeight(self._situation.sizeHint().height())
        self._situation.setAlignment(
            self._situation.alignment() & ~Qt.AlignmentFlag.AlignVertical_Mask
            | Qt.AlignmentFlag.AlignTop
        )
        self._name, self._copy_name = (
            ElidedLabel("", "strong"),
            CopyButton(self.tr("Copy user name"), self.tr("Copy")),
        )
        self._password, self._copy_password = (
            ElidedLabel("", "strong"),
            CopyButton(self.tr("Copy password"), self.tr("Copy")),
        )
        self._place = ElidedLabel()
        self._factors = ElidedLabel()
        self.fill = PrimaryButton(self.tr("Fill in"))
        self.fill.setAccessibleName(self.tr("Fill in"))
        self.fill.clicked.connect(self.fill_in)
        self._lay_out()

    def set_user(self, user: PracticeUser) -> None:
        self._situation.setText(visible(user.situation, 300))
        self._place.setText(visible_name(user.pool_name))
        self._factors.setText(factors_text(user.factors))
        self._name.setText(visible(user.user_name, 200))
        self._copy_name.set_copied_text(user.user_name)
        changed = self.tr("changed, only you know it")
        self._password.setText(visible(user.password, 300) or changed)
        set_variant(self._password, "strong" if user.password else "muted")
        self._copy_password.setVisible(bool(user.password))
        self._copy_password.set_copied_text(user.password)

    def _lay_out(self) -> None:
        side, edge = theme.px(16), theme.px(14)
        self.content.setContentsMargins(side, edge, side, edge)
        self.content.setSpacing(theme.px(8))
        self.content.addWidget(self._situation)
        grid = QGridLayout()
        self.content.addLayout(grid)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, (title, value, copy) in enumerate(
            (
                (self.tr("User name"), self._name, self._copy_name),
                (self.tr("Password"), self._password, self._copy_password),
                (self.tr("Connection"), self._place, None),
                (self.tr("Second step"), self._factors, None),
            )
        ):
            label = Label(title, "muted")
            label.setBuddy(value)  # to screen readers, the label of this value
            grid.addWidget(label, row, 0)
            grid.setRowMinimumHeight(row, theme.px(24))  # that of a link
            grid.addWidget(value, row, 1, 1, 1 if copy else 2)
            if copy is not None:
                grid.addWidget(copy, row, 2)
        self.content.addWidget(self.fill)
