"""However a kept session ends: nothing of it is left anywhere on the computer.

Where everything is looked at, and that it is really seen: `computer.py`, `test_places.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from tests.canaries.computer import MAIN, Computer, Program
from tests.canaries.keep_signed_in import NAME, Staff, wait
from tests.canaries.pool import POOL, USER, canary_pool
from tests.helpers.practice_pool import PracticePool
from tests.helpers.running_app import SIGN_IN
from tests.helpers.screen import NotSeenError
from tests.helpers.sign_in_steps import FIRST_START

EVERYWHERE = "Sign out everywhere"


@pytest.fixture
def staff(computer: Computer) -> Iterator[Staff]:
    with canary_pool(rotating=True) as pool:
        yield Staff(computer, pool)


def here(staff: Staff, program: Program) -> None:
    program.screen.press(MAIN, "Sign out", role="push button")


def from_the_tray(staff: Staff, _: Program) -> None:
    staff.computer.clicks("Sign out")


def everywhere(staff: Staff, program: Program) -> None:
    for _ in range(3):  # a key that comes before the menu is open is lost
        program.screen.press_keys("alt+f")
        program.screen.press_keys("e")
        with suppress(NotSeenError):
            program.screen.wait_for_window(f"{EVERYWHERE}?", within=3)
            break
        program.screen.press_keys("Escape", "Escape")
    program.screen.press(f"{EVERYWHERE}?", EVERYWHERE, role="push button")


def offline(staff: Staff, program: Program) -> None:
    staff.pool.relay.unplug()
    here(staff, program)


def offline_and_told_so(staff: Staff, program: Program) -> None:
    staff.pool.relay.unplug()
    staff.computer.clicks("Refresh now")
    program.screen.read(MAIN, "Status", description="Offline")
    here(staff, program)


def revoked(staff: Staff, program: Program) -> None:
    """By somebody else; it is noticed at the next refresh."""
    port = staff.pool.relay.pool_port
    PracticePool(port).call("AdminUserGlobalSignOut", UserPoolId=POOL, Username=USER)
    staff.computer.clicks("Refresh now")
    program.screen.read(MAIN, "Message", description="You have been signed out")


def is_nowhere(staff: Staff, moment: str, program: Program | None = None) -> None:
    """No token, no key, and nobody is expected to come back."""
    wait(lambda: not staff.computer.sealed)
    wait(lambda: not staff.computer.vault_keys())
    seen = staff.computer.looked_at(moment, program)
    assert seen.search(staff.canaries) == []
    assert staff.computer.state["signed_in"] == {}
    left = [path for path in staff.computer.home.rglob("vault/*") if path.stat().st_size]
    assert left == []


@pytest.mark.parametrize(
    "ends", [here, from_the_tray, everywhere, offline, offline_and_told_so, revoked]
)
def test_nothing_is_left(staff: Staff, ends: Callable[[Staff, Program], None]):
    """A token that was copied a moment before is not left in the clipboard either."""
    computer = staff.computer
    with computer.on():
        staff.stays()
        with computer.program(*staff.start) as program:
            staff.is_signed_in(program)
            program.screen.press(MAIN, "Claims", role="page tab")
            program.screen.press(MAIN, "Copy access token")
            wait(lambda: "text/plain" in computer.clipboards()["Clipboard"])
            before = computer.looked_at("signed in", program)
            assert {find.canary for find in before.search(staff.canaries)} >= {
                "access token 2",
                "the vault's key",
            }
            ends(staff, program)
            program.screen.read(MAIN, "Status", description="Signed out")
            is_nowhere(staff, "signed out", program)
            computer.clicks("Quit")
            assert program.process.wait(10) == 0
        is_nowhere(staff, "after quitting")


def test_nothing_is_left_of_a_session_that_could_not_be_renewed(staff: Staff):
    """Offline from the start of the program on."""
    computer = staff.computer
    with computer.on():
        staff.stays()
        staff.pool.relay.unplug()
        with computer.program(*staff.start) as program:
            offline_at = {"description": "Offline", "within": FIRST_START}
            program.screen.read(MAIN, "Status", **offline_at)
            assert staff.kept() is not None
            assert NAME in program.screen.read_everything()
            here(staff, program)
            program.screen.read(MAIN, "Status", description="Signed out")
            is_nowhere(staff, "signed out", program)


def test_nothing_is_left_of_a_session_that_was_revoked_before_the_start(staff: Staff):
    computer = staff.computer
    with computer.on():
        staff.stays()
        port = staff.pool.relay.pool_port
        PracticePool(port).call("AdminUserGlobalSignOut", UserPoolId=POOL, Username=USER)
        with computer.program(*staff.start) as program:
            said = {"description": "You have been signed out", "within": FIRST_START}
            program.screen.read(MAIN, "Message", **said)
            is_nowhere(staff, "signed out", program)


def test_nothing_is_left_of_a_session_that_may_not_be_kept_any_more(staff: Staff):
    """As the organisation says in the profile."""
    computer = staff.computer
    with computer.on():
        staff.stays()
        assert staff.kept() is not None
        with staff.profile_file.open("a") as profile:
            profile.write("keep_signed_in = false\n")
        with computer.program(*staff.start) as program:
            program.screen.wait_for_window(SIGN_IN, within=FIRST_START)
            wait(lambda: not computer.sealed)
            wait(lambda: not computer.vault_keys())
            assert computer.looked_at("forbidden", program).search(staff.canaries) == []


@pytest.mark.parametrize("online", [True, False], ids=["online", "offline"])
def test_quitting_at_once_after_signing_out_leaves_nothing(staff: Staff, *, online: bool):
    computer = staff.computer
    with computer.on():
        staff.stays()
        with computer.program(*staff.start) as program:
            staff.is_signed_in(program)
            if not online:
                staff.pool.relay.unplug()
            computer.clicks("Sign out", "Quit")
            assert program.process.wait(10) == 0
        assert ("RevokeToken" in staff.pool.relay.operations) is online
        is_nowhere(staff, "after quitting")


@pytest.mark.parametrize("online", [True, False], ids=["online", "offline"])
def test_signing_out_with_a_locked_keyring_leaves_a_key_to_nothing(staff: Staff, *, online: bool):
    """And nobody answers its prompt. The file goes first, which is possible at all times."""
    computer = staff.computer
    with computer.on("with a password"):
        staff.stays()
        with computer.program(*staff.start) as program:
            staff.is_signed_in(program)
            with computer.session.program() as keyring:
                assert keyring.does("lock") is True
            computer.session.prompts("ignored")
            if not online:
                staff.pool.relay.unplug()
            here(staff, program)
            program.screen.read(MAIN, "Status", description="Signed out")
            wait(lambda: not computer.sealed)
            seen = computer.looked_at("signed out", program)
            assert seen.search(staff.canaries) == []
            computer.clicks("Quit")
            assert program.process.wait(10) == 0
        assert computer.looked_at("after quitting").search(staff.canaries) == []
        assert computer.state["signed_in"] == {}
        assert computer.vault_keys() == [""]
