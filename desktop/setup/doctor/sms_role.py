"""Checks on the role with which Cognito sends text messages, and its external id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs
from desktop.setup.doctor.change_lines import set_mfa, update_pool
from desktop.setup.doctor.factors import sms_is_factor
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
    if role_arn(facts) and not _external_id(facts):
        yield Finding(
            "sms-external-id",
            Severity.WARNING,
            _setting(facts),
            NOT_SET,
            Phrase("The role for text messages is used without an external id."),
            Phrase(
                "A role that trusts Cognito without one can be named in a pool of another AWS "
                "account, which then sends at your cost."
            ),
            _with_external_id(facts, "EXTERNAL_ID"),
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
    wanted = _external_id(facts)
    asked = {found for it in statements for found in _external_ids(it)}
    if wanted and asked and wanted not in asked:
        yield Finding(
            "sms-external-id-differs",
            Severity.ERROR,
            _setting(facts),
            wanted,
            Phrase("The role for text messages asks for another external id than the pool has."),
            Phrase("Cognito isn't let in, so no code by text message arrives."),
            _with_external_id(facts, min(asked)),
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


def _eums(facts: PoolFacts) -> Mapping[str, object] | None:
    """How AWS End User Messaging sends; None where Amazon SNS does."""
    found = configuration_of(facts).get("EumsSms")
    return found if isinstance(found, Mapping) else None


def _external_id(facts: PoolFacts) -> str:
    """Of the pool; empty without one."""
    eums = _eums(facts)
    found = configuration_of(facts) if eums is None else eums
    return str(found.get("ExternalId") or "")


def _setting(facts: PoolFacts) -> str:
    inner = "" if _eums(facts) is None else ".EumsSms"
    return f"SmsConfiguration{inner}.ExternalId"


def _with_external_id(facts: PoolFacts, value: str) -> tuple[str, ...]:
    """The change; where text messages are no second factor it doesn't make them one."""
    eums, new = _eums(facts), {"ExternalId": value}
    changed = new if eums is None else {"EumsSms": {**eums, **new}}
    configuration = {**configuration_of(facts), **changed}
    if not sms_is_factor(facts):
        return update_pool(facts, SmsConfiguration=configuration)
    found = member(facts.mfa, "SmsMfaConfiguration")
    kept = dict(found) if isinstance(found, Mapping) else {}
    return set_mfa(facts, SmsMfaConfiguration=kept | {"SmsConfiguration": configuration})


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
