"""Checks that pool and app client are there, before anything is asked of their settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.setup.doctor.change_lines import aws_line
from desktop.setup.doctor.facts import NotRead
from desktop.setup.doctor.finding import Finding, Severity
from desktop.setup.doctor.words import of_the_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts


def existence(facts: PoolFacts) -> Iterator[Finding]:
    """Whether AWS knows both. A pool of another account is none to these credentials."""
    if isinstance(facts.pool, NotRead):
        if facts.pool.absent:
            yield Finding(
                "pool-absent",
                Severity.ERROR,
                of_the_connection("user_pool_id"),
                facts.pool_id,
                Phrase("This AWS account has no such user pool in {region}.", region=facts.region),
                Phrase(
                    "Its settings can't be judged; where it exists nowhere, no one can sign in."
                ),
                (
                    aws_line(facts.region, "sts", "get-caller-identity"),
                    aws_line(facts.region, "cognito-idp", "list-user-pools", "--max-results", "60"),
                ),
                Phrase(
                    "The lines show whose AWS credentials these are, and which pools there are. "
                    "Name other credentials with --aws-profile, or change user_pool_id and region "
                    "in the connection."
                ),
            )
    elif isinstance(facts.client, NotRead) and facts.client.absent:
        yield Finding(
            "client-absent",
            Severity.ERROR,
            of_the_connection("client_id"),
            facts.client_id,
            Phrase("The pool has no such app client."),
            Phrase(
                "A sign-in is refused; where the app client is another pool's, it brings that "
                "pool's tokens, which are rejected."
            ),
            (
                aws_line(
                    facts.region,
                    "cognito-idp",
                    "list-user-pool-clients",
                    "--user-pool-id",
                    facts.pool_id,
                    "--max-results",
                    "60",
                ),
            ),
            Phrase("The line lists those of the pool: write one's id into client_id."),
        )
