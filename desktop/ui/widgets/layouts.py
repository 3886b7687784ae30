"""The content of a layout, without `itemAt` and `takeAt`.

Those make a wrapper of the layout's item, which PySide6 keeps as long as the layout. Qt deletes the
item with its widget without telling PySide6: the wrapper is then taken for whatever is allocated at
that address next, and the program crashes when that is deleted. (Seen with 6.11.3, by tests/soak.)
"""

from __future__ import annotations

from operator import itemgetter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget


def items(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts directly in `layout`, in its order, without spacers."""
    parent = layout.parentWidget()
    beside = parent.children() if parent is not None else []
    placed = [(layout.indexOf(each), each) for each in beside if isinstance(each, QWidget)]
    inner = [each for each in layout.children() if isinstance(each, QLayout)]
    both = placed + [(layout.indexOf(each), each) for each in inner]
    return [each for index, each in sorted(both, key=itemgetter(0)) if index >= 0]


def clear_layout(layout: QLayout) -> None:
    """Hide, remove and delete everything in `layout` but its spacers."""
    for each in items(layout):
        if isinstance(each, QWidget):
            layout.removeWidget(each)
            each.hide()
        else:
            clear_layout(each)
            layout.removeItem(each)
        each.deleteLater()


class TellingColumn(QVBoxLayout):
    """A column that tells when something in it asks for another size.

    An event filter could do that too, but makes PySide6 load every class of events.
    """

    changed = Signal()

    def invalidate(self) -> None:
        super().invalidate()
        self.changed.emit()
