"""One call of `cognito-desk check`: from the options to the exit status."""

from __future__ import annotations

import getpass
import shlex
import sys
import uuid
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.check_progress import Progress
from desktop.commands.check_run import run_cases
from desktop.commands.check_target import NotPossible, open_target
from desktop.commands.interruption import Interruption
from desktop.commands.terminal import ask_line, there_is_one
from desktop.qa.costs import CostGate, costs_of, planned_costs
from desktop.qa.known_deviations import with_deviations
from desktop.qa.model.record import RunRecord
from desktop.qa.outcome import outcome_of
from desktop.qa.plan import all_cases, in_running_order, plan_hash
from desktop.qa.redaction import Redaction
from desktop.qa.run import left_to_run, population
from desktop.test_environment.evidence_folder import EvidenceFolder, FolderUnusable
from desktop.test_environment.reports import reports, scan
from desktop.test_environment.resuming import resume_run, same_target

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from desktop.commands.check_target import Opened
    from desktop.qa.case import Case
    from desktop.qa.known_deviations import KnownDeviation
    from desktop.test_environment.reports import WritePdf

__all__ = ["CheckSession", "NotPossible"]

INTERRUPTED = 130


class CheckSession:
    """Runs once."""

    def __init__(
        self,
        options: Namespace,
        cases: Sequence[Case],
        known: Sequence[KnownDeviation],
        write_pdf: WritePdf,
    ) -> None:
        self._options = options
        self._cases = cases
        self._known = known
        self._write_pdf = write_pdf
        self._redaction = Redaction()

    def run(self, now: datetime) -> int:
        """The exit status. Raises `FolderUnusable`, `NotPossible`, `ProfileError`."""
        with ExitStack() as stack:
            folder, before = self._folder()
            if folder is not None:
                stack.callback(folder.close)
            wanted = left_to_run(before) if before else {it.info.id for it in self._cases}
            cases = [it for it in in_running_order(all_cases()) if it.info.id in wanted]
            progress = Progress(sys.stdout, len(cases))
            interruption = Interruption()
            stack.enter_context(interruption.listening())
            try:
                opened = stack.enter_context(
                    open_target(self._options.profile, progress, interruption)
                )
            except KeyboardInterrupt:
                progress.line("Interrupted. Nothing was tested.")
                return INTERRUPTED
            record = before or self._new_record(opened, now)
            _check_same(record, opened)
            record = self._begun(record, opened)
            self._announce(progress, cases, record)
            gate = CostGate(
                _Question(interruption) if there_is_one() else None,
                free=record.target.practice or self._options.yes,
                sent=costs_of(record.cases).messages,
            )
            record = run_cases(
                opened,
                cases,
                record,
                redaction=self._redaction,
                gate=gate,
                progress=progress,
                folder=folder,
                interruption=interruption,
            )
            interrupted = interruption.wanted
            record = self._finished(record, opened, interrupted=interrupted)
            return self._conclude(record, folder, progress, interrupted=interrupted)

    def _folder(self) -> tuple[EvidenceFolder | None, RunRecord | None]:
        if self._options.resume:
            return resume_run(Path(self._options.resume), all_cases())
        if self._options.report:
            return EvidenceFolder.create(Path(self._options.report)), None
        return None, None

    def _new_record(self, opened: Opened, now: datetime) -> RunRecord:
        from desktop.test_environment.versions import versions

        options = self._options
        return RunRecord(
            id=str(uuid.uuid4()),
            kind="record" if options.record else "rehearsal",
            plan_sha256=plan_hash(all_cases()),
            tester=options.tester or getpass.getuser(),
            witness=options.witness,
            target=opened.environment.target(),
            versions=versions(),
            started=now,
            ended=None,
            clock_skew_seconds=None,
            cases=population(all_cases(), {it.info.id for it in self._cases}),
            repeat=_command(options),
        )

    def _begun(self, record: RunRecord, opened: Opened) -> RunRecord:
        """With what is measured at the start. One request that nothing comes of."""
        answer = opened.environment.send(
            "GetUser", {"AccessToken": "no token, for the Date of the reply"}
        )
        cases = with_deviations(record.cases, self._known)
        return replace(record, cases=cases, ended=None, clock_skew_seconds=answer.skew_seconds)

    def _announce(self, progress: Progress, cases: Sequence[Case], record: RunRecord) -> None:
        kind = "Official run" if record.kind == "record" else "Rehearsal"
        progress.line(f"{kind} on {record.target.connection}: {len(cases)} cases.")
        progress.line(f"It costs up to {planned_costs([it.info for it in cases])}.")

    def _finished(self, record: RunRecord, opened: Opened, *, interrupted: bool) -> RunRecord:
        opened.stopped.clear()  # what is read now ends the run
        target = opened.environment.target()
        settings = tuple(dict.fromkeys((*record.target.settings, *target.settings)))
        return replace(
            record,
            target=replace(target, settings=settings),
            ended=None if interrupted else datetime.now(UTC),
            redactions=tuple(sorted({*record.redactions, *self._redaction.kinds})),
        )

    def _conclude(
        self,
        record: RunRecord,
        folder: EvidenceFolder | None,
        progress: Progress,
        *,
        interrupted: bool,
    ) -> int:
        today = datetime.now(UTC).date()
        outcome = outcome_of(record.cases, self._known, today, strict=self._options.strict)
        record = replace(record, scan=scan(record, self._redaction))
        counts = ", ".join(
            f"{count} {it.value.replace('_', ' ')}" for it, count in outcome.verdicts
        )
        progress.line(f"{len(record.cases)} cases in the plan: {counts or 'none was run'}.")
        progress.line(f"Spent: {costs_of(record.cases)}.")
        if record.target.practice:
            progress.line("PRACTICE POOL: proves nothing about AWS.")
        if folder is not None:
            content = folder.save(record)
            problems = dict(outcome.by_case)
            made = reports(record, content, problems, self._write_pdf, folder.files())
            digest = folder.save_reports(made)
            progress.line(f"Evidence: {folder.path}")
            progress.line(f"SHA-256 of its manifest: {digest}")
        leaks = record.scan.finds if record.scan else ()
        if leaks:
            progress.line(f"Secrets stand in the evidence: {', '.join(leaks)}. Don't pass it on.")
        if interrupted:
            how = f"Go on: --resume {folder.path}" if folder is not None else "Nothing was written."
            progress.line(f"Interrupted. {how}")
            return INTERRUPTED
        for problem in outcome.problems:
            progress.line(f"Not as expected: {problem}")
        if not outcome.problems and not leaks:
            progress.line("All as expected.")
        return int(bool(outcome.problems or leaks))


class _Question:
    """Asks on the terminal; anything but y or yes is no."""

    def __init__(self, interruption: Interruption) -> None:
        self._interruption = interruption

    def __call__(self, question: str) -> bool:
        """Raises `KeyboardInterrupt`."""
        try:
            answer = ask_line(f"{question} Go on? [y/N]", self._interruption)
            return answer.lower() in {"y", "yes"}
        except EOFError:
            return False


def _check_same(record: RunRecord, opened: Opened) -> None:
    """Raises `FolderUnusable` where a run would go on at another pool."""
    if not same_target(record.target, opened.environment.target()):
        raise FolderUnusable("the run to resume was begun at another pool")


def _command(options: Namespace) -> str:
    parts = ["cognito-desk", "check"]
    parts += ["--practice"] if options.practice else ["--profile", options.profile]
    for group in options.group:
        parts += ["--group", group]
    for case in options.case:
        parts += ["--case", case]
    for name in ("known", "tester", "witness"):
        value = getattr(options, name)
        parts += [f"--{name}", value] if value else []
    parts += ["--strict"] if options.strict else []
    parts += ["--record"] if options.record else []
    return f"{shlex.join(parts)} --report NEW_FOLDER"
