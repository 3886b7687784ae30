"""The same window, used all day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.e2e.desk import MAIN
from tests.e2e.sign_in import expect_signed_in, give_code, give_password

if TYPE_CHECKING:
    from tests.e2e.desk import Desk

ROUNDS = 30
WARM = 10
"""Rounds until every page was built and every cache is filled."""
GROWTH_MIB = 8


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_signing_in_and_out_leaves_nothing_behind(desk: Desk) -> None:
    user = desk.phone.sms_user()
    sizes = []
    for _ in range(ROUNDS):
        give_password(desk, user)
        give_code(desk, desk.phone.newest_code(user.username))
        expect_signed_in(desk)
        for tab in ("Claims", "Checks", "Activity", "Overview"):
            desk.person.presses(MAIN, tab, role="page tab")
        desk.person.presses(MAIN, "Sign out")
        desk.person.reads(MAIN, "Status", description="Signed out")
        desk.person.presses(MAIN, "Sign in", role="push button")
        sizes.append(resident_mib(desk.process.pid))
    assert sizes[-1] - sizes[WARM] < GROWTH_MIB, sizes
    assert len(list(Path(f"/proc/{desk.process.pid}/task").iterdir())) < 20


def resident_mib(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024
