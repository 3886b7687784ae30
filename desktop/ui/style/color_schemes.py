"""The colour schemes: light, dark, and that of a high-contrast system."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

TEXT_CONTRAST = 4.5
EDGE_CONTRAST = 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11: the least of text, and of borders and focus rings."""


class ColorScheme(NamedTuple):
    """A set of colours as "#rrggbb". Tests check the contrast of each pair in `pairs`.

    A named tuple, because a dataclass of so many fields costs 2 ms before the first paint.
    """

    ground: str
    card: str
    field: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    link: str
    border: str
    """The border of fields, buttons, tables and popups; `line` is for cards and between rows."""
    focus: str
    """The ring around the control that has the focus."""
    idle: str
    """The ground of a disabled button."""
    good: str
    good_ground: str
    warning: str
    warning_ground: str
    bad: str
    bad_ground: str
    info_ground: str
    block_edge: str = "transparent"
    """The border of tinted blocks; visible where there is no tint."""
    is_system: bool = False
    """Whether these are the system's own colours, so that its palette is used as it is."""
    link_line: str = "none"
    """What is under a link: "none", or "underline" where it has the colour of text."""

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every pair of text and ground colours in use."""
        grounds = (self.ground, self.card, self.field)
        plain = tuple((color, ground) for color in (self.text, self.muted) for ground in grounds)
        blocks = (
            (self.good, self.good_ground),
            (self.warning, self.warning_ground),
            (self.bad, self.bad_ground),
            (self.text, self.info_ground),
            (self.text, self.good_ground),
            (self.text, self.warning_ground),
            (self.text, self.bad_ground),
        )
        accents = (
            (self.on_accent, self.accent),
            (self.on_accent, self.accent_hover),
            (self.muted, self.idle),
            (self.text, self.idle),
        )
        pairs_on_grounds = tuple(
            (color, ground)
            for color in (self.link, self.good, self.warning, self.bad)
            for ground in grounds
        )
        return plain + blocks + accents + pairs_on_grounds

    def edges(self) -> tuple[tuple[str, str], ...]:
        """Every pair of a border or focus ring and what is beside it."""
        grounds = (self.ground, self.card, self.field)
        around = tuple(
            (edge, ground) for edge in (self.border, self.focus, self.accent) for ground in grounds
        )
        return (*around, (self.on_accent, self.accent), (self.on_accent, self.accent_hover))


LIGHT = ColorScheme(
    ground="#f6f7f9",
    card="#ffffff",
    field="#ffffff",
    line="#dfe3e8",
    text="#17202b",
    muted="#5b6775",
    accent="#1f5fd0",
    on_accent="#ffffff",
    accent_hover="#1a52b5",
    link="#1f5fd0",
    border="#7d8895",
    focus="#1f5fd0",
    idle="#e9ecf0",
    good="#176f41",
    good_ground="#e6f5ec",
    warning="#9a5b00",
    warning_ground="#fff3dc",
    bad="#b3261e",
    bad_ground="#fdeceb",
    info_ground="#e8effb",
)

DARK = ColorScheme(
    ground="#14181d",
    card="#1c2229",
    field="#14181d",
    line="#313a45",
    text="#e8edf3",
    muted="#a2adba",
    accent="#7fb0ff",
    on_accent="#0b1a33",
    accent_hover="#9cc2ff",
    link="#7fb0ff",
    border="#7d8895",
    focus="#7fb0ff",
    idle="#262d36",
    good="#67d49a",
    good_ground="#15301f",
    warning="#f3bd5d",
    warning_ground="#33270f",
    bad="#ff9a92",
    bad_ground="#3a1b19",
    info_ground="#1b2a42",
)


def high_contrast(palette: QPalette) -> ColorScheme:
    """The scheme of the system's palette: two text colours, and borders in place of tints.

    Where the system's colours of what is chosen, or of links, don't stand out, those of text do
    their work: some themes of high contrast leave them as they are.
    """

    def name(role: QPalette.ColorRole) -> str:
        return palette.color(QPalette.ColorGroup.Active, role).name()

    role = QPalette.ColorRole
    ground, text, field = name(role.Window), name(role.WindowText), name(role.Base)
    accent, on_accent = name(role.Highlight), name(role.HighlightedText)
    if min(_contrast(accent, ground), _contrast(accent, field)) < EDGE_CONTRAST or (
        _contrast(on_accent, accent) < TEXT_CONTRAST
    ):
        accent, on_accent = text, ground
    link = name(role.Link)
    if min(_contrast(link, ground), _contrast(link, field)) < TEXT_CONTRAST:
        link = text
    return ColorScheme(
        ground=ground,
        card=ground,
        field=field,
        line=text,
        text=text,
        muted=text,
        accent=accent,
        on_accent=on_accent,
        accent_hover=accent,
        link=link,
        border=text,
        focus=accent,
        idle=ground,
        good=text,
        good_ground=ground,
        warning=text,
        warning_ground=ground,
        bad=text,
        bad_ground=ground,
        info_ground=ground,
        block_edge=text,
        is_system=True,
        link_line="underline",
    )


def _contrast(one: str, other: str) -> float:
    """From 1 to 21: WCAG 2.2, "contrast ratio"."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    """From 0 to 1: WCAG 2.2, "relative luminance"."""
    shown = QColor(color)
    red, green, blue = (_linear(part) for part in (shown.redF(), shown.greenF(), shown.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 — sRGB's own
