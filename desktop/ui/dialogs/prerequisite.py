"""What must be done before a user can sign in: reset the password, or activate the account."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.auth.asks import AskPrerequisite, CodeAtHand, PrerequisiteAccepted
from desktop.auth.purposes import Prerequisite
from desktop.ui.dialogs.ask_dialog import AskDialog
from desktop.ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class PrerequisiteDialog(AskDialog[AskPrerequisite]):
    """Shows an `AskPrerequisite` and answers it: `PrerequisiteAccepted` or `CodeAtHand`.

    No code is sent before the person asks for one. A reset by an administrator sent one already.
    """

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.at_hand = LinkButton(self.tr("I have a code"))
        self.at_hand.clicked.connect(self._has_code)
        self.add_links(self.at_hand)

    def names(self) -> tuple[str, str, str]:
        return self.tr("Reset your password"), self.tr("Reset password"), self.tr("Sending…")

    def show_ask(self, ask: AskPrerequisite) -> None:
        self.set_busy(False)
        activation = ask.prerequisite is Prerequisite.ACTIVATION
        if activation:
            self.set_names(
                self.tr("Activate your account"),
                self.tr("Send activation code"),
                self.tr("Sending…"),
            )
            self.set_subtitle(
                self.tr(
                    "This account isn't activated yet. We send you a code; with it you activate "
                    "the account, and then you are signed in."
                )
            )
        else:
            self.set_names(*self.names())
            self.set_subtitle(
                self.tr(
                    "Set a new password before you sign in. We send you a code; with it you "
                    "choose the new password."
                )
            )
        self.show_outcome(ask.problem)
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        return self.action if self.action.isEnabled() else self

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.at_hand.setEnabled(on)

    def send(self) -> None:
        self.answer(PrerequisiteAccepted())

    @Slot()
    def _has_code(self) -> None:
        self.answer(CodeAtHand(), self.tr("One moment…"))
