"""The About dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

import desktop
from desktop.system.folders import log_file
from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.images import AppLogo
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.opens_over import OpensOver

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class AboutDialog(KeepsFocus, OpensOver, QDialog):
    """Name and version; open it with `open()`."""

    def __init__(self, parent: QWidget | None = None, practice_address: str = "") -> None:
        """`practice_address` is where the practice pool of this window is, if there is one."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Cognito Desk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = Button(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        margin = theme.px(36)
        layout.setContentsMargins(margin, margin, margin, theme.px(28))
        layout.setSpacing(theme.px(16))
        head = QHBoxLayout()
        layout.addLayout(head)
        head.setSpacing(theme.px(14))
        head.addWidget(AppLogo(44), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        head.addLayout(words, 1)
        words.setSpacing(theme.px(2))
        words.addWidget(Heading("Cognito Desk"))
        words.addWidget(
            Label(self.tr("Version {version}").format(version=desktop.__version__), "muted")
        )
        layout.addWidget(
            Label(
                self.tr(
                    "Signs people in to Amazon Cognito with a second step, "
                    "and shows what the tokens say."
                ),
                wrap=True,
            )
        )
        if practice_address:
            pool = self.tr("Practice pool: {address}").format(address=practice_address)
            layout.addWidget(_selectable(pool))
        layout.addWidget(_selectable(self.tr("Log file: {path}").format(path=log_file())))
        foot = QHBoxLayout()
        layout.addLayout(foot)
        foot.addStretch()
        foot.addWidget(close)
        self.setMinimumWidth(theme.px(420))

    def showEvent(self, event: QShowEvent) -> None:
        layout = self.layout()
        if not event.spontaneous() and layout is not None:
            # By itself it would get two thirds of the screen at most, and its text be cut off.
            width = max(self.minimumWidth(), layout.minimumSize().width())
            self.resize(width, layout.totalHeightForWidth(width))
        super().showEvent(event)


def _selectable(text: str) -> Label:
    """A line that can be selected and copied."""
    label = Label(text, "aside", wrap=True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
