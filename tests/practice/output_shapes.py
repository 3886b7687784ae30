"""Holds answers against botocore's own model of the API, member by member."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import botocore.session
from botocore.model import ServiceModel, Shape

_COMMON_ERRORS = {
    "SerializationException",
    "MissingAuthenticationTokenException",
    "UnknownOperationException",
    "UnsupportedOperationException",  # what the pool doesn't do yet
}
# Seen on real pools, though the model lists it with RespondToAuthChallenge only: the password
# flow gets to the second factor in InitiateAuth already.
_UNLISTED_ERRORS = {
    "InitiateAuth": {"MFAMethodNotFoundException"},
    # Real pools say UserNotFound of a deleted user's access token, and who calls is found out the
    # same way everywhere; the model leaves it out here.
    "GlobalSignOut": {"UserNotFoundException"},
    "AssociateSoftwareToken": {"UserNotFoundException"},
    "StartWebAuthnRegistration": {"UserNotFoundException"},
    "CompleteWebAuthnRegistration": {"UserNotFoundException"},
    "ListWebAuthnCredentials": {"UserNotFoundException"},
    "DeleteWebAuthnCredential": {"UserNotFoundException"},
}
_TYPES: dict[str, tuple[type, ...]] = {
    "structure": (dict,),
    "map": (dict,),
    "list": (list,),
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "timestamp": (int, float),
}


@cache
def model() -> ServiceModel:
    """botocore's model of the API."""
    return botocore.session.get_session().get_service_model("cognito-idp")


def check_answer(operation: str, body: dict[str, Any]) -> None:
    """Fails for an unknown member, a wrong type, a missing member or a broken limit."""
    shape = model().operation_model(operation).output_shape
    if shape is None:
        assert body == {}, f"{operation} answers with nothing"
        return
    _check(shape, body, operation)


def check_error(operation: str, body: dict[str, Any]) -> None:
    """Fails for an error that the operation doesn't have, or one of another form."""
    assert body.keys() <= {"__type", "message"}
    assert all(isinstance(value, str) for value in body.values())
    if operation in model().operation_names:
        known = {error.name for error in model().operation_model(operation).error_shapes}
        known |= _COMMON_ERRORS | _UNLISTED_ERRORS.get(operation, set())
        assert body["__type"] in known, f"{operation} has no {body['__type']}"


def _check(shape: Shape, value: Any, where: str) -> None:
    assert type(value) in _TYPES[shape.type_name], where
    match shape.type_name:
        case "structure" if getattr(shape, "is_document_type", False):
            pass  # any members
        case "structure":
            assert value.keys() <= shape.members.keys(), f"{where}: unknown member"
            assert set(shape.required_members) <= value.keys(), f"{where}: member missing"
            for name, item in value.items():
                _check(shape.members[name], item, f"{where}.{name}")
        case "list":
            _limits(shape, len(value), where)
            for item in value:
                _check(shape.member, item, f"{where}[]")
        case "map":
            for name, item in value.items():
                _check(shape.key, name, f"{where} key")
                _check(shape.value, item, f"{where}.{name}")
        case "string":
            _limits(shape, len(value), where)
            _text(shape, value, where)
        case "integer":
            _limits(shape, value, where)


def _text(shape: Shape, value: str, where: str) -> None:
    assert not shape.enum or value in shape.enum, f"{where}: {value}"
    pattern = shape.metadata.get("pattern", "")
    if pattern and r"\p" not in pattern:
        assert re.fullmatch(pattern, value), f"{where}: {value!r} against {pattern}"


def _limits(shape: Shape, size: int, where: str) -> None:
    # The service itself answers with longer ones than its model says: phone_number_verified has
    # 21 letters, and "custom:" comes in front of what CreateUserPool was given.
    most = size if shape.name == "CustomAttributeNameType" else shape.metadata.get("max", size)
    assert shape.metadata.get("min", size) <= size <= most, where
