"""Measures again what a busy computer has spoiled, and says which of the measurements counts."""

from __future__ import annotations

import importlib
import os
import subprocess
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, not_measured
from benchmarks.machine import load

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NOISY = 0.1
"""Spread of a figure's runs from which it is measured again."""
BUSY = 0.5
"""Load for each core from which a figure that misses its bar is measured again."""
TRIES = 3
UNDISTURBED_BY_LOAD = ("sizes", "fleet")
"""They measure no time of this computer: a second try would say the same."""


@dataclass(frozen=True, slots=True)
class Try:
    """One measurement of a benchmark."""

    load: float
    """When it ended."""
    figures: tuple[Figure, ...]

    @property
    def spread(self) -> float:
        """The largest of its figures; 0 where they have none."""
        return max((it.spread or 0 for it in self.figures), default=0)

    @property
    def disturbed(self) -> bool:
        missed = any(it.within is False for it in self.figures)
        return self.spread > NOISY or (missed and self.load > BUSY * (os.cpu_count() or 1))


def measure(name: str, env: Mapping[str, str]) -> list[Try]:
    """All tries of one benchmark, the one that counts first.

    That is the one with the least spread, and of those without any the one at the least load:
    never the one with the best figures.
    """
    return tries_of(lambda: _try(name, env), 1 if name in UNDISTURBED_BY_LOAD else TRIES)


def tries_of(make: Callable[[], Try], most: int) -> list[Try]:
    tries = [make()]
    while len(tries) < most and tries[-1].disturbed:
        tries.append(make())
    return sorted(tries, key=lambda it: (it.spread, it.load))


def _try(name: str, env: Mapping[str, str]) -> Try:
    """A benchmark that can't be made says why, and the others go on."""
    found: list[Figure] = []
    try:
        found.extend(importlib.import_module(f"benchmarks.{name}").figures(env))
    except (AssertionError, ImportError, OSError, subprocess.SubprocessError) as error:
        reason = shorten(f"{type(error).__name__}: {error}", 200, placeholder=" …")
        found.append(not_measured(name, "", reason))
    return Try(load(), tuple(found))
