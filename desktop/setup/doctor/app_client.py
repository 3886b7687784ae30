"""Checks on the app client: flows, lifetimes, and what it gives away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.requirements import asvs, nist, pci, wstg
from desktop.setup.doctor.change_lines import update_client
from desktop.setup.doctor.facts import member, number, texts
from desktop.setup.doctor.finding import Finding, Severity, ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts

REFRESH = "ALLOW_REFRESH_TOKEN_AUTH"
OLD_NAMES = {"USER_PASSWORD_AUTH": "ALLOW_USER_PASSWORD_AUTH"}
MOST_CODE_MINUTES = 10
MOST_REFRESH_HOURS = 24
MOST_TOKEN_MINUTES = 60
SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400}


def flows_of(facts: PoolFacts) -> frozenset[str]:
    """ExplicitAuthFlows. Without any, AWS allows SRP, custom challenges and refreshing."""
    told = texts(facts.client, "ExplicitAuthFlows")
    usual = ("ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH", REFRESH)
    return frozenset(OLD_NAMES.get(it, it) for it in told or usual)


def rotates(facts: PoolFacts) -> bool:
    """Whether each refresh brings a new refresh token."""
    return member(facts.client, "RefreshTokenRotation.Feature") == "ENABLED"


def lifetime_seconds(facts: PoolFacts, token: str) -> int:
    """Of "AccessToken", "IdToken" or "RefreshToken"."""
    refresh = token == "RefreshToken"  # noqa: S105 - the kind of one
    count = number(facts.client, f"{token}Validity", 0) or (30 if refresh else 1)
    unit = member(facts.client, f"TokenValidityUnits.{token}")
    return count * SECONDS[str(unit or ("days" if refresh else "hours"))]


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
            f"The connection signs in with {facts.connection.auth_flow}, which the app client "
            "doesn't allow.",
            "Every sign-in is refused.",
            update_client(facts, ExplicitAuthFlows=[*kept, wanted]),
            "Or change auth_flow in the connection to a flow that is allowed.",
            ids(asvs("6.3.4")),
            ("QA-09", "QA-10"),
        )
    if not rotates(facts) and REFRESH not in found:
        yield Finding(
            "no-refresh",
            Severity.ERROR,
            "ExplicitAuthFlows",
            ", ".join(sorted(found)),
            "Tokens can't be renewed: neither refreshing nor rotation is switched on.",
            "People sign in anew each time their tokens expire.",
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
            "Answers tell whether a user name exists.",
            "Lists of names are tried out first, and passwords then on those that exist.",
            update_client(facts, PreventUserExistenceErrors="ENABLED"),
            "",
            ids(asvs("6.3.8"), wstg("IDNT-04")),
            ("QA-52", "QA-53", "QA-55"),
        )


def code_life(facts: PoolFacts) -> Iterator[Finding]:
    """How long a code and the sign-in around it stay good."""
    minutes = number(facts.client, "AuthSessionValidity", 3)
    if minutes > MOST_CODE_MINUTES:
        yield Finding(
            "code-life",
            Severity.WARNING,
            "AuthSessionValidity",
            f"{minutes} minutes",
            f"A code stays good for {minutes} minutes.",
            "Standards allow ten: time to read a code off a screen, or to guess.",
            update_client(facts, AuthSessionValidity=3),
            "",
            ids(asvs("6.5.5"), nist("3.1.3.2")),
            ("QA-37",),
        )
    told = facts.connection.code_minutes
    if told is not None and told != minutes:
        yield Finding(
            "code-minutes-differ",
            Severity.WARNING,
            "code_minutes of the connection",
            str(told),
            f"The connection says that codes are good for {told} minutes; the app client says "
            f"{minutes}.",
            "The countdown in the code window is wrong.",
            (),
            f"Write into the connection: code_minutes = {minutes}",
        )


def lifetimes(facts: PoolFacts) -> Iterator[Finding]:
    """How long tokens live."""
    refresh = lifetime_seconds(facts, "RefreshToken")
    if refresh > MOST_REFRESH_HOURS * SECONDS["hours"]:
        yield Finding(
            "refresh-life",
            Severity.ADVICE,
            "RefreshTokenValidity",
            _spoken(refresh),
            f"A sign-in lasts {_spoken(refresh)} without a second factor being asked again.",
            "NIST asks for a new sign-in with both factors at least every 24 hours; a refresh "
            "token that is stolen lives as long.",
            update_client(
                facts,
                RefreshTokenValidity=MOST_REFRESH_HOURS,
                TokenValidityUnits=_units(facts) | {"RefreshToken": "hours"},
            ),
            "",
            ids(nist("2.2.3"), asvs("7.3.2"), asvs("10.4.8"), pci("8.2.8")),
            ("QA-82",),
        )
    for token, name in (("AccessToken", "access"), ("IdToken", "ID")):
        seconds = lifetime_seconds(facts, token)
        if seconds > MOST_TOKEN_MINUTES * SECONDS["minutes"]:
            yield Finding(
                f"{name.lower()}-token-life",
                Severity.ADVICE,
                f"{token}Validity",
                _spoken(seconds),
                f"The {name} token stays valid for {_spoken(seconds)}.",
                "What verifies a token by its signature takes it to its end, also after signing "
                "out or once the account is turned off.",
                update_client(
                    facts,
                    **{
                        f"{token}Validity": MOST_TOKEN_MINUTES,
                        "TokenValidityUnits": _units(facts) | {token: "minutes"},
                    },
                ),
                "",
                ids(asvs("7.4.1")),
                ("QA-78",),
            )
    days = facts.connection.refresh_days
    if days is not None and days * SECONDS["days"] != refresh:
        yield Finding(
            "refresh-days-differ",
            Severity.WARNING,
            "refresh_days of the connection",
            str(days),
            f"The connection says that a sign-in lasts {days} days; the app client says "
            f"{_spoken(refresh)}.",
            "People are told a wrong end of what is kept.",
            (),
            "Write the app client's number of days into the connection, or take refresh_days out.",
        )


def revocation(facts: PoolFacts) -> Iterator[Finding]:
    """Whether signing out ends what the tokens can do at the service."""
    if member(facts.client, "EnableTokenRevocation") is not True:
        yield Finding(
            "no-revocation",
            Severity.WARNING,
            "EnableTokenRevocation",
            "false",
            "Tokens can't be revoked.",
            "Who signs out leaves a refresh token behind that works to its end.",
            update_client(facts, EnableTokenRevocation=True),
            "",
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
                "Refresh tokens rotate, and the flow that rotation replaces is still allowed.",
                "That flow only answers that it isn't supported. Programs that use it fail.",
                update_client(facts, ExplicitAuthFlows=kept),
                "",
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
            "off",
            "A refresh token stays the same until it expires.",
            "A copy of it that is stolen works beside the person's own, unnoticed.",
            update_client(
                facts,
                ExplicitAuthFlows=sorted(flows_of(facts) - {REFRESH}),
                RefreshTokenRotation={"Feature": "ENABLED", "RetryGracePeriodSeconds": 30},
            ),
            "Other programs that use this app client must call GetTokensFromRefreshToken then.",
            ids(asvs("10.4.5")),
            ("QA-81",),
        )


def _units(facts: PoolFacts) -> dict[str, object]:
    """All three units: a request that names one resets the others."""
    found = member(facts.client, "TokenValidityUnits")
    usual = {"AccessToken": "hours", "IdToken": "hours", "RefreshToken": "days"}
    return usual | (dict(found) if isinstance(found, dict) else {})


def _spoken(seconds: int) -> str:
    for unit in ("days", "hours", "minutes"):
        if seconds % SECONDS[unit] == 0:
            count = seconds // SECONDS[unit]
            return f"{count} {unit if count != 1 else unit[:-1]}"
    return f"{seconds} seconds"
