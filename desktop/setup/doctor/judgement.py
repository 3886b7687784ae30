"""All checks on a pool: what each needs to know, and what they find together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.setup.doctor import (
    app_client,
    client_secrets,
    existence,
    factors,
    levels,
    lifetimes,
    passkeys,
    pool,
    protection,
    replicas,
    sessions,
    sms_role,
    text_messages,
)
from desktop.setup.doctor.facts import NotRead, PoolFacts
from desktop.setup.doctor.finding import Finding, Judgement, NotChecked, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Check:
    """One question about a pool."""

    name: Phrase
    """As reports name it."""
    needs: tuple[str, ...]
    """Members of `PoolFacts` that must have been read."""
    judge: Callable[[PoolFacts], Iterator[Finding]]
    judges_absence: bool = False
    """Whether it has something to say of what isn't there."""


CHECKS = (
    Check(
        Phrase("pool and app client"), ("pool", "client"), existence.existence, judges_absence=True
    ),
    Check(Phrase("second factor required"), ("mfa",), factors.mfa_mode),
    Check(Phrase("second factors"), ("mfa",), factors.factors),
    Check(Phrase("sender of emails"), ("pool", "mfa"), factors.emails),
    Check(Phrase("passkeys and first factors"), ("pool", "mfa"), passkeys.passkeys),
    Check(Phrase("remembered devices"), ("pool",), factors.remembered_devices),
    Check(Phrase("replicas"), ("mfa", "replicas"), replicas.replicas),
    Check(Phrase("role for text messages"), ("pool", "mfa"), text_messages.sms_configuration),
    Check(Phrase("external id"), ("pool", "mfa"), sms_role.external_id),
    Check(Phrase("trust policy of the role"), ("pool", "mfa", "sms_role"), sms_role.role),
    Check(Phrase("SMS sandbox"), ("pool", "mfa", "sms_sandbox"), text_messages.sandbox),
    Check(
        Phrase("SMS spending and type"), ("pool", "mfa", "sms_attributes"), text_messages.spending
    ),
    Check(
        Phrase("SMS originator"),
        ("pool", "mfa", "sms_attributes", "sms_originators"),
        text_messages.originator,
    ),
    Check(Phrase("flows"), ("client",), app_client.flows),
    Check(Phrase("existence of user names"), ("client",), app_client.existence),
    Check(Phrase("life of codes"), ("client",), lifetimes.code_life),
    Check(Phrase("lives of tokens"), ("client",), lifetimes.lifetimes),
    Check(Phrase("revocation"), ("client",), app_client.revocation),
    Check(Phrase("rotation"), ("pool", "client"), app_client.rotation),
    Check(Phrase("tracking of sessions"), ("pool", "sessions"), sessions.tracking),
    Check(Phrase("life of SSO sessions"), ("client", "sessions", "client_sessions"), sessions.sso),
    Check(Phrase("client secret"), ("client",), client_secrets.secrets),
    Check(Phrase("two client secrets"), ("client", "secrets"), client_secrets.two_secrets),
    Check(Phrase("plan"), ("pool", "mfa", "client"), pool.tier),
    Check(Phrase("levels of sign-in"), ("pool", "mfa"), levels.levels),
    Check(Phrase("issuer"), ("pool",), pool.issuer),
    Check(Phrase("recovery of passwords"), ("pool", "mfa"), pool.recovery),
    Check(Phrase("changed phone numbers and addresses"), ("pool",), pool.attribute_updates),
    Check(Phrase("deletion protection"), ("pool",), protection.protection),
    Check(Phrase("registration"), ("pool",), protection.registration),
    Check(Phrase("encryption key"), ("pool",), protection.encryption_key),
)
ORDER = list(Severity)
SMS_FACTS = ("sms_role", "sms_sandbox", "sms_attributes", "sms_originators")


def judge(facts: PoolFacts) -> Judgement:
    """Make all checks; those whose settings couldn't be read are told as not made."""
    findings: list[Finding] = []
    not_checked: list[NotChecked] = []
    passed: list[Phrase] = []
    for check in CHECKS:
        missing = [
            it
            for it in (getattr(facts, name) for name in check.needs)
            if isinstance(it, NotRead) and not (check.judges_absence and it.absent)
        ]
        if missing and not _does_not_matter(check, facts):
            not_checked.append(NotChecked(check.name, _reason(missing[0])))
            continue
        found = [] if missing else list(check.judge(facts))
        findings += found
        if not found:
            passed.append(check.name)
    findings.sort(key=lambda it: ORDER.index(it.severity))
    return Judgement(tuple(findings), tuple(not_checked), tuple(passed))


def _does_not_matter(check: Check, facts: PoolFacts) -> bool:
    """Whether the check is about text messages, and the pool is known to send none."""
    known = not isinstance(facts.pool, NotRead) and not isinstance(facts.mfa, NotRead)
    return bool(set(check.needs) & set(SMS_FACTS)) and known and not text_messages.sends_sms(facts)


def _reason(missing: NotRead) -> str:
    if not missing.action:
        return missing.reason
    return Phrase("{reason} for {action}", reason=missing.reason, action=missing.action)
