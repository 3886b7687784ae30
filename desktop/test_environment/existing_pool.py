"""Whether an existing pool has what a case needs: a real pool is taken as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from desktop.qa.environment import DoesNotApply, UserKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.qa.environment import Answer, Needs

FACTOR_SETTINGS = {
    "SMS_MFA": "SmsMfaConfiguration",
    "SOFTWARE_TOKEN_MFA": "SoftwareTokenMfaConfiguration",
    "EMAIL_OTP": "EmailMfaConfiguration",
}
WITHOUT_FACTOR = frozenset(
    {
        UserKind.NO_FACTOR,
        UserKind.NO_FACTOR_NO_PHONE,
        UserKind.TEMPORARY_PASSWORD,
        UserKind.UNCONFIRMED,
    }
)
"""Whether they are asked for a second step depends on the pool alone."""


@dataclass(frozen=True, slots=True)
class ExistingPool:
    """What admin calls tell of a pool and its app client."""

    pool: Mapping[str, object]
    factors: frozenset[str]
    client: Mapping[str, object]

    @classmethod
    def read(
        cls, admin: Callable[[str, Mapping[str, object]], Answer], pool_id: str, client_id: str
    ) -> ExistingPool | None:
        """None where it can't be read."""
        named = {"UserPoolId": pool_id}
        pool = admin("DescribeUserPool", named)
        mfa = admin("GetUserPoolMfaConfig", named)
        client = admin("DescribeUserPoolClient", {**named, "ClientId": client_id})
        if pool.error or mfa.error or client.error:
            return None
        factors = (name for name, member in FACTOR_SETTINGS.items() if _is_on(mfa, member))
        mode = {"MfaConfiguration": mfa.body.get("MfaConfiguration", "OFF")}
        return cls(
            {**_members(pool.body.get("UserPool")), **mode},
            frozenset(factors),
            _members(client.body.get("UserPoolClient")),
        )

    @property
    def mfa(self) -> str:
        """ON, OPTIONAL or OFF."""
        return str(self.pool.get("MfaConfiguration", "OFF"))

    @property
    def flows(self) -> frozenset[str]:
        """Of the app client."""
        names = cast("Sequence[str]", self.client.get("ExplicitAuthFlows") or ())
        return frozenset(name.removeprefix("ALLOW_") for name in names)

    @property
    def session_seconds(self) -> int:
        """AuthSessionValidity."""
        return int(str(self.client.get("AuthSessionValidity", 3))) * 60

    @property
    def names_are_emails(self) -> bool:
        """Whether user names have to be email addresses."""
        return "email" in cast("Sequence[str]", self.pool.get("UsernameAttributes") or ())

    def check(self, needs: Needs) -> None:
        """Raises `DoesNotApply` with what the pool has not."""
        for lacks in self._lacking(needs):
            raise DoesNotApply(lacks)

    def _lacking(self, needs: Needs) -> list[str]:
        rotation = _members(self.client.get("RefreshTokenRotation")).get("Feature") == "ENABLED"
        errors = self.client.get("PreventUserExistenceErrors", "LEGACY")
        stands = {
            f"MFA is {self.mfa}, the case is about {needs.mfa}": self._mfa_fits(needs),
            f"factors that are off: {_listed(needs.factors - self.factors)}": (
                needs.factors <= self.factors
            ),
            f"factors that are on as well: {_listed(self.factors - needs.factors)}": (
                not needs.no_other_factor or self.factors <= needs.factors
            ),
            f"flows that are off: {_listed(needs.flows - self.flows)}": needs.flows <= self.flows,
            f"flows that are on: {_listed(needs.flows_off & self.flows)}": (
                not needs.flows_off & self.flows
            ),
            "the app client has no secret": (
                not needs.client_secret or bool(self.client.get("ClientSecret"))
            ),
            "the pool remembers no devices": (
                not needs.devices or bool(self.pool.get("DeviceConfiguration"))
            ),
            f"refresh token rotation is {'on' if rotation else 'off'}": needs.rotation == rotation,
            f"PreventUserExistenceErrors is {errors}": needs.existence_errors == errors,
        }
        return [words for words, fits in stands.items() if not fits]

    def _mfa_fits(self, needs: Needs) -> bool:
        """A user with a factor is asked for it where MFA is optional, too."""
        if needs.mfa == self.mfa:
            return True
        asked_anyway = not needs.mfa_required and not WITHOUT_FACTOR & set(needs.users)
        return needs.mfa == "ON" and self.mfa == "OPTIONAL" and asked_anyway


def _is_on(mfa: Answer, member: str) -> bool:
    setting = _members(mfa.body.get(member))
    return bool(setting) and setting.get("Enabled", True) is not False


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


def _members(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {}
