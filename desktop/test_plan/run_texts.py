"""What a run is called, and what it costs, as the window says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.qa.costs import planned_costs
from desktop.ui.test_plan.words import Counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.qa.model.case import CaseInfo
    from desktop.qa.model.record import Target
    from desktop.ui.dialogs.begin_run import RunStart


class RunTexts(QObject):
    """Sentences; no state."""

    def costs(self, cases: Sequence[CaseInfo], *, guided: bool) -> str:
        """What these cases cost when each is run once."""
        counts, costs = Counts(), planned_costs(cases)
        number = counts.cases(len(cases))
        if guided:
            text = self.tr("{cases}, done by hand in the windows of this program.")
            return text.format(cases=number)
        return self.tr("{cases}. At most: {messages}, {lockouts}, {changed}.").format(
            cases=number,
            messages=counts.messages(costs.messages),
            lockouts=counts.lockouts(costs.lockouts),
            changed=counts.changed(costs.changed_accounts),
        )

    def name(self, start: RunStart, target: Target) -> str:
        """What it is, where, and by whom."""
        official = start.kind == "record"
        kind = self.tr("Official run") if official else self.tr("Rehearsal, no official run")
        people = self.tr("tested by {tester}").format(tester=start.tester)
        if start.witness:
            witness = self.tr("witnessed by {witness}").format(witness=start.witness)
            people = f"{people}, {witness}"
        return f"{kind}: {target.connection}, {people}"

    def banner(self, target: Target) -> str:
        """What its evidence is worth; empty where it is worth something."""
        return self.tr("Practice pool: proves nothing about AWS") if target.practice else ""
