"""The page of what a case is: why, preconditions, requirements, cost and source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.test_plan.case_texts import case_text
from desktop.ui.test_plan.words import JUDGEMENTS, confidence_text, cost_text
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.layouts import clear_layout
from desktop.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from desktop.qa.model.case import CaseInfo
    from desktop.qa.model.record import Attempt
    from desktop.qa.model.verdicts import RequirementJudgement
    from desktop.ui.widgets.labels import LabelVariant

_VARIANTS: dict[str, LabelVariant] = {
    "good": "good",
    "bad": "bad",
    "warning": "warning",
    "plain": "muted",
}


class FactsPage(QWidget):
    """Headings and lines; scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, theme.px(8), 0)
        self._lines.setSpacing(theme.px(4))
        self._lines.addStretch()
        self._shown: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroller(self._body))

    def set_case(self, info: CaseInfo, attempt: Attempt | None) -> None:
        """`attempt`: whose judgements of the requirements are shown."""
        judged = attempt.requirements if attempt else ()
        if (info, judged) == self._shown:
            return
        self._shown = (info, judged)
        clear_layout(self._lines)
        judgements = {it.requirement: it.judgement for it in judged}
        self._add(self.tr("Why"), case_text(info.why))
        self._add(self.tr("Preconditions"), *(f"• {case_text(it)}" for it in info.preconditions))
        self._head(self.tr("Requirements"))
        for each in info.requirements:
            name = f"{each.catalogue} {each.version} {each.id}"
            self._requirement(name, case_text(each.note), judgements.get(each))
        self._add(self.tr("Cost of one attempt"), cost_text(info.cost))
        source = f"{case_text(info.source.text)} ({info.source.confidence}: "
        self._add(
            self.tr("Where the expected answer is from"),
            f"{source}{confidence_text(info.source.confidence)})",
        )
        if info.cleanup:
            self._add(self.tr("Afterwards"), case_text(info.cleanup))
        self._add(self.tr("Version of the case"), str(info.version))

    def _requirement(self, name: str, note: str, judgement: RequirementJudgement | None) -> None:
        word = JUDGEMENTS[judgement] if judgement else None
        text = f"{word.with_sign}: {name}" if word else f"· {name}"
        variant = _VARIANTS[word.tone] if word else "plain"
        self._put(Label(text, variant, wrap=True))
        if note:
            self._put(Label(note, "aside", wrap=True))

    def _add(self, heading: str, *lines: str) -> None:
        self._head(heading)
        for each in lines:
            self._put(Label(each, wrap=True))

    def _head(self, text: str) -> None:
        label = Label(text, "strong", wrap=True)
        label.setContentsMargins(0, theme.px(8) if self._lines.count() > 1 else 0, 0, 0)
        self._put(label)

    def _put(self, label: Label) -> None:
        self._lines.insertWidget(self._lines.count() - 1, label)
