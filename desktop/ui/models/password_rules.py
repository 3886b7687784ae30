"""A pool's password policy, rule by rule, in words."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.auth.client import PasswordRules

# Developer guide, "Password requirements": letters and numbers of Basic Latin, these symbols,
# and a space that stands neither first nor last.
SYMBOLS = frozenset(r"""^$*.[]{}()?"!@#%&/\,><':;|_~`=+-""")


@dataclass(frozen=True, slots=True)
class RuleMet:
    """One rule, and whether a password meets it."""

    text: str
    met: bool


def rules_met(rules: PasswordRules, password: str) -> tuple[RuleMet, ...]:
    """Every rule of the pool, and whether `password` meets it."""
    said = _Words()
    characters = set(password)
    return (
        RuleMet(said.at_least(rules.shortest), len(password) >= rules.shortest),
        *(
            RuleMet(text, bool(characters & wanted))
            for wants, text, wanted in (
                (rules.lower, said.lower(), set(string.ascii_lowercase)),
                (rules.upper, said.upper(), set(string.ascii_uppercase)),
                (rules.digit, said.digit(), set(string.digits)),
            )
            if wants
        ),
        *((RuleMet(said.symbol(), _has_symbol(password)),) if rules.symbol else ()),
    )


def _has_symbol(password: str) -> bool:
    return " " in password.strip(" ") or any(character in SYMBOLS for character in password)


class _Words(QObject):
    """`tr` of an object: lupdate does not find plurals in `translate`."""

    def at_least(self, count: int) -> str:
        return self.tr("At least %n characters", "", count)

    def lower(self) -> str:
        return self.tr("A small letter (a to z)")

    def upper(self) -> str:
        return self.tr("A capital letter (A to Z)")

    def digit(self) -> str:
        return self.tr("A number")

    def symbol(self) -> str:
        return self.tr("A symbol, such as ! or ?")
