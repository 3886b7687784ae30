"""Reading the faults that the control API is given."""

from __future__ import annotations

import re
from typing import Any, TypeGuard, get_args

from desktop.practice.operations.names import API_OPERATIONS
from desktop.practice.server.faults import EVERYTHING, MEMBERS, Fault, Kind
from desktop.practice.server.well_known import CONFIGURATION, JWKS

OPERATION_NAMES = (EVERYTHING, JWKS, CONFIGURATION, *sorted(API_OPERATIONS))
"""What can go wrong."""
LONGEST_SECONDS = 3_600
"""The longest wait that can be asked for."""
EXCEPTION = "[A-Za-z][A-Za-z0-9]{0,99}"
"""The form of an exception's name."""
LONGEST_MESSAGE = 1_000
"""Characters of an exception's message."""
LONGEST_REGION, LONGEST_USER = 100, 2_048
"""Characters of these names."""
STATUSES = (400, 599)
"""The lowest and the highest HTTP status of an error."""
_ONLY_ERROR = ("exception", "message", "status")


class FaultError(Exception):
    """A list of faults that can't be read; the text says why."""


def read_faults(given: object) -> list[Fault]:
    """Read the JSON of `PUT /practice/faults`; raises FaultError."""
    if not isinstance(given, list):
        raise FaultError("the body must be a list of faults")
    return [_read_fault(f"fault {number}", one) for number, one in enumerate(given, start=1)]


def _read_fault(name: str, given: object) -> Fault:
    if not isinstance(given, dict) or not given.keys() <= set(MEMBERS):
        raise FaultError(f"{name} must be an object of {', '.join(sorted(MEMBERS))}")
    operation, kind = given.get("operation"), given.get("kind")
    if not isinstance(operation, str) or operation not in OPERATION_NAMES:
        what = f"{EVERYTHING}, {JWKS}, {CONFIGURATION} or an operation of the API"
        raise FaultError(f"{name}: operation must be {what}")
    if not _is_kind(kind):
        raise FaultError(f"{name}: kind must be one of {', '.join(get_args(Kind))}")
    if kind != "error" and any(given.get(member) is not None for member in _ONLY_ERROR):
        raise FaultError(f"{name}: {', '.join(_ONLY_ERROR)} go with kind error")
    return Fault(
        operation,
        kind,
        seconds=_seconds(name, given.get("seconds")),
        times=_whole(name, "times", given.get("times"), 1, None),
        region=_text(name, "region", given.get("region"), f".{{1,{LONGEST_REGION}}}"),
        user=_text(name, "user", given.get("user"), f".{{1,{LONGEST_USER}}}"),
        exception=_text(name, "exception", given.get("exception"), EXCEPTION),
        message=_text(name, "message", given.get("message"), f".{{0,{LONGEST_MESSAGE}}}"),
        status=_whole(name, "status", given.get("status"), *STATUSES),
    )


def _is_kind(value: object) -> TypeGuard[Kind]:
    return isinstance(value, str) and value in get_args(Kind)


def _seconds(name: str, value: Any) -> float | None:  # noqa: ANN401 - from JSON
    if value is None:
        return None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not 0 <= value <= LONGEST_SECONDS:
        raise FaultError(f"{name}: seconds goes from 0 to {LONGEST_SECONDS}")
    seconds: float = value
    return seconds


def _whole(name: str, member: str, value: Any, least: int, most: int | None) -> int | None:  # noqa: ANN401
    if value is None:
        return None
    whole = isinstance(value, int) and not isinstance(value, bool)
    whole = whole or (isinstance(value, float) and value.is_integer())
    if not whole or value < least or (most is not None and value > most):
        limits = f"from {least}" if most is None else f"from {least} to {most}"
        raise FaultError(f"{name}: {member} must be a whole number {limits}")
    return int(value)


def _text(name: str, member: str, value: object, pattern: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not re.fullmatch(pattern, value, re.DOTALL):
        raise FaultError(f"{name}: {member} must be a string of the form {pattern}")
    return value
