"""The errors of pools, app clients and flows."""

from __future__ import annotations

from desktop.practice.refusals.common import (
    CognitoError,
    invalid_parameter,
    not_authorized,
    not_found,
)

# Pools and clients


def no_pool(pool_id: str) -> CognitoError:
    """An admin operation names an unknown pool."""
    return not_found(f"User pool {pool_id} does not exist.")


def no_client(client_id: str) -> CognitoError:
    """A public operation names an unknown app client."""
    return not_found(f"User pool client {client_id} does not exist.")


def no_client_in_pool(client_id: str, pool_id: str) -> CognitoError:
    """An admin operation names an app client that isn't this pool's."""
    return not_found(f"User pool client {client_id} does not exist in user pool {pool_id}.")


def no_secret_hash(client_id: str) -> CognitoError:
    """SECRET_HASH is missing for an app client with a secret."""
    return not_authorized(
        f"Client {client_id} is configured with secret but SECRET_HASH was not received"
    )


def wrong_secret_hash(client_id: str) -> CognitoError:
    """SECRET_HASH (or ClientSecret) is wrong."""
    return not_authorized(f"Unable to verify secret hash for client {client_id}")


def wrong_refresh_secret_hash(client_id: str) -> CognitoError:
    """SECRET_HASH is wrong in REFRESH_TOKEN_AUTH, which has words of its own."""
    return not_authorized(f"SecretHash does not match for the client: {client_id}")


def no_secret(client_id: str) -> CognitoError:
    """GetTokensFromRefreshToken without the app client's secret."""
    return not_authorized(
        f"Client {client_id} is configured for secret but secret was not received"
    )


def wrong_client_or_secret() -> CognitoError:
    """RevokeToken with an unknown app client or a wrong secret."""
    return CognitoError("Unauthorized", "Invalid client or secret")


def no_scope(scope: str) -> CognitoError:
    """AllowedOAuthScopes of an app client with a scope that isn't there."""
    return CognitoError("ScopeDoesNotExist", f"Invalid scope requested: {scope}")


def resource_server_exists(identifier: str, pool_id: str) -> CognitoError:
    """CreateResourceServer with an identifier that is taken."""
    return invalid_parameter(f"{identifier} already exists in user pool {pool_id}.")


def no_resource_server(identifier: str) -> CognitoError:
    """A resource server that isn't the pool's."""
    return not_found(f"Resource server {identifier} does not exist.")


# Flows


def flow_off(flow: str) -> CognitoError:
    """The app client's ExplicitAuthFlows don't list this flow."""
    if flow == "USER_SRP_AUTH":
        return invalid_parameter("USER_SRP_AUTH is not enabled for the client.")
    if flow.startswith("ADMIN_"):
        return invalid_parameter("Auth flow not enabled for this client")
    return invalid_parameter(f"{flow} flow not enabled for this client")


def no_custom_triggers() -> CognitoError:
    """CUSTOM_AUTH in a pool without the functions for it."""
    return not_authorized("Custom auth lambda trigger is not configured for the user pool.")


def codes_first_with_mfa() -> CognitoError:
    """EMAIL_OTP or SMS_OTP as first factor in a pool that requires MFA."""
    return invalid_parameter(
        "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is "
        "enabled"
    )


def passkey_alone_with_mfa() -> CognitoError:
    """WEB_AUTHN as first factor in a pool that requires MFA, where it counts as one step."""
    return invalid_parameter(
        "Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn "
        "is an allowed first auth factor"
    )


def no_own_email_sender() -> CognitoError:
    """Email MFA in a pool that sends with Cognito's own account."""
    return invalid_parameter(
        "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an "
        "EmailSendingAccount of COGNITO_DEFAULT"
    )


def no_sms_for_first_factor() -> CognitoError:
    """SMS_OTP as first factor in a pool that can't send text messages."""
    return invalid_parameter(
        "SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS "
        "configuration"
    )


def unfitting_client_attributes(which: str, doing: str) -> CognitoError:
    """ReadAttributes or WriteAttributes that the pool's schema doesn't allow."""
    return invalid_parameter(f"Invalid {which} attributes specified while {doing} a client")


def app_as_first_factor() -> CognitoError:
    """SOFTWARE_TOKEN among AllowedFirstAuthFactors."""
    return invalid_parameter("SOFTWARE_TOKEN can't be a first factor.")


def not_in_tier(feature: str) -> CognitoError:
    """A feature that the pool's plan doesn't have; the words aren't documented."""
    return CognitoError(
        "FeatureUnavailableInTier", f"{feature} is not available in the LITE feature plan."
    )


def no_sms_configuration() -> CognitoError:
    """CreateUserPool with MFA, and no way to send text messages."""
    return invalid_parameter(
        "SMS configuration and Auto verification for phone_number are required when MFA is "
        "required/optional"
    )


def flow_of_other_operation() -> CognitoError:
    """An admin flow in InitiateAuth, or USER_PASSWORD_AUTH in AdminInitiateAuth."""
    return invalid_parameter("Initiate Auth method not supported.")


def not_built(what: str) -> CognitoError:
    """Something that Cognito can do and the practice pool can't."""
    return CognitoError("UnsupportedOperation", f"The practice pool does not do {what} yet.")
