"""What is selected in a shown secret, and the ways it could go to other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.secret_clipboard import SecretClipboard

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class SecretSelection(QObject):
    """Copies by the rules for secrets (`SecretClipboard`), and sees to it that nothing else does.

    Qt puts what is selected into the X11 selection by itself, and assistive tools can have text
    copied: the first is taken out again, the second copied anew. Both happen before another program
    can have read it, since Qt hands it out in its event loop only.
    """

    message = Signal(str)
    """A sentence for the person, which screen readers are told already."""

    def __init__(
        self, widget: QWidget, text: Callable[[], str], clipboard: SecretClipboard | None = None
    ) -> None:
        """`text`: the secret as far as it is shown. `clipboard`: one of its own when None.

        One of its own outlives the widget: what was copied has to be cleared all the same.
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
            if self._holds(text) and not (self._copies and self._copies.holds(text)):
                self.copy(text)

    def _holds(self, text: str) -> bool:
        return bool(text) and text in self._text()

    @Slot(str)
    def _say(self, text: str) -> None:
        announce(self._widget, text)
        self.message.emit(text)
