"""The part of the report on one case, with all its attempts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.evidence.blocks import Cell, Code, Facts, Heading, Paragraph, Picture, Table
from desktop.qa.evidence.requirement_matrix import name_of
from desktop.qa.evidence.words import ACTORS, CONFIDENCE, cost_text, plain, time_text, tone
from desktop.qa.outcome import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.qa.evidence.blocks import Block
    from desktop.qa.model.record import (
        Attempt,
        CaseRecord,
        Exchange,
        Review,
        RunRecord,
        StepRecord,
    )

SHOWN_FIRST, SHOWN_LAST = 4, 2
"""Exchanges of a step; those between are in `run.json` alone."""


def case_blocks(record: CaseRecord, run: RunRecord) -> list[Block]:
    """All that is known of the case."""
    info, verdict = record.case, verdict_of(record)
    source = f"{info.source.text} ({info.source.confidence}: {CONFIDENCE[info.source.confidence]})"
    blocks: list[Block] = [
        Heading(3, f"{info.id}: {info.title}", info.id),
        Paragraph(f"Verdict: {plain(verdict)}", tone(verdict)),
        Facts(
            (
                ("Why", info.why),
                ("Group and version", f"{info.group.value}, version {info.version}"),
                ("Preconditions", "; ".join(info.preconditions) or "none"),
                ("Expected", info.expected),
                ("Source", source),
                ("Costs", cost_text(info.cost)),
                ("Clean-up", info.cleanup or "users made for the case are deleted"),
            )
        ),
    ]
    if record.known_deviation:
        blocks.append(Paragraph(f"Known deviation: {record.known_deviation}"))
    if not record.attempts:
        blocks.append(Paragraph(record.not_run or "Not run."))
    for attempt in record.attempts:
        blocks += _attempt(attempt, info.id, run)
    return blocks


def _attempt(attempt: Attempt, case_id: str, run: RunRecord) -> Iterable[Block]:
    restored = {True: "yes, proved by reading again", False: "no", None: "nothing was changed"}
    facts = [
        ("Status", plain(attempt.status)),
        ("Service", plain(attempt.service)),
        ("Verdict", plain(attempt.verdict)),
        ("Reason", attempt.reason),
        ("Started", time_text(attempt.started)),
        ("Ended", time_text(attempt.ended)),
        ("Messages sent", str(attempt.messages_sent)),
        ("Locked out until", time_text(attempt.lockout_until) if attempt.lockout_until else ""),
        ("Accounts as before", restored[attempt.restored]),
        *(("Note", note) for note in attempt.notes),
        *(("Review", _review(it)) for it in attempt.reviews),
    ]
    yield Heading(4, f"{case_id}, attempt {attempt.number}: {plain(attempt.verdict)}")
    yield Facts(tuple((name, text) for name, text in facts if text))
    if attempt.requirements:
        rows = tuple(
            (
                Cell(name_of(it.requirement)),
                Cell(plain(it.judgement), tone(it.judgement)),
                Cell(it.requirement.note),
            )
            for it in attempt.requirements
        )
        caption = f"{case_id}, attempt {attempt.number}: requirements"
        yield Table(caption, ("Requirement", "Judgement", "Note"), rows, (40, 15, 45))
    for step in attempt.steps:
        yield from _step(step, f"{case_id}, attempt {attempt.number}", run)


def _review(it: Review) -> str:
    confirms = "confirms" if it.confirms else "does not confirm"
    return f"{it.reviewer} {confirms} it, {time_text(it.at)}. {it.note}"


def _step(step: StepRecord, where: str, run: RunRecord) -> Iterable[Block]:
    yield Heading(5, f"Step {step.number}, {ACTORS[step.actor]}: {step.text}")
    if step.note:
        yield Paragraph(step.note)
    shown, hidden = step.exchanges, 0
    if len(shown) > SHOWN_FIRST + SHOWN_LAST + 1:
        hidden = len(shown) - SHOWN_FIRST - SHOWN_LAST
        shown = shown[:SHOWN_FIRST]
    for exchange in shown:
        yield from _exchange(exchange)
    if hidden:
        yield Paragraph(f"{hidden} more requests of this step stand in run.json.")
        for exchange in step.exchanges[-SHOWN_LAST:]:
            yield from _exchange(exchange)
    if step.checks:
        rows = tuple(
            (
                Cell(it.name),
                Cell(it.expected),
                Cell(it.observed),
                Cell("holds" if it.holds else "does not hold", "met" if it.holds else "not_met"),
                Cell(it.judges),
            )
            for it in step.checks
        )
        header = ("Check", "Expected", "Observed", "Result", "Judges")
        yield Table(f"{where}, step {step.number}: checks", header, rows, (18, 27, 31, 13, 11))
    for attachment in step.attachments:
        yield Picture(attachment)
        yield Paragraph(
            f"{attachment.caption}. {time_text(attachment.at)}, environment "
            f"{run.target.environment}, {where}. {attachment.name}, SHA-256 {attachment.sha256}."
        )


def _exchange(it: Exchange) -> Iterable[Block]:
    status = "no reply" if it.http_status is None else f"HTTP {it.http_status}"
    result = f"{it.error}: {it.message}".rstrip(".") if it.error else "success"
    yield Paragraph(
        f"{it.operation} by {ACTORS[it.sent_by]}, {time_text(it.at)}, {it.milliseconds} ms, "
        f"{status}, {result}. Request id: {it.request_id or 'none'}."
    )
    yield Code("Request", it.request)
    yield Code("Reply", it.reply)
