"""The login dialog."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.dialogs.form_dialog import BETWEEN, FormDialog
from desktop.ui.dialogs.logo_head import add_logo
from desktop.ui.style import qt_values, theme
from desktop.ui.text.problem import Problem
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field, UserNameField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.password_field import PasswordField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent

    from desktop.ui.dialogs.form_dialog import InputError


class LoginDialog(FormDialog):
    """User name, password, connection.

    While a request runs, Cancel and Esc end the request (`cancelled`) and the window stays;
    otherwise Esc closes it (`rejected`).
    """

    submitted = Signal(str, str)
    """User name and password, checked for length; the dialog is busy from then on."""
    connection_chosen = Signal(int)
    forgot_password = Signal(str)
    """The user name whose password was forgotten; the dialog is busy from then on."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self._locks: dict[tuple[str, str], tuple[float, Problem | None]] = {}
        self.connections = ComboBox()
        self.connections.activated.connect(self.connection_chosen)
        self.connections.activated.connect(self._go_to_field)
        self.connections.currentTextChanged.connect(self._apply_lock)
        self.user_name = UserNameField(self.tr("User name"))
        hints = qt_values.NO_AUTO_UPPERCASE | qt_values.NO_PREDICTIVE_TEXT
        self.user_name.edit.setProperty("inputMethodHints", hints)
        self.user_name.changed.connect(self._apply_lock)
        self.user_name.overflowed.connect(self._show_user_name_too_long)
        self.password = PasswordField(self.tr("Password"), self.tr("Show password"))
        self.password.overflowed.connect(self.show_password_too_long)
        self.forgot = LinkButton(self.tr("Forgot password?"))
        self.forgot.setAccessibleName(self.forgot.text())
        self.forgot.setEnabled(False)
        self.forgot.clicked.connect(self._forgot)
        self.password.head.addWidget(self.forgot)
        self._optional: Label | None = None
        self._ready = self._expected = self._blocked = self._wants_reset = False
        self._can_keep_signed_in = False
        self.content.addWidget(Field(self.tr("Connection"), self.connections))
        self.content.addWidget(self.user_name)
        self.content.addWidget(self.password)
        self.keep_signed_in = CheckBox(self.tr("Keep me signed in"))
        self.keep_signed_in.setEnabled(False)
        self.content.addWidget(self.keep_signed_in)
        self.content.addSpacing(theme.px(4))
        self.support = Label(variant="aside", wrap=True)
        last = QHBoxLayout()
        self.below.addLayout(last)
        last.setSpacing(theme.px(BETWEEN))
        last.addWidget(self.support, 1)
        last.addWidget(self.cancel)
        last.addStrut(theme.px(26))  # as high as Cancel: nothing moves when that comes
        self.cancel.hide()

    def names(self) -> tuple[str, str, str]:
        return self.tr("Sign in"), self.tr("Sign in"), self.tr("Signing in…")

    def fill_head(self, head: QVBoxLayout) -> None:
        self.logo, texts = add_logo(head)
        super().fill_head(texts)
        texts.setSpacing(0)
        texts.addStretch()
        head.addSpacing(theme.px(BETWEEN // 2))

    # What the presenter calls

    def set_connections(self, names: Sequence[str], current: int) -> None:
        self.connections.clear()
        self.connections.addItems([visible_name(name) for name in names])
        self.connections.setCurrentIndex(current)

    def set_support(self, text: str) -> None:
        """Whom to call, such as "the service desk, ext. 4100"; hidden when empty."""
        self.support.setText(self.tr("Need help? Contact %1.").replace("%1", text) if text else "")

    def show_expected(self, support: str, *, optional: bool, keeps: bool) -> None:
        """What the connection will be like, so that the first paint shows it; see below."""
        self._expected = True
        self.set_support(support)
        self._show_optional(optional=optional)
        self.forgot.setEnabled(True)
        self._can_keep_signed_in = keeps
        self.keep_signed_in.setEnabled(keeps)

    def set_ready(self, *, optional: bool) -> None:
        """There is a connection now. `optional`: signing in can begin without a password."""
        self._ready = True
        self.forgot.setEnabled(not self.action.busy)
        self._show_optional(optional=optional)
        if self._wants_reset:
            self._wants_reset = False
            self._forgot()

    def _show_optional(self, *, optional: bool) -> None:
        if optional and self._optional is None:
            text = self.tr("Leave it empty to choose another way to sign in.")
            self._optional = Label(text, "aside", wrap=True)
            self.password.column.addWidget(self._optional)
            self.password.edit.setAccessibleDescription(text)
        elif not optional and self._optional is not None:
            self.password.edit.setAccessibleDescription("")
            self._optional.hide()
            self._optional.deleteLater()
            self._optional = None

    def set_keep_signed_in(self, why_not: str) -> None:
        """Enable "Keep me signed in", or show `why_not` in its tool tip."""
        self._can_keep_signed_in = not why_not
        self.keep_signed_in.setEnabled(self._can_keep_signed_in and not self.action.busy)
        if why_not:
            self.keep_signed_in.setChecked(False)
        self.keep_signed_in.setToolTip(why_not)
        self.keep_signed_in.setAccessibleDescription(why_not)

    def set_user_name(self, name: str) -> None:
        self.user_name.set_text(name)

    def clear_password(self) -> None:
        """Clear the password alone and give it the focus, as after a wrong one."""
        self.password.clear()
        self.password.focus_and_select()

    def start_over(self) -> None:
        """Empty it for another person, and begin at the user name."""
        self.set_user_name("")
        self.password.clear()
        self.keep_signed_in.setChecked(False)
        self.clear_problem()
        self.user_name.focus_and_select()

    def end_message(self) -> None:
        """The dialog is opened anew: what was said before is over, unless there is a pause."""
        if not (self.isVisible() or self.action.locked or self._blocked):
            self.message.clear()

    def set_waiting(self, text: str) -> None:
        """What has to come first, such as a practice pool that starts; nothing when empty."""
        self._blocked = bool(text)
        self.action.set_blocked(self._blocked)
        if text:
            self.message.show_problem(Problem(text, kind="info"))
        else:
            self.message.clear()

    def lock(self, seconds: int, problem: Problem | None = None) -> None:
        """Lock out the user name and connection filled in now; others can still be tried."""
        super().lock(seconds, problem)
        self._locks[self._lock_key()] = self.action.locked_until, problem

    def set_busy(self, on: bool, text: str = "") -> None:  # noqa: FBT001 — a setter in Qt's manner
        super().set_busy(on, text)
        self.cancel.setVisible(on)

    # How it behaves

    def open(self) -> None:
        """Show it, without blocking the main window: its X and its menu can still quit."""
        self.show()

    def set_tab_order(self) -> None:
        super().set_tab_order()
        # The link is above the password, and Tab goes to the password first.
        QWidget.setTabOrder(self.password.toggle, self.forgot)

    @Slot()
    def _go_to_field(self) -> None:
        """After a choice in the open list. The arrow keys alone go on choosing."""
        if self.connections.list_used and self.isVisible():
            self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        return self.user_name if not self.user_name.text() else self.password

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.user_name.set_read_only(not on)
        self.password.set_read_only(not on)
        self.connections.setEnabled(on)
        self.forgot.setEnabled(on and (self._ready or self._expected))
        self.keep_signed_in.setEnabled(on and self._can_keep_signed_in)

    def check(self) -> InputError | None:
        name, password = self.user_name.text(), self.password.text()
        if not name or not (password or self._optional):
            return self._missing(name, password)
        for field in (self.user_name, self.password):
            if field.problem():
                return field, field.problem()
        return None

    def send(self) -> None:
        self.submitted.emit(self.user_name.text(), self.password.text())

    @Slot()
    def _forgot(self) -> None:
        """A reset needs a user name: ask for it here if it is missing."""
        name = self.user_name.text()
        problem = self.user_name.problem()
        if not name:
            problem = self.tr("Enter your user name first, then choose “Forgot password?” again.")
        if problem:
            self.focus_and_select((self.user_name, problem))
            return
        if not self._ready:  # a moment later there is a connection to ask
            self._wants_reset = True
            return
        self.set_busy(True)
        self.forgot_password.emit(name)

    def _missing(self, name: str, password: str) -> InputError:
        if not (name or password or self._optional):
            return self.user_name, self.tr("Enter your user name and your password.")
        if not name:
            return self.user_name, self.tr("Enter your user name.")
        return self.password, self.tr("Enter your password.")

    def _lock_key(self) -> tuple[str, str]:
        return self.connections.currentText(), self.user_name.text()

    @Slot()
    def _apply_lock(self) -> None:
        """Lock the button for who is filled in now, and say so; a pause of another isn't theirs."""
        if not self._locks:
            return
        until, problem = self._locks.get(self._lock_key(), (0.0, None))
        self.action.lock(until - self.monotonic())
        shown = self.message.problem
        if not self.action.locked and shown is not None and shown.pauses:
            self.message.clear()
        elif self.action.locked and shown is None and problem is not None and problem.pauses:
            self.message.show_problem(problem)

    @Slot()
    def _show_user_name_too_long(self) -> None:
        self.message.show_problem(
            Problem(
                self.tr(
                    "What was pasted is far too long for a user name, so only its start is "
                    "there. Copy the user name alone."
                )
            )
        )

    def reject(self) -> None:
        if self.action.busy:
            self.set_busy(False)
            self.cancelled.emit()
            return
        # Past FormDialog.reject: with no request under way there is nothing to cancel.
        super(FormDialog, self).reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.action.busy:
            self.reject()  # the request first, then the window
        super().closeEvent(event)
