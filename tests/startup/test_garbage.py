"""Garbage is collected on the UI thread, and only there."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.startup.garbage import GarbageCollector


@pytest.fixture
def collecting() -> Iterator[None]:
    yield
    gc.enable()


class Cyclic(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.me = self


def allocate_on_another_thread() -> None:
    """Far more than makes Python collect by itself."""

    def allocate() -> None:
        kept = [[number] for number in range(50_000)]
        assert len(kept) == 50_000

    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join(20)


def deleted_by(made: QObject) -> list[threading.Thread]:
    threads: list[threading.Thread] = []
    weakref.finalize(made, lambda: threads.append(threading.current_thread()))
    return threads


@pytest.mark.usefixtures("collecting")
def test_objects_in_cycles_are_deleted_by_the_ui_thread_only(qtbot: QtBot):
    holder = QObject()
    garbage = GarbageCollector(holder, interval_ms=10)
    gc.collect()
    threads = deleted_by(Cyclic())
    allocate_on_another_thread()
    assert threads == []
    kept = [[number] for number in range(2_000)]
    assert len(kept) == 2_000
    qtbot.waitUntil(lambda: threads != [], timeout=10_000)
    assert threads == [threading.main_thread()]
    garbage._timer.stop()


@pytest.mark.usefixtures("collecting")
def test_old_garbage_is_collected_too(qtbot: QtBot):
    holder = QObject()
    garbage = GarbageCollector(holder, interval_ms=1)
    made = Cyclic()
    threads = deleted_by(made)
    gc.collect()  # old by now
    del made
    cycles: list[object] = []

    def gone() -> bool:
        cycles.append([[number] for number in range(2_000)])
        return threads != []

    qtbot.waitUntil(gone, timeout=20_000)
    garbage._timer.stop()
