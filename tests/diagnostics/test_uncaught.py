"""Uncaught exceptions are reported once, without their text, and the app goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from pytestqt.qtbot import QtBot

from desktop.diagnostics.uncaught import MAX_KEPT, REPEAT_AFTER, UncaughtExceptions


class Failing(QObject):
    poke = Signal()

    @Slot()
    def fail(self) -> None:
        password = "hunter2"
        raise ValueError(password)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def uncaught(qapp: QObject, clock: Clock) -> Iterator[UncaughtExceptions]:
    parent = QObject()
    yield UncaughtExceptions(parent, clock)
    del parent


@pytest.fixture
def reported(uncaught: UncaughtExceptions) -> list[str]:
    """The details of all that was reported, in order."""
    details: list[str] = []
    uncaught.happened.connect(details.append)
    return details


def caught(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def in_another_thread(function: Callable[[], object]) -> None:
    thread = threading.Thread(target=function)
    thread.start()
    thread.join(5)
    assert not thread.is_alive()


def test_an_exception_in_a_slot_is_reported_without_its_text_and_the_app_goes_on(
    uncaught: UncaughtExceptions, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
):
    failing = Failing()
    failing.poke.connect(failing.fail)
    with qtbot.waitSignal(uncaught.happened) as happened:
        failing.poke.emit()
    [details] = happened.args
    assert details.startswith("ValueError\n")
    assert details.endswith(" fail")
    assert "hunter2" not in details
    assert "hunter2" not in "".join(capfd.readouterr())


def test_an_exception_in_a_thread_is_reported_on_the_ui_thread(
    uncaught: UncaughtExceptions, qtbot: QtBot
):
    def fail() -> None:
        raise KeyError

    with qtbot.waitSignal(uncaught.happened) as happened:
        in_another_thread(fail)
    assert happened.args[0].startswith("KeyError\n")


def test_an_exception_while_reporting_is_not_reported(
    uncaught: UncaughtExceptions, capfd: pytest.CaptureFixture[str]
):
    reported: list[str] = []

    def tell(details: str) -> None:
        reported.append(details)
        sys.excepthook(KeyError, KeyError(), None)

    uncaught.happened.connect(tell)
    sys.excepthook(ValueError, ValueError(), None)
    assert reported == ["ValueError"]
    assert "KeyError" in capfd.readouterr().err


def test_the_log_gets_earlier_exceptions_too(uncaught: UncaughtExceptions, reported: list[str]):
    logged: list[str] = []
    caught(ValueError())
    uncaught.log_to(logged.append)
    caught(KeyError())
    assert logged == reported == ["ValueError", "KeyError"]


def test_a_repeated_exception_is_counted_and_reported_once(
    uncaught: UncaughtExceptions,
    reported: list[str],
    clock: Clock,
    capfd: pytest.CaptureFixture[str],
):
    for _ in range(1_000):
        caught(ValueError())
    caught(KeyError())
    assert reported == ["ValueError", "KeyError"]
    assert len(capfd.readouterr().err.splitlines()) == 2
    clock.now += REPEAT_AFTER
    caught(ValueError())
    assert reported[2:] == ["ValueError\n1001 times by now"]


def test_ever_new_exceptions_do_not_fill_the_memory(uncaught: UncaughtExceptions):
    for number in range(3 * MAX_KEPT):
        caught(type(f"Error{number}", (Exception,), {})())
    assert len(uncaught._counts) <= MAX_KEPT + 1
    assert len(uncaught._reported_at) <= MAX_KEPT + 1
    assert len(uncaught._early) <= MAX_KEPT


def test_an_exception_in_a_destructor_is_logged_and_not_reported(
    uncaught: UncaughtExceptions, reported: list[str]
):
    class Failing:
        def __del__(self) -> None:
            password = "hunter2"
            raise ValueError(password)

    logged: list[str] = []
    uncaught.log_to(logged.append)
    Failing()
    [details] = logged
    assert details.startswith("ValueError\n/test_uncaught.py:")
    assert details.endswith("__del__\nnot told")
    assert "hunter2" not in details
    assert reported == []


def test_a_terminal_that_was_closed_is_no_second_exception(
    uncaught: UncaughtExceptions, reported: list[str], monkeypatch: pytest.MonkeyPatch
):
    class Closed:
        def write(self, _: str) -> None:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stderr", Closed())
    caught(ValueError())
    monkeypatch.setattr(sys, "stderr", None)  # a program without a console
    caught(KeyError())
    assert reported == ["ValueError", "KeyError"]


def test_reporting_in_one_thread_does_not_silence_another(
    uncaught: UncaughtExceptions, qtbot: QtBot, reported: list[str]
):
    uncaught.happened.connect(
        lambda details: details == "ValueError" and in_another_thread(lambda: caught(KeyError()))
    )
    caught(ValueError())
    qtbot.waitUntil(lambda: reported == ["ValueError", "KeyError"])


def test_ctrl_c_ends_the_program(uncaught: UncaughtExceptions, reported: list[str]):
    with pytest.raises(SystemExit) as ended:
        caught(KeyboardInterrupt())
    assert ended.value.code == 130
    assert reported == []
