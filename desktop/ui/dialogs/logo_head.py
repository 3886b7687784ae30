"""The head of a dialog that stands for the program: its logo beside the heading."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.ui.style import theme
from desktop.ui.widgets.images import AppLogo


def add_logo(head: QVBoxLayout) -> tuple[AppLogo, QVBoxLayout]:
    """Add the logo to `head`; returns it, and the column beside it for heading and subtitle."""
    beside = QHBoxLayout()
    head.addLayout(beside)
    beside.setSpacing(theme.px(14))
    side, texts = QVBoxLayout(), QVBoxLayout()
    beside.addLayout(side)
    beside.addLayout(texts, 1)
    logo = AppLogo(44)
    side.addWidget(logo)
    side.addStretch()
    return logo, texts
