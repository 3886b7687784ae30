"""Plain parameters for any operation: what its shape requires, and what it can't do without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from botocore.model import OperationModel, Shape

_ALSO: Mapping[str, tuple[str, ...]] = {
    "AssociateSoftwareToken": ("AccessToken",),
    "VerifySoftwareToken": ("AccessToken",),
    "InitiateAuth": ("AuthParameters",),
    "AdminInitiateAuth": ("AuthParameters",),
    "RespondToAuthChallenge": ("ChallengeResponses", "Session"),
    "AdminRespondToAuthChallenge": ("ChallengeResponses", "Session"),
    "SignUp": ("Password",),
    "AdminCreateUser": ("UserAttributes",),
    "ChangePassword": ("PreviousPassword",),
    "SetUserPoolMfaConfig": ("MfaConfiguration",),
    "CreateManagedLoginBranding": ("UseCognitoProvidedValues",),
    "SetUICustomization": ("CSS",),
}
"""Members that are optional by the shape only."""
_TEXTS = {
    "ConfirmationCode": "123456",
    "UserCode": "123456",
    "Code": "123456",
    "ProviderType": "OIDC",
    "AttributeName": "email",
    "Domain": "practice-table",
    "Value": "ann@example.com",
    "RegionName": "eu-west-1",
    "DeviceKey": "eu-central-1_01234567-89ab-cdef-0123-456789abcdef",
    "SessionId": "tkn" + "a" * 25,
    "Session": "0123456789" * 10,
    "UserAttributeNames": "nickname",
    "CSS": ".label-customizable {}",
    "MfaConfiguration": "OFF",
    "ChallengeName": "SMS_MFA",
    "EventId": "01234567-89ab-cdef-0123-456789abcdef",
    "CloudWatchLogsRoleArn": "arn:aws:iam::000000000000:role/logs",
}


def plain_parameters(operation: OperationModel, known: Mapping[str, Any]) -> dict[str, Any]:
    """The body of a plain call; `known` holds ids, names and tokens that are there, by member."""
    shape = operation.input_shape
    if shape is None:
        return {}
    wanted = dict.fromkeys((*shape.required_members, *_ALSO.get(operation.name, ())))
    flow = "ADMIN_USER_PASSWORD_AUTH" if operation.name[:5] == "Admin" else "USER_PASSWORD_AUTH"
    here = {**known, "AuthFlow": flow}
    return {name: _value(shape.members[name], name, here) for name in wanted}


def _value(shape: Shape, name: str, known: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON
    if name in known:
        return known[name]
    if shape.type_name == "structure":
        required = shape.required_members or list(shape.members)[:1]
        return {inner: _value(shape.members[inner], inner, known) for inner in required}
    if shape.type_name == "list":
        return [_value(shape.member, name, known)]
    if shape.type_name == "map":
        return {"practice": _value(shape.value, "Text", known)}
    return _scalar(shape, name)


def _scalar(shape: Shape, name: str) -> Any:  # noqa: ANN401 - JSON
    if shape.type_name == "boolean":
        return True
    if shape.type_name in ("integer", "long", "timestamp", "double"):
        return max(1, shape.metadata.get("min", 1))
    if getattr(shape, "enum", None) and name not in _TEXTS:
        return shape.enum[0]
    return _TEXTS.get(name, "practice").ljust(shape.metadata.get("min", 0), "0")
