"""`cognito-desk token`: one token on stdout, and no secret anywhere else.

Where everything is looked at, and that it is really seen: `computer.py`, `test_places.py`.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.canaries.computer import HERE, Computer, of_processes
from tests.canaries.keep_signed_in import Staff, unmarked, wait
from tests.canaries.pool import POOL, USER, canary_pool
from tests.canaries.scanner import Find
from tests.helpers.practice_pool import PracticePool

SLOW = {"operation": "*", "kind": "delay", "seconds": 2}


@pytest.fixture
def staff(computer: Computer, request: pytest.FixtureRequest) -> Iterator[Staff]:
    rotating = getattr(request, "param", "") == "rotating"
    with canary_pool(rotating=rotating) as pool, computer.on():
        staff = Staff(computer, pool)
        staff.stays()
        pool.relay.operations.clear()
        pool.relay.asked.clear()
        yield staff


def calls(staff: Staff, *options: str, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """With every logger at DEBUG."""
    start = [sys.executable, str(HERE / "run_with_debug_log.py"), str(staff.computer.kept), "token"]
    return subprocess.Popen(
        [*start, *staff.start, *options],
        env=staff.computer.env,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


def whole(finds: list[Find]) -> set[str]:
    return {find.canary for find in finds if find.form == "raw"}


@pytest.mark.parametrize(
    ("staff", "use", "kind"),
    [("plain", "id", "ID"), ("rotating", "access", "access")],
    indirect=["staff"],
)
def test_one_token_on_stdout_and_nothing_anywhere_else(staff: Staff, use: str, kind: str):
    """Of two calls at once the second gets it from the first, from memory to memory."""
    computer, relay = staff.computer, staff.pool.relay
    staff.pool.practice.set_faults(SLOW)
    first = calls(staff, "--use", use)
    wait(lambda: relay.asked)
    second = calls(staff, "--use", use)
    wait(lambda: (computer.kept / "ours.log").read_text().count("loud") == 2)
    wait(lambda: list(computer.home.rglob("token-*.socket")))
    at_it = computer.looked_at("two calls at it")
    finds = staff.finds(at_it)
    texts = of_processes(first.pid) | of_processes(second.pid)
    finds += staff.canaries.scan_mapping({at: data.decode() for at, data in texts.items()})
    assert unmarked(at_it, {"the name of": "token-", ".lock": ".lock", ".socket": "token-"}) == []
    outs = [call.communicate(timeout=60) for call in (first, second)]
    finds += staff.finds(computer.looked_at("afterwards"))

    tokens = relay.secrets()[f"{kind} token"]
    assert outs == [(f"{tokens[-1]}\n".encode(), b"")] * 2
    assert whole(staff.canaries.scan_bytes(outs[0][0], "stdout")) == {f"{kind} token {len(tokens)}"}
    assert len(tokens) == 2  # of the sign-in, and of one refresh for both calls
    assert finds == []
    assert list(computer.home.rglob("token-*.key")) == []
    assert f"{kind} token 2" in whole(staff.canaries.scan_text(computer.others, "others"))
    assert (staff.kept() or {})["refresh_token"] == staff.newest


def test_a_token_that_cannot_be_written_is_written_nowhere_else(staff: Staff):
    with Path("/dev/full").open("wb") as full:
        call = calls(staff, stdout=full.fileno())
        _, errors = call.communicate(timeout=60)
    assert call.returncode == 1
    assert errors.startswith(b"cognito-desk token: ")
    assert staff.canaries.scan_bytes(errors, "stderr") == []
    assert staff.finds(staff.computer.looked_at("afterwards")) == []


def test_a_call_that_was_killed_leaves_no_token(staff: Staff):
    staff.pool.practice.set_faults(SLOW)
    call = calls(staff)
    wait(lambda: staff.pool.relay.asked)
    call.send_signal(signal.SIGKILL)
    said = b"".join(call.communicate(timeout=60))
    assert said == b""
    assert staff.finds(staff.computer.looked_at("killed")) == []


def test_offline_the_reason_has_no_secret_in_it_and_the_session_stays(staff: Staff):
    staff.pool.relay.unplug()
    call = calls(staff)
    out, errors = call.communicate(timeout=60)
    assert (call.returncode, out) == (4, b"")
    assert staff.canaries.scan_bytes(errors, "stderr") == []
    assert staff.finds(staff.computer.looked_at("offline")) == []
    assert (staff.kept() or {})["refresh_token"] == staff.newest


def test_revoked_meanwhile_nothing_is_left(staff: Staff):
    port = staff.pool.relay.pool_port
    PracticePool(port).call("AdminUserGlobalSignOut", UserPoolId=POOL, Username=USER)
    call = calls(staff)
    out, errors = call.communicate(timeout=60)
    assert (call.returncode, out) == (3, b"")
    assert staff.canaries.scan_bytes(errors, "stderr") == []
    assert staff.computer.sealed == []
    assert staff.computer.vault_keys() == []
    assert staff.computer.looked_at("afterwards").search(staff.canaries) == []
