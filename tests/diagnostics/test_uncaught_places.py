"""Wherever somebody stumbles, it is told or logged, and everything goes on."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from queue import Queue
from typing import Any, NoReturn

import pytest
from PySide6.QtCore import QAbstractListModel, QMetaObject, QModelIndex, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from desktop.auth.errors import UnexpectedError
from desktop.auth.states import Done, Failed
from desktop.auth.steps import Call, FetchKeys
from desktop.diagnostics.uncaught import UncaughtExceptions
from desktop.worker.bridge import Bridge
from desktop.worker.thread import Worker

SECRET = "Correct-horse-1"


def stumble(*_: object) -> NoReturn:
    raise ValueError(SECRET)


@pytest.fixture
def uncaught(qapp: QApplication) -> Iterator[UncaughtExceptions]:
    parent = QObject()
    yield UncaughtExceptions(parent)
    del parent


class Harsh(QWidget):
    """Stumbles when it is closed for the first time."""

    closed = False

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.closed:
            self.closed = True
            stumble()


class Rows(QAbstractListModel):
    clumsy = False

    def rowCount(self, parent: Any = None) -> int:
        return 50

    def data(self, index: QModelIndex | Any, role: int = 0) -> object:
        return stumble() if self.clumsy else None


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []

    @Slot(int, object)
    def report(self, _: int, news: object) -> None:
        self.got.append(news)
        if len(self.got) == 1:
            stumble()

    @Slot()
    def tick(self) -> None:
        stumble()


def still_alive(qtbot: QtBot) -> None:
    """The event loop turns."""
    timer = QTimer(singleShot=True)
    with qtbot.waitSignal(timer.timeout):
        timer.start(0)


def test_closing_a_window_that_stumbles(uncaught: UncaughtExceptions, qtbot: QtBot):
    window = Harsh()
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(uncaught.happened) as happened:
        # As the window manager would: from Python the exception would come back to the caller.
        QMetaObject.invokeMethod(window, "close", Qt.ConnectionType.QueuedConnection)
    assert happened.args[0].endswith("stumble")
    assert SECRET not in happened.args[0]
    assert not window.isVisible()
    still_alive(qtbot)


def test_a_model_that_stumbles_at_every_cell_is_told_once(
    uncaught: UncaughtExceptions, qtbot: QtBot
):
    told: list[str] = []
    uncaught.happened.connect(told.append)
    view = QListView()
    qtbot.addWidget(view)
    rows = Rows()
    view.setModel(rows)
    view.show()
    qtbot.waitUntil(view.isVisible)
    rows.clumsy = True
    view.viewport().update()
    qtbot.waitUntil(lambda: next(iter(uncaught._counts.values()), 0) > 20)
    rows.clumsy = False
    assert len(told) == 1
    still_alive(qtbot)


def test_a_timer_that_stumbles(uncaught: UncaughtExceptions, qtbot: QtBot):
    receiver = Receiver()
    timer = QTimer(interval=0)
    timer.timeout.connect(receiver.tick)
    with qtbot.waitSignal(uncaught.happened):
        timer.start()
    qtbot.waitUntil(lambda: next(iter(uncaught._counts.values())) > 3)
    timer.stop()


class Service:
    """One that stumbles."""

    def perform(self, step: Call | FetchKeys) -> Any:
        stumble()


def asks_service():
    yield Call("GetUser", {"AccessToken": SECRET})


def stumbles():
    yield from ()
    stumble()


def well():
    yield from ()
    return "well"


@pytest.mark.parametrize("flow", [stumbles, asks_service])
def test_a_flow_or_a_service_that_stumbles_ends_in_failed_with_its_trace_in_the_log(
    flow: Any, caplog: pytest.LogCaptureFixture
):
    reports: Queue[object] = Queue()
    worker = Worker(lambda _, news: reports.put(news))
    worker.begin()
    worker.start("sign_in", flow(), Service())
    assert isinstance(end_of(reports).error, UnexpectedError)
    assert "sign_in stumbled: ValueError\n" in caplog.text
    assert caplog.text.rstrip().endswith(" stumble")
    assert SECRET not in caplog.text
    worker.start("again", well(), Service())
    assert end_of(reports) == Done("well")
    assert worker.stop(2.0)


def end_of(reports: Queue[object]) -> Any:
    while True:
        news = reports.get(timeout=10)
        if isinstance(news, (Done, Failed)):
            return news


def test_a_callback_of_the_loop_that_stumbles(
    uncaught: UncaughtExceptions, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    reports: Queue[object] = Queue()
    worker = Worker(lambda _, news: reports.put(news))
    worker.begin()
    with qtbot.waitSignal(uncaught.happened) as happened:
        worker._post(stumble)
    assert happened.args[0].endswith("stumble")
    assert caplog.text == ""  # asyncio itself would have logged it, text and all
    worker.start("again", well(), Service())
    assert end_of(reports) == Done("well")
    assert worker.stop(2.0)


def test_what_asyncio_says_without_an_exception_goes_to_the_log(caplog: pytest.LogCaptureFixture):
    worker = Worker(lambda *_: None)
    worker.begin()
    worker._post(lambda loop: loop._loop.call_exception_handler({"message": "a task was lost"}))
    assert worker.stop(2.0)
    assert [record.getMessage() for record in caplog.records] == ["a task was lost"]
    assert caplog.records[0].levelno == logging.ERROR


def test_a_receiver_of_reports_that_stumbles_gets_the_next_one(
    uncaught: UncaughtExceptions, qtbot: QtBot
):
    receiver = Receiver()
    bridge = Bridge()
    bridge.reported.connect(receiver.report, Qt.ConnectionType.QueuedConnection)
    worker = Worker(bridge.report)
    worker.begin()
    with qtbot.waitSignal(uncaught.happened):
        worker.start("flow", well(), Service())
    qtbot.waitUntil(lambda: Done("well") in receiver.got)
    assert worker.stop(2.0)


def test_a_report_that_can_not_be_made_ends_in_failed_after_all(
    uncaught: UncaughtExceptions, qtbot: QtBot
):
    """Nobody waits for a dialog for ever because telling the end of its flow went wrong once."""
    reports: Queue[object] = Queue()
    calls = iter(range(100))

    def report(_: int, news: object) -> None:
        if next(calls) == 0:
            stumble()
        reports.put(news)

    worker = Worker(report)
    worker.begin()
    with qtbot.waitSignal(uncaught.happened):
        worker.start("flow", well(), Service())
    assert isinstance(end_of(reports), Failed)
    worker.start("again", well(), Service())
    assert end_of(reports) == Done("well")
    assert worker.stop(2.0)
