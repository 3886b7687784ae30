"""Every refusal of the practice pool, in Cognito's own words.

The words are those of real pools (see COGNITO-ANSWERS in the design notes); a body is exactly
`{"__type": …, "message": …}`, and one refusal has no message member at all.
"""

from __future__ import annotations


class CognitoError(Exception):
    """What the service answers in place of a result."""

    def __init__(self, name: str, message: str | None, *, status: int = 400) -> None:
        super().__init__(name, message)
        self.name = name + "Exception"
        self.message = message
        self.status = status

    @property
    def body(self) -> dict[str, object]:
        body: dict[str, object] = {"__type": self.name}
        if self.message is not None:
            body["message"] = self.message
        return body


def not_authorized(message: str | None) -> CognitoError:
    return CognitoError("NotAuthorized", message)


def invalid_parameter(message: str) -> CognitoError:
    return CognitoError("InvalidParameter", message)


def not_found(message: str) -> CognitoError:
    return CognitoError("ResourceNotFound", message)


# Requests


def unknown_operation(action: str) -> CognitoError:
    return CognitoError("UnknownOperation", f"The practice pool has no operation {action}.")


def unsigned() -> CognitoError:
    return CognitoError("MissingAuthenticationToken", "Missing Authentication Token")


def unreadable(message: str) -> CognitoError:
    return CognitoError("Serialization", message)


def constraint(where: str, broken: str) -> CognitoError:
    """A member that breaks the API model; the value is not repeated, it may be a secret."""
    return invalid_parameter(
        f"1 validation error detected: Value at '{where}' failed to satisfy constraint: {broken}"
    )


def missing(parameter: str) -> CognitoError:
    return invalid_parameter(f"Missing required parameter {parameter}")


# Pools and clients


def no_pool(pool_id: str) -> CognitoError:
    return not_found(f"User pool {pool_id} does not exist.")


def no_client(client_id: str) -> CognitoError:
    return not_found(f"User pool client {client_id} does not exist.")


def no_client_in_pool(client_id: str, pool_id: str) -> CognitoError:
    return not_found(f"User pool client {client_id} does not exist in user pool {pool_id}.")


def no_secret_hash(client_id: str) -> CognitoError:
    return not_authorized(
        f"Client {client_id} is configured with secret but SECRET_HASH was not received"
    )


def wrong_secret_hash(client_id: str) -> CognitoError:
    return not_authorized(f"Unable to verify secret hash for client {client_id}")


def wrong_refresh_secret_hash(client_id: str) -> CognitoError:
    return not_authorized(f"SecretHash does not match for the client: {client_id}")


def no_secret(client_id: str) -> CognitoError:
    return not_authorized(
        f"Client {client_id} is configured for secret but secret was not received"
    )


def wrong_client_or_secret() -> CognitoError:
    return CognitoError("Unauthorized", "Invalid client or secret")


# Flows


def flow_off(flow: str) -> CognitoError:
    if flow == "USER_SRP_AUTH":
        return invalid_parameter("USER_SRP_AUTH is not enabled for the client.")
    return invalid_parameter(f"{flow} flow not enabled for this client")


def no_custom_triggers() -> CognitoError:
    return not_authorized("Custom auth lambda trigger is not configured for the user pool.")


def passwordless_with_mfa() -> CognitoError:
    return invalid_parameter(
        "EMAIL_OTP, SMS_OTP and WEB_AUTHN can't be first factors where MFA is required."
    )


def flow_not_public() -> CognitoError:
    return invalid_parameter("Initiate Auth method not supported.")


def not_built(what: str) -> CognitoError:
    return CognitoError("UnsupportedOperation", f"The practice pool does not do {what} yet.")


# Users


def wrong_password() -> CognitoError:
    return not_authorized("Incorrect username or password.")


def no_user() -> CognitoError:
    return CognitoError("UserNotFound", "User does not exist.")


def locked_out() -> CognitoError:
    return not_authorized("Password attempts exceeded")


def disabled() -> CognitoError:
    return not_authorized("User is disabled.")


def temporary_password_expired() -> CognitoError:
    return not_authorized("Temporary password has expired and must be reset by an administrator.")


def not_confirmed() -> CognitoError:
    return CognitoError("UserNotConfirmed", "User is not confirmed.")


def reset_required() -> CognitoError:
    return CognitoError("PasswordResetRequired", "Password reset required for the user")


# Challenge sessions and codes


def session_broken() -> CognitoError:
    return not_authorized("Invalid session for the user.")


def session_expired() -> CognitoError:
    return not_authorized("Invalid session for the user, session is expired.")


def session_used() -> CognitoError:
    return not_authorized("Invalid session for the user, session can only be used once.")


def bad_public_value() -> CognitoError:
    return invalid_parameter("Invalid SRP_A")


def bad_timestamp() -> CognitoError:
    return invalid_parameter("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.")


def passkey_refused() -> CognitoError:
    return not_authorized("Invalid WebAuthn credential.")


def wrong_message_code() -> CognitoError:
    return CognitoError("CodeMismatch", "Invalid code or auth state for the user.")


def wrong_totp() -> CognitoError:
    return CognitoError("CodeMismatch", "Invalid code received for user")


def totp_used() -> CognitoError:
    return CognitoError("ExpiredCode", "Your software token has already been used once.")


def no_totp() -> CognitoError:
    return CognitoError(
        "SoftwareTokenMFANotFound", "Software Token MFA does not exist for the user."
    )


def wrong_first_totp() -> CognitoError:
    return CognitoError(
        "EnableSoftwareTokenMFA", "Code mismatch and fail enable Software Token MFA"
    )


def no_factor() -> CognitoError:
    return CognitoError("MFAMethodNotFound", "No MFA mechanism registerd in the account.")


# Devices


def no_device() -> CognitoError:
    return not_found("Device does not exist.")


def bad_device_key() -> CognitoError:
    return invalid_parameter("Invalid device key given.")


def device_confirmed_before() -> CognitoError:
    return CognitoError("DeviceKeyExists", "Device key already exists.")


# Tokens


def invalid_refresh_token() -> CognitoError:
    return not_authorized("Invalid Refresh Token")


def refresh_token_of_other_client() -> CognitoError:
    return not_authorized("Refresh Token has different Client")


def refresh_token_revoked() -> CognitoError:
    return not_authorized("Refresh Token has been revoked")


def refresh_token_expired() -> CognitoError:
    return not_authorized("Refresh Token has expired")


def refresh_token_reused() -> CognitoError:
    return CognitoError("RefreshTokenReuse", "Refresh token reuse detected")


def user_deleted() -> CognitoError:
    return not_authorized("The user has been deleted for the associated refresh token")


def rotation_on() -> CognitoError:
    return CognitoError("UnsupportedOperation", "This API does not support refresh token rotation")


def invalid_access_token() -> CognitoError:
    return not_authorized("Invalid Access Token")


def access_token_forged() -> CognitoError:
    return not_authorized("Could not verify signature for Access Token")


def access_token_expired() -> CognitoError:
    return not_authorized("Access Token has expired")


def access_token_revoked() -> CognitoError:
    return not_authorized("Access Token has been revoked")


def scope_lacking() -> CognitoError:
    return not_authorized("Access Token does not have required scopes")


# Passwords and attributes


def password_too_weak(rule: str) -> CognitoError:
    return CognitoError("InvalidPassword", f"Password does not conform to policy: {rule}")


def password_used_before() -> CognitoError:
    return CognitoError("PasswordHistoryPolicyViolation", "Password has previously been used")


def attribute_breaks_schema(name: str, why: str) -> CognitoError:
    return invalid_parameter(f"Attributes did not conform to the schema: {name}: {why}\n")
