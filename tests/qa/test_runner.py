"""What a case ends with before all its steps were taken."""

from __future__ import annotations

from typing import cast

import pytest

from desktop.qa.case import Case
from desktop.qa.environment import (
    AppClientId,
    Blocked,
    DoesNotApply,
    Environment,
    Needs,
    Subject,
    Unavailable,
)
from desktop.qa.execution import Execution
from desktop.qa.model.case import CaseInfo, Group, Run, Source, raw
from desktop.qa.model.verdicts import Verdict
from desktop.qa.redaction import Redaction
from desktop.qa.requirements import asvs
from desktop.qa.runner import Runner

ENDS: dict[Exception, Verdict] = {
    Blocked("no message came"): Verdict.BLOCKED,
    Unavailable("no seed"): Verdict.SKIPPED,
    DoesNotApply("no devices"): Verdict.NOT_APPLICABLE,
    ValueError("of ours"): Verdict.BROKEN,
}


class Empty:
    """An environment that prepares nothing."""

    def prepare(self, needs: Needs, case_id: str) -> Subject:
        return Subject("pool", AppClientId("client"))

    def restore(self, subject: Subject) -> None:
        return None


def case(end: Exception, *, holds: bool) -> Case:
    def steps(run: Execution) -> None:
        with run.step():
            run.expect("the answer", "a refusal", "tokens", holds=holds)
        with run.step():
            raise end

    return Case(
        CaseInfo(
            id="QA-00",
            version=1,
            title="A case",
            why="Because.",
            group=Group.CODES,
            preconditions=(),
            steps=raw("One", "Two"),
            expected="A refusal",
            source=Source("here", "A"),
            requirements=(asvs("6.3.3"),),
            runs=frozenset({Run.TOTP}),
        ),
        steps,
    )


@pytest.mark.parametrize(("end", "verdict"), ENDS.items(), ids=lambda it: type(it).__name__)
def test_a_failed_check_is_not_covered_up_by_how_the_case_ends(end: Exception, verdict: Verdict):
    runner = Runner(cast("Environment", Empty()), Redaction())
    held = runner.run(case(end, holds=True)).last
    assert held is not None
    assert held.verdict is verdict
    failed = runner.run(case(end, holds=False)).last
    assert failed is not None
    assert failed.verdict is Verdict.FAILED
    assert failed.reason.startswith("the answer: expected a refusal, observed tokens. Then: ")
