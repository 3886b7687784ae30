"""Checks on how long things stay good: codes, the sign-in, tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs, nist, pci
from desktop.setup.doctor.change_lines import update_client
from desktop.setup.doctor.facts import member, number
from desktop.setup.doctor.finding import Finding, Severity, ids
from desktop.setup.doctor.words import SECONDS, of_the_connection, time_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts

MOST_CODE_MINUTES = 10
MOST_REFRESH_HOURS = 24
MOST_TOKEN_MINUTES = 60


def lifetime_seconds(facts: PoolFacts, token: str) -> int:
    """Of "AccessToken", "IdToken" or "RefreshToken"."""
    refresh = token == "RefreshToken"  # noqa: S105 - the kind of one
    count = number(facts.client, f"{token}Validity", 0) or (30 if refresh else 1)
    unit = member(facts.client, f"TokenValidityUnits.{token}")
    return count * SECONDS[str(unit or ("days" if refresh else "hours"))]


def code_life(facts: PoolFacts) -> Iterator[Finding]:
    """How long a code and the sign-in around it stay good."""
    minutes = number(facts.client, "AuthSessionValidity", 3)
    if minutes > MOST_CODE_MINUTES:
        yield Finding(
            "code-life",
            Severity.WARNING,
            "AuthSessionValidity",
            Phrase("{count} minutes", count=minutes),
            Phrase("A code stays good for {count} minutes.", count=minutes),
            Phrase("Standards allow ten: time to read a code off a screen, or to guess."),
            update_client(facts, AuthSessionValidity=3),
            None,
            ids(asvs("6.5.5"), nist("3.1.3.2")),
            ("QA-37",),
        )
    told = facts.connection.code_minutes
    if told is not None and told != minutes:
        yield Finding(
            "code-minutes-differ",
            Severity.WARNING,
            of_the_connection("code_minutes"),
            str(told),
            Phrase(
                "The connection says that codes are good for {told} minutes; the app client says "
                "{count}.",
                told=told,
                count=minutes,
            ),
            Phrase("The countdown in the code window is wrong."),
            (),
            Phrase("Write into the connection: {line}", line=f"code_minutes = {minutes}"),
        )


def lifetimes(facts: PoolFacts) -> Iterator[Finding]:
    """How long tokens live."""
    refresh = lifetime_seconds(facts, "RefreshToken")
    if refresh > MOST_REFRESH_HOURS * SECONDS["hours"]:
        yield Finding(
            "refresh-life",
            Severity.ADVICE,
            "RefreshTokenValidity",
            time_text(refresh),
            Phrase(
                "A sign-in lasts {time} without a second factor being asked again.",
                time=time_text(refresh),
            ),
            Phrase(
                "NIST asks for a new sign-in with both factors at least every 24 hours; a refresh "
                "token that is stolen lives as long."
            ),
            update_client(
                facts,
                RefreshTokenValidity=MOST_REFRESH_HOURS,
                TokenValidityUnits=_units(facts) | {"RefreshToken": "hours"},
            ),
            None,
            ids(nist("2.2.3"), asvs("7.3.2"), asvs("10.4.8"), pci("8.2.8")),
            ("QA-82",),
        )
    for_access = time_text(lifetime_seconds(facts, "AccessToken"))
    title = Phrase("The access token stays valid for {time}.", time=for_access)
    yield from _token_life(facts, "access-token-life", "AccessToken", title)
    for_id = time_text(lifetime_seconds(facts, "IdToken"))
    title = Phrase("The ID token stays valid for {time}.", time=for_id)
    yield from _token_life(facts, "id-token-life", "IdToken", title)
    days = facts.connection.refresh_days
    if days is not None and days * SECONDS["days"] != refresh:
        yield Finding(
            "refresh-days-differ",
            Severity.WARNING,
            of_the_connection("refresh_days"),
            str(days),
            Phrase(
                "The connection says that a sign-in lasts {days} days; the app client says {time}.",
                days=days,
                time=time_text(refresh),
            ),
            Phrase("People are told a wrong end of what is kept."),
            (),
            Phrase(
                "Write the app client's number of days into the connection, or take refresh_days "
                "out."
            ),
        )


def _token_life(facts: PoolFacts, finding: str, token: str, title: Phrase) -> Iterator[Finding]:
    seconds = lifetime_seconds(facts, token)
    if seconds > MOST_TOKEN_MINUTES * SECONDS["minutes"]:
        yield Finding(
            finding,
            Severity.ADVICE,
            f"{token}Validity",
            time_text(seconds),
            title,
            Phrase(
                "What verifies a token by its signature takes it to its end, also after signing "
                "out or once the account is turned off."
            ),
            update_client(
                facts,
                **{
                    f"{token}Validity": MOST_TOKEN_MINUTES,
                    "TokenValidityUnits": _units(facts) | {token: "minutes"},
                },
            ),
            None,
            ids(asvs("7.4.1")),
            ("QA-78",),
        )


def _units(facts: PoolFacts) -> dict[str, object]:
    """All three units: a request that names one resets the others."""
    found = member(facts.client, "TokenValidityUnits")
    usual = {"AccessToken": "hours", "IdToken": "hours", "RefreshToken": "days"}
    return usual | (dict(found) if isinstance(found, dict) else {})
