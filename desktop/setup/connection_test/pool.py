"""Judges what the pool publishes: its keys, and the issuer that its tokens name."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.jwt.jwk import KeySet, KeySetMalformed
from desktop.setup.connection_test.findings import Finding
from desktop.setup.connection_test.network import reason_of
from desktop.setup.connection_test.results import Step, StepResult

if TYPE_CHECKING:
    from desktop.config.profile import Profile

OK = 200


@dataclass(frozen=True, slots=True)
class Document:
    """What came back for an address, whatever it is."""

    status: int
    body: bytes = field(default=b"", repr=False)


def judge_keys(profile: Profile, host: str, found: Document | e.DeskError) -> StepResult:
    """`found`: what is at the address of the first issuer's keys."""
    if isinstance(found, e.DeskError):
        values = {"host": host, "reason": reason_of(found)}
        keys = _address_keys(profile)
        if profile.endpoint_url and not keys:  # which says where the keys are, unless another does
            keys = ("endpoint_url", "jwks_url")
        return StepResult(Step.KEYS, Finding.KEYS_UNREACHABLE, values, keys, str(found))
    values = {"host": host, "pool": profile.user_pool_id, "status": str(found.status)}
    if found.status != OK:
        keys = _address_keys(profile)
        finding = Finding.KEYS_ELSEWHERE if keys else Finding.POOL_UNKNOWN
        return StepResult(Step.KEYS, finding, values, keys or ("user_pool_id", "region"))
    try:
        KeySet.parse(found.body)
    except KeySetMalformed as error:
        values["reason"] = str(error)
        return StepResult(Step.KEYS, Finding.NO_KEYS, values, _address_keys(profile))
    return StepResult(Step.KEYS, Finding.KEYS_FOUND, values)


def judge_issuer(profile: Profile, found: Document | e.DeskError) -> StepResult:
    """`found`: the OpenID configuration beside the keys."""
    named = _named_issuer(found)
    if not named:
        return StepResult(Step.ISSUER, Finding.ISSUER_NOT_TOLD)
    expected = [it.iss for it in profile.issuers]
    values = {"issuer": named, "expected": " / ".join(expected)}
    if named in expected:
        return StepResult(Step.ISSUER, Finding.ISSUER_FITS, values)
    return StepResult(Step.ISSUER, Finding.ISSUER_DIFFERS, values, ("issuer",))


def _named_issuer(found: Document | e.DeskError) -> str:
    if isinstance(found, e.DeskError) or found.status != OK:
        return ""
    try:
        document = json.loads(found.body)
    except (ValueError, RecursionError):
        return ""
    named = document.get("issuer") if isinstance(document, dict) else None
    return named if isinstance(named, str) else ""


def _address_keys(profile: Profile) -> tuple[str, ...]:
    """The keys that say where the pool's keys are, or that could; none where Cognito has them."""
    named = tuple(key for key in ("jwks_url", "issuer") if getattr(profile, key))[:1]
    # A variable redirects requests and no keys; an endpoint does both.
    return named or (("endpoint_url",) if profile.redirection is not None else ())
