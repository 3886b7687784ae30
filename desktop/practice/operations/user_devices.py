"""Remembered devices, for administrators: show, list, update, forget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.devices import REMEMBERED, listed_devices
from desktop.practice.shapes import (
    DEVICE_KEY,
    PAGE_TOKEN,
    POOL_ID,
    USERNAME,
    Body,
    Integer,
    Shape,
    Structure,
)

if TYPE_CHECKING:
    from desktop.practice.state.devices import Device
    from desktop.practice.state.users import User


def _get(call: Call) -> Body:
    return {"Device": _device(_resource(call), call).described()}


def _list(call: Call) -> Body:
    return listed_devices(call, _resource(call))


def _update(call: Call) -> Body:
    device = _device(call.user, call)
    device.remembered = call.body.get("DeviceRememberedStatus") == "remembered"
    device.modified = call.now
    return {}


def _forget(call: Call) -> Body:
    user = call.user
    del user.devices[_device(user, call).key]
    return {}


def _resource(call: Call) -> User:
    """The user, for the two operations whose model has no UserNotFoundException."""
    user = call.pool.find_user(call.body["Username"])
    if user is None:
        raise refusals.not_found("User does not exist.")
    return user


def _device(user: User, call: Call) -> Device:
    device = user.devices.get(call.body["DeviceKey"])
    if device is None or not device.confirmed:
        raise refusals.no_device()
    return device


_USER: dict[str, Shape] = {"UserPoolId": POOL_ID, "Username": USERNAME}
_ONE = _USER | {"DeviceKey": DEVICE_KEY}

OPERATIONS = (
    Operation("AdminGetDevice", Structure(_ONE, tuple(_ONE)), _get),
    Operation(
        "AdminListDevices",
        Structure(_USER | {"Limit": Integer(0, 60), "PaginationToken": PAGE_TOKEN}, tuple(_USER)),
        _list,
    ),
    Operation(
        "AdminUpdateDeviceStatus",
        Structure(_ONE | {"DeviceRememberedStatus": REMEMBERED}, tuple(_ONE)),
        _update,
    ),
    Operation("AdminForgetDevice", Structure(_ONE, tuple(_ONE)), _forget),
)
