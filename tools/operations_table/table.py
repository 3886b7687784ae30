"""docs/operations.md: written from measurements, and read back by a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.operations_table.measure import ANSWERS, REFUSES, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

OURS = "practice pool"
_HEAD = f"""# The operations of the API, and who answers them

Written by `python -m tools.operations_table`, which asks each server for each operation of
botocore's model with plain parameters: what the shape requires, with a pool, an app client and a
signed-in user that are there.

- **{ANSWERS}**: it answered with a result.
- **{REFUSES}**: it knows the operation and answered with an error of its own, such as a wrong code
  or a domain that isn't there. Plain parameters bring no more out of some operations.
- **{UNKNOWN}**: it said that it doesn't do this, or failed (HTTP 5xx).

That an operation is answered says nothing about how well. The practice pool refuses what it doesn't
do by name: `UnsupportedOperationException`, "The practice pool does not do CreateTerms yet."
"""


def rendered(columns: Mapping[str, Mapping[str, str]]) -> str:
    """The document. `columns` has a server's name, with its version, for each of its columns."""
    names = list(columns)
    operations = sorted({operation for column in columns.values() for operation in column})
    counts = [
        f"| {name} | " + " | ".join(str(_count(columns[name], mark)) for mark in _MARKS) + " |"
        for name in names
    ]
    rows = [
        f"| {operation} | " + " | ".join(columns[name][operation] for name in names) + " |"
        for operation in operations
    ]
    head = f"| | {' | '.join(_MARKS)} |\n|---|{'---|' * len(_MARKS)}\n"
    wide = f"| operation | {' | '.join(names)} |\n|---|{'---|' * len(names)}\n"
    parts = (_HEAD, head + "\n".join(counts), wide + "\n".join(rows))
    return "\n".join(f"{part.rstrip()}\n" for part in parts)


def read(text: str) -> dict[str, dict[str, str]]:
    """The columns of a document that `rendered` wrote."""
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    start = next(index for index, cells in enumerate(lines) if cells[0] == "operation")
    names, rows = lines[start][1:], lines[start + 1 :]
    return {name: {row[0]: row[place] for row in rows} for place, name in enumerate(names, 1)}


_MARKS = (ANSWERS, REFUSES, UNKNOWN)


def _count(column: Mapping[str, str], mark: str) -> int:
    return sum(given == mark for given in column.values())
