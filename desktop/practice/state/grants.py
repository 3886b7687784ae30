"""Grants: what a sign-in allowed, with its refresh tokens.

With rotation each refresh brings a new refresh token, the child. Within the grace time its parent
still works and brings another child; an older one is reuse. Only digests of the tokens are kept.

The service remembers each grant until it expires, in 30 days unless the client says otherwise. A
pool under load would fill the memory: of one user, and of all, only the newest grants are kept.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.encoding import to_base64url

if TYPE_CHECKING:
    from desktop.practice.crypto.entropy import Entropy

_REMEMBERED_SECONDS = 86_400
"""How long an expired refresh token is still told from an unknown one."""
_FIRST_SWEEP = 512
"""How many grants there are when the expired ones are dropped; again at twice what was left."""
MOST_OF_USER = 1_000
"""Grants that are kept for each user."""
_MOST = 20_000
"""Grants that are kept for all, those of deleted users included."""
_MOST_TOKENS = 100
"""Refresh tokens of one grant that are kept: all but the last two are good for a refusal only."""

# A JWE in compact form, as Cognito's are: header, key, nonce, ciphertext, tag. 1,733 characters
# when fresh and 1,830 when rotated, as seen on real pools.
_HEADER = to_base64url(b'{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')
_FRESH_BYTES = 965
"""Of ciphertext, so that the token has the length of a real one."""
_ROTATED_BYTES = 1_038
"""The same for a rotated one."""


@dataclass(slots=True)
class Grant:
    """One sign-in of one user at one app client."""

    event_id: str
    origin_jti: str
    sub: str
    client_id: str
    auth_time: int
    """Epoch seconds of the sign-in."""
    expires: float
    """When its refresh tokens expire, in epoch seconds; rotation doesn't prolong it."""
    device_key: str | None = None
    """The device that it was granted on; each refresh has to name that."""
    revoked: bool = False
    session_id: str = ""
    """In pools that track sessions; empty elsewhere."""
    last_active: float = 0
    """Epoch seconds of the sign-in or the last refresh."""
    user_agent: str = ""
    """Of the client, as it named itself at the sign-in."""
    acr: str = ""
    """The name of the authentication level; empty where none was asked for."""
    amr: tuple[str, ...] = ()
    digests: list[bytes] = field(default_factory=list, repr=False)
    """Of its refresh tokens that are kept, oldest first."""


@dataclass(slots=True)
class RefreshToken:
    """One refresh token of a grant."""

    grant: Grant
    parent: RefreshToken | None = field(default=None, repr=False)
    """The token that it replaced."""
    rotated_at: float | None = None
    """When it was first replaced, in epoch seconds."""

    def spent(self, grace_seconds: int, now: float) -> bool:
        """Whether its grace time is over, or a token that replaced it was itself replaced."""
        return self.rotated_at is not None and not now < self.rotated_at + grace_seconds


class Grants:
    """The grants of one pool."""

    def __init__(self) -> None:
        self._tokens: dict[bytes, RefreshToken] = {}
        self._by_event: OrderedDict[str, Grant] = OrderedDict()
        self._of_user: dict[str, OrderedDict[str, Grant]] = {}
        """By sub and event id, like the one before oldest first."""
        self._next_sweep = _FIRST_SWEEP

    def start(self, grant: Grant, entropy: Entropy, now: float) -> str:
        """Remember `grant` and return its first refresh token."""
        self._by_event[grant.event_id] = grant
        of_user = self._of_user.setdefault(grant.sub, OrderedDict())
        of_user[grant.event_id] = grant
        if len(of_user) > MOST_OF_USER:
            self._drop(next(iter(of_user.values())))
        if len(self._by_event) > _MOST:
            self._drop(next(iter(self._by_event.values())))
        if len(self._by_event) >= self._next_sweep:
            self._sweep(now - _REMEMBERED_SECONDS)
        return self._mint(RefreshToken(grant), entropy, _FRESH_BYTES)

    def find(self, token: str, client_id: str) -> RefreshToken:
        """The refresh token, even expired or revoked.

        Raises for an unknown one and for another client's.
        """
        found = self._tokens.get(_digest(token))
        if found is None:
            raise refusals.invalid_refresh_token()
        if found.grant.client_id != client_id:
            raise refusals.refresh_token_of_other_client()
        return found

    def by_refresh_token(self, token: str) -> Grant | None:
        """The grant of a refresh token, even expired or revoked; None for an unknown one."""
        found = self._tokens.get(_digest(token))
        return found.grant if found else None

    def rotate(self, token: RefreshToken, entropy: Entropy, now: float) -> str:
        """Return a token that replaces `token`; the one before it stops working at once."""
        if token.rotated_at is None:
            token.rotated_at = now
        if token.parent is not None:
            token.parent.rotated_at = float("-inf")
            token.parent = None
        return self._mint(RefreshToken(token.grant, parent=token), entropy, _ROTATED_BYTES)

    def by_event_id(self, event_id: str) -> Grant | None:
        """The grant by the event id that each of its tokens carries."""
        return self._by_event.get(event_id)

    def revoke_all(self, sub: str) -> None:
        """Revoke every grant of a user."""
        for grant in self._of_user.get(sub, {}).values():
            grant.revoked = True

    def sessions(self, sub: str, now: float) -> list[Grant]:
        """The user's sessions that are going on, the one used last first."""
        sessions = [
            grant
            for grant in reversed(self._of_user.get(sub, OrderedDict()).values())
            if grant.session_id and not grant.revoked and now < grant.expires
        ]
        return sorted(sessions, key=lambda grant: -grant.last_active)

    def evict(self, sub: str, most: int, now: float) -> None:
        """Revoke the user's least recently used sessions until there are `most`."""
        for grant in self.sessions(sub, now)[most:]:
            grant.revoked = True

    def _mint(self, token: RefreshToken, entropy: Entropy, size: int) -> str:
        parts = (to_base64url(entropy.random_bytes(size)) for size in (256, 12, size, 16))
        text = ".".join((_HEADER, *parts))
        digest = _digest(text)
        self._tokens[digest] = token
        kept = token.grant.digests
        kept.append(digest)
        if len(kept) > _MOST_TOKENS:
            self._tokens.pop(kept.pop(0), None)
        return text

    def _drop(self, grant: Grant) -> None:
        """Forget a grant: its tokens are answered like unknown ones."""
        for digest in grant.digests:
            self._tokens.pop(digest, None)
        self._by_event.pop(grant.event_id, None)
        of_user = self._of_user[grant.sub]
        of_user.pop(grant.event_id, None)
        if not of_user:
            del self._of_user[grant.sub]

    def _sweep(self, limit: float) -> None:
        for grant in [one for one in self._by_event.values() if one.expires <= limit]:
            self._drop(grant)
        self._next_sweep = max(_FIRST_SWEEP, 2 * len(self._by_event))


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
