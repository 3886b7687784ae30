"""Every place that is looked at is really seen: a program that leaks into all of them."""

from __future__ import annotations

import json
import secrets
import time

from tests.canaries.computer import MAIN, Computer
from tests.canaries.scanner import Canaries

PLACES = (
    "config/state.json", "cache/cached", "data/database", "run/some.lock", "temp/temporary",
    ".hidden", "packed, unpacked", "the name of", "the link", ".socket", "plain.keyring",
    "keyring's items", "stdout and stderr", "our words", "tray and notifications", "session bus",
    "Clipboard, application/x-leak", "Selection, application/x-leak", "window titles",
    "accessibility tree", "accessibility events,", "accessibility events, put together",
    "table Claims", "cmdline of the process", "environ of the process",
    "environ of a child",
)  # fmt: skip


def test_a_leak_in_any_of_them_is_found(computer: Computer):
    secret = secrets.token_hex(24)
    canaries = Canaries()
    canaries.add("the leak", secret)
    computer.env["LEAK"] = secret
    with computer.on(), computer.program(secret, script="run_leaking.py") as program:
        program.screen.wait_for_window(f"{MAIN} {secret}", within=30)
        deadline = time.monotonic() + 10
        while not computer.shows()["notifications"]:
            assert time.monotonic() < deadline
        finds = computer.looked_at("now", program, title=f"{MAIN} {secret}").search(canaries)
        shown = computer.shows()
    found = {find.where for find in finds}
    assert [place for place in PLACES if not any(place in where for where in found)] == []
    for part in ("item", "menu", "notifications"):  # which are one place above
        assert canaries.scan_text(json.dumps(shown[part]), part)
