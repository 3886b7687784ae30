"""Runs cases one after the other in a thread, so that Ctrl+C is heard while one is waiting."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from typing import TYPE_CHECKING

from desktop.qa.run import postponed, record_of, with_case
from desktop.qa.runner import Runner

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    from desktop.commands.check_progress import Progress
    from desktop.commands.check_target import Opened
    from desktop.commands.interruption import Interruption
    from desktop.qa.case import Case
    from desktop.qa.costs import CostGate
    from desktop.qa.model.record import CaseRecord, RunRecord
    from desktop.qa.redaction import Redaction
    from desktop.test_environment.evidence_folder import EvidenceFolder

POLL_SECONDS = 0.25
"""On Windows a thread that waits without an end hears no Ctrl+C."""


def run_cases(
    opened: Opened,
    cases: Sequence[Case],
    record: RunRecord,
    *,
    redaction: Redaction,
    gate: CostGate,
    progress: Progress,
    folder: EvidenceFolder | None,
    interruption: Interruption,
) -> RunRecord:
    """The record with an attempt of each case, up to an interruption.

    It is written after each case. Raises `FolderUnusable`.
    """
    runner = Runner(opened.environment, redaction)
    if folder is not None:
        folder.save(record)
    with ThreadPoolExecutor(1) as thread:
        for case in cases:
            if interruption.wanted:
                return record
            before = record_of(record, case.info.id)
            try:
                refusal = gate.refusal(case.info)
            except KeyboardInterrupt:  # nothing of the case was begun
                return record
            if refusal:
                done = postponed(before, refusal)
            else:
                progress.begins(case.info)
                opened.codes.case_id = case.info.id
                running = thread.submit(runner.run, case, before)
                done = _wait(running, opened, interruption, progress)
            attempt = done.attempts[-1]
            gate.spent(attempt.messages_sent)
            progress.ends(case.info, attempt)
            record = with_case(record, done)
            if folder is not None:
                folder.save(record)
    return record


def _wait(
    running: Future[CaseRecord], opened: Opened, interruption: Interruption, progress: Progress
) -> CaseRecord:
    """The case's record, also of one that Ctrl+C interrupts: it cleans up first."""
    while True:
        try:
            return running.result(POLL_SECONDS)
        except NotYet:
            opened.codes.ask_if_wanted()
            if interruption.wanted and not opened.stopped.is_set():
                opened.stopped.set()
                progress.line("Interrupting: the case under way is cleaned up.")
