"""Refusals of what people do about their own account: signing up, resetting, verifying, linking.

The words are Cognito's, as in `desktop.practice.refusals`.
"""

from __future__ import annotations

from desktop.practice.refusals.common import CognitoError, invalid_parameter, not_authorized

# Signing up


def name_taken() -> CognitoError:
    return CognitoError("UsernameExists", "User already exists")


def account_exists(attribute: str) -> CognitoError:
    """Where `attribute` (`email` or `phone_number`) is the user name."""
    return CognitoError("UsernameExists", f"An account with the given {attribute} already exists.")


def alias_taken(attribute: str) -> CognitoError:
    return CognitoError("AliasExists", f"An account with the {attribute} already exists.")


def sign_up_password_too_weak(rule: str) -> CognitoError:
    """Not in the words of every other new password."""
    return CognitoError("InvalidPassword", f"Password did not conform with policy: {rule}")


def sign_up_not_permitted() -> CognitoError:
    return not_authorized("SignUp is not permitted for this user pool")


def can_not_be_confirmed(status: str) -> CognitoError:
    return not_authorized(f"User cannot be confirmed. Current status is {status}")


def confirmed_already() -> CognitoError:
    return invalid_parameter("User is already confirmed.")


def attribute_not_writable() -> CognitoError:
    return not_authorized("A client attempted to write unauthorized attribute")


# Codes


def too_many_tries() -> CognitoError:
    return CognitoError("LimitExceeded", "Attempt limit exceeded, please try after some time.")


def undeliverable() -> CognitoError:
    return CognitoError("CodeDeliveryFailure", "The message could not be delivered.")


def wrong_verification_code() -> CognitoError:
    return CognitoError("CodeMismatch", "Invalid verification code provided, please try again.")


def code_expired() -> CognitoError:
    return CognitoError("ExpiredCode", "Invalid code provided, please request a code again.")


def no_way_to_reset() -> CognitoError:
    return invalid_parameter(
        "Cannot reset password for the user as there is no registered/verified email "
        "or phone_number"
    )


def no_reset_now() -> CognitoError:
    return not_authorized("User password cannot be reset in the current state.")


def no_such_user() -> CognitoError:
    return CognitoError("UserNotFound", "Username/client id combination not found.")


def too_many_changes() -> CognitoError:
    """UpdateUserAttributes has no LimitExceeded in the API's model."""
    return CognitoError("TooManyRequests", "Rate exceeded")
