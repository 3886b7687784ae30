"""Transcripts of what must be done before signing in: activate the account, set a new password."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskCode,
    AskNewPassword,
    AskPrerequisite,
    CodeAtHand,
    CodeEntered,
    NewCodeWanted,
    NewPasswordChosen,
    PrerequisiteAccepted,
)
from desktop.auth.client import AppClient, Credentials, PasswordRules
from desktop.auth.flows.reset_password import reset_password
from desktop.auth.flows.sign_in import MAX_PREREQUISITES, sign_in
from desktop.auth.method import Method
from desktop.auth.purposes import CodeFor, PasswordFor, Prerequisite
from tests.auth.flow_starts import SRP, delivered, password_verifier
from tests.auth.minting import CLIENT, NOW
from tests.auth.transcripts import Play, is_repeatable, parameters, sms, tokens

MARIA = Credentials("maria.santos", "Correct-horse-1")
WHO = {"ClientId": CLIENT.client_id, "Username": "maria.santos"}
SECRET = dataclasses.replace(CLIENT, client_secret="s3cret")
RULES = PasswordRules(12, upper=True)
TROUBLE = [
    e.NotSent("host", "refused"),
    e.ReplyLost("host", "reset"),
    e.ProtocolError("host", "html"),
    e.LimitReached(e.Refusal("ForgotPassword", "LimitExceeded")),
    e.CodeNotDelivered(e.Refusal("ForgotPassword", "CodeDeliveryFailure")),
]


def not_confirmed(client: AppClient = CLIENT) -> Play:
    run = Play(sign_in(client, MARIA))
    run.refuse("UserNotConfirmed", "User is not confirmed.")
    return run


def at_activation_code() -> Play:
    run = not_confirmed()
    run.send(PrerequisiteAccepted())
    run.reply(delivered())
    return run


def test_an_account_is_activated_and_signing_in_goes_on_with_what_was_typed():
    run = not_confirmed()
    assert run.step == AskPrerequisite(Prerequisite.ACTIVATION, "maria.santos")
    run.send(PrerequisiteAccepted())
    assert run.call() == ("ResendConfirmationCode", WHO)
    assert not is_repeatable(run)
    ask = run.reply(delivered(), received=41.5)
    assert ask == AskCode(
        Method.EMAIL, "m***@e***", issued=41.5, purpose=CodeFor.ACTIVATION, can_send_new=True
    )
    run.send(CodeEntered("123456"))
    assert run.call() == ("ConfirmSignUp", {**WHO, "ConfirmationCode": "123456"})
    assert not is_repeatable(run)
    run.reply({})
    assert parameters(run) == {"USERNAME": "maria.santos", "PASSWORD": "Correct-horse-1"}
    run.reply(sms())
    assert run.asked(AskCode).purpose is CodeFor.SIGN_IN


def test_a_code_at_hand_is_asked_for_without_sending_another():
    run = not_confirmed()
    run.send(CodeAtHand())
    ask = run.asked(AskCode)
    assert (ask.purpose, ask.destination, ask.can_send_new) == (CodeFor.ACTIVATION, "", True)
    run.send(NewCodeWanted())
    assert run.call() == ("ResendConfirmationCode", WHO)
    run.reply(delivered("+*******0100", "SMS"))
    assert run.asked(AskCode).method is Method.SMS
    assert run.asked(AskCode).destination == "+*******0100"


@pytest.mark.parametrize(
    ("name", "message", "kind"),
    [
        ("CodeMismatch", "Invalid verification code provided, please try again.", e.CodeMismatch),
        ("ExpiredCode", "Invalid code provided, please request a code again.", e.CodeExpired),
        ("TooManyFailedAttempts", "", e.TooManyFailedCodes),
        ("LimitExceeded", "Attempt limit exceeded", e.LimitReached),
    ],
)
def test_an_activation_code_that_is_refused_is_asked_for_again(
    name: str, message: str, kind: type[e.DeskError]
):
    run = at_activation_code()
    run.send(CodeEntered("000000"))
    run.refuse(name, message)
    ask = run.asked(AskCode)
    assert (type(ask.problem), ask.destination) == (kind, "m***@e***")
    run.send(CodeEntered("123456"))
    assert run.call()[1]["ConfirmationCode"] == "123456"


@pytest.mark.parametrize("trouble", TROUBLE, ids=lambda error: type(error).__name__)
def test_a_message_that_cannot_be_had_offers_the_lead_again(trouble: e.DeskError):
    run = not_confirmed()
    run.send(PrerequisiteAccepted())
    run.throw(trouble)
    assert run.asked(AskPrerequisite).problem is trouble
    run.send(PrerequisiteAccepted())
    assert run.call()[0] == "ResendConfirmationCode"


@pytest.mark.parametrize("trouble", TROUBLE, ids=lambda error: type(error).__name__)
def test_a_new_code_that_cannot_be_had_leaves_the_question(trouble: e.DeskError):
    run = at_activation_code()
    run.send(NewCodeWanted())
    run.throw(trouble)
    ask = run.asked(AskCode)
    assert ask.problem is trouble
    assert ask.destination == "m***@e***"


def test_an_activation_whose_answer_was_lost_had_counted():
    run = at_activation_code()
    run.send(CodeEntered("123456"))
    run.throw(e.ReplyLost("host", "reset"))
    assert isinstance(run.asked(AskCode).problem, e.ReplyLost)
    run.send(CodeEntered("123456"))
    run.refuse("NotAuthorized", "User cannot be confirmed. Current status is CONFIRMED")
    assert run.call()[0] == "InitiateAuth"


def test_an_account_that_was_activated_elsewhere_signs_in():
    run = not_confirmed()
    run.send(PrerequisiteAccepted())
    run.refuse("InvalidParameter", "User is already confirmed.")
    assert run.call()[0] == "InitiateAuth"


def test_an_alias_of_another_account_ends_it():
    run = at_activation_code()
    run.send(CodeEntered("123456"))
    with pytest.raises(e.AliasTaken):
        run.refuse("AliasExists", "An account with the email already exists.")


def test_the_secret_goes_along_under_its_other_name():
    run = not_confirmed(SECRET)
    run.send(PrerequisiteAccepted())
    wanted = SECRET.secret_hash("maria.santos")["SECRET_HASH"]
    assert run.call()[1]["SecretHash"] == wanted
    run.reply(delivered())
    run.send(CodeEntered("123456"))
    assert run.call()[1]["SecretHash"] == wanted


def reset_required(client: AppClient = CLIENT) -> Play:
    run = Play(sign_in(client, MARIA))
    run.refuse("PasswordResetRequired", "Password reset required for the user")
    return run


def test_a_required_reset_leads_on_to_signing_in_with_the_new_password():
    run = reset_required()
    assert run.step == AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria.santos")
    run.send(PrerequisiteAccepted())
    assert run.call() == ("ForgotPassword", WHO)
    run.reply(delivered())
    run.send(CodeEntered("123456"))
    run.send(NewPasswordChosen("Much-longer-2"))
    run.reply({})
    assert parameters(run) == {"USERNAME": "maria.santos", "PASSWORD": "Much-longer-2"}
    run.reply(sms())
    run.send(NewCodeWanted())
    assert parameters(run)["PASSWORD"] == "Much-longer-2"


def test_a_required_reset_that_shows_only_after_the_proof():
    run = Play(sign_in(SRP, MARIA))
    run.reply(password_verifier())
    run.refuse("PasswordResetRequired", "Password reset required for the user", at=NOW)
    run.asked(AskPrerequisite)


def test_a_reset_in_choice_based_sign_in_goes_on_with_the_new_password():
    run = Play(
        sign_in(dataclasses.replace(CLIENT, auth_flow="USER_AUTH"), Credentials("maria.santos", ""))
    )
    run.refuse("PasswordResetRequired")
    run.send(PrerequisiteAccepted())
    run.reply(delivered())
    run.send(CodeEntered("123456"))
    run.send(NewPasswordChosen("Much-longer-2"))
    run.reply({})
    assert parameters(run)["PREFERRED_CHALLENGE"] == "PASSWORD_SRP"


def forgot(client: AppClient = CLIENT) -> Play:
    return Play(reset_password(client, "maria.santos"))


def at_new_password() -> Play:
    run = forgot()
    run.send(PrerequisiteAccepted())
    run.reply(delivered("+*******0100", "SMS"))
    run.send(CodeEntered("123456"))
    return run


def test_a_forgotten_password_from_the_lead_to_credentials():
    run = forgot(dataclasses.replace(CLIENT, password_rules=RULES))
    assert run.step == AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria.santos")
    run.send(PrerequisiteAccepted())
    assert run.call() == ("ForgotPassword", WHO)
    assert not is_repeatable(run)
    ask = run.reply(delivered("+*******0100", "SMS"), received=41.5)
    assert ask == AskCode(
        Method.SMS, "+*******0100", issued=41.5, purpose=CodeFor.NEW_PASSWORD, can_send_new=True
    )
    run.send(CodeEntered("123456"))
    assert run.step == AskNewPassword(purpose=PasswordFor.RESET, rules=RULES)
    run.send(NewPasswordChosen("Much-longer-2"))
    assert run.call() == (
        "ConfirmForgotPassword",
        {**WHO, "ConfirmationCode": "123456", "Password": "Much-longer-2"},
    )
    assert not is_repeatable(run)
    run.reply({})
    assert run.result == Credentials("maria.santos", "Much-longer-2")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("CodeMismatch", e.CodeMismatch),
        ("ExpiredCode", e.CodeExpired),
        ("TooManyFailedAttempts", e.TooManyFailedCodes),
    ],
)
def test_a_wrong_code_is_asked_for_again_and_the_new_password_is_kept(
    name: str, kind: type[e.DeskError]
):
    run = at_new_password()
    run.send(NewPasswordChosen("Much-longer-2"))
    run.refuse(name)
    assert type(run.asked(AskCode).problem) is kind
    run.send(NewCodeWanted())
    run.reply(delivered())
    assert run.asked(AskCode).problem is None
    run.send(CodeEntered("654321"))
    assert run.call()[1]["ConfirmationCode"] == "654321"
    assert run.call()[1]["Password"] == "Much-longer-2"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("InvalidPassword", e.PasswordRefused),
        ("PasswordHistoryPolicyViolation", e.PasswordUsedBefore),
        ("LimitExceeded", e.LimitReached),
    ],
)
def test_a_password_that_is_refused_is_asked_for_again_and_the_code_is_kept(
    name: str, kind: type[e.DeskError]
):
    run = at_new_password()
    run.send(NewPasswordChosen("short"))
    run.refuse(name)
    assert type(run.asked(AskNewPassword).problem) is kind
    run.send(NewPasswordChosen("Much-longer-2"))
    assert run.call()[1]["ConfirmationCode"] == "123456"
    assert run.call()[1]["Password"] == "Much-longer-2"


def test_a_reset_whose_answer_was_lost_is_never_sent_again_by_itself():
    run = at_new_password()
    run.send(NewPasswordChosen("Much-longer-2"))
    trouble = e.ReplyLost("host", "reset")
    run.throw(trouble)
    assert run.asked(AskNewPassword).problem is trouble


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "InvalidParameter",
            (
                "Cannot reset password for the user as there is no registered/verified email or "
                "phone_number"
            ),
        ),
        ("NotAuthorized", "User password cannot be reset in the current state."),
    ],
)
def test_an_account_that_cannot_be_reset_says_so(name: str, message: str):
    run = forgot()
    run.send(PrerequisiteAccepted())
    with pytest.raises(e.ResetNotPossible):
        run.refuse(name, message)


def test_a_reset_sends_the_secret_hash_both_times():
    run = forgot(SECRET)
    run.send(PrerequisiteAccepted())
    wanted = SECRET.secret_hash("maria.santos")["SECRET_HASH"]
    assert run.call()[1]["SecretHash"] == wanted
    run.reply(delivered())
    run.send(CodeEntered("123456"))
    run.send(NewPasswordChosen("Much-longer-2"))
    assert run.call()[1]["SecretHash"] == wanted


def test_a_delivery_that_is_not_told_is_no_mishap():
    run = forgot()
    run.send(PrerequisiteAccepted())
    run.reply({})
    assert run.asked(AskCode).destination == ""


def test_no_secret_shows():
    run = at_new_password()
    run.send(NewPasswordChosen("Much-longer-2"))
    shown = repr(run.step)
    run.reply({})
    shown += repr(run.result)
    assert "Much-longer-2" not in shown
    assert "123456" not in shown


def test_after_activation_tokens_end_it():
    run = at_activation_code()
    run.send(CodeEntered("123456"))
    run.reply({})
    tokens(run)
    assert run.ended


def test_prerequisites_without_end_are_ended():
    """The account is activated each time, and the service says each time that it isn't."""
    run = Play(sign_in(CLIENT, MARIA))
    for _ in range(MAX_PREREQUISITES):
        run.refuse("UserNotConfirmed", "User is not confirmed.")
        run.send(CodeAtHand())
        run.send(CodeEntered("123456"))
        run.reply({})
    run.refuse("UserNotConfirmed", "User is not confirmed.")
    run.send(CodeAtHand())
    run.send(CodeEntered("123456"))
    with pytest.raises(e.EndlessLoop):
        run.reply({})
