"""While a fault lasts the windows answer, and Cancel ends it at once."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QObject, QTimer, Slot

from tests.bad_network.conftest import Enter
from tests.helpers.failing_proxy import Proxy
from tests.helpers.network_failures import KINDS

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
    fault: str, enter: Enter, proxy: Proxy
):
    room = enter("maria.santos")
    room.press()
    room.set_brisk(on=KINDS[fault].lasts)
    proxy.switch_on(KINDS[fault].fault)
    heart = Heart()
    room.press()
    heart._timer.stop()
    assert room.said
    assert heart.beats > 0
    assert heart.longest < FROZEN


@pytest.mark.parametrize("fault", ["dripping for ever", "silence", "black hole"])
@pytest.mark.parametrize("pressed", [0, 1], ids=["password", "code"])
def test_cancel_ends_the_waiting_at_once(fault: str, pressed: int, enter: Enter, proxy: Proxy):
    room = enter("maria.santos")
    for _ in range(pressed):
        room.press()
    proxy.switch_on(KINDS[fault].fault)
    room._fill_in(room.dialog)
    arrived = proxy.arrived.total()
    room.dialog.submit()
    room.until(lambda: proxy.arrived.total() > arrived)
    began = time.monotonic()
    assert room.dialog.cancel.isVisible()
    room.dialog.cancel.click()
    assert time.monotonic() - began < 1
    assert room.idle
    assert room.login.isVisible()
    proxy.switch_off()
    room.type_in("maria.santos")
    room.goes_on()
    assert room.status == "SIGNED_IN"
