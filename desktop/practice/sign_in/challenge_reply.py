"""Posing a challenge, and what a client sends in answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.state.challenge_sessions import Challenge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.practice.shapes import Body
    from desktop.practice.state.attempt import Attempt


@dataclass(frozen=True, slots=True)
class Parameters:
    """AuthParameters or ChallengeResponses."""

    values: Mapping[str, str] = field(repr=False)

    def required(self, name: str) -> str:
        """What was sent as `name`; nothing or an empty text is a missing parameter."""
        value = self.values.get(name)
        if not value:
            raise refusals.missing(name)
        return value


@dataclass(frozen=True, slots=True)
class ChallengeResponses(Parameters):
    """ChallengeResponses, with the challenge that they answer."""

    challenge: Challenge


def new_challenge(attempt: Attempt, name: str) -> Challenge:
    user, client = attempt.user, attempt.client
    expires = attempt.now + client.session_seconds
    return Challenge(name, user.sub, user.username, client.client_id, expires, attempt.progress)


def issue_challenge(
    attempt: Attempt, name: str, parameters: dict[str, str], *, code: str = "", to: str = ""
) -> Body:
    """The reply that puts the challenge `name`; `code` is what a message took to the user."""
    challenge = new_challenge(attempt, name)
    challenge.code, challenge.to = code, to
    session = attempt.pool.challenges.issue(challenge, attempt.world.entropy, attempt.now)
    return {"ChallengeName": name, "Session": session, "ChallengeParameters": parameters}
