"""Transcripts of remembered devices: met, confirmed, recognised, forgotten."""

from __future__ import annotations

import base64
import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import AskCode, AskRememberDevice, CodeEntered, RememberDevice
from desktop.auth.client import AppClient, Credentials
from desktop.auth.device import Device
from desktop.auth.flows.refresh import refresh
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.replies import Reply
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from tests.auth.minting import CLIENT, NOW
from tests.auth.srp_server import Server, verifier
from tests.auth.transcripts import (
    Play,
    answers,
    challenge,
    is_repeatable,
    parameters,
    sms,
    tokens,
)

MARIA = Credentials("maria.santos", "Correct-horse-1")
KEY = "eu-central-1_4c1e2f00-0000-4000-8000-000000000001"
NEW = {"DeviceKey": KEY, "DeviceGroupKey": "-group1"}
DEVICE = Device(KEY, "-group1", "device-password")
IDENTITY = f"-group1{KEY}"
SERVER = Server(IDENTITY, verifier(IDENTITY, DEVICE.password, 0x80FF), 0x80FF, 4711)
UNKNOWN = "Device does not exist."


def play(device: Device | None = None, client: AppClient = CLIENT) -> Play:
    return Play(sign_in(client, MARIA, Known(device=device)))


def met() -> Play:
    """Signed in from a computer that the service sees for the first time."""
    run = play()
    tokens(run, new_device=NEW)
    return run


def session_of(run: Play) -> Session:
    assert isinstance(run.result, Session), run.step
    return run.result


def test_a_new_device_is_confirmed_with_a_verifier():
    run = met()
    operation, given = run.call()
    assert operation == "ConfirmDevice"
    assert not is_repeatable(run)
    assert given["DeviceKey"] == KEY
    assert given["DeviceName"] == "Cognito Desk"
    kept = given["DeviceSecretVerifierConfig"]
    assert isinstance(kept, dict)
    run.reply({"UserConfirmationNecessary": False})
    session = session_of(run)
    assert given["AccessToken"] == session.tokens.access_token
    assert session.device is not None
    assert (session.device.key, session.device.group_key) == (KEY, "-group1")
    salt = int.from_bytes(base64.b64decode(kept["Salt"]), "big")
    theirs = verifier(IDENTITY, session.device.password, salt)
    assert int.from_bytes(base64.b64decode(kept["PasswordVerifier"]), "big") == theirs


def test_where_the_pool_leaves_it_to_the_person_they_are_asked():
    run = met()
    run.reply({"UserConfirmationNecessary": True})
    assert run.step == AskRememberDevice()
    run.send(RememberDevice(True))
    operation, given = run.call()
    assert operation == "UpdateDeviceStatus"
    assert (given["DeviceKey"], given["DeviceRememberedStatus"]) == (KEY, "remembered")
    run.reply({})
    assert session_of(run).device is not None


def test_a_device_that_is_not_to_be_remembered_is_not():
    run = met()
    run.reply({"UserConfirmationNecessary": True})
    run.send(RememberDevice(False))
    assert session_of(run).device is None


@pytest.mark.parametrize(
    "trouble",
    [
        e.NotSent("host", "refused"),
        e.ReplyLost("host", "reset"),
        e.ProtocolError("host", "html"),
        e.Misconfigured(
            e.Refusal("ConfirmDevice", "InvalidParameter", "Invalid device key given.")
        ),
        e.ScopeMissing(e.Refusal("ConfirmDevice", "NotAuthorized")),
        e.ServiceFault(e.Refusal("ConfirmDevice", "InternalError")),
    ],
    ids=lambda error: type(error).__name__,
)
@pytest.mark.parametrize("at", ["ConfirmDevice", "UpdateDeviceStatus"])
def test_what_goes_wrong_with_the_device_never_costs_the_sign_in(trouble: e.DeskError, at: str):
    run = met()
    if at == "UpdateDeviceStatus":
        run.reply({"UserConfirmationNecessary": True})
        run.send(RememberDevice(True))
    assert run.call()[0] == at
    run.throw(trouble)
    session = session_of(run)
    assert session.verdicts.valid
    assert session.device is None


def device_challenges(run: Play) -> object:
    """The service recognises the key, and wants it proven."""
    run.reply(challenge("DEVICE_SRP_AUTH", "session-1", USERNAME="maria.santos"))
    begun = answers(run)
    assert set(begun) == {"USERNAME", "DEVICE_KEY", "SRP_A"}
    run.reply(
        challenge(
            "DEVICE_PASSWORD_VERIFIER",
            "session-2",
            USERNAME="maria.santos",
            DEVICE_KEY=KEY,
            **SERVER.parameters(),
        )
    )
    return begun["SRP_A"]


def test_a_remembered_device_takes_the_place_of_the_code():
    run = play(DEVICE)
    assert parameters(run)["DEVICE_KEY"] == KEY
    srp_a = device_challenges(run)
    assert answers(run)["DEVICE_KEY"] == KEY
    assert SERVER.accepts(str(srp_a), {k: str(v) for k, v in answers(run).items()})
    tokens(run)
    assert session_of(run).device == DEVICE
    assert session_of(run).method is None


def test_the_device_is_named_in_every_answer():
    run = play(DEVICE)
    run.reply(sms())
    run.send(CodeEntered("123456"))
    assert answers(run)["DEVICE_KEY"] == KEY


def test_a_device_that_the_service_forgot_is_dropped_and_tried_once_without():
    run = play(DEVICE)
    run.refuse("ResourceNotFound", UNKNOWN)
    assert "DEVICE_KEY" not in parameters(run)
    run.reply(sms())
    run.send(CodeEntered("123456"))
    assert "DEVICE_KEY" not in answers(run)
    tokens(run)
    assert session_of(run).device is None


def test_a_device_that_is_forgotten_on_the_way_is_dropped_as_well():
    run = play(DEVICE)
    run.reply(challenge("DEVICE_SRP_AUTH", USERNAME="maria.santos"))
    run.refuse("ResourceNotFound", UNKNOWN)
    assert "DEVICE_KEY" not in parameters(run)


def test_without_a_device_that_error_ends_it():
    run = play()
    with pytest.raises(e.DeviceUnknown):
        run.refuse("ResourceNotFound", UNKNOWN)


def test_a_proof_that_the_service_does_not_take_leads_to_the_code():
    run = play(DEVICE)
    device_challenges(run)
    run.refuse("NotAuthorized", "Incorrect username or password.", at=NOW)
    assert "DEVICE_KEY" not in parameters(run)
    run.reply(sms())
    run.asked(AskCode)


def test_a_new_device_takes_the_place_of_one_that_was_dropped():
    run = play(DEVICE)
    run.refuse("ResourceNotFound", UNKNOWN)
    tokens(run, new_device={"DeviceKey": "other", "DeviceGroupKey": "-group2"})
    run.reply({"UserConfirmationNecessary": False})
    device = session_of(run).device
    assert device is not None
    assert device.key == "other"


@pytest.mark.parametrize("name", ["DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER"])
def test_a_device_that_we_never_named_cannot_be_proven(name: str):
    run = play()
    with pytest.raises(e.UnsupportedChallenge, match=name):
        run.reply(challenge(name))


@pytest.mark.parametrize("metadata", [None, {}, {"DeviceKey": KEY}, {"DeviceGroupKey": "-g"}])
def test_half_a_device_is_none(metadata: dict[str, str] | None):
    run = play()
    tokens(run, new_device=metadata)
    assert session_of(run).device is None


def refreshed(session: Session, client: AppClient = CLIENT) -> Play:
    return Play(refresh(client, session))


def remembered() -> Session:
    run = met()
    run.reply({"UserConfirmationNecessary": False})
    return session_of(run)


def test_a_refresh_names_the_device_and_keeps_it():
    session = remembered()
    run = refreshed(session)
    assert parameters(run)["DEVICE_KEY"] == KEY
    tokens(run)
    assert session_of(run).device == session.device


def test_rotation_names_the_device_too():
    run = refreshed(remembered())
    run.refuse("UnsupportedOperation", "This API does not support refresh token rotation")
    assert run.call()[0] == "GetTokensFromRefreshToken"
    assert run.call()[1]["DeviceKey"] == KEY


def test_a_refresh_names_the_device_that_the_tokens_belong_to_even_if_it_is_not_remembered():
    run = play()
    tokens(run, device_key="of-the-token")
    assert parameters(refreshed(session_of(run)))["DEVICE_KEY"] == "of-the-token"


def test_a_refresh_for_a_device_that_was_forgotten_means_signed_out():
    run = refreshed(remembered())
    with pytest.raises(e.SignedOut):
        run.refuse("ResourceNotFound", UNKNOWN)


def test_the_session_without_a_device_names_none():
    run = play()
    tokens(run)
    assert "DEVICE_KEY" not in parameters(refreshed(session_of(run)))


def test_no_secret_of_the_device_shows():
    session = remembered()
    assert session.device is not None
    assert session.device.password not in repr(session)
    assert "-group1" not in repr(session)


def test_the_proof_carries_the_service_s_time():
    client = dataclasses.replace(CLIENT, client_secret="s3cret")
    run = play(DEVICE, client)
    run.reply(challenge("DEVICE_SRP_AUTH", USERNAME="maria.santos"))
    body = challenge("DEVICE_PASSWORD_VERIFIER", USERNAME="maria.santos", **SERVER.parameters())
    run.send(Reply(body, NOW, 100.0, local_time=0.0))
    given = answers(run)
    assert given["TIMESTAMP"] == "Mon Sep 21 14:13:20 UTC 2026"
    assert given["SECRET_HASH"] == client.secret_hash("maria.santos")["SECRET_HASH"]
