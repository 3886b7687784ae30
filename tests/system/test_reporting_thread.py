"""A thread that reports until the program ends."""

from __future__ import annotations

import threading
import time

from desktop.system.reporting_thread import JOIN_SECONDS, ReportingThread

PATIENCE = 10.0


def test_what_it_comes_to_is_reported():
    told: list[object] = []
    over = threading.Event()

    def run() -> None:
        thread.report(told.append, "one")
        thread.report(over.set)

    thread = ReportingThread(run, "test")
    thread.start()
    assert over.wait(PATIENCE)
    assert told == ["one"]
    assert not thread.is_quiet


def test_nothing_is_reported_after_the_program_began_to_end():
    told: list[object] = []
    begin = threading.Event()

    def run() -> None:
        begin.wait(PATIENCE)
        thread.report(told.append, "too late")

    thread = ReportingThread(run, "test")
    thread.start()
    thread.silence()
    begin.set()
    thread.quit()
    assert thread.is_quiet
    assert told == []


def test_quitting_waits_for_no_thread_that_hangs():
    hangs = threading.Event()
    thread = ReportingThread(lambda: bool(hangs.wait(PATIENCE)) and None, "test")
    thread.start()
    before = time.monotonic()
    thread.quit()
    assert JOIN_SECONDS <= time.monotonic() - before < PATIENCE
    hangs.set()


def test_one_that_was_never_started_can_be_ended():
    thread = ReportingThread(lambda: None, "test")
    thread.quit()
    assert thread.is_quiet
