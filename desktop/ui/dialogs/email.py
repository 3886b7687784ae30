"""The dialog for the email address that becomes a second factor."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from desktop.auth.asks import AskEmail, EmailEntered
from desktop.auth.typed import understood_attribute
from desktop.ui.dialogs.ask_dialog import AskDialog
from desktop.ui.style import qt_values
from desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError

LONGEST_ADDRESS = 320
"""64 characters, an @, and a domain of 255 (RFC 3696, errata)."""


class EmailDialog(AskDialog[AskEmail]):
    """Shows an `AskEmail` and answers it: `EmailEntered` or `OtherMethodWanted`."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.address = TextField(self.tr("Email address"))
        hints = qt_values.NO_AUTO_UPPERCASE | qt_values.NO_PREDICTIVE_TEXT
        self.address.edit.setProperty("inputMethodHints", hints)
        self.content.addWidget(self.address)
        self.add_links()
        self.set_subtitle(
            self.tr("We send a code to this address now, and whenever you sign in from now on.")
        )

    def names(self) -> tuple[str, str, str]:
        return self.tr("Add your email address"), self.tr("Send code"), self.tr("Sending…")

    def show_ask(self, ask: AskEmail) -> None:
        self.set_busy(False)
        self.other.setVisible(ask.other_methods)
        self.show_outcome(ask.problem, ask.pause)
        self.address.focus_and_select()

    def first_focus(self) -> QWidget:
        return self.address

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.address.set_read_only(not on)
        super().set_editable(on)

    def check(self) -> InputError | None:
        text = self._typed()
        if not text:
            return self.address, self.tr("Enter your email address.")
        # Only the form is checked: whether mail arrives, only a mail can show.
        if len(text) > LONGEST_ADDRESS or not re.fullmatch(r"[^\s@]+@[^\s@]+", text):
            return self.address, self.tr(
                "This isn't a complete email address. It should look like name@example.com."
            )
        return None

    def send(self) -> None:
        self.answer(EmailEntered(self._typed()))

    def _typed(self) -> str:
        return understood_attribute("email", self.address.text())
