"""The test user that is invited by text message, and why Cognito may refuse that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.setup.provisioning.problems import AwsProblem

LONGEST_NAME = 128
"""Characters, Cognito's limit for `Username`."""
_PHONE = r"\+[1-9][0-9]{6,14}"
"""As E.164 has it: the country's code first, 15 digits at most."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who gets a temporary password, and where."""

    user_name: str
    phone: str
    """In the form of E.164."""


def is_user_name(text: str) -> bool:
    """Whether Cognito takes it: what can be seen, without blanks."""
    return 0 < len(text) <= LONGEST_NAME and all(it.isprintable() and it != " " for it in text)


def is_phone(text: str) -> bool:
    """Whether it is a phone number in the form of E.164."""
    return re.fullmatch(_PHONE, text) is not None


class Refusal(Enum):
    """Why there is no invitation."""

    THERE_ALREADY = auto()
    """A user of that name exists; no message was sent."""
    PHONE = auto()
    NAME = auto()
    NOT_SENT = auto()
    """The user was made, but the message could not be sent."""
    ROLE = auto()
    """Cognito can't use the role for text messages."""
    OTHER = auto()


_BY_CODE = {
    "UsernameExistsException": Refusal.THERE_ALREADY,
    "CodeDeliveryFailureException": Refusal.NOT_SENT,
    "InvalidSmsRoleAccessPolicyException": Refusal.ROLE,
    "InvalidSmsRoleTrustRelationshipException": Refusal.ROLE,
}


def refusal_of(problem: AwsProblem) -> Refusal:
    """By what AdminCreateUser said."""
    if problem.code == "InvalidParameterException":
        if "username" in problem.detail.lower():  # it may name phone numbers, too
            return Refusal.NAME
        if "phone" in problem.detail.lower():
            return Refusal.PHONE
    return _BY_CODE.get(problem.code, Refusal.OTHER)


def resend_line(user_pool_id: str, user_name: str) -> str:
    """The line of the AWS CLI that sends another invitation."""
    quoted = "'" + user_name.replace("'", "'\\''") + "'"
    return (
        f"aws cognito-idp admin-create-user --user-pool-id {user_pool_id} --username {quoted} "
        "--message-action RESEND --desired-delivery-mediums SMS"
    )
