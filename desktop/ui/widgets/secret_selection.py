"""What is selected in a shown secret, and the ways it could go to other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.secret_clipboard import SecretClipboard, is_confidential

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget


class SecretSelection(QObject):
    """Copies a secret by the rules of `SecretClipboard`, and corrects what others copied of it.

    Qt puts selected text into the X11 selection, and assistive tools can ask Qt to copy text. The
    first is cleared, the second is copied again by the rules. No program on X11 can read the text
    in between, since Qt answers such requests in the event loop.
    """

    message = Signal(str)
    """A sentence for the person, which screen readers are told already."""

    def __init__(
        self, widget: QWidget, text: Callable[[], str], clipboard: SecretClipboard | None = None
    ) -> None:
        """`text` returns the secret as far as it is shown.

        Without a `clipboard` it gets one that outlives the widget, so that a copy is cleared in
        time even after the dialog was closed.
        """
        super().__init__(widget)
        self._widget = widget
        self._text = text
        self._copies = clipboard
        QGuiApplication.clipboard().changed.connect(self._changed)

    def copy(self, text: str) -> None:
        if self._copies is None:
            self._copies = SecretClipboard(QCoreApplication.instance())
            self._copies.message.connect(self._say)
        self._copies.copy(text, self._widget.accessibleName())

    @Slot(QClipboard.Mode)
    def _changed(self, mode: QClipboard.Mode) -> None:
        clipboard = QGuiApplication.clipboard()
        if mode == QClipboard.Mode.Selection:
            if clipboard.ownsSelection() and self._holds(clipboard.text(mode)):
                clipboard.clear(mode)
        elif mode == QClipboard.Mode.Clipboard and clipboard.ownsClipboard():
            text = clipboard.text()
            if self._holds(text) and not self._kept_to_the_rules(text, clipboard.mimeData()):
                self.copy(text)

    def _kept_to_the_rules(self, text: str, data: QMimeData) -> bool:
        return self._copies is not None and self._copies.holds(text) and is_confidential(data)

    def _holds(self, text: str) -> bool:
        return bool(text) and text in self._text()

    @Slot(str)
    def _say(self, text: str) -> None:
        announce(self._widget, text)
        self.message.emit(text)
