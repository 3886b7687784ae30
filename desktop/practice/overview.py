"""What `GET /practice` answers: where the pool is, its connections and its users."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class PracticeError(Exception):
    """The practice pool didn't answer, or not in the expected form; the text says what happened."""


@dataclass(frozen=True, slots=True)
class PracticePool:
    """A ready-made pool: what a connection profile needs."""

    name: str
    user_pool_id: str
    client_id: str
    auth_flow: str
    client_secret: str | None = field(default=None, repr=False)
    code_minutes: int | None = None
    """How long a challenge session and its code are good for, in minutes."""
    refresh_days: int | None = None
    """How long a refresh token is good for, in days."""
    replica_region: str | None = None
    """The second Region that the pool is in, if it is."""
    acr_values: str = ""
    """The levels that the connection asks for, the highest first, with blanks between them."""
    max_age: int | None = None
    """Seconds after which the connection wants a level proven anew."""
    require_mfa: bool = False
    """Whether the connection rejects sign-ins without a second step."""


@dataclass(frozen=True, slots=True)
class PracticeUser:
    """A ready-made user."""

    username: str
    password: str = field(repr=False)
    user_pool_id: str
    factors: tuple[str, ...]
    """The second factor that is asked for by now, or those to choose from, or none.

    SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP.
    """
    situation: str
    """What the user is for, as a sentence."""
    password_replaced: bool = False
    """Whether the user has another password by now."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The answer to `GET /practice`: where the pool is and who can sign in."""

    endpoint: str
    region: str
    user_pool_id: str
    """The default pool's, as is `client_id`."""
    client_id: str
    pools: tuple[PracticePool, ...]
    users: tuple[PracticeUser, ...]
    replica_endpoint: str | None = None
    """Where the second Region is."""


def parse_overview(found: Any) -> Overview:  # noqa: ANN401 - JSON
    """Read the JSON of `GET /practice`, which is also the first line that the process prints.

    Members that this version doesn't know are ignored. Raises `PracticeError`.
    """
    try:
        return Overview(
            found["endpoint"],
            found["region"],
            found["user_pool_id"],
            found["client_id"],
            tuple(_pool(pool) for pool in found["pools"]),
            tuple(_user(user) for user in found["users"]),
            found.get("replica", {}).get("endpoint"),
        )
    except (KeyError, TypeError) as error:
        raise PracticeError(f"unexpected answer: {error!r}") from error


def _pool(found: dict[str, Any]) -> PracticePool:
    return PracticePool(
        name=found["name"],
        user_pool_id=found["user_pool_id"],
        client_id=found["client_id"],
        auth_flow=found["auth_flow"],
        client_secret=found.get("client_secret"),
        code_minutes=found.get("code_minutes"),
        refresh_days=found.get("refresh_days"),
        replica_region=found.get("replica_region"),
        acr_values=found.get("acr_values", ""),
        max_age=found.get("max_age"),
        require_mfa=found.get("require_mfa", False),
    )


def _user(found: dict[str, Any]) -> PracticeUser:
    return PracticeUser(
        username=found["username"],
        password=found["password"],
        user_pool_id=found["user_pool_id"],
        factors=tuple(found["factors"]),
        situation=found["situation"],
        password_replaced=found.get("password_replaced", False),
    )
