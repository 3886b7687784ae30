"""Opens what the plan can act on: a practice pool, another double, or a person's hands alone."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.cognito.transport import transport_of
from desktop.practice.client import PracticeClient, PracticeError
from desktop.qa.environment import Blocked, Unavailable
from desktop.test_environment.clocks import PracticeClock, WaitedForClock
from desktop.test_environment.command_phone import phone_of
from desktop.test_environment.double import Double
from desktop.test_environment.person_only import PersonOnly
from desktop.test_environment.persons_phone import PersonsPhone
from desktop.test_environment.phones import NoPhone, PracticePhone
from desktop.test_environment.practice_process import practice_pool
from desktop.test_environment.real_pool import RealPool
from desktop.vault.proxy_credentials import KeyringProxyCredentials

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from threading import Event

    from desktop.config.profile import Profile
    from desktop.qa.environment import CaseUser, Environment, PersonAnswer
    from desktop.test_environment.phones import Phone


class NotPossible(Exception):
    """This pool can't be tested; `str()` says why."""


@dataclass(frozen=True, slots=True)
class Hooks:
    """What the environment is given by the program that runs the plan."""

    stopped: Event
    """Set it to interrupt the run."""
    ask: Callable[[str, str], PersonAnswer] | None
    """An instruction and what is expected; the person's answer. None where there is no person."""
    waiting: Callable[[float], None]
    """Is told each second how many are still waited for."""
    tester: Callable[[], CaseUser | None] = lambda: None
    """Asked for a test user where boto3 finds no AWS credentials. Raises `Unavailable`."""
    read_code: Callable[[CaseUser], str | None] | None = None
    """A person who reads the user's messages, as `PersonsPhone` asks; None where there is none."""
    variables: Mapping[str, str] = field(default_factory=lambda: os.environ)
    """Where messages go to and what reads them: of the environment."""


@contextmanager
def own_practice_pool(hooks: Hooks) -> Iterator[Environment]:
    """A practice pool that ends with the block. Raises `Unavailable`."""
    with practice_pool() as found, _practice(str(found["endpoint"]), hooks) as double:
        yield double


@contextmanager
def pool_of(profile: Profile, hooks: Hooks) -> Iterator[Environment]:
    """The connection's pool. Raises `NotPossible`."""
    if not profile.endpoint_url:
        with real_pool(profile, hooks) as pool:
            yield pool
        return
    if _is_practice(profile.endpoint_url):
        with _practice(profile.endpoint_url, hooks) as double:
            yield double
        return
    double = Double(
        profile.endpoint_url,
        profile.region,
        WaitedForClock(hooks.stopped, hooks.waiting),
        _persons_phone(hooks),
        transport=transport_of(profile, KeyringProxyCredentials()),
        practice=False,
        ask=hooks.ask,
        stopped=hooks.stopped,
        own_issuer=names_itself(profile),
    )
    try:
        yield double
    finally:
        with suppress(Blocked):
            double.close()


@contextmanager
def real_pool(profile: Profile, hooks: Hooks) -> Iterator[Environment]:
    """A pool at AWS, taken as it is. Raises `NotPossible`."""
    clock = WaitedForClock(hooks.stopped, hooks.waiting)
    try:
        phone = phone_of(hooks.variables, hooks.stopped) or _persons_phone(hooks)
        pool = RealPool(
            profile,
            clock,
            phone,
            hooks.variables,
            credentials=KeyringProxyCredentials(),
            ask=hooks.ask,
            stopped=hooks.stopped,
        )
        if not pool.has_credentials:
            pool.tester = hooks.tester()
    except Unavailable as error:
        raise NotPossible(str(error)) from None
    try:
        if not (pool.has_credentials or pool.tester):
            raise NotPossible(
                f"{profile.name} is a pool at AWS. boto3 finds no AWS credentials for it, and no "
                "test user was given; cases can be done by hand."
            )
        yield pool
    finally:
        pool.close()


def _persons_phone(hooks: Hooks) -> Phone:
    return NoPhone() if hooks.read_code is None else PersonsPhone(hooks.read_code)


def names_itself(profile: Profile) -> bool:
    """Whether tokens name the double's own address."""
    return bool(profile.endpoint_url) and profile.issuer.startswith(str(profile.endpoint_url))


@contextmanager
def by_hand_at(profile: Profile, hooks: Hooks) -> Iterator[Environment]:
    """The connection as a person uses it: the plan itself sends nothing."""
    practice = bool(profile.endpoint_url) and _is_practice(str(profile.endpoint_url))
    yield PersonOnly(profile, hooks.stopped, practice=practice)


@contextmanager
def _practice(endpoint: str, hooks: Hooks) -> Iterator[Double]:
    region = PracticeClient(endpoint).overview().region
    clock = PracticeClock(endpoint)
    double = Double(
        endpoint,
        region,
        clock,
        PracticePhone(endpoint),
        practice=True,
        ask=hooks.ask,
        stopped=hooks.stopped,
    )
    try:
        yield double
    finally:
        with suppress(Blocked, Unavailable):  # it may have ended meanwhile
            double.close()
            clock.put_back()


def _is_practice(endpoint: str) -> bool:
    try:
        PracticeClient(endpoint).overview()
    except PracticeError:
        return False
    return True
