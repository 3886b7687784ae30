"""Linking an authenticator app: a QR code to scan, a key to type, and the first code as proof."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from desktop.auth.asks import AskAppLink, CodeEntered
from desktop.auth.method import Method
from desktop.ui.dialogs.ask_dialog import AskDialog
from desktop.ui.text import code_dialog
from desktop.ui.text.errors import ErrorContext
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.fields import Field, TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.qr_code import QrCode
from desktop.ui.widgets.secret_clipboard import SecretClipboard
from desktop.ui.widgets.setup_key import SetupKey
from desktop.ui.widgets.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError

LENGTH = 6
"""Digits of a code (RFC 6238, as Cognito takes them)."""


class AppLinkDialog(AskDialog[AskAppLink]):
    """Shows an `AskAppLink` and answers it: `CodeEntered` or `OtherMethodWanted`.

    When the dialog closes, the key is cleared, from the clipboard too.
    """

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self._clipboard = SecretClipboard(self)
        self._clipboard.message.connect(self._show_status)
        self.qr = QrCode()
        self.key = SetupKey(self._clipboard)
        self.copy = LinkButton(self.tr("Copy setup key"))
        self.copy.setAccessibleName(self.copy.text())
        self.copy.clicked.connect(self._copy)
        self._status = Label("", "aside", wrap=True)
        self._status.hide()
        self._listed = Label("", "aside", wrap=True)
        self.edit = CodeEdit()
        self.edit.expect(LENGTH, LENGTH)
        self.code = TextField(self.tr("Code"), self.edit)
        self._scan = Step(2, self.tr("Add an account in the app and scan this code."))
        self._lay_out()
        self.add_links()

    def names(self) -> tuple[str, str, str]:
        return self.tr("Link authenticator app"), self.tr("Link app"), self.tr("Linking…")

    def show_ask(self, ask: AskAppLink) -> None:
        self.set_busy(False)
        if self.key.key() != ask.key:
            self.edit.clear()
            self.key.set_key(ask.key)
            if not self.qr.set_text(ask.uri):
                self._scan.set_text(self.tr("Add an account in the app and type this key."))
        listed = self.tr("The app then lists it as “%1”.")
        name = ": ".join(part for part in (ask.issuer, ask.account) if part)
        self._listed.setText(listed.replace("%1", visible_name(name)))
        self._listed.setVisible(bool(name))
        self.other.setVisible(ask.other_methods)
        self.show_outcome(
            ask.problem, context=ErrorContext(Method.AUTHENTICATOR_APP, continues=True)
        )
        self.edit.set_refused(ask.problem is not None)
        self.code.focus_and_select()

    def first_focus(self) -> QWidget:
        return self.edit

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.code.set_read_only(not on)
        super().set_editable(on)

    def check(self) -> InputError | None:
        code = self.edit.code()
        if isinstance(code, str):
            return None
        return self.code, code_dialog.about_the_code(code, LENGTH, LENGTH)

    def send(self) -> None:
        code = self.edit.code()
        if isinstance(code, str):
            self.answer(CodeEntered(code))

    def done(self, result: int) -> None:
        self._clipboard.clear()
        self.qr.forget()
        self.key.clear()
        self.edit.clear()
        super().done(result)

    @Slot()
    def _copy(self) -> None:
        self._clipboard.copy(self.key.key(), self.tr("Setup key"))

    @Slot(str)
    def _show_status(self, text: str) -> None:
        self._status.setText(text)
        self._status.show()
        announce(self._status, text)

    def _lay_out(self) -> None:
        first = Step(1, self.tr("Open an authenticator app on your phone, or install one."))
        # At its own size, with its white border: cameras need both.
        self._scan.content.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignLeading)
        key = Field(self.tr("Setup key"), self.key)
        key.head.addWidget(self.copy)
        self._scan.content.addWidget(key)
        self._scan.content.addWidget(self._status)
        self._scan.content.addWidget(self._listed)
        last = Step(3, self.tr("Enter the code that the app shows now."))
        last.content.addWidget(self.code)
        for step in (first, self._scan, last):
            self.content.addWidget(step)
