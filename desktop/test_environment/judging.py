"""The app's own checks of a token, with the keys that its pool publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from desktop.auth.errors import DeskError
from desktop.auth.jwt.claim_checks import Expected
from desktop.auth.jwt.verify import inspect_token, key_reference
from desktop.qa.environment import Blocked

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.jwt.verdicts import Verdict
    from desktop.cognito.jwks import KeyCache


def judge(
    client: AppClient, keys: KeyCache, token: str, use: Literal["id", "access"], now: float
) -> Verdict:
    """Every check at `now` (epoch seconds). Raises `Blocked` where the keys can't be fetched."""
    kid, iss = key_reference(token)
    try:
        found = keys.keys(client.jwks_urls(iss)[0], () if kid is None else (kid,))
    except DeskError as error:
        raise Blocked(f"the pool's keys can't be fetched: {type(error).__name__}") from None
    return inspect_token(token, found, Expected(client.issuers, client.client_id, use, int(now)))
