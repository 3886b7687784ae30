"""A run as JUnit XML, for pipelines.

There is no standard. GitLab shows `classname` as the suite and drops doubled names, so these are
the group and the case's id with its title. Ids stand in properties, which some readers ignore, and
in the output; an attachment in both spellings that Jenkins and GitLab look for.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from desktop.qa.evidence.requirement_matrix import name_of
from desktop.qa.evidence.run_json import text_of
from desktop.qa.model.verdicts import Verdict
from desktop.qa.outcome import verdict_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.qa.model.record import Attempt, CaseRecord, RunRecord

NOT_RUN = frozenset({None, Verdict.SKIPPED, Verdict.NOT_APPLICABLE})
NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ERRORS = frozenset({Verdict.BROKEN, Verdict.BLOCKED})


def to_junit(record: RunRecord, problems: Mapping[str, str]) -> str:
    """The XML. `problems`: what was not as expected, by the case's id."""
    cases = [_Case(it, problems.get(it.case.id, "")) for it in record.cases]
    counts = (
        f'tests="{len(cases)}" failures="{sum(it.element == "failure" for it in cases)}" '
        f'errors="{sum(it.element == "error" for it in cases)}" '
        f'skipped="{sum(it.element == "skipped" for it in cases)}" '
        f'time="{sum(it.seconds for it in cases):.3f}"'
    )
    name = "Cognito Desk test plan"
    if record.target.practice:
        name = "PRACTICE POOL (proves nothing about AWS): test plan"
    properties = {
        "run": record.id,
        "kind": record.kind,
        "practice": str(record.target.practice).lower(),
        "plan_sha256": record.plan_sha256,
        "tester": record.tester,
        "app_version": record.versions.app,
    }
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites name={_quoted(name)} {counts}>\n"
        f"<testsuite name={_quoted(name)} {counts} timestamp={_quoted(text_of(record.started))}>\n"
        f"{_properties(list(properties.items()))}"
        f"{''.join(map(str, cases))}</testsuite>\n</testsuites>\n"
    )


class _Case:
    def __init__(self, record: CaseRecord, problem: str) -> None:
        self._record = record
        self._problem = problem
        self._verdict = verdict_of(record)
        times = [(it.started, it.ended) for it in record.attempts]
        self.seconds = sum((b - a).total_seconds() for a, b in times if a and b)
        self.element = self._element()

    def _element(self) -> str:
        if self._problem:
            return "error" if self._verdict in ERRORS else "failure"
        if self._verdict in NOT_RUN or self._record.known_deviation:
            return "skipped"
        return ""

    def __str__(self) -> str:
        info = self._record.case
        return (
            f"<testcase classname={_quoted(info.group.value)} "
            f'name={_quoted(f"{info.id} {info.title}")} time="{self.seconds:.3f}">\n'
            f"{_properties(self._facts())}{self._result()}"
            f"<system-out>{_escaped(self._output())}</system-out>\n</testcase>\n"
        )

    def _facts(self) -> list[tuple[str, str]]:
        info, last = self._record.case, self._record.last
        facts = [("id", info.id), ("verdict", self._verdict.value if self._verdict else "not run")]
        facts += [("service", last.service.value)] if last else []
        facts += [("requirement", name_of(it)) for it in info.requirements]
        return facts + [("attachment", name) for name in self._attachments()]

    def _result(self) -> str:
        message = self._problem or self._reason()
        if not self.element:
            return ""
        kind = self._verdict.value if self._verdict else "not run"
        told = f"message={_quoted(message)}"
        if self.element == "skipped":
            return f"<skipped {told}/>\n"
        return f"<{self.element} type={_quoted(kind)} {told}>{_escaped(message)}</{self.element}>\n"

    def _reason(self) -> str:
        if self._record.known_deviation:
            return f"Known deviation: {self._record.known_deviation}"
        last = self._record.last
        return last.reason if last else self._record.not_run

    def _output(self) -> str:
        lines = [": ".join(it) for it in self._facts() if it[0] != "attachment"]
        lines += [f"reason: {reason}"] if (reason := self._reason()) else []
        if self._record.last:
            lines += _checks(self._record.last)
        return "\n".join([*lines, *(f"[[ATTACHMENT|{it}]]" for it in self._attachments())])

    def _attachments(self) -> list[str]:
        return [
            it.name
            for attempt in self._record.attempts
            for step in attempt.steps
            for it in step.attachments
        ]


def _checks(attempt: Attempt) -> list[str]:
    return [
        f"step {step.number}, {it.name}: expected {it.expected}; observed {it.observed}; "
        f"{'holds' if it.holds else 'does not hold'}"
        for step in attempt.steps
        for it in step.checks
    ]


def _properties(facts: list[tuple[str, str]]) -> str:
    each = "".join(f"<property name={_quoted(name)} value={_quoted(it)}/>" for name, it in facts)
    return f"<properties>{each}</properties>\n"


def _quoted(text: str) -> str:
    return f'"{_escaped(" ".join(text.split()))}"'


def _escaped(text: str) -> str:
    """Without the characters that XML 1.0 has not, not even escaped."""
    return html.escape(NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text))
