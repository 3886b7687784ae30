"""A start from a shortcut that comes to nothing says why in a window, for want of a console."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.cli import WRONG_USAGE, run


def test_a_broken_profile_is_told_in_a_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    seen: list[tuple[str, str]] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            seen.append((box.windowTitle(), box.text()))
            box.accept()

    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "stdout", None)
    timer = QTimer(interval=20)
    timer.timeout.connect(close)
    timer.start()
    assert run(["--profile", "absent.toml"]) == WRONG_USAGE
    timer.stop()
    reason = "absent.toml: there is no such file. Check the name."
    assert seen == [("Cognito Desk", reason)]
