"""The classes below a base class, for tests that hold that none is forgotten."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def import_all(package: ModuleType) -> None:
    """Import every module of a package, so that its classes are there to be found."""
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)


def subclasses(base: type[T]) -> tuple[type[T], ...]:
    """Direct subclasses, by name.

    Without those that `dataclass(slots=True)` replaced by a copy of the same name.
    """
    found = [
        kind
        for kind in base.__subclasses__()
        if getattr(sys.modules[kind.__module__], kind.__name__, None) is kind
    ]
    return tuple(sorted(found, key=lambda kind: kind.__name__))
