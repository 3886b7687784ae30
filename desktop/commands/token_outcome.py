"""The outcome of a renewal, as one call of `cognito-desk token` hands it to the others."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Literal

from desktop.auth.jwt.claim_checks import Expected
from desktop.auth.jwt.strict_json import NotStrictJson, parse_object
from desktop.auth.jwt.verify import inspect_token
from desktop.commands.token_failure import ExitStatus

if TYPE_CHECKING:
    from desktop.auth.client import AppClient

CLOCK_TOLERANCE = 3_600
"""Seconds that this computer's clock may be off: the other call checked the token at the service's
time, with its signature."""
MAX_REASON = 1_000
"""Characters."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Both tokens of a renewal, or why there are none."""

    status: int
    reason: str = ""
    id_token: str = field(default="", repr=False)
    access_token: str = field(default="", repr=False)


def to_bytes(outcome: Outcome) -> bytes:
    """JSON, with a member for each field."""
    return json.dumps(asdict(outcome)).encode()


def from_bytes(data: bytes, client: AppClient) -> Outcome | None:
    """What `to_bytes` made; None when it is anything else, or its tokens are not this client's.

    All that can be checked of the tokens without the pool's keys is checked once more.
    """
    try:
        found = parse_object(data)
    except NotStrictJson:
        return None
    if found.keys() != {it.name for it in fields(Outcome)}:
        return None
    status, *texts = (found[it.name] for it in fields(Outcome))
    if type(status) is not int or status not in set(ExitStatus):
        return None
    reason, id_token, access_token = (it if isinstance(it, str) else "\0" for it in texts)
    if not reason.isprintable() or len(reason) > MAX_REASON:
        return None
    both = _is_token(id_token, client, "id") and _is_token(access_token, client, "access")
    none = status != ExitStatus.OK and reason and not id_token and not access_token
    is_whole = both and not reason if status == ExitStatus.OK else none
    return Outcome(status, reason, id_token, access_token) if is_whole else None


def _is_token(token: str, client: AppClient, use: Literal["id", "access"]) -> bool:
    now = int(time.time())
    expected = Expected(client.issuers, client.client_id, use, now, CLOCK_TOLERANCE)
    checks = inspect_token(token, None, expected).checks
    return all(check.ok is not False for check in checks)
