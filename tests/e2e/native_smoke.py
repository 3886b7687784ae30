"""The frozen program on any system: it says its version, and signs in by what a person types.

Run by `python tools/native.py build`, for Windows and macOS. What the window shows is not read
here, as `frozen_smoke.py` does on Linux: the practice pool says how far the sign-in came.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop import __version__
from tests.helpers.keyboard import RETURN, TAB, press, type_text
from tests.helpers.practice_pool import PracticePool, PracticeUser
from tests.helpers.running_app import free_port, program

PATIENCE = 60.0
BETWEEN = 0.5
"""Seconds between two looks, and for a window to get the focus that was painted."""


@pytest.fixture
def env(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """Of the person who runs this; on Linux a display of its own, and everywhere an empty home."""
    if sys.platform == "linux":
        found = dict(request.getfixturevalue("display_env"))
    else:
        found = dict(os.environ)
    home = tmp_path / "home"
    home.mkdir()
    return {**found, "HOME": str(home), "LOCALAPPDATA": str(home), "APPDATA": str(home)}


@contextmanager
def window(env: dict[str, str]) -> Iterator[PracticePool]:
    """The program with a practice pool of its own, ended in the end."""
    port = free_port()
    command = [str(program()), "--practice", "--practice-port", str(port)]
    with subprocess.Popen(command, env=env) as process:
        try:
            yield PracticePool(port)
            assert process.poll() is None, "the program ended"
        finally:
            process.terminate()
            process.wait(PATIENCE)


def wait_until(is_so: Callable[[], object], what: str, again: Callable[[], None]) -> None:
    """`again` is done before each ten looks: a window may not have had the focus the first time."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        again()
        for _ in range(10):
            time.sleep(BETWEEN)
            if is_so():
                return
    raise AssertionError(what)


def first_user(pool: PracticePool) -> PracticeUser:
    """As soon as the pool answers, which the window starts once it is painted."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return pool.sms_user()
        except ConnectionError:
            assert time.monotonic() < deadline, "the practice pool never answered"


def test_says_its_version() -> None:
    said = subprocess.run([program(), "--version"], capture_output=True, check=True).stdout
    assert said.strip() == f"cognito-desk {__version__}".encode()


def test_signs_in_by_what_is_typed(env: dict[str, str]) -> None:
    with window(env) as pool:
        user = first_user(pool)

        def give_password() -> None:
            time.sleep(BETWEEN)
            type_text(user.username, env)
            press(TAB, env)
            type_text(user.password, env)
            press(RETURN, env)

        wait_until(lambda: pool.messages(user.username), "no code was sent", give_password)

        def give_code() -> None:
            time.sleep(BETWEEN)
            type_text(pool.newest_code(user.username), env)
            press(RETURN, env)

        def signed_in() -> bool:
            return "RefreshToken" in json.dumps(pool.control("GET", "/practice/state"))

        wait_until(signed_in, "the sign-in didn't come to its end", give_code)
