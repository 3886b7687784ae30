"""Checks on authentication levels (`acr`): whether the pool has those that the connection wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs
from desktop.setup.doctor.factors import (
    CODES_AS_FIRST_FACTOR,
    email_is_factor,
    first_factors,
    sms_is_factor,
    totp_is_factor,
)
from desktop.setup.doctor.facts import member
from desktop.setup.doctor.finding import Finding, Severity, ids
from desktop.setup.doctor.words import of_the_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts

USUAL_NAME = "urn:cognito:loa:"
LEVELS = (1, 2, 3, 4)


def names_of(facts: PoolFacts) -> dict[str, int]:
    """What the pool calls each level."""
    own = {it: member(facts.pool, f"AcrConfiguration.Level{it}.AcrValue") for it in LEVELS}
    return {str(name or f"{USUAL_NAME}{level}"): level for level, name in own.items()}


def highest_of(facts: PoolFacts) -> int:
    """The highest level that the pool's factors can reach."""
    first = set(first_factors(facts))
    if totp_is_factor(facts):
        return 4
    if "WEB_AUTHN" in first or sms_is_factor(facts) or email_is_factor(facts):
        return 3
    return 2 if first.intersection(CODES_AS_FIRST_FACTOR) else 1


def levels(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the levels that the connection wants are the pool's, and one can be reached."""
    wanted = facts.connection.acr_values.split()
    if not wanted or member(facts.pool, "UserPoolTier") == "LITE":  # the plan's check tells that
        return
    names = names_of(facts)
    known = [names[it] for it in wanted if it in names]
    unknown = [it for it in wanted if it not in names]
    if unknown:
        yield Finding(
            "levels-unknown",
            Severity.WARNING if known else Severity.ERROR,
            of_the_connection("acr_values"),
            facts.connection.acr_values,
            Phrase(
                "The connection wants levels of sign-in that the pool doesn't name: {names}.",
                names=", ".join(unknown),
            ),
            Phrase("Cognito takes no notice of them.")
            if known
            else Phrase("Cognito refuses a sign-in when it knows none of the levels."),
            (),
            Phrase(
                "The pool's own, the lowest first: {names}. Write those that are good enough into "
                "acr_values, the highest first.",
                names=", ".join(names),
            ),
            ids(asvs("6.8.4")),
            ("QA-86",),
        )
    if known and min(known) > highest_of(facts):
        yield Finding(
            "levels-out-of-reach",
            Severity.ERROR,
            of_the_connection("acr_values"),
            facts.connection.acr_values,
            Phrase("None of the levels that the connection wants can be reached at this pool."),
            Phrase("Cognito refuses the sign-in: it sets up no factor on the way."),
            (),
            Phrase(
                "Level 2 needs a code as the first factor; level 3 a passkey, text messages or "
                "codes by email; level 4 authenticator apps. Allow one of them in the pool, or "
                "write a lower level into acr_values."
            ),
            ids(asvs("6.8.4")),
            ("QA-86",),
        )
