"""Maps the service's refusals to errors: the only place that matches message texts.

Rows are tried from the top; the first whose name and text (part of the message, lower case) fit
wins, so the last row of a name is its fallback. The texts are answers of real pools. They are not
documented, which is why each name has a fallback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from desktop.auth import errors as e

if TYPE_CHECKING:
    from desktop.auth.errors import Refusal, ServiceError

SERVER_ERROR = 500
"""The lowest HTTP status that is the service's own failure."""
Row: TypeAlias = "tuple[str, str | None, type[ServiceError]]"
"""Name of the exception without "Exception", part of its message (None: it has none), our error."""

# Whatever the operation. "Unable to login because of security reasons."
_FIRST: tuple[Row, ...] = (
    ("NotAuthorized", "security reasons", e.StoppedByProtection),
    ("UserLambdaValidation", "task timed out", e.OrganisationFault),
    ("UserLambdaValidation", "socket timeout", e.OrganisationFault),
    ("UserLambdaValidation", "timeout while invoking", e.OrganisationFault),
    ("UnexpectedLambda", "task timed out", e.OrganisationFault),
    ("UnexpectedLambda", "timeout", e.OrganisationFault),
)

# "Client … is configured with secret but SECRET_HASH was not received", "… for secret but secret
# was not received", "Unable to verify secret hash for client …", "SecretHash does not match …".
_OF_THE_SECRET: tuple[Row, ...] = (
    ("NotAuthorized", "secret_hash was not received", e.SecretMissing),
    ("NotAuthorized", "secret was not received", e.SecretMissing),
    ("NotAuthorized", "secret_hash", e.SecretRefused),
    ("NotAuthorized", "secret hash", e.SecretRefused),
    ("NotAuthorized", "secrethash", e.SecretRefused),
    ("NotAuthorized", "configured with secret", e.Misconfigured),
    ("NotAuthorized", "for secret", e.Misconfigured),
)

_WHEN_RENEWING: tuple[Row, ...] = (
    ("NotAuthorized", "user is disabled", e.AccountTurnedOff),
    ("NotAuthorized", "refresh token", e.SignedOut),
    ("NotAuthorized", None, e.SignedOut),
    ("UserNotFound", "", e.SignedOut),
    ("ResourceNotFound", "device does not exist", e.SignedOut),
)

_SIGNING_IN: tuple[Row, ...] = (
    ("NotAuthorized", "incorrect username or password", e.IncorrectCredentials),
    ("NotAuthorized", "password attempts exceeded", e.AttemptsExceeded),
    ("NotAuthorized", "session is expired", e.ChallengeSessionExpired),
    ("NotAuthorized", "invalid session", e.ChallengeSessionInvalid),
    ("NotAuthorized", "user is disabled", e.UserDisabled),
    ("NotAuthorized", "temporary password has expired", e.TemporaryPasswordExpired),
    ("NotAuthorized", "password challenge is required", e.PasswordChallengeRequired),
    ("InvalidParameter", "password challenge is required", e.PasswordChallengeRequired),
    ("NotAuthorized", "", e.RefusedWithoutReason),
    ("UserNotFound", "user does not exist", e.IncorrectCredentials),
    ("UserNotFound", "", e.UserUnknown),
    ("ExpiredCode", "", e.CodeAlreadyUsed),
)

# Called with a challenge session or with an access token: the texts tell which.
_LINKING_AN_APP: tuple[Row, ...] = (
    ("NotAuthorized", "session is expired", e.ChallengeSessionExpired),
    ("NotAuthorized", "invalid session", e.ChallengeSessionInvalid),
    ("InvalidParameter", "", e.ChangeRefused),
)

_ACTIVATING: tuple[Row, ...] = (
    ("NotAuthorized", "current status is confirmed", e.AlreadyActivated),
    ("InvalidParameter", "already confirmed", e.AlreadyActivated),
    ("NotAuthorized", "user is disabled", e.UserDisabled),
    ("NotAuthorized", "", e.RefusedWithoutReason),
    ("UserNotFound", "", e.UserUnknown),
)

_RESETTING: tuple[Row, ...] = (
    ("InvalidParameter", "cannot reset password", e.ResetNotPossible),
    ("NotAuthorized", "user is disabled", e.UserDisabled),
    ("NotAuthorized", "cannot be reset", e.ResetNotPossible),
    ("NotAuthorized", "", e.RefusedWithoutReason),
    ("UserNotFound", "", e.UserUnknown),
)

# NotAuthorized may be about the session that is to be ended, as well as about the caller's own.
_ENDING_A_SESSION: tuple[Row, ...] = (
    ("NotAuthorized", "required scopes", e.ScopeMissing),
    ("NotAuthorized", "user is disabled", e.UserDisabled),
    ("NotAuthorized", "access token has been revoked", e.SignedOut),
    ("NotAuthorized", "access token has expired", e.SignedOut),
    ("NotAuthorized", "invalid access token", e.SignedOut),
    ("NotAuthorized", "could not verify signature", e.SignedOut),
    ("NotAuthorized", "", e.SessionNotEnded),
    ("ResourceNotFound", "", e.SessionUnknown),
)

_CHANGING: tuple[Row, ...] = (("InvalidParameter", "", e.ChangeRefused),)

_BY_OPERATION: dict[str, tuple[Row, ...]] = {
    # A step-up brings an access token along.
    "InitiateAuth": (
        ("NotAuthorized", "access token", e.SignedOut),
        *_SIGNING_IN,
        ("InvalidPassword", "", e.PasswordNotAccepted),
        ("InvalidParameter", "not enabled for th", e.FlowNotEnabled),  # "this client", "the client"
        ("ResourceNotFound", "device does not exist", e.DeviceUnknown),
        ("ResourceNotFound", "", e.ClientUnknown),  # the request names nothing else
    ),
    "RespondToAuthChallenge": _SIGNING_IN,
    "AssociateSoftwareToken": _LINKING_AN_APP,
    "VerifySoftwareToken": _LINKING_AN_APP,
    "ConfirmSignUp": _ACTIVATING,
    "ResendConfirmationCode": _ACTIVATING,
    "ForgotPassword": _RESETTING,
    "ConfirmForgotPassword": _RESETTING,
    "ChangePassword": (
        ("NotAuthorized", "incorrect username or password", e.CurrentPasswordWrong),
        ("NotAuthorized", "password attempts exceeded", e.AttemptsExceeded),
    ),
    "RevokeUserSession": _ENDING_A_SESSION,
    "SetUserMFAPreference": _CHANGING,
    "UpdateUserAttributes": _CHANGING,
    "GetUserAttributeVerificationCode": _CHANGING,
    "VerifyUserAttribute": _CHANGING,
}

_ANYWHERE: tuple[Row, ...] = (
    ("NotAuthorized", "user is disabled", e.UserDisabled),
    ("NotAuthorized", "required scopes", e.ScopeMissing),
    ("NotAuthorized", "access token", e.SignedOut),
    ("NotAuthorized", "refresh token", e.SignedOut),
    ("NotAuthorized", None, e.SignedOut),
    ("NotAuthorized", "", e.RefusedWithoutReason),
    ("ExpiredCode", "", e.CodeExpired),
    ("UserNotFound", "", e.SignedOut),
    ("CodeMismatch", "", e.CodeMismatch),
    ("CodeDeliveryFailure", "", e.CodeNotDelivered),
    ("PasswordResetRequired", "", e.PasswordResetRequired),
    ("UserNotConfirmed", "", e.UserNotConfirmed),
    ("InvalidPassword", "", e.PasswordRefused),
    ("PasswordHistoryPolicyViolation", "", e.PasswordUsedBefore),
    ("TooManyFailedAttempts", "", e.TooManyFailedCodes),
    ("TooManyRequests", "", e.TooManyRequests),
    ("LimitExceeded", "", e.LimitReached),
    ("MFAMethodNotFound", "", e.NoSecondFactor),
    ("SoftwareTokenMFANotFound", "", e.NoSecondFactor),
    ("EnableSoftwareTokenMFA", "", e.CodeMismatch),
    ("AliasExists", "", e.AliasTaken),
    ("UsernameExists", "", e.AliasTaken),
    ("RefreshTokenReuse", "", e.SignedOut),
    ("UserLambdaValidation", "", e.RefusedByOrganisation),
    ("InvalidParameter", "not enabled for th", e.Misconfigured),
    ("InvalidParameter", "auth method not supported", e.Misconfigured),
    ("InvalidParameter", "", e.RequestNotAccepted),
    ("ConcurrentModification", "", e.ChangedMeanwhile),
    ("DeviceKeyExists", "", e.DeviceKeyTaken),
    ("UnsupportedTokenType", "", e.RequestNotAccepted),
    ("ResourceNotFound", "device does not exist", e.DeviceUnknown),
    ("ResourceNotFound", "", e.Misconfigured),
    ("InvalidSmsRoleAccessPolicy", "", e.Misconfigured),
    ("InvalidSmsRoleTrustRelationship", "", e.Misconfigured),
    ("InvalidEmailRoleAccessPolicy", "", e.Misconfigured),
    ("InvalidUserPoolConfiguration", "", e.Misconfigured),
    ("InvalidLambdaResponse", "", e.Misconfigured),
    ("UnexpectedLambda", "", e.Misconfigured),
    ("FeatureUnavailableInTier", "", e.FeatureNotInTier),
    ("OperationNotEnabled", "", e.NotAvailableNow),
    ("UnsupportedOperation", "", e.Misconfigured),
    ("Unauthorized", "", e.Misconfigured),
    ("Forbidden", "", e.Blocked),
    ("InternalError", "", e.ServiceFault),
    ("UserPoolAddOnNotEnabled", "", e.Misconfigured),
    # Of passkeys, which this app doesn't register.
    ("WebAuthnNotEnabled", "", e.Misconfigured),
    ("WebAuthnConfigurationMissing", "", e.Misconfigured),
    ("WebAuthnChallengeNotFound", "", e.RequestNotAccepted),
    ("WebAuthnClientMismatch", "", e.RequestNotAccepted),
    ("WebAuthnCredentialNotSupported", "", e.RequestNotAccepted),
    ("WebAuthnOriginNotAllowed", "", e.RequestNotAccepted),
    ("WebAuthnRelyingPartyMismatch", "", e.RequestNotAccepted),
)


def error_for(refusal: Refusal, *, renewing: bool = False) -> ServiceError:
    """The error that a refusal means. `renewing` says that it answered a refresh."""
    text = refusal.message.lower()
    if renewing and (refusal.operation, refusal.name) == ("InitiateAuth", "UnsupportedOperation"):
        return e.RotationRequired(refusal)
    rows = (
        *_FIRST,
        *_OF_THE_SECRET,
        *(_WHEN_RENEWING if renewing else ()),
        *_BY_OPERATION.get(refusal.operation, ()),
        *_ANYWHERE,
    )
    for name, part, kind in rows:
        if name == refusal.name and (not text if part is None else part in text):
            return kind(refusal)
    return (e.ServiceFault if refusal.status >= SERVER_ERROR else e.ServiceError)(refusal)
