"""While a fault lasts the windows answer, and Cancel ends it at once."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QObject, QTimer, Slot

from tests.bad_network.conftest import OpenApp
from tests.helpers.failing_proxy import Proxy
from tests.helpers.network_failures import FAILURES

BEAT_MS = 5
FROZEN = 0.4
"""Seconds. Far above what `make bench` asks for: the machine of a test run has other work too."""


class Heart(QObject):
    """Beats in the event loop, and notes how long it ever didn't."""

    def __init__(self) -> None:
        super().__init__()
        self.beats = 0
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.beats += 1
        self.longest = max(self.longest, now - self._last)
        self._last = now


@pytest.mark.parametrize(
    "fault", ["dripping for ever", "endless", "very deep", "huge", "silence", "bad UTF-8"]
)
def test_the_windows_answer_under_every_kind_of_flood_and_silence(
    fault: str, open_app: OpenApp, proxy: Proxy
):
    app = open_app("maria.santos")
    app.press()
    app.set_brisk(on=FAILURES[fault].lasts)
    proxy.switch_on(FAILURES[fault].fault)
    heart = Heart()
    app.press()
    heart._timer.stop()
    assert app.said
    assert heart.beats > 0
    assert heart.longest < FROZEN


@pytest.mark.parametrize("fault", ["dripping for ever", "silence", "black hole"])
@pytest.mark.parametrize("pressed", [0, 1], ids=["password", "code"])
def test_cancel_ends_the_waiting_at_once(fault: str, pressed: int, open_app: OpenApp, proxy: Proxy):
    app = open_app("maria.santos")
    for _ in range(pressed):
        app.press()
    proxy.switch_on(FAILURES[fault].fault)
    app._fill_in(app.dialog)
    arrived = proxy.arrived.total()
    app.dialog.submit()
    app.until(lambda: proxy.arrived.total() > arrived)
    began = time.monotonic()
    assert app.dialog.cancel.isVisible()
    app.dialog.cancel.click()
    assert time.monotonic() - began < 1
    assert app.idle
    assert app.login.isVisible()
    proxy.switch_off()
    app.type_in("maria.santos")
    app.finish_sign_in()
    assert app.status == "SIGNED_IN"
