"""A remembered device in place of the second factor: DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.srp import SrpServer
from desktop.practice.sign_in import srp_proof
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, Parameters, new_challenge

if TYPE_CHECKING:
    from desktop.practice.operation import Call
    from desktop.practice.shapes import Body
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.challenge_sessions import Challenge
    from desktop.practice.state.devices import Device
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.request_context import RequestContext

NAME = "DEVICE_SRP_AUTH"
VERIFIER = "DEVICE_PASSWORD_VERIFIER"


def confirmed_device(context: RequestContext) -> Device | None:
    """The device that the client named; None where it named none.

    Raises for an unknown and for an unconfirmed one.
    """
    key = context.progress.device_key
    if key is None or not context.pool.tracks_devices:
        return None
    device = context.user.devices.get(key)
    if device is None or not device.confirmed:
        raise refusals.no_device()
    return device


def ask(context: RequestContext, device: Device) -> Body:
    """DEVICE_SRP_AUTH: ask for SRP_A."""
    challenge = new_challenge(context, NAME)
    device.pending_challenge = challenge
    session = context.pool.challenges.issue(challenge, context.world.entropy, context.now)
    return {"ChallengeName": NAME, "Session": session, "ChallengeParameters": {}}


def find(call: Call, pool: Pool, client: AppClient, given: Parameters, name: str) -> Challenge:
    """The challenge by its session, or without one by the device.

    Some clients leave the session out.
    """
    if "Session" in call.body:
        return pool.challenges.find(call.body["Session"], client.client_id, name, call.now)
    user = pool.find_user(given.required("USERNAME"))
    device = user.devices.get(given.required("DEVICE_KEY")) if user else None
    if device is None:
        raise refusals.no_device()
    challenge = device.pending_challenge
    if challenge is None or challenge.client_id != client.client_id or challenge.used:
        raise refusals.session_broken()
    if call.now >= challenge.expires:
        raise refusals.session_expired()
    return challenge


def check(context: RequestContext, responses: ChallengeResponses) -> None:
    """Check that SRP_A is usable and that the device is the one that was asked for."""
    srp_proof.read_public(responses.required("SRP_A"))
    _device(context, responses)


def ask_proof(context: RequestContext, responses: ChallengeResponses) -> Body:
    """DEVICE_PASSWORD_VERIFIER: ask for the proof."""
    device = _device(context, responses)
    public, secret = (
        srp_proof.read_public(responses.required("SRP_A")),
        srp_proof.random_secret(context),
    )
    srp_server = SrpServer.begin(device.identity, device.verifier or 0, public, secret)
    parameters = {
        "SALT": f"{device.salt:x}",
        "USERNAME": context.user.username,
        "DEVICE_KEY": device.key,
    }
    return srp_proof.ask(context, VERIFIER, srp_server, parameters, with_session=False)


def check_proof(context: RequestContext, responses: ChallengeResponses) -> None:
    """Check the proof."""
    _device(context, responses)
    if not srp_proof.proven(context, responses):
        raise refusals.wrong_password()


def _device(context: RequestContext, responses: ChallengeResponses) -> Device:
    """The device that was asked for; raises for any other."""
    key = responses.required("DEVICE_KEY")
    device = confirmed_device(context)
    if device is None or key != responses.challenge.progress.device_key:
        raise refusals.no_device()
    return device
