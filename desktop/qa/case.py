"""What a case is: its description as data, and a function that takes its steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.qa.environment import Needs

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.qa.execution import Execution
    from desktop.qa.model.case import CaseInfo


@dataclass(frozen=True, slots=True)
class Case:
    """One case of the plan.

    `steps` takes those of `info.steps` in their order, each in `with run.step():`, and makes
    at least one check. What it raises by mistake makes the case `BROKEN`.
    """

    info: CaseInfo
    steps: Callable[[Execution], None]
    needs: Needs = field(default_factory=Needs)
