"""Passwords and MFA preference, for administrators."""

from __future__ import annotations

from desktop.practice import refusals
from desktop.practice.messages.delivery import send_code
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.passkey_preference import (
    check_passkey_preference,
    set_passkey_preference,
)
from desktop.practice.shapes import (
    PASSWORD,
    POOL_ID,
    USERNAME,
    Body,
    Boolean,
    MapOf,
    Shape,
    Structure,
)
from desktop.practice.state.set_password import set_permanent, set_temporary
from desktop.practice.state.users import EMAIL, SMS, TOTP

_RESET_TEMPLATE = "Your password reset code is {####}."
_RESET_SECONDS = 3_600
"""How long the code of a reset is good for."""


def _set_password(call: Call) -> Body:
    pool = call.pool
    user = call.user
    setter = set_permanent if call.body.get("Permanent", False) else set_temporary
    setter(pool, user, call.body["Password"], call.world.entropy, call.now)
    return {}


def _reset_password(call: Call) -> Body:
    pool = call.pool
    user = call.user
    if user.status == "FORCE_CHANGE_PASSWORD":
        raise refusals.no_reset_now()
    if not (user.verified("phone_number") or user.verified("email")):
        raise refusals.no_way_to_reset()
    user.status = "RESET_REQUIRED"
    user.modified = call.now
    send_code(
        call.world,
        pool,
        user,
        purpose="AdminResetUserPassword",
        medium="SMS" if user.verified("phone_number") else "EMAIL",
        template=_RESET_TEMPLATE,
        expires=call.now + _RESET_SECONDS,
        now=call.now,
    )
    return {}


def _set_mfa_preference(call: Call) -> Body:
    user = call.user
    sms, totp = call.body.get("SMSMfaSettings"), call.body.get("SoftwareTokenMfaSettings")
    check_passkey_preference(user, call.body)
    email = call.body.get("EmailMfaSettings")
    settings = ((SMS, sms), (TOTP, totp), (EMAIL, email))
    wanted = {factor: given for factor, given in settings if given is not None}
    preferred = [factor for factor, given in wanted.items() if given.get("PreferredMfa")]
    if len(preferred) > 1:
        raise refusals.invalid_parameter("User cannot have more than one preferred MFA")
    if wanted.get(SMS, {}).get("Enabled") and not user.phone:
        raise refusals.invalid_parameter("User does not have a phone_number set to turn on SMS MFA")
    if wanted.get(TOTP, {}).get("Enabled") and not user.has_totp:
        raise refusals.invalid_parameter(
            "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA"
        )
    if wanted.get(EMAIL, {}).get("Enabled") and not user.email:
        raise refusals.invalid_parameter("User does not have an email set to turn on Email MFA")
    for factor, given in wanted.items():
        if "Enabled" in given:
            user.set_factor(factor, enabled=given["Enabled"])
        if given.get("PreferredMfa") is False and user.preferred == factor:
            user.preferred = None
    set_passkey_preference(user, call.body)
    if preferred and preferred[0] in user.factors:
        user.preferred = preferred[0]
    user.modified = call.now
    return {}


_ONE: dict[str, Shape] = {"UserPoolId": POOL_ID, "Username": USERNAME}
_PREFERENCE = Structure({"Enabled": Boolean(), "PreferredMfa": Boolean()})

OPERATIONS = (
    Operation(
        "AdminSetUserPassword",
        Structure(_ONE | {"Password": PASSWORD, "Permanent": Boolean()}, (*_ONE, "Password")),
        _set_password,
    ),
    Operation(
        "AdminResetUserPassword",
        Structure(_ONE | {"ClientMetadata": MapOf()}, tuple(_ONE)),
        _reset_password,
    ),
    Operation(
        "AdminSetUserMFAPreference",
        Structure(
            _ONE
            | {
                "SMSMfaSettings": _PREFERENCE,
                "SoftwareTokenMfaSettings": _PREFERENCE,
                "EmailMfaSettings": _PREFERENCE,
                "WebAuthnMfaSettings": Structure({"Enabled": Boolean()}),
            },
            tuple(_ONE),
        ),
        _set_mfa_preference,
    ),
)
