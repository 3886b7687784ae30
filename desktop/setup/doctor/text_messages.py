"""Checks on text messages: whether they can be sent, and to everyone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs, nist
from desktop.setup.doctor.change_lines import aws_line, set_mfa
from desktop.setup.doctor.factors import sms_is_factor
from desktop.setup.doctor.facts import member, objects, texts
from desktop.setup.doctor.finding import Finding, Severity, ids
from desktop.setup.doctor.words import NOT_SET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts

USUAL_LIMIT = 1.0
"""US dollars a month that a new account may spend on text messages."""
ROLE_DOCS = Phrase(
    "docs/provisioning.md of Cognito Desk shows the role that its own template makes."
)


def sends_sms(facts: PoolFacts) -> bool:
    """Whether the pool is meant to send text messages."""
    return (
        sms_is_factor(facts)
        or "SMS_OTP" in texts(facts.pool, "Policies.SignInPolicy.AllowedFirstAuthFactors")
        or "phone_number" in texts(facts.pool, "AutoVerifiedAttributes")
        or bool(configuration_of(facts))
    )


def sms_region(facts: PoolFacts) -> str:
    """Where SNS sends from."""
    configuration = configuration_of(facts)
    eums = configuration.get("EumsSms")
    told = eums.get("Region") if isinstance(eums, Mapping) else configuration.get("SnsRegion")
    return str(told or facts.region)


def role_arn(facts: PoolFacts) -> str:
    """The role with which Cognito sends; empty without one."""
    configuration = configuration_of(facts)
    eums = configuration.get("EumsSms")
    told = eums.get("CallerArn") if isinstance(eums, Mapping) else configuration.get("SnsCallerArn")
    return str(told or "")


def get_role(facts: PoolFacts) -> str:
    """A line that shows the role."""
    name = role_arn(facts).rpartition("/")[2]
    return aws_line(facts.region, "iam", "get-role", "--role-name", name)


def sms_configuration(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the pool says how text messages are sent, and Cognito has no complaint."""
    if not sends_sms(facts):
        return
    if not role_arn(facts):
        yield Finding(
            "sms-not-configured",
            Severity.ERROR,
            "SmsConfiguration.SnsCallerArn",
            NOT_SET,
            Phrase("The pool is meant to send text messages, and has no role to send them with."),
            Phrase("No code by text message ever arrives."),
            set_mfa(
                facts,
                SmsMfaConfiguration={
                    "SmsConfiguration": {
                        "SnsCallerArn": "ARN_OF_THE_ROLE",
                        "ExternalId": "EXTERNAL_ID_OF_ITS_TRUST_POLICY",
                        "SnsRegion": facts.region,
                    }
                },
            ),
            Phrase(
                "Make the role first and put its ARN and external id into the line. {docs}",
                docs=ROLE_DOCS,
            ),
            ids(asvs("6.3.3")),
            ("QA-02",),
        )
    complaint = str(member(facts.pool, "SmsConfigurationFailure") or "")
    if complaint and complaint != "SNSSandbox":  # which has a check of its own
        yield Finding(
            "sms-role-refused",
            Severity.ERROR,
            "SmsConfigurationFailure",
            complaint,
            Phrase("Cognito can't send text messages with the role that it was given."),
            Phrase("No code by text message arrives."),
            (get_role(facts),),
            Phrase(
                "InvalidSmsRoleAccessPolicy: the role may not publish; it needs sns:Publish on *. "
                "InvalidSmsRoleTrustRelationship: its trust policy doesn't let Cognito in. {docs}",
                docs=ROLE_DOCS,
            ),
            ids(asvs("6.3.3")),
            ("QA-02",),
        )


def sandbox(facts: PoolFacts) -> Iterator[Finding]:
    """Whether SNS sends to every number, or only to those that were verified."""
    if not sends_sms(facts) or member(facts.sms_sandbox, "IsInSandbox") is not True:
        return
    region = sms_region(facts)
    yield Finding(
        "sms-sandbox",
        Severity.ERROR,
        Phrase("SMS sandbox of Amazon SNS"),
        Phrase("the account is in it, in {region}", region=region),
        Phrase("Text messages reach only numbers that were verified one by one."),
        Phrase("Everyone else waits for a code that never comes."),
        (
            aws_line(
                region,
                "sns",
                "create-sms-sandbox-phone-number",
                "--phone-number",
                "+491700000000",
            ),
        ),
        Phrase(
            "Leaving the sandbox is a request to AWS that no line makes: in the console of Amazon "
            "SNS, Text messaging (SMS), Exit SMS sandbox. Until then the line adds a number to "
            "try with."
        ),
        ids(asvs("6.3.3")),
        ("QA-02",),
    )


def spending(facts: PoolFacts) -> Iterator[Finding]:
    """Whether the account may send more than a few messages a month, and as urgent ones."""
    if not sends_sms(facts):
        return
    region = sms_region(facts)
    try:
        limit = float(str(member(facts.sms_attributes, "attributes.MonthlySpendLimit") or 1))
    except ValueError:
        limit = USUAL_LIMIT
    if limit <= USUAL_LIMIT:
        yield Finding(
            "sms-spending",
            Severity.WARNING,
            Phrase("MonthlySpendLimit of Amazon SNS"),
            f"{limit:g} USD",
            Phrase("The account may spend about a dollar a month on text messages."),
            Phrase(
                "That is a dozen codes in many countries; then nothing is sent for the rest of the "
                "month."
            ),
            (_sms_attribute(region, "MonthlySpendLimit=50"),),
            Phrase(
                "The line can't go above the account's quota. A higher one is asked for in the "
                "console of Service Quotas, Amazon SNS, Account spending threshold."
            ),
        )
    kind = str(member(facts.sms_attributes, "attributes.DefaultSMSType") or "Promotional")
    if kind != "Transactional":
        yield Finding(
            "sms-type",
            Severity.ADVICE,
            Phrase("DefaultSMSType of Amazon SNS"),
            kind,
            Phrase("Text messages are sent as advertising unless something else is said."),
            Phrase("Those are delivered more cheaply and later, in some countries not at night."),
            (_sms_attribute(region, "DefaultSMSType=Transactional"),),
        )


def originator(facts: PoolFacts) -> Iterator[Finding]:
    """Whether there is a number or a name that messages come from."""
    if not sends_sms(facts):
        return
    sender = member(facts.sms_attributes, "attributes.DefaultSenderID")
    eums = configuration_of(facts).get("EumsSms")
    own = eums.get("OriginationIdentity") if isinstance(eums, Mapping) else None
    if sender or own or objects(facts.sms_originators, "PhoneNumbers"):
        return
    yield Finding(
        "sms-originator",
        Severity.ADVICE,
        Phrase("origination identity of Amazon SNS"),
        Phrase("none"),
        Phrase("Text messages have no number or sender name of their own."),
        Phrase(
            "Several countries, the USA, Canada and India among them, deliver none without a "
            "registered one; elsewhere the sender changes from message to message, which people "
            "take for fraud."
        ),
        (_sms_attribute(sms_region(facts), "DefaultSenderID=YOURNAME"),),
        Phrase(
            "The line sets a sender name where countries allow one. Numbers are registered in the "
            "console of AWS End User Messaging."
        ),
        ids(nist("3.2.9")),
    )


def configuration_of(facts: PoolFacts) -> Mapping[str, object]:
    """SmsConfiguration, of the second factors or of the pool."""
    for body in (facts.mfa, facts.pool):
        path = "SmsMfaConfiguration.SmsConfiguration" if body is facts.mfa else "SmsConfiguration"
        found = member(body, path)
        if isinstance(found, Mapping) and found:
            return found
    return {}


def _sms_attribute(region: str, attribute: str) -> str:
    return aws_line(region, "sns", "set-sms-attributes", "--attributes", attribute)
