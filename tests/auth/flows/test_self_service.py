"""Transcripts of what a person can do with their own account, once signed in."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskAppLink,
    AskCode,
    AskMethod,
    AskNewPassword,
    CodeEntered,
    MethodChosen,
    NewCodeWanted,
    NewPasswordChosen,
)
from desktop.auth.client import PasswordRules
from desktop.auth.device import Device
from desktop.auth.flows.account import Account, ListedDevice, account
from desktop.auth.flows.change_password import change_password
from desktop.auth.flows.forget_device import forget_device
from desktop.auth.flows.second_factors import link_app, prefer_method, second_factors_on, unlink_app
from desktop.auth.flows.sign_out import sign_out_everywhere
from desktop.auth.flows.verify_attribute import verify_attribute
from desktop.auth.method import Method
from desktop.auth.phone import PhoneVerdict, phone_verdict
from desktop.auth.purposes import ChoiceOf, CodeFor, PasswordFor
from desktop.auth.scopes import may_change_account
from desktop.auth.session import Session
from tests.auth.flow_starts import delivered
from tests.auth.minting import CLIENT
from tests.auth.transcripts import Play, is_repeatable, signed_in, tokens

KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
NO_SCOPE = "Access Token does not have required scopes"


@pytest.fixture
def session() -> Session:
    return signed_in(phone_number_verified=False)


def access(session: Session) -> dict[str, object]:
    return {"AccessToken": session.tokens.access_token}


def user(**more: object) -> dict[str, object]:
    return {"Username": "maria.santos", "UserAttributes": [], **more}


# A phone number or an email address


def at_code(session: Session) -> Play:
    run = Play(verify_attribute(CLIENT, session, "phone_number"))
    run.reply(delivered("+*******0100", "SMS"))
    return run


def test_a_phone_number_is_verified_and_new_tokens_say_so(session: Session):
    assert phone_verdict(session.verdicts.id_token) is PhoneVerdict.NOT_VERIFIED
    run = Play(verify_attribute(CLIENT, session, "phone_number"))
    which = {**access(session), "AttributeName": "phone_number"}
    assert run.call() == ("GetUserAttributeVerificationCode", which)
    assert not is_repeatable(run)
    ask = run.reply(delivered("+*******0100", "SMS"), received=41.5)
    assert ask == AskCode(
        Method.SMS, "+*******0100", issued=41.5, purpose=CodeFor.PHONE, can_send_new=True
    )
    run.send(CodeEntered("123456"))
    assert run.call() == ("VerifyUserAttribute", {**which, "Code": "123456"})
    assert not is_repeatable(run)
    run.reply({})
    assert run.call()[1]["AuthFlow"] == "REFRESH_TOKEN_AUTH"
    tokens(run, phone_number_verified=True)
    assert isinstance(run.result, Session)
    assert phone_verdict(run.result.verdicts.id_token) is PhoneVerdict.VERIFIED


def test_an_email_address_is_verified(session: Session):
    run = Play(verify_attribute(CLIENT, session, "email"))
    run.reply(delivered())
    assert run.asked(AskCode).purpose is CodeFor.EMAIL_ADDRESS
    run.send(CodeEntered("123456"))
    assert run.call()[1]["AttributeName"] == "email"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("CodeMismatch", e.CodeMismatch),
        ("ExpiredCode", e.CodeExpired),
        ("LimitExceeded", e.LimitReached),
    ],
)
def test_a_code_that_is_refused_is_asked_for_again(
    session: Session, name: str, kind: type[e.DeskError]
):
    run = at_code(session)
    run.send(CodeEntered("000000"))
    run.refuse(name)
    assert type(run.asked(AskCode).problem) is kind
    run.send(NewCodeWanted())
    assert run.call()[0] == "GetUserAttributeVerificationCode"


def test_a_lost_answer_asks_again_and_never_sends_the_code_by_itself(session: Session):
    run = at_code(session)
    run.send(CodeEntered("123456"))
    trouble = e.ReplyLost("host", "reset")
    run.throw(trouble)
    assert run.asked(AskCode).problem is trouble


def test_a_number_that_is_verified_stays_so_when_new_tokens_cannot_be_had(session: Session):
    run = at_code(session)
    run.send(CodeEntered("123456"))
    run.reply({})
    run.throw(e.NotSent("host", "refused"))
    assert run.result is session


def test_a_refresh_that_is_refused_after_it_means_signed_out(session: Session):
    run = at_code(session)
    run.send(CodeEntered("123456"))
    run.reply({})
    with pytest.raises(e.SignedOut):
        run.refuse("NotAuthorized", "Refresh Token has been revoked")


# The password


def test_a_password_is_changed_by_the_current_one(session: Session):
    rules = PasswordRules(12)
    run = Play(change_password(dataclasses.replace(CLIENT, password_rules=rules), session))
    assert run.step == AskNewPassword(purpose=PasswordFor.CHANGE, rules=rules)
    run.send(NewPasswordChosen("Much-longer-2", current="Correct-horse-1"))
    assert run.call() == (
        "ChangePassword",
        {
            **access(session),
            "PreviousPassword": "Correct-horse-1",
            "ProposedPassword": "Much-longer-2",
        },
    )
    assert not is_repeatable(run)
    run.reply({})
    assert run.ended


@pytest.mark.parametrize(
    ("name", "message", "kind"),
    [
        ("NotAuthorized", "Incorrect username or password.", e.CurrentPasswordWrong),
        ("NotAuthorized", "Password attempts exceeded", e.AttemptsExceeded),
        ("InvalidPassword", "Password does not conform to policy", e.PasswordRefused),
        ("PasswordHistoryPolicyViolation", "", e.PasswordUsedBefore),
        ("LimitExceeded", "Attempt limit exceeded", e.LimitReached),
    ],
)
def test_a_change_that_is_refused_is_asked_for_again(
    session: Session, name: str, message: str, kind: type[e.DeskError]
):
    run = Play(change_password(CLIENT, session))
    run.send(NewPasswordChosen("new", current="old"))
    run.refuse(name, message)
    assert type(run.asked(AskNewPassword).problem) is kind


def test_a_change_whose_answer_was_lost_is_never_sent_again_by_itself(session: Session):
    run = Play(change_password(CLIENT, session))
    run.send(NewPasswordChosen("new", current="old"))
    trouble = e.ReplyLost("host", "reset")
    run.throw(trouble)
    assert run.asked(AskNewPassword).problem is trouble


def test_a_first_password_has_no_current_one(session: Session):
    run = Play(change_password(CLIENT, session))
    run.send(NewPasswordChosen("Much-longer-2"))
    assert "PreviousPassword" not in run.call()[1]


# The account


def test_the_account_with_true_and_false_read_from_text(session: Session):
    run = Play(account(session))
    assert run.call() == ("GetUser", access(session))
    assert is_repeatable(run)
    run.reply(
        user(
            UserAttributes=[
                {"Name": "phone_number", "Value": "+14155550100"},
                {"Name": "phone_number_verified", "Value": "false"},
                {"Name": "email", "Value": "m@example.com"},
                {"Name": "email_verified", "Value": "true"},
                {"Name": "nickname"},
            ],
            UserMFASettingList=["SOFTWARE_TOKEN_MFA", "SMS_MFA", "RETINA_SCAN"],
            PreferredMfaSetting="SMS_MFA",
        )
    )
    assert run.call()[0] == "ListDevices"
    assert is_repeatable(run)
    made = datetime(2026, 3, 7, tzinfo=UTC)
    run.reply(
        {
            "Devices": [
                {
                    "DeviceKey": "key-1",
                    "DeviceAttributes": [
                        {"Name": "device_name", "Value": "Cognito Desk"},
                        {"Name": "last_ip_used", "Value": "192.0.2.7"},
                    ],
                    "DeviceCreateDate": made,
                    "DeviceLastAuthenticatedDate": made,
                }
            ],
            "PaginationToken": "more",
        }
    )
    assert run.call()[1]["PaginationToken"] == "more"
    run.reply({"Devices": [{"DeviceKey": "key-2"}]})
    run.refuse("OperationNotEnabled")
    found = run.result
    assert isinstance(found, Account)
    assert (found.phone_number, found.phone_verified) == ("+14155550100", False)
    assert (found.email, found.email_verified) == ("m@example.com", True)
    assert found.methods == (Method.SMS, Method.AUTHENTICATOR_APP)
    assert found.preferred is Method.SMS
    assert found.devices == (
        ListedDevice("key-1", "Cognito Desk", "192.0.2.7", made.timestamp(), made.timestamp()),
        ListedDevice("key-2", "", "", None, None),
    )
    assert "4155550100" not in repr(found)


def test_an_account_with_nothing_to_it(session: Session):
    run = Play(account(session))
    run.reply(user())
    run.reply({})
    run.reply({})
    found = run.result
    assert isinstance(found, Account)
    assert (found.methods, found.preferred, found.devices) == ((), None, ())
    assert not found.phone_verified


@pytest.mark.parametrize("name", ["InvalidUserPoolConfiguration", "InvalidParameter"])
def test_a_pool_that_keeps_no_list_of_devices(session: Session, name: str):
    run = Play(account(session))
    run.reply(user())
    run.refuse(name)
    run.refuse("OperationNotEnabled")
    assert isinstance(run.result, Account)
    assert run.result.devices == ()


def test_a_list_without_an_end_ends(session: Session):
    run = Play(account(session))
    run.reply(user())
    pages = 0
    while run.call()[0] == "ListDevices":
        pages += 1
        run.reply({"Devices": [], "PaginationToken": "again"})
    assert pages == 20


# Second factors


def test_an_authenticator_app_is_linked_and_switched_on(session: Session):
    run = Play(link_app(CLIENT, session))
    run.reply(user(UserMFASettingList=["SMS_MFA"], PreferredMfaSetting="SMS_MFA"))
    assert run.call() == ("AssociateSoftwareToken", access(session))
    run.reply({"SecretCode": KEY})
    ask = run.asked(AskAppLink)
    assert (ask.key, ask.account, ask.other_methods) == (KEY, "maria.santos", False)
    run.send(CodeEntered("000000"))
    assert run.call() == ("VerifySoftwareToken", {**access(session), "UserCode": "000000"})
    run.refuse("EnableSoftwareTokenMFA", "Code mismatch and fail enable Software Token MFA")
    assert isinstance(run.asked(AskAppLink).problem, e.CodeMismatch)
    run.send(CodeEntered("123456"))
    run.reply({"Status": "SUCCESS"})
    assert run.call() == (
        "SetUserMFAPreference",
        {
            **access(session),
            "SoftwareTokenMfaSettings": {"Enabled": True, "PreferredMfa": False},
        },
    )
    run.reply({})
    assert run.ended


@pytest.mark.parametrize(
    "before",
    [
        {},
        {"UserMFASettingList": ["SOFTWARE_TOKEN_MFA"]},
        {
            "UserMFASettingList": ["SMS_MFA", "SOFTWARE_TOKEN_MFA"],
            "PreferredMfaSetting": "SOFTWARE_TOKEN_MFA",
        },
    ],
)
def test_an_app_that_was_preferred_or_is_the_only_one_is_preferred(
    session: Session, before: dict[str, object]
):
    run = Play(link_app(CLIENT, session))
    run.reply(user(**before))
    run.reply({"SecretCode": KEY})
    run.send(CodeEntered("123456"))
    run.reply({"Status": "SUCCESS"})
    settings = run.call()[1]["SoftwareTokenMfaSettings"]
    assert settings == {"Enabled": True, "PreferredMfa": True}


def test_an_app_is_unlinked(session: Session):
    run = Play(unlink_app(session))
    assert run.call() == (
        "SetUserMFAPreference",
        {
            **access(session),
            "SoftwareTokenMfaSettings": {"Enabled": False, "PreferredMfa": False},
        },
    )
    run.reply({})
    assert run.ended


def test_what_the_pool_does_not_allow_is_no_broken_set_up(session: Session):
    run = Play(unlink_app(session))
    with pytest.raises(e.ChangeRefused):
        run.refuse("InvalidParameter", "Some text of the service.")


def test_the_choice_says_where_codes_go_now(session: Session):
    run = Play(prefer_method(session))
    attributes = [{"Name": "phone_number", "Value": "+14155550100"}]
    run.reply(user(UserAttributes=attributes, UserMFASettingList=["SMS_MFA"]))
    ask = run.step
    assert isinstance(ask, AskMethod)
    assert ask.destinations == {Method.SMS: "+14155550100"}
    assert "+14155550100" not in repr(ask)


def test_the_second_factors_that_are_on(session: Session):
    run = Play(second_factors_on(session))
    run.reply(user(UserMFASettingList=["SOFTWARE_TOKEN_MFA", "SMS_MFA", "UNKNOWN"]))
    assert set(run.result) == {Method.SMS, Method.AUTHENTICATOR_APP}


def test_the_preferred_second_factor_is_chosen(session: Session):
    run = Play(prefer_method(session))
    run.reply(
        user(
            UserMFASettingList=["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP"],
            PreferredMfaSetting="SMS_MFA",
        )
    )
    assert run.step == AskMethod(
        (Method.SMS, Method.AUTHENTICATOR_APP, Method.EMAIL),
        purpose=ChoiceOf.PREFERRED,
        suggested=Method.SMS,
    )
    run.send(MethodChosen(Method.EMAIL))
    assert run.call()[1]["EmailMfaSettings"] == {"Enabled": True, "PreferredMfa": True}
    trouble = e.ReplyLost("host", "reset")
    run.throw(trouble)
    assert run.asked(AskMethod).problem is trouble
    run.send(MethodChosen(Method.AUTHENTICATOR_APP))
    assert run.call()[1]["SoftwareTokenMfaSettings"] == {"Enabled": True, "PreferredMfa": True}
    run.reply({})
    assert run.result is Method.AUTHENTICATOR_APP


def test_without_a_second_factor_there_is_nothing_to_prefer(session: Session):
    run = Play(prefer_method(session))
    with pytest.raises(e.NoSecondFactor):
        run.reply(user())


# Devices and sessions


def test_a_device_is_forgotten(session: Session):
    session = dataclasses.replace(session, device=Device("this", "-g", "p"))
    run = Play(forget_device(session, "that"))
    assert run.call() == ("ForgetDevice", {**access(session), "DeviceKey": "that"})
    assert is_repeatable(run)
    run.reply({})
    assert run.result is session


def test_this_device_is_forgotten_here_as_well(session: Session):
    session = dataclasses.replace(session, device=Device("this", "-g", "p"))
    run = Play(forget_device(session, "this"))
    run.reply({})
    assert isinstance(run.result, Session)
    assert run.result.device is None


def test_a_device_that_is_gone_already_is_forgotten(session: Session):
    run = Play(forget_device(session, "that"))
    run.refuse("ResourceNotFound", "Device does not exist.")
    assert run.result is session


def test_signing_out_everywhere(session: Session):
    run = Play(sign_out_everywhere(session.tokens))
    assert run.call() == ("GlobalSignOut", access(session))
    run.reply({})
    assert run.ended


# What the token allows


@pytest.mark.parametrize(
    "scope", ["aws.cognito.signin.user.admin", "openid aws.cognito.signin.user.admin email"]
)
def test_self_service_is_open_to_its_scope(scope: str):
    assert may_change_account(signed_in(scope=scope))


@pytest.mark.parametrize(
    "scope", ["openid email", "aws.cognito.signin.user.administrator", "", None]
)
def test_self_service_is_closed_without_its_scope(scope: str | None):
    assert not may_change_account(signed_in(scope=scope))


@pytest.mark.parametrize(
    "operation", ["verify", "change", "account", "link", "unlink", "prefer", "forget"]
)
def test_a_scope_that_is_missing_is_told_as_that(session: Session, operation: str):
    flows = {
        "verify": verify_attribute(CLIENT, session, "email"),
        "change": change_password(CLIENT, session),
        "account": account(session),
        "link": link_app(CLIENT, session),
        "unlink": unlink_app(session),
        "prefer": prefer_method(session),
        "forget": forget_device(session, "key"),
    }
    run = Play(flows[operation])
    if operation == "change":
        run.send(NewPasswordChosen("new", current="old"))
    with pytest.raises(e.ScopeMissing):
        run.refuse("NotAuthorized", NO_SCOPE)


def test_no_secret_shows(session: Session):
    shown = ""
    for run in (
        Play(account(session)),
        Play(unlink_app(session)),
        Play(change_password(CLIENT, session)),
    ):
        if isinstance(run.step, AskNewPassword):
            run.send(NewPasswordChosen("Much-longer-2", current="Correct-horse-1"))
        shown += repr(run.step)
    assert "eyJ" not in shown
    assert "Much-longer-2" not in shown
    assert "Correct-horse-1" not in shown
