"""Which dialog asks which question. A test holds that every Ask has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from desktop.auth.steps import AskCode, AskMethod, AskNewPassword
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog

if TYPE_CHECKING:
    from desktop.auth.steps import Ask
    from desktop.ui.connections import Connection

Question: TypeAlias = CodeDialog | MethodDialog | PasswordDialog

DIALOGS: dict[type[Ask], type[Question]] = {
    AskCode: CodeDialog,
    AskMethod: MethodDialog,
    AskNewPassword: PasswordDialog,
}


def show(question: Question, ask: Ask, connection: Connection, user_name: str) -> None:
    """Put what is asked into its dialog and open it."""
    profile = connection.profile
    question.set_banner(connection.banner)
    question.set_support(profile.support)
    match question, ask:
        case CodeDialog(), AskCode():
            question.set_user(user_name)
            minutes = profile.code_minutes
            question.show_ask(ask, None if minutes is None else minutes * 60)
        case MethodDialog(), AskMethod():
            question.show_ask(ask)
        case PasswordDialog(), AskNewPassword():
            question.show_ask(ask)
        case _:
            raise TypeError(f"{type(ask).__name__} has another dialog")
    question.open()
