"""Checks on the app client's secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs
from desktop.setup.doctor.app_client import flows_of
from desktop.setup.doctor.change_lines import aws_line
from desktop.setup.doctor.facts import member, objects
from desktop.setup.doctor.finding import Finding, Severity, ids
from desktop.setup.doctor.words import NOT_SET, of_the_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts


def secrets(facts: PoolFacts) -> Iterator[Finding]:
    """Whether connection and app client agree on a secret, and an old one was taken away."""
    at_client, told = member(facts.client, "HasSecret") is True, facts.connection.has_secret
    if at_client != told:
        yield Finding(
            "secret-missing" if at_client else "secret-not-wanted",
            Severity.ERROR,
            of_the_connection("client_secret"),
            Phrase("set") if told else NOT_SET,
            Phrase("The app client has a secret, and the connection has none.")
            if at_client
            else Phrase("The connection has a secret, and the app client has none."),
            Phrase("Every sign-in is refused."),
            (),
            Phrase(
                "Write client_secret into the connection, or better make an app client without "
                "one: on people's computers a secret is none."
            )
            if at_client
            else Phrase("Take client_secret out of the connection."),
            ids(asvs("10.4.10")),
            ("QA-87",),
        )
    elif at_client:
        yield Finding(
            "secret-on-desktops",
            Severity.ADVICE,
            "ClientSecret",
            Phrase("set"),
            Phrase("The app client has a secret, which every computer with the connection holds."),
            Phrase(
                "What everyone has is no secret: it proves nothing, and each change stops sign-ins."
            ),
            (
                aws_line(
                    facts.region,
                    "cognito-idp",
                    "create-user-pool-client",
                    "--user-pool-id",
                    facts.pool_id,
                    "--client-name",
                    f"{member(facts.client, 'ClientName') or 'desktop'}-public",
                    "--no-generate-secret",
                    "--explicit-auth-flows",
                    *sorted(flows_of(facts)),
                    "--prevent-user-existence-errors",
                    "ENABLED",
                    "--enable-token-revocation",
                ),
            ),
            Phrase(
                "The line makes another app client, without a secret; write its id into the "
                "connection. A secret can't be taken off an app client."
            ),
            ids(asvs("10.4.10")),
            ("QA-87",),
        )


def two_secrets(facts: PoolFacts) -> Iterator[Finding]:
    """Whether an exchange of secrets was finished."""
    found = [str(it.get("ClientSecretId")) for it in objects(facts.secrets, "ClientSecrets")]
    if len(found) > 1:
        yield Finding(
            "two-secrets",
            Severity.WARNING,
            Phrase("client secrets"),
            str(len(found)),
            Phrase("The app client has two secrets that are both good."),
            Phrase("The old one works until it is deleted."),
            (
                aws_line(
                    facts.region,
                    "cognito-idp",
                    "delete-user-pool-client-secret",
                    "--user-pool-id",
                    facts.pool_id,
                    "--client-id",
                    facts.client_id,
                    "--client-secret-id",
                    min(found),
                ),
            ),
            Phrase(
                "Their ids end in the time they were made; the line deletes the older one. Make "
                "sure that no connection has it any more."
            ),
            ids(asvs("10.4.10")),
            ("QA-87",),
        )
