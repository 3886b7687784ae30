"""Checks on the pool's replica in another Region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.setup.doctor.change_lines import aws_line
from desktop.setup.doctor.factors import email_is_factor, mode_of, sms_is_factor
from desktop.setup.doctor.facts import objects
from desktop.setup.doctor.finding import Finding, Severity
from desktop.setup.doctor.words import NOT_SET, of_the_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts


def replicas(facts: PoolFacts) -> Iterator[Finding]:
    """Whether people can sign in at the pool's replica, and the connection knows it."""
    active = {
        str(it.get("RegionName"))
        for it in objects(facts.replicas, "UserPoolReplicas")
        if it.get("Status") == "ACTIVE" and it.get("Role") == "SECONDARY"
    }
    wanted = facts.connection.replica_region
    if wanted and wanted not in active:
        yield Finding(
            "replica-missing",
            Severity.ERROR,
            of_the_connection("replica_region"),
            wanted,
            Phrase(
                "The connection names a replica that the pool doesn't have, or that isn't active."
            ),
            Phrase(
                "When the pool's own Region fails, the program turns to a Region that can't help."
            ),
            (
                aws_line(
                    facts.region,
                    "cognito-idp",
                    "update-user-pool-replica",
                    "--user-pool-id",
                    facts.pool_id,
                    "--region-name",
                    wanted,
                    "--status",
                    "ACTIVE",
                ),
            ),
            Phrase(
                "The line activates a replica that is there and INACTIVE. Else take replica_region "
                "out of the connection."
            ),
        )
    if active and not wanted:
        yield Finding(
            "replica-unused",
            Severity.ADVICE,
            of_the_connection("replica_region"),
            NOT_SET,
            Phrase(
                "The pool has an active replica in {regions}, and the connection doesn't name it.",
                regions=", ".join(sorted(active)),
            ),
            Phrase("People could sign in while the pool's own Region fails."),
            (),
            Phrase("Write into the connection: {line}", line=f'replica_region = "{min(active)}"'),
        )
    if active and mode_of(facts) != "OFF" and not (sms_is_factor(facts) or email_is_factor(facts)):
        yield Finding(
            "replica-totp",
            Severity.WARNING,
            "SoftwareTokenMfaConfiguration",
            Phrase("the only second factor"),
            Phrase(
                "Authenticator apps don't work at a replica, and there is no other second factor."
            ),
            Phrase("No one can sign in while the pool's own Region fails."),
            (),
            Phrase("Allow text messages or codes by email beside authenticator apps."),
        )
