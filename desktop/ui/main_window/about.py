"""The About dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

import desktop
from desktop.system.folders import log_file
from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Button, CloseButton
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.images import AppLogo
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.opens_over import OpensOver
from desktop.ui.widgets.scroller import Scroller
from desktop.ui.widgets.separator import Separator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QShowEvent

    from desktop.ui.models.about_facts import AboutFacts

FACTS_HEIGHT = 300
"""Pixels at 100 % that the facts take at most; what is more scrolls."""
AROUND_FACTS = 370
"""Pixels at 100 % for the rest of the dialog."""


class AboutDialog(KeepsFocus, OpensOver, QDialog):
    """Name and version; open it with `open()`. The rest comes with `show_facts`."""

    licences_wanted = Signal()
    """The texts of all licences are to be shown."""

    def __init__(self, parent: QWidget | None = None, practice_address: str = "") -> None:
        """`practice_address` is where the practice pool of this window is, if there is one."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Cognito Desk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
        self._support = Label("", wrap=True)
        self._support.hide()
        layout.addWidget(self._support)
        if practice_address:
            pool = self.tr("Practice pool: {address}").format(address=practice_address)
            layout.addWidget(_selectable(pool))
        layout.addWidget(_selectable(self.tr("Log file: {path}").format(path=log_file())))
        foot = QHBoxLayout()
        layout.addLayout(foot)
        licences = Button(self.tr("Licence texts…"))
        licences.setAccessibleName(self.tr("Licence texts"))
        licences.setAutoDefault(False)
        licences.clicked.connect(self.licences_wanted)
        foot.addWidget(licences)
        foot.addStretch()
        close = CloseButton(self)
        foot.addWidget(close)
        close.setFocus()  # not what is beside it
        self._column = layout
        self.setMinimumWidth(theme.px(600))

    def show_facts(self, facts: AboutFacts) -> None:
        """Show versions, addresses and licences; called once."""
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, theme.px(12), 0)
        rows.setSpacing(theme.px(8))
        rows.addWidget(Heading(self.tr("Addresses in use"), "strong"))
        _add_pairs(rows, self._addresses(facts))
        rows.addWidget(Heading(self.tr("Versions"), "strong"))
        _add_pairs(rows, facts.versions)
        rows.addWidget(Heading(self.tr("Licences"), "strong"))
        _add_pairs(rows, facts.licences)
        facts_area = Scroller(body)
        facts_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        facts_area.setAccessibleName(self.tr("Addresses, versions and licences"))
        screen = self.screen().availableGeometry().height()
        room = max(theme.px(80), screen - theme.px(AROUND_FACTS))
        most = min(theme.px(FACTS_HEIGHT), room)
        facts_area.setFixedHeight(most)
        if facts.support:
            self._support.setText(self.tr("Need help? Contact %1.").replace("%1", facts.support))
            self._support.show()
        place = self._column.count() - 1
        self._column.insertWidget(place, Separator())
        self._column.insertWidget(place + 1, facts_area)
        self._column.insertWidget(place + 2, Separator())
        self._fit()
        facts_area.show()  # else it has no width yet
        self._column.activate()
        facts_area.setFixedHeight(_whole_lines(facts_area, rows, most))
        self._fit()
        self.keep_on_screen()

    def _addresses(self, facts: AboutFacts) -> list[tuple[str, str]]:
        if facts.unusable:
            text = self.tr("{setting} can't be used").format(setting=facts.unusable)
        else:
            text = facts.api or self.tr("no connection")
        return [
            (self.tr("Sign-in service"), text),
            (self.tr("Keys"), facts.keys or self.tr("no connection")),
            (self.tr("Proxy"), facts.proxy or self.tr("none")),
        ]

    def _fit(self) -> None:
        """By itself it would get two thirds of the screen at most, and its text be cut off."""
        width = max(self.minimumWidth(), self._column.minimumSize().width())
        self.resize(width, self._column.totalHeightForWidth(width))

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._fit()
        super().showEvent(event)


def _whole_lines(area: Scroller, rows: QVBoxLayout, most: int) -> int:
    """As many pixels, at `most`, as end between two lines of the facts."""
    frame = 2 * area.frameWidth()
    width, most = area.width() - frame, most - frame
    if rows.totalHeightForWidth(width) > most:
        width -= area.verticalScrollBar().sizeHint().width()
    rows.setGeometry(QRect(0, 0, width, rows.totalHeightForWidth(width)))
    body = rows.parentWidget()
    labels = body.findChildren(Label) if body is not None else []
    spans = [(it.y(), it.y() + it.height()) for it in labels]
    ends = [end for _, end in spans if end <= most]
    whole = [it for it in ends if not any(top < it < end for top, end in spans)]
    return max(whole, default=most) + frame


def _add_pairs(rows: QVBoxLayout, pairs: Iterable[tuple[str, str]]) -> None:
    grid = QGridLayout()
    rows.addLayout(grid)
    grid.setHorizontalSpacing(theme.px(18))
    grid.setVerticalSpacing(theme.px(4))
    grid.setColumnMinimumWidth(0, theme.px(170))
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(pairs):
        label, shown = Label(name, "aside"), _selectable(value)
        label.setBuddy(shown)  # to screen readers, the label of this value
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, row, 1)


def _selectable(text: str) -> Label:
    """A line that can be selected and copied."""
    label = Label(text, "aside", wrap=True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
