"""A start from a shortcut that comes to nothing says why in a window, for want of a console."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.cli import WRONG_USAGE, run


@pytest.fixture
def seen(qtbot: QtBot) -> Iterator[list[tuple[str, str]]]:
    """Title and text of each message box, which is closed at once."""
    seen: list[tuple[str, str]] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            seen.append((box.windowTitle(), box.text()))
            box.accept()

    timer = QTimer(interval=20)
    timer.timeout.connect(close)
    timer.start()
    yield seen
    timer.stop()


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("cognito-desk:connect?endpoint_url=x", "wants to set endpoint_url"),
        ("COGNITO-DESK:connect?", "damaged"),
        ("absent.json", "isn't where it was"),
        ("absent.cognito-desk", "isn't where it was"),
        ("package.json", "lists the packages"),
        ("folder/odd", "names no user pool"),
    ],
)
def test_what_can_not_be_opened_is_told_in_a_window_and_on_standard_error(
    seen: list[tuple[str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    argument: str,
    said: str,
):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "odd").write_text("{}")
    (tmp_path / "package.json").write_text('{"dependencies": {}}')
    monkeypatch.chdir(tmp_path)
    assert run([argument]) == WRONG_USAGE
    ((_, text),) = seen
    assert said in text
    assert capsys.readouterr().err.startswith("cognito-desk: ")


@pytest.mark.parametrize("head", ["file://", "FILE://localhost"])
def test_a_file_may_be_given_by_its_address(
    seen: list[tuple[str, str]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    *,
    head: str,
):
    """As a desktop does whose entry of the program says %u, for the sake of links."""
    file = tmp_path / "Größe 100 %.cognito-desk"
    file.write_text("nonsense")
    assert run([file.as_uri().replace("file://", head)]) == WRONG_USAGE
    assert len(seen) == 1
    assert f"{file}: not TOML" in capsys.readouterr().err


def test_a_broken_profile_is_told_in_a_window(
    seen: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["--profile", "absent.toml"]) == WRONG_USAGE
    reason = "absent.toml: there is no such file. Check the name."
    assert seen == [("Cognito Desk", reason)]
