"""An exception in any place of the program is reported or logged, and the program goes on."""

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


def fail(*_: object) -> NoReturn:
    raise ValueError(SECRET)


@pytest.fixture
def uncaught(qapp: QApplication) -> Iterator[UncaughtExceptions]:
    parent = QObject()
    yield UncaughtExceptions(parent)
    del parent


class FailingAtClose(QWidget):
    """Raises when it is closed for the first time."""

    closed = False

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.closed:
            self.closed = True
            fail()


class Rows(QAbstractListModel):
    failing = False

    def rowCount(self, parent: Any = None) -> int:
        return 50

    def data(self, index: QModelIndex | Any, role: int = 0) -> object:
        return fail() if self.failing else None


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []

    @Slot(int, object)
    def report(self, _: int, news: object) -> None:
        self.got.append(news)
        if len(self.got) == 1:
            fail()

    @Slot()
    def tick(self) -> None:
        fail()


def still_alive(qtbot: QtBot) -> None:
    """Check that the event loop runs."""
    timer = QTimer(singleShot=True)
    with qtbot.waitSignal(timer.timeout):
        timer.start(0)


def test_a_window_that_fails_in_its_close_event(uncaught: UncaughtExceptions, qtbot: QtBot):
    window = FailingAtClose()
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(uncaught.happened) as happened:
        # As the window manager would: from Python the exception would come back to the caller.
        QMetaObject.invokeMethod(window, "close", Qt.ConnectionType.QueuedConnection)
    assert happened.args[0].endswith("fail")
    assert SECRET not in happened.args[0]
    assert not window.isVisible()
    still_alive(qtbot)


def test_a_model_that_fails_at_every_cell_is_reported_once(
    uncaught: UncaughtExceptions, qtbot: QtBot
):
    reported: list[str] = []
    uncaught.happened.connect(reported.append)
    view = QListView()
    qtbot.addWidget(view)
    rows = Rows()
    view.setModel(rows)
    view.show()
    qtbot.waitUntil(view.isVisible)
    rows.failing = True
    view.viewport().update()
    qtbot.waitUntil(lambda: next(iter(uncaught._counts.values()), 0) > 20)
    rows.failing = False
    assert len(reported) == 1
    still_alive(qtbot)


def test_a_slot_of_a_timer_that_fails(uncaught: UncaughtExceptions, qtbot: QtBot):
    receiver = Receiver()
    timer = QTimer(interval=0)
    timer.timeout.connect(receiver.tick)
    with qtbot.waitSignal(uncaught.happened):
        timer.start()
    qtbot.waitUntil(lambda: next(iter(uncaught._counts.values())) > 3)
    timer.stop()


class Service:
    """A service with a bug."""

    def perform(self, step: Call | FetchKeys) -> Any:
        fail()


def asks_service():
    yield Call("GetUser", {"AccessToken": SECRET})


def failing_flow():
    yield from ()
    fail()


def well():
    yield from ()
    return "well"


@pytest.mark.parametrize("flow", [failing_flow, asks_service])
def test_a_flow_or_service_with_a_bug_ends_in_failed_with_its_traceback_in_the_log(
    flow: Any, caplog: pytest.LogCaptureFixture
):
    reports: Queue[object] = Queue()
    worker = Worker(lambda _, news: reports.put(news))
    worker.begin()
    worker.start("sign_in", flow(), Service())
    assert isinstance(end_of(reports).error, UnexpectedError)
    assert "sign_in stumbled: ValueError\n" in caplog.text
    assert caplog.text.rstrip().endswith(" fail")
    assert SECRET not in caplog.text
    worker.start("again", well(), Service())
    assert end_of(reports) == Done("well")
    assert worker.stop(2.0)


def end_of(reports: Queue[object]) -> Any:
    while True:
        news = reports.get(timeout=10)
        if isinstance(news, (Done, Failed)):
            return news


def test_a_callback_of_the_event_loop_that_fails(
    uncaught: UncaughtExceptions, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    reports: Queue[object] = Queue()
    worker = Worker(lambda _, news: reports.put(news))
    worker.begin()
    with qtbot.waitSignal(uncaught.happened) as happened:
        worker._post(fail)
    assert happened.args[0].endswith("fail")
    assert caplog.text == ""  # asyncio would have logged it, with its text
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


def test_a_receiver_of_reports_that_fails_gets_the_next_report(
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


def test_a_report_that_fails_is_followed_by_failed(uncaught: UncaughtExceptions, qtbot: QtBot):
    """Otherwise the person would wait for ever for a dialog whose flow has ended."""
    reports: Queue[object] = Queue()
    calls = iter(range(100))

    def report(_: int, news: object) -> None:
        if next(calls) == 0:
            fail()
        reports.put(news)

    worker = Worker(report)
    worker.begin()
    with qtbot.waitSignal(uncaught.happened):
        worker.start("flow", well(), Service())
    assert isinstance(end_of(reports), Failed)
    worker.start("again", well(), Service())
    assert end_of(reports) == Done("well")
    assert worker.stop(2.0)
