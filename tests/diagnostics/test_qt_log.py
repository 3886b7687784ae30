"""Qt's warnings are printed on stderr as before, and their plain words are logged."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qCritical, qDebug, qInstallMessageHandler, qWarning

from desktop.diagnostics import qt_log

SECRET = "Correct-horse-1"


@pytest.fixture
def logged() -> Iterator[list[str]]:
    theirs = qInstallMessageHandler(None)
    lines: list[str] = []
    qt_log.install(lines.append)
    yield lines
    qInstallMessageHandler(theirs)


def test_warnings_and_worse_are_logged_and_stay_on_stderr(
    logged: list[str], capsys: pytest.CaptureFixture[str]
):
    qDebug("so what")
    qWarning("QObject::startTimer: Timers cannot be started")
    qCritical("oh dear")
    assert logged == [
        "Qt warns (default): QObject::startTimer: Timers cannot be started",
        "Qt, critical (default): oh dear",
    ]
    said = capsys.readouterr().err.splitlines()
    assert said == ["so what", "QObject::startTimer: Timers cannot be started", "oh dear"]


@pytest.mark.parametrize("text", [SECRET, f'"{SECRET}"', "'two words'", "123456", "x" * 10 + "=="])
def test_what_may_be_data_is_not_logged(
    logged: list[str], text: str, capsys: pytest.CaptureFixture[str]
):
    qWarning(f"QString::arg: Argument missing: {text} here")
    assert logged == ["Qt warns (default): QString::arg: Argument missing: … here"]


def test_a_flood_is_cut_off(logged: list[str], capsys: pytest.CaptureFixture[str]):
    for _ in range(2 * qt_log.MAX_MESSAGES):
        qWarning("again")
    assert len(logged) == qt_log.MAX_MESSAGES


@pytest.mark.skipif(sys.platform == "win32", reason="there Qt prints to a debugger")
def test_uninstalled_qt_prints_by_itself(logged: list[str], capfd: pytest.CaptureFixture[str]):
    qt_log.uninstall()
    qWarning("by itself")
    assert logged == []
    assert "by itself" in capfd.readouterr().err
