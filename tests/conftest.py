"""For every test."""

import gc
import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.stray_wrappers import stray_wrappers

# Windows of the tests' own process are drawn nowhere; tests/e2e has a real display of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(autouse=True)
def windows_live_as_long_as_their_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hold what `qtbot.addWidget` is given: it keeps a weak reference only.

    A window that was made in the test's own function is garbage when that returns, while Qt still
    shows it: the collector would delete it in the middle of a paint event.
    """
    held: list[object] = []
    if "qtbot" in request.fixturenames:
        # Qt's objects must not be deleted by a worker's thread, which the collector would do when
        # it runs there: in the app `desktop.ui.garbage` sees to it.
        gc.disable()
        qtbot = request.getfixturevalue("qtbot")
        add = qtbot.addWidget

        def hold(widget: object, **options: object) -> None:
            held.append(widget)
            add(widget, **options)

        qtbot.addWidget = hold
    yield
    assert not stray_wrappers()
    held.clear()
    if not gc.isenabled():
        gc.collect(1)
        gc.enable()
    if QCoreApplication.instance() is not None:
        # Outside of an event loop Qt puts deletions off until the next one runs: the windows of
        # this test would go on living, timers and all, in another one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
