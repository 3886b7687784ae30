"""Checks on the pool itself: plan, issuer, recovery, and what protects it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.requirements import asvs, nist, wstg
from desktop.setup.doctor.app_client import rotates
from desktop.setup.doctor.change_lines import aws_line, update_pool
from desktop.setup.doctor.factors import (
    email_is_factor,
    first_factors,
    mode_of,
    sms_is_factor,
)
from desktop.setup.doctor.facts import member, number, objects, texts
from desktop.setup.doctor.finding import Finding, Severity, ids

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
        "codes by email as a second factor": email_is_factor(facts),
        "passkeys or codes as the first factor": bool(set(first_factors(facts)) - {"PASSWORD"}),
        "rotation of refresh tokens": rotates(facts),
        "a history of passwords": bool(
            number(facts.pool, "Policies.PasswordPolicy.PasswordHistorySize", 0)
        ),
        "names of its own for levels of sign-in (AcrConfiguration)": _names_levels(facts),
        "levels of sign-in, which the connection asks for (acr_values)": bool(
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
            f"The pool's plan, Lite, doesn't include what is asked of it: {', '.join(missing)}.",
            "Cognito refuses it, or leaves it out without a word.",
            update_pool(facts, UserPoolTier="ESSENTIALS"),
            "Essentials costs more for each person who signs in.",
        )


def _names_levels(facts: PoolFacts) -> bool:
    found = member(facts.pool, "AcrConfiguration")
    names = [member(it, "AcrValue") for it in (found.values() if isinstance(found, dict) else ())]
    return any(not str(it).startswith("urn:cognito:loa:") for it in names)


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
            "issuer of the connection",
            pinned,
            f"The pool's tokens name its {told} issuer, and the connection takes another only.",
            "Each sign-in ends with tokens that are rejected.",
            (),
            "Take issuer out of the connection: then either of the pool's own is taken.",
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
        ", ".join(ways) or "not set",
        "A lost password is set anew through the channel that is also the second factor.",
        "Who has the phone or the mailbox has both. And Cognito doesn't offer a channel as a "
        "second factor to people who can recover their password through it alone.",
        update_pool(
            facts,
            AccountRecoverySetting={"RecoveryMechanisms": [{"Name": other, "Priority": 1}]},
        ),
        "With admin_only, people who forgot their password ask those who run the pool."
        if other == ADMIN
        else "",
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
            ", ".join(kept) or "not set",
            f"A changed {' or '.join(missing)} takes the old one's place before it is proved.",
            "A typing error locks people out, and a session that is left open is enough to move "
            "the codes elsewhere.",
            update_pool(
                facts,
                UserAttributeUpdateSettings={
                    "AttributesRequireVerificationBeforeUpdate": list(verified)
                },
            ),
            "",
            ids(asvs("7.5.1"), nist("4.1.2.1")),
            ("QA-68",),
        )


def protection(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the pool can be deleted by one call."""
    told = str(member(facts.pool, "DeletionProtection") or "INACTIVE")
    if told != "ACTIVE":
        yield Finding(
            "no-deletion-protection",
            Severity.WARNING,
            "DeletionProtection",
            told,
            "One call deletes the pool with all its users.",
            "Users, their passwords and factors can't be brought back.",
            update_pool(facts, DeletionProtection="ACTIVE"),
        )


def registration(facts: PoolFacts) -> Iterator[Finding]:
    """Whether strangers can make accounts, or app clients."""
    if member(facts.pool, "DcrConfiguration.OpenDcrEnabled") is True:
        yield Finding(
            "open-client-registration",
            Severity.ERROR,
            "DcrConfiguration.OpenDcrEnabled",
            "true",
            "Anyone on the internet can register an app client of their own at the pool.",
            "With it they ask people for their password under your pool's name.",
            update_pool(facts, DcrConfiguration={"OpenDcrEnabled": False}),
            "",
            ids(wstg("ATHN-10")),
        )
    if member(facts.pool, "AdminCreateUserConfig.AllowAdminCreateUserOnly") is not True:
        users = member(facts.pool, "AdminCreateUserConfig")
        yield Finding(
            "open-sign-up",
            Severity.ADVICE,
            "AdminCreateUserConfig.AllowAdminCreateUserOnly",
            "false",
            "Anyone can make an account in the pool.",
            "For staff that is more than is needed: signing up tells which names are taken, and "
            "each try sends a message at your cost.",
            update_pool(
                facts,
                AdminCreateUserConfig=(dict(users) if isinstance(users, dict) else {})
                | {"AllowAdminCreateUserOnly": True},
            ),
            "Where people are meant to sign up by themselves, leave it.",
            ids(asvs("6.3.8")),
            ("QA-56",),
        )


def encryption_key(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the pool depends on a key of the account's own."""
    key = str(member(facts.pool, "KeyConfiguration.KmsKeyArn") or "")
    if key:
        yield Finding(
            "own-key",
            Severity.ADVICE,
            "KeyConfiguration.KmsKeyArn",
            key,
            "The pool's data is encrypted with a key of your own account.",
            "When that key is disabled or deleted, no one can sign in.",
            (aws_line(facts.region, "kms", "describe-key", "--key-id", key),),
            "Make sure that it is enabled and that deleting it is forbidden.",
        )
