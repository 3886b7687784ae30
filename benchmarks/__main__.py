"""`make bench`: every figure with its bar, as measured here and now.

`python -m benchmarks NAME...` measures only these, such as `start` or `wire`.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, not_measured
from tests.helpers.display import display, missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BENCHMARKS = (
    "start",
    "wire",
    "sign_in",
    "gaps",
    "gaps_with_faults",
    "verify",
    "sizes",
    "memory",
    "pool",
    "pool_load",
    "activity",
    "plan_gap",
    "quit",
    "fleet",
)
MARK = {True: "✓", False: "✗", None: "–"}


def measured(name: str, env: Mapping[str, str]) -> Iterator[Figure]:
    """The figures of one benchmark; one that can't be made says why, and the others go on."""
    try:
        yield from importlib.import_module(f"benchmarks.{name}").figures(env)
    except (AssertionError, ImportError, OSError, subprocess.SubprocessError) as error:
        yield not_measured(name, "", f"{type(error).__name__}: {error}")


def main(names: list[str]) -> int:
    if lacks := missing():
        print(f"The benchmarks need {', '.join(lacks)}.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="desk-") as folder, display(Path(folder)) as env:
        # No screen reader runs here, and accessibility costs time.
        del env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"]
        print("| | figure | bar | measured | how |\n|---|---|---|---|---|")
        for name in names or BENCHMARKS:
            for figure in measured(name, env):
                cells = (figure.name, figure.bar, figure.measured, figure.how)
                print(f"| {MARK[figure.within]} | {' | '.join(cells)} |", flush=True)
    return 0


sys.exit(main(sys.argv[1:]))
