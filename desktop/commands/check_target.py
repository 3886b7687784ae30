"""The pool that `cognito-desk check` tests, as the plan's environment.

What talks to a pool is imported once one is opened: `--list` and wrong usage wait for none of it.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from desktop.commands.check_codes import CodesOnTerminal
from desktop.commands.terminal import ask_line, ask_secret, there_is_one
from desktop.config.managed.profiles import read_effective_profile
from desktop.qa.environment import Unavailable
from desktop.system.folders import profile_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.commands.check_progress import Progress
    from desktop.commands.interruption import Interruption
    from desktop.qa.environment import CaseUser, Environment


SECONDS_A_MINUTE = 60
USUAL_CODE_MINUTES = 3


class NotPossible(Exception):
    """This pool can't be tested; `str()` says why."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A pool that is ready to be tested."""

    environment: Environment
    stopped: Event
    """Set it to interrupt the run."""
    codes: CodesOnTerminal
    """What asks for codes that a person reads; it is never asked without a terminal."""


@contextmanager
def open_target(
    profile_name: str | None, progress: Progress, interruption: Interruption
) -> Iterator[Opened]:
    """The connection's pool, or without one a practice pool that ends with the block.

    Raises `NotPossible` and `ProfileError`, and `KeyboardInterrupt` where Ctrl+C is the answer.
    """
    from desktop.test_environment.opening import Hooks, own_practice_pool, pool_of
    from desktop.test_environment.opening import NotPossible as CanNotBeOpened

    profile = read_effective_profile(profile_path(profile_name)) if profile_name else None
    stopped = Event()
    seconds = SECONDS_A_MINUTE * ((profile and profile.code_minutes) or USUAL_CODE_MINUTES)
    codes = CodesOnTerminal(interruption, stopped, seconds, progress.between)
    hooks = Hooks(
        stopped,
        None,
        progress.waits,
        partial(_typed_user, interruption),
        codes.read if there_is_one() else None,
    )
    pool = own_practice_pool(hooks) if profile is None else pool_of(profile, hooks)
    try:
        with pool as environment:
            yield Opened(environment, stopped, codes)
    except Unavailable as error:
        raise NotPossible(str(error)) from None
    except CanNotBeOpened as error:
        raise NotPossible(f"{error} docs/qa.md tells what the plan needs there") from None


def _typed_user(interruption: Interruption) -> CaseUser | None:
    """A test user whom a person at the terminal names.

    Raises `Unavailable`, and `KeyboardInterrupt` where Ctrl+C is the answer.
    """
    if not there_is_one():
        return None
    from desktop.test_environment.testers_user import typed_user

    return typed_user(
        lambda question: ask_line(question, interruption),
        lambda question: ask_secret(question, interruption),
    )
