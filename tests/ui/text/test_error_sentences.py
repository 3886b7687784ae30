"""The table of errors, row by row: what the service says, and what staff reads then."""

from __future__ import annotations

import pytest

from desktop.auth import errors as e
from desktop.auth.errors import Refusal
from desktop.auth.method import Method
from desktop.auth.refusals import error_for
from desktop.ui.text.errors import ENDED, ErrorContext, problem_for

pytestmark = pytest.mark.usefixtures("qapp")

DESK = "the service desk"
START, ANSWER, REFRESH = "InitiateAuth", "RespondToAuthChallenge", "REFRESH_TOKEN_AUTH"
CODE = ErrorContext(Method.SMS, "+*******0100", continues=True)
WRONG = "The user name or password is incorrect. Check both and try again."
OUT = "You have been signed out. Sign in again."
SETUP = (
    "Sign-in isn't set up correctly. Your password is not the problem. "
    f"Send these details to {DESK}."
)
BUSY = "Too many requests. Wait a few minutes."
NO_FACTOR = f"No second sign-in step is set up for you. Contact {DESK}."
TAKEN = "That email, phone number or name belongs to another account."
NOT_GOOD = "That code is no longer good. Ask for a new one."
LOST = f"The message couldn't be sent to ··0100. Try again or contact {DESK}."
RULES = "Password does not conform to policy: Password not long enough"

ROWS: list[tuple[str, str, str, ErrorContext, str]] = [
    (START, "NotAuthorized", "Incorrect username or password.", ENDED, WRONG),
    (ANSWER, "NotAuthorized", "Incorrect username or password.", ENDED, WRONG),
    (START, "UserNotFound", "User does not exist.", ENDED, WRONG),
    (ANSWER, "UserNotFound", "User does not exist.", ENDED, WRONG),
    (
        START,
        "NotAuthorized",
        "Password attempts exceeded",
        ENDED,
        "Too many attempts. Sign-in is paused for up to 15 minutes.",
    ),
    (
        ANSWER,
        "NotAuthorized",
        "Invalid session for the user, session is expired.",
        CODE,
        "Time ran out, so a new code is on its way.",
    ),
    *(
        (ANSWER, "NotAuthorized", text, ENDED, "That step was already completed. Sign in again.")
        for text in (
            "Invalid session for the user, session can only be used once.",
            "Invalid session for the user.",
        )
    ),
    *(
        (
            operation,
            "NotAuthorized",
            "User is disabled.",
            ENDED,
            f"This account is turned off. Contact {DESK}.",
        )
        for operation in (START, ANSWER, "GetUser", "ForgotPassword", "ConfirmSignUp")
    ),
    (
        START,
        "NotAuthorized",
        "Temporary password has expired and must be reset by an administrator.",
        ENDED,
        f"Your temporary password has expired. Ask {DESK} for a new one.",
    ),
    *(
        (REFRESH, "NotAuthorized", text, ENDED, OUT)
        for text in (
            "Invalid Refresh Token",
            "Refresh Token has different Client",
            "Refresh Token has been revoked",
            "Refresh Token has expired",
            "The user has been deleted for the associated refresh token",
            "",
        )
    ),
    (
        REFRESH,
        "NotAuthorized",
        "User is disabled.",
        ENDED,
        f"You have been signed out: this account is turned off. Contact {DESK}.",
    ),
    (REFRESH, "RefreshTokenReuse", "Refresh token reuse detected", ENDED, OUT),
    (
        ANSWER,
        "CodeMismatch",
        "Invalid code or auth state for the user.",
        CODE,
        "That code doesn't match. Check the newest message and try again.",
    ),
    (
        ANSWER,
        "ExpiredCode",
        "Your software token has already been used once.",
        ErrorContext(Method.AUTHENTICATOR_APP, continues=True),
        "That code was already used. Wait for the next one.",
    ),
    *(
        (
            operation,
            "ExpiredCode",
            "Invalid code provided, please request a code again.",
            CODE,
            NOT_GOOD,
        )
        for operation in ("ConfirmSignUp", "ConfirmForgotPassword", "VerifyUserAttribute")
    ),
    *(
        (operation, "CodeDeliveryFailure", "", CODE, LOST)
        for operation in (
            "ForgotPassword",
            "ResendConfirmationCode",
            "GetUserAttributeVerificationCode",
        )
    ),
    (
        START,
        "PasswordResetRequired",
        "Password reset required for the user",
        ENDED,
        "Set a new password before you sign in.",
    ),
    (
        START,
        "UserNotConfirmed",
        "User is not confirmed.",
        ENDED,
        "This account isn't activated yet. Activate it, then sign in.",
    ),
    *(
        (
            operation,
            "InvalidPassword",
            RULES,
            ENDED,
            (
                "The new password doesn't meet the rules. Choose another one. "
                f"The sign-in service says: “{RULES}”"
            ),
        )
        for operation in (ANSWER, "ConfirmForgotPassword", "ChangePassword")
    ),
    *(
        (
            operation,
            "PasswordHistoryPolicyViolation",
            "Password has previously been used",
            ENDED,
            "That password was used before. Choose one you haven't used before.",
        )
        for operation in (ANSWER, "ConfirmForgotPassword", "ChangePassword")
    ),
    *(
        (operation, "TooManyFailedAttempts", "", CODE, "Too many incorrect codes. Wait 15 minutes.")
        for operation in ("ConfirmSignUp", "ConfirmForgotPassword")
    ),
    (START, "TooManyRequests", "Rate exceeded", ENDED, BUSY),
    (
        "ForgotPassword",
        "LimitExceeded",
        "Attempt limit exceeded, please try after some time.",
        ENDED,
        BUSY,
    ),
    (START, "MFAMethodNotFound", "No MFA mechanism registerd in the account.", ENDED, NO_FACTOR),
    (
        ANSWER,
        "SoftwareTokenMFANotFound",
        "Software Token MFA does not exist for the user.",
        ENDED,
        NO_FACTOR,
    ),
    (
        "VerifySoftwareToken",
        "EnableSoftwareTokenMFA",
        "Code mismatch and fail enable Software Token MFA",
        ErrorContext(Method.AUTHENTICATOR_APP, continues=True),
        (
            "That code doesn't match. Enter the one that your app shows now. If that doesn't match "
            "either, set the time on your phone to automatic."
        ),
    ),
    ("ConfirmSignUp", "AliasExists", "An account with the email already exists.", ENDED, TAKEN),
    ("VerifyUserAttribute", "AliasExists", "", ENDED, TAKEN),
    ("SignUp", "UsernameExists", "User already exists", ENDED, TAKEN),
    (
        START,
        "UserLambdaValidation",
        "PreAuthentication failed with error Not today.",
        ENDED,
        (f"Your organisation says: “Not today.” For help contact {DESK}."),
    ),
    *(
        (operation, name, message, ENDED, SETUP)
        for operation, name, message in (
            (START, "InvalidParameter", "USER_AUTH flow not enabled for this client"),
            (START, "InvalidParameter", "USER_SRP_AUTH is not enabled for the client."),
            (START, "InvalidParameter", "Initiate Auth method not supported."),
            (START, "ResourceNotFound", "User pool client abc does not exist."),
            (START, "InvalidSmsRoleAccessPolicy", ""),
            (START, "InvalidSmsRoleTrustRelationship", ""),
            (START, "InvalidEmailRoleAccessPolicy", ""),
            (START, "InvalidUserPoolConfiguration", ""),
            (START, "InvalidLambdaResponse", ""),
            (START, "UnexpectedLambda", ""),
            ("RevokeToken", "UnsupportedOperation", "This feature is not enabled for this client"),
            (START, "NotAuthorized", "Unable to verify secret hash for client abc"),
            (REFRESH, "NotAuthorized", "SecretHash does not match for the client: abc"),
            ("ForgotPassword", "NotAuthorized", "Unable to verify secret hash for client abc"),
            ("ConfirmSignUp", "NotAuthorized", "Unable to verify secret hash for client abc"),
            (
                "ConfirmForgotPassword",
                "NotAuthorized",
                "Client abc is configured with secret but SECRET_HASH was not received",
            ),
        )
    ),
    (
        START,
        "Forbidden",
        "Request not allowed due to WAF block.",
        ENDED,
        "This network is blocked. Try the work network.",
    ),
    (
        START,
        "InternalError",
        "",
        ENDED,
        "The sign-in service had a problem. Try again shortly.",
    ),
    # Rows of our own, beyond the table
    *(
        (
            operation,
            "InvalidParameter",
            "1 validation error detected",
            ENDED,
            (
                "The sign-in service didn't accept the request, for a reason that this app doesn't "
                f"know. Its own words are under Details: send them to {DESK}."
            ),
        )
        for operation in (START, ANSWER, REFRESH, "GetUser", "ForgotPassword", "ConfirmSignUp")
    ),
    *(
        (
            operation,
            name,
            "Password Challenge is Required to SignIn",
            ENDED,
            (
                "For this account the sign-in service asks for the password. Sign in again with "
                f"your password, or contact {DESK}."
            ),
        )
        for operation in (START, ANSWER)
        for name in ("NotAuthorized", "InvalidParameter")
    ),
    (
        START,
        "FeatureUnavailableInTier",
        "",
        ENDED,
        (
            "Sign-in uses a feature that the user pool's feature plan doesn't have. Your password "
            f"is not the problem. Send these details to {DESK}."
        ),
    ),
    (
        "AssociateSoftwareToken",
        "ConcurrentModification",
        "",
        ENDED,
        "Something else was changed at the same moment. Try again.",
    ),
    (
        "RevokeUserSession",
        "NotAuthorized",
        "",
        ENDED,
        (
            "The sign-in service didn't end that session. Its own words are under Details. If you "
            f"don't know the session, sign out everywhere or contact {DESK}."
        ),
    ),
    ("RevokeUserSession", "ResourceNotFound", "", ENDED, "That session has ended already."),
    (
        "SetUserMFAPreference",
        "InvalidParameter",
        "",
        ENDED,
        f"The sign-in service didn't accept this change. For help contact {DESK}.",
    ),
    (
        "ChangePassword",
        "NotAuthorized",
        "Incorrect username or password.",
        ENDED,
        "The current password is incorrect. Check it and try again.",
    ),
    *(
        (
            "ForgotPassword",
            name,
            message,
            ENDED,
            f"A new password can't be set from here for this account. Ask {DESK} for one.",
        )
        for name, message in (
            ("NotAuthorized", "User password cannot be reset in the current state."),
            (
                "InvalidParameter",
                (
                    "Cannot reset password for the user as there is no registered/verified email "
                    "or phone_number"
                ),
            ),
        )
    ),
    *(
        (
            operation,
            "NotAuthorized",
            "Access Token does not have required scopes",
            ENDED,
            f"This sign-in doesn't allow changes to your account. Contact {DESK} for them.",
        )
        for operation in ("GetUser", "ChangePassword", "SetUserMFAPreference", "ListDevices")
    ),
    (
        "SetUserMFAPreference",
        "InvalidParameter",
        "User has not verified software token mfa",
        ENDED,
        (
            f"This can't be changed. For help contact {DESK}. "
            "The sign-in service says: “User has not verified software token mfa”"
        ),
    ),
    *(
        ("GetUser", "NotAuthorized", message, ENDED, OUT)
        for message in (
            "Access Token has been revoked",
            "Access Token has expired",
            "Invalid Access Token",
        )
    ),
]


@pytest.mark.parametrize(
    ("operation", "name", "message", "context", "text"),
    ROWS,
    ids=[f"{operation} {name} {message}"[:60] for operation, name, message, *_ in ROWS],
)
def test_what_the_service_says_and_what_staff_reads(
    operation: str, name: str, message: str, context: ErrorContext, text: str
):
    renewing = operation == REFRESH
    refusal = Refusal(START if renewing else operation, name, message)
    assert problem_for(error_for(refusal, renewing=renewing), DESK, context).text == text


def test_a_refresh_at_a_client_with_rotation_is_no_news_to_anybody():
    """The flow answers this one by itself."""
    words = "This API does not support refresh token rotation"
    refusal = Refusal(START, "UnsupportedOperation", words)
    assert isinstance(error_for(refusal, renewing=True), e.RotationRequired)


@pytest.mark.parametrize("kind", [e.NotSent, e.TransportError])
def test_no_network(kind: type[e.TransportError]):
    problem = problem_for(kind("cognito-idp.eu-central-1.amazonaws.com", "refused"), DESK)
    assert problem.text == "Can't reach the sign-in service. Check the connection."
    assert "Host: cognito-idp.eu-central-1.amazonaws.com" in problem.details


def test_a_challenge_that_we_do_not_know():
    problem = problem_for(e.UnsupportedChallenge("WEB_AUTHN"), DESK)
    assert problem.text == f"This sign-in step (WEB_AUTHN) isn't supported yet. Contact {DESK}."


def test_a_server_error_of_any_name():
    error = error_for(Refusal(START, "Odd", status=503))
    assert problem_for(error, DESK).text == "The sign-in service had a problem. Try again shortly."
