"""The errors of signing in: users, challenge sessions, codes and devices."""

from __future__ import annotations

from desktop.practice.refusals.common import (
    CognitoError,
    invalid_parameter,
    not_authorized,
    not_found,
)

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


_PASSWORD_FIRST = "Password Challenge is Required to SignIn"  # noqa: S105 - words of an error


def password_first() -> CognitoError:
    """PREFERRED_CHALLENGE without a password, where MFA asks for one."""
    return not_authorized(_PASSWORD_FIRST)


def password_first_when_temporary() -> CognitoError:
    """PREFERRED_CHALLENGE without a password, for a user who has a temporary one."""
    return invalid_parameter(_PASSWORD_FIRST)


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


# Step-up. The names and words of these errors aren't documented.


def no_known_level() -> CognitoError:
    """TARGET_ACR_VALUES has no level of this pool."""
    return invalid_parameter("None of the target ACR values is valid.")


def no_level_in_reach() -> CognitoError:
    """The user has no factors for any of the levels."""
    return invalid_parameter("The user can't satisfy any of the target ACR values.")


def level_reached() -> CognitoError:
    """The access token that came along has the level already."""
    return invalid_parameter("The access token already satisfies the target ACR values.")


def token_without_target() -> CognitoError:
    """ACCESS_TOKEN without TARGET_ACR_VALUES."""
    return invalid_parameter("ACCESS_TOKEN requires TARGET_ACR_VALUES.")


def token_of_other_user() -> CognitoError:
    """ACCESS_TOKEN isn't the user's."""
    return invalid_parameter("ACCESS_TOKEN does not belong to USERNAME.")


def bad_max_age() -> CognitoError:
    """MAX_AGE isn't a whole number of seconds."""
    return invalid_parameter("Invalid MAX_AGE")


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
