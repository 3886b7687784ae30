"""Writes a run's evidence into a folder, away from the UI thread."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.qa.outcome import outcome_of
from desktop.system.own_program import own_program
from desktop.system.reporting_thread import ReportingThread
from desktop.test_environment.evidence_folder import EvidenceFolder, FolderUnusable
from desktop.test_environment.reports import reports, scan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.qa.known_deviations import KnownDeviation
    from desktop.qa.model.record import RunRecord
    from desktop.qa.redaction import Redaction


@dataclass(frozen=True, slots=True)
class ToSave:
    """What evidence is made of."""

    record: RunRecord
    redaction: Redaction
    pictures: Mapping[str, bytes]
    """By name."""
    known: tuple[KnownDeviation, ...] = ()


class Saving(QObject):
    """Made for one saving. Connect before `start`."""

    saved = Signal(str, str, object)
    """The folder, the manifest's SHA-256, and the kinds of secrets that were found: none, or a
    mistake of ours."""
    failed = Signal(str)
    """Why it could not be written."""

    def __init__(self, content: ToSave, folder: str, parent: QObject | None = None) -> None:
        """`folder` is empty or doesn't exist yet."""
        super().__init__(parent)
        self.content = content
        self._folder = Path(folder)
        self._pdf: subprocess.Popen[bytes] | None = None
        self._thread = ReportingThread(self._run, "evidence")

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def quit(self) -> None:
        """The program ends: emit nothing any more, and don't wait long."""
        self._thread.silence()
        if self._pdf is not None:
            self._pdf.kill()
        self._thread.quit()

    def _run(self) -> None:
        try:
            digest, finds = self._write()
        except FolderUnusable as error:
            self._tell(self.failed, str(error))
        else:
            self._tell(self.saved, str(self._folder), digest, finds)

    def _write(self) -> tuple[str, tuple[str, ...]]:
        given = self.content
        found = scan(given.record, given.redaction)
        kinds = tuple(sorted({*given.record.redactions, *given.redaction.kinds}))
        record = replace(given.record, scan=found, redactions=kinds)
        outcome = outcome_of(record.cases, given.known, datetime.now(UTC).date())
        problems = dict(outcome.by_case)
        folder = EvidenceFolder.create(self._folder)
        try:
            content = folder.save(record)
            folder.save_reports(given.pictures)
            made = reports(record, content, problems, self._pdf_of, given.pictures)
            return folder.save_reports(made), found.finds
        finally:
            folder.close()

    def _pdf_of(self, _record: RunRecord, _sha256: str, _files: Mapping[str, bytes]) -> bytes:
        """In a process of its own: it takes seconds, and Qt paints in one thread only."""
        if self._thread.is_quiet:
            raise FolderUnusable("the program is quitting")
        self._pdf = subprocess.Popen(  # noqa: S603 - this program itself
            [*own_program(), "check", "--pdf-of", str(self._folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        content, _ = self._pdf.communicate()
        if self._pdf.returncode:
            raise FolderUnusable("the PDF could not be made")
        return content

    def _tell(self, signal: SignalInstance, *values: object) -> None:
        self._thread.report(signal.emit, *values)
