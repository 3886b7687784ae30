"""USER_SRP_AUTH and PASSWORD_VERIFIER: a proof of the password that doesn't reveal it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.crypto.srp import SrpServer
from desktop.practice.sign_in import srp_proof
from desktop.practice.sign_in.password_check import check_password, check_user_state
from desktop.practice.state.passwords import simulated_password

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.sign_in.challenge_reply import ChallengeResponses, Parameters
    from desktop.practice.state.request_context import RequestContext

NAME = "PASSWORD_VERIFIER"
CHOICE = "PASSWORD_SRP"
PUBLIC = "SRP_A"


def begin(context: RequestContext, given: Parameters) -> Body:
    """USER_SRP_AUTH, where PASSWORD_VERIFIER comes without a session; elsewhere it has one."""
    return ask(context, given, with_session=False)


def ask(context: RequestContext, given: Parameters, *, with_session: bool) -> Body:
    """PASSWORD_VERIFIER; `given` has SRP_A."""
    public = srp_proof.read_public(given.required(PUBLIC))
    pool, user = context.pool, context.user
    check_user_state(user)
    stored = user.password or simulated_password(pool.id, user.username, pool.simulation_key)
    srp_server = SrpServer.begin(
        stored.identity, stored.verifier, public, srp_proof.random_secret(context)
    )
    parameters = {
        "SALT": f"{stored.salt:x}",
        "USERNAME": user.username,
        "USER_ID_FOR_SRP": user.username,
    }
    return srp_proof.ask(context, NAME, srp_server, parameters, with_session=with_session)


def check(context: RequestContext, responses: ChallengeResponses) -> None:
    """Check the proof, with the lockout for passwords."""
    check_password(context, lambda: srp_proof.proven(context, responses))


def check_public(_: RequestContext, responses: ChallengeResponses) -> None:
    """Check that SRP_A is there and usable."""
    srp_proof.read_public(responses.required(PUBLIC))
