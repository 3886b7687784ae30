"""JSON schemas of what the control API takes and answers with."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from desktop.practice.ready_made.pool import REGION, REPLICA_REGION
from desktop.practice.server.clock import LARGEST_OFFSET_SECONDS, LATEST
from desktop.practice.server.fault_reading import (
    EXCEPTION,
    LONGEST_MESSAGE,
    LONGEST_REGION,
    LONGEST_SECONDS,
    LONGEST_USER,
    OPERATION_NAMES,
    STATUSES,
)
from desktop.practice.server.faults import Kind
from desktop.practice.state.issuers import IssuerType

if TYPE_CHECKING:
    from desktop.practice.server.control.route import Schema

_NULL: Schema = {"type": "null"}
_STRING: Schema = {"type": "string"}
_WHOLE: Schema = {"type": "integer", "minimum": 0}
_STRINGS: Schema = {"type": "array", "items": _STRING}


def _object(required: dict[str, Schema], optional: dict[str, Schema] | None = None) -> Schema:
    return {
        "type": "object",
        "properties": required | (optional or {}),
        "required": list(required),
        "additionalProperties": False,
    }


ERROR = _object({"error": _STRING})
OVERVIEW = _object(
    {
        "endpoint": _STRING,
        "region": _STRING,
        "replica": _object({"endpoint": _STRING, "region": _STRING}),
        "user_pool_id": _STRING,
        "client_id": _STRING,
        "pools": {
            "type": "array",
            "items": _object(
                {
                    "name": _STRING,
                    "user_pool_id": _STRING,
                    "client_id": _STRING,
                    "auth_flow": _STRING,
                    "issuer": _STRING,
                },
                {
                    "client_secret": _STRING,
                    "acr_values": _STRING,
                    "max_age": _WHOLE,
                    "require_mfa": {"type": "boolean"},
                    "replica_region": _STRING,
                    "code_minutes": _WHOLE,
                    "refresh_days": _WHOLE,
                },
            ),
        },
        "users": {
            "type": "array",
            "items": _object(
                {
                    "username": _STRING,
                    "password": _STRING,
                    "password_replaced": {
                        "type": "boolean",
                        "description": "Whether the user has another password by now",
                    },
                    "user_pool_id": _STRING,
                    "factors": {
                        **_STRINGS,
                        "description": "The second factor asked for, or those to choose from",
                    },
                    "situation": _STRING,
                }
            ),
        },
    }
)
ISSUER = _object({"user_pool_id": _STRING, "type": {"enum": list(get_args(IssuerType))}})


def listening(region: str) -> Schema:
    """What the endpoint of `region` takes: the name of the other one."""
    other = REGION if region == REPLICA_REGION else REPLICA_REGION
    return _object({"region": {"const": other}, "listening": {"type": "boolean"}})


MESSAGES: Schema = {
    "type": "array",
    "items": _object(
        {
            "time": {"type": "number", "description": "Epoch seconds by the pool's clock"},
            "user": _STRING,
            "user_pool_id": _STRING,
            "to": _STRING,
            "medium": {"enum": ["SMS", "EMAIL"]},
            "purpose": {"type": "string", "description": "The challenge or operation"},
            "code": _STRING,
            "text": _STRING,
            "session_sha256": {
                "type": ["string", "null"],
                "description": "SHA-256, in hexadecimal, of the Session that came with the "
                "challenge; null for a message that belongs to no challenge",
            },
        }
    ),
}
TOTP = _object({"code": _STRING, "seconds_left": {"type": "integer", "minimum": 1, "maximum": 30}})
_OFFSET: Schema = {
    "type": "number",
    "minimum": -LARGEST_OFFSET_SECONDS,
    "maximum": LARGEST_OFFSET_SECONDS,
}
_MOMENT: Schema = {"type": "number", "minimum": 0, "maximum": LATEST}
NEW_CLOCK: Schema = {
    "oneOf": [_object({"offset_seconds": _OFFSET}), _object({"stopped_at": _MOMENT})]
}
CLOCK = _object(
    {
        "now": {"type": "number", "description": "Epoch seconds"},
        "offset_seconds": _OFFSET,
        "stopped_at": {"oneOf": [{"type": "null"}, _MOMENT]},
    }
)
_LEAST, _MOST = STATUSES
_FAULT = _object(
    {"operation": {"enum": list(OPERATION_NAMES)}, "kind": {"enum": list(get_args(Kind))}},
    {
        "seconds": {"type": ["number", "null"], "minimum": 0, "maximum": LONGEST_SECONDS},
        "times": {"type": ["integer", "null"], "minimum": 1},
        "region": {"type": ["string", "null"], "minLength": 1, "maxLength": LONGEST_REGION},
        "user": {"type": ["string", "null"], "minLength": 1, "maxLength": LONGEST_USER},
        "exception": {"type": ["string", "null"], "pattern": f"^{EXCEPTION}$"},
        "message": {"type": ["string", "null"], "maxLength": LONGEST_MESSAGE},
        "status": {"type": ["integer", "null"], "minimum": _LEAST, "maximum": _MOST},
    },
)
FAULTS: Schema = {
    "type": "array",
    "items": {
        **_FAULT,
        "description": "exception, message and status go with kind error only",
        "if": {"properties": {"kind": {"const": "error"}}},
        "else": {"properties": dict.fromkeys(("exception", "message", "status"), _NULL)},
    },
}
SEED = _object({"toml": {"type": "string", "description": "What stands in the seed file"}})
STATE: Schema = {
    **_object(
        {
            "format": {"const": "state of a practice pool"},
            "version": _STRING,
            "sha256": _STRING,
            "state": {"type": "object"},
        }
    ),
    "description": "Good for the version of the program that saved it. It holds secrets of the "
    "practice pool.",
}
