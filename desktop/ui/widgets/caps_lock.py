"""A line edit that tells whether Caps Lock is on, from the keys that are pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.widgets.secret_edit import SecretEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class CapsLockEdit(SecretEdit):
    """Qt doesn't know the state of Caps Lock, but a capital letter without Shift shows it.

    This works on X11, Wayland, Windows and macOS alike, but not in scripts without capitals.
    """

    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._on = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._learn(event)
        super().keyPressEvent(event)

    def _learn(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_CapsLock:
            # The key that turns it on and the one that turns it off look the same: assume off.
            self._set(on=False)
            return
        text = event.text()
        shortcut = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if len(text) != 1 or event.modifiers() & shortcut or text.upper() == text.lower():
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._set(on=text.isupper() != shift)

    def _set(self, *, on: bool) -> None:
        if on != self._on:
            self._on = on
            self.caps_lock.emit(on)
