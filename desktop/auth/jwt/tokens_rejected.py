"""Tokens that came and were not accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.errors.root import DeskError

if TYPE_CHECKING:
    from desktop.auth.jwt.verdicts import TokenVerdicts


class TokensRejected(DeskError):
    """Tokens came back and did not pass every check, so they were not accepted."""

    verdicts: TokenVerdicts

    def __init__(self, verdicts: TokenVerdicts) -> None:
        super().__init__("tokens did not pass every check")
        vars(self).update(verdicts=verdicts)
