"""What is dropped on a window: connection files, files that name a pool, links and addresses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from desktop.startup.foreign_files import SUFFIXES

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

MOVES = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrops(QObject):
    """Takes what a connection can be opened from; any other drop goes its usual way."""

    dropped = Signal(object)
    """The path of a file."""
    text_dropped = Signal(str)
    """A link, an address or ids."""

    def watch(self, *widgets: QWidget) -> None:
        """Windows, and the fields in them that would take the file's name as a text."""
        for widget in widgets:
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES and isinstance(event, QDragMoveEvent):
            if _content_of(event.mimeData()) is None:
                return False
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            content = _content_of(event.mimeData())
            if content is None:
                return False
            event.acceptProposedAction()
            if isinstance(content, Path):
                self.dropped.emit(content)
            else:
                self.text_dropped.emit(content)
            return True
        return super().eventFilter(watched, event)


def _content_of(data: QMimeData) -> Path | str | None:
    """The first connection file of those that are dragged; else a text that names a pool."""
    names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if names:
        return next((Path(name) for name in names if name.lower().endswith(SUFFIXES)), None)
    from desktop.setup.discovery.read import is_for_us  # slow, and most drags are of files

    text = data.text()
    return text if is_for_us(text) else None
