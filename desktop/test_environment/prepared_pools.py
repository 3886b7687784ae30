"""User pools and app clients made for what cases need, on doubles of Cognito.

Never at AWS: there a pool is what it is, and cases that need another one do not apply.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.qa.environment import AppClientId, DoesNotApply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.qa.environment import Answer, Needs

ROLE = "arn:aws:iam::000000000000:role/test-plan-sms"

Admin = "Callable[[str, Mapping[str, object]], Answer]"


@dataclass(frozen=True, slots=True)
class PreparedPool:
    """A pool with its app clients."""

    id: str
    client: AppClientId
    other_client: AppClientId | None
    names_are_emails: bool
    """As cognito-local has it, also where nothing of that was asked for."""


class PreparedPools:
    """Makes each kind of pool once."""

    def __init__(self, admin: Callable[[str, Mapping[str, object]], Answer]) -> None:
        self._admin = admin
        self._made: dict[object, PreparedPool] = {}

    def pool_for(self, needs: Needs) -> PreparedPool:
        """The pool for these needs. Raises `DoesNotApply` where the double has no such pool."""
        kind = (
            needs.mfa,
            needs.factors,
            needs.flows,
            needs.second_client,
            needs.client_secret,
            needs.devices,
            needs.rotation,
            needs.existence_errors,
        )
        if kind not in self._made:
            self._made[kind] = self._make(needs)
        return self._made[kind]

    @property
    def made(self) -> tuple[PreparedPool, ...]:
        """Those that were made so far."""
        return tuple(self._made.values())

    @contextmanager
    def mfa_optional(self, pool_id: str) -> Iterator[None]:
        """MFA of this pool is optional within the block. Raises `DoesNotApply`."""
        pool = {"UserPoolId": pool_id}
        before = self._call("GetUserPoolMfaConfig", pool).body
        kept = {name: it for name, it in before.items() if name.endswith("MfaConfiguration")}
        self._call("SetUserPoolMfaConfig", {**pool, **kept, "MfaConfiguration": "OPTIONAL"})
        try:
            yield
        finally:
            self._call("SetUserPoolMfaConfig", {**pool, **kept, **_mode(before)})

    def delete(self) -> None:
        """Delete all pools that were made."""
        for pool in self._made.values():
            self._admin("DeleteUserPool", {"UserPoolId": pool.id})
        self._made.clear()

    def _make(self, needs: Needs) -> PreparedPool:
        made = self._call("CreateUserPool", _pool_settings(needs))
        pool = _in(made.body, "UserPool")
        pool_id = str(pool["Id"])
        if needs.mfa != "OFF":
            self._call("SetUserPoolMfaConfig", {"UserPoolId": pool_id, **_mfa_settings(needs)})
        client = self._client(pool_id, needs, "test plan")
        other = self._client(pool_id, needs, "test plan, second") if needs.second_client else None
        names_are_emails = "email" in str(pool.get("UsernameAttributes", ""))
        return PreparedPool(pool_id, client, other, names_are_emails)

    def _client(self, pool_id: str, needs: Needs, name: str) -> AppClientId:
        settings = {"UserPoolId": pool_id, "ClientName": name, **_client_settings(needs)}
        made = _in(self._call("CreateUserPoolClient", settings).body, "UserPoolClient")
        secret = made.get("ClientSecret")
        return AppClientId(str(made["ClientId"]), str(secret) if secret else None)

    def _call(self, operation: str, parameters: Mapping[str, object]) -> Answer:
        answer = self._admin(operation, parameters)
        if answer.error:
            raise DoesNotApply(f"no such pool can be made: {operation}: {answer.error}")
        return answer


def _pool_settings(needs: Needs) -> Mapping[str, object]:
    settings: dict[str, object] = {
        "PoolName": "cognito-desk test plan",
        "MfaConfiguration": needs.mfa,
        "UsernameConfiguration": {"CaseSensitive": False},
        "AutoVerifiedAttributes": ["phone_number", "email"],
    }
    if needs.mfa != "OFF":
        settings["SmsConfiguration"] = {"SnsCallerArn": ROLE, "ExternalId": "test-plan"}
    if "EMAIL_OTP" in needs.factors:
        settings["EmailConfiguration"] = {
            "EmailSendingAccount": "DEVELOPER",
            "SourceArn": "arn:aws:ses:eu-central-1:000000000000:identity/test@example.com",
        }
    if needs.devices:
        settings["DeviceConfiguration"] = {
            "ChallengeRequiredOnNewDevice": True,
            "DeviceOnlyRememberedOnUserPrompt": False,
        }
    if "USER_AUTH" in needs.flows:
        settings["Policies"] = {
            "SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD"]},
        }
    return settings


def _mfa_settings(needs: Needs) -> Mapping[str, object]:
    settings: dict[str, object] = {
        "MfaConfiguration": needs.mfa,
        "SmsMfaConfiguration": {
            "SmsConfiguration": {"SnsCallerArn": ROLE, "ExternalId": "test-plan"}
        },
    }
    if "SOFTWARE_TOKEN_MFA" in needs.factors:
        settings["SoftwareTokenMfaConfiguration"] = {"Enabled": True}
    if "EMAIL_OTP" in needs.factors:
        settings["EmailMfaConfiguration"] = {
            "Message": "Your code is {####}",
            "Subject": "Your code",
        }
    return settings


def _client_settings(needs: Needs) -> Mapping[str, object]:
    flows = [f"ALLOW_{flow}" for flow in sorted(needs.flows)]
    settings: dict[str, object] = {
        "ExplicitAuthFlows": flows if needs.rotation else [*flows, "ALLOW_REFRESH_TOKEN_AUTH"],
        "PreventUserExistenceErrors": needs.existence_errors,
        "GenerateSecret": needs.client_secret,
        "EnableTokenRevocation": True,
    }
    if needs.rotation:
        settings["RefreshTokenRotation"] = {"Feature": "ENABLED", "RetryGracePeriodSeconds": 30}
    return settings


def _mode(config: Mapping[str, object]) -> Mapping[str, object]:
    return {"MfaConfiguration": config.get("MfaConfiguration", "ON")}


def _in(body: Mapping[str, object], name: str) -> Mapping[str, object]:
    found = body.get(name)
    if not isinstance(found, dict):
        raise DoesNotApply(f"no such pool can be made: the reply has no {name}")
    return found
