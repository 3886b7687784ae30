"""Base64url without padding (RFC 7515, appendix C) and compact JSON."""

from __future__ import annotations

import base64
import json


def to_base64url(raw: bytes) -> str:
    """Encode without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    """Decode text without padding; raises ValueError for anything but base64url."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars="-_", validate=True)


def compact_json(value: object) -> str:
    """JSON without spaces and with non-ASCII letters as they are, as the service sends it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
