"""`make bench`: every figure with its bar, as measured here and now.

`python -m benchmarks NAME...` measures only these, such as `start` or `wire`. What is printed as a
table is written to build/benchmarks/results.json too, with every try of each figure.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.machine import describe
from benchmarks.programs import ROOT
from benchmarks.repeat import measure
from tests.helpers.display import display, missing

if TYPE_CHECKING:
    from benchmarks.repeat import Try

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
    "peers",
)
MARK = {True: "✓", False: "✗", None: "–"}
RESULTS = ROOT / "build/benchmarks/results.json"


def main(names: list[str]) -> int:
    if lacks := missing():
        print(f"The benchmarks need {', '.join(lacks)}.", file=sys.stderr)
        return 1
    machine = describe()
    print(
        "{processor}, {cores} cores, {memory_gib} GiB; {system}; Python {python}, "
        "PySide6 {pyside6}; load {load} at the start.\n".format(**machine)
    )
    done: dict[str, list[Try]] = {}
    with tempfile.TemporaryDirectory(prefix="desk-") as folder, display(Path(folder)) as env:
        # No screen reader runs here, and accessibility costs time.
        del env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"]
        print("| | figure | bar | measured | load, tries | how |\n|---|---|---|---|---|---|")
        for name in names or BENCHMARKS:
            done[name] = measure(name, env)
            write(machine, done)
            for line in table_lines(done[name]):
                print(line, flush=True)
    return 0


def table_lines(tries: list[Try]) -> list[str]:
    counts = tries[0]
    quiet = f"{counts.load:.1f}, {len(tries)}"
    return [
        f"| {MARK[it.within]} | {it.name} | {it.bar} | {it.measured}{_spread(it.spread)} "
        f"| {quiet} | {it.how} |"
        for it in counts.figures
    ]


def _spread(spread: float | None) -> str:
    return "" if spread is None else f" ± {spread:.0%}"


def write(machine: dict[str, object], done: dict[str, list[Try]]) -> None:
    """After each benchmark: what was measured is not lost when a later one is interrupted."""
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    benchmarks = {name: [asdict(it) for it in tries] for name, tries in done.items()}
    content = {"machine": machine, "benchmarks": benchmarks}
    RESULTS.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
