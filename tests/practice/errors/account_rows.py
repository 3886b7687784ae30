"""Refusals of passwords, second factors, sign-ups and codes."""

from __future__ import annotations

from typing import Any

from tests.practice.core_client import OPTIONAL, PASSWORD, CoreClient
from tests.practice.errors.row import TAKEN, Refusal, Row, listed, named, someone

_SHORT = "Password not long enough"
_EMAIL = {"email": "ann@example.com", "email_verified": "true"}
_ON = {"Enabled": True}


def _token(core: CoreClient) -> dict[str, str]:
    return {"AccessToken": core.sign_in()["AccessToken"]}


def _weak_own(core: CoreClient) -> Refusal:
    given = {"PreviousPassword": PASSWORD, "ProposedPassword": "short"}
    return core.refused("ChangePassword", **_token(core), **given)


def _weak_by_admin(core: CoreClient) -> Refusal:
    who = someone(core, "maria.santos")
    return core.refused("AdminSetUserPassword", **who, Password="short", Permanent=True)


def _weak_sign_up(core: CoreClient) -> Refusal:
    there = core.at(OPTIONAL)
    return there.refused("SignUp", **named(there, "ann"), Password="short")


def _used_before(core: CoreClient) -> Refusal:
    policy = {"MinimumLength": 8, "PasswordHistorySize": 3}
    own = core.new_pool(Policies={"PasswordPolicy": policy})
    own.new_user("ann")
    token = own.begin("ann")["AuthenticationResult"]["AccessToken"]
    given = {"PreviousPassword": PASSWORD, "ProposedPassword": PASSWORD}
    return own.refused("ChangePassword", AccessToken=token, **given)


def _app_not_verified(core: CoreClient) -> Refusal:
    token = _token(core)
    core.ok("AssociateSoftwareToken", **token)
    code = f"{(int(_pending_code(core)) + 1) % 1_000_000:06}"
    return core.refused("VerifySoftwareToken", **token, UserCode=code)


def _pending_code(core: CoreClient) -> str:
    user = core.practice.world.pools[core.pool_id].users["maria.santos"]
    assert user.pending_authenticator is not None
    return user.pending_authenticator.running(core.now)[0]


def _prefers_app(core: CoreClient) -> Refusal:
    return core.refused("SetUserMFAPreference", **_token(core), SoftwareTokenMfaSettings=_ON)


def _app_by_admin(core: CoreClient) -> Refusal:
    who = someone(core, "maria.santos")
    return core.refused("AdminSetUserMFAPreference", **who, SoftwareTokenMfaSettings=_ON)


def _sms_without_phone(core: CoreClient) -> Refusal:
    own = core.new_pool()
    own.new_user("ann")
    token = own.begin("ann")["AuthenticationResult"]["AccessToken"]
    return own.refused("SetUserMFAPreference", AccessToken=token, SMSMfaSettings=_ON)


def _name_taken(core: CoreClient) -> Refusal:
    there = core.at(OPTIONAL)
    return there.refused("SignUp", **named(there, "omar.haddad"), Password=PASSWORD)


def _email_taken(core: CoreClient) -> Refusal:
    own = core.new_pool(UsernameAttributes=["email"])
    own.new_user("ann@example.com")
    return own.refused("SignUp", **named(own, "ann@example.com"), Password=PASSWORD)


def _taken_by_admin(core: CoreClient) -> Refusal:
    return core.refused("AdminCreateUser", **someone(core, "maria.santos"))


def _alias_taken(core: CoreClient) -> Refusal:
    own = core.new_pool(AliasAttributes=["email"], AutoVerifiedAttributes=["email"])
    own.new_user("ann", **_EMAIL)
    given = listed(email=_EMAIL["email"])
    own.ok("SignUp", **named(own, "other"), Password=PASSWORD, UserAttributes=given)
    return own.refused("ConfirmSignUp", **named(own, "other"), ConfirmationCode=own.code())


def _attribute_required(core: CoreClient) -> Refusal:
    own = core.new_pool(Schema=[{"Name": "given_name", "Required": True}])
    return own.refused("SignUp", **named(own, "ann"), Password=PASSWORD)


def _signed_up(core: CoreClient) -> tuple[CoreClient, dict[str, str]]:
    there = core.at(OPTIONAL)
    who = named(there, "ann")
    given = listed(phone_number=TAKEN["phone_number"])
    there.ok("SignUp", **who, Password=PASSWORD, UserAttributes=given)
    return there, who


def _confirmed_wrongly(core: CoreClient) -> Refusal:
    there, who = _signed_up(core)
    return there.refused("ConfirmSignUp", **who, ConfirmationCode="x")


def _confirmed_late(core: CoreClient) -> Refusal:
    there, who = _signed_up(core)
    there.now += 86_400
    return there.refused("ConfirmSignUp", **who, ConfirmationCode=there.code())


def _done_already(action: str, **more: Any) -> Any:
    def provoke(core: CoreClient) -> Refusal:
        return core.refused(action, **named(core, "maria.santos"), **more)

    return provoke


def _nothing_verified(core: CoreClient) -> Refusal:
    own = core.new_pool()
    own.new_user("ann", phone_number=TAKEN["phone_number"])
    return own.refused("ForgotPassword", **named(own, "ann"))


def _unknown(core: CoreClient) -> Refusal:
    there = core.at(OPTIONAL)
    return there.refused("ForgotPassword", **named(there, "nobody"))


def _too_many(core: CoreClient) -> Refusal:
    who = named(core, "maria.santos")
    for _ in range(5):
        core.ok("ForgotPassword", **who)
    return core.refused("ForgotPassword", **who)


def _reset_late(core: CoreClient) -> Refusal:
    who = named(core, "maria.santos")
    core.ok("ForgotPassword", **who)
    core.now += 3_600
    given = {"ConfirmationCode": core.code(), "Password": "Changed-2026"}
    return core.refused("ConfirmForgotPassword", **who, **given)


_EXPIRED = "Invalid code provided, please request a code again."


def _email_on_lite(core: CoreClient) -> Refusal:
    lite = core.new_pool(UserPoolTier="LITE")
    wanted = {"MfaConfiguration": "ON", "EmailMfaConfiguration": {}}
    return lite.refused("SetUserPoolMfaConfig", UserPoolId=lite.pool_id, **wanted)


ROWS = (
    Row(
        "pool with MFA made without SmsConfiguration",
        "InvalidParameter",
        (
            "SMS configuration and Auto verification for phone_number are required when MFA is "
            "required/optional"
        ),
        lambda core: core.refused("CreateUserPool", PoolName="own", MfaConfiguration="ON"),
    ),
    Row(
        "feature that the pool's plan lacks",
        "FeatureUnavailableInTier",
        "Email MFA is not available in the LITE feature plan.",
        _email_on_lite,
    ),
    Row(
        "new password breaks the policy",
        "InvalidPassword",
        f"Password does not conform to policy: {_SHORT}",
        _weak_own,
    ),
    Row(
        "admin-set password breaks the policy",
        "InvalidPassword",
        f"Password does not conform to policy: {_SHORT}",
        _weak_by_admin,
    ),
    Row(
        "sign-up password breaks the policy",
        "InvalidPassword",
        f"Password did not conform with policy: {_SHORT}",
        _weak_sign_up,
    ),
    Row(
        "password in history",
        "PasswordHistoryPolicyViolation",
        "Password has previously been used",
        _used_before,
    ),
    Row(
        "VerifySoftwareToken, wrong",
        "EnableSoftwareTokenMFA",
        "Code mismatch and fail enable Software Token MFA",
        _app_not_verified,
    ),
    Row(
        "prefer TOTP before it is verified",
        "InvalidParameter",
        "User has not verified software token mfa",
        _prefers_app,
    ),
    Row(
        "prefer TOTP before it is verified, admin call",
        "InvalidParameter",
        "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
        _app_by_admin,
    ),
    Row(
        "enable SMS without phone",
        "InvalidParameter",
        "User does not have a phone_number set to turn on SMS MFA",
        _sms_without_phone,
    ),
    Row("SignUp, name taken", "UsernameExists", "User already exists", _name_taken),
    Row(
        "SignUp, email taken",
        "UsernameExists",
        "An account with the given email already exists.",
        _email_taken,
    ),
    Row("AdminCreateUser, taken", "UsernameExists", "User account already exists", _taken_by_admin),
    Row(
        "confirm, alias taken",
        "AliasExists",
        "An account with the email already exists.",
        _alias_taken,
    ),
    Row(
        "attribute required",
        "InvalidParameter",
        "Attributes did not conform to the schema: given_name: The attribute is required\n",
        _attribute_required,
    ),
    Row(
        "confirm, wrong code",
        "CodeMismatch",
        "Invalid verification code provided, please try again.",
        _confirmed_wrongly,
    ),
    Row("confirm, expired code", "ExpiredCode", _EXPIRED, _confirmed_late),
    Row("reset, expired code", "ExpiredCode", _EXPIRED, _reset_late),
    Row(
        "confirm, done already",
        "NotAuthorized",
        "User cannot be confirmed. Current status is CONFIRMED",
        _done_already("ConfirmSignUp", ConfirmationCode="x"),
    ),
    Row(
        "resend, done already",
        "InvalidParameter",
        "User is already confirmed.",
        _done_already("ResendConfirmationCode"),
    ),
    Row(
        "forgot, unknown, LEGACY",
        "UserNotFound",
        "Username/client id combination not found.",
        _unknown,
    ),
    Row(
        "forgot, nothing verified",
        "InvalidParameter",
        "Cannot reset password for the user as there is no registered/verified email or "
        "phone_number",
        _nothing_verified,
    ),
    Row(
        "forgot while FORCE_CHANGE_PASSWORD",
        "NotAuthorized",
        "User password cannot be reset in the current state.",
        lambda core: core.refused("ForgotPassword", **named(core, "nora.lindqvist")),
    ),
    Row(
        "too many codes",
        "LimitExceeded",
        "Attempt limit exceeded, please try after some time.",
        _too_many,
    ),
)
