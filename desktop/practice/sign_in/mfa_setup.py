"""MFA_SETUP: a second factor is required and none is there yet; an app can be linked.

AssociateSoftwareToken and VerifySoftwareToken take the challenge session, and the session of the
latter answers the challenge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.encoding import compact_json
from desktop.practice.sign_in.posing import Answer, pose
from desktop.practice.users import TOTP

if TYPE_CHECKING:
    from desktop.practice.attempts import Attempt
    from desktop.practice.shapes import Body

NAME = "MFA_SETUP"


def ask(attempt: Attempt) -> Body:
    parameters = {
        "MFAS_CAN_SETUP": compact_json([TOTP]),
        "USER_ID_FOR_SRP": attempt.user.username,
    }
    return pose(attempt, NAME, parameters)


def check(attempt: Attempt, answer: Answer) -> None:
    if not (answer.challenge.ready and attempt.user.has_totp):
        raise refusals.session_broken()
