"""Issuing a challenge, and reading what a client sends with its answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.state.challenge_sessions import Challenge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.practice.shapes import Body
    from desktop.practice.state.request_context import RequestContext


@dataclass(frozen=True, slots=True)
class Parameters:
    """AuthParameters or ChallengeResponses."""

    values: Mapping[str, str] = field(repr=False)

    def required(self, name: str) -> str:
        """The value of `name`; raises "Missing required parameter" for none or an empty one."""
        value = self.values.get(name)
        if not value:
            raise refusals.missing(name)
        return value


@dataclass(frozen=True, slots=True)
class ChallengeResponses(Parameters):
    """ChallengeResponses, with the challenge that they answer."""

    challenge: Challenge


def new_challenge(context: RequestContext, name: str) -> Challenge:
    """A challenge for this user and client, not stored yet; it expires with AuthSessionValidity."""
    user, client = context.user, context.client
    expires = context.now + client.session_seconds
    return Challenge(name, user.sub, user.username, client.client_id, expires, context.progress)


def issue_challenge(
    context: RequestContext, name: str, parameters: dict[str, str], *, code: str = "", to: str = ""
) -> Body:
    """Store a new challenge; return the body that asks for its answer.

    `code` is what was sent to the user, `to` an address that isn't the user's yet.
    """
    challenge = new_challenge(context, name)
    challenge.code, challenge.to = code, to
    session = context.pool.challenges.issue(challenge, context.world.entropy, context.now)
    return {"ChallengeName": name, "Session": session, "ChallengeParameters": parameters}
