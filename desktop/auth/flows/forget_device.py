"""Removing a device from the person's list, so that a second factor is asked for on it again."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth.calls import call
from desktop.auth.errors import DeviceUnknown

if TYPE_CHECKING:
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow


def forget_device(session: Session, key: str) -> Flow[Session]:
    """Forget the device, if the service still knows it. Returns the session, without it."""
    with suppress(DeviceUnknown):
        yield from call(
            "ForgetDevice",
            {"AccessToken": session.tokens.access_token, "DeviceKey": key},
            repeatable=True,
        )
    if session.device is not None and session.device.key == key:
        return replace(session, device=None)
    return session
