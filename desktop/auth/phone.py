"""Whether the person's phone number is verified, as far as a verified ID token can tell."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.auth.jwt.verdicts import Verdict


class PhoneVerdict(Enum):
    """What is known of the phone number."""

    VERIFIED = "verified"
    NOT_VERIFIED = "not verified"
    NO_PHONE = "no phone number"
    UNKNOWN = "not checked"
    """There is no ID token that passed every check."""


def phone_verdict(verdict: Verdict) -> PhoneVerdict:
    """What is known of the phone number, by the ID token of this verdict.

    Takes the verdict and not the claims, so that claims of an unverified token can't count. An
    access token carries no attributes: the answer is UNKNOWN.
    """
    claims = verdict.claims
    if claims is None or not verdict.valid or claims.get("token_use") != "id":
        return PhoneVerdict.UNKNOWN
    if not claims.get("phone_number"):
        return PhoneVerdict.NO_PHONE
    # Only the boolean: the string "false", as GetUser has it, is truthy.
    if claims.get("phone_number_verified") is True:
        return PhoneVerdict.VERIFIED
    return PhoneVerdict.NOT_VERIFIED
