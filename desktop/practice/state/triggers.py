"""In place of a pool's Lambda functions: they refuse with the organisation's own words, or break.

Pre sign-up and pre authentication are asked for by tags of the pool, whose values say what the
function does; pre authentication heeds a user's attribute before the tag.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.refusals import CognitoError

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User

PRE_SIGN_UP_TAG = "practice:pre-sign-up"
PRE_AUTHENTICATION_TAG = "practice:pre-authentication"
"""The words to refuse with, or one of `CRASHES` and `ANSWERS_NONSENSE`."""
REFUSED_ATTRIBUTE = "custom:refused"
"""The same for one user, where the pool's schema has it."""
CRASHES = "practice:crashes"
ANSWERS_NONSENSE = "practice:answers-nonsense"


def pre_sign_up(pool: Pool) -> None:
    _run("PreSignUp", pool.tag(PRE_SIGN_UP_TAG))


def pre_authentication(pool: Pool, user: User) -> None:
    """Asked before the password is looked at, for users who aren't there, too."""
    told = user.attributes.get(REFUSED_ATTRIBUTE) or pool.tag(PRE_AUTHENTICATION_TAG)
    _run("PreAuthentication", told)


def _run(trigger: str, told: str) -> None:
    if told == CRASHES:
        why = f"{trigger} invocation failed due to error Unhandled."
        raise CognitoError("UnexpectedLambda", why)
    if told == ANSWERS_NONSENSE:
        raise CognitoError("InvalidLambdaResponse", "Unrecognizable lambda output")
    if told:
        raise CognitoError("UserLambdaValidation", f"{trigger} failed with error {told}.")
