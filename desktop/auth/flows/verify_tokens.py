"""From new tokens to a session: fetching the keys and making every check."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.auth.calls import fetch_keys
from desktop.auth.errors import SettingUnusable, TransportError
from desktop.auth.jwt.claim_checks import Expected
from desktop.auth.jwt.sign_in_checks import check_acr, check_second_factor
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.jwt.verdicts import TokenVerdicts
from desktop.auth.jwt.verify import check_pair, inspect_token, key_reference
from desktop.auth.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.auth.client import AppClient
    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.jwt.tokens import Tokens
    from desktop.auth.jwt.verdicts import Check, Verdict
    from desktop.auth.method import Method
    from desktop.auth.replies import Reply
    from desktop.auth.second_step import SecondStep
    from desktop.auth.steps import Flow


def verify_tokens(
    client: AppClient,
    reply: Reply,
    tokens: Tokens,
    method: Method | None,
    *,
    second_step: SecondStep | None,
    acr_values: Sequence[str],
) -> Flow[Session]:
    """The session of these tokens, verified at the service's time of the reply that brought them.

    `second_step` and `acr_values` are those of the sign-in that the tokens come from. Without keys,
    what needs them is "not checked", never "passed". Raises `TokensRejected` when a check was made
    and failed.
    """
    id_keys, access_keys = yield from _keys(client, tokens, reply.region)
    now = reply.service_time
    id_token = inspect_token(
        tokens.id_token, id_keys, Expected(client.issuers, client.client_id, "id", now)
    )
    access_token = inspect_token(
        tokens.access_token, access_keys, Expected(client.issuers, client.client_id, "access", now)
    )
    pair = check_pair(id_token.claims, access_token.claims)
    both = (id_token, access_token)
    sign_in = _of_sign_in(both, acr_values, second_step, require_mfa=client.require_mfa)
    verdicts = TokenVerdicts(*both, pair, sign_in)
    if verdicts.rejected:
        raise TokensRejected(verdicts)
    return Session(
        tokens=tokens,
        verdicts=verdicts,
        user_name=str((verdicts.id_token.claims or {}).get("cognito:username", "")),
        method=method,
        second_step=second_step,
        service_time=now,
        received=reply.received,
        clock_skew=reply.local_time - now,
        regions=client.regions_from(reply.region),
    )


def _of_sign_in(
    both: tuple[Verdict, Verdict],
    acr_values: Sequence[str],
    second_step: SecondStep | None,
    *,
    require_mfa: bool,
) -> tuple[Check, ...]:
    """The checks that the connection asks for."""
    claims = [verdict.claims for verdict in both]
    level = (check_acr(acr_values, *claims),) if acr_values else ()
    return (*level, check_second_factor(second_step, *claims)) if require_mfa else level


def _keys(
    client: AppClient, tokens: Tokens, region: str
) -> Flow[tuple[KeySet | None, KeySet | None]]:
    """The keys of ID and access token, each from the issuer that it names; one fetch for most.

    `region`: where the tokens came from.
    """
    kids: dict[tuple[str, ...], set[str]] = {}
    places = []
    for token in (tokens.id_token, tokens.access_token):
        kid, iss = key_reference(token)
        places.append(client.jwks_urls(iss, region))
        kids.setdefault(places[-1], set()).update([kid] if kid is not None else [])
    found: dict[tuple[str, ...], KeySet] = {}
    for urls, wanted in kids.items():
        with suppress(SettingUnusable, TransportError):
            found[urls] = yield from fetch_keys(urls, frozenset(wanted))
    of_id, of_access = places
    return found.get(of_id), found.get(of_access)
