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
    from desktop.practice.state.request_context import RequestContext

NAME = "NEW_PASSWORD_REQUIRED"
_PREFIX = "userAttributes."


def ask(context: RequestContext) -> Body:
    """Ask for a password, and for the attributes that the pool requires and the user lacks."""
    lacking = attributes.missing(context.pool, context.user)
    parameters = {
        "USER_ID_FOR_SRP": context.user.username,
        "requiredAttributes": compact_json([_PREFIX + name for name in lacking]),
        "userAttributes": compact_json(context.user.attributes),
    }
    return issue_challenge(context, NAME, parameters)


def check(context: RequestContext, responses: ChallengeResponses) -> None:
    """Set the password and the attributes, or neither."""
    pool, user = context.pool, context.user
    password = responses.required("NEW_PASSWORD")
    PASSWORD.read(password, "challengeResponses.NEW_PASSWORD.member")
    given = {
        name.removeprefix(_PREFIX): value
        for name, value in responses.values.items()
        if name.startswith(_PREFIX)
    }
    unwritable = ("sub", "email_verified", "phone_number_verified")
    if any(name in unwritable or not context.client.may_write(name) for name in given):
        raise refusals.not_authorized("A client attempted to write unauthorized attribute")
    attributes.check(pool, given)
    for name in attributes.missing(pool, user):
        if not given.get(name):
            raise refusals.attribute_breaks_schema(name, "The attribute is required")
    set_permanent(pool, user, password, context.world.entropy, context.now)
    attributes.apply(user, given, context.now)
