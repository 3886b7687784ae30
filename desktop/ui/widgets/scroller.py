"""Makes a page scroll when large text or a small window leaves too little space."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.ui.style import qt_values


class Scroller(QScrollArea):
    """Holds one page; the scroll bar is invisible until it is needed."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("focusPolicy", qt_values.NO_FOCUS)
        self.setWidget(page)
        page.setAutoFillBackground(False)  # setWidget switched it on
