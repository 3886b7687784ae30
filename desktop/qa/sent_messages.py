"""How many messages a reply says were sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.qa.environment import Answer

CODE_CHALLENGES = frozenset({"SMS_MFA", "EMAIL_OTP", "SMS_OTP"})
"""Challenges that come with a message."""
WITHOUT_A_WORD = frozenset({"AdminResetUserPassword"})
"""Operations that send a message and say nothing of it."""


def messages_sent(
    operation: str, body: object, answer: Answer, names: frozenset[str] | None = None
) -> int:
    """Messages that came of this request.

    `names`: of the users there are, in small letters. A reply for any other name is made up, and
    no message goes out.
    """
    if answer.error or answer.http_status is None or not _is_for(body, names):
        return 0
    details = answer.body.get("CodeDeliveryDetailsList")
    if isinstance(details, Sequence) and not isinstance(details, str):
        return len(details)
    told = answer.body.get("ChallengeName") in CODE_CHALLENGES
    return int(told or "CodeDeliveryDetails" in answer.body or operation in WITHOUT_A_WORD)


def _is_for(body: object, names: frozenset[str] | None) -> bool:
    if names is None or not isinstance(body, Mapping):
        return True
    parts = (body, body.get("AuthParameters"), body.get("ChallengeResponses"))
    members = [part for part in parts if isinstance(part, Mapping)]
    named = [part[key] for part in members for key in ("Username", "USERNAME") if key in part]
    return all(str(name).lower() in names for name in named)
