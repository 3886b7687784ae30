"""The password itself: USER_PASSWORD_AUTH and the challenge PASSWORD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.sign_in import step_up
from desktop.practice.sign_in.next_step import after_password
from desktop.practice.sign_in.password_check import check_password

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.sign_in.challenge_reply import Parameters
    from desktop.practice.state.request_context import RequestContext

NAME = "PASSWORD"


def begin(context: RequestContext, given: Parameters) -> Body:
    """USER_PASSWORD_AUTH."""
    check(context, given)
    return after_password(step_up.with_factor(context, NAME))


def check(context: RequestContext, given: Parameters) -> None:
    """Check PASSWORD, with the lockout for passwords."""
    password, stored = given.required(NAME), context.user.password
    check_password(context, lambda: stored is not None and stored.matches(password))
