"""A remembered device in place of the second factor: DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.srp import Handshake
from desktop.practice.sign_in import srp_proof
from desktop.practice.sign_in.challenge_reply import Answer, Given, new_challenge

if TYPE_CHECKING:
    from desktop.practice.operation import Call
    from desktop.practice.shapes import Body
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.attempt import Attempt
    from desktop.practice.state.challenge_sessions import Challenge
    from desktop.practice.state.devices import Device
    from desktop.practice.state.pools import Pool

NAME = "DEVICE_SRP_AUTH"
VERIFIER = "DEVICE_PASSWORD_VERIFIER"


def known_device(attempt: Attempt) -> Device | None:
    """The confirmed device that the attempt comes from; raises for one that isn't there."""
    key = attempt.progress.device_key
    if key is None or not attempt.pool.tracks_devices:
        return None
    device = attempt.user.devices.get(key)
    if device is None or not device.confirmed:
        raise refusals.no_device()
    return device


def ask(attempt: Attempt, device: Device) -> Body:
    challenge = new_challenge(attempt, NAME)
    device.asked = challenge
    session = attempt.pool.challenges.pose(challenge, attempt.world.entropy, attempt.now)
    return {"ChallengeName": NAME, "Session": session, "ChallengeParameters": {}}


def find(call: Call, pool: Pool, client: AppClient, given: Given, name: str) -> Challenge:
    """By its session, or without one by the device: known clients leave the session out."""
    if "Session" in call.body:
        return pool.challenges.find(call.body["Session"], client.client_id, name, call.now)
    user = pool.find_user(given.required("USERNAME"))
    device = user.devices.get(given.required("DEVICE_KEY")) if user else None
    if device is None:
        raise refusals.no_device()
    challenge = device.asked
    if challenge is None or challenge.client_id != client.client_id or challenge.used:
        raise refusals.session_broken()
    if call.now >= challenge.expires:
        raise refusals.session_expired()
    return challenge


def check(attempt: Attempt, answer: Answer) -> None:
    srp_proof.read_public(answer.required("SRP_A"))
    _device(attempt, answer)


def ask_proof(attempt: Attempt, answer: Answer) -> Body:
    device = _device(attempt, answer)
    public, secret = srp_proof.read_public(answer.required("SRP_A")), srp_proof.draw_secret(attempt)
    handshake = Handshake.of(device.identity, device.verifier or 0, public, secret)
    parameters = {
        "SALT": f"{device.salt:x}",
        "USERNAME": attempt.user.username,
        "DEVICE_KEY": device.key,
    }
    return srp_proof.ask(attempt, VERIFIER, handshake, parameters, with_session=False)


def check_proof(attempt: Attempt, answer: Answer) -> None:
    _device(attempt, answer)
    if not srp_proof.proven(attempt, answer):
        raise refusals.wrong_password()


def _device(attempt: Attempt, answer: Answer) -> Device:
    """The device that was asked for: another one's answer does not do."""
    key = answer.required("DEVICE_KEY")
    device = known_device(attempt)
    if device is None or key != answer.challenge.progress.device_key:
        raise refusals.no_device()
    return device
