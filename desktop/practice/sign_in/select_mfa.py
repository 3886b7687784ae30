"""SELECT_MFA_TYPE: the user chooses among several second factors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.encoding import compact_json
from desktop.practice.sign_in import step_up
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, issue_challenge

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.request_context import RequestContext

NAME = "SELECT_MFA_TYPE"
ANSWER = "ANSWER"


def ask(context: RequestContext, choices: list[str]) -> Body:
    """Ask for one of `choices`."""
    parameters = {
        "MFAS_CAN_CHOOSE": compact_json(choices),
        "USER_ID_FOR_SRP": context.user.username,
    }
    return issue_challenge(context, NAME, parameters)


def check(context: RequestContext, responses: ChallengeResponses) -> None:
    """Check that the choice is among the user's factors."""
    if responses.required(ANSWER) not in step_up.second_factors(context):
        raise refusals.invalid_parameter("Invalid MFA type selected")
