"""Devices that are remembered, and take the place of a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.device import Device
from desktop.auth.srp import SrpClient, new_device_secret
from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.requirements import asvs, nist, pci, wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution
    from desktop.qa.reply import Reply


_GUIDE = Source("Developer guide, working with devices", "A")
_WITH_APP = "A confirmed user with an authenticator app"
_REMEMBERS = "The pool remembers devices"
_DEVICES = Needs(devices=True)


def _remembered(run: Execution) -> tuple[Device, str]:
    """Sign in, confirm the device and have it remembered; the device and the access token."""
    reply = run.respond_with_code(run.initiate(), run.totp())
    run.expect_tokens(reply)
    tokens = reply.tokens
    password, verifier = new_device_secret(tokens.device_group_key, tokens.device_key)
    run.redaction.know(password, "device password")
    access = {"AccessToken": tokens.access_token, "DeviceKey": tokens.device_key}
    confirmed = run.call(
        "ConfirmDevice",
        {**access, "DeviceSecretVerifierConfig": verifier, "DeviceName": "test plan"},
    )
    run.expect_success(confirmed)
    if confirmed.answer.body.get("UserConfirmationNecessary") is True:
        run.call("UpdateDeviceStatus", {**access, "DeviceRememberedStatus": "remembered"})
    return Device(tokens.device_key, tokens.device_group_key, password), tokens.access_token


def _with_device(run: Execution, device: Device, name: str | None = None) -> Reply:
    """The reply to the proof of the device, or to what came instead of it."""
    user = run.user if name is None else run.other_user
    key = {"DEVICE_KEY": device.key}
    start = run.initiate(user, parameters=key)
    if start.challenge != "DEVICE_SRP_AUTH":
        return start
    srp = SrpClient(run.subject.user_pool_id)
    given = run.respond(start, {"SRP_A": srp.public, **key}, name=user.name)
    if given.challenge != "DEVICE_PASSWORD_VERIFIER":
        return given
    proof = srp.prove_device(device, given.parameters, int(run.environment.now()))
    return run.respond(given, {**proof, **key}, name=user.name)


def _no_code(run: Execution) -> None:
    with run.step():
        device, _ = _remembered(run)
    with run.step():
        run.expect_tokens(_with_device(run, device))


def _other_persons_device(run: Execution) -> None:
    with run.step():
        device, _ = _remembered(run)
    with run.step():
        reply = _with_device(run, device, run.other_user.name)
        run.expect(
            "B with A's device",
            "a challenge for a code, NotAuthorizedException or ResourceNotFoundException",
            reply,
            holds=(reply.challenge == "SOFTWARE_TOKEN_MFA" and not reply.has_tokens)
            or reply.error in {"NotAuthorizedException", "ResourceNotFoundException"},
        )


def _forgotten(run: Execution) -> None:
    with run.step():
        device, token = _remembered(run)
        run.expect_success(
            run.call("ForgetDevice", {"AccessToken": token, "DeviceKey": device.key})
        )
    with run.step():
        reply = _with_device(run, device)
        run.expect(
            "the forgotten device",
            "a challenge for a code, or a refusal",
            reply,
            holds=not reply.has_tokens,
        )
        run.expect_challenge(run.initiate(), "SOFTWARE_TOKEN_MFA")


CASES = (
    Case(
        CaseInfo(
            id="QA-73",
            version=1,
            title="A remembered device signs in without a code",
            why="One stolen computer is both factors then.",
            group=Group.DEVICES,
            preconditions=(_WITH_APP, _REMEMBERS),
            steps=raw("Sign in, and have the device remembered", "Sign in with the device's proof"),
            expected="Tokens without a code",
            source=_GUIDE,
            requirements=(
                pci("8.5.1", "never", "The device takes the place of the factor."),
                nist("5.1", "never", "The device takes the place of the factor."),
            ),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _no_code,
        _DEVICES,
    ),
    Case(
        CaseInfo(
            id="QA-74",
            version=2,
            title="One person's device is nothing to another",
            why="A shared computer must not sign in everyone who has a password.",
            group=Group.DEVICES,
            preconditions=("Two confirmed users with authenticator apps", _REMEMBERS),
            steps=raw(
                "Sign in as A, and have the device remembered", "Sign in as B with A's device"
            ),
            expected="A challenge for a code, NotAuthorizedException or ResourceNotFoundException",
            source=_GUIDE,
            requirements=(wstg("ATHN-05"),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _other_persons_device,
        Needs(users=(UserKind.TOTP, UserKind.TOTP), devices=True),
    ),
    Case(
        CaseInfo(
            id="QA-75",
            version=1,
            title="A forgotten device asks for the code again",
            why="Who lost a computer forgets it from another one.",
            group=Group.DEVICES,
            preconditions=(_WITH_APP, _REMEMBERS),
            steps=raw(
                "Sign in, have the device remembered, and forget it",
                "Sign in with the device's proof, and without",
            ),
            expected="A challenge for a code",
            source=_GUIDE,
            requirements=(asvs("6.5.6"),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _forgotten,
        _DEVICES,
    ),
)
