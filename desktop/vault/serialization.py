"""A stored session as bytes, and back."""

from __future__ import annotations

import json
from dataclasses import asdict

from desktop.auth.device import Device
from desktop.auth.method import Method
from desktop.auth.stored_session import StoredSession

_KINDS = (
    ("refresh_token", str),
    ("user_name", str),
    ("sub", str),
    ("auth_time", int),
    ("rotates", bool),
    ("device_key", str),
)


class NoRecord(Exception):
    """These bytes are no stored session."""


def written(stored_session: StoredSession) -> bytes:
    """Compact JSON."""
    fields = asdict(stored_session)
    fields["method"] = stored_session.method.value if stored_session.method else None
    return json.dumps(fields, separators=(",", ":")).encode()


def read(data: bytes) -> StoredSession:
    """The stored session. Raises `NoRecord`, also where a member is missing or of another type."""
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
        raise NoRecord from None
    if any(type(getattr(stored_session, name)) is not kind for name, kind in _KINDS):
        raise NoRecord
    if not stored_session.refresh_token:
        raise NoRecord
    return stored_session
