"""The pool that `cognito-desk check` tests, as the plan's environment.

What talks to a pool is imported once one is opened: `--list` and wrong usage wait for none of it.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from desktop.config.profile import read_profile
from desktop.qa.environment import Blocked, Unavailable
from desktop.system.folders import profile_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.config.profile import Profile
    from desktop.qa.environment import CaseUser, Environment


class NotPossible(Exception):
    """This pool can't be tested; `str()` says why."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A pool that is ready to be tested."""

    environment: Environment
    stopped: Event
    """Set it to interrupt the run."""
    practice: bool


@contextmanager
def open_target(profile_name: str | None, waiting: Callable[[float], None]) -> Iterator[Opened]:
    """The connection's pool, or without one a practice pool that ends with the block.

    Raises `NotPossible` and `ProfileError`.
    """
    if profile_name is None:
        from desktop.test_environment.practice_process import practice_pool

        try:
            with practice_pool() as found, _practice(str(found["endpoint"])) as opened:
                yield opened
        except Unavailable as error:
            raise NotPossible(str(error)) from None
        return
    profile = read_profile(profile_path(profile_name))
    if not profile.endpoint_url:
        with _real(profile, waiting) as opened:
            yield opened
        return
    if _is_practice(profile.endpoint_url):
        with _practice(profile.endpoint_url) as opened:
            yield opened
        return
    from desktop.test_environment.clocks import WaitedForClock
    from desktop.test_environment.double import Double
    from desktop.test_environment.opening import names_itself
    from desktop.test_environment.phones import NoPhone

    stopped = Event()
    clock = WaitedForClock(stopped, waiting)
    double = Double(
        profile.endpoint_url,
        profile.region,
        clock,
        NoPhone(),
        practice=False,
        stopped=stopped,
        own_issuer=names_itself(profile),
    )
    try:
        yield Opened(double, stopped, practice=False)
    finally:
        with suppress(Blocked):
            double.close()


@contextmanager
def _real(profile: Profile, waiting: Callable[[float], None]) -> Iterator[Opened]:
    """A pool at AWS, which is taken as it is. Raises `NotPossible`."""
    from desktop.test_environment.opening import Hooks, real_pool
    from desktop.test_environment.opening import NotPossible as CanNotBeOpened

    stopped = Event()
    try:
        with real_pool(profile, Hooks(stopped, None, waiting), _typed_user) as pool:
            yield Opened(pool, stopped, practice=False)
    except CanNotBeOpened as error:
        raise NotPossible(f"{error} docs/qa.md tells what the plan needs there") from None


def _typed_user() -> CaseUser | None:
    """A test user whom a person at the terminal names. Raises `Unavailable`."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    from getpass import getpass

    from desktop.test_environment.testers_user import typed_user

    return typed_user(input, getpass)


@contextmanager
def _practice(endpoint: str) -> Iterator[Opened]:
    from desktop.practice.client import PracticeClient
    from desktop.test_environment.clocks import PracticeClock
    from desktop.test_environment.double import Double
    from desktop.test_environment.phones import PracticePhone

    region = PracticeClient(endpoint).overview().region
    clock = PracticeClock(endpoint)
    double = Double(endpoint, region, clock, PracticePhone(endpoint), practice=True)
    try:
        yield Opened(double, double.stopped, practice=True)
    finally:
        with suppress(Blocked, Unavailable):  # it may have ended meanwhile
            double.close()
            clock.put_back()


def _is_practice(endpoint: str) -> bool:
    from desktop.practice.client import PracticeClient, PracticeError

    try:
        PracticeClient(endpoint).overview()
    except PracticeError:
        return False
    return True
