"""The classes whose objects a saved state may hold, and their fields."""

from __future__ import annotations

import hashlib
import importlib
import inspect
import pkgutil
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.practice import crypto, state
from desktop.practice.state.challenge_sessions import ChallengeSessions
from desktop.practice.state.grants import Grants
from desktop.practice.state.hourly_limits import HourlyLimits
from desktop.practice.state.lockout import Lockouts
from desktop.practice.state.outbox import Outbox
from desktop.practice.state.user_directory import UserDirectory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_PLAIN = (ChallengeSessions, Grants, HourlyLimits, Lockouts, Outbox, UserDirectory)
"""Classes that aren't dataclasses."""
_NOT_SAVED = ("make_verifier",)
"""A function; what it would make is saved in its place."""


@cache
def saved_classes() -> dict[str, type[Any]]:
    """By name: the dataclasses of `state` and `crypto`, and a few other classes."""
    return {
        name: found
        for module in _modules()
        for name, found in inspect.getmembers(module, inspect.isclass)
        if found.__module__ == module.__name__ and (is_dataclass(found) or found in _PLAIN)
    }


def saved_fields(kind: type[Any]) -> tuple[str, ...]:
    """The names of the fields of its objects."""
    names = [one.name for one in fields(kind)] if is_dataclass(kind) else list(vars(kind()))
    return tuple(name for name in names if name not in _NOT_SAVED)


@cache
def version() -> str:
    """Changes with any class or field: a state is loaded by the version that saved it only."""
    classes = [(name, saved_fields(kind)) for name, kind in sorted(saved_classes().items())]
    return hashlib.sha256(repr(classes).encode()).hexdigest()[:16]


def _modules() -> Iterator[ModuleType]:
    for package in (state, crypto):
        for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            yield importlib.import_module(found.name)
