"""What is granted on a device is renewed on that device only; an administrator may take it away."""

from __future__ import annotations

import pytest

from desktop.practice.ready_made.other_pools import DEVICES
from tests.practice.core_client import CoreClient, claims
from tests.practice.user_device import NAME, UserDevice

INVALID = ("NotAuthorized", "Invalid Refresh Token")
UNKNOWN = ("ResourceNotFound", "Device does not exist.")


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(DEVICES)


def test_refresh_has_to_name_its_device(there: CoreClient):
    device = UserDevice(there)
    assert there.refused("InitiateAuth", **device.refresh()) == INVALID
    other = device.refresh(DEVICE_KEY="eu-central-1_0")
    assert there.refused("InitiateAuth", **other) == INVALID
    answer = there.ok("InitiateAuth", **device.refresh(DEVICE_KEY=device.key))
    renewed = answer["AuthenticationResult"]["AccessToken"]
    assert claims(renewed)["device_key"] == device.key
    body = {"ClientId": there.client_id, "RefreshToken": device.tokens["RefreshToken"]}
    assert there.refused("GetTokensFromRefreshToken", **body) == INVALID
    assert there.ok("GetTokensFromRefreshToken", **body, DeviceKey=device.key)


def test_refresh_on_a_forgotten_device_is_refused(there: CoreClient):
    device = UserDevice(there)
    device.call("ForgetDevice")
    refresh = device.refresh(DEVICE_KEY=device.key)
    assert there.refused("InitiateAuth", **refresh) == INVALID


def test_unconfirmed_device_has_to_be_named_too(there: CoreClient):
    device = UserDevice(there, confirm=False)
    assert there.refused("InitiateAuth", **device.refresh()) == INVALID
    assert there.ok("InitiateAuth", **device.refresh(DEVICE_KEY=device.key))


def test_administrator_sees_and_forgets_devices(there: CoreClient):
    device, who = UserDevice(there), {"UserPoolId": there.pool_id, "Username": NAME}
    one = {**who, "DeviceKey": device.key}
    listed = there.ok("AdminListDevices", **who)["Devices"]
    assert listed == [there.ok("AdminGetDevice", **one)["Device"]]
    there.ok("AdminUpdateDeviceStatus", **one, DeviceRememberedStatus="not_remembered")
    assert device.begin()["ChallengeName"] == "SMS_MFA"
    there.ok("AdminUpdateDeviceStatus", **one, DeviceRememberedStatus="remembered")
    assert device.sign_in()
    assert there.ok("AdminForgetDevice", **one) == {}
    assert there.refused("AdminForgetDevice", **one) == UNKNOWN
    assert there.refused("InitiateAuth", **there.start(NAME, DEVICE_KEY=device.key)) == UNKNOWN
    assert there.refused("InitiateAuth", **device.refresh(DEVICE_KEY=device.key)) == INVALID


def test_devices_of_an_unknown_user(there: CoreClient):
    who = {"UserPoolId": there.pool_id, "Username": "nobody.here"}
    one = {**who, "DeviceKey": "eu-central-1_0"}
    missing = ("ResourceNotFound", "User does not exist.")
    assert there.refused("AdminListDevices", **who) == missing
    assert there.refused("AdminGetDevice", **one) == missing
    assert there.refused("AdminForgetDevice", **one)[0] == "UserNotFound"
    assert there.refused("AdminUpdateDeviceStatus", **one)[0] == "UserNotFound"
