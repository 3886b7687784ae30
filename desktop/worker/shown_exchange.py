"""Requests and replies as text for the activity: only what is known to be harmless stands in it.

What a member holds is shown where its name is in `SHOWN`. Of secrets their kind is named, and of
random ones a fingerprint. Every other text, such as a name or an answer, is left out: activity
events outlive the session that they are of.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop.auth import errors as e
from desktop.auth.replies import Reply
from desktop.auth.secret_members import FINGERPRINTED, KINDS
from desktop.auth.steps import Call

if TYPE_CHECKING:
    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.steps import FetchKeys

SHOWN = frozenset(
    {
        "AttributeName",
        "AuthFlow",
        "AvailableChallenges",
        "CODE_DELIVERY_DELIVERY_MEDIUM",
        "ChallengeName",
        "ClientId",
        "DeliveryMedium",
        "DeviceRememberedStatus",
        "MFAS_CAN_CHOOSE",
        "MFAS_CAN_SELECT",
        "MFAS_CAN_SETUP",
        "Name",
        "PREFERRED_CHALLENGE",
        "PreferredMfaSetting",
        "Status",
        "TokenType",
        "UserMFASettingList",
        "UserVerified",
        "requiredAttributes",
    }
)
"""Members whose texts are shown as they are. `Name` is that of an attribute, never a person's.
Destinations are not among them: a pool may send one unmasked."""
LEFT_OUT = "‹not shown›"
LONGEST_TEXT = 200
LONGEST = 4_000
"""Characters of one value, and of the whole."""
MOST_ENTRIES = 40
DEEPEST = 8
"""Entries of a list or an object, and levels, that are shown: a reply may be hostile."""
FINGERPRINT_LENGTH = 8


def shown_request(step: Call | FetchKeys) -> str:
    """The request, without its secrets."""
    if isinstance(step, Call):
        return _json(step.parameters)
    address = urlsplit(step.url)
    return f"GET {address.hostname or ''}{address.path}"[:LONGEST]


def shown_reply(reply: Reply | KeySet) -> str:
    """The reply, without its secrets; of public keys none."""
    return _json(reply.body) if isinstance(reply, Reply) else ""


def shown_failure(error: e.DeskError) -> str:
    """The service's refusal, or the reason why there was no reply, as "Copy details" has it."""
    if isinstance(error, e.ServiceError):
        refusal = {"__type": error.refusal.service_code, "message": error.refusal.message}
        return json.dumps(refusal, ensure_ascii=False, indent=1)[:LONGEST]
    if isinstance(error, e.TransportError):
        return f"{type(error).__name__}: {error.reason}"[:LONGEST]
    return type(error).__name__


def _json(body: Mapping[str, object]) -> str:
    text = json.dumps(_shown("", body, DEEPEST), ensure_ascii=False, indent=1)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _shown(name: str, value: object, levels: int) -> object:
    shown: object = LEFT_OUT
    if name in KINDS:
        shown = f"‹{KINDS[name]}›"
    elif name in FINGERPRINTED:
        shown = _fingerprinted(FINGERPRINTED[name], value)
    elif isinstance(value, str):
        shown = value[:LONGEST_TEXT] if name in SHOWN else LEFT_OUT
    elif value is None or isinstance(value, (bool, int)):
        shown = value
    elif levels and isinstance(value, Mapping):
        some = list(value.items())[:MOST_ENTRIES]
        shown = {str(key)[:LONGEST_TEXT]: _shown(str(key), each, levels - 1) for key, each in some}
    elif levels and isinstance(value, Sequence):
        shown = [_shown(name, each, levels - 1) for each in value[:MOST_ENTRIES]]
    return shown


def _fingerprinted(kind: str, value: object) -> str:
    """Of long random values only; it tells two of them apart, and nothing more."""
    if not isinstance(value, str) or not value:
        return f"‹{kind}›"
    return f"‹{kind} {hashlib.sha256(value.encode()).hexdigest()[:FINGERPRINT_LENGTH]}›"
