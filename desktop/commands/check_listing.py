"""`cognito-desk check --list`: a line for each case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.output import write_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from desktop.qa.case import Case
    from desktop.qa.model.case import Cost


def list_cases(cases: Sequence[Case], stdout: TextIO | None) -> bool:
    """Id, group, title and cost of each; whether all was written."""
    lines = (
        f"{it.info.id:<7} {it.info.group.value:<12} {it.info.title}{_cost(it.info.cost)}"
        for it in cases
    )
    return all(write_line(stdout, line) for line in lines)


def _cost(cost: Cost) -> str:
    found = [f"{cost.messages} messages"] if cost.messages > 1 else []
    found += ["1 message"] if cost.messages == 1 else []
    found += [f"locked out {cost.lockout_seconds} s"] if cost.lockout_seconds else []
    found += ["changes the account"] if cost.changes_account else []
    return f" [{', '.join(found)}]" if found else ""
