"""All checks on a pool: what each needs to know, and what they find together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.setup.doctor import (
    app_client,
    client_secrets,
    factors,
    pool,
    replicas,
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

    name: str
    """As reports name it."""
    needs: tuple[str, ...]
    """Members of `PoolFacts` that must have been read."""
    judge: Callable[[PoolFacts], Iterator[Finding]]


CHECKS = (
    Check("second factor required", ("mfa",), factors.mfa_mode),
    Check("second factors", ("mfa",), factors.factors),
    Check("codes by email", ("pool", "mfa"), factors.email_codes),
    Check("passkeys and first factors", ("pool", "mfa"), factors.passkeys),
    Check("remembered devices", ("pool",), factors.remembered_devices),
    Check("replicas", ("mfa", "replicas"), replicas.replicas),
    Check("role for text messages", ("pool", "mfa"), text_messages.sms_configuration),
    Check("external id", ("pool", "mfa"), sms_role.external_id),
    Check("trust policy of the role", ("pool", "mfa", "sms_role"), sms_role.role),
    Check("SMS sandbox", ("pool", "mfa", "sms_sandbox"), text_messages.sandbox),
    Check("SMS spending and type", ("pool", "mfa", "sms_attributes"), text_messages.spending),
    Check(
        "SMS originator",
        ("pool", "mfa", "sms_attributes", "sms_originators"),
        text_messages.originator,
    ),
    Check("flows", ("client",), app_client.flows),
    Check("existence of user names", ("client",), app_client.existence),
    Check("life of codes", ("client",), app_client.code_life),
    Check("lives of tokens", ("client",), app_client.lifetimes),
    Check("revocation", ("client",), app_client.revocation),
    Check("rotation", ("pool", "client"), app_client.rotation),
    Check("client secret", ("client",), client_secrets.secrets),
    Check("two client secrets", ("client", "secrets"), client_secrets.two_secrets),
    Check("plan", ("pool", "mfa", "client"), pool.tier),
    Check("issuer", ("pool",), pool.issuer),
    Check("recovery of passwords", ("pool", "mfa"), pool.recovery),
    Check("changed phone numbers and addresses", ("pool",), pool.attribute_updates),
    Check("deletion protection", ("pool",), pool.protection),
    Check("registration", ("pool",), pool.registration),
    Check("encryption key", ("pool",), pool.encryption_key),
)
ORDER = list(Severity)
SMS_FACTS = ("sms_role", "sms_sandbox", "sms_attributes", "sms_originators")


def judge(facts: PoolFacts) -> Judgement:
    """Make all checks; those whose settings couldn't be read are told as not made."""
    findings: list[Finding] = []
    not_checked: list[NotChecked] = []
    passed: list[str] = []
    for check in CHECKS:
        missing = [
            it for it in (getattr(facts, name) for name in check.needs) if isinstance(it, NotRead)
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
    return f"{missing.reason} for {missing.action}" if missing.action else missing.reason
