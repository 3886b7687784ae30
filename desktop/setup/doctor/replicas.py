"""Checks on the pool's replica in another Region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.setup.doctor.change_lines import aws_line
from desktop.setup.doctor.factors import email_is_factor, mode_of, sms_is_factor
from desktop.setup.doctor.facts import objects
from desktop.setup.doctor.finding import Finding, Severity

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
            "replica_region of the connection",
            wanted,
            "The connection names a replica that the pool doesn't have, or that isn't active.",
            "When the pool's own Region fails, the program turns to a Region that can't help.",
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
            "The line activates a replica that is there and INACTIVE. Else take replica_region "
            "out of the connection.",
        )
    if active and not wanted:
        yield Finding(
            "replica-unused",
            Severity.ADVICE,
            "replica_region of the connection",
            "not set",
            f"The pool has an active replica in {', '.join(sorted(active))}, and the connection "
            "doesn't name it.",
            "People could sign in while the pool's own Region fails.",
            (),
            f'Add to the connection: replica_region = "{min(active)}".',
        )
    if active and mode_of(facts) != "OFF" and not (sms_is_factor(facts) or email_is_factor(facts)):
        yield Finding(
            "replica-totp",
            Severity.WARNING,
            "SoftwareTokenMfaConfiguration",
            "the only second factor",
            "Authenticator apps don't work at a replica, and there is no other second factor.",
            "No one can sign in while the pool's own Region fails.",
            (),
            "Allow text messages or codes by email beside authenticator apps.",
        )
