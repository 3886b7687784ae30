"""Checks on first factors other than the password: passkeys, and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs, nist
from desktop.setup.doctor.change_lines import set_mfa, update_pool
from desktop.setup.doctor.factors import CODES_AS_FIRST_FACTOR, first_factors, mode_of
from desktop.setup.doctor.facts import member
from desktop.setup.doctor.finding import Finding, Severity, ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts

MULTI_FACTOR = "MULTI_FACTOR_WITH_USER_VERIFICATION"


def passkeys(facts: PoolFacts) -> Iterator[Finding]:
    """Whether passkeys and codes as the first factor go with the second factor that is asked."""
    mode, first = mode_of(facts), first_factors(facts)
    codes = [it for it in first if it in CODES_AS_FIRST_FACTOR]
    kind = str(member(facts.mfa, "WebAuthnConfiguration.FactorConfiguration") or "SINGLE_FACTOR")
    if mode == "ON" and codes:
        yield Finding(
            "code-as-first-factor",
            Severity.ERROR,
            "Policies.SignInPolicy.AllowedFirstAuthFactors",
            ", ".join(first),
            Phrase("A code alone is allowed as the first factor, and a second factor is required."),
            Phrase(
                "Cognito allows one of the two only: a sign-in that begins with a code has no "
                "second step, so no one is offered it."
            ),
            update_pool(facts, Policies=_policies(facts, without=CODES_AS_FIRST_FACTOR)),
            None,
            ids(nist("2.2.1")),
            ("QA-13",),
        )
    if mode == "ON" and "WEB_AUTHN" in first and kind != MULTI_FACTOR:
        yield Finding(
            "passkey-single-factor",
            Severity.ERROR,
            "WebAuthnConfiguration.FactorConfiguration",
            kind,
            Phrase("Passkeys are allowed, and count as one factor where two are required."),
            Phrase("So no one is offered a passkey."),
            set_mfa(
                facts,
                WebAuthnConfiguration=_web_authn(facts)
                | {"FactorConfiguration": MULTI_FACTOR, "UserVerification": "required"},
            ),
            None,
            ids(nist("2.2.1")),
            ("QA-13",),
        )
    verification = str(member(facts.mfa, "WebAuthnConfiguration.UserVerification") or "preferred")
    if "WEB_AUTHN" in first and verification != "required":
        yield Finding(
            "passkey-verification",
            Severity.WARNING,
            "WebAuthnConfiguration.UserVerification",
            verification,
            Phrase("A passkey may be used without proving who holds it."),
            Phrase("A security key without PIN is something one has, and nothing one knows or is."),
            set_mfa(
                facts, WebAuthnConfiguration=_web_authn(facts) | {"UserVerification": "required"}
            ),
            None,
            ids(nist("2.2.1"), asvs("6.3.3")),
        )


def _web_authn(facts: PoolFacts) -> dict[str, object]:
    found = member(facts.mfa, "WebAuthnConfiguration")
    return dict(found) if isinstance(found, dict) else {}


def _policies(facts: PoolFacts, without: tuple[str, ...]) -> dict[str, object]:
    found = member(facts.pool, "Policies")
    kept = [it for it in first_factors(facts) if it not in without]
    policies = dict(found) if isinstance(found, dict) else {}
    return policies | {"SignInPolicy": {"AllowedFirstAuthFactors": kept or ["PASSWORD"]}}
