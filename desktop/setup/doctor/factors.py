"""Checks on second factors: whether one is asked for, and whether people can have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.qa.requirements import asvs, nist, pci
from desktop.setup.doctor.change_lines import set_mfa, update_pool
from desktop.setup.doctor.facts import member, texts
from desktop.setup.doctor.finding import Finding, Severity, ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.setup.doctor.facts import PoolFacts

TOTP_ON = {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
CODES_AS_FIRST_FACTOR = ("EMAIL_OTP", "SMS_OTP")


def mode_of(facts: PoolFacts) -> str:
    """MfaConfiguration: ON, OPTIONAL or OFF."""
    return str(member(facts.mfa, "MfaConfiguration") or "OFF")


def sms_is_factor(facts: PoolFacts) -> bool:
    """Whether text messages are a second factor here."""
    return bool(member(facts.mfa, "SmsMfaConfiguration.SmsConfiguration"))


def totp_is_factor(facts: PoolFacts) -> bool:
    """Whether authenticator apps are a second factor here."""
    return member(facts.mfa, "SoftwareTokenMfaConfiguration.Enabled") is True


def email_is_factor(facts: PoolFacts) -> bool:
    """Whether codes by email are a second factor here."""
    return bool(member(facts.mfa, "EmailMfaConfiguration"))


def first_factors(facts: PoolFacts) -> tuple[str, ...]:
    """AllowedFirstAuthFactors: what may be proved first in a choice-based sign-in."""
    return texts(facts.pool, "Policies.SignInPolicy.AllowedFirstAuthFactors") or ("PASSWORD",)


def mfa_mode(facts: PoolFacts) -> Iterator[Finding]:
    """Whether everyone is asked for a second factor."""
    mode = mode_of(facts)
    if mode == "ON":
        return
    change = {} if sms_is_factor(facts) or email_is_factor(facts) else TOTP_ON
    change_lines = set_mfa(facts, MfaConfiguration="ON", **change)
    note = Phrase(
        "People without a second factor are asked to link an authenticator app at their next "
        "sign-in, where apps are allowed; others need a phone number or email address first."
    )
    required = ids(asvs("6.3.3"), nist("2.2.1"), pci("8.5.1"))
    if mode == "OFF":
        yield Finding(
            "mfa-off",
            Severity.ERROR,
            "MfaConfiguration",
            mode,
            Phrase("A password alone signs people in: the pool asks for no second factor."),
            Phrase("A password that leaks or is guessed is all that it takes to get in."),
            change_lines,
            note,
            required,
            ("QA-04",),
        )
    else:
        yield Finding(
            "mfa-optional",
            Severity.WARNING,
            "MfaConfiguration",
            mode,
            Phrase("People without a second factor get in with their password alone."),
            Phrase(
                "Those who never set one up, and those who switched it off, are the ones that are "
                "broken into."
            ),
            change_lines,
            note,
            required,
            ("QA-07", "QA-63"),
        )


def factors(facts: PoolFacts) -> Iterator[Finding]:
    """Whether there is a second factor at all, and one that is no text message."""
    mode = mode_of(facts)
    if mode == "OFF":
        return
    sms, totp, email = sms_is_factor(facts), totp_is_factor(facts), email_is_factor(facts)
    if not (sms or totp or email):
        yield Finding(
            "no-factor",
            Severity.ERROR,
            "MfaConfiguration",
            Phrase("{mode}, with no factor switched on", mode=mode),
            Phrase("The pool asks for a second factor and allows none."),
            Phrase("No one who is asked for one can sign in."),
            set_mfa(facts, **TOTP_ON),
            None,
            ids(asvs("6.3.3")),
            ("QA-06",),
        )
    elif sms and not totp:
        yield Finding(
            "sms-without-alternative",
            Severity.WARNING,
            "SoftwareTokenMfaConfiguration",
            Phrase("off"),
            Phrase("Text messages are a second factor, and authenticator apps are not."),
            Phrase(
                "Numbers are moved to other SIM cards and messages are read on the way. Standards "
                "want an alternative offered to everyone."
            ),
            set_mfa(facts, **TOTP_ON),
            Phrase("No one has to link an app: text messages go on as before."),
            ids(asvs("6.6.1"), nist("3.2.9")),
            ("QA-67",),
        )


def emails(facts: PoolFacts) -> Iterator[Finding]:
    """Whether codes by email can be sent, and enough of them."""
    sender = str(member(facts.pool, "EmailConfiguration.EmailSendingAccount") or "COGNITO_DEFAULT")
    if sender == "DEVELOPER":
        return
    change = update_pool(
        facts,
        EmailConfiguration={
            "EmailSendingAccount": "DEVELOPER",
            "SourceArn": "ARN_OF_A_VERIFIED_SES_IDENTITY",
        },
    )
    note = Phrase("Put the ARN of an identity that is verified in Amazon SES into the line first.")
    if email_is_factor(facts):
        yield Finding(
            "email-sender",
            Severity.ERROR,
            "EmailConfiguration.EmailSendingAccount",
            sender,
            Phrase(
                "Codes by email are a second factor, and the pool has no sender of its own for "
                "them."
            ),
            Phrase("Cognito sends codes for the second step through Amazon SES only."),
            change,
            note,
            ids(asvs("6.3.3")),
            ("QA-03",),
        )
    elif "email" in texts(facts.pool, "AutoVerifiedAttributes"):
        yield Finding(
            "email-limit",
            Severity.ADVICE,
            "EmailConfiguration.EmailSendingAccount",
            sender,
            Phrase("Emails are sent by Cognito's own sender, and only a limited number a day."),
            Phrase(
                "AWS calls that limit too low for production. Beyond it no code for a forgotten "
                "password and no invitation arrives."
            ),
            change,
            note,
        )


def remembered_devices(facts: PoolFacts) -> Iterator[Finding]:
    """Whether a device that is remembered spares people the second factor."""
    if member(facts.pool, "DeviceConfiguration.ChallengeRequiredOnNewDevice") is not True:
        return
    yield Finding(
        "devices-skip-mfa",
        Severity.ADVICE,
        "DeviceConfiguration.ChallengeRequiredOnNewDevice",
        "true",
        Phrase("Remembered devices are not asked for a second factor."),
        Phrase("Who gets hold of such a computer needs the password alone."),
        update_pool(
            facts,
            DeviceConfiguration={
                "ChallengeRequiredOnNewDevice": False,
                "DeviceOnlyRememberedOnUserPrompt": True,
            },
        ),
        None,
        ids(pci("8.5.1"), nist("5.1")),
        ("QA-73",),
    )
