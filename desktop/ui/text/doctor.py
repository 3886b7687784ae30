"""What the doctor finds in a pool's settings, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.setup.doctor.finding import Severity
from desktop.ui.text.phrases import in_language
from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.finding import Finding, Judgement

CONTEXT = "Doctor"
"""Of its phrases, as `tools/texts_without_qt.py` names it."""


def judgement_text(judgement: Judgement) -> str:
    """What is to be looked at, a paragraph each; empty where nothing is. Advice is left out."""
    found = [it for it in judgement.findings if it.severity is not Severity.ADVICE]
    parts = [finding_text(it) for it in found]
    parts += _not_checked(judgement)
    if any(it.change for it in found):
        parts.append(
            QCoreApplication.translate(
                "Doctor", "“cognito-desk doctor --aws” gives the lines that change this."
            )
        )
    return "\n\n".join(parts)


def finding_text(finding: Finding) -> str:
    """One finding, a line for each thing that is said of it."""
    head = f"{severity_word(finding.severity)}: {_said(finding.title)}"
    lines = [head, f"{_said(finding.setting)}: {_said(finding.found)}", _said(finding.why)]
    if finding.note is not None:
        lines.append(_said(finding.note))
    return "\n".join(lines)


def severity_word(severity: Severity) -> str:
    """How much a finding matters, in a word."""
    return {
        Severity.ERROR: QCoreApplication.translate("Doctor", "Error"),
        Severity.WARNING: QCoreApplication.translate("Doctor", "Warning"),
        Severity.ADVICE: QCoreApplication.translate("Doctor", "Advice"),
    }[severity]


def _not_checked(judgement: Judgement) -> Iterator[str]:
    """A paragraph for each reason."""
    reasons: dict[str, list[str]] = {}
    for it in judgement.not_checked:
        reasons.setdefault(_said(it.reason), []).append(_said(it.check))
    form = QCoreApplication.translate("Doctor", "Not checked: {checks} ({reason}).")
    for reason, checks in reasons.items():
        yield form.format(checks=", ".join(checks), reason=reason)


def _said(text: str) -> str:
    """What comes from outside is made safe to show."""
    return str(in_language(CONTEXT, text, visible_name))
