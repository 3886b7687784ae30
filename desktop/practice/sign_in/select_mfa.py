"""SELECT_MFA_TYPE: which of several second factors it shall be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.encoding import compact_json
from desktop.practice.factors import registered
from desktop.practice.sign_in.posing import Answer, pose

if TYPE_CHECKING:
    from desktop.practice.attempts import Attempt
    from desktop.practice.shapes import Body

NAME = "SELECT_MFA_TYPE"
ANSWER = "ANSWER"


def ask(attempt: Attempt, choices: list[str]) -> Body:
    parameters = {
        "MFAS_CAN_CHOOSE": compact_json(choices),
        "USER_ID_FOR_SRP": attempt.user.username,
    }
    return pose(attempt, NAME, parameters)


def check(attempt: Attempt, answer: Answer) -> None:
    if answer.required(ANSWER) not in registered(attempt.pool, attempt.user):
        raise refusals.invalid_parameter("Invalid MFA type selected")
