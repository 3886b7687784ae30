"""The theme: colour scheme and scale, and the one object that applies them.

Colours (`color_schemes`) and sizes come from here and nowhere else; the style sheet
(`style_sheet`) and every widget that paints itself ask `current()`. The program follows the
system while it runs: light or dark, high contrast, and text size.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette

from desktop.ui.style.color_schemes import DARK, LIGHT, ColorScheme, high_contrast
from desktop.ui.style.style_sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

__all__ = [
    "APPEARANCES",
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
"""Pixels of plain text at 100 %. All other sizes are at 100 % too, and scaled by `px`."""

APPEARANCES = ("system", "light", "dark")
"""What can be chosen; the first is what holds without a choice, and for any other name."""

# The system's font in pixels and its dots per inch, at a text size of 100 %.
_USUAL_FONT = {"win32": 12.0, "darwin": 13.0}.get(sys.platform, 44 / 3)
_USUAL_DPI = 72.0 if sys.platform == "darwin" else 96.0
_LARGEST = 3.0

_AFTER_FIRST_PAINT_MS = 500
_PROPERTY = "_cognito_desk_theme"


class Theme(QObject):
    """The current scheme and scale. Widgets that paint themselves listen to `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._forced: ColorScheme | None = None
        self._first_guess: ColorScheme | None = None
        self._chosen: ColorScheme | None = None
        self._told: ColorScheme | None = None
        self.appearance = APPEARANCES[0]
        """One of `APPEARANCES`."""
        self.scheme = LIGHT
        self.scale = 1.0

    def px(self, size: float) -> int:
        """Pixels for a size at 100 %, at the system's text size."""
        return round(size * self.scale)

    def color(self, name: str) -> QColor:
        """A colour of the scheme by its name, such as "accent"."""
        return QColor(getattr(self.scheme, name))

    def force(self, scheme: ColorScheme | None) -> None:
        """Use this scheme whatever the system says (in tests); None follows the system again."""
        self._forced = scheme
        self.follow()

    def set_appearance(self, appearance: str) -> None:
        """Be light or dark whatever the system is, or follow it: one of `APPEARANCES`.

        A system in high contrast is followed all the same: who needs it needs it everywhere.
        """
        self._chosen = {"light": LIGHT, "dark": DARK}.get(appearance)
        self.appearance = appearance if self._chosen is not None else APPEARANCES[0]
        self.follow()

    def follow(self) -> None:
        """Apply the system's settings. Costs next to nothing when they haven't changed."""
        app = self._app
        if app is None:
            return
        scheme, scale = self._forced or self._system_scheme(app), _system_scale()
        if (scheme, scale) == (self.scheme, self.scale) and app.styleSheet():
            return
        self.scheme, self.scale = scheme, scale
        app.setPalette(QPalette() if scheme.is_system else _palette(scheme))
        font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        font.setPixelSize(self.px(TEXT))
        app.setFont(font)
        app.setStyleSheet(style_sheet(scheme, scale))
        self.changed.emit()

    def _system_scheme(self, app: QApplication) -> ColorScheme:
        if self._first_guess is None:
            # Before the first paint the palette must do: the rest is slow (see `qt_values`).
            self._first_guess = _dark_or_light(app.palette())
            return self._chosen or self._first_guess
        if self._high_contrast_wanted():
            app.setPalette(QPalette())  # the system's own again
            return high_contrast(app.palette())
        self._tell_system()
        if self._chosen is not None:
            return self._chosen
        from PySide6.QtCore import Qt

        reported = self._reported()
        if reported == Qt.ColorScheme.Unknown:
            return self._first_guess
        return DARK if reported == Qt.ColorScheme.Dark else LIGHT

    def _high_contrast_wanted(self) -> bool:
        from PySide6.QtCore import Qt

        hints = QGuiApplication.styleHints()  # kept: PySide6 drops its parts along with it
        preference = hints.accessibility().contrastPreference()
        return preference == Qt.ContrastPreference.HighContrast

    def _reported(self) -> Qt.ColorScheme:
        """What the system is, by its own word."""
        return QGuiApplication.styleHints().colorScheme()

    def _tell_system(self) -> None:
        """Title bars and the system's own dialogs go along with what was chosen."""
        if self._told == self._chosen:
            return
        from PySide6.QtCore import Qt

        self._told, hints = self._chosen, QGuiApplication.styleHints()
        if self._chosen is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(
                Qt.ColorScheme.Dark if self._chosen is DARK else Qt.ColorScheme.Light
            )


def apply(app: QApplication) -> Theme:
    """Apply a theme before the first widget is made, and keep following the system."""
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
    """The theme that was applied; a light one if none was."""
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
    """How much larger than usual the system's text is, by its font or its dots per inch."""
    font = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    dpi = QGuiApplication.primaryScreen().logicalDotsPerInch()
    scale = max(font.pixelSize() / _USUAL_FONT, dpi / _USUAL_DPI)
    return min(max(scale, 1.0), _LARGEST)


def _palette(scheme: ColorScheme) -> QPalette:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette(QColor(scheme.card), QColor(scheme.ground))
    for name, colour in (
        (role.Window, scheme.ground),
        (role.WindowText, scheme.text),
        (role.Base, scheme.field),
        (role.AlternateBase, scheme.ground),
        (role.Text, scheme.text),
        (role.PlaceholderText, scheme.muted),
        (role.Button, scheme.card),
        (role.ButtonText, scheme.text),
        (role.ToolTipBase, scheme.card),
        (role.ToolTipText, scheme.text),
        (role.Highlight, scheme.accent),
        (role.HighlightedText, scheme.on_accent),
        (role.Accent, scheme.accent),
        (role.Link, scheme.link),
        (role.LinkVisited, scheme.link),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, name, QColor(scheme.muted))
    return palette
