"""What `cognito-desk doctor` prints for people."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from desktop.config.managed.current import managed, settings_file
from desktop.config.managed.settings import Origin
from desktop.setup.connection_test.findings import Outcome
from desktop.setup.connection_test.results import found_something

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop.setup.connection_test.results import StepResult

WIDTH = 96
_WORDS = {
    Outcome.PASSED: "ok",
    Outcome.WARNING: "look",
    Outcome.FAILED: "WRONG",
    Outcome.NOT_CHECKED: "-",
    Outcome.NOT_NEEDED: "-",
}
_INDENT = 18
_NO_BREAK = "\xa0"


def result_lines(result: StepResult) -> Iterator[str]:
    """One step: how it ended, what was found and how long it took, and what to change."""
    head = f"{_WORDS[result.outcome]:<5}  {result.step.value:<{_INDENT - 7}}"
    shown = f"{result.seconds:.2f}"
    time = "" if shown == "0.00" else f" ({shown}{_NO_BREAK}s)"
    yield from _wrapped(head, f"{result.text}{time}")
    if result.keys:
        yield from _wrapped("", f"Key to look at: {' or '.join(result.keys)}")
    if result.details and result.outcome is Outcome.FAILED:
        for line in result.details.splitlines():
            yield from _wrapped("", line)


def closing_lines(
    results: Sequence[StepResult], file: Path | None, bundle: str | None, well: str
) -> Iterator[str]:
    """What it comes to; `well` where nothing was found."""
    yield ""
    keys = list(dict.fromkeys(key for result in results for key in result.keys[:1]))
    if not found_something(results):
        yield well
    elif keys and file is not None:
        places: dict[str, list[str]] = {}
        for key in keys:
            places.setdefault(_place(key, file), []).append(key)
        for place, found in places.items():
            yield f"Look at {', '.join(found)} in {place}."
    else:
        yield "Something is worth a look: see above."
    if bundle is not None:
        yield f"For support: {bundle}"


def _place(key: str, file: Path) -> str:
    """Where this key of the connection is set."""
    origin = managed().origins.get(key)
    if origin is None:
        return str(file)
    return "the computer's policies" if origin is Origin.POLICY else str(settings_file())


def _wrapped(head: str, text: str) -> Iterator[str]:
    """Lines of a width, without what a terminal would obey."""
    plain = "".join(it if it.isprintable() or it == _NO_BREAK else " " for it in text)
    lines = textwrap.wrap(plain, WIDTH - _INDENT, break_on_hyphens=False) or [""]
    for number, line in enumerate(lines):
        yield f"{'' if number else head:<{_INDENT}}{line.replace(_NO_BREAK, ' ')}".rstrip()
