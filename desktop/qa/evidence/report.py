"""The report of a run: what an auditor reads, in the order of the questions an auditor asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.costs import costs_of
from desktop.qa.evidence.blocks import Cell, Code, Facts, Heading, Paragraph, Table
from desktop.qa.evidence.report_cases import case_blocks
from desktop.qa.evidence.requirement_matrix import matrix
from desktop.qa.evidence.words import PRACTICE, plain, time_text, tone
from desktop.qa.model.verdicts import Verdict
from desktop.qa.outcome import verdict_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.qa.evidence.blocks import Block
    from desktop.qa.model.record import CaseRecord, RunRecord, Setting

TITLE = "Test of second factors"
RESULT_WIDTHS = (8, 32, 13, 10, 9, 28)
THREE_JUDGEMENTS = (
    "Each case has three judgements that are never merged: whether the service did as documented, "
    "whether each requirement of a standard is met, and the verdict. A warning means: the service "
    "did as documented, and that is less than a standard asks for."
)
HASHES = (
    "The files are listed with their SHA-256 in manifest.sha256 beside this report; its own "
    "SHA-256 was shown at the end of the run and belongs into the minutes. Check the files with "
    "“sha256sum --check manifest.sha256”."
)


def report(record: RunRecord, run_sha256: str) -> tuple[Block, ...]:
    """All of it. `run_sha256`: of the file `run.json`, which holds the same and a little more."""
    return (
        *_summary(record, run_sha256),
        *_scope(record),
        *_tested_with(record),
        *_results(record),
        *_requirements(record),
        *_deviations(record),
        *_costs(record),
        *_redaction(record),
        Heading(2, "How to repeat it", "repeat"),
        Code("Command", record.repeat),
        Paragraph(HASHES),
        Heading(2, "Cases in detail", "cases"),
        *(block for case in record.cases for block in case_blocks(case, record)),
    )


def _summary(record: RunRecord, run_sha256: str) -> list[Block]:
    found = [verdict_of(it) for it in record.cases]
    counts = [(plain(it), found.count(it)) for it in (*Verdict, None) if it in found]
    banner: list[Block] = [Paragraph(PRACTICE, "banner")] if record.target.practice else []
    kind = "Official run" if record.kind == "record" else "Rehearsal, no official run"
    unfinished: list[Block] = []
    if record.ended is None:
        unfinished = [Paragraph("This run is not finished: it was interrupted.", "banner")]
    return [
        Heading(1, TITLE),
        *banner,
        *unfinished,
        Facts(
            (
                ("Kind", kind),
                ("Run", record.id),
                ("Result", ", ".join(f"{count} {name}" for name, count in counts)),
                ("Population", f"{len(record.cases)} cases, all of the plan"),
                ("Started", time_text(record.started)),
                ("Ended", time_text(record.ended)),
                ("Tested by", record.tester),
                ("Witnessed by", record.witness or "no one"),
                ("Approved by (name, day, signature)", "_" * 40),
                ("SHA-256 of run.json", run_sha256),
            )
        ),
        Paragraph(THREE_JUDGEMENTS),
    ]


def _scope(record: RunRecord) -> list[Block]:
    target = record.target
    settings: list[Block] = [Paragraph("No setting of the pool was read.")]
    if target.settings:
        header = ("Of", "Settings", "How obtained")
        rows = _settings(target.settings)
        settings = [Table("Settings when the run ended", header, rows, (25, 60, 15))]
    return [
        Heading(2, "What was tested", "scope"),
        Facts(
            (
                ("Connection", target.connection),
                ("Pool", target.user_pool_id),
                ("App client", target.client_id),
                ("Issuer", target.issuer or "as each pool has it"),
                ("AWS account", target.account or "none, or not known"),
                ("Region", target.region),
                ("Endpoint", target.endpoint or "AWS"),
                ("Environment", target.environment),
                ("Practice pool", "yes" if target.practice else "no"),
            )
        ),
        *settings,
    ]


def _settings(settings: Sequence[Setting]) -> tuple[tuple[Cell, ...], ...]:
    """A row for each pool and app client, which stand before the setting's name."""
    found: dict[tuple[str, str], list[str]] = {}
    for it in settings:
        owner, colon, name = it.name.partition(": ")
        owner, name = (owner, name) if colon else ("pool", owner)
        found.setdefault((owner, it.obtained), []).append(f"{name}: {it.value}")
    return tuple(
        (Cell(owner), Cell("\n".join(lines)), Cell(obtained))
        for (owner, obtained), lines in found.items()
    )


def _tested_with(record: RunRecord) -> list[Block]:
    skew = record.clock_skew_seconds
    measured = "not measured" if skew is None else f"{skew:+.1f} s (Date header of a reply)"
    libraries = ", ".join(f"{name} {version}" for name, version in record.versions.libraries)
    return [
        Heading(2, "What tested it", "tested-with"),
        Facts(
            (
                ("Cognito Desk", record.versions.app),
                ("Python", record.versions.python),
                ("System", record.versions.system),
                ("Libraries", libraries),
                ("SHA-256 of the plan", record.plan_sha256),
                ("Service's time minus this computer's", measured),
            )
        ),
    ]


def _results(record: RunRecord) -> list[Block]:
    header = ("Case", "Title", "Service", "Verdict", "Attempts", "Reason")
    rows = tuple(_result(it) for it in record.cases)
    return [
        Heading(2, "Results", "results"),
        Table("All cases of the plan, also those that did not run", header, rows, RESULT_WIDTHS),
    ]


def _result(record: CaseRecord) -> tuple[Cell, ...]:
    info, last, verdict = record.case, record.last, verdict_of(record)
    service = last.service if last else None
    return (
        Cell(info.id, link=info.id),
        Cell(info.title),
        Cell(plain(service) if service else "not seen", tone(service)),
        Cell(plain(verdict), tone(verdict)),
        Cell(str(len(record.attempts))),
        Cell(last.reason if last else record.not_run),
    )


def _requirements(record: RunRecord) -> list[Block]:
    header = ("Requirement", "Cases", "Verdict", "Notes and deviations")
    rows = tuple(
        (
            Cell(f"{it.catalogue} {it.version} {it.id}"),
            Cell(", ".join(f"{case}: {plain(judgement)}" for case, judgement in it.cases)),
            Cell(plain(it.judgement), tone(it.judgement)),
            Cell(" ".join(it.notes)),
        )
        for it in matrix(record)
    )
    return [
        Heading(2, "Requirements", "requirements"),
        Table("Requirement, cases, verdict", header, rows, (22, 36, 12, 30)),
    ]


def _deviations(record: RunRecord) -> list[Block]:
    known = [it for it in record.cases if it.known_deviation]
    heading = Heading(2, "Known deviations", "deviations")
    if not known:
        return [heading, Paragraph("None was named.")]
    rows = tuple(
        (Cell(it.case.id, link=it.case.id), Cell(plain(verdict_of(it))), Cell(it.known_deviation))
        for it in known
    )
    header = ("Case", "Verdict", "Reason, owner, last day, compensating control")
    return [heading, Table("Deviations that were named", header, rows)]


def _costs(record: RunRecord) -> list[Block]:
    costs = costs_of(record.cases)
    restored = [it.restored for case in record.cases for it in case.attempts]
    left = [case.case.id for case in record.cases for it in case.attempts if it.restored is False]
    return [
        Heading(2, "Costs and clean-up", "costs"),
        Facts(
            (
                ("Messages sent", str(costs.messages)),
                ("Users locked out for a while", str(costs.lockouts)),
                ("Accounts changed", str(costs.changed_accounts)),
                ("Put back, as reading again proved", f"{restored.count(True)} attempts"),
                ("Not put back", ", ".join(dict.fromkeys(left)) or "none"),
            )
        ),
    ]


def _redaction(record: RunRecord) -> list[Block]:
    scan = record.scan
    found = "not looked for"
    if scan is not None:
        result = f"found: {', '.join(scan.finds)}" if scan.finds else "none found"
        found = f"{scan.values} passwords, codes and client secrets looked for, {result}"
    return [
        Heading(2, "What was taken out", "redaction"),
        Facts(
            (
                ("Kinds of values", ", ".join(record.redactions) or "none"),
                ("Secrets in the evidence", found),
            )
        ),
    ]
