"""This computer's clock is wrong, jumps, or has another time zone: the whole app, libfaketime."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.app.test_in_flight import NOT_A_FAULT
from tests.live.conftest import Pool

HERE = Path(__file__)
HOUR = 3600
LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)

needs_faketime = pytest.mark.skipif(
    LIBRARY is None and not os.environ.get("CI"),
    reason="libfaketime is not there",
)


def signs_in(pool: Pool, folder: Path, jump: Path | None = None, **env: str) -> dict[str, Any]:
    user = pool.user("maria.santos")
    profile = pool.profile()
    path = folder / "pool.toml"
    path.write_text(
        f'name = "Clock"\nregion = "{profile.region}"\nendpoint_url = "{pool.endpoint}"\n'
        f'user_pool_id = "{profile.user_pool_id}"\nclient_id = "{profile.client_id}"\n'
    )
    arguments = [str(path), pool.endpoint, user["username"], user["password"], str(jump or "-")]
    done = subprocess.run(
        [sys.executable, "-m", "tests.faulty.clocked", *arguments],
        capture_output=True,
        text=True,
        cwd=HERE.parents[2],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(folder),
            "PYTHONDONTWRITEBYTECODE": "1",
            **env,
        },
        timeout=40,
        check=False,
    )
    said = [text for text in done.stderr.splitlines() if not any(ok in text for ok in NOT_A_FAULT)]
    assert said == []
    assert done.returncode == 0
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def faked(**more: str) -> dict[str, str]:
    return {"LD_PRELOAD": str(LIBRARY), "FAKETIME_DONT_FAKE_MONOTONIC": "1", **more}


@needs_faketime
@pytest.mark.parametrize("hours", [1, -1])
def test_a_clock_that_is_an_hour_off_is_told_and_the_countdown_is_right(
    pool: Pool, tmp_path: Path, hours: int
):
    found = signs_in(pool, tmp_path, **faked(FAKETIME=f"{hours:+}h"))["before"]
    assert abs(found["wall"] - time.time() - hours * HOUR) < 60, "the clock was really off"
    assert found["status"] == "SIGNED_IN"
    assert found["valid"], "judged at the service's time"
    assert found["told"]
    assert abs(found["drift"] - hours * HOUR) < 10
    assert HOUR - 60 < found["left"] <= HOUR


@needs_faketime
def test_a_clock_that_jumps_while_the_app_runs_moves_nothing(pool: Pool, tmp_path: Path):
    jump = tmp_path / "faketime"
    jump.write_text("+0\n")
    env = faked(FAKETIME_TIMESTAMP_FILE=str(jump), FAKETIME_NO_CACHE="1")
    found = signs_in(pool, tmp_path, jump, **env)
    before, after = found["before"], found["after"]
    assert after["wall"] - before["wall"] > HOUR, "the clock really jumped"
    assert after["status"] == "SIGNED_IN"
    assert 0 < before["left"] - after["left"] < 30


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/St_Johns"])
def test_the_time_zone_changes_nothing(pool: Pool, tmp_path: Path, zone: str):
    found = signs_in(pool, tmp_path, TZ=zone)["after"]
    assert (found["status"], found["valid"], found["told"]) == ("SIGNED_IN", True, False)
    assert HOUR - 60 < found["left"] <= HOUR
