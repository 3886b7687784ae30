"""Calls of `cognito-desk token` that come at the same time, or are killed while they are at it."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.canaries.scanner import Canaries
from tests.commands.staff import PATIENCE, PLAIN, ROTATING, Staff, ended
from tests.practice.core_client import claims

CALLS = 10
CONNECTED = "03"
RENEWALS = {PLAIN: ["InitiateAuth"], ROTATING: ["InitiateAuth", "GetTokensFromRefreshToken"]}
"""The first one learns from the refusal that this app client rotates."""


def waiting(staff: Staff) -> int:
    """How many are at the door of the one that is at it, as the kernel lists them."""
    lines = Path("/proc/net/unix").read_text().splitlines()
    return sum(
        line.endswith(".socket") and str(staff.runtime) in line and line.split()[5] == CONNECTED
        for line in lines
    )


def all_wait(staff: Staff, processes: list[subprocess.Popen[bytes]]) -> None:
    """Return once one is at it and the others wait for what it gets."""
    deadline = time.monotonic() + PATIENCE
    while waiting(staff) < len(processes) - 1:
        assert time.monotonic() < deadline
        assert all(process.poll() is None for process in processes)
        time.sleep(0.01)


@pytest.mark.parametrize("pool_id", [PLAIN, ROTATING])
def test_ten_calls_at_once_renew_once(staff_at: Callable[[str], Staff], pool_id: str):
    """Held up by another program's renewal, until all of them are there."""
    staff = staff_at(pool_id)
    staff.signs_in()
    renewing = staff.vault.recall()
    kinds = ["id", "access"] * (CALLS // 2)
    processes = [staff.starts("--use", kind) for kind in kinds]
    all_wait(staff, processes)
    assert staff.relay.operations == []
    renewing.release()
    tokens = [ended(process).token for process in processes]
    assert [claims(token)["token_use"] for token in tokens] == kinds
    assert len(set(tokens)) == len({"id", "access"})
    assert staff.relay.operations == RENEWALS[pool_id]
    assert staff.kept is not None
    assert staff.kept.refresh_token == staff.relay.secrets()["refresh token"][-1]
    canaries = Canaries()
    staff.relay.tell(canaries)
    assert canaries.scan_folder(staff.home) == []
    assert sorted(path.suffix for path in staff.runtime.iterdir()) == [".lock"]


def test_calls_at_once_are_told_the_same_reason(staff: Staff):
    """One after the other, ten would wait for ten time limits."""
    renewing = staff.vault.recall()
    processes = [staff.starts() for _ in range(3)]
    all_wait(staff, processes)
    staff.administers("AdminDisableUser")
    renewing.release()
    done = {ended(process) for process in processes}
    assert {one.status for one in done} == {3}
    assert len({one.reason for one in done}) == 1
    assert staff.relay.operations == ["InitiateAuth"]


def test_who_waits_for_one_that_is_killed_does_it_itself(staff: Staff):
    renewing = staff.vault.recall()
    first = staff.starts()
    staff.is_at_it()
    second = staff.starts()
    all_wait(staff, [first, second])
    first.kill()
    assert ended(first).status == -signal.SIGKILL
    renewing.release()
    assert ended(second).token
    assert staff.relay.operations == ["InitiateAuth"]


def test_ctrl_c_is_quiet_for_who_waits_and_nothing_to_the_others(staff: Staff):
    renewing = staff.vault.recall()
    first = staff.starts()
    staff.is_at_it()
    second = staff.starts()
    all_wait(staff, [first, second])
    second.send_signal(signal.SIGINT)
    done = ended(second)
    assert (done.status, done.out, done.errors) == (130, "", "")
    renewing.release()
    assert ended(first).token


@pytest.mark.parametrize("pool_id", [PLAIN, ROTATING])
def test_one_that_is_killed_in_its_renewal_leaves_no_lock(
    staff_at: Callable[[str], Staff], pool_id: str
):
    staff = staff_at(pool_id)
    staff.signs_in()
    staff.misbehaves({"operation": RENEWALS[pool_id][-1], "kind": "delay", "seconds": 3})
    first = staff.starts()
    staff.is_asked(times=len(RENEWALS[pool_id]))
    first.kill()
    assert ended(first).status == -signal.SIGKILL
    staff.misbehaves()
    assert staff.calls().token
    assert staff.kept is not None
    assert staff.kept.refresh_token == staff.relay.secrets()["refresh token"][-1]
