"""What USER_SRP_AUTH and remembered devices share: B and SECRET_BLOCK out, the proof back."""

from __future__ import annotations

import base64
import hmac
import re
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.srp import PRIME, SrpExchange
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, Parameters, new_challenge
from desktop.practice.sign_in.timestamps import read_timestamp

if TYPE_CHECKING:
    from desktop.practice.operation import Call
    from desktop.practice.shapes import Body
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.attempt import Attempt
    from desktop.practice.state.challenge_sessions import Challenge
    from desktop.practice.state.pools import Pool

_SECRET_BYTES = 128
_BLOCK_BYTES = 1_020
_LONGEST_PUBLIC = 1_024
_CLOCK_SECONDS = 300
"""How far the client's clock may be off; the service doesn't say, five minutes are AWS's habit."""


def read_public(text: str) -> int:
    """SRP_A; raises for what is no number in hex, or 0 modulo the prime (RFC 5054, 2.5.4)."""
    if len(text) > _LONGEST_PUBLIC or not re.fullmatch("[0-9a-fA-F]+", text):
        raise refusals.bad_public_value()
    number = int(text, 16)
    if number % PRIME == 0:
        raise refusals.bad_public_value()
    return number


def ask(
    attempt: Attempt,
    name: str,
    srp_exchange: SrpExchange,
    parameters: dict[str, str],
    *,
    with_session: bool,
) -> Body:
    """Pose `name`; the service is given back SECRET_BLOCK, and so finds the challenge again."""
    entropy = attempt.world.entropy
    block = base64.b64encode(entropy.random_bytes(_BLOCK_BYTES)).decode()
    challenge = new_challenge(attempt, name)
    challenge.srp_exchange = srp_exchange
    reply: Body = {
        "ChallengeName": name,
        "ChallengeParameters": {
            "SRP_B": f"{srp_exchange.public:x}",
            "SECRET_BLOCK": block,
            **parameters,
        },
    }
    attempt.pool.challenges.store(block, challenge, attempt.now)
    if with_session:
        session_challenge = new_challenge(attempt, name)
        reply["Session"] = attempt.pool.challenges.issue(session_challenge, entropy, attempt.now)
        challenge.session = reply["Session"]
    return reply


def random_secret(attempt: Attempt) -> int:
    return int.from_bytes(attempt.world.entropy.random_bytes(_SECRET_BYTES)) % PRIME


def find(call: Call, pool: Pool, client: AppClient, given: Parameters, name: str) -> Challenge:
    """The challenge by its SECRET_BLOCK, with its session where it was given one."""
    block = given.required("PASSWORD_CLAIM_SECRET_BLOCK")
    challenge = pool.challenges.find(block, client.client_id, name, call.now)
    if challenge.session:
        if "Session" not in call.body:
            raise refusals.missing("Session")
        if call.body["Session"] != challenge.session:
            raise refusals.session_broken()
    return challenge


def proven(attempt: Attempt, responses: ChallengeResponses) -> bool:
    """Whether the signature is that of one who knows the password, made just now.

    The signature covers the time as Cognito writes it: a day with a zero in front can be read,
    and yet the proof doesn't fit.
    """
    block = responses.required("PASSWORD_CLAIM_SECRET_BLOCK")
    signature = responses.required("PASSWORD_CLAIM_SIGNATURE")
    seconds, written = read_timestamp(responses.required("TIMESTAMP"))
    srp_exchange = responses.challenge.srp_exchange
    if srp_exchange is None or abs(attempt.now - seconds) > _CLOCK_SECONDS:
        return False
    expected = base64.b64encode(srp_exchange.proof(base64.b64decode(block), written))
    return hmac.compare_digest(expected, signature.encode())
