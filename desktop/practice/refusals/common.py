"""The errors of requests, clients, sign-in, devices, tokens and passwords.

Names and messages are those of the service (`docs/cognito-facts.md` says how sure we are of each).
A body is exactly `{"__type": …, "message": …}`; one error comes without a message.
"""

from __future__ import annotations


class CognitoError(Exception):
    """An error that the service answers with in place of a result."""

    def __init__(self, name: str, message: str | None, *, status: int = 400) -> None:
        """`name` goes without its ending, `Exception`."""
        super().__init__(name, message)
        self.name = name + "Exception"
        self.message = message
        self.status = status

    @property
    def body(self) -> dict[str, object]:
        """The body of the answer."""
        body: dict[str, object] = {"__type": self.name}
        if self.message is not None:
            body["message"] = self.message
        return body


def not_authorized(message: str | None) -> CognitoError:
    """NotAuthorizedException with the given message."""
    return CognitoError("NotAuthorized", message)


def invalid_parameter(message: str) -> CognitoError:
    """InvalidParameterException with the given message."""
    return CognitoError("InvalidParameter", message)


def not_found(message: str) -> CognitoError:
    """ResourceNotFoundException with the given message."""
    return CognitoError("ResourceNotFound", message)


# Requests


def unknown_operation(action: str) -> CognitoError:
    """An operation that the pool doesn't have; Cognito itself would know some of them."""
    return CognitoError("UnknownOperation", f"The practice pool has no operation {action}.")


def unsigned() -> CognitoError:
    """An admin operation without an AWS signature."""
    return CognitoError("MissingAuthenticationToken", "Missing Authentication Token")


def unreadable(message: str) -> CognitoError:
    """A body that isn't JSON, or a member of the wrong type."""
    return CognitoError("Serialization", message)


def constraint(where: str, broken: str) -> CognitoError:
    """A member that breaks the API model. Its value isn't repeated: it may be a secret."""
    return invalid_parameter(
        f"1 validation error detected: Value at '{where}' failed to satisfy constraint: {broken}"
    )


def missing(parameter: str) -> CognitoError:
    """A required entry of AuthParameters, ChallengeResponses or the request is missing."""
    return invalid_parameter(f"Missing required parameter {parameter}")


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


# Flows


def flow_off(flow: str) -> CognitoError:
    """The app client's ExplicitAuthFlows don't list this flow."""
    if flow == "USER_SRP_AUTH":
        return invalid_parameter("USER_SRP_AUTH is not enabled for the client.")
    return invalid_parameter(f"{flow} flow not enabled for this client")


def no_custom_triggers() -> CognitoError:
    """CUSTOM_AUTH in a pool without the functions for it."""
    return not_authorized("Custom auth lambda trigger is not configured for the user pool.")


def passwordless_with_mfa() -> CognitoError:
    """A first factor without a password in a pool that requires MFA."""
    return invalid_parameter(
        "EMAIL_OTP, SMS_OTP and WEB_AUTHN can't be first factors where MFA is required."
    )


def flow_not_public() -> CognitoError:
    """An admin flow over the public API."""
    return invalid_parameter("Initiate Auth method not supported.")


def not_built(what: str) -> CognitoError:
    """Something that Cognito can do and the practice pool can't."""
    return CognitoError("UnsupportedOperation", f"The practice pool does not do {what} yet.")


# Users


def wrong_password() -> CognitoError:
    """A wrong password; also an unknown user where the app client hides that."""
    return not_authorized("Incorrect username or password.")


def no_user() -> CognitoError:
    """An unknown user, where the app client or the operation tells."""
    return CognitoError("UserNotFound", "User does not exist.")


def locked_out() -> CognitoError:
    """During the pause after too many failures."""
    return not_authorized("Password attempts exceeded")


def disabled() -> CognitoError:
    """The user was disabled by an administrator."""
    return not_authorized("User is disabled.")


def temporary_password_expired() -> CognitoError:
    """The temporary password wasn't used in time."""
    return not_authorized("Temporary password has expired and must be reset by an administrator.")


def not_confirmed() -> CognitoError:
    """The user signed up and hasn't confirmed it."""
    return CognitoError("UserNotConfirmed", "User is not confirmed.")


def reset_required() -> CognitoError:
    """An administrator reset the user's password."""
    return CognitoError("PasswordResetRequired", "Password reset required for the user")


# Challenge sessions and codes


def session_broken() -> CognitoError:
    """A session that is unknown, another client's or another challenge's."""
    return not_authorized("Invalid session for the user.")


def session_expired() -> CognitoError:
    """A session that is older than AuthSessionValidity."""
    return not_authorized("Invalid session for the user, session is expired.")


def session_used() -> CognitoError:
    """A session that was answered right before."""
    return not_authorized("Invalid session for the user, session can only be used once.")


def bad_public_value() -> CognitoError:
    """SRP_A isn't hexadecimal, is too long, or is 0 modulo the prime."""
    return invalid_parameter("Invalid SRP_A")


def bad_timestamp() -> CognitoError:
    """TIMESTAMP isn't written the way the service wants it."""
    return invalid_parameter("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.")


def passkey_refused() -> CognitoError:
    """A passkey credential that fits no registered one."""
    return not_authorized("Invalid WebAuthn credential.")


def wrong_message_code() -> CognitoError:
    """A wrong code in SMS_MFA, SMS_OTP or EMAIL_OTP."""
    return CognitoError("CodeMismatch", "Invalid code or auth state for the user.")


def wrong_totp() -> CognitoError:
    """A wrong code in SOFTWARE_TOKEN_MFA."""
    return CognitoError("CodeMismatch", "Invalid code received for user")


def totp_used() -> CognitoError:
    """A code of an authenticator app that was accepted before."""
    return CognitoError("ExpiredCode", "Your software token has already been used once.")


def no_totp() -> CognitoError:
    """The user has no authenticator app."""
    return CognitoError(
        "SoftwareTokenMFANotFound", "Software Token MFA does not exist for the user."
    )


def wrong_first_totp() -> CognitoError:
    """A wrong code in VerifySoftwareToken."""
    return CognitoError(
        "EnableSoftwareTokenMFA", "Code mismatch and fail enable Software Token MFA"
    )


def no_factor() -> CognitoError:
    """MFA is required, and the user has no factor and can't set one up."""
    return CognitoError("MFAMethodNotFound", "No MFA mechanism registerd in the account.")


# Devices


def no_device() -> CognitoError:
    """A device that is unknown, or was never confirmed."""
    return not_found("Device does not exist.")


def bad_device_key() -> CognitoError:
    """ConfirmDevice with a key that no sign-in of the user brought."""
    return invalid_parameter("Invalid device key given.")


def device_confirmed_before() -> CognitoError:
    """ConfirmDevice for a device that is confirmed already."""
    return CognitoError("DeviceKeyExists", "Device key already exists.")


# Tokens


def invalid_refresh_token() -> CognitoError:
    """A refresh token that is unknown, or is used without its device key."""
    return not_authorized("Invalid Refresh Token")


def refresh_token_of_other_client() -> CognitoError:
    """A refresh token of another app client."""
    return not_authorized("Refresh Token has different Client")


def refresh_token_revoked() -> CognitoError:
    """A refresh token that was revoked, or whose user signed out everywhere."""
    return not_authorized("Refresh Token has been revoked")


def refresh_token_expired() -> CognitoError:
    """A refresh token at the end of its life."""
    return not_authorized("Refresh Token has expired")


def refresh_token_reused() -> CognitoError:
    """A rotated refresh token after its grace time."""
    return CognitoError("RefreshTokenReuse", "Refresh token reuse detected")


def user_deleted() -> CognitoError:
    """A refresh token of a user who is gone."""
    return not_authorized("The user has been deleted for the associated refresh token")


def rotation_on() -> CognitoError:
    """REFRESH_TOKEN_AUTH at an app client with rotation."""
    return CognitoError("UnsupportedOperation", "This API does not support refresh token rotation")


def invalid_access_token() -> CognitoError:
    """Not an access token of any of the pools."""
    return not_authorized("Invalid Access Token")


def access_token_forged() -> CognitoError:
    """An access token whose signature is wrong."""
    return not_authorized("Could not verify signature for Access Token")


def access_token_expired() -> CognitoError:
    """An access token at the end of its life."""
    return not_authorized("Access Token has expired")


def access_token_revoked() -> CognitoError:
    """An access token whose refresh token was revoked."""
    return not_authorized("Access Token has been revoked")


def scope_lacking() -> CognitoError:
    """An access token without the scope for self-service."""
    return not_authorized("Access Token does not have required scopes")


# Passwords and attributes


def password_too_weak(rule: str) -> CognitoError:
    """A password that breaks the pool's policy; `rule` as `PasswordPolicy.broken_rule` says it."""
    return CognitoError("InvalidPassword", f"Password does not conform to policy: {rule}")


def password_used_before() -> CognitoError:
    """A password out of the user's password history."""
    return CognitoError("PasswordHistoryPolicyViolation", "Password has previously been used")


def attribute_breaks_schema(name: str, why: str) -> CognitoError:
    """An attribute that the pool's schema doesn't allow; `why` is a sentence."""
    return invalid_parameter(f"Attributes did not conform to the schema: {name}: {why}\n")
