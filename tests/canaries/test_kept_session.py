"""A day with "Keep me signed in": no secret is anywhere but where it belongs.

Where everything is looked at, and that it is really seen: `computer.py`, `test_places.py`.
"""

from __future__ import annotations

import base64
import json
import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from benchmarks.x11 import watcher
from desktop.startup.single_instance import REPLY, REQUEST
from desktop.system.instance_lock import InstanceLock
from desktop.system.mutual_proof import MAC_BYTES, NONCE_BYTES
from desktop.ui.widgets.secret_clipboard import CLEAR_AFTER_S
from tests.canaries.computer import MAIN, Computer, Program
from tests.canaries.keep_signed_in import NAME, Staff, unmarked, wait
from tests.canaries.pool import USER, canary_pool
from tests.helpers.running_app import SIGN_IN

MARKS = {
    "config/cognito-desk/state.json": USER,
    "cognito-desk.log": "desktop.diagnostics.uncaught",
    "the name of": "cognito-desk",
    "keyring's items": "cognito-desk",
    "stdout and stderr": "ValueError",
    "our words": "desktop.diagnostics.uncaught",
    "tray and notifications": "You stay signed in",
    "session bus": NAME,
    "window titles": MAIN,
    "accessibility tree": NAME,
    "table Activity": "GetTokensFromRefreshToken",
    "cmdline of the process": "staff.toml",
}
"""Something harmless that each place has in the evening."""


@pytest.fixture
def staff(computer: Computer) -> Iterator[Staff]:
    with canary_pool(rotating=True) as pool, computer.on():
        yield Staff(computer, pool)


def is_copied(staff: Staff, program: Program) -> None:
    """The access token, which is in the clipboard then and nowhere else."""
    program.screen.press(MAIN, "Claims", role="page tab")
    program.screen.press(MAIN, "Copy access token")
    wait(lambda: "text/plain" in staff.computer.clipboards()["Clipboard"])
    finds = staff.finds(staff.computer.looked_at("a token copied", program))
    tokens = staff.pool.relay.secrets()["access token"]
    assert {find.canary for find in finds if find.form == "raw"} == {f"access token {len(tokens)}"}
    assert {find.where for find in finds} == {"Clipboard, text/plain, a token copied"}


def is_cleared(staff: Staff) -> bool:
    return not staff.computer.clipboards()["Clipboard"]


def stumbles(program: Program) -> None:
    """Over its tokens: what is told of it, with all its details, is there to be looked at."""
    os.kill(program.process.pid, signal.SIGUSR1)
    program.screen.read(MAIN, "Message", description="Something in Cognito Desk went wrong")
    program.screen.press(MAIN, "Details")
    program.screen.read(MAIN, "Details", text="ValueError")


@pytest.mark.parametrize("seconds", [6, pytest.param(CLEAR_AFTER_S, marks=pytest.mark.soak)])
@pytest.mark.timeout(180)
def test_a_day_from_sign_in_to_quitting(staff: Staff, seconds: int):
    """The clipboard is cleared after some seconds; in `make soak` after as many as it is."""
    computer, relay = staff.computer, staff.pool.relay
    computer.env["CLIPBOARD_SECONDS"] = str(seconds)
    with computer.program(*staff.start) as program:
        staff.signs_in(program)
        finds = staff.finds(computer.looked_at("signed in", program))
        computer.clicks("Refresh now")
        wait(lambda: relay.operations.count("GetTokensFromRefreshToken") == 1)
        staff.is_signed_in(program)
        for tab in ("Overview", "Checks", "Activity"):
            program.screen.press(MAIN, tab, role="page tab")
            finds += staff.finds(computer.looked_at(tab, program))
        is_copied(staff, program)
        program.screen.press(MAIN, "Activity", role="page tab")
        stumbles(program)
        with computer.program(*staff.start) as second:
            assert second.process.wait(20) == 0
        with watcher(computer.env["DISPLAY"]) as screen:
            screen.ask_to_close(computer.window(MAIN))
        wait(lambda: computer.shows()["notifications"])
        computer.clicks("Open")
        wait(lambda: is_cleared(staff), seconds + 15)
        evening = computer.looked_at("the evening", program)
        finds += staff.finds(evening)
        assert unmarked(evening, MARKS) == []
        computer.clicks("Quit")
        assert program.process.wait(10) == 0
    finds += staff.finds(computer.looked_at("after quitting"))
    assert finds == []
    everything_was_there_to_be_found(staff)


def everything_was_there_to_be_found(staff: Staff) -> None:
    """The worth of it all: what was kept is what was looked for, and others do print it."""
    canaries = staff.canaries
    kept = canaries.scan_text(json.dumps(staff.kept()), "the sealed file, opened")
    tokens = staff.pool.relay.secrets()["refresh token"]
    assert {find.canary for find in kept if find.form == "raw"} == {f"refresh token {len(tokens)}"}
    assert len(tokens) == 2
    assert {find.canary for find in canaries.scan_text(staff.computer.others, "others")} >= {
        "the password", "client secret", "secret hash 1", "message 0", "session 1", "ID token 2",
        "access token 2", "refresh token 1", "refresh token 2",
    }  # fmt: skip
    key = base64.b64decode(staff.computer.vault_keys()[0])
    places = staff.computer.looked_at("the key").holders(key)
    assert places == []


def reply_to(request: bytes, lock_file: Path) -> bytes | None:
    """The reply of the running window to a process that has the key."""
    return InstanceLock(lock_file.parent, lock_file.stem).request(request, 5)


def said_without_proof(sent: bytes, lock_file: Path) -> list[bytes]:
    """All that comes back to a process that doesn't prove to have it, until it hangs up."""
    said: list[bytes] = []
    address = lock_file.with_suffix(".key").read_text().partition("\n")[2]
    with suppress(OSError, EOFError), Client(address, "AF_UNIX") as connection:
        for _ in range(3):
            connection.send_bytes(sent)
            if connection.poll(5):
                said.append(connection.recv_bytes())
    return said


def test_the_socket_for_second_starts_says_no_more_than_that_it_is_there(staff: Staff):
    """Whatever it is asked by this user's other programs, and nothing at all without the key."""
    computer = staff.computer
    staff.stays()
    with computer.program(*staff.start) as program:
        staff.is_signed_in(program)
        folder = computer.home / "run" / "cognito-desk"
        locks = [file for file in folder.glob("*.lock") if file.with_suffix(".key").exists()]
        assert locks
        for lock in locks:
            assert reply_to(REQUEST, lock) == REPLY
            assert reply_to(REQUEST + b"token", lock) == REPLY
            for words in (b"token", b"come", b""):
                assert reply_to(words, lock) is None
            key = bytes.fromhex(lock.with_suffix(".key").read_text().partition("\n")[0])
            for sent in (REQUEST, key + REQUEST, key, b"n" * NONCE_BYTES, b"", b"x" * 5_000):
                # At most its own proof, which tells nothing to whom the key is unknown.
                said = said_without_proof(sent, lock)
                assert [len(part) for part in said] in ([], [NONCE_BYTES + MAC_BYTES])
                assert not any(REPLY in part or key in part for part in said)
        assert staff.finds(computer.looked_at("asked", program)) == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGABRT])
def test_a_run_that_was_killed_leaves_no_token_and_the_next_start_is_silent(
    staff: Staff, number: signal.Signals
):
    computer = staff.computer
    staff.stays()
    with computer.program(*staff.start) as program:
        staff.is_signed_in(program)
        is_copied(staff, program)
        os.kill(program.process.pid, signal.SIGUSR1)
        os.kill(program.process.pid, number)
        assert program.process.wait(10) == -number
    finds = staff.finds(computer.looked_at("killed"))
    if number is not signal.SIGKILL:
        assert "Fatal Python error" in computer.log
    with computer.program(*staff.start) as program:
        staff.is_signed_in(program)
        assert SIGN_IN not in program.screen.read_everything()
        finds += staff.finds(computer.looked_at("back", program))
    assert finds == []
