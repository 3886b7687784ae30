"""The keys of a profile as a person meets them in the editor: in groups, each with its label."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication


class Kind(Enum):
    """How a key is edited."""

    TEXT = auto()
    SECRET = auto()
    NUMBER = auto()
    FLOW = auto()
    SWITCH = auto()


@dataclass(frozen=True, slots=True)
class EditedKey:
    """A key with the words around its field."""

    key: str
    kind: Kind
    label: str
    hint: str = ""
    """What it is for, where the label doesn't say it all."""


@dataclass(frozen=True, slots=True)
class Group:
    """Keys that belong together; the first group is always shown."""

    title: str
    keys: tuple[EditedKey, ...]


def groups() -> tuple[Group, ...]:
    """All keys of a profile, those that every one has first."""
    return (_pool(), _sign_in(), _people(), _addresses(), _network())


def labels() -> dict[str, str]:
    """The label of each key."""
    return {each.key: each.label for group in groups() for each in group.keys}


def _pool() -> Group:
    translate = QCoreApplication.translate
    return Group(
        translate("ConnectionKeys", "Name and pool"),
        (
            EditedKey(
                "name",
                Kind.TEXT,
                translate("ConnectionKeys", "Name"),
                translate("ConnectionKeys", "What people choose it by."),
            ),
            EditedKey("user_pool_id", Kind.TEXT, translate("ConnectionKeys", "User pool ID")),
            EditedKey(
                "region",
                Kind.TEXT,
                translate("ConnectionKeys", "Region"),
                translate("ConnectionKeys", "What the user pool ID begins with."),
            ),
            EditedKey("client_id", Kind.TEXT, translate("ConnectionKeys", "App client ID")),
        ),
    )


def _sign_in() -> Group:
    translate = QCoreApplication.translate
    return Group(
        translate("ConnectionKeys", "Sign-in"),
        (
            EditedKey("auth_flow", Kind.FLOW, translate("ConnectionKeys", "Auth flow")),
            EditedKey(
                "client_secret",
                Kind.SECRET,
                translate("ConnectionKeys", "App client secret"),
                translate("ConnectionKeys", "Only where the app client has one."),
            ),
            EditedKey(
                "require_mfa", Kind.SWITCH, translate("ConnectionKeys", "Require a second factor")
            ),
            EditedKey(
                "keep_signed_in",
                Kind.SWITCH,
                translate("ConnectionKeys", "Staying signed in is allowed"),
            ),
            EditedKey(
                "acr_values",
                Kind.TEXT,
                translate("ConnectionKeys", "Levels of sign-in to ask for"),
                translate(
                    "ConnectionKeys",
                    "What Cognito calls acr_values: the highest first, with blanks between them. "
                    "With USER_AUTH only.",
                ),
            ),
            EditedKey(
                "max_age",
                Kind.NUMBER,
                translate("ConnectionKeys", "Ask for a step again after, in seconds"),
                translate(
                    "ConnectionKeys",
                    "What Cognito calls max_age. With USER_AUTH only; empty: as the pool has it.",
                ),
            ),
            EditedKey(
                "password_rules",
                Kind.TEXT,
                translate("ConnectionKeys", "Password policy"),
                translate("ConnectionKeys", "Such as: 8 upper lower digit symbol"),
            ),
        ),
    )


def _people() -> Group:
    translate = QCoreApplication.translate
    return Group(
        translate("ConnectionKeys", "What people are told"),
        (
            EditedKey(
                "support",
                Kind.TEXT,
                translate("ConnectionKeys", "Support"),
                translate("ConnectionKeys", "Whom to call, such as: the service desk, ext. 4100"),
            ),
            EditedKey(
                "environment",
                Kind.TEXT,
                translate("ConnectionKeys", "Environment"),
                translate("ConnectionKeys", "Such as TEST, for a banner; empty for production."),
            ),
            EditedKey(
                "code_minutes",
                Kind.NUMBER,
                translate("ConnectionKeys", "Minutes that a code is good"),
                translate(
                    "ConnectionKeys",
                    "The app client's AuthSessionValidity; empty: “about 3 minutes” is said.",
                ),
            ),
            EditedKey(
                "refresh_days",
                Kind.NUMBER,
                translate("ConnectionKeys", "Days that a sign-in is kept"),
                translate(
                    "ConnectionKeys",
                    "The app client's refresh token expiration; empty: no date is said.",
                ),
            ),
            EditedKey(
                "sms_price",
                Kind.TEXT,
                translate("ConnectionKeys", "Price of a text message"),
                translate("ConnectionKeys", "Such as: 0.0581 USD. Activity adds it up."),
            ),
            EditedKey(
                "qa_tools",
                Kind.SWITCH,
                translate("ConnectionKeys", "Tools for testers"),
                translate("ConnectionKeys", "A QA menu with Token inspector and Test plan."),
            ),
        ),
    )


def _addresses() -> Group:
    translate = QCoreApplication.translate
    return Group(
        translate("ConnectionKeys", "Addresses"),
        (
            EditedKey(
                "endpoint_url",
                Kind.TEXT,
                translate("ConnectionKeys", "Endpoint"),
                translate("ConnectionKeys", "Where requests go in place of AWS."),
            ),
            EditedKey(
                "replica_region", Kind.TEXT, translate("ConnectionKeys", "Region of the replica")
            ),
            EditedKey(
                "replica_endpoint_url",
                Kind.TEXT,
                translate("ConnectionKeys", "Endpoint of the replica"),
                translate(
                    "ConnectionKeys", "Where both an endpoint and a replica are set; else empty."
                ),
            ),
            EditedKey(
                "issuer",
                Kind.TEXT,
                translate("ConnectionKeys", "Issuer"),
                translate(
                    "ConnectionKeys",
                    "Usually empty: tokens may then name either issuer of the pool. Otherwise they "
                    "must name this one.",
                ),
            ),
            EditedKey("jwks_url", Kind.TEXT, translate("ConnectionKeys", "Address of the keys")),
            EditedKey(
                "endpoint_overrides",
                Kind.SWITCH,
                translate("ConnectionKeys", "AWS_ENDPOINT_URL may redirect"),
                translate(
                    "ConnectionKeys",
                    "Off: where this variable of the environment is set, nothing is sent.",
                ),
            ),
        ),
    )


def _network() -> Group:
    translate = QCoreApplication.translate
    return Group(
        translate("ConnectionKeys", "Network"),
        (
            EditedKey(
                "proxy",
                Kind.TEXT,
                translate("ConnectionKeys", "Proxy"),
                translate(
                    "ConnectionKeys",
                    "Such as http://proxy.example:3128; “direct” for none; empty for the system's.",
                ),
            ),
            EditedKey(
                "ca_bundle",
                Kind.TEXT,
                translate("ConnectionKeys", "Certificates to trust"),
                translate("ConnectionKeys", "A file in PEM, beside those that the system trusts."),
            ),
        ),
    )
