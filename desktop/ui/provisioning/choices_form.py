"""All that can be chosen of a pool: the basic choices, and the others behind a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.setup.provisioning.choices import PARAMETERS, USUAL_STACK, Choices
from desktop.setup.provisioning.invitation import Invitation
from desktop.setup.provisioning.wish import PoolWish
from desktop.ui.provisioning.choice_field import ChoiceField
from desktop.ui.provisioning.choice_problems import choice_problems, tags_of
from desktop.ui.provisioning.choice_texts import (
    PHONE,
    REGION,
    STACK,
    TAGS,
    USER_NAME,
    basic_choices,
    more_choices,
)
from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Disclosure
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.ui.provisioning.choice_texts import ChoiceText

BETWEEN = 12
"""Pixels at 100 % between fields."""


class ChoicesForm(QWidget):
    """What is wrong is told as one types; of what is missing, once a person was there."""

    changed = Signal()
    unfolded = Signal()
    """More choices are shown, or no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, ChoiceField] = {}
        self._texts: list[ChoiceText] = []
        self._tell_all = False
        self.profile = ComboBox()
        column = _column(self)
        column.addWidget(Field(self.tr("AWS profile"), self.profile))
        self._add(basic_choices(), column)
        self.more = Disclosure(self.tr("More choices"))
        self.more.toggled_open.connect(self._show_more)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self._others = QWidget()
        below = _column(self._others)
        keeps = self.tr("A pool that is there already keeps what you don't change here.")
        below.addWidget(Label(keeps, "muted", wrap=True))
        for group in more_choices():
            below.addWidget(Heading(group.title, "headline"))
            self._add(group.choices, below)
        column.addWidget(self._others)
        self._others.hide()

    def set_profiles(self, names: Sequence[str]) -> None:
        """Those of the AWS config; without any, the one that boto3 takes by itself."""
        self.profile.clear()
        for name in names:
            self.profile.addItem(name, name)
        if not names:
            self.profile.addItem(self.tr("As this computer has it"), "")

    def wish(self) -> PoolWish:
        """What is filled in, which can be carried out. What wasn't touched stays unsaid."""
        values = self._values()
        parameters = tuple((name, values[name]) for name in PARAMETERS if self.fields[name].touched)
        invitation = Invitation(values[USER_NAME], values[PHONE]) if values[USER_NAME] else None
        choices = Choices(values[STACK], parameters, tags_of(values[TAGS]))
        return PoolWish(self._profile(), values[REGION], choices, invitation)

    def stack_alone(self) -> PoolWish:
        """As whom, where, and which stack; these can be used, where `first_problem` says so."""
        return PoolWish(self._profile(), self._values()[REGION], Choices(self._values()[STACK]))

    def first_problem(self, names: Iterable[str] = ()) -> ChoiceField | None:
        """The first field with something wrong, which is told from now on, and is in sight.

        `names`: only of these; of all where there are none.
        """
        self._tell_all = self._tell_all or not names
        wanted = set(names) or set(self.fields)
        problems = self._judge()
        found = next(
            (it for name, it in self.fields.items() if name in wanted & set(problems)), None
        )
        if found is not None:
            found.show_problem(problems[found.name])
            if self._others.isAncestorOf(found):
                self.more.set_open(True)
        return found

    def _profile(self) -> str:
        return str(self.profile.currentData() or "")

    def _values(self) -> dict[str, str]:
        return {name: it.value() for name, it in self.fields.items()}

    def _add(self, texts: Iterable[ChoiceText], column: QVBoxLayout) -> None:
        for each in texts:
            field = ChoiceField(each, _usual(each.name))
            field.changed.connect(self._changed)
            self.fields[each.name] = field
            self._texts.append(each)
            column.addWidget(field)

    def _judge(self) -> dict[str, str]:
        values = self._values()
        found = choice_problems(self._texts, values)
        for name, field in self.fields.items():
            missing = not values[name] and not self._tell_all and not field.touched
            text = "" if missing else found.get(name, "")
            if text != field.problem:
                field.show_problem(text)
        return found

    @Slot()
    def _changed(self) -> None:
        self._judge()
        self.changed.emit()

    @Slot(bool)
    def _show_more(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.more.setText(self.tr("Fewer choices") if on else self.tr("More choices"))
        self._others.setVisible(on)
        self.unfolded.emit()


def _usual(name: str) -> str:
    if name in PARAMETERS:
        return PARAMETERS[name].usual
    return USUAL_STACK if name == STACK else ""


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(BETWEEN))
    return column
