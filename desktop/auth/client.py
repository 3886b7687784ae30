"""The app client that a flow speaks for."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.auth.issuers import named

if TYPE_CHECKING:
    from desktop.auth.issuers import Issuer


@dataclass(frozen=True, slots=True)
class PasswordRules:
    """A pool's password policy, as far as the profile says it."""

    shortest: int = 8
    """Characters."""
    upper: bool = False
    lower: bool = False
    digit: bool = False
    symbol: bool = False


@dataclass(frozen=True, slots=True)
class AppClient:
    """The pool and its app client, as far as a flow must know them."""

    client_id: str
    issuers: tuple[Issuer, ...]
    """Those that its tokens may name, at least one; the first is that of most pools."""
    auth_flow: str = "USER_PASSWORD_AUTH"
    client_secret: str | None = field(default=None, repr=False)
    user_pool_id: str = ""
    """The part after the underscore is the pool's name in SRP."""
    name: str = ""
    """Name of the connection: an authenticator app shows it as the issuer."""
    password_rules: PasswordRules | None = None
    replica_region: str = ""
    """Where the pool's replica is; empty without one."""
    replica_jwks_url: str = ""
    primary_jwks_url: str = ""
    """Where the keys are at the address of the API itself, beside a replica."""
    acr_values: tuple[str, ...] = ()
    """Authentication levels that are good enough, the highest first (USER_AUTH only)."""
    max_age: int | None = None
    """Seconds after which an earlier proof no longer counts towards a level."""
    require_mfa: bool = False
    """Whether tokens of a sign-in without a second factor are rejected."""

    def regions_from(self, region: str) -> tuple[str, ...]:
        """All Regions of the pool, this one first, as `Call.regions` has them."""
        known = ("", self.replica_region) if self.replica_region else ("",)
        return (region, *(other for other in known if other != region))

    def jwks_urls(self, iss: object, region: str = "") -> tuple[str, ...]:
        """Where the keys are of a token that names this issuer, and is from this Region.

        Where the issuer publishes them; an issuer of others chooses no address. A replica has them
        as well, and is asked first for tokens that came from there.
        """
        own = (named(self.issuers, iss) or self.issuers[0]).jwks_url
        if self.replica_jwks_url in ("", own):
            return (own,)
        return (self.replica_jwks_url, own) if region else (own, self.replica_jwks_url)

    def secret_hash(self, user_name: str, key: str = "SECRET_HASH") -> dict[str, str]:
        """`{"SECRET_HASH": …}` for AuthParameters and ChallengeResponses; `{}` without a secret.

        `key` is "SecretHash" for operations that take it beside `Username`.
        Base64(HMAC-SHA256(client secret, user name + client id)), as Cognito's guide defines it.
        """
        if self.client_secret is None:
            return {}
        digest = hmac.new(
            self.client_secret.encode(), (user_name + self.client_id).encode(), hashlib.sha256
        ).digest()
        return {key: base64.b64encode(digest).decode()}


@dataclass(frozen=True, slots=True)
class Credentials:
    """User name and password, as typed."""

    user_name: str
    password: str = field(repr=False)
