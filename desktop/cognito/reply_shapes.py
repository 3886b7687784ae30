"""Checks that a successful reply has the members that Cognito sends, of the right types.

botocore turns an HTML page, or an empty or truncated body with status 200, into `{}`, and passes
on members of any type: without these checks a captive portal would sign people in. Members that
are not named here are not checked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

Check: TypeAlias = "Callable[[Mapping[str, object]], str]"
"""What is wrong with the members of a reply; empty when nothing is."""

TOKENS = ("IdToken", "AccessToken")


def shape_problem(operation: str, body: Mapping[str, object]) -> str:
    """What is wrong with the reply to this operation; empty when nothing is."""
    check = CHECKS.get(operation)
    return check(body) if check else ""


def _check_sign_in(body: Mapping[str, object]) -> str:
    if body.get("ChallengeName") is not None:
        return _check_challenge(body)
    return _check_tokens(body)


def _check_challenge(body: Mapping[str, object]) -> str:
    if not isinstance(body["ChallengeName"], str):
        return "ChallengeName is not text"
    if not _is_text_or_nothing(body.get("Session")):
        return "Session is not text"
    if not _is_list_of_text(body.get("AvailableChallenges")):
        return "AvailableChallenges is not a list of text"
    parameters = body.get("ChallengeParameters")
    if parameters is not None and not _is_text_by_text(parameters):
        return "ChallengeParameters is not an object of text"
    return ""


def _check_tokens(body: Mapping[str, object]) -> str:
    result = body.get("AuthenticationResult")
    if not isinstance(result, Mapping):
        return "neither a challenge nor tokens"
    for name in TOKENS:
        if not isinstance(result.get(name), str):
            return f"{name} is missing"
    if not _is_text_or_nothing(result.get("RefreshToken")):
        return "RefreshToken is not text"
    device = result.get("NewDeviceMetadata")
    if device is not None and not _is_text_by_text(device):
        return "NewDeviceMetadata is not an object of text"
    return ""


def _check_delivery(body: Mapping[str, object]) -> str:
    details = body.get("CodeDeliveryDetails")
    if details is not None and not _is_text_by_text(details):
        return "CodeDeliveryDetails is not an object of text"
    return ""


def _check_app_key(body: Mapping[str, object]) -> str:
    key = body.get("SecretCode")
    if not isinstance(key, str) or not key:
        return "SecretCode is missing"
    return "" if _is_text_or_nothing(body.get("Session")) else "Session is not text"


def _check_app_check(body: Mapping[str, object]) -> str:
    if not isinstance(body.get("Status"), str):
        return "Status is missing"
    return "" if _is_text_or_nothing(body.get("Session")) else "Session is not text"


def _check_user(body: Mapping[str, object]) -> str:
    if not isinstance(body.get("Username"), str):
        return "Username is missing"
    if not _is_list_of_pairs(body.get("UserAttributes")):
        return "UserAttributes is not a list of names and values"
    if not _is_list_of_text(body.get("UserMFASettingList")):
        return "UserMFASettingList is not a list of text"
    return ""


def _check_devices(body: Mapping[str, object]) -> str:
    devices = body.get("Devices")
    if devices is None:
        return ""
    if not isinstance(devices, list):
        return "Devices is not a list"
    for device in devices:
        if not isinstance(device, Mapping) or not isinstance(device.get("DeviceKey"), str):
            return "a device has no DeviceKey"
        attributes = device.get("DeviceAttributes")
        if attributes is not None and not _is_list_of_pairs(attributes):
            return "DeviceAttributes is not a list of names and values"
    return ""


def _check_sessions(body: Mapping[str, object]) -> str:
    sessions = body.get("Sessions")
    if sessions is None:
        return ""
    if not isinstance(sessions, list):
        return "Sessions is not a list"
    for session in sessions:
        if not isinstance(session, Mapping) or not isinstance(session.get("SessionId"), str):
            return "a session has no SessionId"
        place = session.get("LastLocation")
        if place is not None and not isinstance(place, Mapping):
            return "LastLocation is not an object"
    return "" if _is_text_or_nothing(body.get("NextToken")) else "NextToken is not text"


def _check_confirmed_device(body: Mapping[str, object]) -> str:
    necessary = body.get("UserConfirmationNecessary")
    if necessary is not None and not isinstance(necessary, bool):
        return "UserConfirmationNecessary is neither true nor false"
    return ""


def _is_text_or_nothing(value: object) -> bool:
    return value is None or isinstance(value, str)


def _is_list_of_text(value: object) -> bool:
    return value is None or (
        isinstance(value, list) and all(isinstance(each, str) for each in value)
    )


def _is_list_of_pairs(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(each, Mapping)
        and isinstance(each.get("Name"), str)
        and isinstance(each.get("Value", ""), str)
        for each in value
    )


def _is_text_by_text(value: object) -> bool:
    return isinstance(value, Mapping) and all(isinstance(each, str) for each in value.values())


CHECKS: dict[str, Check] = {
    "InitiateAuth": _check_sign_in,
    "RespondToAuthChallenge": _check_sign_in,
    "GetTokensFromRefreshToken": _check_tokens,
    "ForgotPassword": _check_delivery,
    "ResendConfirmationCode": _check_delivery,
    "GetUserAttributeVerificationCode": _check_delivery,
    "AssociateSoftwareToken": _check_app_key,
    "VerifySoftwareToken": _check_app_check,
    "ConfirmDevice": _check_confirmed_device,
    "GetUser": _check_user,
    "ListDevices": _check_devices,
    "ListUserSessions": _check_sessions,
}
"""By operation; nothing is read of the replies to others."""
