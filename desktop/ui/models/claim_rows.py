"""A token's claims as rows: texts for the table, for copying, and for the detail view."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth.jwt.json_kinds import in_json, spelled
from desktop.auth.phone_numbers import masked_phone
from desktop.ui.text import levels
from desktop.ui.text.claims import TIMES, meaning
from desktop.ui.text.durations import relative
from desktop.ui.text.moments import (
    is_moment,
    local_full,
    local_second,
    utc_full,
    utc_second,
)
from desktop.ui.text.organisation import masked_by_organisation
from desktop.ui.text.phones import value_as_allowed
from desktop.ui.text.safe import value_text, visible, visible_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_CELL = 300
"""Characters of a value in a cell; the table elides what does not fit."""
LONGEST_DETAIL = 20_000
"""Characters of a value in the detail view. Copying copies all of it."""

ORDER = (
    "sub",
    "cognito:username",
    "username",
    "name",
    "given_name",
    "family_name",
    "phone_number",
    "phone_number_verified",
    "email",
    "email_verified",
    "cognito:groups",
    "scope",
    "iss",
    "aud",
    "client_id",
    "token_use",
    "exp",
    "auth_time",
    "iat",
    "nbf",
)
"""First the user, then contact data, purpose and times; other claims follow by name."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim. `name` and `shown` are safe to display; `value` is as it may be shown whole."""

    name: str
    meaning: str
    value: object = field(repr=False)
    shown: str = field(repr=False)
    """The value on one line, bounded; for a time see `cell`."""
    is_time: bool = False

    def cell(self, now: float) -> str:
        """The text for the table; a time as local, relative, UTC and raw."""
        if not self.is_time:
            return self.shown
        epoch = _epoch(self.value)
        return QCoreApplication.translate(
            "Claims", "{local}  ({relative})  ·  {utc}  ·  {raw}"
        ).format(
            local=local_second(epoch, now),
            relative=relative(epoch - now),
            utc=utc_second(epoch, now),
            raw=self.shown,
        )

    def detail(self, now: float) -> str:
        """The value in full, up to `LONGEST_DETAIL`; a time in all its forms."""
        if self.is_time:
            epoch = _epoch(self.value)
            return QCoreApplication.translate(
                "Claims", "Local: {local} ({relative})\nUTC: {utc}\nIn the token: {raw}"
            ).format(
                local=local_full(epoch),
                relative=relative(epoch - now),
                utc=utc_full(epoch),
                raw=self.shown,
            )
        whole = spelled(self.value) if isinstance(self.value, str) else in_json(self.value, 2)
        return visible_lines(whole, LONGEST_DETAIL)

    def copied(self) -> str:
        """All of the value, so that its kind shows: see `spelled`."""
        return spelled(self.value)

    def matches(self, wanted: str) -> bool:
        """Whether a filter (lower case) is found in the name, the value or the meaning."""
        return (
            wanted in self.name.lower()
            or wanted in self.shown.lower()
            or wanted in self.meaning.lower()
            or wanted in self.copied().lower()
        )


def claim_rows(claims: Mapping[str, object]) -> tuple[ClaimRow, ...]:
    """The rows of one token, in the order of `ORDER`."""
    rank = {name: place for place, name in enumerate(ORDER)}
    names = sorted(claims, key=lambda name: (rank.get(name, len(rank)), name))
    return tuple(_row(name, claims[name]) for name in names)


def _row(name: str, value: object) -> ClaimRow:
    allowed = value_as_allowed(value, name)
    said = f"{meaning(name)}{levels.meaning(name, value)}"
    if allowed != value:
        said = f"{said} · {masked_by_organisation()}" if said else masked_by_organisation()
    return ClaimRow(
        name=visible(name, LONGEST_CELL),
        meaning=said,
        value=allowed,
        shown=_masked(name, allowed) or value_text(allowed, LONGEST_CELL),
        is_time=name in TIMES and is_moment(value),
    )


def _masked(name: str, value: object) -> str:
    """A phone number is masked in its cell; its row, once chosen, shows it whole where it may."""
    return masked_phone(value) if name == "phone_number" and isinstance(value, str) else ""


def _epoch(value: object) -> float:
    return value if isinstance(value, (int, float)) else 0.0


def all_text(claims: Mapping[str, object]) -> str:
    """All claims as indented JSON: what "copy all" copies."""
    return in_json(value_as_allowed(claims), 2)
