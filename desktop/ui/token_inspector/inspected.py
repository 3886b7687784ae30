"""A token that was pasted, opened or taken from the session, before any check."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from desktop.auth.jwt.jws import MAX_BYTES, read
from desktop.auth.jwt.verification_errors import TokenMalformed
from desktop.qa.token_comparison import SideKind
from desktop.ui.text.moments import is_moment, local_second
from desktop.ui.text.safe import visible_name
from desktop.ui.token_inspector.sides import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

_BEARER = re.compile(r"\A(?:authorization:\s*)?bearer\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InspectedToken:
    """What it says about itself; nothing of it is verified."""

    text: str = field(repr=False)
    header: Mapping[str, object] = field(repr=False)
    claims: Mapping[str, object] = field(repr=False)

    def side(self, now: float) -> Side:
        """What is compared of it."""
        kind = SideKind.ACCESS if self.use == "access" else SideKind.ID
        return Side(kind, self.summary(now), self.claims)

    @property
    def use(self) -> Literal["id", "access"]:
        """Which kind it says it is; an ID token where it says neither."""
        return "access" if self.claims.get("token_use") == "access" else "id"

    def summary(self, now: float) -> str:
        """One line: kind, whose, since when, how large."""
        kinds = {
            "id": QCoreApplication.translate("TokenInspector", "ID token"),
            "access": QCoreApplication.translate("TokenInspector", "Access token"),
        }
        name = self.claims.get("cognito:username") or self.claims.get("username")
        parts = [kinds[self.use]]
        if isinstance(name, str):
            parts.append(visible_name(name))
        issued = self.claims.get("iat")
        if isinstance(issued, (int, float)) and is_moment(issued):
            moment = local_second(issued, now)
            parts.append(
                QCoreApplication.translate("TokenInspector", "issued {moment}").format(
                    moment=moment
                )
            )
        parts.append(
            QCoreApplication.translate("TokenInspector", "{number} characters").format(
                number=f"{len(self.text):,}"
            )
        )
        return "  ·  ".join(parts)


def read_inspected(text: str) -> InspectedToken:
    """The token in this text, without what is around it. Raises `TokenMalformed`."""
    bare = _BEARER.sub("", text[: 2 * MAX_BYTES].strip().strip("\"'\ufeff").strip())
    bare = "".join(bare.split())  # line breaks of a mail or a terminal
    compact = read(bare)
    return InspectedToken(bare, compact.header, compact.claims)


__all__ = ["InspectedToken", "TokenMalformed", "read_inspected"]
