"""In place of a pool's Lambda triggers: they can refuse with words of their own, or break.

The pre sign-up and pre authentication triggers do what a tag of the pool says; an attribute of the
user can take the tag's place at authentication.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.refusals import CognitoError

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User

PRE_SIGN_UP_TAG = "practice:pre-sign-up"
PRE_AUTHENTICATION_TAG = "practice:pre-authentication"
"""Values: the words to refuse with, or one of the constants below; the same for pre sign-up."""
REFUSED_ATTRIBUTE = "custom:refused"
"""The same for one user, where the pool's schema has this attribute."""
CRASHES = "practice:crashes"
TIMES_OUT = "practice:times-out"
SECURITY_REASONS = "practice:security-reasons"
"""Not a trigger's doing but threat protection's, which stops a sign-in at the same place."""
ANSWERS_NONSENSE = "practice:answers-nonsense"


def pre_sign_up(pool: Pool) -> None:
    """Raise what the pool's pre sign-up trigger says."""
    _run("PreSignUp", pool.tag(PRE_SIGN_UP_TAG))


def pre_authentication(pool: Pool, user: User) -> None:
    """Raise what the trigger says, before the password is checked; for simulated users, too."""
    behaviour = user.attributes.get(REFUSED_ATTRIBUTE) or pool.tag(PRE_AUTHENTICATION_TAG)
    _run("PreAuthentication", behaviour)


def _run(trigger: str, behaviour: str) -> None:
    if behaviour == SECURITY_REASONS:
        raise CognitoError("NotAuthorized", "Unable to login because of security reasons.")
    if behaviour == TIMES_OUT:
        why = "invocation failed due to error Socket timeout while invoking Lambda function."
        raise CognitoError("UserLambdaValidation", f"{trigger} {why}")
    if behaviour == CRASHES:
        why = f"{trigger} invocation failed due to error Unhandled."
        raise CognitoError("UnexpectedLambda", why)
    if behaviour == ANSWERS_NONSENSE:
        raise CognitoError("InvalidLambdaResponse", "Unrecognizable lambda output")
    if behaviour:
        raise CognitoError("UserLambdaValidation", f"{trigger} failed with error {behaviour}.")
