"""Lines for the AWS CLI that change one setting and keep all others.

UpdateUserPool, UpdateUserPoolClient and the Set… calls reset what a request leaves out. So each
line carries every setting as it was read, with the change in it.
"""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

from desktop.setup.doctor.facts import Body, NotRead, PoolFacts, member

if TYPE_CHECKING:
    from collections.abc import Mapping

POOL = (
    "Policies",
    "DeletionProtection",
    "LambdaConfig",
    "AutoVerifiedAttributes",
    "SmsVerificationMessage",
    "EmailVerificationMessage",
    "EmailVerificationSubject",
    "VerificationMessageTemplate",
    "SmsAuthenticationMessage",
    "UserAttributeUpdateSettings",
    "MfaConfiguration",
    "DeviceConfiguration",
    "EmailConfiguration",
    "SmsConfiguration",
    "UserPoolTags",
    "AdminCreateUserConfig",
    "UserPoolAddOns",
    "DcrConfiguration",
    "AccountRecoverySetting",
    "UserPoolTier",
    "KeyConfiguration",
    "IssuerConfiguration",
    "AcrConfiguration",
)
"""What UpdateUserPool takes and DescribeUserPool tells under the same name. A test holds it."""
CLIENT = (
    "ClientName",
    "RefreshTokenValidity",
    "AccessTokenValidity",
    "IdTokenValidity",
    "TokenValidityUnits",
    "ReadAttributes",
    "WriteAttributes",
    "ExplicitAuthFlows",
    "SupportedIdentityProviders",
    "CallbackURLs",
    "LogoutURLs",
    "DefaultRedirectURI",
    "AllowedOAuthFlows",
    "AllowedOAuthScopes",
    "AllowedOAuthFlowsUserPoolClient",
    "AnalyticsConfiguration",
    "PreventUserExistenceErrors",
    "EnableTokenRevocation",
    "EnablePropagateAdditionalUserContextData",
    "AuthSessionValidity",
    "RefreshTokenRotation",
)
"""Likewise of UpdateUserPoolClient."""
MFA = (
    "SmsMfaConfiguration",
    "SoftwareTokenMfaConfiguration",
    "EmailMfaConfiguration",
    "MfaConfiguration",
    "WebAuthnConfiguration",
)
"""Likewise of SetUserPoolMfaConfig."""
SESSIONS = ("UserSessionTracking", "TokenSession")
"""Likewise of SetUserPoolSessionConfiguration."""
CLIENT_SESSIONS = ("SSOSession",)
"""Likewise of SetUserPoolClientSessionConfiguration."""


def update_pool(facts: PoolFacts, **changes: object) -> tuple[str, ...]:
    """Change settings of the pool; no line where they couldn't be read."""
    if isinstance(facts.pool, NotRead) or isinstance(facts.mfa, NotRead):
        return ()
    body = _kept(facts.pool, POOL) | changes
    # Both name the same number, and a request may have the newer one only.
    users = body.get("AdminCreateUserConfig")
    if member(body, "Policies.PasswordPolicy.TemporaryPasswordValidityDays") is not None:
        body["AdminCreateUserConfig"] = _without(users, "UnusedAccountValidityDays")
    lines = [_line(facts, "update-user-pool", {"UserPoolId": facts.pool_id, **_filled(body)})]
    if body.get("MfaConfiguration", "OFF") != "OFF" and not body.get("SmsConfiguration"):
        # Without text messages this call refuses a second factor, and may reset it.
        body.pop("MfaConfiguration")
        lines = [_line(facts, "update-user-pool", {"UserPoolId": facts.pool_id, **_filled(body)})]
        lines += set_mfa(facts)
    return tuple(lines)


def update_client(facts: PoolFacts, **changes: object) -> tuple[str, ...]:
    """Change settings of the app client; no line where they couldn't be read."""
    if isinstance(facts.client, NotRead):
        return ()
    body = _kept(facts.client, CLIENT) | changes
    which = {"UserPoolId": facts.pool_id, "ClientId": facts.client_id}
    return (_line(facts, "update-user-pool-client", which | _filled(body)),)


def set_mfa(facts: PoolFacts, **changes: object) -> tuple[str, ...]:
    """Change the second factors; no line where they couldn't be read."""
    if isinstance(facts.mfa, NotRead):
        return ()
    body = _kept(facts.mfa, MFA) | changes
    return (
        _line(facts, "set-user-pool-mfa-config", {"UserPoolId": facts.pool_id, **_filled(body)}),
    )


def set_sessions(facts: PoolFacts, **changes: object) -> tuple[str, ...]:
    """Change how the pool tracks sessions; no line where that couldn't be read."""
    if isinstance(facts.sessions, NotRead):
        return ()
    body = _kept(facts.sessions, SESSIONS) | changes
    which = {"UserPoolId": facts.pool_id}
    return (_line(facts, "set-user-pool-session-configuration", which | body),)


def set_client_sessions(facts: PoolFacts, **changes: object) -> tuple[str, ...]:
    """Change the app client's SSO sessions; no line where those couldn't be read."""
    if isinstance(facts.client_sessions, NotRead):
        return ()
    body = _kept(facts.client_sessions, CLIENT_SESSIONS) | changes
    which = {"UserPoolId": facts.pool_id, "ClientId": facts.client_id}
    return (_line(facts, "set-user-pool-client-session-configuration", which | body),)


def aws_line(region: str, service: str, operation: str, *arguments: str) -> str:
    """A line that needs no settings of the pool."""
    return shlex.join(["aws", service, operation, "--region", region, *arguments])


def _line(facts: PoolFacts, operation: str, body: Mapping[str, object]) -> str:
    return aws_line(
        facts.region, "cognito-idp", operation, "--cli-input-json", json.dumps(body, sort_keys=True)
    )


def _kept(body: Body, names: tuple[str, ...]) -> dict[str, object]:
    return {name: body[name] for name in names if name in body}


def _filled(body: Mapping[str, object]) -> dict[str, object]:
    """Without what is empty: it stands for what isn't set, and requests may not have it."""
    return {name: value for name, value in body.items() if value not in ({}, "", None)}


def _without(body: object, name: str) -> dict[str, object]:
    items = body.items() if isinstance(body, dict) else ()
    return {key: value for key, value in items if key != name}
