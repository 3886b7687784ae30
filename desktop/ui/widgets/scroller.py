"""Lets a page scroll where large text or a small window leaves too little room for it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.ui.style import qt_values


class Scroller(QScrollArea):
    """Takes one page. Nothing of it is seen until it is needed."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("focusPolicy", qt_values.NO_FOCUS)
        self.setWidget(page)
        page.setAutoFillBackground(False)  # switched on by setWidget; what is below shows through
