"""The measured program, used by keyboard only: an accessibility bus would slow it down."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from benchmarks.programs import SOURCE
from benchmarks.relay import Relay, relay, write_profile
from benchmarks.x11 import Watcher, watcher
from tests.helpers.practice_pool import practice_pool
from tests.helpers.processes import running
from tests.helpers.running_app import CODE, SIGN_IN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.helpers.practice_pool import PracticePool, PracticeUser

MAIN = "Cognito Desk"
TYPING = 2.0
"""Seconds by which a person is slower than xdotool with user name and password."""
SHOWN = 0.5
"""Seconds after the keys came in which the main window shows the session."""


@dataclass(frozen=True, slots=True)
class DrivenApp:
    process: subprocess.Popen[bytes]
    env: Mapping[str, str]
    screen: Watcher
    service: Relay
    pool: PracticePool
    user: PracticeUser

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", "5", "--", text)

    def press(self, *keys: str) -> None:
        self._xdotool("key", "--delay", "5", *keys)

    def fill_in(self) -> None:
        """User name and password, without Enter, no quicker than a person."""
        self.type(self.user.username)
        self.press("Tab")
        self.type(self.user.password)
        time.sleep(TYPING)

    def sign_in(self, screen: Watcher | None = None) -> None:
        """All the way to verified tokens."""
        screen = screen or self.screen
        screen.wait_until_ready(screen.wait_for_window(SIGN_IN))
        self.fill_in()
        self.press("Return")
        screen.ping(screen.wait_for_window(CODE))
        self.type(self.pool.newest_code(self.user.username))
        self.press("Return")
        self.service.wait_for("jwks.json")
        time.sleep(SHOWN)

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.env, check=True)


class Between(Protocol):
    """What stands between the program and the practice pool."""

    url: str


@contextmanager
def driven_app(
    env: Mapping[str, str],
    *,
    delay: float = 0.0,
    between: Callable[[int], AbstractContextManager[Between]] | None = None,
) -> Iterator[DrivenApp]:
    """The program from source, and a practice pool that answers `delay` seconds late.

    `between` is made for the pool's port and takes the relay's place; `service` then sees nothing.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        own = {**env, "HOME": str(folder)}
        pool = stack.enter_context(practice_pool([str(SOURCE), "practice"], own))
        service = stack.enter_context(relay(pool.port, delay))
        endpoint = service.url
        if between is not None:
            endpoint = stack.enter_context(between(pool.port)).url
        profile = write_profile(folder / "bench.toml", pool.overview, endpoint)
        screen = stack.enter_context(watcher(env["DISPLAY"]))
        command = [str(SOURCE), "--profile", str(profile)]
        process = stack.enter_context(running(command, own, log=sys.stderr.fileno()))
        yield DrivenApp(process, own, screen, service, pool, pool.sms_user())
