"""Posing a challenge, and what a client sends in answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.challenges import Challenge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.practice.attempts import Attempt
    from desktop.practice.shapes import Body


@dataclass(frozen=True, slots=True)
class Given:
    """AuthParameters or ChallengeResponses."""

    values: Mapping[str, str] = field(repr=False)

    def required(self, name: str) -> str:
        """What was sent as `name`; nothing or an empty text is a missing parameter."""
        value = self.values.get(name)
        if not value:
            raise refusals.missing(name)
        return value


@dataclass(frozen=True, slots=True)
class Answer(Given):
    """ChallengeResponses, with the challenge that they answer."""

    challenge: Challenge


def pose(attempt: Attempt, name: str, parameters: dict[str, str], *, code: str = "") -> Body:
    """The reply that puts the challenge `name`; `code` is what a message took to the user."""
    expires = attempt.now + attempt.client.session_seconds
    challenge = Challenge(name, attempt.user.sub, attempt.client.client_id, expires, code)
    session = attempt.pool.challenges.pose(challenge, attempt.world.entropy, attempt.now)
    return {"ChallengeName": name, "Session": session, "ChallengeParameters": parameters}
