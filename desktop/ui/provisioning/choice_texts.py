"""What can be chosen of a pool: labels, hints, and what is said of a wrong value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication


class Kind(Enum):
    """How it is chosen."""

    TEXT = auto()
    SWITCH = auto()
    """`options` has the value for off, then for on."""
    LIST = auto()


@dataclass(frozen=True, slots=True)
class ChoiceText:
    """One choice, by the name of its parameter in the template where it is one."""

    name: str
    label: str
    wrong: str = ""
    """What it has to be."""
    hint: str = ""
    kind: Kind = Kind.TEXT
    options: tuple[tuple[str, str], ...] = ()
    """Values, and what is shown for them."""


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices under one heading."""

    title: str
    choices: tuple[ChoiceText, ...]


STACK, REGION, TAGS, USER_NAME, PHONE = "stack", "region", "tags", "user_name", "phone"
"""Choices that are no parameters."""


def basic_choices() -> tuple[ChoiceText, ...]:
    """Those that nearly everyone looks at."""
    translate = QCoreApplication.translate
    return (
        ChoiceText(
            REGION,
            translate("PoolChoices", "Region (may be left empty)"),
            translate("PoolChoices", "An AWS Region, such as eu-central-1."),
        ),
        ChoiceText(
            "PoolName",
            translate("PoolChoices", "Name of the pool"),
            translate("PoolChoices", "Name the pool with letters, digits, blanks and +=,.@-"),
        ),
        ChoiceText(
            STACK,
            translate("PoolChoices", "Name of its CloudFormation stack"),
            translate(
                "PoolChoices", "Name the stack with letters, digits and hyphens, a letter first."
            ),
        ),
        ChoiceText(
            "AuthenticatorApps",
            translate("PoolChoices", "Authenticator apps beside text messages"),
            kind=Kind.SWITCH,
            options=(("no", ""), ("yes", "")),
        ),
    )


def more_choices() -> tuple[ChoiceGroup, ...]:
    """The others, in groups."""
    translate = QCoreApplication.translate
    return (
        ChoiceGroup(translate("PoolChoices", "More second factors"), _factors()),
        ChoiceGroup(translate("PoolChoices", "Plan and protection"), _plan()),
        ChoiceGroup(translate("PoolChoices", "Times and passwords"), _times()),
        ChoiceGroup(translate("PoolChoices", "Text messages"), _messages()),
        ChoiceGroup(translate("PoolChoices", "A test user"), _test_user()),
    )


def _factors() -> tuple[ChoiceText, ...]:
    translate = QCoreApplication.translate
    return (
        ChoiceText(
            "PasskeyDomain",
            translate("PoolChoices", "Domain of passkeys"),
            translate("PoolChoices", "A domain in small letters, such as desk.example.com."),
            translate("PoolChoices", "Empty for no passkeys."),
        ),
        ChoiceText(
            "EmailSenderArn",
            translate("PoolChoices", "Sender of codes by email"),
            translate(
                "PoolChoices",
                "The ARN of an identity in Amazon SES: arn:aws:ses:Region:account:identity/name.",
            ),
            translate("PoolChoices", "Empty for no codes by email. A verified identity's ARN."),
        ),
        ChoiceText(
            "EmailFrom",
            translate("PoolChoices", "From (where that identity is a domain)"),
            translate("PoolChoices", "An email address, such as desk@example.com."),
        ),
    )


def _plan() -> tuple[ChoiceText, ...]:
    translate = QCoreApplication.translate
    return (
        ChoiceText(
            "Plan",
            translate("PoolChoices", "Plan"),
            hint=translate(
                "PoolChoices", "Lite has no passkeys, no codes by email, and no token rotation."
            ),
            kind=Kind.LIST,
            options=(("ESSENTIALS", "Essentials"), ("PLUS", "Plus"), ("LITE", "Lite")),
        ),
        ChoiceText(
            "DeletionProtection",
            translate("PoolChoices", "Protect the pool against deletion"),
            kind=Kind.SWITCH,
            options=(("INACTIVE", ""), ("ACTIVE", "")),
        ),
        ChoiceText(
            TAGS,
            translate("PoolChoices", "Tags"),
            translate("PoolChoices", "Tags as key=value with commas between, 49 at most."),
            translate("PoolChoices", "Such as: team=IT, cost-centre=4711"),
        ),
    )


def _times() -> tuple[ChoiceText, ...]:
    translate = QCoreApplication.translate
    return (
        ChoiceText(
            "SignInDays",
            translate("PoolChoices", "Days until people sign in anew"),
            translate("PoolChoices", "Fill in a number of days from 1 to 3650."),
        ),
        ChoiceText(
            "CodeMinutes",
            translate("PoolChoices", "Minutes that a code is good for"),
            translate("PoolChoices", "Fill in a number of minutes from 3 to 15."),
        ),
        ChoiceText(
            "TokenMinutes",
            translate("PoolChoices", "Minutes that tokens are valid"),
            translate("PoolChoices", "Fill in a number of minutes from 5 to 1440."),
        ),
        ChoiceText(
            "PasswordLength",
            translate("PoolChoices", "Characters of a password at least"),
            translate("PoolChoices", "Fill in a number of characters from 8 to 99."),
        ),
    )


def _messages() -> tuple[ChoiceText, ...]:
    translate = QCoreApplication.translate
    return (
        ChoiceText(
            "CodeText",
            translate("PoolChoices", "Text of the message with a code"),
            translate("PoolChoices", "6 to 140 characters, with {####} where the code goes."),
        ),
        ChoiceText(
            "SmsRegion",
            translate("PoolChoices", "Region that sends them"),
            translate("PoolChoices", "An AWS Region, such as eu-central-1."),
            translate("PoolChoices", "Empty for the pool's own."),
        ),
    )


def _test_user() -> tuple[ChoiceText, ...]:
    translate = QCoreApplication.translate
    return (
        ChoiceText(
            USER_NAME,
            translate("PoolChoices", "User name"),
            translate("PoolChoices", "A user name has up to 128 characters and no blanks."),
            translate("PoolChoices", "Empty for none. Gets a temporary password by text message."),
        ),
        ChoiceText(
            PHONE,
            translate("PoolChoices", "Phone number"),
            translate("PoolChoices", "With + and the country's code, such as +491700000000."),
        ),
    )
