"""Calls of `cognito-desk token` that come at the same time, or are killed while renewing."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable

import pytest

from desktop.system import private_files
from desktop.system.instance_lock import InstanceLock
from tests.canaries.scanner import Canaries
from tests.commands.token_caller import (
    KILLED,
    PATIENCE,
    PLAIN,
    ROTATING,
    TokenCaller,
    ctrl_c,
    result_of,
)
from tests.practice.core_client import claims

CALLS = 10
RENEWALS = {PLAIN: ["InitiateAuth"], ROTATING: ["InitiateAuth", "GetTokensFromRefreshToken"]}
"""The first one learns from the refusal that this app client rotates."""


def wait_for_all(caller: TokenCaller, processes: list[subprocess.Popen[bytes]]) -> None:
    """Return once one is renewing and the others wait for its result."""
    deadline = time.monotonic() + PATIENCE
    while caller.waiting_calls() < len(processes) - 1:
        assert time.monotonic() < deadline
        assert all(process.poll() is None for process in processes)
        time.sleep(0.01)


@pytest.mark.parametrize("pool_id", [PLAIN, ROTATING])
def test_ten_calls_at_once_renew_once(caller_at: Callable[[str], TokenCaller], pool_id: str):
    """Another program's renewal holds the first call up until all of them wait."""
    caller = caller_at(pool_id)
    caller.sign_in()
    renewing = caller.vault.recall()
    kinds = ["id", "access"] * (CALLS // 2)
    processes = [caller.start("--use", kind) for kind in kinds]
    wait_for_all(caller, processes)
    assert caller.relay.operations == []
    renewing.release()
    tokens = [result_of(process).token for process in processes]
    assert [claims(token)["token_use"] for token in tokens] == kinds
    assert len(set(tokens)) == len({"id", "access"})
    assert caller.relay.operations == RENEWALS[pool_id]
    assert caller.kept is not None
    assert caller.kept.refresh_token == caller.relay.secrets()["refresh token"][-1]
    canaries = Canaries()
    caller.relay.tell(canaries)
    assert canaries.scan_folder(caller.home) == []
    assert sorted(path.suffix for path in caller.runtime.iterdir()) == [".lock"]


def test_calls_at_once_are_told_the_same_reason(caller: TokenCaller):
    """And don't wait for a time limit each, one after the other."""
    renewing = caller.vault.recall()
    processes = [caller.start() for _ in range(3)]
    wait_for_all(caller, processes)
    caller.administer_user("AdminDisableUser")
    renewing.release()
    done = {result_of(process) for process in processes}
    assert {one.status for one in done} == {3}
    assert len({one.reason for one in done}) == 1
    assert caller.relay.operations == ["InitiateAuth"]


def test_a_waiting_call_renews_when_the_other_is_killed(caller: TokenCaller):
    renewing = caller.vault.recall()
    first = caller.start()
    caller.wait_until_renewing()
    second = caller.start()
    wait_for_all(caller, [first, second])
    first.kill()
    assert result_of(first).status == KILLED
    renewing.release()
    assert result_of(second).token
    assert caller.relay.operations == ["InitiateAuth"]


@ctrl_c
def test_ctrl_c_ends_a_waiting_call_quietly_and_no_other(caller: TokenCaller):
    renewing = caller.vault.recall()
    first = caller.start()
    caller.wait_until_renewing()
    second = caller.start()
    wait_for_all(caller, [first, second])
    second.send_signal(signal.SIGINT)
    assert result_of(second).interrupted
    renewing.release()
    assert result_of(first).token


@pytest.mark.parametrize("pool_id", [PLAIN, ROTATING])
def test_a_call_that_is_killed_while_renewing_leaves_no_lock(
    caller_at: Callable[[str], TokenCaller], pool_id: str
):
    caller = caller_at(pool_id)
    caller.sign_in()
    caller.set_faults({"operation": RENEWALS[pool_id][-1], "kind": "delay", "seconds": 30})
    first = caller.start()
    caller.wait_for_requests(times=len(RENEWALS[pool_id]))
    first.kill()  # its reply comes after the end of the test, so it is never the newest
    assert result_of(first).status == KILLED
    caller.set_faults()
    assert caller.call().token
    assert caller.kept is not None
    assert caller.kept.refresh_token == caller.relay.secrets()["refresh token"][-1]


@pytest.mark.parametrize("knows_key", [True, False])
def test_what_another_process_forges_is_not_printed_and_the_call_renews_alone(
    caller: TokenCaller, *, knows_key: bool
):
    caller.sign_in()
    forged = b'{"status": 0, "reason": "", "id_token": "forged", "access_token": "forged"}'
    lock = InstanceLock(caller.runtime, f"token-{caller.profile.connection_key.digest(8)}")
    asked: list[bytes] = []
    assert lock.acquire()
    lock.listen(lambda request: asked.append(request) or forged)
    if not knows_key:
        (key_file,) = caller.runtime.glob("*.key")
        _, _, address = key_file.read_text().partition("\n")
        private_files.replace(key_file, f"{'11' * 32}\n{address}".encode())
    token = caller.call().token
    assert claims(token)["aud"] == caller.client_id
    assert asked == ([b""] if knows_key else [])
    lock.stop_listening()
    lock.release()
