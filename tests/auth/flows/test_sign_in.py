"""Transcripts of `sign_in`: the calls it makes, the questions it asks, how it ends."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskCode,
    AskMethod,
    AskNewPassword,
    CodeEntered,
    MethodChosen,
    NewCodeWanted,
    NewPasswordChosen,
    OtherMethodWanted,
)
from desktop.auth.client import AppClient, Credentials, PasswordRules
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.method import Method
from desktop.auth.replies import Reply
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from desktop.auth.steps import Call, FetchKeys
from tests.auth.minting import CLIENT, KID, NOW, key_set, result
from tests.auth.transcripts import Play, challenge, sms

MARIA = Credentials("maria.santos", "Correct-horse-1")
EXPIRED = "Invalid session for the user, session is expired."
BOTH = '["SMS_MFA","SOFTWARE_TOKEN_MFA"]'


def play(client: AppClient = CLIENT) -> Play:
    return Play(sign_in(client, MARIA))


def at_sms(session: str = "session-1") -> Play:
    run = play()
    run.reply(sms(session))
    return run


def finish(run: Play, **changes: object) -> Session:
    run.reply({"AuthenticationResult": result(**changes), "ChallengeParameters": {}})
    assert run.step == FetchKeys(CLIENT.issuers[0].jwks_url, frozenset({KID}))
    run.send(key_set())
    assert isinstance(run.result, Session)
    return run.result


def waits(ask: AskMethod | AskNewPassword) -> int:
    """Seconds for which the window is held."""
    assert isinstance(ask.problem, e.TooManyRequests)
    return ask.pause


def test_password_then_code_then_verified_tokens():
    run = play()
    assert run.call() == (
        "InitiateAuth",
        {
            "AuthFlow": "USER_PASSWORD_AUTH",
            "ClientId": CLIENT.client_id,
            "AuthParameters": {"USERNAME": "maria.santos", "PASSWORD": "Correct-horse-1"},
        },
    )
    ask = run.reply(sms(), received=41.5)
    assert ask == AskCode(Method.SMS, "+*******0100", issued=41.5, can_send_new=True)
    run.send(CodeEntered("123456"))
    assert run.call() == (
        "RespondToAuthChallenge",
        {
            "ClientId": CLIENT.client_id,
            "ChallengeName": "SMS_MFA",
            "Session": "session-1",
            "ChallengeResponses": {"USERNAME": "maria.santos", "SMS_MFA_CODE": "123456"},
        },
    )
    session = finish(run)
    assert session.verdicts.valid
    assert session.method is Method.SMS
    assert session.user_name == "maria.santos"
    assert session.expires_at == NOW + 3600
    assert session.seconds_left(monotonic=160.0) == 3540


def test_no_call_that_may_count_is_repeatable():
    """What spends a code or sends a message must never be sent twice by itself."""
    run = play()
    assert isinstance(run.step, Call)
    assert not run.step.repeatable
    run.reply(sms())
    run.send(CodeEntered("123456"))
    assert isinstance(run.step, Call)
    assert not run.step.repeatable


def test_tokens_at_once():
    session = finish(play())
    assert session.method is None


def test_the_user_name_of_the_challenge_is_used_for_answers_and_secret_hash():
    client = dataclasses.replace(CLIENT, client_secret="s3cret")
    run = Play(sign_in(client, Credentials("Maria@Example.com", "pw")))
    parameters = run.call()[1]["AuthParameters"]
    assert isinstance(parameters, dict)
    assert parameters["SECRET_HASH"] == client.secret_hash("Maria@Example.com")["SECRET_HASH"]
    run.reply(sms())
    run.send(CodeEntered("123456"))
    answers = run.call()[1]["ChallengeResponses"]
    assert isinstance(answers, dict)
    assert answers["USERNAME"] == "maria.santos"
    assert answers["SECRET_HASH"] == client.secret_hash("maria.santos")["SECRET_HASH"]
    assert answers["SECRET_HASH"] != parameters["SECRET_HASH"]


def test_secret_hash_is_the_documented_hmac():
    client = dataclasses.replace(CLIENT, client_id="client", client_secret="secret")
    # printf userclient | openssl dgst -sha256 -hmac secret -binary | base64
    assert client.secret_hash("user") == {
        "SECRET_HASH": "wvW87lzZoI+qQCVGmWVBJLlucdJ65huAVP1z+0MgA6E="
    }


def test_a_wrong_code_asks_again_in_the_same_challenge_session():
    run = at_sms()
    run.send(CodeEntered("000000"))
    run.refuse("CodeMismatch", "Invalid code or auth state for the user.")
    ask = run.asked(AskCode)
    assert isinstance(ask.problem, e.CodeMismatch)
    assert ask.pause == 0
    run.send(CodeEntered("123456"))
    assert run.call()[1]["Session"] == "session-1"
    finish(run)


def test_five_wrong_codes_in_a_row_pause_and_double():
    run = at_sms()
    pauses = []
    for _ in range(8):
        run.send(CodeEntered("000000"))
        run.refuse("CodeMismatch")
        pauses.append(run.asked(AskCode).pause)
    assert pauses == [0, 0, 0, 0, 1, 2, 4, 8]


def test_locked_out_of_codes_after_our_own_failures_says_how_long():
    run = at_sms()
    for _ in range(6):
        run.send(CodeEntered("000000"))
        run.refuse("CodeMismatch")
    run.send(CodeEntered("111111"))
    run.refuse("NotAuthorized", "Password attempts exceeded")
    ask = run.asked(AskCode)
    assert isinstance(ask.problem, e.AttemptsExceeded)
    assert ask.pause == 2


def test_a_lockout_by_failures_elsewhere_has_no_known_length():
    run = at_sms()
    run.send(CodeEntered("111111"))
    run.refuse("NotAuthorized", "Password attempts exceeded")
    ask = run.asked(AskCode)
    assert isinstance(ask.problem, e.AttemptsExceeded)
    assert ask.pause == 0


def test_an_expired_challenge_session_starts_over_once_and_says_so():
    run = at_sms()
    run.send(CodeEntered("123456"))
    run.refuse("NotAuthorized", EXPIRED)
    assert run.call()[0] == "InitiateAuth"
    run.reply(sms("session-2"))
    assert isinstance(run.asked(AskCode).problem, e.ChallengeSessionExpired)
    run.send(CodeEntered("654321"))
    assert run.call()[1]["Session"] == "session-2"
    with pytest.raises(e.ChallengeSessionExpired):
        run.refuse("NotAuthorized", EXPIRED)


def test_starting_over_says_why_only_once():
    run = at_sms()
    run.send(CodeEntered("123456"))
    run.refuse("NotAuthorized", EXPIRED)
    run.reply(sms("session-2"))
    run.send(NewCodeWanted())
    run.reply(sms("session-3"))
    assert run.asked(AskCode).problem is None


def test_a_new_code_begins_again_with_the_same_password():
    run = at_sms()
    before = play().call()
    run.send(NewCodeWanted())
    assert run.call() == before
    run.reply(sms("session-2"), received=200.0)
    ask = run.asked(AskCode)
    assert (ask.issued, ask.problem) == (200.0, None)
    finish_with_code(run, "session-2")


def finish_with_code(run: Play, session: str) -> Session:
    run.send(CodeEntered("123456"))
    assert run.call()[1]["Session"] == session
    return finish(run)


@pytest.mark.parametrize(
    "trouble",
    [e.NotSent("host", "refused"), e.ReplyLost("host", "reset"), e.ProtocolError("host", "html")],
)
def test_a_new_code_that_cannot_be_had_leaves_the_old_question(trouble: e.DeskError):
    run = at_sms()
    run.send(NewCodeWanted())
    run.throw(trouble)
    assert run.asked(AskCode).problem is trouble
    finish_with_code(run, "session-1")


@pytest.mark.parametrize(
    "trouble",
    [e.NotSent("host", "refused"), e.ReplyLost("host", "reset"), e.ProtocolError("host", "html")],
)
def test_trouble_on_the_way_asks_again_and_never_sends_the_code_by_itself(trouble: e.DeskError):
    run = at_sms()
    run.send(CodeEntered("123456"))
    run.throw(trouble)
    assert run.asked(AskCode).problem is trouble
    finish_with_code(run, "session-1")


def test_throttled_codes_wait_longer_each_time_and_are_never_sent_by_themselves():
    run = at_sms()
    pauses = []
    for _ in range(3):
        run.send(CodeEntered("123456"))
        run.refuse("TooManyRequests", "Rate exceeded")
        pauses.append(run.asked(AskCode).pause)
    assert pauses == [5, 10, 20]
    finish_with_code(run, "session-1")


def test_a_limit_that_is_reached_has_no_countdown_that_could_promise_anything():
    run = at_sms()
    run.send(CodeEntered("123456"))
    run.refuse("LimitExceeded", "Attempt limit exceeded, please try after some time.")
    ask = run.asked(AskCode)
    assert isinstance(ask.problem, e.LimitReached)
    assert ask.pause == 0


def test_a_throttled_choice_and_a_throttled_new_password_wait_too():
    run = play()
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE=BOTH))
    run.send(MethodChosen(Method.SMS))
    run.refuse("TooManyRequests", "Rate exceeded")
    assert waits(run.asked(AskMethod)) == 5
    run = play()
    run.reply(challenge("NEW_PASSWORD_REQUIRED"))
    run.send(NewPasswordChosen("Much-longer-2026"))
    run.refuse("TooManyRequests", "Rate exceeded")
    assert waits(run.asked(AskNewPassword)) == 5


def test_a_used_challenge_session_ends():
    run = at_sms()
    run.send(CodeEntered("123456"))
    with pytest.raises(e.ChallengeSessionInvalid):
        run.refuse("NotAuthorized", "Invalid session for the user, session can only be used once.")


def test_an_authenticator_code_that_was_used_asks_again():
    run = play()
    run.reply(challenge("SOFTWARE_TOKEN_MFA", USER_ID_FOR_SRP="otto"))
    assert run.step == AskCode(Method.AUTHENTICATOR_APP, "", issued=100.0)
    run.send(CodeEntered("123456"))
    run.refuse("ExpiredCode", "Your software token has already been used once.")
    assert isinstance(run.asked(AskCode).problem, e.CodeAlreadyUsed)
    run.send(CodeEntered("222222"))
    assert run.call()[1]["ChallengeResponses"] == {
        "USERNAME": "otto",
        "SOFTWARE_TOKEN_MFA_CODE": "222222",
    }
    assert finish(run).method is Method.AUTHENTICATOR_APP


@pytest.mark.parametrize("parameter", ["MFAS_CAN_CHOOSE", "MFAS_CAN_SELECT"])
def test_a_choice_of_methods(parameter: str):
    run = play()
    run.reply(challenge("SELECT_MFA_TYPE", **{parameter: BOTH}))
    assert run.step == AskMethod((Method.SMS, Method.AUTHENTICATOR_APP))
    run.send(MethodChosen(Method.SMS))
    assert run.call()[1]["ChallengeResponses"] == {"USERNAME": "maria.santos", "ANSWER": "SMS_MFA"}
    run.reply(sms("session-2"))
    assert run.asked(AskCode).other_methods
    finish_with_code(run, "session-2")


def test_another_method_asks_which_again():
    run = play()
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE=BOTH))
    run.send(MethodChosen(Method.SMS))
    run.reply(sms("session-2"))
    run.send(OtherMethodWanted())
    assert run.call()[0] == "InitiateAuth"
    run.reply(challenge("SELECT_MFA_TYPE", "session-3", MFAS_CAN_CHOOSE=BOTH))
    assert run.asked(AskMethod).destinations == {Method.SMS: "+*******0100"}
    run.send(MethodChosen(Method.AUTHENTICATOR_APP))
    run.reply(challenge("SOFTWARE_TOKEN_MFA", "session-4"))
    assert finish_with_code(run, "session-4").method is Method.AUTHENTICATOR_APP


def test_the_method_of_last_time_is_suggested_and_not_taken_for_granted():
    run = Play(sign_in(CLIENT, MARIA, Known(Method.AUTHENTICATOR_APP)))
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE=BOTH))
    assert run.asked(AskMethod).suggested is Method.AUTHENTICATOR_APP


def test_where_codes_went_the_last_time_is_told_with_the_choice():
    where = {Method.SMS: "+*******0100"}
    run = Play(sign_in(CLIENT, MARIA, Known(Method.SMS, destinations=where)))
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE=BOTH))
    assert run.asked(AskMethod).destinations == where


def test_a_method_of_last_time_that_is_gone_is_not_suggested():
    run = Play(sign_in(CLIENT, MARIA, Known(Method.EMAIL)))
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE=BOTH))
    assert run.asked(AskMethod).suggested is None


def test_a_passkey_as_the_second_factor_is_named_beside_the_others():
    run = play()
    offered = '["WEB_AUTHN","EMAIL_OTP","SMS_MFA"]'
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE=offered))
    assert run.step == AskMethod((Method.SMS, Method.EMAIL), unusable=(Method.PASSKEY,))


def test_a_code_by_email_as_the_second_factor_takes_six_to_eight_digits():
    run = play()
    run.reply(challenge("EMAIL_OTP", CODE_DELIVERY_DESTINATION="m***@e***"))
    ask = run.asked(AskCode)
    assert (ask.method, ask.shortest, ask.longest) == (Method.EMAIL, 6, 8)
    assert finish_with_code(run, "session-1").method is Method.EMAIL


def test_a_new_password_is_asked_for_with_the_rules_that_the_profile_knows():
    rules = PasswordRules(12, upper=True)
    run = play(dataclasses.replace(CLIENT, password_rules=rules))
    run.reply(challenge("NEW_PASSWORD_REQUIRED"))
    assert run.step == AskNewPassword(rules=rules)


def test_a_new_code_keeps_the_method_that_was_chosen():
    """Only "Use another method" asks for the method again, and what is to be said isn't lost."""
    run = play()
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE=BOTH))
    run.send(MethodChosen(Method.SMS))
    run.reply(sms("session-2"))
    run.send(CodeEntered("123456"))
    run.refuse("NotAuthorized", EXPIRED)
    run.reply(challenge("SELECT_MFA_TYPE", "session-3", MFAS_CAN_CHOOSE=BOTH))
    assert run.call()[1]["ChallengeResponses"] == {"USERNAME": "maria.santos", "ANSWER": "SMS_MFA"}
    run.reply(sms("session-4"))
    assert isinstance(run.asked(AskCode).problem, e.ChallengeSessionExpired)


@pytest.mark.parametrize("given", ["", "[]", "null", "{}", "[1]", "nonsense", '["WEB_AUTHN"]'])
def test_a_choice_without_a_method_that_we_know_is_named(given: str):
    run = play()
    with pytest.raises(e.UnsupportedChallenge, match="SELECT_MFA_TYPE"):
        run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE=given))


def test_trouble_with_the_choice_asks_for_it_again():
    run = play()
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE=BOTH))
    run.send(MethodChosen(Method.SMS))
    trouble = e.NotSent("host", "refused")
    run.throw(trouble)
    assert run.asked(AskMethod).problem is trouble


def test_a_new_password_then_the_code():
    run = play()
    run.reply(
        challenge(
            "NEW_PASSWORD_REQUIRED",
            userAttributes='{"email":"m@example.com"}',
            requiredAttributes='["userAttributes.given_name"]',
            USER_ID_FOR_SRP="maria.santos",
        )
    )
    assert run.step == AskNewPassword(("given_name",))
    run.send(NewPasswordChosen("short"))
    run.refuse("InvalidPassword", "Password does not conform to policy: Password not long enough")
    assert isinstance(run.asked(AskNewPassword).problem, e.PasswordRefused)
    run.send(NewPasswordChosen("Much-longer-2", {"given_name": "Maria"}))
    operation, parameters = run.call()
    assert operation == "RespondToAuthChallenge"
    assert parameters["ChallengeResponses"] == {
        "USERNAME": "maria.santos",
        "NEW_PASSWORD": "Much-longer-2",
        "userAttributes.given_name": "Maria",
    }
    run.reply(sms("session-2"))
    run.send(NewCodeWanted())
    # The first password is gone: starting over must use the new one.
    assert run.call()[1]["AuthParameters"] == {
        "USERNAME": "maria.santos",
        "PASSWORD": "Much-longer-2",
    }


def test_a_required_attribute_that_is_refused_is_asked_for_again():
    run = play()
    run.reply(challenge("NEW_PASSWORD_REQUIRED", requiredAttributes='["userAttributes.birthdate"]'))
    run.send(NewPasswordChosen("Much-longer-2", {"birthdate": "yesterday"}))
    run.refuse("InvalidParameter", "Invalid birthdate format.")
    assert isinstance(run.asked(AskNewPassword).problem, e.AttributesRefused)
    run.send(NewPasswordChosen("Much-longer-2"))
    with pytest.raises(e.RequestNotAccepted):
        run.refuse("InvalidParameter", "Something else.")


def test_a_text_message_s_code_that_expired_is_asked_for_anew():
    run = at_sms()
    run.send(CodeEntered("123456"))
    run.refuse("ExpiredCode", "Invalid code provided, please request a code again.")
    assert isinstance(run.asked(AskCode).problem, e.CodeExpired)


def test_a_new_password_that_came_too_late_is_asked_for_again():
    run = play()
    run.reply(challenge("NEW_PASSWORD_REQUIRED"))
    run.send(NewPasswordChosen("Much-longer-2"))
    run.refuse("NotAuthorized", EXPIRED)
    assert run.call()[0] == "InitiateAuth"
    run.reply(challenge("NEW_PASSWORD_REQUIRED", "session-2"))
    assert isinstance(run.asked(AskNewPassword).problem, e.ChallengeSessionExpired)


def test_an_unknown_challenge_ends_with_its_name():
    run = play()
    with pytest.raises(e.UnsupportedChallenge) as raised:
        run.reply(challenge("RETINA_SCAN"))
    assert raised.value.name == "RETINA_SCAN"


def test_without_keys_the_tokens_are_not_checked_and_never_valid():
    run = play()
    run.reply({"AuthenticationResult": result()})
    run.throw(e.NotSent("host", "refused"))
    session = run.result
    assert isinstance(session, Session)
    assert not session.verdicts.valid
    assert not session.verdicts.rejected
    assert {c.name for c in session.verdicts.checks if c.ok is None} == {"key", "signature"}


@pytest.mark.parametrize(
    ("changes", "check"),
    [
        ({"iss": "https://evil.example"}, "issuer"),
        ({"exp": NOW}, "expiry"),
        ({"iat": NOW + 6}, "issued_at"),
        ({"token_use": "refresh"}, "token_use"),
    ],
)
def test_tokens_that_do_not_pass_are_not_accepted(changes: dict[str, object], check: str):
    run = play()
    run.reply({"AuthenticationResult": result(**changes)})
    with pytest.raises(TokensRejected) as raised:
        run.send(key_set())
    assert {c.name for c in raised.value.verdicts.checks if c.ok is False} == {check}


def test_tokens_are_verified_at_the_service_s_time_and_the_clock_skew_is_known():
    run = play()
    body = {"AuthenticationResult": result()}
    run.send(Reply(body, service_time=NOW, received=100.0, local_time=NOW + 3600.0))
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.verdicts.valid
    assert run.result.clock_skew == 3600.0
    assert run.result.clock_is_off


def test_no_secret_shows_in_a_repr():
    """States and steps end up in logs and crash reports of others."""
    run = play()
    shown = [repr(run.step)]
    run.reply(sms("session-secret"))
    answer = CodeEntered("918273")
    shown += [repr(answer), repr(NewPasswordChosen("Much-longer-2")), repr(MARIA)]
    run.send(answer)
    shown.append(repr(run.step))
    session = finish(run)
    shown += [repr(session), repr(session.tokens), repr(session.verdicts)]
    text = " ".join(shown)
    for secret in ("Correct-horse-1", "918273", "session-secret", "Much-longer-2", "refresh-r"):
        assert secret not in text
    assert session.tokens.id_token not in text
    assert "eyJ" not in text
