"""Remembering this computer at the service, so that it asks for no second factor next time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth.asks import AskRememberDevice, RememberDevice
from desktop.auth.calls import call
from desktop.auth.challenges.challenge import expect_type
from desktop.auth.device import Device
from desktop.auth.errors import DeskError
from desktop.auth.srp import new_device_secret

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow

NAME = "Cognito Desk"
"""The device's name in the person's list of devices."""


def remember_device(session: Session, reply: Reply) -> Flow[Session]:
    """The session, with its device if that is new to the service and is to be remembered.

    On an error the device is not remembered; the sign-in itself goes on. A replica remembers none.
    """
    if reply.new_device is None or reply.region:
        return session
    key, group_key = reply.new_device
    password, verifier = new_device_secret(group_key, key)
    access = {"AccessToken": session.tokens.access_token, "DeviceKey": key}
    session = replace(session, device=None)
    try:
        confirmed = yield from call(
            "ConfirmDevice",
            {**access, "DeviceSecretVerifierConfig": verifier, "DeviceName": NAME},
        )
        if confirmed.body.get("UserConfirmationNecessary") is True:
            if not expect_type((yield AskRememberDevice()), RememberDevice).remember:
                return session
            yield from call(
                "UpdateDeviceStatus",
                {**access, "DeviceRememberedStatus": "remembered"},
                repeatable=True,
            )
    except DeskError:
        return session
    return replace(session, device=Device(key, group_key, password))
