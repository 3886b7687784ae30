"""Connection files that are dropped on a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

MOVES = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrops(QObject):
    """Takes a file that is named like a connection; any other drop goes its usual way."""

    dropped = Signal(object)
    """Its path."""

    def watch(self, *widgets: QWidget) -> None:
        """Windows, and the fields in them that would take the file's name as a text."""
        for widget in widgets:
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES and isinstance(event, QDragMoveEvent):
            if _file_in(event.mimeData()) is None:
                return False
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            file = _file_in(event.mimeData())
            if file is None:
                return False
            event.acceptProposedAction()
            self.dropped.emit(file)
            return True
        return super().eventFilter(watched, event)


def _file_in(data: QMimeData) -> Path | None:
    """The first connection file of those that are dragged."""
    names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return next((Path(name) for name in names if name.lower().endswith(".toml")), None)
