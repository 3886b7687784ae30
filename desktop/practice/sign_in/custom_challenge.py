"""CUSTOM_AUTH and CUSTOM_CHALLENGE, with small sums in place of a pool's Lambda triggers.

Tags of the pool say how many rounds there are and whether a password comes first. A wrong answer
repeats the round; the third one in a round ends the sign-in.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.sign_in import password_srp
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, Parameters, issue_challenge
from desktop.practice.sign_in.password_check import check_user_state

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.request_context import RequestContext

FLOW = "CUSTOM_AUTH"
NAME = "CUSTOM_CHALLENGE"
ROUNDS_TAG = "practice:riddle-rounds"
"""How many rounds there are: a digit."""
PASSWORD_FIRST_TAG = "practice:riddle-after-password"  # noqa: S105 - the name of a tag
"""With "on" an SRP proof of the password comes first."""
_MOST_MISSED = 3
"""Wrong answers in one round."""


def begin(context: RequestContext, given: Parameters) -> Body:
    """Begin CUSTOM_AUTH, with the password where the client or the pool wants it first."""
    if rounds(context.pool) == 0:
        raise refusals.no_custom_triggers()
    check_user_state(context.user)
    if given.values.get("CHALLENGE_NAME") == password_srp.PUBLIC:
        return password_srp.ask(context, given, with_session=True)
    if context.pool.tag(PASSWORD_FIRST_TAG) == "on":
        raise refusals.wrong_password()
    return ask(context)


def rounds(pool: Pool) -> int:
    """How many rounds there are; 0 in a pool without custom challenges."""
    tag = pool.tag(ROUNDS_TAG)
    return int(tag) if tag.isascii() and tag.isdigit() and len(tag) == 1 else 0


def ask(context: RequestContext) -> Body:
    """Ask for the sum of the current round."""
    number, count = context.progress.solved + 1, rounds(context.pool)
    one, other = _summands(number)
    parameters = {
        "USERNAME": context.user.username,
        "question": f"How much is {one} + {other}?",
        "round": f"{number} of {count}",
    }
    if context.progress.missed:
        parameters["hint"] = "That was not it. Write the sum in digits."
    return issue_challenge(context, NAME, parameters)


def check(_: RequestContext, responses: ChallengeResponses) -> None:
    """Only a missing answer is refused here; `evaluate` judges the others."""
    responses.required("ANSWER")


def evaluate(context: RequestContext, responses: ChallengeResponses) -> tuple[RequestContext, bool]:
    """The context after this answer, and whether every round is done.

    Raises after the third wrong answer in a round.
    """
    progress = context.progress
    if responses.values["ANSWER"].strip() == str(sum(_summands(progress.solved + 1))):
        progress = replace(progress, solved=progress.solved + 1, missed=0)
    else:
        progress = replace(progress, missed=progress.missed + 1)
    if progress.missed >= _MOST_MISSED:
        raise refusals.wrong_password()
    return replace(context, progress=progress), progress.solved >= rounds(context.pool)


def _summands(number: int) -> tuple[int, int]:
    return 3 + 4 * number, 2 + 5 * number % 9
