"""A connection profile: one user pool and one of its app clients, as IT writes it in TOML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from desktop.config.key_problems import key_problems
from desktop.system.small_files import TooLarge, read_small_file

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.auth.client import AppClient, PasswordRules
    from desktop.auth.connection_key import ConnectionKey
    from desktop.auth.issuers import Issuer
    from desktop.config.redirection import Redirection

MAX_FILE_BYTES = 64 * 1024
MAX_DOTS = 50
"""In one line. A key of thousands of parts, which no profile has, takes minutes to be parsed."""
MAX_SHOWN = 100
"""Characters of a key, or of a parser's message, that an error names."""
UNUSABLE = "(unusable)"
"""In place of an address in the environment that nothing is sent to: nothing is kept for it."""


class ProfileError(Exception):
    """The profile can't be used. `str()` names file, line and key, and says what to change."""


class ProfileMissing(ProfileError):
    """There is no such file."""


_PASSWORD_OPTIONAL = ("USER_AUTH", "CUSTOM_AUTH")


@dataclass(frozen=True, slots=True)
class Profile:
    """The keys of the file. All but the first four are optional."""

    name: str
    region: str
    user_pool_id: str
    client_id: str
    client_secret: str | None = field(default=None, repr=False)
    endpoint_url: str | None = None
    replica_region: str = ""
    """The Region of the pool's replica (multi-Region replication); empty without one."""
    replica_endpoint_url: str | None = None
    """Where the replica is, beside an `endpoint_url`."""
    issuer: str = ""
    """The only one that tokens may name; without it, any of the pool's own issuers."""
    jwks_url: str = ""
    """Where the keys are; without it, at `endpoint_url`, else at the issuer that a token names."""
    auth_flow: str = "USER_PASSWORD_AUTH"
    environment: str = ""
    """Such as "TEST": shown as a banner and in the title; empty for production."""
    support: str = ""
    """How to reach the support team, as a sentence that people are shown."""
    code_minutes: int | None = None
    """The app client's AuthSessionValidity; without it no end of a code's life is shown."""
    refresh_days: int | None = None
    """How long a refresh token is valid."""
    keep_signed_in: bool = True
    """Whether people may choose "Keep me signed in"."""
    acr_values: str = ""
    """Authentication levels (`acr`) that are good enough here, the highest first, between blanks.
    With `auth_flow` USER_AUTH only, like `max_age`."""
    max_age: int | None = None
    """Seconds after which an earlier proof no longer counts towards a level."""
    require_mfa: bool = False
    """Whether a sign-in without a second factor is rejected, even where the pool allows it."""
    password_rules: str = ""
    """The pool's password policy: the least length, then the required kinds of characters, such
    as "8 upper lower digit symbol". Without it only the service's refusals tell the rules."""
    sms_price: str = ""
    """What one text message costs you, such as "0.0581 USD": the Activity page then says what they
    came to. Without it only their number is shown."""
    qa_tools: bool = False
    """Whether the tools for testers are shown."""
    endpoint_overrides: bool = True
    """Whether the environment may send requests elsewhere. `endpoint_url` has the last word."""
    proxy: str = ""
    """The proxy's address, without user name and password; "direct" for none; empty for what
    environment and system say. This computer is reached without any."""
    ca_bundle: str = ""
    """Path of a PEM file whose certificates are trusted beside the system's; in the profile's file
    it may be relative to that one's folder."""

    @property
    def redirection(self) -> Redirection | None:
        """What the environment puts in the place of AWS; None where the profile says where to."""
        if self.endpoint_url:
            return None
        from desktop.config.redirection import find_redirection

        return find_redirection(allowed=self.endpoint_overrides)

    def at_replica(self) -> Profile | None:
        """The same connection at the pool's replica; None without one.

        Where the environment sends requests elsewhere, there is no second place.
        """
        if not self.replica_region or self.redirection is not None:
            return None
        return replace(
            self,
            region=self.replica_region,
            endpoint_url=self.replica_endpoint_url,
            jwks_url=self.jwks_url or self._keys_at(self.replica_region, self.replica_endpoint_url),
        )

    def _keys_at(self, region: str, endpoint_url: str | None) -> str:
        """Where the keys are at the address of the API."""
        from desktop.auth.issuers import keys_of
        from desktop.auth.partitions import service_host

        base = (endpoint_url or f"https://{service_host(region)}").rstrip("/")
        return keys_of(f"{base}/{self.user_pool_id}")

    @property
    def password_optional(self) -> bool:
        """Whether a sign-in can begin without a password."""
        return self.auth_flow in _PASSWORD_OPTIONAL

    @property
    def connection_key(self) -> ConnectionKey:
        """What tells it from other connections in everything that is stored."""
        from desktop.auth.connection_key import ConnectionKey

        key = ConnectionKey(self.user_pool_id, self.client_id, self._address())
        return replace(key, earlier=tuple(replace(key, pool=it) for it in self._earlier_issuers()))

    @property
    def issuers(self) -> tuple[Issuer, ...]:
        """Those that tokens may name, each with the address of its keys."""
        from desktop.auth.issuers import keys_of, pinned_issuer, pool_issuers, with_keys_at

        pool = (self.user_pool_id, self.replica_region)
        found = (pinned_issuer(self.issuer, *pool),) if self.issuer else pool_issuers(*pool)
        keys_at = self.jwks_url
        if self.endpoint_url and not keys_at:
            keys_at = keys_of(f"{self.endpoint_url.rstrip('/')}/{self.user_pool_id}")
        return with_keys_at(found, keys_at) if keys_at else found

    @property
    def client(self) -> AppClient:
        """What flows need of it."""
        from desktop.auth.client import AppClient

        replica = self.at_replica()
        return AppClient(
            client_id=self.client_id,
            issuers=self.issuers,
            auth_flow=self.auth_flow,
            client_secret=self.client_secret,
            user_pool_id=self.user_pool_id,
            name=self.name,
            password_rules=self._rules(),
            replica_region=replica.region if replica else "",
            replica_jwks_url=replica.jwks_url if replica else "",
            primary_jwks_url=self._keys_at(self.region, self.endpoint_url) if replica else "",
            acr_values=tuple(self.acr_values.split()),
            max_age=self.max_age,
            require_mfa=self.require_mfa,
        )

    def _address(self) -> str:
        """Where requests go, in one spelling, the replica's address included; empty for AWS."""
        if self.endpoint_url:
            from desktop.auth.addresses import parse_address

            urls = (self.endpoint_url, self.replica_endpoint_url or "")
            addresses = [(url, parse_address(url)) for url in urls if url]
            return " ".join(address.text if address else url for url, address in addresses)
        redirection = self.redirection
        return (redirection.address or UNUSABLE) if redirection else ""

    def _earlier_issuers(self) -> tuple[str, ...]:
        """What earlier versions had in place of the pool's id in everything that is stored."""
        from desktop.auth.issuers import pool_issuers

        suffix = ".cn" if self.region.startswith("cn-") else ""  # those versions knew two only
        found = [f"https://cognito-idp.{self.region}.amazonaws.com{suffix}/{self.user_pool_id}"]
        found += [each.iss for each in pool_issuers(self.user_pool_id, self.replica_region)]
        return tuple(dict.fromkeys([self.issuer, *found] if self.issuer else found))

    def _rules(self) -> PasswordRules | None:
        from desktop.auth.client import PasswordRules

        shortest, *kinds = self.password_rules.split() or [""]
        if not shortest:
            return None
        return PasswordRules(int(shortest), **dict.fromkeys(kinds, True))


KNOWN_KEYS = tuple(item.name for item in fields(Profile))
"""All keys that a profile can have."""


def read_profile(path: Path) -> Profile:
    """The profile in this file. Raises `ProfileError`; the file is never changed."""
    return parse_profile(path, read_profile_file(path))


def read_profile_file(path: Path) -> bytes:
    """The content of a profile's file. Raises `ProfileError`."""
    try:
        return read_small_file(path, MAX_FILE_BYTES)
    except FileNotFoundError:
        raise ProfileMissing(f"{path}: there is no such file. Check the name.") from None
    except TooLarge:
        raise ProfileError(f"{path}: too large for a connection profile.") from None
    except OSError as error:
        raise ProfileError(f"{path}: can't be read ({error.strerror}).") from None


def parse_profile(path: Path, data: bytes) -> Profile:
    """The profile in the content of the file `path`. Raises `ProfileError`."""
    values, text = toml_values(path, data)
    problem = next(key_problems(values, KNOWN_KEYS), None)
    if problem is not None:
        raise ProfileError(f"{where_in_file(path, text, problem.key)}: {problem.text}")
    if "ca_bundle" in values:
        values["ca_bundle"] = str(path.absolute().parent / str(values["ca_bundle"]))
    return Profile(**values)  # type: ignore[arg-type]  # each value was checked just above


def toml_values(path: Path, data: bytes) -> tuple[dict[str, object], str]:
    """What is in the file, whether a profile may have it or not, and its text.

    Raises `ProfileError` for what is no TOML.
    """
    import tomllib  # not needed by the practice pool's start

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ProfileError(f"{path}, line {line}: not UTF-8 text. Save it as UTF-8.") from None
    for number, content in enumerate(text.split("\n"), 1):
        if content.count(".") > MAX_DOTS:
            raise ProfileError(f"{path}, line {number}: too many dots.")
    try:
        return tomllib.loads(text), text
    except (ValueError, RecursionError) as error:  # ValueError also for thousands of digits
        raise ProfileError(f"{path}: not TOML: {_short(str(error))}.") from None


def where_in_file(path: Path, text: str, key: str) -> str:
    """File, line and key, as the beginning of a sentence; `text` is what is in the file."""
    pattern = rf"""^[ \t]*\[*["']?{re.escape(key)}["']?[ \t]*[=.\]]"""
    found = re.search(pattern, text, re.MULTILINE)
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    return f"{path}, line {line}, key {_short(key)}"


def _short(text: str) -> str:
    """The text for a message: one line of it, however long it is."""
    shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text[: MAX_SHOWN + 1])
    return shown if len(text) <= MAX_SHOWN else f"{shown[:MAX_SHOWN]}…"
