"""The style sheet, made from a `ColorScheme` and the scale of text.

In the rules, `%(name)s` is a colour of the scheme and `%(42)s` a size in pixels at 100 %, scaled.
Rules select widgets by their dynamic property "variant" (`set_variant`). Heights are those of the
content alone: a field 42 high with a border of 1 says 40.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.ui.style.color_schemes import ColorScheme

_TEXT = """
QLabel { font-size: %(14)s; }
QLabel[variant="title"] { font-size: %(24)s; font-weight: 600; }
QLabel[variant="headline"] { font-size: %(17)s; font-weight: 600; }
QLabel[variant="strong"] { font-weight: 600; }
QLabel[variant="muted"] { color: %(muted)s; }
QLabel[variant="aside"] { color: %(muted)s; font-size: %(12)s; }
QLabel[variant="good"] { color: %(good)s; }
QLabel[variant="warning"] { color: %(warning)s; }
QLabel[variant="bad"] { color: %(bad)s; }
QLabel[variant="urgent"] { color: %(bad)s; font-size: %(12)s; font-weight: 600; }
QToolTip {
    color: %(text)s; background: %(card)s; border: 1px solid %(border)s; padding: %(4)s;
    font-size: %(14)s;
}
"""

_BUTTONS = """
QPushButton {
    color: %(text)s; background: %(card)s; border: 1px solid %(border)s; border-radius: %(8)s;
    padding: 0 %(16)s; min-height: %(40)s; font-weight: 500; font-size: %(14)s; outline: none;
}
QPushButton:hover { border-color: %(text)s; }
QPushButton:pressed { background: %(ground)s; }
QPushButton:focus { border: 2px solid %(focus)s; padding: 0 %(15)s; min-height: %(38)s; }
QPushButton:disabled { color: %(muted)s; background: %(idle)s; border-color: %(line)s; }
QPushButton[variant="primary"] {
    color: %(on_accent)s; background: %(accent)s; border: 1px solid %(accent)s;
    min-height: %(40)s; padding: 0 %(16)s; font-weight: 600;
}
QPushButton[variant="primary"]:hover, QPushButton[variant="primary"]:pressed {
    background: %(accent_hover)s; border-color: %(accent_hover)s;
}
QPushButton[variant="primary"]:disabled {
    color: %(text)s; background: %(idle)s; border-color: %(line)s;
}
QPushButton[variant="danger"] {
    color: %(bad)s; background: %(bad_ground)s; border: 1px solid %(bad)s;
    min-height: %(40)s; padding: 0 %(16)s; font-weight: 600;
}
QPushButton[variant="danger"]:hover { border-width: 2px; min-height: %(38)s; }
QPushButton[variant="danger"]:focus { border: 2px solid %(focus)s; min-height: %(38)s; }
QPushButton[variant="danger"]:disabled {
    color: %(text)s; background: %(idle)s; border-color: %(line)s;
}
QPushButton[variant="link"], QPushButton[variant="link-plain"],
QPushButton[variant="link-danger"] {
    color: %(link)s; background: transparent; border: none; border-radius: 0; text-align: left;
    border-bottom: 2px solid transparent; padding: %(2)s 0 0 0; min-height: %(20)s;
    text-decoration: %(link_line)s;
}
QPushButton[variant="link-plain"] { color: %(text)s; text-decoration: underline; }
QPushButton[variant="link-danger"] { color: %(bad)s; }
QPushButton[variant="link"]:hover, QPushButton[variant="link-danger"]:hover {
    text-decoration: underline;
}
QPushButton[variant="link-danger"]:focus { border-bottom-color: %(bad)s; }
QPushButton[variant="link-danger"]:disabled { color: %(muted)s; }
QPushButton[variant="link"]:focus { border-bottom-color: %(link)s; }
QPushButton[variant="link-plain"]:focus { border-bottom-color: %(text)s; }
QPushButton[variant="link"]:disabled { color: %(muted)s; }
"""

_FIELDS = """
QLineEdit, QComboBox, QDateTimeEdit {
    color: %(text)s; background: %(field)s; border: 1px solid %(border)s; border-radius: %(8)s;
    padding: 0 %(12)s; min-height: %(40)s;
    selection-background-color: %(accent)s; selection-color: %(on_accent)s;
    placeholder-text-color: %(muted)s;
}
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus {
    border: 2px solid %(focus)s; padding: 0 %(11)s; min-height: %(38)s;
}
QComboBox { padding: 0 %(14)s; }
QComboBox:focus { padding: 0 %(13)s; }
QLineEdit:disabled, QComboBox:disabled, QDateTimeEdit:disabled {
    color: %(muted)s; background: %(idle)s;
}
QLineEdit[variant="code"] { font-size: %(28)s; font-weight: 600; min-height: %(54)s; }
QLineEdit[variant="code"]:focus { min-height: %(52)s; }
QDateTimeEdit QLineEdit, QDateTimeEdit QLineEdit:focus {
    background: transparent; border: none; padding: 0; min-height: 0;
}
QDateTimeEdit::up-button, QDateTimeEdit::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: %(32)s; }
QComboBox::down-arrow {
    image: none; width: %(10)s; height: %(5)s;
    background: qconicalgradient(cx: 0.5, cy: 1, angle: 45, stop: 0 %(muted)s,
        stop: 0.25 %(muted)s, stop: 0.251 transparent, stop: 1 transparent);
}
ComboBox::down-arrow { background: none; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView {
    color: %(text)s; background: %(card)s; border: 1px solid %(border)s; border-radius: 0;
    outline: none; padding: %(4)s; font-size: %(14)s;
}
QComboBox QAbstractItemView::item {
    min-height: %(32)s; padding: 0 %(8)s; border-radius: %(4)s;
}
QComboBox QAbstractItemView::item:selected { color: %(on_accent)s; background: %(accent)s; }
QPlainTextEdit, QTextEdit {
    color: %(text)s; background: %(field)s; border: 1px solid %(border)s; border-radius: %(8)s;
    padding: %(6)s; selection-background-color: %(accent)s; selection-color: %(on_accent)s;
}
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid %(focus)s; padding: %(5)s; }
QRadioButton, QCheckBox {
    spacing: %(10)s; padding: %(6)s; border: 2px solid transparent; border-radius: %(8)s;
    font-size: %(14)s;
}
QRadioButton:focus, QCheckBox:focus { border-color: %(focus)s; }
QCheckBox { padding: %(4)s %(2)s; }
QCheckBox:disabled { color: %(muted)s; }
QRadioButton::indicator, QCheckBox::indicator {
    width: %(18)s; height: %(18)s; border-radius: %(9)s;
    border: 1px solid %(border)s; background: %(field)s;
}
QCheckBox::indicator { border-radius: %(4)s; }
QCheckBox::indicator:checked {
    border-color: %(accent)s; background: %(accent)s;
}
QRadioButton::indicator:checked {
    border-color: %(accent)s;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 %(on_accent)s, stop: 0.42 %(on_accent)s, stop: 0.5 %(accent)s, stop: 1 %(accent)s);
}
"""

_BLOCKS = """
QFrame[variant="card"] {
    background: %(card)s; border: 1px solid %(line)s; border-radius: %(12)s;
}
QFrame[variant="block-error"] { background: %(bad_ground)s; }
QFrame[variant="block-warning"] { background: %(warning_ground)s; }
QFrame[variant="block-info"] { background: %(info_ground)s; }
QFrame[variant="block-success"] { background: %(good_ground)s; }
QFrame[variant="block-error"], QFrame[variant="block-warning"],
QFrame[variant="block-info"], QFrame[variant="block-success"] {
    border: 1px solid %(block_edge)s; border-radius: %(8)s;
}
QFrame[variant="block-error"] > QLabel { color: %(bad)s; }
QFrame[variant="block-warning"] > QLabel { color: %(warning)s; }
QFrame[variant="block-success"] > QLabel { color: %(good)s; }
QLabel[variant="banner"] {
    color: %(warning)s; background: %(warning_ground)s; font-weight: 600;
    border: none; border-bottom: 1px solid %(block_edge)s; padding: %(8)s %(28)s;
    qproperty-indent: 0;
}
QLabel[variant="pill-good"], QLabel[variant="pill-warning"], QLabel[variant="pill-bad"],
QLabel[variant="pill-plain"] {
    font-size: %(12)s; font-weight: 600; padding: %(3)s %(10)s; border-radius: %(4)s;
    border: 1px solid %(block_edge)s; qproperty-indent: 0;
}
QLabel[variant="pill-good"] { color: %(good)s; background: %(good_ground)s; }
QLabel[variant="pill-warning"] { color: %(warning)s; background: %(warning_ground)s; }
QLabel[variant="pill-bad"] { color: %(bad)s; background: %(bad_ground)s; }
QLabel[variant="pill-plain"] { color: %(text)s; background: %(idle)s; }
"""

_SCROLL_BARS = """
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: %(12)s; }
QScrollBar:horizontal { height: %(12)s; }
QScrollBar::handle { background: %(border)s; border-radius: %(3)s; margin: %(3)s; }
QScrollBar::handle:vertical { min-height: %(32)s; }
QScrollBar::handle:horizontal { min-width: %(32)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_WINDOWS = """
QTabBar { background: transparent; border: none; }
QTabBar::tab {
    color: %(muted)s; background: transparent; font-weight: 500;
    border: 2px solid transparent; padding: %(8)s %(4)s; margin-right: %(18)s;
}
QTabBar[variant="mirrored"]::tab { margin-right: 0; margin-left: %(18)s; }
QTabBar::tab:hover { color: %(text)s; }
QTabBar::tab:selected { color: %(text)s; border-bottom-color: %(accent)s; }
QTabBar::tab:selected:focus { border-color: %(focus)s; border-radius: %(6)s; }
QTabBar:focus { outline: none; }
QAbstractItemView { outline: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView, QListView, QTreeView {
    color: %(text)s; background: %(card)s; border: 1px solid %(border)s; border-radius: %(12)s;
    gridline-color: %(line)s; font-size: %(14)s; padding: 1px;
    selection-background-color: %(accent)s; selection-color: %(on_accent)s;
}
QTableView:focus, QListView:focus, QTreeView:focus {
    border: 2px solid %(focus)s; padding: 0;
}
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    color: %(muted)s; background: transparent; font-size: %(12)s; font-weight: 600;
    border: none; border-bottom: 1px solid %(line)s; padding: %(10)s %(12)s;
}
QScrollArea { background: transparent; border: none; }
MessageList, AboutDialog Scroller, WhatsNewDialog Scroller {
    border: 2px solid transparent; border-radius: %(8)s;
}
MessageList:focus, AboutDialog Scroller:focus, WhatsNewDialog Scroller:focus {
    border-color: %(focus)s;
}
QMenuBar { color: %(text)s; background: %(ground)s; font-size: %(14)s; }
QMenuBar::item { padding: %(6)s %(10)s; background: transparent; }
QMenuBar::item:selected { background: %(accent)s; color: %(on_accent)s; }
QMenu {
    color: %(text)s; background: %(card)s; border: 1px solid %(border)s; padding: %(4)s;
    font-size: %(14)s;
}
QMenu::item { padding: %(6)s %(24)s; border-radius: %(4)s; }
QMenu::item:selected { background: %(accent)s; color: %(on_accent)s; }
QMenu::item:disabled { color: %(muted)s; background: transparent; }
QMenu::separator { height: 1px; background: %(line)s; margin: %(4)s; }
QBalloonTip { color: %(text)s; background: %(card)s; }
QBalloonTip QPushButton { background: transparent; border: none; padding: 0; min-height: 0; }
"""

_RULES = _TEXT + _BUTTONS + _FIELDS + _BLOCKS + _SCROLL_BARS + _WINDOWS


class _Values(dict[str, str]):
    """Colours by name; any number as a size in pixels."""

    def __init__(self, scheme: ColorScheme, scale: float) -> None:
        super().__init__((name, str(value)) for name, value in scheme._asdict().items())
        self._scale = scale

    def __missing__(self, size: str) -> str:
        return f"{round(int(size) * self._scale)}px"


def style_sheet(scheme: ColorScheme, scale: float) -> str:
    """The whole style sheet."""
    return _RULES % _Values(scheme, scale)


def set_variant(widget: QWidget, variant: str) -> None:
    """Set the variant, such as "primary" or "muted", by which the rules select a widget."""
    before = widget.property("variant")
    if before == variant:
        return
    widget.setProperty("variant", variant)
    if before is None:
        return  # new: it is polished when it is first shown
    # Qt does not look up again by itself which rules match a changed property.
    style = widget.style()
    for one in (widget, *(child for child in widget.children() if isinstance(child, QWidget))):
        style.unpolish(one)
        style.polish(one)
