"""All fields of a profile, in groups; what is typed is judged at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.auth.issuers import region_of
from desktop.config.key_problems import Wrong, key_problems
from desktop.config.profile import KNOWN_KEYS
from desktop.ui.connection_editor.key_field import KeyField
from desktop.ui.connection_editor.keys import groups
from desktop.ui.connection_editor.problems import problem_text
from desktop.ui.connection_editor.unknown_keys import UnknownKeys
from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Disclosure
from desktop.ui.widgets.heading import Heading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.config.profile_text import Value
    from desktop.ui.connection_editor.keys import Group


class ConnectionForm(QWidget):
    """Fields by key. What is missing is told once the person was there, or wants to save."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, KeyField] = {}
        self._touched: set[str] = set()
        self._tell_all = False
        self._filling = False
        self._filled_in = ""
        """The Region that was taken from the pool's id."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(12))
        first, *others = groups()
        self._add(first, self.column)
        self.more = Disclosure(self.tr("More settings"))
        self.more.toggled_open.connect(self._show_more)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.unknown = UnknownKeys()
        self.unknown.changed.connect(self._changed)
        self.column.addWidget(self.unknown)
        self._others = QWidget()
        below = QVBoxLayout(self._others)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.px(12))
        for group in others:
            below.addWidget(Heading(group.title, "headline"))
            self._add(group, below)
        self.column.addWidget(self._others)
        self._others.hide()
        self.column.addStretch()

    def _add(self, group: Group, column: QVBoxLayout) -> None:
        for each in group.keys:
            field = self.fields[each.key] = KeyField(each)
            field.changed.connect(self._changed)
            column.addWidget(field)

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show what is in the file."""
        self._filling = True
        for key, field in self.fields.items():
            field.set_value(values.get(key))
        self.unknown.set_keys([key for key in values if key not in self.fields])
        self._filling = False
        self._tell_all = bool(values)
        self._judge()

    def lock(self, reasons: Mapping[str, str]) -> None:
        """Keys that can't be changed here, each with the reason that is shown."""
        for key, reason in reasons.items():
            if key in self.fields:
                self.fields[key].lock(reason)

    def values(self) -> dict[str, Value | None]:
        """Each key with its value, None for those that needn't be in the file."""
        found: dict[str, Value | None] = {key: it.value() for key, it in self.fields.items()}
        return found | dict.fromkeys(self.unknown.removed)

    def first_problem(self) -> str | None:
        """The first key with something wrong, which is told from now on; None without any."""
        self._tell_all = True
        return next(iter(self._judge()), None)

    def first_problem_shown(self) -> str | None:
        """The first key with a problem that is told already."""
        wrong = (key for key, field in self.fields.items() if field.problem)
        return next(wrong, self.unknown.keys[0] if self.unknown.keys else None)

    def show_key(self, key: str) -> None:
        """Put the focus into this key's field."""
        field = self.fields.get(key)
        if field is None:
            self.unknown.take_focus()
            return
        if self._others.isAncestorOf(field):
            self.more.set_open(True)
        field.take_focus()

    def _judge(self) -> dict[str, str]:
        """Each wrong key with its sentence, in the order of the form; they are shown."""
        values = {key: value for key, value in self.values().items() if value is not None}
        values |= dict.fromkeys(self.unknown.keys, "")
        found: dict[str, str] = {}
        hidden: set[str] = set()
        for problem in key_problems(values, KNOWN_KEYS):
            found.setdefault(problem.key, problem_text(problem, values))
            if problem.wrong is Wrong.MISSING and not self._tell_all:
                hidden |= {problem.key} - self._touched
        for key, field in self.fields.items():
            text = "" if key in hidden else found.get(key, "")
            if text != field.problem:
                field.show_problem(text)
        return {key: found[key] for key in (*self.fields, *self.unknown.keys) if key in found}

    @Slot()
    def _changed(self) -> None:
        if self._filling:
            return
        sender = self.sender()
        if isinstance(sender, KeyField):
            self._touched.add(sender.key)
            if sender.key == "user_pool_id":
                self._fill_in_region()
        self._judge()
        self.changed.emit()

    def _fill_in_region(self) -> None:
        """The pool's id begins with it; a Region that the person entered stays."""
        region, pool = self.fields["region"], self.fields["user_pool_id"].value()
        found = region_of(str(pool)) if pool is not None and "_" in str(pool) else ""
        if not region.locked and (region.value() or "") == self._filled_in:
            self._filled_in = found
            self._filling = True
            region.set_value(found or None)
            self._filling = False

    @Slot(bool)
    def _show_more(self, on: bool) -> None:  # noqa: FBT001 — a slot
        self.more.setText(self.tr("Fewer settings") if on else self.tr("More settings"))
        self._others.setVisible(on)
