"""What the windows call verdicts, judgements and costs, with a sign and a colour for each.

The texts of cases are translated by `case_texts.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from desktop.qa.model.case import Actor, Group
from desktop.qa.model.verdicts import RequirementJudgement, Verdict
from desktop.ui.text.durations import in_words

if TYPE_CHECKING:
    from desktop.qa.model.case import Cost

Tone = Literal["good", "warning", "bad", "plain"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its sign; the colour only repeats it."""

    sign: str
    source: str
    tone: Tone

    @property
    def text(self) -> str:
        """Translated."""
        return QCoreApplication.translate("TestPlan", self.source)

    @property
    def with_sign(self) -> str:
        """Such as "✓ Passed"."""
        return f"{self.sign} {self.text}"

    @property
    def color(self) -> str:
        """By its name in `ColorScheme`."""
        return "muted" if self.tone == "plain" else self.tone


def _word(sign: str, source: object, tone: Tone) -> Word:
    return Word(sign, str(source), tone)


NOT_RUN = _word("·", QT_TRANSLATE_NOOP("TestPlan", "Not run"), "plain")
RUNNING = _word("▸", QT_TRANSLATE_NOOP("TestPlan", "Running"), "plain")
VERDICTS = {
    Verdict.PASSED: _word("✓", QT_TRANSLATE_NOOP("TestPlan", "Passed"), "good"),
    Verdict.WARNING: _word("!", QT_TRANSLATE_NOOP("TestPlan", "Warning"), "warning"),
    Verdict.REVIEW: _word("?", QT_TRANSLATE_NOOP("TestPlan", "Review"), "warning"),
    Verdict.FAILED: _word("✕", QT_TRANSLATE_NOOP("TestPlan", "Failed"), "bad"),
    Verdict.BROKEN: _word("✕", QT_TRANSLATE_NOOP("TestPlan", "Broken"), "bad"),
    Verdict.BLOCKED: _word("■", QT_TRANSLATE_NOOP("TestPlan", "Blocked"), "bad"),
    Verdict.SKIPPED: _word("–", QT_TRANSLATE_NOOP("TestPlan", "Skipped"), "plain"),
    Verdict.NOT_APPLICABLE: _word("○", QT_TRANSLATE_NOOP("TestPlan", "Not applicable"), "plain"),
}
JUDGEMENTS = {
    RequirementJudgement.MET: _word("✓", QT_TRANSLATE_NOOP("TestPlan", "Met"), "good"),
    RequirementJudgement.NOT_MET: _word("✕", QT_TRANSLATE_NOOP("TestPlan", "Not met"), "bad"),
    RequirementJudgement.NOT_APPLICABLE: _word(
        "○", QT_TRANSLATE_NOOP("TestPlan", "Not applicable"), "plain"
    ),
    RequirementJudgement.NOT_ASSESSED: _word(
        "·", QT_TRANSLATE_NOOP("TestPlan", "Not assessed"), "plain"
    ),
}
_GROUPS: dict[Group, object] = {
    Group.ENFORCEMENT: QT_TRANSLATE_NOOP("TestPlan", "Enforcement"),
    Group.CODES: QT_TRANSLATE_NOOP("TestPlan", "Codes"),
    Group.GUESSING: QT_TRANSLATE_NOOP("TestPlan", "Guessing"),
    Group.NAMES: QT_TRANSLATE_NOOP("TestPlan", "Names"),
    Group.FACTORS: QT_TRANSLATE_NOOP("TestPlan", "Factors"),
    Group.DEVICES: QT_TRANSLATE_NOOP("TestPlan", "Devices"),
    Group.TOKENS: QT_TRANSLATE_NOOP("TestPlan", "Tokens"),
}
_ACTORS: dict[Actor, object] = {
    Actor.APP: QT_TRANSLATE_NOOP("TestPlan", "App"),
    Actor.RAW: QT_TRANSLATE_NOOP("TestPlan", "Bare API"),
    Actor.PERSON: QT_TRANSLATE_NOOP("TestPlan", "Person"),
    Actor.CLOCK: QT_TRANSLATE_NOOP("TestPlan", "Clock"),
    Actor.CONFIG: QT_TRANSLATE_NOOP("TestPlan", "Admin call"),
    Actor.OFFLINE: QT_TRANSLATE_NOOP("TestPlan", "Offline"),
}
_CONFIDENCE: dict[str, object] = {
    "A": QT_TRANSLATE_NOOP("TestPlan", "documented by AWS"),
    "B": QT_TRANSLATE_NOOP("TestPlan", "seen at real pools by others"),
    "C": QT_TRANSLATE_NOOP("TestPlan", "inferred"),
    "?": QT_TRANSLATE_NOOP("TestPlan", "not backed: observed, nothing is promised"),
}


def verdict_word(verdict: Verdict | None) -> Word:
    """Of a case; None where it was not run."""
    return NOT_RUN if verdict is None else VERDICTS[verdict]


def group_name(group: Group) -> str:
    """Its heading."""
    return QCoreApplication.translate("TestPlan", str(_GROUPS[group]))


def actor_name(actor: Actor) -> str:
    """Who acts."""
    return QCoreApplication.translate("TestPlan", str(_ACTORS[actor]))


def confidence_text(confidence: str) -> str:
    """What the letter stands for."""
    return QCoreApplication.translate("TestPlan", str(_CONFIDENCE[confidence]))


def cost_text(cost: Cost) -> str:
    """What one execution costs."""
    counts = Counts()
    parts = []
    if cost.messages:
        parts.append(counts.messages(cost.messages))
    if cost.lockout_seconds:
        locked = QCoreApplication.translate("TestPlan", "locks the user out for up to {time}")
        parts.append(locked.format(time=in_words(cost.lockout_seconds)))
    if cost.changes_account:
        parts.append(QCoreApplication.translate("TestPlan", "changes the account"))
    return ", ".join(parts) or QCoreApplication.translate("TestPlan", "nothing")


class Counts(QObject):
    """Texts with numbers. `tr` of an object: lupdate does not find plurals in `translate`."""

    def messages(self, number: int) -> str:
        """Of codes sent."""
        return self.tr("1 message") if number == 1 else self.tr("%n messages", "", number)

    def cases(self, number: int) -> str:
        """Of the plan."""
        return self.tr("1 case") if number == 1 else self.tr("%n cases", "", number)

    def lockouts(self, number: int) -> str:
        """Of users."""
        if number == 1:
            return self.tr("1 user locked out for a while")
        return self.tr("%n users locked out for a while", "", number)

    def changed(self, number: int) -> str:
        """Of accounts."""
        return (
            self.tr("1 account changed")
            if number == 1
            else self.tr("%n accounts changed", "", number)
        )
