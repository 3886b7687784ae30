"""A stored session as bytes, and back."""

from __future__ import annotations

import json
from dataclasses import asdict

from desktop.auth.device import Device
from desktop.auth.method import Method
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
    """Compact JSON, with a member for each field."""
    fields = asdict(stored_session)
    fields["method"] = stored_session.method.value if stored_session.method else None
    return json.dumps(fields, separators=(",", ":")).encode()


def from_bytes(data: bytes) -> StoredSession:
    """Raises `InvalidSession`, also when a member is missing or of another type."""
    try:
        fields = json.loads(data)
        device = fields.pop("device")
        method = fields.pop("method")
        stored_session = StoredSession(
            **fields,
            method=Method(method) if method is not None else None,
            device=Device(**device) if device is not None else None,
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise InvalidSession from None
    if any(type(getattr(stored_session, name)) is not kind for name, kind in _TYPES):
        raise InvalidSession
    if not stored_session.refresh_token:
        raise InvalidSession
    return stored_session
