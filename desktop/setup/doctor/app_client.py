"""Checks on the app client: flows, rotation and revocation, and what it gives away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs, wstg
from desktop.setup.doctor.change_lines import update_client
from desktop.setup.doctor.facts import member, texts
from desktop.setup.doctor.finding import Finding, Severity, ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts

REFRESH = "ALLOW_REFRESH_TOKEN_AUTH"
OLD_NAMES = {"USER_PASSWORD_AUTH": "ALLOW_USER_PASSWORD_AUTH"}


def flows_of(facts: PoolFacts) -> frozenset[str]:
    """ExplicitAuthFlows. Without any, AWS allows SRP, custom challenges and refreshing."""
    told = texts(facts.client, "ExplicitAuthFlows")
    usual = ("ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH", REFRESH)
    return frozenset(OLD_NAMES.get(it, it) for it in told or usual)


def rotates(facts: PoolFacts) -> bool:
    """Whether each refresh brings a new refresh token."""
    return member(facts.client, "RefreshTokenRotation.Feature") == "ENABLED"


def flows(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the sign-in that the connection makes is allowed."""
    wanted = f"ALLOW_{facts.connection.auth_flow}"
    found = flows_of(facts)
    if wanted not in found:
        told = texts(facts.client, "ExplicitAuthFlows") or tuple(sorted(found))
        kept = [it if it.startswith("ALLOW_") else OLD_NAMES.get(it, it) for it in told]
        yield Finding(
            "flow-not-allowed",
            Severity.ERROR,
            "ExplicitAuthFlows",
            ", ".join(told),
            Phrase(
                "The connection signs in with {flow}, which the app client doesn't allow.",
                flow=facts.connection.auth_flow,
            ),
            Phrase("Every sign-in is refused."),
            update_client(facts, ExplicitAuthFlows=[*kept, wanted]),
            Phrase("Or change auth_flow in the connection to a flow that is allowed."),
            ids(asvs("6.3.4")),
            ("QA-09", "QA-10"),
        )
    if not rotates(facts) and REFRESH not in found:
        yield Finding(
            "no-refresh",
            Severity.ERROR,
            "ExplicitAuthFlows",
            ", ".join(sorted(found)),
            Phrase("Tokens can't be renewed: neither refreshing nor rotation is switched on."),
            Phrase("People sign in anew each time their tokens expire."),
            update_client(facts, ExplicitAuthFlows=[*sorted(found), REFRESH]),
        )


def existence(facts: PoolFacts) -> Iterator[Finding]:
    """Whether answers tell which user names exist."""
    told = str(member(facts.client, "PreventUserExistenceErrors") or "LEGACY")
    if told != "ENABLED":
        yield Finding(
            "existence-told",
            Severity.WARNING,
            "PreventUserExistenceErrors",
            told,
            Phrase("Answers tell whether a user name exists."),
            Phrase("Lists of names are tried out first, and passwords then on those that exist."),
            update_client(facts, PreventUserExistenceErrors="ENABLED"),
            None,
            ids(asvs("6.3.8"), wstg("IDNT-04")),
            ("QA-52", "QA-53", "QA-55"),
        )


def revocation(facts: PoolFacts) -> Iterator[Finding]:
    """Whether signing out ends what the tokens can do at the service."""
    if member(facts.client, "EnableTokenRevocation") is not True:
        yield Finding(
            "no-revocation",
            Severity.WARNING,
            "EnableTokenRevocation",
            "false",
            Phrase("Tokens can't be revoked."),
            Phrase("Who signs out leaves a refresh token behind that works to its end."),
            update_client(facts, EnableTokenRevocation=True),
            None,
            ids(asvs("7.4.1")),
            ("QA-78",),
        )


def rotation(facts: PoolFacts) -> Iterator[Finding]:
    """Whether a stolen refresh token is noticed, and whether the flows fit that."""
    if rotates(facts):
        if REFRESH in flows_of(facts):
            kept = sorted(flows_of(facts) - {REFRESH})
            yield Finding(
                "rotation-beside-refresh",
                Severity.WARNING,
                "ExplicitAuthFlows",
                ", ".join(sorted(flows_of(facts))),
                Phrase(
                    "Refresh tokens rotate, and the flow that rotation replaces is still allowed."
                ),
                Phrase(
                    "That flow only answers that it isn't supported. Programs that use it fail."
                ),
                update_client(facts, ExplicitAuthFlows=kept),
                None,
                ids(asvs("10.4.5")),
                ("QA-81",),
            )
        return
    lite = member(facts.pool, "UserPoolTier") == "LITE"
    if member(facts.client, "HasSecret") is not True and not lite:
        yield Finding(
            "no-rotation",
            Severity.ADVICE,
            "RefreshTokenRotation",
            Phrase("off"),
            Phrase("A refresh token stays the same until it expires."),
            Phrase("A copy of it that is stolen works beside the person's own, unnoticed."),
            update_client(
                facts,
                ExplicitAuthFlows=sorted(flows_of(facts) - {REFRESH}),
                RefreshTokenRotation={"Feature": "ENABLED", "RetryGracePeriodSeconds": 30},
            ),
            Phrase(
                "Other programs that use this app client must call GetTokensFromRefreshToken then."
            ),
            ids(asvs("10.4.5")),
            ("QA-81",),
        )
