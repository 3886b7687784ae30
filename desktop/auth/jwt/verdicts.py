"""Results of the checks on one token, or on an ID and an access token together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Check:
    """The result of one check. `expected` and `actual` are short scalars, for people to read."""

    name: str
    ok: bool | None
    """None: not checked."""
    error: str | None
    """Name of the error class, when the check failed."""
    expected: object
    actual: object


@dataclass(frozen=True, slots=True)
class Verdict:
    """All checks on one token: always the names of `CHECKS`, in that order."""

    checks: tuple[Check, ...]
    claims: Mapping[str, object] | None = field(repr=False)
    """What the token says, whether verified or not; None when it could not be read."""

    @property
    def valid(self) -> bool:
        """Every check was made and passed."""
        return all(check.ok is True for check in self.checks)

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that were made and did not pass."""
        return tuple(check for check in self.checks if check.ok is False)

    @property
    def unchecked(self) -> tuple[Check, ...]:
        """The checks that were not made."""
        return tuple(check for check in self.checks if check.ok is None)


@dataclass(frozen=True, slots=True)
class TokenVerdicts:
    """Every check on the ID token, the access token, the two as a pair, and the sign-in."""

    id_token: Verdict
    access_token: Verdict
    pair: Check
    sign_in: tuple[Check, ...] = ()
    """"acr" and "second_factor", where the connection asks for a level or a second factor."""

    @property
    def checks(self) -> tuple[Check, ...]:
        """Those of the ID token, then those of the access token, "pair", those of the sign-in."""
        return (*self.of_tokens, *self.sign_in)

    @property
    def of_tokens(self) -> tuple[Check, ...]:
        """The checks that every pair of tokens gets."""
        return (*self.id_token.checks, *self.access_token.checks, self.pair)

    @property
    def valid(self) -> bool:
        """Every check on the tokens was made and passed, and none on the sign-in failed.

        Where the service names no level, "acr" is not checked, and the tokens are good all the
        same.
        """
        return all(check.ok is True for check in self.of_tokens) and not self.rejected

    @property
    def rejected(self) -> bool:
        """At least one check was made and did not pass."""
        return any(check.ok is False for check in self.checks)
