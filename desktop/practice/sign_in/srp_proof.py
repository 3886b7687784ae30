"""What PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER share: B and SECRET_BLOCK, then the proof."""

from __future__ import annotations

import base64
import hmac
import re
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.srp import PRIME, SrpServer
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, Parameters, new_challenge
from desktop.practice.sign_in.timestamps import read_timestamp

if TYPE_CHECKING:
    from desktop.practice.operation import Call
    from desktop.practice.shapes import Body
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.challenge_sessions import Challenge
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.request_context import RequestContext

_SECRET_BYTES = 32
"""Of the server's secret b: RFC 5054, section 2.5.3, asks for 256 bits."""
_BLOCK_BYTES = 1_020
"""Of SECRET_BLOCK."""
_LONGEST_PUBLIC = 1_024
"""Hexadecimal digits of SRP_A."""
_CLOCK_SECONDS = 300
"""How far TIMESTAMP may be off. The service doesn't say; five minutes are usual with AWS."""


def read_public(text: str) -> int:
    """SRP_A as a number; raises for no hexadecimal and for 0 modulo the prime (RFC 5054, 2.5.4)."""
    if len(text) > _LONGEST_PUBLIC or not re.fullmatch("[0-9a-fA-F]+", text):
        raise refusals.bad_public_value()
    number = int(text, 16)
    if number % PRIME == 0:
        raise refusals.bad_public_value()
    return number


def ask(
    context: RequestContext,
    name: str,
    srp_server: SrpServer,
    parameters: dict[str, str],
    *,
    with_session: bool,
) -> Body:
    """Issue the challenge `name`. Its answer carries SECRET_BLOCK, by which it is found again."""
    entropy = context.world.entropy
    block = base64.b64encode(entropy.random_bytes(_BLOCK_BYTES)).decode()
    challenge = new_challenge(context, name)
    challenge.srp_server = srp_server
    reply: Body = {
        "ChallengeName": name,
        "ChallengeParameters": {
            "SRP_B": f"{srp_server.public:x}",
            "SECRET_BLOCK": block,
            **parameters,
        },
    }
    context.pool.challenges.store(block, challenge, context.now)
    if with_session:
        session_challenge = new_challenge(context, name)
        reply["Session"] = context.pool.challenges.issue(session_challenge, entropy, context.now)
        challenge.session = reply["Session"]
    return reply


def random_secret(context: RequestContext) -> int:
    """The server's secret b."""
    return int.from_bytes(context.world.entropy.random_bytes(_SECRET_BYTES)) % PRIME


def find(call: Call, pool: Pool, client: AppClient, given: Parameters, name: str) -> Challenge:
    """The challenge by its SECRET_BLOCK; where it has a session, that must have come with it."""
    block = given.required("PASSWORD_CLAIM_SECRET_BLOCK")
    challenge = pool.challenges.find(block, client.client_id, name, call.now)
    if challenge.session:
        if "Session" not in call.body:
            raise refusals.missing("Session")
        if call.body["Session"] != challenge.session:
            raise refusals.session_broken()
    return challenge


def proven(context: RequestContext, responses: ChallengeResponses) -> bool:
    """Whether the proof is right and was made within the last minutes.

    The proof covers TIMESTAMP as the service writes it: one that is written otherwise can be
    readable, and the proof is wrong all the same.
    """
    block = responses.required("PASSWORD_CLAIM_SECRET_BLOCK")
    signature = responses.required("PASSWORD_CLAIM_SIGNATURE")
    seconds, written = read_timestamp(responses.required("TIMESTAMP"))
    srp_server = responses.challenge.srp_server
    if srp_server is None or abs(context.now - seconds) > _CLOCK_SECONDS:
        return False
    expected = base64.b64encode(srp_server.proof(base64.b64decode(block), written))
    return hmac.compare_digest(expected, signature.encode())
