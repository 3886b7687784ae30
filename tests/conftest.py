"""For every test."""

import gc
import os
import sys
import threading
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from tests.helpers.stray_wrappers import stray_wrappers

# Windows of the tests' own process are drawn nowhere; tests/e2e has a real display of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Tests read English texts, whichever language the system speaks.
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")
# A busy computer is no fault. Under CI Hypothesis has a profile of its own that allows the same.
if "CI" not in os.environ:
    slow = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.register_profile("busy computer", slow)
    settings.load_profile("busy computer")


@pytest.fixture(autouse=True)
def windows_live_as_long_as_their_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hold what `qtbot.addWidget` is given, for which it keeps a weak reference only.

    A window that was made in the test's own function is garbage when that returns, while Qt still
    shows it: the collector would delete it in the middle of a paint event.

    And what `qtbot.waitSignal` returns: where a thread sends more than the one signal that was
    waited for, Qt calls what was connected once more, though it is gone by then. (Of a QObject, as
    everything is that the program connects to a thread's signals, Qt knows that it is gone.)
    """
    held: list[object] = []
    if "qtbot" in request.fixturenames:
        # Qt's objects must not be deleted by a worker's thread, which the collector would do when
        # it runs there: in the app `desktop.startup.garbage` sees to it.
        gc.disable()
        qtbot = request.getfixturevalue("qtbot")
        add = qtbot.addWidget

        def hold(widget: object, **options: object) -> None:
            held.append(widget)
            add(widget, **options)

        qtbot.addWidget = hold
        wait = qtbot.waitSignal

        def hold_blocker(*signal: object, **options: object) -> object:
            held.append(wait(*signal, **options))
            return held[-1]

        qtbot.waitSignal = hold_blocker
    yield
    assert not stray_wrappers()
    if held:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    held.clear()
    if not gc.isenabled():
        gc.collect(1)
        gc.enable()
    if QCoreApplication.instance() is not None:
        # Outside of an event loop Qt puts deletions off until the next one runs: the windows of
        # this test would go on living, timers and all, in another one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def hooks_as_they_were() -> Iterator[None]:
    """The app takes the process's hooks for uncaught exceptions for itself."""
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


@pytest.fixture(autouse=True)
def event_loops_still_run() -> Iterator[None]:
    """`QCoreApplication.exit` without a loop of its own ends each one of every later test."""
    yield
    application = QCoreApplication.instance()
    if application is None:
        return
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    if loop.exec() != 0:
        QTimer.singleShot(0, application.quit)
        application.exec()  # which forgets it
        pytest.fail("QCoreApplication.exit was called outside of its loop")
