"""What the tests of windows share. Run them with QT_QPA_PLATFORM=offscreen, or any display."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QPalette

from desktop.auth.errors import Refusal
from desktop.ui.style import theme as theming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


ApplyTheme: TypeAlias = Callable[..., theming.Theme]


class Clock:
    """A monotonic clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture(autouse=True)
def _cleared_away(qapp: QApplication) -> None:
    """Delete what the last test has finished with, or each style sheet is applied to it again."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What screen readers were told: text, and whether it was urgent."""
    said: list[tuple[str, bool]] = []

    def announce(_widget: object, text: str, *, urgent: bool = False) -> None:
        said.append((text, urgent))

    for name in (
        "message",
        "time_left",
        "action_button",
        "password_field",
        "details",
        "password_rule_list",
        "secret_selection",
    ):
        monkeypatch.setattr(f"desktop.ui.widgets.{name}.announce", announce)
    for name in ("code_help", "app_link", "pause"):
        monkeypatch.setattr(f"desktop.ui.dialogs.{name}.announce", announce)
    return said


@pytest.fixture
def apply_theme(qapp: QApplication) -> Iterator[ApplyTheme]:
    """`apply_theme(scheme, scale)` applies a theme; undone afterwards."""
    font = qapp.font()
    themes: list[theming.Theme] = []

    def apply(scheme: theming.ColorScheme = theming.LIGHT, scale: float = 1.0) -> theming.Theme:
        made.setattr(theming, "_system_scale", lambda: scale)
        theme = theming.apply(qapp)
        theme.force(scheme)
        themes.append(theme)
        return theme

    with pytest.MonkeyPatch.context() as made:
        yield apply
    for theme in themes:
        theme._app = None  # nothing may follow the system into the next test
        theme.deleteLater()
    qapp.setProperty(theming._PROPERTY, None)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(QPalette())


def refusal(name: str = "NotAuthorized", message: str = "No.", **more: object) -> Refusal:
    return Refusal(operation="InitiateAuth", name=name, message=message, **more)


def clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
