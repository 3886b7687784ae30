"""A table of plain text that paints itself, row by row.

Qt's own item painting asks each cell for ten roles, which costs 25 ms for a page of the activity
when a Python model answers. Here a page costs a fifth of that: each text is laid out once, and as
plain text, so that HTML in a claim stays text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QItemSelectionModel, QLine, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.style import theme
from desktop.ui.table.elided_text import show_elided_text
from desktop.ui.table.shared_widths import SharedWidths
from desktop.ui.table.static_text import StaticTextCache

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent

    from desktop.ui.table.model import TableModel

    _Draw: TypeAlias = Callable[[QPainter, str, int, int, int], None]

PADDING = 12
"""Pixels at 100 %, at both sides of a cell."""
ROW_HEIGHT = 36
"""Pixels at 100 %, of all rows in all tables."""
INSET = 4
RADIUS = 6
"""Pixels at 100 %: the selected row is inside the table's round corners, and round itself."""
MIN_ROWS = 3
"""Rows that are always visible; in a smaller window the whole page scrolls."""


class _Column(NamedTuple):
    """How to paint a column: its number, the function, where to start, and the width in pixels."""

    number: int
    draw: _Draw
    start: int
    width: int


class _Pens(dict[str, QPen]):
    """Pens by the name of their colour, made when first used."""

    def __missing__(self, name: str) -> QPen:
        pen = self[name] = QPen(theme.current().color(name))
        return pen


class TableView(QTableView):
    """Shows a `TableModel`. All rows have the same height, and are selected as a whole."""

    copy_wanted = Signal()
    """Ctrl+C, or the platform's own keys for it."""
    current_row_changed = Signal(int)
    """Another row is current; -1 for none."""

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._widths: SharedWidths | None = None
        self._row_px = theme.px(ROW_HEIGHT)
        self._texts = StaticTextCache(self.font(), self._row_px)
        self.setModel(model)
        self.setShowGrid(False)
        self.setContentsMargins(0, theme.px(3), 0, theme.px(4))  # clear of the round corners
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        # Qt's header looks through every cell of every column for what is selected, to paint a
        # highlight that there is none of: 3 s with 100,000 rows. This selection stays empty.
        across.setSelectionModel(QItemSelectionModel(model, across))
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self._scale()

    def set_widths(self, widths: Sequence[int]) -> None:
        """Fixed column widths, in pixels at 100 %, with a scroll bar if they don't fit."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, theme.px(width))

    def set_weights(self, weights: Sequence[float]) -> None:
        """Divide the table's width among the columns by these weights, also when it changes.

        A column gives away what its texts don't need.
        """
        self._widths = SharedWidths(self, self._model, weights, _around_text())
        self._model.modelReset.connect(self._measure)
        self._measure()
        # They always fit, also while a vertical bar takes its room and they aren't shared out yet.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._widths.share_out()

    def set_stretched_last(self) -> None:
        self.horizontalHeader().setStretchLastSection(True)

    def sizeHint(self) -> QSize:
        """The minimum; the layout gives it more."""
        return QSize(theme.px(PADDING), self.minimumHeight())

    def current_row(self) -> int:
        """The current row, or -1."""
        return self.currentIndex().row()

    def selectRow(self, row: int) -> None:
        """Make it current and select it.

        Qt's own takes the column at the view's edge, and finds none there from right to left.
        """
        self.setCurrentIndex(self._model.index(row, 0))

    def selected_ranges(self) -> list[range]:
        """The rows that are selected. Cheap, however many they are, unlike Qt's `selectedRows`."""
        parts = self.selectionModel().selection()
        return [
            range(parts.at(each).top(), parts.at(each).bottom() + 1) for each in range(parts.size())
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        area = event.rect()
        first = self.rowAt(area.top())
        if first < 0:
            return
        last = self.rowAt(area.bottom())
        rows = range(first, (last if last >= 0 else self._model.row_count() - 1) + 1)
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        top = self.rowViewportPosition(first)
        self._paint_rows(painter, rows, top, area)
        if self.hasFocus():
            self._outline_current(painter)

    def _paint_rows(self, painter: QPainter, rows: range, top: int, area: QRect) -> None:
        pens, height = _Pens(), self._row_px
        columns = self._columns_in(area)
        ranges = self.selected_ranges()
        selected = {row for row in rows if any(row in each for each in ranges)}
        rules = []
        for row in rows:
            if row in selected:
                self._fill_selected(painter, top, pens["accent"].color())
            texts = self._model.row_texts(row)
            colors = self._model.row_colors(row)
            for column, draw, left, width in columns:
                text = texts[column]
                if text:
                    painter.setPen(pens["on_accent" if row in selected else colors[column]])
                    draw(painter, text, left, top, width)
            top += height
            rules.append(QLine(area.left(), top - 1, area.right(), top - 1))
        painter.setPen(pens["line"])
        painter.drawLines(rules)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._model.row_count() - 1}
        key, bare = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if bare and key in ends and self._model.row_count():
            self.selectRow(ends[Qt.Key(key)])  # Qt's own go to the row's first and last cell
            return
        super().keyPressEvent(event)
        if bare and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._bring_to_edge(self.currentIndex().column())

    def _bring_to_edge(self, column: int) -> None:
        """Scroll sideways until this column is the first one: each key is seen to do something."""
        if column >= 0 and not self.isRightToLeft():
            self.horizontalScrollBar().setValue(self.horizontalHeader().sectionPosition(column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # what takes the space shows details of this row
        if self._widths is not None:
            # Last: scrolling lays rows out, and a bar may come, also before it shows.
            self._widths.share_out()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() != event.Type.ToolTip:
            return super().viewportEvent(event)
        show_elided_text(self, cast("QHelpEvent", event), theme.px(PADDING))
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (event.Type.FontChange, event.Type.StyleChange):
            self._scale()  # other colours, or another size of text

    def _columns_in(self, area: QRect) -> list[_Column]:
        """The columns that are to be painted."""
        padding, found = theme.px(PADDING), []
        mirrored = self.isRightToLeft()
        for column in range(self.horizontalHeader().count()):
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            if width and left <= area.right() and left + width >= area.left():
                start = left + (width - padding if mirrored else padding)
                if mirrored:
                    draw: _Draw = self._texts.draw_ending_at
                elif column in self._model.uncached_columns:
                    draw = self._texts.draw_uncached
                else:
                    draw = self._texts.draw
                found.append(_Column(column, draw, start, width - 2 * padding))
        return found

    def _outline_current(self, painter: QPainter) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        current = theme.current()
        selected = self.selectionModel().isRowSelected(index.row(), index.parent())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current.color("on_accent" if selected else "focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = self._box(self.rowViewportPosition(index.row())).adjusted(2, 2, -2, -2)
        radius = current.px(RADIUS) - 2
        painter.drawRoundedRect(inner, radius, radius)

    def _fill_selected(self, painter: QPainter, top: int, color: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        radius = theme.px(RADIUS)
        painter.drawRoundedRect(self._box(top), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _box(self, top: int) -> QRectF:
        """Of a selected row: it moves with the columns, as what is scrolled is not painted anew."""
        across = self.horizontalHeader()
        width = max(across.length(), self.viewport().width())
        left = -across.offset()
        if self.isRightToLeft():
            left = self.viewport().width() - width + across.offset()
        inset = theme.px(INSET)
        return QRectF(left + inset, top + 1, width - 2 * inset, self._row_px - 3)

    @Slot()
    def _measure(self) -> None:
        if self._widths is not None:
            self._widths.measure()

    def _current_changed(self) -> None:
        self.viewport().update()  # the ring is around the whole row, and Qt repaints one cell of it
        self.current_row_changed.emit(self.current_row())

    def _scale(self) -> None:
        self._row_px = theme.px(ROW_HEIGHT)
        self._texts = StaticTextCache(self.font(), self._row_px)
        if self._widths is not None:
            self._widths.measure(_around_text())
        self.setMinimumHeight(theme.px(44) + MIN_ROWS * self._row_px)
        self.verticalHeader().setMinimumSectionSize(self._row_px)
        self.verticalHeader().setDefaultSectionSize(self._row_px)
        self.viewport().update()


def _around_text() -> int:
    """Pixels of a cell beside its text."""
    return 2 * theme.px(PADDING) + 2
