"""Authentication levels (`acr`) and methods (`amr`).

Sources: the developer guide's page on step-up authentication; for `amr` also RFC 8176. A pool can
rename its levels (AcrConfiguration), and then no order of them is known here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEVELS = tuple(f"urn:cognito:loa:{level}" for level in range(1, 5))
"""The names of the levels where a pool gives them no others, the lowest first."""

SEVERAL_FACTORS = "mfa"
KNOWLEDGE = frozenset({"pwd"})
POSSESSION = frozenset({"otp", "sms", "email_otp", "swk", "hwk"})
"""Methods of one kind; `fed` belongs to neither, since another provider knows what was done."""


def reaches(acr: object, wanted: Sequence[str]) -> bool:
    """Whether a level is one of those wanted, or known to be higher than one of them."""
    if acr in wanted:
        return True
    return acr in LEVELS and any(acr in LEVELS[LEVELS.index(it) :] for it in wanted if it in LEVELS)


def shows_two_factors(amr: object) -> bool:
    """Whether the claim says "two or more", or names methods of two different kinds."""
    if not isinstance(amr, list) or not all(isinstance(method, str) for method in amr):
        return False
    methods = frozenset(amr)
    return SEVERAL_FACTORS in methods or not (
        KNOWLEDGE.isdisjoint(methods) or POSSESSION.isdisjoint(methods)
    )
