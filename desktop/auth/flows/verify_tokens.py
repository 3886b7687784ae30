"""From new tokens to a session: fetching the keys and making every check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.calls import fetch_keys
from desktop.auth.errors import SettingUnusable, TransportError
from desktop.auth.jwt.claim_checks import Expected
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.jwt.verdicts import TokenVerdicts
from desktop.auth.jwt.verify import check_pair, inspect_token, key_id
from desktop.auth.session import Session

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.jwt.tokens import Tokens
    from desktop.auth.method import Method
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow


def verify_tokens(
    client: AppClient, reply: Reply, tokens: Tokens, method: Method | None
) -> Flow[Session]:
    """The session of these tokens, verified at the service's time of the reply that brought them.

    Without keys, what needs them is "not checked", never "passed". Raises `TokensRejected` when a
    check was made and failed.
    """
    wanted = (key_id(tokens.id_token), key_id(tokens.access_token))
    keys: KeySet | None
    try:
        kids = frozenset(kid for kid in wanted if kid is not None)
        keys = yield from fetch_keys(client, kids, reply.region)
    except (SettingUnusable, TransportError):
        keys = None
    now = reply.service_time
    id_token = inspect_token(
        tokens.id_token, keys, Expected(client.issuer, client.client_id, "id", now)
    )
    access_token = inspect_token(
        tokens.access_token, keys, Expected(client.issuer, client.client_id, "access", now)
    )
    pair = check_pair(id_token.claims, access_token.claims)
    verdicts = TokenVerdicts(id_token, access_token, pair)
    if verdicts.rejected:
        raise TokensRejected(verdicts)
    return Session(
        tokens=tokens,
        verdicts=verdicts,
        user_name=str((verdicts.id_token.claims or {}).get("cognito:username", "")),
        method=method,
        service_time=now,
        received=reply.received,
        clock_skew=reply.local_time - now,
        regions=client.regions_from(reply.region),
    )
