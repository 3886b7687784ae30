"""The picture of one attempt: a bar for each step, in the line of who was busy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.models.activity_rows import duration
from desktop.ui.models.activity_timeline import Actor, Timeline
from desktop.ui.style import theme
from desktop.ui.style.icons import antialiased_painter

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPainter, QPaintEvent

LINE = 22
BAR = 10
NAMES = 84
TIMES = 84
"""Pixels at 100 %: height of an actor's line and of a bar, room for names and for times."""
SHORTEST = 2
"""Pixels of a bar, however short the step."""
COLORS = {
    Actor.APP: "muted",
    Actor.SERVICE: "accent",
    Actor.PERSON: "good",
    Actor.PHONE: "warning",
}


class TimelinePicture(QLabel):
    """Its accessible description says in words what it shows.

    A QLabel, because screen readers skip a bare QWidget.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Who was busy"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timeline = Timeline(0.0, ())

    def show_timeline(self, timeline: Timeline) -> None:
        """Show this one in place of the last."""
        if timeline == self._timeline:
            return
        self._timeline = timeline
        parts = [
            self.tr("{who}: {time}").format(
                who=self._name(actor), time=duration(timeline.busy(actor))
            )
            for actor in Actor
        ]
        failed = sum(span.failed for span in timeline.spans)
        parts.append(self.tr("Failed steps: {number}").format(number=failed))
        total = self.tr("In all: {time}").format(time=duration(timeline.total))
        self.setAccessibleDescription(". ".join((total, *parts)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(NAMES + TIMES + 120), theme.px(LINE) * len(Actor))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.StyleChange:  # other colours, or another size of text
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 — always painted whole
        painter = antialiased_painter(self)
        painter.setFont(self.font())
        for row, actor in enumerate(Actor):
            self._paint_line(painter, actor, row * theme.px(LINE))

    def _paint_line(self, painter: QPainter, actor: Actor, top: int) -> None:
        current, height = theme.current(), theme.px(LINE)
        names, times, bar = theme.px(NAMES), theme.px(TIMES), theme.px(BAR)
        room = max(1, self.width() - names - times)
        middle, mirrored = top + (height - bar) / 2, self.isRightToLeft()
        vertical = Qt.AlignmentFlag.AlignVCenter
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        left = 0 if not mirrored else self.width() - names
        painter.setPen(current.color("text"))
        painter.drawText(
            QRectF(left, top, names, height),
            vertical | (far if mirrored else near),
            self._name(actor),
        )
        right = self.width() - times if not mirrored else 0
        painter.setPen(current.color("muted"))
        painter.drawText(
            QRectF(right, top, times, height),
            vertical | (near if mirrored else far),
            duration(self._timeline.busy(actor)),
        )
        start = names if not mirrored else times
        painter.fillRect(QRectF(start, top + height / 2, room, 1), current.color("line"))
        scale = room / self._timeline.total if self._timeline.total > 0 else 0
        for span in self._timeline.spans:
            if span.actor is actor:
                width = max(float(SHORTEST), (span.end - span.start) * scale)
                offset = min(span.start * scale, room - width)
                at = start + (room - offset - width if mirrored else offset)
                color = "bad" if span.failed else COLORS[actor]
                painter.fillRect(QRectF(at, middle, width, bar), current.color(color))

    def _name(self, actor: Actor) -> str:
        return {
            Actor.APP: self.tr("App"),
            Actor.SERVICE: self.tr("Service"),
            Actor.PERSON: self.tr("Person"),
            Actor.PHONE: self.tr("Phone"),
        }[actor]
