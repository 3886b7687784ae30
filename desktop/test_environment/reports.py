"""The files of evidence that are made of a run's record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from desktop.qa.evidence.html_page import to_html
from desktop.qa.evidence.junit import to_junit
from desktop.qa.evidence.manifest import sha256
from desktop.qa.evidence.report import report
from desktop.qa.evidence.run_json import to_json
from desktop.qa.model.record import RunRecord, SecretScan

if TYPE_CHECKING:
    from desktop.qa.redaction import Redaction

WritePdf = Callable[[RunRecord, str, Mapping[str, bytes]], bytes]
"""The PDF of a record, the SHA-256 of its `run.json`, and its pictures by name."""


def reports(
    record: RunRecord,
    content: bytes,
    problems: Mapping[str, str],
    write_pdf: WritePdf,
    files: Mapping[str, bytes],
) -> Mapping[str, bytes]:
    """The files by name.

    `content`: what stands in `run.json`; `problems`: what was not as expected, by case;
    `files`: what is in the folder already, such as pictures.
    """
    digest = sha256(content)
    return {
        "report.html": to_html(report(record, digest), record, files).encode(),
        "report.pdf": write_pdf(record, digest, files),
        "junit.xml": to_junit(record, problems).encode(),
    }


def scan(record: RunRecord, redaction: Redaction) -> SecretScan:
    """Look for this process's secrets in the record, of which all other evidence is made."""
    public = "\n".join(
        text
        for it in record.cases
        for text in (it.case.title, it.case.expected, *(words for _, words in it.case.steps))
    )
    return SecretScan(redaction.known, redaction.finds_in(to_json(record), public))
