"""Python's wrappers of C++ objects whose end nobody would notice.

Qt deletes a layout's item with its widget. A wrapper of it (`itemAt`, or `addLayout` of a layout
that isn't empty) lives on with the layout, and is taken for whatever comes to lie at that address:
a crash, about once in 150,000 random events. See desktop/ui/widgets/layouts.py.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QLayout, QLayoutItem


def stray_wrappers() -> list[object]:
    """Those of layout items that Qt made or owns."""
    wrappers = shiboken6.Shiboken.getAllValidWrappers()
    items = [each for each in wrappers if isinstance(each, QLayoutItem)]
    return [
        each
        for each in items
        if not isinstance(each, QLayout) and not shiboken6.Shiboken.ownedByPython(each)
    ]
