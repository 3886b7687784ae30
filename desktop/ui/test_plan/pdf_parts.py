"""The parts of a text document that was laid out as one long page: what its pages are made of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QTextCursor

from desktop.ui.test_plan.pdf_pages import Part, Strip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable

WHOLE = 0.4
"""Of a page's height: a table that is no higher is not torn."""
LONG = 0.5
"""Of a page's height: what is higher may not fit below a header, and is cut between its lines."""


def parts(document: QTextDocument, page_height: float) -> Iterator[Part]:
    """From top to bottom; blocks that are headings are kept with what follows."""
    block = document.begin()
    while block.isValid():
        table = cast("QTextTable | None", QTextCursor(block).currentTable())
        if table is None:
            strip = _strip(document, [block])
            if strip.height:
                kept = block.blockFormat().headingLevel() > 0
                lines = _lines(document, [block]) if strip.height > page_height * LONG else ()
                yield Part(strip.top, strip.bottom, kept, lines=lines)
            block = block.next()
        else:
            yield from _rows(document, table, page_height)
            block = document.findBlock(table.lastPosition() + 1)


def _rows(document: QTextDocument, table: QTextTable, page_height: float) -> Iterator[Part]:
    frame: QRectF = document.documentLayout().frameBoundingRect(table)
    blocks = [_blocks_of_row(table, it) for it in range(table.rows())]
    texts = [_strip(document, it) for it in blocks]
    # Between two rows is their border, as far from the one's text as from the other's.
    edges = [
        frame.top(),
        *((a.bottom + b.top) / 2 for a, b in pairwise(texts)),
        frame.bottom(),
    ]
    headers, last = table.format().headerRowCount(), table.rows() - 1
    header = Strip(edges[0], edges[headers]) if headers else None
    for row in range(table.rows()):
        kept = frame.height() <= page_height * WHOLE or row < headers or row == last - 1
        top, bottom = edges[row], edges[row + 1]
        long = bottom - top > page_height * LONG
        yield Part(
            top,
            bottom,
            kept_with_next=kept and row < last,
            header=header if row > headers else None,
            lines=_lines(document, blocks[row]) if long else (),
        )


def _blocks_of_row(table: QTextTable, row: int) -> list[QTextBlock]:
    end = table.cellAt(row, table.columns() - 1).lastPosition()
    block = table.cellAt(row, 0).firstCursorPosition().block()
    found = []
    while block.isValid() and block.position() <= end:
        found.append(block)
        block = block.next()
    return found


def _strip(document: QTextDocument, blocks: Sequence[QTextBlock]) -> Strip:
    rects = [document.documentLayout().blockBoundingRect(it) for it in blocks]
    return Strip(min(it.top() for it in rects), max(it.bottom() for it in rects))


def _lines(document: QTextDocument, blocks: Sequence[QTextBlock]) -> tuple[float, ...]:
    """Bottoms of lines, of all blocks beside each other."""
    found = set()
    for block in blocks:
        top, layout = document.documentLayout().blockBoundingRect(block).top(), block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            found.add(top + line.y() + line.height())
    return tuple(sorted(found))
