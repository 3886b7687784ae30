"""Copies secrets: marked as confidential, and cleared after half a minute and at quit."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

CLEAR_AFTER_S = 30
"""Seconds that a copied secret stays on the clipboard."""

CONFIDENTIAL_FORMATS = {
    # Klipper and other clipboard managers of KDE and GNOME.
    "x-kde-passwordManagerHint": b"secret",
    # Windows: no clipboard history, no cloud, no monitors. The last two are DWORDs.
    "ExcludeClipboardContentFromMonitorProcessing": b"\x01\x00\x00\x00",
    "CanIncludeInClipboardHistory": b"\x00\x00\x00\x00",
    "CanUploadToCloudClipboard": b"\x00\x00\x00\x00",
    # macOS: the convention of nspasteboard.org.
    "org.nspasteboard.ConcealedType": b"",
}
"""Formats that tell clipboard managers not to record the content."""


class SecretClipboard(QObject):
    """Copies secrets, and clears them again unless something else has been copied since.

    Of what was copied, only a digest is kept.
    """

    message = Signal(str)
    """A sentence for the user: what was copied or cleared."""

    def __init__(self, parent: QObject | None = None, *, seconds: int = CLEAR_AFTER_S) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._digest: bytes | None = None
        self._copying = False
        self._timer = QTimer(self, singleShot=True, interval=seconds * 1000)
        self._timer.timeout.connect(self._time_is_up)
        self._clipboard.changed.connect(self._changed)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.clear)

    def copy(self, text: str, what: str) -> None:
        """Copy `text`. `what` names it for the sentence that says so, such as "ID token"."""
        self._digest = _digest(text)
        self._copying = True
        self._clipboard.setMimeData(confidential(text))
        self._copying = False
        self._timer.start()
        self.message.emit(
            self.tr("{what} copied. The clipboard is cleared in {seconds} seconds.").format(
                what=what, seconds=self._seconds
            )
        )

    def holds(self, text: str) -> bool:
        """Whether this is what was copied here last, and not cleared yet."""
        return self._digest == _digest(text)

    def clear(self) -> bool:
        """Clear the clipboard if it still has what was copied here; returns whether it had."""
        self._timer.stop()
        if self._digest is None:
            return False
        ours = _digest(self._clipboard.text()) == self._digest
        self._digest = None
        if ours:
            self._clipboard.clear()
        return ours

    @property
    def _clipboard(self) -> QClipboard:
        return QGuiApplication.clipboard()

    def _time_is_up(self) -> None:
        if self.clear():
            self.message.emit(self.tr("The clipboard was cleared."))

    def _changed(self, mode: QClipboard.Mode) -> None:
        # Reading another program's clipboard can block for seconds on X11, so the digest is dropped
        # as soon as the clipboard is no longer ours. Windows reports our own change too, later.
        if mode == QClipboard.Mode.Clipboard and not (
            self._copying or self._clipboard.ownsClipboard()
        ):
            self._digest = None
            self._timer.stop()


def confidential(text: str) -> QMimeData:
    """The text, marked so that clipboard managers don't record it."""
    data = QMimeData()
    data.setText(text)
    for name, value in CONFIDENTIAL_FORMATS.items():
        data.setData(name, value)
    return data


def is_confidential(data: QMimeData) -> bool:
    """Whether it carries every mark that `confidential` gives."""
    return all(data.hasFormat(name) for name in CONFIDENTIAL_FORMATS)


def _digest(text: str) -> bytes:
    return sha256(text.encode("utf-8", "surrogatepass")).digest()
