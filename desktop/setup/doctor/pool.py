"""Checks on the pool itself: plan, issuer, recovery, and what protects it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs, nist
from desktop.setup.doctor.app_client import rotates
from desktop.setup.doctor.change_lines import update_pool
from desktop.setup.doctor.factors import (
    email_is_factor,
    first_factors,
    mode_of,
    sms_is_factor,
)
from desktop.setup.doctor.facts import member, number, objects, texts
from desktop.setup.doctor.finding import Finding, Severity, ids
from desktop.setup.doctor.levels import USUAL_NAME, names_of
from desktop.setup.doctor.words import NOT_SET, listed, of_the_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts

PHONE, EMAIL, ADMIN = "verified_phone_number", "verified_email", "admin_only"


def tier(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the plan has all that the settings and the connection ask for."""
    told = str(member(facts.pool, "UserPoolTier") or "ESSENTIALS")
    if told != "LITE":
        return
    asked = {
        Phrase("codes by email as a second factor"): email_is_factor(facts),
        Phrase("passkeys or codes as the first factor"): bool(
            set(first_factors(facts)) - {"PASSWORD"}
        ),
        Phrase("rotation of refresh tokens"): rotates(facts),
        Phrase("claims that a trigger adds to access tokens"): str(
            member(facts.pool, "LambdaConfig.PreTokenGenerationConfig.LambdaVersion")
        )
        in ("V2_0", "V3_0"),
        Phrase("a history of passwords"): bool(
            number(facts.pool, "Policies.PasswordPolicy.PasswordHistorySize", 0)
        ),
        Phrase("names of its own for levels of sign-in (AcrConfiguration)"): _names_levels(facts),
        Phrase("levels of sign-in, which the connection asks for (acr_values)"): bool(
            facts.connection.acr_values
        ),
    }
    missing = [name for name, wanted in asked.items() if wanted]
    if missing:
        yield Finding(
            "tier-too-low",
            Severity.ERROR,
            "UserPoolTier",
            told,
            Phrase(
                "The pool's plan, Lite, doesn't include what is asked of it: {missing}.",
                missing=listed(missing),
            ),
            Phrase("Cognito refuses it, or leaves it out without a word."),
            update_pool(facts, UserPoolTier="ESSENTIALS"),
            Phrase("Essentials costs more for each person who signs in."),
        )


def _names_levels(facts: PoolFacts) -> bool:
    return any(not name.startswith(USUAL_NAME) for name in names_of(facts))


def issuer(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the connection takes the issuer that the pool's tokens name."""
    told = str(member(facts.pool, "IssuerConfiguration.Type") or "ORIGINAL")
    pinned = facts.connection.issuer
    updated = "//issuer-cognito-idp." in pinned
    original = "//cognito-idp." in pinned
    if (told == "UPDATED" and original) or (told == "ORIGINAL" and updated):
        yield Finding(
            "issuer-differs",
            Severity.ERROR,
            of_the_connection("issuer"),
            pinned,
            Phrase(
                "The pool's tokens name its {kind} issuer, and the connection takes another only.",
                kind=told,
            ),
            Phrase("Each sign-in ends with tokens that are rejected."),
            (),
            Phrase("Take issuer out of the connection: then either of the pool's own is taken."),
            ids(asvs("9.2.1")),
            ("QA-83",),
        )


def recovery(facts: PoolFacts) -> Iterator[Finding]:
    """Whether a lost password comes back by another way than the second factor."""
    mechanisms = sorted(
        objects(facts.pool, "AccountRecoverySetting.RecoveryMechanisms"),
        key=lambda it: number(it, "Priority", 9),
    )
    ways = [str(it.get("Name")) for it in mechanisms]
    shared = [
        way
        for way, used in ((PHONE, sms_is_factor(facts)), (EMAIL, email_is_factor(facts)))
        if used and way in (ways or [PHONE, EMAIL])
    ]
    if mode_of(facts) == "OFF" or not shared:
        return
    other = ADMIN if sms_is_factor(facts) and email_is_factor(facts) else EMAIL
    if other in shared:
        other = PHONE
    yield Finding(
        "recovery-is-factor",
        Severity.ERROR if ways == shared else Severity.WARNING,
        "AccountRecoverySetting",
        ", ".join(ways) or NOT_SET,
        Phrase("A lost password is set anew through the channel that is also the second factor."),
        Phrase(
            "Who has the phone or the mailbox has both. And Cognito doesn't offer a channel as a "
            "second factor to people who can recover their password through it alone."
        ),
        update_pool(
            facts,
            AccountRecoverySetting={"RecoveryMechanisms": [{"Name": other, "Priority": 1}]},
        ),
        Phrase("With admin_only, people who forgot their password ask those who run the pool.")
        if other == ADMIN
        else None,
        ids(asvs("6.4.3"), nist("4.2.1.2")),
        ("QA-70", "QA-69"),
    )


def attribute_updates(facts: PoolFacts) -> Iterator[Finding]:
    """Whether a new phone number or address counts only once it is proved."""
    kept = texts(
        facts.pool, "UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate"
    )
    verified = texts(facts.pool, "AutoVerifiedAttributes")
    missing = [it for it in verified if it not in kept]
    if missing:
        yield Finding(
            "attributes-unproved",
            Severity.WARNING,
            "UserAttributeUpdateSettings",
            ", ".join(kept) or NOT_SET,
            Phrase(
                "A changed value takes the old one's place before it is proved: {names}.",
                names=", ".join(missing),
            ),
            Phrase(
                "A typing error locks people out, and a session that is left open is enough to "
                "move the codes elsewhere."
            ),
            update_pool(
                facts,
                UserAttributeUpdateSettings={
                    "AttributesRequireVerificationBeforeUpdate": list(verified)
                },
            ),
            None,
            ids(asvs("7.5.1"), nist("4.1.2.1")),
            ("QA-68",),
        )
