"""Values of the class `Qt`'s enumerations, for what is built before the first paint.

PySide6 makes the 120 enumerations of the class `Qt` when it is first touched, which takes about
40 ms, a fifth of the start of an empty window. Qt's own properties take the numbers:
`label.setProperty("textFormat", PLAIN_TEXT)`. A test holds them against the real ones, and
another that the login dialog is painted without `Qt`. Elsewhere, write `Qt.…` as usual.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush, QColor

PLAIN_TEXT: Final = 0
"""Qt.TextFormat, property "textFormat"."""
SELECTABLE_BY_MOUSE: Final = 1
"""Qt.TextInteractionFlag, property "textInteractionFlags"."""
NO_FOCUS: Final = 0
STRONG_FOCUS: Final = 11
"""Qt.FocusPolicy, property "focusPolicy"."""
SCROLL_BAR_AS_NEEDED: Final = 0
SCROLL_BAR_ALWAYS_OFF: Final = 1
"""Qt.ScrollBarPolicy, properties "horizontalScrollBarPolicy" and "verticalScrollBarPolicy"."""
SENSITIVE_DATA: Final = 0x2
NO_AUTO_UPPERCASE: Final = 0x4
NO_PREDICTIVE_TEXT: Final = 0x40
"""Qt.InputMethodHint, property "inputMethodHints"."""
ELIDE_RIGHT: Final = 1
"""Qt.TextElideMode, property "textElideMode"."""

RIGHT_OF_LINE: Final = 0x92
"""Qt.AlignmentFlag: right, absolute, in the middle of the height; property "alignment"."""


def brush(colour: QColor) -> QBrush:
    """`QBrush(colour)`, whose overloads touch `Qt`."""
    return QPalette(colour, colour).window()
