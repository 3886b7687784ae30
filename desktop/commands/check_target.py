"""The pool that `cognito-desk check` tests, as the plan's environment.

What talks to a pool is imported once one is opened: `--list` and wrong usage wait for none of it.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from desktop.config.managed.profiles import read_effective_profile
from desktop.qa.environment import Unavailable
from desktop.system.folders import profile_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.qa.environment import CaseUser, Environment


class NotPossible(Exception):
    """This pool can't be tested; `str()` says why."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A pool that is ready to be tested."""

    environment: Environment
    stopped: Event
    """Set it to interrupt the run."""


@contextmanager
def open_target(profile_name: str | None, waiting: Callable[[float], None]) -> Iterator[Opened]:
    """The connection's pool, or without one a practice pool that ends with the block.

    Raises `NotPossible` and `ProfileError`.
    """
    from desktop.test_environment.opening import Hooks, own_practice_pool, pool_of
    from desktop.test_environment.opening import NotPossible as CanNotBeOpened

    hooks = Hooks(Event(), None, waiting, _typed_user)
    if profile_name is None:
        pool = own_practice_pool(hooks)
    else:
        pool = pool_of(read_effective_profile(profile_path(profile_name)), hooks)
    try:
        with pool as environment:
            yield Opened(environment, hooks.stopped)
    except Unavailable as error:
        raise NotPossible(str(error)) from None
    except CanNotBeOpened as error:
        raise NotPossible(f"{error} docs/qa.md tells what the plan needs there") from None


def _typed_user() -> CaseUser | None:
    """A test user whom a person at the terminal names. Raises `Unavailable`."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    from getpass import getpass

    from desktop.test_environment.testers_user import typed_user

    return typed_user(input, getpass)
