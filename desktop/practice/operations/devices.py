"""Remembered devices, for the signed-in user: confirm, update, show, list, forget."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.srp import PRIME
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.pagination import page
from desktop.practice.shapes import (
    DEVICE_KEY,
    PAGE_TOKEN,
    TOKEN,
    Body,
    Integer,
    Shape,
    String,
    Structure,
)
from desktop.practice.state.access import authorize

if TYPE_CHECKING:
    from desktop.practice.state.devices import Device
    from desktop.practice.state.users import User

_MOST_SECRET = 512
"""Bytes of a verifier or salt."""


def _confirm(call: Call) -> Body:
    """The device key must come from a sign-in of this user; the verifier is the client's own."""
    caller = authorize(call.world, call.body["AccessToken"], call.now)
    device = caller.user.devices.get(call.body["DeviceKey"])
    if device is None or not caller.pool.tracks_devices:
        raise refusals.bad_device_key()
    if device.confirmed:
        raise refusals.device_confirmed_before()
    given = call.body.get("DeviceSecretVerifierConfig", {})
    verifier, salt = (_number(given, name) for name in ("PasswordVerifier", "Salt"))
    if verifier % PRIME == 0:
        raise refusals.invalid_parameter("Invalid PasswordVerifier")
    device.verifier, device.salt = verifier % PRIME, salt
    device.name = call.body.get("DeviceName", "")
    device.remembered = not caller.pool.asks_to_remember
    device.modified = call.now
    return {"UserConfirmationNecessary": caller.pool.asks_to_remember}


def _update(call: Call) -> Body:
    device = _own(call)[1]
    device.remembered = call.body.get("DeviceRememberedStatus") == "remembered"
    device.modified = call.now
    return {}


def _get(call: Call) -> Body:
    return {"Device": _own(call)[1].described()}


def _list(call: Call) -> Body:
    return listed_devices(call, authorize(call.world, call.body["AccessToken"], call.now).user)


def listed_devices(call: Call, user: User) -> Body:
    """A page of the user's confirmed devices, oldest first."""
    confirmed = [one for one in user.devices.values() if one.confirmed]
    devices, more = page(confirmed, call.body.get("Limit", 0), call.body.get("PaginationToken"))
    listed = [device.described() for device in devices]
    return {"Devices": listed} | ({"PaginationToken": more} if more else {})


def _forget(call: Call) -> Body:
    user, device = _own(call)
    del user.devices[device.key]
    return {}


def _own(call: Call) -> tuple[User, Device]:
    user = authorize(call.world, call.body["AccessToken"], call.now).user
    device = user.devices.get(call.body["DeviceKey"])
    if device is None or not device.confirmed:
        raise refusals.no_device()
    return user, device


def _number(given: Body, name: str) -> int:
    """A number from the base64 of its bytes, most significant first."""
    try:
        raw = base64.b64decode(given.get(name, ""), validate=True)
    except ValueError:
        raw = b""
    if not 0 < len(raw) <= _MOST_SECRET:
        raise refusals.invalid_parameter(f"Invalid {name}")
    return int.from_bytes(raw)


_ONE: dict[str, Shape] = {"AccessToken": TOKEN, "DeviceKey": DEVICE_KEY}
REMEMBERED = String(choices=("remembered", "not_remembered"))
"""DeviceRememberedStatus."""
_VERIFIER = Structure({"PasswordVerifier": String(), "Salt": String()})

OPERATIONS = (
    Operation(
        "ConfirmDevice",
        Structure(
            _ONE | {"DeviceSecretVerifierConfig": _VERIFIER, "DeviceName": String(1, 1024)},
            tuple(_ONE),
        ),
        _confirm,
        public=True,
    ),
    Operation(
        "UpdateDeviceStatus",
        Structure(_ONE | {"DeviceRememberedStatus": REMEMBERED}, tuple(_ONE)),
        _update,
        public=True,
    ),
    Operation("GetDevice", Structure(_ONE, tuple(_ONE)), _get, public=True),
    Operation(
        "ListDevices",
        Structure(
            {"AccessToken": TOKEN, "Limit": Integer(0, 60), "PaginationToken": PAGE_TOKEN},
            ("AccessToken",),
        ),
        _list,
        public=True,
    ),
    Operation("ForgetDevice", Structure(_ONE, tuple(_ONE)), _forget, public=True),
)
