"""An app client: which flows it may use, how long its tokens live, what it may read and write."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice import refusals

if TYPE_CHECKING:
    from desktop.practice.shapes import Body

_UNIT_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3_600, "days": 86_400}
_DEFAULT_FLOWS = ("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH")
_LEGACY_FLOWS = ("ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH")
_ADMIN_FLOWS = ("ADMIN_NO_SRP_AUTH", "ADMIN_USER_PASSWORD_AUTH")
_DEFAULT_SECONDS = {"AccessToken": 3_600, "IdToken": 3_600, "RefreshToken": 30 * 86_400}
_DEFAULT_UNITS = {"AccessToken": "hours", "IdToken": "hours", "RefreshToken": "days"}
_RANGES = {
    "AccessToken": (300, 86_400),
    "IdToken": (300, 86_400),
    "RefreshToken": (3_600, 315_360_000),
}


@dataclass(frozen=True, slots=True)
class ClientSecret:
    """One secret of an app client."""

    id: str
    created: float
    """Epoch seconds."""
    value: str = field(repr=False)


@dataclass(slots=True)
class AppClient:
    """An app client of a pool; raises InvalidParameter for settings that exclude each other."""

    client_id: str
    name: str
    created: float
    modified: float
    settings: Body = field(default_factory=dict)
    """The members of CreateUserPoolClient as they were given, without the name."""
    secrets: list[ClientSecret] = field(default_factory=list, repr=False)
    """Oldest first; none for a public client. Each of them is accepted."""
    sso_minutes: int = 60
    """MaxValidityMinutes of SSO sessions, which sign-ins over the API don't make."""

    def __post_init__(self) -> None:
        for token, (least, most) in _RANGES.items():
            if not least <= self._lifetime(token) <= most:
                raise refusals.invalid_parameter(f"Invalid range for token validity: {token}")
        flows = self.settings.get("ExplicitAuthFlows", ())
        legacy = [flow for flow in flows if flow in _LEGACY_FLOWS]
        if legacy and len(legacy) < len(flows):
            raise refusals.invalid_parameter(
                "Legacy ExplicitAuthFlows can't be combined with values that begin with ALLOW_"
            )

    @property
    def access_seconds(self) -> int:
        """The life of an access token."""
        return self._lifetime("AccessToken")

    @property
    def id_seconds(self) -> int:
        """The life of an ID token."""
        return self._lifetime("IdToken")

    @property
    def refresh_seconds(self) -> int:
        """The life of a refresh token, or with rotation of the first one of a sign-in."""
        return self._lifetime("RefreshToken")

    @property
    def session_seconds(self) -> int:
        """The life of a challenge session and of the code that belongs to it."""
        return int(self.settings.get("AuthSessionValidity", 3)) * 60

    @property
    def hides_users(self) -> bool:
        """Whether an unknown user is answered like a wrong password: PreventUserExistenceErrors."""
        return bool(self.settings.get("PreventUserExistenceErrors") == "ENABLED")

    @property
    def revocation(self) -> bool:
        """Whether RevokeToken works and tokens carry `jti` and `origin_jti`."""
        return bool(self.settings.get("EnableTokenRevocation", True))

    @property
    def grace_seconds(self) -> int | None:
        """RetryGracePeriodSeconds of refresh token rotation; None where rotation is off."""
        rotation = self.settings.get("RefreshTokenRotation", {})
        if rotation.get("Feature") != "ENABLED":
            return None
        return int(rotation.get("RetryGracePeriodSeconds", 0))

    def may_use(self, flow: str) -> bool:
        """Whether ExplicitAuthFlows allow `flow`, an AuthFlow; an admin flow by either name."""
        flows = self.settings.get("ExplicitAuthFlows") or _DEFAULT_FLOWS
        legacy = any(name in _LEGACY_FLOWS for name in flows)
        if flow in _ADMIN_FLOWS:
            flow = _ADMIN_FLOWS[0] if legacy else _ADMIN_FLOWS[1]
        if legacy:
            return flow in flows or flow in ("USER_SRP_AUTH", "REFRESH_TOKEN_AUTH")
        return f"ALLOW_{flow}" in flows

    def may_read(self, attribute: str) -> bool:
        """Whether tokens and GetUser show `attribute`."""
        return self._listed("ReadAttributes", attribute)

    def may_write(self, attribute: str) -> bool:
        """Whether users may set `attribute` themselves."""
        return self._listed("WriteAttributes", attribute)

    @property
    def has_secret(self) -> bool:
        """Whether calls have to come with a secret, or the hash of one."""
        return bool(self.secrets)

    def add_secret(self, value: str, now: float) -> ClientSecret:
        """Add a secret. Its id ends with the second in which it was made, or a free one after."""
        second = int(now)
        taken = {one.id for one in self.secrets}
        while f"{self.client_id}--{second}" in taken:
            second += 1
        self.secrets.append(ClientSecret(f"{self.client_id}--{second}", now, value))
        return self.secrets[-1]

    def check_secret(self, secret: str | None) -> bool:
        """Whether `secret` is the client's; for a client without one, whether there is none."""
        if secret is None:
            return not self.secrets
        given = secret.encode()
        return any(hmac.compare_digest(one.value.encode(), given) for one in self.secrets)

    def check_secret_hash(self, username: str, given: str | None) -> bool:
        """Whether `given` is Base64(HMAC-SHA256(client secret, user name + client id)).

        For a client without a secret, whether there is none.
        """
        if given is None:
            return not self.secrets
        message = (username + self.client_id).encode()
        digests = (hmac.digest(one.value.encode(), message, hashlib.sha256) for one in self.secrets)
        sent = given.encode()
        return any(hmac.compare_digest(base64.b64encode(digest), sent) for digest in digests)

    def described(self, pool_id: str) -> Body:
        """The API's UserPoolClientType."""
        described: Body = {
            "RefreshTokenValidity": 30,
            "ExplicitAuthFlows": list(_DEFAULT_FLOWS),
            "AllowedOAuthFlowsUserPoolClient": False,
            "EnableTokenRevocation": True,
            "EnablePropagateAdditionalUserContextData": False,
            "AuthSessionValidity": 3,
            **self.settings,
            "UserPoolId": pool_id,
            "ClientName": self.name,
            "ClientId": self.client_id,
            "LastModifiedDate": self.modified,
            "CreationDate": self.created,
        }
        described.pop("GenerateSecret", None)
        return described | ({"ClientSecret": self.secrets[0].value} if self.secrets else {})

    def _lifetime(self, token: str) -> int:
        given = self.settings.get(f"{token}Validity")
        if not given:
            return _DEFAULT_SECONDS[token]
        unit = self.settings.get("TokenValidityUnits", {}).get(token, _DEFAULT_UNITS[token])
        return int(given) * _UNIT_SECONDS[unit]

    def _listed(self, setting: str, attribute: str) -> bool:
        names = self.settings.get(setting)
        return names is None or attribute in names
