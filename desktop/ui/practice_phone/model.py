"""Users and messages of the practice pool, and the model of the table of users."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from desktop.ui.table.model import Index, TableModel
from desktop.ui.text.safe import visible, visible_name
from desktop.ui.text.tool_tips import plain_tool_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_CELL = 200
"""Characters."""


@dataclass(frozen=True, slots=True)
class PracticeUser:
    """One ready-made user of the practice pool."""

    user_name: str
    password: str = field(repr=False)
    """Empty where it isn't known: the person changed it."""
    user_pool_id: str
    pool_name: str
    """As in the list "Connection" of the login dialog."""
    situation: str
    """What this user is for."""
    factors: tuple[str, ...] = ()
    """Second factors, by Cognito's names such as "SMS_MFA"."""

    def is_same(self, other: PracticeUser) -> bool:
        """Whether both are the same user: the same name can exist in several pools."""
        return (self.user_name, self.user_pool_id) == (other.user_name, other.user_pool_id)


@dataclass(frozen=True, slots=True)
class UserState:
    """How a user is by now."""

    user: PracticeUser
    """With the password of the start, and the second factors of now."""
    password_replaced: bool
    """Whether that password is another one by now, which only who set it knows."""

    def applied_to(self, shown: PracticeUser) -> PracticeUser:
        """The same user as shown, with what has changed."""
        unknown = self.password_replaced and shown.password == self.user.password
        password = "" if unknown else shown.password
        return replace(shown, password=password, factors=self.user.factors)


@dataclass(frozen=True, slots=True)
class PracticeMessage:
    """One message that the practice pool sent."""

    time: float
    """Epoch seconds of the pool's clock."""
    user_name: str
    user_pool_id: str
    to: str
    medium: str
    """Such as "SMS" or "EMAIL"."""
    text: str = field(repr=False)
    code: str = field(repr=False)

    def is_for(self, user: PracticeUser) -> bool:
        return (self.user_name, self.user_pool_id) == (user.user_name, user.user_pool_id)


_FACTORS: dict[str, object] = {
    "SMS_MFA": QT_TRANSLATE_NOOP("PracticePhone", "Text message"),
    "SMS": QT_TRANSLATE_NOOP("PracticePhone", "Text message"),
    "SOFTWARE_TOKEN_MFA": QT_TRANSLATE_NOOP("PracticePhone", "Authenticator app"),
    "TOTP": QT_TRANSLATE_NOOP("PracticePhone", "Authenticator app"),
    "EMAIL_OTP": QT_TRANSLATE_NOOP("PracticePhone", "Email"),
    "EMAIL": QT_TRANSLATE_NOOP("PracticePhone", "Email"),
}


def factors_text(factors: Sequence[str]) -> str:
    """Second factors in words; "None" when there are none."""
    if not factors:
        return QCoreApplication.translate("PracticePhone", "None")
    known = (_FACTORS.get(factor.upper()) for factor in factors)
    return ", ".join(
        visible(factor, LONGEST_CELL)
        if text is None
        else QCoreApplication.translate("PracticePhone", str(text))
        for factor, text in zip(factors, known, strict=True)
    )


class PracticeUsersModel(TableModel):
    """User name and situation; the tool tip has the whole situation."""

    _users: tuple[PracticeUser, ...] = ()

    def set_users(self, users: Sequence[PracticeUser]) -> None:
        self.beginResetModel()
        self._users = tuple(users)
        self.endResetModel()

    def user(self, row: int) -> PracticeUser | None:
        """The user in this row; None when there is no such row."""
        return self._users[row] if 0 <= row < len(self._users) else None

    def row_of(self, user: PracticeUser) -> int:
        """The row of this user; -1 without one."""
        rows = enumerate(self._users)
        return next((row for row, each in rows if each.is_same(user)), -1)

    def titles(self) -> tuple[str, ...]:
        return self.tr("User name"), self.tr("What to try")

    def row_count(self) -> int:
        return len(self._users)

    def row_texts(self, row: int) -> tuple[str, ...]:
        user = self._users[row]
        return visible_name(user.user_name), visible(user.situation, LONGEST_CELL)

    def row_colors(self, row: int) -> tuple[str, ...]:  # noqa: ARG002 — the same in every line
        return "text", "muted"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 — Qt's own
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            return plain_tool_tip(self.row_texts(index.row())[index.column()])
        return super().data(index, role)
