"""Checks on sessions: whether the pool tracks them, how many there may be, how long SSO lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs, nist
from desktop.setup.doctor.change_lines import set_client_sessions, set_sessions
from desktop.setup.doctor.facts import member, number
from desktop.setup.doctor.finding import Finding, Severity, ids
from desktop.setup.doctor.words import time_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts

USUAL_SESSIONS = 20
"""MaxPerUser, unless something else is said."""
MOST_SSO_MINUTES = 24 * 60
USUAL_SSO_MINUTES = 60


def tracking(facts: PoolFacts) -> Iterator[Finding]:
    """Whether sign-ins can be seen and ended one by one, and how many there may be."""
    told = str(member(facts.sessions, "UserSessionTracking") or "DISABLED")
    if told == "ENABLED":
        yield from _number(facts)
    elif member(facts.pool, "UserPoolTier") != "LITE":  # which doesn't have it
        yield Finding(
            "sessions-untracked",
            Severity.ADVICE,
            "UserSessionTracking",
            told,
            Phrase("The pool doesn't track where people are signed in."),
            Phrase(
                "After the loss of a computer no one can see where an account is still signed in, "
                "or end that sign-in alone: people and administrators can only end all of them."
            ),
            set_sessions(facts, UserSessionTracking="ENABLED"),
            Phrase(
                "It records the time, device, IP address and place of each sign-in: for staff ask "
                "those who are responsible for data protection first."
            ),
            ids(asvs("7.5.2"), asvs("7.4.3")),
            ("QA-79",),
        )


def _number(facts: PoolFacts) -> Iterator[Finding]:
    count = number(facts.sessions, "TokenSession.MaxPerUser", USUAL_SESSIONS)
    change = set_sessions(facts, TokenSession={"MaxPerUser": USUAL_SESSIONS})
    if count == 1:
        yield Finding(
            "sessions-one",
            Severity.WARNING,
            "TokenSession.MaxPerUser",
            str(count),
            Phrase("A person can be signed in at one place only: a sign-in ends the one before."),
            Phrase(
                "All app clients of the pool count together: signing in on a second computer or in "
                "another app signs the person out here, at the next renewal."
            ),
            change,
            Phrase("Where that is what you want, leave it."),
            ids(asvs("7.1.2")),
        )
    elif count > USUAL_SESSIONS:
        yield Finding(
            "sessions-many",
            Severity.ADVICE,
            "TokenSession.MaxPerUser",
            str(count),
            Phrase("A person may be signed in at {count} places at a time.", count=count),
            Phrase(
                "Cognito ends the least recently used sign-in only when there are more: an account "
                "that is shared, or a stolen refresh token, goes unnoticed for long."
            ),
            change,
            None,
            ids(asvs("7.1.2")),
        )


def sso(facts: PoolFacts) -> Iterator[Finding]:
    """How long managed login signs people in again by itself."""
    if member(facts.sessions, "UserSessionTracking") != "ENABLED":
        return  # there are no SSO sessions then
    if member(facts.client, "AllowedOAuthFlowsUserPoolClient") is not True:
        return
    minutes = number(facts.client_sessions, "SSOSession.MaxValidityMinutes", USUAL_SSO_MINUTES)
    if minutes > MOST_SSO_MINUTES:
        time = time_text(minutes * 60)
        yield Finding(
            "sso-life",
            Severity.ADVICE,
            "SSOSession.MaxValidityMinutes",
            time,
            Phrase("Managed login asks for neither password nor code again for {time}.", time=time),
            Phrase("NIST asks for a new sign-in with both factors at least every 24 hours."),
            set_client_sessions(facts, SSOSession={"MaxValidityMinutes": USUAL_SSO_MINUTES}),
            Phrase(
                "Cognito Desk signs in without managed login; other programs may use this app "
                "client with it."
            ),
            ids(nist("2.2.3"), asvs("7.3.2")),
            ("QA-82",),
        )
