"""The code dialog: text messages, emails and authenticator apps."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.auth.asks import AskCode, CodeEntered, NewCodeWanted
from desktop.auth.purposes import CodeFor
from desktop.auth.replica import OtherRegionWanted
from desktop.ui.dialogs.ask_dialog import AskDialog
from desktop.ui.dialogs.code_help import CodeHelp
from desktop.ui.dialogs.send_again import SendAgain
from desktop.ui.style import theme
from desktop.ui.text import code_dialog, code_help
from desktop.ui.text.errors import ErrorContext
from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.region_button import RegionButton
from desktop.ui.widgets.time_left import TimeLeft

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.dialogs.form_dialog import InputError


class CodeDialog(AskDialog[AskCode]):
    """Shows an `AskCode`; answers: `CodeEntered`, or what its links and buttons want instead.

    What was typed stays, unless a new code has been sent.
    """

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self._ask: AskCode | None = None
        self.edit = CodeEdit()
        self.code = TextField(self.tr("Code"), self.edit)
        self.time_left = TimeLeft(monotonic)
        self.time_left.ran_out.connect(self._offer_new_code)
        self.code.head.addWidget(self.time_left)
        self.region = RegionButton()
        self.region.clicked.connect(self._use_other_region)
        self.content.addWidget(self.region)
        self.content.addWidget(self.code)
        self.note = Label(variant="aside", wrap=True)
        self.send_again = SendAgain(monotonic)
        self.send_again.clicked.connect(self._send_again)
        self.help = CodeHelp()
        self.below.addWidget(self.note)
        self.below.addSpacing(theme.px(4))
        self.links = self.add_links(self.help.lost_phone)
        self._place_link()
        self.below.addWidget(self.help.not_requested, 0, Qt.AlignmentFlag.AlignLeading)
        self.below.addWidget(self.help)
        self.help.lost_phone.toggled_open.connect(self._place_help)
        self.subtitle.setTextFormat(Qt.TextFormat.RichText)  # made by code_texts, which escapes

    def names(self) -> tuple[str, str, str]:
        return self.tr("Enter your code"), self.tr("Verify"), self.tr("Verifying…")

    def _names_for(self, purpose: CodeFor) -> tuple[str, str, str]:
        """The code of a reset is sent along with the new password, and verified only then.

        Three windows are called as the entries of the Account menu that open them.
        """
        if purpose is CodeFor.SIGN_IN:
            return self.names_here()
        title, action, busy = self.names()
        if purpose is CodeFor.PHONE:
            title = self.tr("Verify phone number")
        elif purpose is CodeFor.EMAIL_ADDRESS:
            title = self.tr("Verify email")
        if purpose is CodeFor.NEW_PASSWORD:
            return title, self.tr("Continue"), self.tr("One moment…")
        return title, action, busy

    def show_ask(self, ask: AskCode) -> None:
        before, self._ask = self._ask, ask
        self.set_busy(False)
        self.set_names(*self._names_for(ask.purpose))
        new_code = before is None or before.issued != ask.issued
        self.edit.expect(ask.shortest, ask.longest)
        if new_code:
            self.edit.clear()
        self._show_destination(ask)
        self._show_links(ask)
        self._set_main(send_again=False)
        self._show_time(ask)
        context = ErrorContext(ask.method, ask.destination, continues=True)
        self.show_outcome(ask.problem, ask.pause, context)
        self.region.offer(ask.other_region)
        self.edit.set_refused(ask.problem is not None)
        self.code.focus_and_select()

    def set_tab_order(self) -> None:
        super().set_tab_order()
        QWidget.setTabOrder(self.help.not_requested, self.cancel)  # Cancel is the last

    def first_focus(self) -> QWidget:
        return self.edit

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.code.set_read_only(not on)
        self.send_again.set_busy(not on)
        self.region.setEnabled(on)
        super().set_editable(on)

    def check(self) -> InputError | None:
        code, ask = self.edit.code(), self._ask
        if ask is None or isinstance(code, str):
            return None
        return self.code, code_dialog.about_the_code(code, ask.shortest, ask.longest)

    def send(self) -> None:
        code = self.edit.code()
        if isinstance(code, str):
            self.answer(CodeEntered(code))

    def done(self, result: int) -> None:
        """Clear the code when the dialog closes."""
        self.edit.clear()
        super().done(result)

    @Slot()
    def _send_again(self) -> None:
        self.answer(NewCodeWanted(), self.tr("Sending…"))

    @Slot()
    def _use_other_region(self) -> None:
        self.answer(OtherRegionWanted(), self.tr("One moment…"))

    @Slot(bool)
    def _place_help(self, of_lost_phone: bool) -> None:  # noqa: FBT001 — a slot
        """An answer stands under its own question."""
        self.below.removeWidget(self.help)
        place = self.below.indexOf(self.help.not_requested)
        self.below.insertWidget(place if of_lost_phone else place + 1, self.help)

    @Slot()
    def _offer_new_code(self) -> None:
        self._set_main(send_again=True)

    # What it shows

    def _show_destination(self, ask: AskCode) -> None:
        self.set_subtitle(code_dialog.where_it_went(ask, confirms=self.context.confirms))
        note = code_dialog.note(ask)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _show_links(self, ask: AskCode) -> None:
        self.send_again.setVisible(ask.can_send_new)
        self.send_again.sent_at(ask.issued)
        self.other.setVisible(ask.other_methods)
        support, confirms = self.context.support, self.context.confirms
        self.help.set_texts(
            code_help.lost_phone(ask, support, confirms=confirms),
            "" if confirms else code_help.not_asked_for(ask, self.context.user_name, support),
        )

    def _show_time(self, ask: AskCode) -> None:
        seconds = self.context.code_seconds
        if seconds is not None and code_dialog.lives_with_the_sign_in(ask):
            self.time_left.count_down(ask.issued + seconds)
        else:
            self.time_left.show_text(code_dialog.good_for(ask))

    def _set_main(self, *, send_again: bool) -> None:
        """Make Verify or Send a new code the primary button; it stands under the field."""
        on = send_again and self._ask is not None and self._ask.can_send_new
        if on == self.send_again.is_primary:
            return
        self.send_again.set_primary(on)
        self.action.set_primary(not on)
        if on:
            self.content.addWidget(self.send_again)
        else:
            self._place_link()
        self.set_tab_order()

    def _place_link(self) -> None:
        self.links.insertWidget(0, self.send_again)
        self.links.setAlignment(self.send_again, Qt.AlignmentFlag.AlignLeading)
