"""What can be compared beside a token: what GetUser tells, and a whole sign-in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.qa.token_comparison import SideKind, flattened, get_user_claims
from desktop.ui.text.moments import local_second
from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.session import Session
    from desktop.ui.models.sign_in_history import PastSignIn


@dataclass(frozen=True, slots=True)
class Side:
    """Claims, and where they are from."""

    kind: SideKind
    title: str
    """One line about it."""
    claims: Mapping[str, object] = field(repr=False)
    parts: Mapping[SideKind, Mapping[str, object]] = field(default_factory=dict, repr=False)
    """Of a sign-in the claims of each of its tokens."""

    def beside(self, other: Side) -> Mapping[str, object]:
        """The claims to compare with those of `other`: of a sign-in the token of the same kind."""
        wanted = SideKind.ID if other.kind is SideKind.GET_USER else other.kind
        return self.parts.get(wanted, self.claims)


def get_user_side(body: Mapping[str, object]) -> Side:
    """Of GetUser's reply."""
    title = QCoreApplication.translate("TokenInspector", "What GetUser tells")
    name = visible_name(str(body.get("Username", "")))
    return Side(SideKind.GET_USER, f"{title}  ·  {name}", get_user_claims(body))


def session_side(session: Session) -> Side:
    """The session that is open."""
    title = QCoreApplication.translate("TokenInspector", "This sign-in, as it is now")
    parts = {SideKind.ID: session.id_claims, SideKind.ACCESS: session.access_claims}
    name = visible_name(session.user_name)
    return Side(SideKind.SIGN_IN, f"{title}  ·  {name}", flattened(parts), parts)


def past_side(sign_in: PastSignIn, now: float) -> Side:
    """The first tokens of a sign-in of this run of the program."""
    parts = {SideKind.ID: sign_in.id_claims, SideKind.ACCESS: sign_in.access_claims}
    return Side(SideKind.SIGN_IN, past_title(sign_in, now), flattened(parts), parts)


def past_title(sign_in: PastSignIn, now: float) -> str:
    """When, and who."""
    return QCoreApplication.translate("TokenInspector", "Sign-in of {moment}  ·  {user}").format(
        moment=local_second(sign_in.time, now), user=visible_name(sign_in.user_name)
    )
