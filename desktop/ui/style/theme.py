"""How the program looks: the design tokens, and the one object that applies them.

Colours (`looks`) and sizes come from here and nowhere else; the style sheet (`style`) and
everything that paints by hand ask `current()`. The program follows the system while it runs:
light or dark, high contrast, and the size of text.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette

from desktop.ui.style.color_schemes import DARK, LIGHT, ColorScheme, high_contrast
from desktop.ui.style.style_sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

__all__ = [
    "DARK",
    "LIGHT",
    "TEXT",
    "ColorScheme",
    "Theme",
    "apply",
    "current",
    "high_contrast",
    "px",
]

TEXT = 14
"""Pixels of plain text at 100 %; all other sizes are given at 100 % too and scaled by `px`."""

# What the system's own text measures at 100 %: the font in pixels, and dots per inch.
_USUAL_FONT = {"win32": 12.0, "darwin": 13.0}.get(sys.platform, 44 / 3)
_USUAL_DPI = 72.0 if sys.platform == "darwin" else 96.0
_LARGEST = 3.0

_AFTER_FIRST_PAINT_MS = 500
_PROPERTY = "_cognito_desk_theme"


class Theme(QObject):
    """The look in force. `changed` comes after every change of it, for those who paint by hand."""

    changed = Signal()

    def __init__(self, app: QApplication | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._forced: ColorScheme | None = None
        self._guess: ColorScheme | None = None
        self.look = LIGHT
        self.scale = 1.0

    def px(self, size: float) -> int:
        """Pixels for a size of the sketches, at the system's size of text."""
        return round(size * self.scale)

    def color(self, name: str) -> QColor:
        """A colour of the look by its name, such as "accent"."""
        return QColor(getattr(self.look, name))

    def force(self, look: ColorScheme | None) -> None:
        """Use this look whatever the system says (tests, screenshots); None follows it again."""
        self._forced = look
        self.follow()

    def follow(self) -> None:
        """Apply what the system says now. Costs next to nothing when that is nothing new."""
        app = self._app
        if app is None:
            return
        look, scale = self._forced or self._system_look(app), _system_scale()
        if (look, scale) == (self.look, self.scale) and app.styleSheet():
            return
        self.look, self.scale = look, scale
        app.setPalette(QPalette() if look.is_system else _palette(look))
        font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        font.setPixelSize(self.px(TEXT))
        app.setFont(font)
        app.setStyleSheet(style_sheet(look, scale))
        self.changed.emit()

    def _system_look(self, app: QApplication) -> ColorScheme:
        if self._guess is None:
            # On the way to the first paint the system's colours must do: to ask is dear (`quick`).
            self._guess = _dark_or_light(app.palette())
            return self._guess
        from PySide6.QtCore import Qt  # noqa: PLC0415

        hints = app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            app.setPalette(QPalette())  # the system's own again
            return high_contrast(app.palette())
        scheme = hints.colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            return self._guess
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def apply(app: QApplication) -> Theme:
    """Dress the program, before its first widget is made, and keep following the system."""
    if sys.platform in ("win32", "darwin"):
        app.setStyle("Fusion")  # what Qt uses elsewhere anyway, where asking would cost 10 ms
    theme = Theme(app)
    app.setProperty(_PROPERTY, theme)
    theme.follow()
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(theme.follow)
    hints.accessibility().contrastPreferenceChanged.connect(theme.follow)
    app.primaryScreen().logicalDotsPerInchChanged.connect(theme.follow)
    QTimer.singleShot(_AFTER_FIRST_PAINT_MS, theme.follow)
    return theme


def current() -> Theme:
    """The theme that was applied; a plain light one where none was."""
    app = QGuiApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    return theme if isinstance(theme, Theme) else Theme()


def px(size: float) -> int:
    """`current().px(size)`."""
    return current().px(size)


def _dark_or_light(palette: QPalette) -> ColorScheme:
    dark = palette.window().color().lightness() < palette.windowText().color().lightness()
    return DARK if dark else LIGHT


def _system_scale() -> float:
    """By how much the system's text is larger than usual: a larger font, or more dots per inch."""
    font = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    dpi = QGuiApplication.primaryScreen().logicalDotsPerInch()
    scale = max(font.pixelSize() / _USUAL_FONT, dpi / _USUAL_DPI)
    return min(max(scale, 1.0), _LARGEST)


def _palette(look: ColorScheme) -> QPalette:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette(QColor(look.card), QColor(look.ground))
    for name, colour in (
        (role.Window, look.ground),
        (role.WindowText, look.text),
        (role.Base, look.field),
        (role.AlternateBase, look.ground),
        (role.Text, look.text),
        (role.PlaceholderText, look.muted),
        (role.Button, look.card),
        (role.ButtonText, look.text),
        (role.ToolTipBase, look.card),
        (role.ToolTipText, look.text),
        (role.Highlight, look.accent),
        (role.HighlightedText, look.on_accent),
        (role.Accent, look.accent),
        (role.Link, look.link),
        (role.LinkVisited, look.link),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, name, QColor(look.muted))
    return palette
