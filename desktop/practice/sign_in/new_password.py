"""NEW_PASSWORD_REQUIRED: after a temporary password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.encoding import compact_json
from desktop.practice.shapes import PASSWORD, Body
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, issue_challenge
from desktop.practice.state import attributes
from desktop.practice.state.set_password import set_permanent

if TYPE_CHECKING:
    from desktop.practice.state.attempt import Attempt

NAME = "NEW_PASSWORD_REQUIRED"
_PREFIX = "userAttributes."


def ask(attempt: Attempt) -> Body:
    """Ask for a password, and for the attributes that the pool requires and the user lacks."""
    lacking = attributes.missing(attempt.pool, attempt.user)
    parameters = {
        "USER_ID_FOR_SRP": attempt.user.username,
        "requiredAttributes": compact_json([_PREFIX + name for name in lacking]),
        "userAttributes": compact_json(attempt.user.attributes),
    }
    return issue_challenge(attempt, NAME, parameters)


def check(attempt: Attempt, responses: ChallengeResponses) -> None:
    """Set the password and the attributes, or neither."""
    pool, user = attempt.pool, attempt.user
    password = responses.required("NEW_PASSWORD")
    PASSWORD.read(password, "challengeResponses.NEW_PASSWORD.member")
    given = {
        name.removeprefix(_PREFIX): value
        for name, value in responses.values.items()
        if name.startswith(_PREFIX)
    }
    unwritable = ("sub", "email_verified", "phone_number_verified")
    if any(name in unwritable or not attempt.client.may_write(name) for name in given):
        raise refusals.not_authorized("A client attempted to write unauthorized attribute")
    attributes.check(pool, given)
    for name in attributes.missing(pool, user):
        if not given.get(name):
            raise refusals.attribute_breaks_schema(name, "The attribute is required")
    set_permanent(pool, user, password, attempt.world.entropy, attempt.now)
    attributes.apply(user, given, attempt.now)
