"""USER_AUTH and SELECT_CHALLENGE: the user chooses the first factor, or the client prefers one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.sign_in import message_code, passkey, password, password_srp, step_up
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, Parameters, issue_challenge
from desktop.practice.sign_in.message_code import FIRST_BY_EMAIL, FIRST_BY_SMS
from desktop.practice.sign_in.next_step import after_first_factor, after_password
from desktop.practice.sign_in.password_check import check_user_state
from desktop.practice.state import triggers
from desktop.practice.state.factors import passkey_offered

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.request_context import RequestContext
    from desktop.practice.state.users import User

NAME = "SELECT_CHALLENGE"
_WITHOUT_PASSWORD = (FIRST_BY_EMAIL.name, FIRST_BY_SMS.name, passkey.NAME)


def begin(context: RequestContext, given: Parameters) -> Body:
    """Begin with the preferred first factor; if it isn't available, ask for a choice."""
    check_user_state(context.user)
    context = step_up.begin(context, given, choices(context.pool, context.user))
    if step_up.has_password(context) and step_up.second_factors(context):
        return after_first_factor(context)
    preferred = given.values.get("PREFERRED_CHALLENGE")
    if preferred in _WITHOUT_PASSWORD:
        _require_passwordless(context, preferred)
    if preferred is None or preferred not in _leading_on(context):
        return _select(context)
    if preferred == password.NAME:
        return password.begin(context, given)
    return _first_factor(context, given, preferred)


def choices(pool: Pool, user: User) -> list[str]:
    """The first factors of this user.

    No codes where MFA is required, and nothing but the password where that is a temporary one.
    """
    allowed = pool.first_factors
    here = [password_srp.CHOICE, password.NAME] if password.NAME in allowed else []
    if user.status == "FORCE_CHANGE_PASSWORD":
        return here
    codes = pool.mfa != "ON"
    there = {
        FIRST_BY_EMAIL.name: codes and user.verified("email"),
        FIRST_BY_SMS.name: codes and user.verified("phone_number"),
        passkey.NAME: passkey_offered(pool, user),
    }
    return here + [name for name, possible in there.items() if possible and name in allowed]


def _require_passwordless(context: RequestContext, preferred: str) -> None:
    """Raise where the password has to come before what the client prefers."""
    pool, user = context.pool, context.user
    if user.status == "FORCE_CHANGE_PASSWORD":
        raise refusals.password_first_when_temporary()
    withheld = pool.mfa == "ON" or (preferred == passkey.NAME and user.has_passkey)
    if withheld and preferred not in choices(pool, user):
        raise refusals.password_first()


def check(context: RequestContext, responses: ChallengeResponses) -> None:
    """Check the choice, and what came with it for the chosen factor."""
    chosen = responses.required("ANSWER")
    if chosen not in _leading_on(context):
        raise refusals.invalid_parameter("Selected challenge is not available")
    if chosen == password.NAME and password.NAME in responses.values:
        password.check(context, responses)
    if chosen == password_srp.CHOICE and password_srp.PUBLIC in responses.values:
        password_srp.check_public(context, responses)
    if chosen == passkey.NAME and passkey.CREDENTIAL in responses.values:
        passkey.check(context, responses)


def after_choice(context: RequestContext, responses: ChallengeResponses) -> Body:
    """The next step with the chosen factor."""
    chosen = responses.values["ANSWER"]
    if chosen == password.NAME:
        given = password.NAME in responses.values
        return after_password(context) if given else issue_challenge(context, password.NAME, {})
    if chosen == password_srp.CHOICE and password_srp.PUBLIC not in responses.values:
        return issue_challenge(context, password_srp.CHOICE, {})
    return _first_factor(context, responses, chosen)


def _select(context: RequestContext) -> Body:
    reply = issue_challenge(context, NAME, {})
    return {**reply, "AvailableChallenges": _leading_on(context)}


def _leading_on(context: RequestContext) -> list[str]:
    return step_up.leading_to_goal(context, choices(context.pool, context.user))


def _first_factor(context: RequestContext, given: Parameters, name: str) -> Body:
    if name == password_srp.CHOICE:
        return password_srp.ask(context, given, with_session=True)
    triggers.pre_authentication(context.pool, context.user)
    if name == passkey.NAME:
        return passkey.ask(context)
    kind = FIRST_BY_EMAIL if name == FIRST_BY_EMAIL.name else FIRST_BY_SMS
    return message_code.ask(context, kind)
