"""Exceptions that nobody caught."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from pytestqt.qtbot import QtBot

from desktop.mishaps import Mishaps


class Clumsy(QObject):
    poke = Signal()

    @Slot()
    def stumble(self) -> None:
        password = "hunter2"
        raise ValueError(password)


@pytest.fixture
def mishaps(qapp: QObject) -> Iterator[Mishaps]:
    hooks = sys.excepthook, threading.excepthook
    parent = QObject()
    yield Mishaps(parent)
    sys.excepthook, threading.excepthook = hooks


def test_an_exception_in_a_slot_is_told_without_its_text_and_the_app_goes_on(
    mishaps: Mishaps, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
):
    clumsy = Clumsy()
    clumsy.poke.connect(clumsy.stumble)
    with qtbot.waitSignal(mishaps.happened) as happened:
        clumsy.poke.emit()
    [details] = happened.args
    assert details.startswith("ValueError\n")
    assert details.endswith(" stumble")
    assert "hunter2" not in details
    assert "hunter2" not in "".join(capfd.readouterr())


def test_an_exception_in_a_thread_is_told_on_the_ui_thread(mishaps: Mishaps, qtbot: QtBot):
    def stumble() -> None:
        raise KeyError

    with qtbot.waitSignal(mishaps.happened) as happened:
        thread = threading.Thread(target=stumble)
        thread.start()
        thread.join(5)
    assert happened.args[0].startswith("KeyError\n")


def test_telling_that_goes_wrong_is_not_told_again(
    mishaps: Mishaps, capfd: pytest.CaptureFixture[str]
):
    told: list[str] = []

    def tell(details: str) -> None:
        told.append(details)
        sys.excepthook(KeyError, KeyError(), None)

    mishaps.happened.connect(tell)
    sys.excepthook(ValueError, ValueError(), None)
    assert told == ["ValueError"]
    assert "KeyError" in capfd.readouterr().err
