"""Checks on the role with which Cognito sends text messages, and its external id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs
from desktop.setup.doctor.change_lines import set_mfa
from desktop.setup.doctor.facts import member, objects
from desktop.setup.doctor.finding import Finding, Severity, ids
from desktop.setup.doctor.text_messages import ROLE_DOCS, configuration_of, get_role, role_arn
from desktop.setup.doctor.words import NOT_SET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts

COGNITO = "cognito-idp.amazonaws.com"


def external_id(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the role has an external id, so that another account's pool can't use it."""
    configuration = configuration_of(facts)
    if configuration.get("SnsCallerArn") and not configuration.get("ExternalId"):
        yield Finding(
            "sms-external-id",
            Severity.WARNING,
            "SmsConfiguration.ExternalId",
            NOT_SET,
            Phrase("The role for text messages is used without an external id."),
            Phrase(
                "A role that trusts Cognito without one can be named in a pool of another AWS "
                "account, which then sends at your cost."
            ),
            (
                *set_mfa(
                    facts,
                    SmsMfaConfiguration=_sms_mfa(facts)
                    | {"SmsConfiguration": {**configuration, "ExternalId": "EXTERNAL_ID"}},
                ),
            ),
            Phrase(
                "Add the condition StringEquals sts:ExternalId to the role's trust policy first, "
                "then put the same id into the line. {docs}",
                docs=ROLE_DOCS,
            ),
        )


def role(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the role lets Cognito in, with the pool's external id and no other."""
    if not role_arn(facts):
        return
    statements = [
        it
        for it in objects(facts.sms_role, "AssumeRolePolicyDocument.Statement")
        if _names_cognito(it)
    ]
    if not statements:
        yield Finding(
            "sms-role-trust",
            Severity.ERROR,
            Phrase("trust policy of the role for text messages"),
            Phrase("{name} is not in it", name=COGNITO),
            Phrase("The role for text messages doesn't let Cognito in."),
            Phrase("No code by text message arrives."),
            (get_role(facts),),
            Phrase(
                "Trust the service {name}, with the pool's external id as a condition. {docs}",
                name=COGNITO,
                docs=ROLE_DOCS,
            ),
            ids(asvs("6.3.3")),
            ("QA-02",),
        )
        return
    wanted = str(configuration_of(facts).get("ExternalId") or "")
    asked = {found for it in statements for found in _external_ids(it)}
    if wanted and asked and wanted not in asked:
        yield Finding(
            "sms-external-id-differs",
            Severity.ERROR,
            "SmsConfiguration.ExternalId",
            wanted,
            Phrase("The role for text messages asks for another external id than the pool has."),
            Phrase("Cognito isn't let in, so no code by text message arrives."),
            set_mfa(
                facts,
                SmsMfaConfiguration=_sms_mfa(facts)
                | {"SmsConfiguration": {**configuration_of(facts), "ExternalId": min(asked)}},
            ),
            None,
            ids(asvs("6.3.3")),
            ("QA-02",),
        )
    if not asked:
        yield Finding(
            "sms-role-open",
            Severity.WARNING,
            Phrase("trust policy of the role for text messages"),
            Phrase("no condition on sts:ExternalId"),
            Phrase("The role for text messages lets Cognito in on behalf of any AWS account."),
            Phrase("A pool of another account that names the role sends at your cost."),
            (get_role(facts),),
            Phrase(
                "Add the condition StringEquals sts:ExternalId with the pool's own. {docs}",
                docs=ROLE_DOCS,
            ),
        )


def _sms_mfa(facts: PoolFacts) -> dict[str, object]:
    found = member(facts.mfa, "SmsMfaConfiguration")
    return dict(found) if isinstance(found, Mapping) else {}


def _names_cognito(statement: Mapping[str, object]) -> bool:
    service = member(statement, "Principal.Service")
    names = service if isinstance(service, (list, tuple)) else (service,)
    return statement.get("Effect") == "Allow" and COGNITO in names


def _external_ids(statement: Mapping[str, object]) -> tuple[str, ...]:
    condition = statement.get("Condition")
    found: list[str] = []
    for operator, keys in condition.items() if isinstance(condition, Mapping) else ():
        if not str(operator).startswith("StringEquals") or not isinstance(keys, Mapping):
            continue
        for name, value in keys.items():
            if str(name).lower() == "sts:externalid":
                found += [str(it) for it in value] if isinstance(value, list) else [str(value)]
    return tuple(found)
