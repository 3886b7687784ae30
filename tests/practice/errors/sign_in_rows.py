"""Refusals on the way in."""

from __future__ import annotations

from desktop.practice.ready_made.other_pools import EMAIL_MFA
from tests.practice.core_client import OPTIONAL, CoreClient
from tests.practice.errors.row import Refusal, Row, answered, begun, someone, started
from tests.practice.pycognito_client import PycognitoClient

_SRP = {"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"]}
_NO_SUCH_USER = "User does not exist."


def _unproven(core: CoreClient, username: str) -> Refusal:
    own = core.new_pool({**_SRP, "PreventUserExistenceErrors": "ENABLED"})
    own.new_user("ann")
    client = PycognitoClient(own, username, "Wrong-2026")
    return own.refused("RespondToAuthChallenge", **client.proof(client.begin()))


def _unknown_over_srp(core: CoreClient) -> Refusal:
    own = core.new_pool(_SRP)
    return begun(own, "USER_SRP_AUTH", USERNAME="nobody", SRP_A="2")


def _locked_out(core: CoreClient) -> Refusal:
    for _ in range(5):
        started(core, "maria.santos", "Wrong-2026")
    return started(core, "maria.santos")


def _without_session(core: CoreClient) -> Refusal:
    body = core.response(core.begin("maria.santos"), "maria.santos", SMS_MFA_CODE=core.code())
    del body["Session"]
    return core.refused("RespondToAuthChallenge", **body)


def _session(core: CoreClient, *, late: bool = False, again: bool = False) -> Refusal:
    challenge = core.begin("maria.santos")
    code = core.code()
    if late:
        core.now += 180
    if again:
        core.respond(challenge, "maria.santos", SMS_MFA_CODE=code)
    elif not late:
        challenge["Session"] = "x" * 900
    return answered(core, challenge, "maria.santos", SMS_MFA_CODE=code)


def _wrong_sms(core: CoreClient) -> Refusal:
    challenge = core.begin("maria.santos")
    wrong = f"{(int(core.code()) + 1) % 1_000_000:06}"
    return answered(core, challenge, "maria.santos", SMS_MFA_CODE=wrong)


def _wrong_email(core: CoreClient) -> Refusal:
    there = core.at(EMAIL_MFA)
    challenge = there.begin("gina.marchetti")
    wrong = f"{(int(there.code()) + 1) % 1_000_000:06}"
    return answered(there, challenge, "gina.marchetti", EMAIL_OTP_CODE=wrong)


def _totp(core: CoreClient, *, again: bool) -> Refusal:
    code = core.totp("tom.okafor")
    if again:
        core.respond(core.begin("tom.okafor"), "tom.okafor", SOFTWARE_TOKEN_MFA_CODE=code)
    else:
        code = f"{(int(code) + 1) % 1_000_000:06}"
    challenge = core.begin("tom.okafor")
    return answered(core, challenge, "tom.okafor", SOFTWARE_TOKEN_MFA_CODE=code)


def _totp_lost(core: CoreClient) -> Refusal:
    """The app is taken away while its code is asked for."""
    challenge = core.begin("tom.okafor")
    code = core.totp("tom.okafor")
    core.practice.world.pools[core.pool_id].users["tom.okafor"].authenticator = None
    return answered(core, challenge, "tom.okafor", SOFTWARE_TOKEN_MFA_CODE=code)


def _no_factor(core: CoreClient) -> Refusal:
    own = core.new_pool(
        MfaConfiguration="ON",
        SmsConfiguration={"SnsCallerArn": "arn:aws:iam::000000000000:role/sms"},
    )
    own.new_user("ann")
    return started(own, "ann")


def _disabled(core: CoreClient) -> Refusal:
    core.ok("AdminDisableUser", **someone(core, "maria.santos"))
    return started(core, "maria.santos")


_WRONG = "Incorrect username or password."


def _code_before_password(core: CoreClient) -> Refusal:
    own = core.new_pool(
        {"ExplicitAuthFlows": ["ALLOW_USER_AUTH"]}, MfaConfiguration="ON", SmsConfiguration={}
    )
    own.new_user("ann", phone_number="+14155550150")
    return begun(own, "USER_AUTH", USERNAME="ann", PREFERRED_CHALLENGE="EMAIL_OTP")


def _code_before_temporary_password(core: CoreClient) -> Refusal:
    own = core.new_pool({"ExplicitAuthFlows": ["ALLOW_USER_AUTH"]})
    own.ok("AdminCreateUser", **someone(own, "ann"), MessageAction="SUPPRESS")
    return begun(own, "USER_AUTH", USERNAME="ann", PREFERRED_CHALLENGE="EMAIL_OTP")


ROWS = (
    Row(
        "PREFERRED_CHALLENGE without a password where MFA asks for one",
        "NotAuthorized",
        "Password Challenge is Required to SignIn",
        _code_before_password,
    ),
    Row(
        "the same with a temporary password",
        "InvalidParameter",
        "Password Challenge is Required to SignIn",
        _code_before_temporary_password,
    ),
    Row(
        "wrong password",
        "NotAuthorized",
        _WRONG,
        lambda core: started(core, "maria.santos", "Wrong-2026"),
    ),
    Row("unknown user, ENABLED", "NotAuthorized", _WRONG, lambda core: started(core, "nobody")),
    Row("wrong SRP proof", "NotAuthorized", _WRONG, lambda core: _unproven(core, "ann")),
    Row(
        "wrong SRP proof, unknown user",
        "NotAuthorized",
        _WRONG,
        lambda core: _unproven(core, "nobody"),
    ),
    Row(
        "unknown user, LEGACY",
        "UserNotFound",
        _NO_SUCH_USER,
        lambda core: started(core.at(OPTIONAL), "nobody"),
    ),
    Row("unknown user, LEGACY, SRP", "UserNotFound", _NO_SUCH_USER, _unknown_over_srp),
    Row("lockout", "NotAuthorized", "Password attempts exceeded", _locked_out),
    Row("disabled", "NotAuthorized", "User is disabled.", _disabled),
    Row(
        "temporary password expired",
        "NotAuthorized",
        "Temporary password has expired and must be reset by an administrator.",
        lambda core: started(core, "ravi.patel"),
    ),
    Row(
        "not confirmed",
        "UserNotConfirmed",
        "User is not confirmed.",
        lambda core: started(core, "yusuf.demir"),
    ),
    Row(
        "reset required",
        "PasswordResetRequired",
        "Password reset required for the user",
        lambda core: started(core, "hanna.fischer"),
    ),
    Row("no Session", "InvalidParameter", "Missing required parameter Session", _without_session),
    Row(
        "session expired",
        "NotAuthorized",
        "Invalid session for the user, session is expired.",
        lambda core: _session(core, late=True),
    ),
    Row(
        "session reused",
        "NotAuthorized",
        "Invalid session for the user, session can only be used once.",
        lambda core: _session(core, again=True),
    ),
    Row("session broken", "NotAuthorized", "Invalid session for the user.", _session),
    Row(
        "wrong SMS code",
        "CodeMismatch",
        "Invalid code or auth state for the user.",
        _wrong_sms,
    ),
    Row(
        "wrong email code",
        "CodeMismatch",
        "Invalid code or auth state for the user.",
        _wrong_email,
    ),
    Row(
        "wrong TOTP",
        "CodeMismatch",
        "Invalid code received for user",
        lambda core: _totp(core, again=False),
    ),
    Row(
        "TOTP used before",
        "ExpiredCode",
        "Your software token has already been used once.",
        lambda core: _totp(core, again=True),
    ),
    Row(
        "TOTP never linked",
        "SoftwareTokenMFANotFound",
        "Software Token MFA does not exist for the user.",
        _totp_lost,
    ),
    Row(
        "no factor possible",
        "MFAMethodNotFound",
        "No MFA mechanism registerd in the account.",
        _no_factor,
    ),
)
