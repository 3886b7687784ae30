"""The whole program in a real window: no secret is to be found but where it belongs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.canaries.pool import PASSWORD, USER, WRONG, CanaryPool, canary_pool
from tests.e2e.conftest import display_env  # noqa: F401 — a fixture
from tests.helpers.accessibility_events import listening
from tests.helpers.processes import running
from tests.helpers.running_app import CODE, ROOT, SIGN_IN
from tests.helpers.screen import Screen, screen_of
from tests.helpers.sign_in_steps import FIRST_START

MAIN = "Cognito Desk"
START = Path(__file__).with_name("run_failing_with_password.py")


@pytest.fixture
def pool() -> Iterator[CanaryPool]:
    with canary_pool() as pool:
        yield pool


class Shown:
    """What was shown at each step: windows, their titles, and all that assistive tools see."""

    def __init__(self, screen: Screen, env: dict[str, str]) -> None:
        self._screen = screen
        self._env = env
        self.trees: dict[str, str] = {}

    def keep(self, step: str) -> None:
        self.trees[step] = self._screen.read_everything()
        titles = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"],
            env=self._env, capture_output=True, text=True, check=False,
        )  # fmt: skip
        self.trees[f"titles, {step}"] = titles.stdout


def gives(screen: Screen, pool: CanaryPool, shown: Shown) -> None:
    """Wrong password, right one; wrong code, right one; each looked at."""
    screen.wait_for_window(SIGN_IN, within=FIRST_START)
    screen.type(SIGN_IN, "User name", USER)
    screen.type(SIGN_IN, "Password", WRONG)
    shown.keep("wrong password typed")
    screen.press(SIGN_IN, "Sign in", role="push button")
    screen.read(SIGN_IN, "Message", description="The user name or password is incorrect.")
    shown.keep("wrong password refused")
    screen.type(SIGN_IN, "Password", PASSWORD)
    shown.keep("password typed")
    for role in ("text", "password text"):  # shown for a moment, then hidden again
        screen.press(SIGN_IN, "Show password")
        screen.read(SIGN_IN, "Password", role=role)
    screen.press(SIGN_IN, "Sign in", role="push button")
    screen.wait_for_window(CODE)
    shown.keep("code asked for")
    screen.type(CODE, "Code", "000000")
    screen.press(CODE, "Verify")
    screen.read(CODE, "Message", description="That code doesn't match.")
    screen.type(CODE, "Code", pool.practice.newest_code(USER))
    screen.press(CODE, "Verify")
    screen.wait_for_no_window(CODE)
    screen.read(MAIN, "Status", description="Signed in")


def uses(screen: Screen, pid: int, shown: Shown) -> None:
    """Every page, a refresh, a mishap with its details, signing out."""
    for tab in ("Overview", "Claims", "Checks", "Activity"):
        screen.press(MAIN, tab, role="page tab")
        shown.keep(tab)
    os.kill(pid, signal.SIGUSR1)
    screen.read(MAIN, "Message", description="Something in Cognito Desk went wrong")
    screen.press(MAIN, "Details")
    screen.read(MAIN, "Details", text="ValueError")
    shown.keep("a mishap and its details")
    assert "ValueError" in shown.trees["a mishap and its details"]
    screen.press(MAIN, "Dismiss")
    screen.press(MAIN, "Refresh now", role="push button")
    shown.keep("refreshing")
    screen.press(MAIN, "Sign out")
    screen.read(MAIN, "Status", description="Signed out")
    shown.keep("signed out")


def test_no_secret_is_anywhere_but_where_it_belongs(
    display_env: dict[str, str],  # noqa: F811 — the fixture
    pool: CanaryPool,
    tmp_path: Path,
):
    home, temp, kept = (tmp_path / name for name in ("home", "temp", "kept"))
    for folder in (home, temp, kept):
        folder.mkdir()
    profile = pool.write_profile(kept / "staff.toml")  # the secret's own place, as is this file
    (kept / "password").write_text(PASSWORD)
    env = {**display_env, "HOME": str(home), "TMPDIR": str(temp), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(START), str(kept / "password"), "--profile", str(profile)]
    said = kept / "said"
    with (
        said.open("wb") as log,
        listening(env, kept) as heard,
        running(command, env, log=log) as process,
        screen_of(process.pid, env, kept) as screen,
    ):
        shown = Shown(screen, env)
        gives(screen, pool, shown)
        canaries = pool.canaries()
        finds = canaries.scan_process(process.pid)
        finds += canaries.scan_folder(home) + canaries.scan_folder(temp)
        uses(screen, process.pid, shown)
        screen.press_keys("ctrl+q")
        assert process.wait(10) == 0
        heard.settle()

    canaries = pool.canaries()
    assert_all_kinds_went_over_the_wire(pool)
    finds += canaries.scan_mapping(shown.trees)
    assert set(heard.typed()["Password"]) == {"●"}
    for place, data in heard.places().items():
        finds += canaries.scan_bytes(data, place)
    finds += canaries.scan_bytes(said.read_bytes(), "stdout and stderr")
    finds += canaries.scan_folder(home) + canaries.scan_folder(temp)
    assert finds == []
    [book] = home.rglob("cognito-desk.log")
    assert "ERROR desktop.diagnostics.uncaught: ValueError\n" in book.read_text()
    assert "because of KeyError" in book.read_text()


def assert_all_kinds_went_over_the_wire(pool: CanaryPool) -> None:
    assert set(pool.relay.secrets()) >= {
        "password", "code", "session", "secret hash", "client secret", "ID token", "access token",
        "refresh token",
    }  # fmt: skip
    assert pool.relay.operations.count("InitiateAuth") >= 3
