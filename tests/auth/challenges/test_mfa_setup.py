"""Transcripts of MFA_SETUP, and the address in an authenticator app's QR code."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskAppLink,
    AskCode,
    AskEmail,
    AskMethod,
    CodeEntered,
    EmailEntered,
    MethodChosen,
    NewCodeWanted,
    OtherMethodWanted,
)
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.method import Method
from desktop.auth.otpauth import otpauth_uri
from desktop.auth.purposes import ChoiceOf, CodeFor
from desktop.auth.session import Session
from tests.auth.minting import CLIENT
from tests.auth.transcripts import Play, answers, challenge, is_repeatable, tokens

KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
EXPIRED = "Invalid session for the user, session is expired."
MISMATCH = "Code mismatch and fail enable Software Token MFA"


def set_up(*methods: str, session: str = "session-1") -> dict[str, object]:
    names = ",".join(f'"{method}"' for method in methods)
    return challenge("MFA_SETUP", session, MFAS_CAN_SETUP=f"[{names}]", USER_ID_FOR_SRP="maria-id")


def at_set_up(*methods: str) -> Play:
    run = Play(sign_in(CLIENT, Credentials("maria.santos", "Correct-horse-1")))
    run.reply(set_up(*methods))
    return run


def at_app_link() -> Play:
    run = at_set_up("SOFTWARE_TOKEN_MFA")
    run.reply({"SecretCode": KEY, "Session": "session-2"})
    return run


def email_otp(session: str = "session-2") -> dict[str, object]:
    return challenge("EMAIL_OTP", session, CODE_DELIVERY_DESTINATION="m***@e***")


def test_an_authenticator_app_is_linked_and_its_first_code_checked():
    run = at_set_up("SOFTWARE_TOKEN_MFA")
    assert run.call() == ("AssociateSoftwareToken", {"Session": "session-1"})
    assert not is_repeatable(run)
    ask = run.reply({"SecretCode": KEY, "Session": "session-2"})
    assert ask == AskAppLink(
        key=KEY,
        uri=f"otpauth://totp/Northwind%20staff:maria.santos?secret={KEY}&issuer=Northwind%20staff",
        account="maria.santos",
        issuer="Northwind staff",
    )
    run.send(CodeEntered("123456"))
    assert run.call() == ("VerifySoftwareToken", {"Session": "session-2", "UserCode": "123456"})
    assert not is_repeatable(run)
    run.reply({"Status": "SUCCESS", "Session": "session-3"})
    assert run.call()[1]["ChallengeName"] == "MFA_SETUP"
    assert run.call()[1]["Session"] == "session-3"
    assert answers(run) == {"USERNAME": "maria-id"}
    tokens(run)
    assert isinstance(run.result, Session)
    assert run.result.method is Method.AUTHENTICATOR_APP


def test_the_app_s_own_challenge_may_come_instead_of_tokens():
    run = at_app_link()
    run.send(CodeEntered("123456"))
    run.reply({"Status": "SUCCESS", "Session": "session-3"})
    run.reply(challenge("SOFTWARE_TOKEN_MFA", "session-4"))
    assert run.asked(AskCode).method is Method.AUTHENTICATOR_APP
    run.send(CodeEntered("654321"))
    tokens(run)
    assert run.ended


def test_a_wrong_first_code_is_asked_for_again_with_the_same_key():
    run = at_app_link()
    run.send(CodeEntered("000000"))
    run.refuse("EnableSoftwareTokenMFA", MISMATCH)
    ask = run.asked(AskAppLink)
    assert (ask.key, type(ask.problem)) == (KEY, e.CodeMismatch)
    run.send(CodeEntered("123456"))
    assert run.call() == ("VerifySoftwareToken", {"Session": "session-2", "UserCode": "123456"})


def test_a_status_that_is_no_success_is_a_wrong_code():
    run = at_app_link()
    run.send(CodeEntered("000000"))
    run.reply({"Status": "ERROR", "Session": "session-9"})
    assert isinstance(run.asked(AskAppLink).problem, e.CodeMismatch)
    run.send(CodeEntered("123456"))
    assert run.call()[1]["Session"] == "session-9"


def test_trouble_with_the_first_code_asks_again():
    run = at_app_link()
    run.send(CodeEntered("123456"))
    trouble = e.ReplyLost("host", "reset")
    run.throw(trouble)
    assert run.asked(AskAppLink).problem is trouble


def test_a_first_code_that_came_too_late_starts_over_with_a_new_key():
    run = at_app_link()
    run.send(CodeEntered("123456"))
    run.refuse("NotAuthorized", EXPIRED)
    assert run.call()[0] == "InitiateAuth"
    run.reply(set_up("SOFTWARE_TOKEN_MFA", session="session-5"))
    assert run.call() == ("AssociateSoftwareToken", {"Session": "session-5"})


def test_what_can_be_set_up_is_a_choice_and_what_cannot_is_named():
    run = at_set_up("SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP")
    assert run.step == AskMethod(
        (Method.AUTHENTICATOR_APP, Method.EMAIL),
        purpose=ChoiceOf.SET_UP,
        unusable=(Method.SMS,),
    )
    run.send(MethodChosen(Method.AUTHENTICATOR_APP))
    run.reply({"SecretCode": KEY, "Session": "session-2"})
    assert run.asked(AskAppLink).other_methods
    run.send(OtherMethodWanted())
    run.asked(AskMethod)
    run.send(MethodChosen(Method.EMAIL))
    assert run.step == AskEmail(other_methods=True)
    run.send(OtherMethodWanted())
    run.asked(AskMethod)


def test_an_email_address_is_set_up_and_its_code_asked_for():
    run = at_set_up("EMAIL_OTP")
    assert run.step == AskEmail()
    run.send(EmailEntered("maria@example.com"))
    assert run.call()[1]["ChallengeName"] == "MFA_SETUP"
    assert answers(run) == {"USERNAME": "maria-id", "EMAIL": "maria@example.com"}
    run.reply(email_otp())
    ask = run.asked(AskCode)
    assert (ask.purpose, ask.longest, ask.destination) == (CodeFor.EMAIL_SET_UP, 8, "m***@e***")
    run.send(CodeEntered("123456"))
    tokens(run)
    assert isinstance(run.result, Session)
    assert run.result.method is Method.EMAIL


def test_a_new_code_to_the_same_address_needs_no_typing():
    run = at_set_up("SOFTWARE_TOKEN_MFA", "EMAIL_OTP")
    run.send(MethodChosen(Method.EMAIL))
    run.send(EmailEntered("maria@example.com"))
    run.reply(email_otp())
    run.send(NewCodeWanted())
    assert run.call()[0] == "InitiateAuth"
    run.reply(set_up("SOFTWARE_TOKEN_MFA", "EMAIL_OTP", session="session-5"))
    assert answers(run)["EMAIL"] == "maria@example.com"
    assert run.call()[1]["Session"] == "session-5"


def test_another_address_can_be_had_where_email_is_the_only_way():
    run = at_set_up("EMAIL_OTP")
    run.send(EmailEntered("mistyped@example.com"))
    run.reply(email_otp())
    assert run.asked(AskCode).other_methods
    run.send(OtherMethodWanted())
    run.reply(set_up("EMAIL_OTP", session="session-5"))
    run.asked(AskEmail)
    run.send(EmailEntered("maria@example.com"))
    assert answers(run)["EMAIL"] == "maria@example.com"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("InvalidParameter", e.AttributesRefused),
        ("AliasExists", e.AliasTaken),
        ("CodeDeliveryFailure", e.CodeNotDelivered),
        ("LimitExceeded", e.LimitReached),
    ],
)
def test_an_address_that_is_refused_is_asked_for_again(name: str, kind: type[e.DeskError]):
    run = at_set_up("EMAIL_OTP")
    run.send(EmailEntered("maria@"))
    run.refuse(name, "Invalid email address format.")
    assert type(run.asked(AskEmail).problem) is kind


def test_an_address_that_came_too_late_is_sent_again_by_itself_once():
    run = at_set_up("EMAIL_OTP")
    run.send(EmailEntered("maria@example.com"))
    run.refuse("NotAuthorized", EXPIRED)
    run.reply(set_up("EMAIL_OTP", session="session-5"))
    assert answers(run)["EMAIL"] == "maria@example.com"


def test_text_messages_alone_say_what_to_do():
    with pytest.raises(e.PhoneNumberNeeded):
        at_set_up("SMS_MFA")


@pytest.mark.parametrize("methods", [(), ("RETINA_SCAN",)])
def test_what_we_do_not_know_is_named(methods: tuple[str, ...]):
    with pytest.raises(e.UnsupportedChallenge, match="MFA_SETUP"):
        at_set_up(*methods)


def test_no_secret_shows_in_a_repr():
    run = at_app_link()
    shown = repr(run.step)
    run.send(CodeEntered("918273"))
    shown += repr(run.step) + repr(EmailEntered("maria@example.com"))
    for secret in (KEY, "918273", "session-2", "maria@example.com"):
        assert secret not in shown


@pytest.mark.parametrize(
    ("issuer", "account"),
    [
        ("Northwind staff", "maria.santos"),
        ("R&D / Ω? 100%", "maria+test@example.com"),
        ("a=b#c", "ø &issuer=Evil&secret=AAAA"),
        ("", "maria"),
    ],
)
def test_issuer_and_account_come_through_whatever_is_in_them(issuer: str, account: str):
    parts = urlsplit(otpauth_uri(KEY, issuer, account))
    assert (parts.scheme, parts.netloc, parts.fragment) == ("otpauth", "totp", "")
    assert unquote(parts.path) == (f"/{issuer}:{account}" if issuer else f"/{account}")
    expected = {"secret": [KEY], "issuer": [issuer]} if issuer else {"secret": [KEY]}
    assert parse_qs(parts.query) == expected


def test_a_colon_is_left_to_part_issuer_and_account():
    assert otpauth_uri(KEY, "a:b", "c:d").startswith("otpauth://totp/a%20b:c%20d?")
