"""What the practice controls change in the pool: blocking calls, made on a thread.

One object for one pool process. It remembers what pools and app clients were at first, so that it
can be put back. All methods raise PracticeError.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from desktop.practice.client import PracticeError
from desktop.ui.practice_phone.controls.model import Changes, PoolSettings

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.practice.client import Overview, PracticeClient, PracticePool
    from desktop.ui.practice_phone.controls.model import Fault, NewUser, UserChange

SHORT_LIVES = {
    "AccessTokenValidity": 5,
    "IdTokenValidity": 5,
    "RefreshTokenValidity": 60,
    "TokenValidityUnits": {
        "AccessToken": "minutes",
        "IdToken": "minutes",
        "RefreshToken": "minutes",
    },
    "AuthSessionValidity": 3,
}
"""The shortest that Cognito takes."""
_CLIENT_ANSWERS_ONLY = ("LastModifiedDate", "CreationDate", "ClientSecret")
_POOL_ANSWERS_ONLY = (
    "Id",
    "Name",
    "Arn",
    "LambdaConfig",
    "SchemaAttributes",
    "EstimatedNumberOfUsers",
    "LastModifiedDate",
    "CreationDate",
)
_UNITS = {"seconds": 1, "minutes": 60, "hours": 3_600, "days": 86_400}
_PHONE, _VERIFIED = "+14155550142", "true"


class PoolChanges:
    """See the module."""

    def __init__(self, client: PracticeClient, overview: Overview) -> None:
        self._client = client
        self._pools = {pool.user_pool_id: pool for pool in overview.pools}
        self._clients: dict[str, dict[str, Any]] = {}
        """By pool, the app client as it was before its lives were short."""
        self._tiers: dict[str, tuple[str, str]] = {}
        """By pool, the tier at first and the one now."""
        self._closed = ""

    def changes(self) -> Changes:
        """All that isn't as it was at first."""
        clock = self._client.clock()
        return Changes(
            self._client.faults(),
            round(clock.offset_seconds) if clock.stopped_at is None else 0.0,
            clock.stopped_at,
            self._closed,
            tuple(self._pools[one].name for one in self._clients),
            tuple((self._pools[one].name, tier) for one, (_, tier) in self._tiers.items()),
        )

    def add_faults(self, faults: tuple[Fault, ...]) -> Changes:
        """Switch these on, beside those that are on; one that is on already stays as it is."""
        on = self._client.faults()
        self._client.set_faults(*on, *(it for it in faults if it not in on))
        return self.changes()

    def remove_fault(self, fault: Fault) -> Changes:
        """Switch one off, if it is still on."""
        gone = dict(fault) | {"times": None}
        kept = [it for it in self._client.faults() if dict(it) | {"times": None} != gone]
        self._client.set_faults(*kept)
        return self.changes()

    def all_off(self) -> Changes:
        """No fault, the computer's time, both Regions, and every pool as it was at first."""
        self._client.set_faults()
        self._client.move_clock(0)
        if self._closed:
            self.set_listening(self._closed, on=True)
        for user_pool_id in list(self._clients):
            self.set_lives(user_pool_id, short=False)
        for user_pool_id, (first, _) in list(self._tiers.items()):
            self.set_tier(user_pool_id, first)
        return self.changes()

    def move_clock(self, seconds: float) -> Changes:
        """Forward, or back below 0; a clock that stands stays standing."""
        clock = self._client.clock()
        if clock.stopped_at is None:
            self._client.move_clock(clock.offset_seconds + seconds)
        else:
            self._client.stop_clock(clock.stopped_at + seconds)
        return self.changes()

    def stop_clock(self) -> Changes:
        """Let it stand where it is."""
        self._client.stop_clock(self._client.clock().now)
        return self.changes()

    def reset_clock(self) -> Changes:
        """Back to the computer's time."""
        self._client.move_clock(0)
        return self.changes()

    def set_listening(self, region: str, *, on: bool) -> Changes:
        """Close the second Region's endpoint, or open it."""
        self._client.set_listening(region, on)
        self._closed = "" if on else region
        return self.changes()

    def settings(self, user_pool_id: str) -> PoolSettings:
        """What this pool and its app client are set to."""
        pool = self._client.admin("DescribeUserPool", UserPoolId=user_pool_id)["UserPool"]
        client = self._described_client(user_pool_id)
        return PoolSettings(
            user_pool_id,
            str(pool["UserPoolTier"]),
            _seconds(client, "AccessToken", 1, "hours"),
            _seconds(client, "RefreshToken", 30, "days"),
            int(client["AuthSessionValidity"]),
            user_pool_id in self._clients,
        )

    def set_tier(self, user_pool_id: str, tier: str) -> Changes:
        """UpdateUserPool with all that the pool has, and this tier."""
        pool = self._client.admin("DescribeUserPool", UserPoolId=user_pool_id)["UserPool"]
        first, _ = self._tiers.get(user_pool_id, (str(pool["UserPoolTier"]), ""))
        sent = {name: value for name, value in pool.items() if name not in _POOL_ANSWERS_ONLY}
        sent |= {"UserPoolId": user_pool_id, "PoolName": pool["Name"], "UserPoolTier": tier}
        self._client.admin("UpdateUserPool", **sent)
        self._tiers.pop(user_pool_id, None)
        if tier != first:
            self._tiers[user_pool_id] = (first, tier)
        return self.changes()

    def set_lives(self, user_pool_id: str, *, short: bool) -> Changes:
        """UpdateUserPoolClient with the shortest lives, or with those of before."""
        if short:
            before = self._described_client(user_pool_id)
            self._client.admin("UpdateUserPoolClient", **(before | SHORT_LIVES))
            self._clients.setdefault(user_pool_id, before)
        elif user_pool_id in self._clients:
            self._client.admin("UpdateUserPoolClient", **self._clients[user_pool_id])
            del self._clients[user_pool_id]
        return self.changes()

    def add_user(self, user: NewUser) -> NewUser:
        """AdminCreateUser, and what the situation asks for.

        A user that can't be made as wanted is not there: it is deleted again.
        """
        one = {"UserPoolId": user.user_pool_id, "Username": user.user_name}
        attributes = {
            "email": _email_of(user.user_name),
            "email_verified": _VERIFIED,
            "phone_number": user.user_name if user.user_name.startswith("+") else _PHONE,
            "phone_number_verified": _VERIFIED,
        }
        self._client.admin(
            "AdminCreateUser",
            **one,
            TemporaryPassword=user.password,
            MessageAction="SUPPRESS",
            UserAttributes=[{"Name": name, "Value": value} for name, value in attributes.items()],
        )
        try:
            self._bring_about(user, one)
        except PracticeError:
            self._client.admin("AdminDeleteUser", **one)
            raise
        return user

    def change_user(self, wanted: UserChange) -> tuple[UserChange, str, bool]:
        """Do it, and say how the user is then."""
        one = {"UserPoolId": wanted.user_pool_id, "Username": wanted.user_name}
        match wanted.change:
            case "password" | "temporary_password" as kind:
                permanent = kind == "password"
                self._client.admin(
                    "AdminSetUserPassword", **one, Password=wanted.password, Permanent=permanent
                )
            case "disable":
                self._client.admin("AdminDisableUser", **one)
            case "enable":
                self._client.admin("AdminEnableUser", **one)
            case "reset":
                self._client.admin("AdminResetUserPassword", **one)
        return (wanted, *self.user_status(wanted.user_pool_id, wanted.user_name))

    def user_status(self, user_pool_id: str, user_name: str) -> tuple[str, bool]:
        """UserStatus and whether the user is enabled."""
        found = self._client.admin("AdminGetUser", UserPoolId=user_pool_id, Username=user_name)
        return str(found["UserStatus"]), bool(found["Enabled"])

    def save(self, path: Path) -> None:
        """Write the whole state to a file."""
        self._client.save_state(path)

    def load(self, path: Path) -> Changes:
        """Put the state of a file in place of the pool's."""
        self._client.load_state(path)
        self._forget()
        return self.changes()

    def load_seed(self, path: Path) -> Changes:
        """Begin anew with the pools and users of a seed file."""
        self._client.load_seed(path)
        self._forget()
        self._closed = ""
        return self.changes()

    def overview(self) -> Overview:
        """Which pools and users there are now; from now on those count."""
        overview = self._client.overview()
        self._pools = {pool.user_pool_id: pool for pool in overview.pools}
        return overview

    def reset(self) -> Changes:
        """Back to the beginning."""
        self._client.reset()
        self._forget()
        self._closed = ""
        return self.changes()

    def _forget(self) -> None:
        self._clients.clear()
        self._tiers.clear()

    def _bring_about(self, user: NewUser, one: dict[str, str]) -> None:
        if user.situation == "temporary":
            return
        self._client.admin("AdminSetUserPassword", **one, Password=user.password, Permanent=True)
        on = {"Enabled": True, "PreferredMfa": True}
        match user.situation:
            case "sms":
                self._client.admin("AdminSetUserMFAPreference", **one, SMSMfaSettings=on)
            case "email":
                self._client.admin("AdminSetUserMFAPreference", **one, EmailMfaSettings=on)
            case "reset":
                self._client.admin("AdminResetUserPassword", **one)
            case "disabled":
                self._client.admin("AdminDisableUser", **one)

    def _described_client(self, user_pool_id: str) -> dict[str, Any]:
        pool: PracticePool = self._pools[user_pool_id]
        found = self._client.admin(
            "DescribeUserPoolClient", UserPoolId=user_pool_id, ClientId=pool.client_id
        )["UserPoolClient"]
        return {name: it for name, it in found.items() if name not in _CLIENT_ANSWERS_ONLY}


def _email_of(user_name: str) -> str:
    if "@" in user_name:
        return user_name
    return (re.sub(r"[^A-Za-z0-9.-]", "", user_name) or "user") + "@example.com"


def _seconds(client: dict[str, Any], token: str, usual: int, unit: str) -> int:
    """A token's life; `usual` in `unit` where the app client doesn't say."""
    given = client.get(f"{token}Validity")
    if not given:
        return usual * _UNITS[unit]
    return int(given) * _UNITS[client.get("TokenValidityUnits", {}).get(token, unit)]
