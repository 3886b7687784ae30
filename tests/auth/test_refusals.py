"""The service's words and what they are taken for."""

from __future__ import annotations

import botocore.session
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.auth import errors as e
from desktop.auth.errors import Refusal
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.jwt.verification_errors import VerificationError
from desktop.auth.refusals import error_for

START, ANSWER, REVOKE = "InitiateAuth", "RespondToAuthChallenge", "RevokeUserSession"

ROWS = [
    (START, "NotAuthorized", "Incorrect username or password.", e.IncorrectCredentials),
    (START, "NotAuthorized", "", e.RefusedWithoutReason),
    (START, "NotAuthorized", "User not authorized", e.RefusedWithoutReason),
    (START, "NotAuthorized", "The secret answer is missing.", e.RefusedWithoutReason),
    (START, "NotAuthorized", "Unable to login because of security reasons.", e.StoppedByProtection),
    (
        ANSWER,
        "NotAuthorized",
        "Request not allowed due to security reasons.",
        e.StoppedByProtection,
    ),
    *(
        (operation, name, "Password Challenge is Required to SignIn", e.PasswordChallengeRequired)
        for operation in (START, ANSWER)
        for name in ("NotAuthorized", "InvalidParameter")
    ),
    (START, "InvalidParameter", "USER_SRP_AUTH is not enabled for the client.", e.FlowNotEnabled),
    (START, "InvalidParameter", "Initiate Auth method not supported.", e.Misconfigured),
    (START, "InvalidParameter", "Missing required parameter SRP_A", e.RequestNotAccepted),
    (START, "InvalidParameter", "", e.RequestNotAccepted),
    ("GetUser", "InvalidParameter", "1 validation error detected", e.RequestNotAccepted),
    ("RevokeToken", "UnsupportedTokenType", "Unsupported token", e.RequestNotAccepted),
    ("AssociateSoftwareToken", "ConcurrentModification", "", e.ChangedMeanwhile),
    ("ConfirmDevice", "DeviceKeyExists", "", e.DeviceKeyTaken),
    (START, "FeatureUnavailableInTier", "", e.FeatureNotInTier),
    (REVOKE, "NotAuthorized", "", e.SessionNotEnded),
    (
        REVOKE,
        "NotAuthorized",
        "You can't revoke the session that the calling access token belongs to.",
        e.SessionNotEnded,
    ),
    (REVOKE, "NotAuthorized", "Refresh Token has been revoked", e.SessionNotEnded),
    (REVOKE, "NotAuthorized", "Access Token has been revoked", e.SignedOut),
    (REVOKE, "NotAuthorized", "Access Token has expired", e.SignedOut),
    (REVOKE, "NotAuthorized", "Invalid Access Token", e.SignedOut),
    (REVOKE, "NotAuthorized", "Access Token does not have required scopes", e.ScopeMissing),
    (REVOKE, "ResourceNotFound", "Session not found.", e.SessionUnknown),
    (START, "InvalidPassword", "Invalid password", e.PasswordNotAccepted),
    ("ChangePassword", "OperationNotEnabled", "Not in this Region.", e.NotAvailableNow),
    (START, "UserNotFound", "Gone", e.UserUnknown),
    ("ForgotPassword", "UserNotFound", "Username/client id combination not found.", e.UserUnknown),
    ("ConfirmSignUp", "UserNotFound", "Username/client id combination not found.", e.UserUnknown),
    ("ForgotPassword", "NotAuthorized", "Something new.", e.RefusedWithoutReason),
    ("GetUser", "UserNotFound", "User does not exist.", e.SignedOut),
    ("GetUser", "NotAuthorized", "Something new.", e.RefusedWithoutReason),
    ("GetUser", "NotAuthorized", "Invalid Access Token", e.SignedOut),
    ("ListDevices", "NotAuthorized", "Could not verify signature for Access Token", e.SignedOut),
    (
        START,
        "UserLambdaValidation",
        "PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.",
        e.OrganisationFault,
    ),
    (
        START,
        "UserLambdaValidation",
        "PreAuthentication failed with error 2026-11-29 Task timed out after 5.01 seconds.",
        e.OrganisationFault,
    ),
    (
        START,
        "UserLambdaValidation",
        "PreAuthentication failed with error Your card timed out at the gate.",
        e.RefusedByOrganisation,
    ),
    (START, "UserNotFound", "User does not exist.", e.IncorrectCredentials),
    (START, "NotAuthorized", "Password attempts exceeded", e.AttemptsExceeded),
    (ANSWER, "NotAuthorized", "Password attempts exceeded", e.AttemptsExceeded),
    (START, "NotAuthorized", "User is disabled.", e.UserDisabled),
    (
        START,
        "NotAuthorized",
        "Temporary password has expired and must be reset by an administrator.",
        e.TemporaryPasswordExpired,
    ),
    (START, "UserNotConfirmed", "User is not confirmed.", e.UserNotConfirmed),
    (
        START,
        "PasswordResetRequired",
        "Password reset required for the user",
        e.PasswordResetRequired,
    ),
    (
        START,
        "InvalidParameter",
        "USER_PASSWORD_AUTH flow not enabled for this client",
        e.FlowNotEnabled,
    ),
    (
        START,
        "NotAuthorized",
        "Client abc is configured with secret but SECRET_HASH was not received",
        e.SecretMissing,
    ),
    (START, "NotAuthorized", "Unable to verify secret hash for client abc", e.SecretRefused),
    (START, "ResourceNotFound", "User pool client abc does not exist.", e.ClientUnknown),
    (START, "MFAMethodNotFound", "No MFA mechanism registerd in the account.", e.NoSecondFactor),
    (START, "TooManyRequests", "Rate exceeded", e.TooManyRequests),
    (
        START,
        "LimitExceeded",
        "Attempt limit exceeded, please try after some time.",
        e.LimitReached,
    ),
    (START, "UserLambdaValidation", "PreAuthentication failed with no.", e.RefusedByOrganisation),
    (START, "Forbidden", "Request not allowed due to WAF block.", e.Blocked),
    (START, "InternalError", "", e.ServiceFault),
    (START, "InvalidSmsRoleAccessPolicy", "", e.Misconfigured),
    (
        ANSWER,
        "NotAuthorized",
        "Invalid session for the user, session is expired.",
        e.ChallengeSessionExpired,
    ),
    (
        ANSWER,
        "NotAuthorized",
        "Invalid session for the user, session can only be used once.",
        e.ChallengeSessionInvalid,
    ),
    (ANSWER, "NotAuthorized", "Invalid session for the user.", e.ChallengeSessionInvalid),
    (ANSWER, "NotAuthorized", "", e.RefusedWithoutReason),
    (ANSWER, "CodeMismatch", "Invalid code or auth state for the user.", e.CodeMismatch),
    (ANSWER, "CodeMismatch", "", e.CodeMismatch),
    (ANSWER, "ExpiredCode", "Your software token has already been used once.", e.CodeAlreadyUsed),
    (
        "ConfirmSignUp",
        "ExpiredCode",
        "Invalid code provided, please request a code again.",
        e.CodeExpired,
    ),
    (ANSWER, "SoftwareTokenMFANotFound", "", e.NoSecondFactor),
    (
        ANSWER,
        "InvalidPassword",
        "Password does not conform to policy: too short",
        e.PasswordRefused,
    ),
    (ANSWER, "PasswordHistoryPolicyViolation", "", e.PasswordUsedBefore),
    ("GetUser", "NotAuthorized", "Access Token has been revoked", e.SignedOut),
    ("RevokeToken", "Unauthorized", "Invalid client or secret", e.Misconfigured),
    (
        "RevokeToken",
        "UnsupportedOperation",
        "This feature is not enabled for this client",
        e.Misconfigured,
    ),
]

RENEWING = [
    ("NotAuthorized", "Invalid Refresh Token", e.SignedOut),
    ("NotAuthorized", "Refresh Token has been revoked", e.SignedOut),
    ("NotAuthorized", "User is disabled.", e.AccountTurnedOff),
    ("NotAuthorized", "", e.SignedOut),
    ("NotAuthorized", "Refresh Token has expired", e.SignedOut),
    ("NotAuthorized", "Refresh Token has different Client", e.SignedOut),
    (
        "NotAuthorized",
        "The user has been deleted for the associated refresh token",
        e.SignedOut,
    ),
    ("NotAuthorized", "Something new.", e.RefusedWithoutReason),
    ("NotAuthorized", "Unable to login because of security reasons.", e.StoppedByProtection),
    ("RefreshTokenReuse", "Refresh token reuse detected", e.SignedOut),
    ("NotAuthorized", "SecretHash does not match for the client: abc", e.SecretRefused),
    (
        "NotAuthorized",
        "Client abc is configured for secret but secret was not received",
        e.SecretMissing,
    ),
    (
        "UnsupportedOperation",
        "This API does not support refresh token rotation",
        e.RotationRequired,
    ),
    ("TooManyRequests", "Rate exceeded", e.TooManyRequests),
]


@pytest.mark.parametrize(("operation", "name", "message", "kind"), ROWS)
def test_what_a_refusal_means(operation: str, name: str, message: str, kind: type[e.ServiceError]):
    assert type(error_for(Refusal(operation, name, message))) is kind


@pytest.mark.parametrize(("name", "message", "kind"), RENEWING)
def test_what_a_refusal_means_in_a_refresh(name: str, message: str, kind: type[e.ServiceError]):
    assert type(error_for(Refusal(START, name, message), renewing=True)) is kind


def test_rotation_concerns_only_the_operation_that_cannot_do_it():
    refusal = Refusal("GetTokensFromRefreshToken", "UnsupportedOperation", "not here")
    assert type(error_for(refusal, renewing=True)) is e.Misconfigured


MODEL = botocore.session.get_session().get_service_model("cognito-idp")
PUBLIC = [name for name in MODEL.operation_names if MODEL.operation_model(name).auth_type == "none"]


def test_the_service_s_model_has_the_operations_that_need_no_aws_credentials():
    assert len(PUBLIC) > 30
    assert {START, ANSWER, REVOKE, "GetTokensFromRefreshToken", "ListUserSessions"} <= set(PUBLIC)


@pytest.mark.parametrize("operation", PUBLIC)
def test_every_error_of_the_service_s_model_has_a_row(operation: str):
    """A botocore that knows of another error fails here, until that has a row and a sentence."""
    shapes = MODEL.operation_model(operation).error_shapes
    raised = {shape.name.removesuffix("Exception") for shape in shapes}
    for message in ("", "Words of no row."):
        found = {name: type(error_for(Refusal(operation, name, message))) for name in raised}
        assert [name for name, kind in found.items() if kind is e.ServiceError] == []


def test_a_name_that_we_do_not_know_is_kept():
    error = error_for(Refusal(START, "BrandNew", "something", request_id="r-1"))
    assert type(error) is e.ServiceError
    assert error.refusal.name == "BrandNew"
    assert error.refusal.request_id == "r-1"


def test_a_server_error_that_we_do_not_know_is_the_service_s_fault():
    assert type(error_for(Refusal(START, "Odd", status=503))) is e.ServiceFault


WRONG_PASSWORD = {
    ("NotAuthorized", "incorrect username or password"),
    ("UserNotFound", "user does not exist"),
}
"""Name and part of the message of what means a wrong password or an unknown user, and nothing else
does."""
OPERATIONS = st.sampled_from(
    [
        *(START, ANSWER, "ForgotPassword", "ConfirmForgotPassword", "ConfirmSignUp", "GetUser"),
        *("ResendConfirmationCode", "ChangePassword", "VerifySoftwareToken", "ListDevices"),
        *("RevokeUserSession", "ListUserSessions", "SetUserMFAPreference"),
    ]
)
NAMES = st.sampled_from([*sorted({row[1] for row in ROWS}), "BrandNew"]) | st.text(max_size=20)
MESSAGES = st.sampled_from(
    [
        *(row[2] for row in ROWS),
        "Incorrect answer.",
        "password",
        "Incorrect username",
        "user",
        "User does not",
        "INCORRECT",
    ]
)
SHORT = st.text(max_size=30)


@given(
    operation=OPERATIONS,
    name=NAMES,
    message=st.builds("{}{}{}".format, SHORT, MESSAGES | SHORT, SHORT),
    renewing=st.booleans(),
)
@settings(max_examples=1_000)
def test_nothing_else_is_an_incorrect_password(
    *, operation: str, name: str, message: str, renewing: bool
):
    """No code and message outside of the table."""
    error = error_for(Refusal(operation, name, message), renewing=renewing)
    listed = any(name == row and part in message.lower() for row, part in WRONG_PASSWORD)
    assert listed or not isinstance(error, (e.IncorrectCredentials, e.CurrentPasswordWrong))
    if operation not in (START, ANSWER):
        assert not isinstance(error, e.IncorrectCredentials)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("PreAuthentication failed with error Not today.", "Not today."),
        ("PreSignUp failed with error Not today..", "Not today."),
        ("DefineAuthChallenge failed with error Why?.", "Why?"),
        ("CustomMessage failed with error .", ""),
        ("PreSignUp invocation failed due to error Not today.", "Not today."),
        (
            "Not by the machine: it failed with error 5.",
            "Not by the machine: it failed with error 5.",
        ),
        ("", ""),
    ],
)
def test_the_organisation_s_own_words(message: str, words: str):
    error = error_for(Refusal(START, "UserLambdaValidation", message))
    assert isinstance(error, e.RefusedByOrganisation)
    assert error.words == words


def test_the_tree_in_the_docstring_is_the_tree_in_the_code():
    """The package draws its classes; a class that isn't drawn fails here."""
    assert e.__doc__ is not None
    drawn = {line.strip("│├└─ ").split(" ")[0] for line in e.__doc__.splitlines()[2:]}
    defined = {
        name
        for name, value in vars(e).items()
        if isinstance(value, type) and issubclass(value, e.DeskError)
    }
    of_tokens = {kind.__name__ for kind in (TokensRejected, VerificationError)}
    assert defined | of_tokens == drawn - {""}
