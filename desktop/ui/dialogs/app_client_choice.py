"""Which app client of a pool: one of several is chosen, and they can be listed at AWS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.setup.discovery.found import Candidate

LONGEST = 80
"""Characters of a client's name."""


class AppClientChoice(QObject):
    """`field` and `button` go into a dialog, each in its place; `field` shows with two or more."""

    chosen = Signal(object)
    """Another `Candidate` than before."""
    listing_wanted = Signal()
    """The button was pressed: `begin` follows, and `end` once an answer is there."""

    def __init__(self, candidates: Sequence[Candidate], *, can_list: bool, parent: QObject) -> None:
        """`can_list`: whether the button can be offered at all."""
        super().__init__(parent)
        self._can_list = can_list
        self._candidates = tuple(candidates)
        self.typed = ""
        """What `begin` was told."""
        self.box = ComboBox()
        self.box.currentIndexChanged.connect(self._choose)
        self.field = Field(self.tr("App client"), self.box)
        self.button = LinkButton(self.tr("List the app clients…"))
        self.button.clicked.connect(self.listing_wanted)
        self._show()

    @property
    def candidate(self) -> Candidate:
        """The one that is chosen."""
        return self._candidates[self.box.currentIndex()]

    def offer_listing(self, on: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """Whether there is something to list."""
        self.button.setVisible(self._can_list and on)

    def begin(self, typed: str) -> None:
        """They are being listed; `typed` is the id that the person entered by then."""
        self.typed = typed
        self.button.setEnabled(False)

    def end(self) -> None:
        """They are listed, or couldn't be."""
        self.button.setEnabled(True)

    def offer(self, base: Candidate, clients: Sequence[Candidate]) -> None:
        """Offer `base` with each of the clients, and choose the first."""
        self._candidates = tuple(base.with_client(each) for each in clients)
        self._show()
        self.chosen.emit(self.candidate)

    def _show(self) -> None:
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems([_label(each) for each in self._candidates])
        self.box.blockSignals(False)
        self.field.setVisible(len(self._candidates) > 1)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.candidate)


def _label(candidate: Candidate) -> str:
    name = visible_name(candidate.name, LONGEST)
    return f"{name} ({candidate.client_id})" if name else candidate.client_id
