"""All connections of this person, and what can be done with each."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import ElidedLabel, Label, Pill
from desktop.ui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST = 80
"""Characters of a name that are shown."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One connection of the list."""

    path: str
    name: str
    """The profile's, or the file's where that can't be read."""
    pool: str = ""
    """Its pool; empty where it can't be read."""
    client: str = ""
    """Its app client: what tells connections to one pool apart."""
    problem: str = ""
    """Why it can't be used; empty where it can."""
    is_default: bool = False
    """Whether the program opens with it."""
    can_be_edited: bool = True
    """Whether its file is one that can be changed in the editor."""
    can_be_copied: bool = True
    """Whether a new one can begin as this."""
    can_be_default: bool = True
    """Whether the person may choose what the program opens with."""
    is_managed: bool = False
    """Whether it is the organisation's: it can't be changed or removed here."""
    in_use: bool = False
    """Whether a person is signed in with it."""


LINKS = 600
"""Pixels at 100 % in which all links of a card stand in one line, in German, too."""


class ConnectionList(FormDialog):
    """It only emits what the person wants, with the file's path; the presenter does it."""

    new_wanted = Signal()
    open_wanted = Signal()
    """A new one out of a file, a link or ids."""
    sign_in_wanted = Signal(str)
    edit_wanted = Signal(str)
    duplicate_wanted = Signal(str)
    default_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.cards: list[ConnectionCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(8))
        self._none = Label(self.tr("There is no connection yet."), "muted", wrap=True)
        room = self.screen().availableGeometry().width() * 3 // 4  # on a small screen they wrap
        self.content.addStrut(min(theme.px(LINKS), room))
        self.content.addWidget(self._none)
        self.content.addLayout(self._list)
        self.open_file = LinkButton(self.tr("From a file or a link…"))
        self.open_file.setAccessibleName(self.tr("New connection from a file or a link"))
        self.open_file.clicked.connect(self.open_wanted)
        self.below.addWidget(self.open_file, 0, Qt.AlignmentFlag.AlignLeading)
        self._forbidden = False
        self.cancel.setText(self.tr("Close"))
        self.cancel.setAccessibleName(self.tr("Close"))
        self.place_cancel()

    def names(self) -> tuple[str, str, str]:
        new = self.tr("New connection…")
        return self.tr("Connections"), new, new

    def first_focus(self) -> QWidget:
        links = (link for it in self.cards for link in (it.sign_in, it.edit, it.duplicate))
        return next((it for it in links if it.isEnabled() and not it.isHidden()), self.action)

    @Slot()
    def submit(self) -> None:
        self.new_wanted.emit()

    def forbid_new(self, reason: str) -> None:
        """Allow no new connections, and say why."""
        self._forbidden = True
        self.action.set_blocked(True)
        self.open_file.hide()
        self.set_subtitle(reason)

    def show_entries(self, entries: Sequence[Entry], new: str = "") -> None:
        """Show all of them; the focus goes to the same connection as before, if it is there.

        `new`: the path of one that was added just now, which gets the focus.
        """
        had = next((it.entry.path for it in self.cards if it.isAncestorOf(self.focusWidget())), "")
        clear_layout(self._list)
        self.cards = []
        for entry in entries:
            card = ConnectionCard(entry)
            self.cards.append(card)
            self._list.addWidget(card)
            for button, signal in (
                (card.sign_in, self.sign_in_wanted),
                (card.edit, self.edit_wanted),
                (card.duplicate, self.duplicate_wanted),
                (card.make_default, self.default_wanted),
                (card.remove, self.remove_wanted),
            ):
                button.clicked.connect(partial(signal.emit, entry.path))
        self._none.setVisible(not entries)
        if not self._forbidden and any(it.can_be_default for it in entries):
            self.set_subtitle(
                self.tr(
                    "The program opens with the connection that was used last, unless you choose "
                    "another one here."
                )
            )
        self.set_tab_order()
        if self.isVisible():
            added = [it.sign_in for it in self.cards if it.entry.path == new]
            same = [it.edit for it in self.cards if it.entry.path == had]
            (*added, *same, self.first_focus())[0].setFocus()


class ConnectionCard(Card):
    """Name, pool, what is wrong, and links for what can be done."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        name = visible_name(entry.name, LONGEST)
        edge = theme.px(12)
        self.content.setContentsMargins(theme.px(16), edge, theme.px(16), edge)
        self.content.setSpacing(theme.px(4))
        above = QHBoxLayout()
        self.content.addLayout(above)
        above.setSpacing(theme.px(12))
        heading = ElidedLabel(name, "strong")
        heading.setMinimumHeight(Pill("–").sizeHint().height())  # with a pill beside it or not
        above.addWidget(heading, 1)
        self._add_pills(above)
        ids = [visible_name(each, LONGEST) for each in (entry.pool, entry.client) if each]
        if ids:
            self.content.addWidget(ElidedLabel(" · ".join(ids), "aside"))
        if entry.problem:
            self.content.addWidget(Label(entry.problem, "aside", wrap=True))
        self.sign_in = LinkButton(self.tr("Sign in"))
        self.sign_in.setAccessibleName(self.tr("Sign in with %1").replace("%1", name))
        self.sign_in.setVisible(not (entry.in_use or entry.problem))
        self.edit = LinkButton(self.tr("Edit…"))
        self.edit.setAccessibleName(self.tr("Edit %1").replace("%1", name))
        self.duplicate = LinkButton(self.tr("Duplicate…"))
        self.duplicate.setAccessibleName(self.tr("Duplicate %1").replace("%1", name))
        self.make_default = LinkButton(self.tr("Open at start"))
        self.make_default.setAccessibleName(self.tr("Open %1 at the start").replace("%1", name))
        self.remove = LinkButton(self.tr("Remove…"))
        self.remove.setAccessibleName(self.tr("Remove %1").replace("%1", name))
        set_variant(self.remove, "link-danger")
        self.edit.setEnabled(entry.can_be_edited)
        self.duplicate.setEnabled(entry.can_be_copied)
        can_be_default = entry.can_be_default and not (entry.is_default or entry.problem)
        self.make_default.setVisible(can_be_default)
        self.remove.setVisible(not entry.is_managed)
        why_not = self.tr("You are signed in with it: sign out before you remove it.")
        self._why_not_removed(why_not if entry.in_use else "")
        links = QWidget()
        row = FlowLayout(theme.px(14), theme.px(4), last_apart=True)
        links.setLayout(row)
        for link in (self.sign_in, self.edit, self.duplicate, self.make_default, self.remove):
            row.addWidget(link)
        self.content.addWidget(links)
        if entry.in_use and not entry.is_managed:
            self.content.addWidget(Label(why_not, "aside", wrap=True))

    def _add_pills(self, beside_the_name: QHBoxLayout) -> None:
        """What is said of it; of more than one the name would have no room left."""
        entry, row = self.entry, beside_the_name
        pills = [Pill(self.tr("Your organisation's"))] if entry.is_managed else []
        pills += [Pill(self.tr("Opens at start"), "good")] if entry.is_default else []
        pills += [Pill(self.tr("Can't be used"), "bad")] if entry.problem else []
        if len(pills) > 1:
            row = QHBoxLayout()
            self.content.addLayout(row)
            row.setSpacing(theme.px(12))
        for pill in pills:
            row.addWidget(pill)
        if row is not beside_the_name:
            row.addStretch(1)

    def _why_not_removed(self, reason: str) -> None:
        self.remove.setEnabled(not reason)
        self.remove.setAccessibleDescription(reason)
