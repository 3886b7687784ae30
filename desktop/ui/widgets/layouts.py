"""What stands in a layout, without `itemAt` and `takeAt`.

Those make a wrapper of the layout's item, which PySide6 keeps as long as the layout. Qt deletes
the item with its widget and tells nobody: the wrapper is then taken for whatever comes to lie at
that address, and the program ends when that goes. (Seen with 6.11.3, by tests/soak.)
"""

from __future__ import annotations

from operator import itemgetter

from PySide6.QtWidgets import QLayout, QWidget


def items(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts that stand in `layout` itself, in its order; without spacers."""
    parent = layout.parentWidget()
    beside = parent.children() if parent is not None else []
    placed = [(layout.indexOf(each), each) for each in beside if isinstance(each, QWidget)]
    inner = [each for each in layout.children() if isinstance(each, QLayout)]
    both = placed + [(layout.indexOf(each), each) for each in inner]
    return [each for index, each in sorted(both, key=itemgetter(0)) if index >= 0]


def clear_layout(layout: QLayout) -> None:
    """Take everything but spacers out and have it deleted; none of it is seen any more."""
    for each in items(layout):
        if isinstance(each, QWidget):
            layout.removeWidget(each)
            each.hide()
        else:
            clear_layout(each)
            layout.removeItem(each)
        each.deleteLater()
