"""USER_SRP_AUTH: PASSWORD_VERIFIER, a proof of the password that doesn't tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.crypto.srp import Handshake
from desktop.practice.sign_in import srp_proof
from desktop.practice.sign_in.password_check import check_state, prove
from desktop.practice.state.passwords import decoy

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.sign_in.challenge_reply import Answer, Given
    from desktop.practice.state.attempt import Attempt

NAME = "PASSWORD_VERIFIER"
CHOICE = "PASSWORD_SRP"
PUBLIC = "SRP_A"


def begin(attempt: Attempt, given: Given) -> Body:
    """In the flow of its own this challenge comes without a session, in the others with one."""
    return ask(attempt, given, with_session=False)


def ask(attempt: Attempt, given: Given, *, with_session: bool) -> Body:
    public = srp_proof.read_public(given.required(PUBLIC))
    pool, user = attempt.pool, attempt.user
    check_state(user)
    stored = user.password or decoy(pool.id, user.username, pool.decoy_key)
    handshake = Handshake.of(
        stored.identity, stored.verifier, public, srp_proof.draw_secret(attempt)
    )
    parameters = {
        "SALT": f"{stored.salt:x}",
        "USERNAME": user.username,
        "USER_ID_FOR_SRP": user.username,
    }
    return srp_proof.ask(attempt, NAME, handshake, parameters, with_session=with_session)


def check(attempt: Attempt, answer: Answer) -> None:
    prove(attempt, lambda: srp_proof.proven(attempt, answer))


def check_public(_: Attempt, answer: Answer) -> None:
    srp_proof.read_public(answer.required(PUBLIC))
