"""The rules for a password, each with an icon that shows whether it is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Slot
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.style.icons import antialiased_painter, draw_message_icon
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.ui.models.password_rules import RuleMet

ANNOUNCED_AFTER_MS = 900
"""After the last key: what is missing is announced in a pause, not after each letter."""


class PasswordRuleList(QWidget):
    """One row for each rule; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Rules for the password"))
        self._rows: list[_RuleRow] = []
        self._rules: tuple[RuleMet, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._pause = QTimer(self, singleShot=True, interval=ANNOUNCED_AFTER_MS)
        self._pause.timeout.connect(self.announce_missing)
        self.hide()

    def show_rules(self, rules: Sequence[RuleMet], *, typed: bool = False) -> None:
        """Show which rules are met. `typed`: a key was pressed, so announce it soon."""
        changed = tuple(rules) != self._rules
        self._rules = tuple(rules)
        for row in self._rows[len(rules) :]:
            row.hide()
        while len(self._rows) < len(rules):
            self._rows.append(_RuleRow())
            self._column.addWidget(self._rows[-1])
        for row, rule in zip(self._rows, rules, strict=False):
            row.show_rule(rule)
            row.show()
        self.setVisible(bool(rules))
        if typed and changed:
            self._pause.start()

    @Slot()
    def announce_missing(self) -> None:
        """Have it read out which rules are not met yet."""
        missing = [rule.text for rule in self._rules if not rule.met]
        if not self.isVisible() or not self._rules:
            return
        if missing:
            announce(self, self.tr("Still missing: %1").replace("%1", ", ".join(missing)))
        else:
            announce(self, self.tr("The password meets every rule."))


class _RuleRow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._icon = _Icon()
        self._text = Label("", "aside", wrap=True)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(8))
        across.addWidget(self._icon)
        across.addWidget(self._text, 1)

    def show_rule(self, rule: RuleMet) -> None:
        self._text.setText(rule.text)
        said = self.tr("%1: met") if rule.met else self.tr("%1: not yet")
        self._text.setAccessibleName(said.replace("%1", rule.text))
        self._icon.set_met(rule.met)


class _Icon(QWidget):
    """A tick in a circle, or an empty circle: told apart without colours."""

    def __init__(self) -> None:
        super().__init__()
        self._met = False
        side = theme.px(16)
        self.setFixedSize(side, side)

    def set_met(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self._met = on
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        current = theme.current()
        area = QRectF(self.rect())
        painter = antialiased_painter(self)
        if self._met:
            draw_message_icon(painter, area, "success", current.color("good"))
            return
        painter.setPen(QPen(current.color("muted"), current.px(1.2)))
        edge = area.width() * 0.1
        painter.drawEllipse(area.adjusted(edge, edge, -edge, -edge))
