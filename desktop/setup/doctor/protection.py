"""Checks on what protects the pool: from being deleted, from strangers, from losing its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs, wstg
from desktop.setup.doctor.change_lines import aws_line, update_pool
from desktop.setup.doctor.facts import member
from desktop.setup.doctor.finding import Finding, Severity, ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts


def protection(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the pool can be deleted by one call."""
    told = str(member(facts.pool, "DeletionProtection") or "INACTIVE")
    if told != "ACTIVE":
        yield Finding(
            "no-deletion-protection",
            Severity.WARNING,
            "DeletionProtection",
            told,
            Phrase("One call deletes the pool with all its users."),
            Phrase("Users, their passwords and factors can't be brought back."),
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
            Phrase("Anyone on the internet can register an app client of their own at the pool."),
            Phrase("With it they ask people for their password under your pool's name."),
            update_pool(facts, DcrConfiguration={"OpenDcrEnabled": False}),
            None,
            ids(wstg("ATHN-10")),
        )
    if member(facts.pool, "AdminCreateUserConfig.AllowAdminCreateUserOnly") is not True:
        users = member(facts.pool, "AdminCreateUserConfig")
        yield Finding(
            "open-sign-up",
            Severity.ADVICE,
            "AdminCreateUserConfig.AllowAdminCreateUserOnly",
            "false",
            Phrase("Anyone can make an account in the pool."),
            Phrase(
                "For staff that is more than is needed: signing up tells which names are taken, "
                "and each try sends a message at your cost."
            ),
            update_pool(
                facts,
                AdminCreateUserConfig=(dict(users) if isinstance(users, dict) else {})
                | {"AllowAdminCreateUserOnly": True},
            ),
            Phrase("Where people are meant to sign up by themselves, leave it."),
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
            Phrase("The pool's data is encrypted with a key of your own account."),
            Phrase("When that key is disabled or deleted, no one can sign in."),
            (aws_line(facts.region, "kms", "describe-key", "--key-id", key),),
            Phrase("Make sure that it is enabled and that deleting it is forbidden."),
        )
