"""The errors of self-service: signing up, codes, passwords and attributes."""

from __future__ import annotations

from desktop.practice.refusals.common import (
    CognitoError,
    invalid_parameter,
    not_authorized,
    not_found,
)

# Signing up


def name_taken() -> CognitoError:
    """SignUp with a user name that exists."""
    return CognitoError("UsernameExists", "User already exists")


def account_exists(attribute: str) -> CognitoError:
    """SignUp where `attribute` (`email` or `phone_number`) is the user name, and it exists."""
    return CognitoError("UsernameExists", f"An account with the given {attribute} already exists.")


def alias_taken(attribute: str) -> CognitoError:
    """Verifying an address or number that another user signs in with."""
    return CognitoError("AliasExists", f"An account with the {attribute} already exists.")


def sign_up_password_too_weak(rule: str) -> CognitoError:
    """SignUp with a weak password, in words that differ from every other operation's."""
    return CognitoError("InvalidPassword", f"Password did not conform with policy: {rule}")


def sign_up_not_permitted() -> CognitoError:
    """SignUp in a pool where only administrators create users."""
    return not_authorized("SignUp is not permitted for this user pool")


def can_not_be_confirmed(status: str) -> CognitoError:
    """ConfirmSignUp for a user who isn't UNCONFIRMED."""
    return not_authorized(f"User cannot be confirmed. Current status is {status}")


def confirmed_already() -> CognitoError:
    """ResendConfirmationCode for a user who isn't UNCONFIRMED."""
    return invalid_parameter("User is already confirmed.")


def no_codes_by_itself() -> CognitoError:
    """ResendConfirmationCode in a pool without AutoVerifiedAttributes."""
    return invalid_parameter("Cannot resend codes. Auto verification not turned on.")


def not_verified_by_itself() -> CognitoError:
    """UserAttributeUpdateSettings with what isn't among AutoVerifiedAttributes."""
    return invalid_parameter(
        "All attributes in AttributesRequireVerificationBeforeUpdate must exist in "
        "AutoVerifiedAttributes"
    )


def attribute_not_writable() -> CognitoError:
    """An attribute that the app client may not write."""
    return not_authorized("A client attempted to write unauthorized attribute")


# Passkeys


def passkey_needs_other_factor() -> CognitoError:
    """WebAuthnMfaSettings without a second factor beside it."""
    return invalid_parameter("WebAuthn MFA requires enabling an additional MFA setting.")


def no_passkey() -> CognitoError:
    """WebAuthnMfaSettings of a user without a passkey."""
    return invalid_parameter(
        "User does not have applicable WebAuthn credentials to enable WebAuthn MFA."
    )


# Sessions. The names and words of these errors aren't documented.


def sessions_not_tracked() -> CognitoError:
    """Sessions of a pool that doesn't track them."""
    return CognitoError("OperationNotEnabled", "Session tracking is not enabled for the user pool.")


def own_session() -> CognitoError:
    """RevokeUserSession for the session that the access token belongs to."""
    return not_authorized("The current session cannot be revoked.")


def no_session() -> CognitoError:
    """A session that is unknown, or over."""
    return not_found("Session does not exist.")


# Codes


def too_many_tries() -> CognitoError:
    """Too many codes sent or entered within an hour."""
    return CognitoError("LimitExceeded", "Attempt limit exceeded, please try after some time.")


def undeliverable() -> CognitoError:
    """The carrier doesn't take the message."""
    return CognitoError("CodeDeliveryFailure", "The message could not be delivered.")


def wrong_verification_code() -> CognitoError:
    """A wrong code outside of a sign-in."""
    return CognitoError("CodeMismatch", "Invalid verification code provided, please try again.")


def code_expired() -> CognitoError:
    """A code outside of a sign-in that is too old, or was never sent."""
    return CognitoError("ExpiredCode", "Invalid code provided, please request a code again.")


def no_way_to_reset() -> CognitoError:
    """ForgotPassword for a user without a verified address or number."""
    return invalid_parameter(
        "Cannot reset password for the user as there is no registered/verified email "
        "or phone_number"
    )


def no_reset_now() -> CognitoError:
    """ForgotPassword for a user who has a temporary password."""
    return not_authorized("User password cannot be reset in the current state.")


def no_such_user() -> CognitoError:
    """ForgotPassword and the like for an unknown user, where the app client tells."""
    return CognitoError("UserNotFound", "Username/client id combination not found.")


def too_many_changes() -> CognitoError:
    """UpdateUserAttributes, which has no LimitExceeded in the API's model."""
    return CognitoError("TooManyRequests", "Rate exceeded")


# Passwords and attributes


def password_too_weak(rule: str) -> CognitoError:
    """A password that breaks the pool's policy; `rule` as `PasswordPolicy.broken_rule` says it."""
    return CognitoError("InvalidPassword", f"Password does not conform to policy: {rule}")


def password_used_before() -> CognitoError:
    """A password out of the user's password history."""
    return CognitoError("PasswordHistoryPolicyViolation", "Password has previously been used")


def immutable_attribute(name: str) -> CognitoError:
    """An attribute that can't be changed or deleted."""
    return invalid_parameter(f"Cannot modify the non-mutable attribute {name}")


def attribute_exists(name: str) -> CognitoError:
    """AddCustomAttributes with a name that the pool's schema has."""
    return invalid_parameter(f"{name}: Existing attribute already has name {name}.")


def attribute_breaks_schema(name: str, why: str) -> CognitoError:
    """An attribute that the pool's schema doesn't allow; `why` is a sentence."""
    return invalid_parameter(f"Attributes did not conform to the schema: {name}: {why}\n")
