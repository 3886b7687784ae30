"""The sessions of the Devices dialog: one card each, and a link that ends all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.auth.flows.sessions import NoSessionList
from desktop.ui.dialogs.session_card import SessionCard
from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from desktop.auth.flows.sessions import SessionList

MOST_SHOWN = 100
"""Cards; a pool allows at most so many sessions of its own kind for each person."""


class SessionListView(QWidget):
    """Empty until `show_sessions`. It only emits what the person wants."""

    end_wanted = Signal(str)
    """The session's id."""
    end_others_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self.cards: list[SessionCard] = []
        self._heading = Heading(self.tr("Where you are signed in"), "strong")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.px(8))
        self._note = Label("", "muted", wrap=True)
        self.end_others = LinkButton(self.tr("Sign out all others…"))
        set_variant(self.end_others, "link-danger")
        self.end_others.setAccessibleName(self.end_others.text())
        self.end_others.clicked.connect(self.end_others_wanted)
        column.addWidget(self._heading)
        column.addLayout(self._cards)
        column.addWidget(self._note)
        column.addWidget(self.end_others)
        self.hide()

    def show_sessions(self, found: SessionList, now: float, client_id: str) -> None:
        """Show all sessions, or why there is no list. `now`: the service's epoch time."""
        clear_layout(self._cards)
        # In the order of what a card shows: this sign-in, then those that were active last.
        ordered = sorted(found.sessions, key=lambda it: (not it.own, -(it.last_active or 0.0)))
        self.cards = [SessionCard(session, now, client_id) for session in ordered[:MOST_SHOWN]]
        for card in self.cards:
            card.end_wanted.connect(self.end_wanted)
            self._cards.addWidget(card)
        self._heading.setVisible(found.missing is None)
        note = self._note_for(found)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.end_others.setVisible(bool(found.others))
        self.show()

    def set_busy(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        for card in self.cards:
            card.set_busy(on)
        self.end_others.setEnabled(not on)

    def _note_for(self, found: SessionList) -> str:
        if found.missing is NoSessionList.NOT_ALLOWED:
            return self.tr("This sign-in may not see where else you are signed in.")
        if found.missing is NoSessionList.NOT_TRACKED:
            return self.tr(
                "The sign-in service gave no list of the places where you are signed in. You can "
                "sign out of all of them at once."
            )
        if not found.sessions:
            return self.tr("The sign-in service lists no place yet. Open this window again soon.")
        hidden = len(found.sessions) - MOST_SHOWN
        return self.tr("%n more are not shown.", "", hidden) if hidden > 0 else ""
