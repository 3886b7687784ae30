"""The same window, used all day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers.running_app import MAIN
from tests.helpers.sign_in_steps import expect_signed_in, give_code, give_password

if TYPE_CHECKING:
    from tests.helpers.running_app import RunningApp

ROUNDS = 30
WARM = 10
"""Rounds until every page was built and every cache is filled."""
GROWTH_MIB = 8


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_signing_in_and_out_leaves_nothing_behind(app: RunningApp) -> None:
    user = app.pool.sms_user()
    sizes = []
    for _ in range(ROUNDS):
        give_password(app, user)
        give_code(app, app.pool.newest_code(user.username))
        expect_signed_in(app)
        for tab in ("Claims", "Checks", "Activity", "Overview"):
            app.screen.press(MAIN, tab, role="page tab")
        app.screen.press(MAIN, "Sign out")
        app.screen.read(MAIN, "Status", description="Signed out")
        app.screen.press(MAIN, "Sign in", role="push button")
        sizes.append(resident_mib(app.process.pid))
    assert sizes[-1] - sizes[WARM] < GROWTH_MIB, sizes
    assert len(list(Path(f"/proc/{app.process.pid}/task").iterdir())) < 20


def resident_mib(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024
