"""The sign-ins of this run of the program, for the tools for testers: what their tokens said."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.session import Session
    from desktop.ui.models.current_session import CurrentSession

MOST = 20
"""Sign-ins that are kept, the newest."""


@dataclass(frozen=True, slots=True)
class PastSignIn:
    """The claims that a sign-in's first tokens had. The tokens themselves are not kept."""

    key: str
    """What tells sign-ins apart."""
    time: float
    """Epoch seconds by the local clock."""
    user_name: str
    id_claims: Mapping[str, object] = field(repr=False)
    access_claims: Mapping[str, object] = field(repr=False)


def sign_in_key(session: Session) -> str:
    """The same for all tokens of one sign-in, renewed ones included."""
    claims = session.access_claims
    names = ("iss", "client_id", "sub", "auth_time", "origin_jti")
    return " ".join(str(claims.get(name, "")) for name in names)


class SignInHistory(QObject):
    """Listens to the current session. In memory only, and empty while it is off."""

    changed = Signal()

    def __init__(self, current: CurrentSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._on = False
        self.sign_ins: tuple[PastSignIn, ...] = ()
        """Oldest first, the current one included."""
        current.changed.connect(self._look)

    def set_on(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Begin to keep them, or forget all."""
        self._on = on
        if on:
            self._look()
        else:
            self.forget()

    @Slot()
    def forget(self) -> None:
        """Forget all that there were; the current one is kept when its tokens change."""
        self.sign_ins = ()
        self.changed.emit()

    @Slot()
    def _look(self) -> None:
        session = self._current.session
        if not self._on or session is None:
            return
        key = sign_in_key(session)
        if any(each.key == key for each in self.sign_ins):
            return
        claims = (dict(session.id_claims), dict(session.access_claims))
        new = PastSignIn(key, time.time(), session.user_name, *claims)
        self.sign_ins = (*self.sign_ins, new)[-MOST:]
        self.changed.emit()
