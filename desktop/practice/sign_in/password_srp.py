"""USER_SRP_AUTH: PASSWORD_VERIFIER, a proof of the password that doesn't tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.crypto.srp import SrpExchange
from desktop.practice.sign_in import srp_proof
from desktop.practice.sign_in.password_check import check_password, check_user_state
from desktop.practice.state.passwords import simulated_password

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.sign_in.challenge_reply import ChallengeResponses, Parameters
    from desktop.practice.state.attempt import Attempt

NAME = "PASSWORD_VERIFIER"
CHOICE = "PASSWORD_SRP"
PUBLIC = "SRP_A"


def begin(attempt: Attempt, given: Parameters) -> Body:
    """In the flow of its own this challenge comes without a session, in the others with one."""
    return ask(attempt, given, with_session=False)


def ask(attempt: Attempt, given: Parameters, *, with_session: bool) -> Body:
    public = srp_proof.read_public(given.required(PUBLIC))
    pool, user = attempt.pool, attempt.user
    check_user_state(user)
    stored = user.password or simulated_password(pool.id, user.username, pool.simulation_key)
    srp_exchange = SrpExchange.begin(
        stored.identity, stored.verifier, public, srp_proof.random_secret(attempt)
    )
    parameters = {
        "SALT": f"{stored.salt:x}",
        "USERNAME": user.username,
        "USER_ID_FOR_SRP": user.username,
    }
    return srp_proof.ask(attempt, NAME, srp_exchange, parameters, with_session=with_session)


def check(attempt: Attempt, responses: ChallengeResponses) -> None:
    check_password(attempt, lambda: srp_proof.proven(attempt, responses))


def check_public(_: Attempt, responses: ChallengeResponses) -> None:
    srp_proof.read_public(responses.required(PUBLIC))
