"""A stored session as bytes, and back."""

from __future__ import annotations

import json
from dataclasses import asdict

from desktop.auth.device import Device
from desktop.auth.method import Method
from desktop.auth.second_step import SecondStep
from desktop.auth.stored_session import StoredSession

_TYPES = (
    ("refresh_token", str),
    ("user_name", str),
    ("sub", str),
    ("auth_time", int),
    ("rotates", bool),
    ("device_key", str),
)


class InvalidSession(Exception):
    """These bytes are not a stored session."""


def to_bytes(stored_session: StoredSession) -> bytes:
    """Compact JSON, with a member for each field; `second_step` only where it is known."""
    fields = asdict(stored_session)
    fields["method"] = stored_session.method.value if stored_session.method else None
    second_step = fields.pop("second_step")
    if second_step is not None:
        fields["second_step"] = second_step.value
    return json.dumps(fields, separators=(",", ":")).encode()


def from_bytes(data: bytes) -> StoredSession:
    """Raises `InvalidSession`, also when a member is missing or of another type.

    Earlier versions stored no `second_step`.
    """
    try:
        fields = json.loads(data)
        device = fields.pop("device")
        method = fields.pop("method")
        second_step = fields.pop("second_step", None)
        stored_session = StoredSession(
            **fields,
            method=Method(method) if method is not None else None,
            device=Device(**device) if device is not None else None,
            second_step=SecondStep(second_step) if second_step is not None else None,
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise InvalidSession from None
    if any(type(getattr(stored_session, name)) is not kind for name, kind in _TYPES):
        raise InvalidSession
    if not stored_session.refresh_token:
        raise InvalidSession
    return stored_session
