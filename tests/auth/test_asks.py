"""What each Ask says of itself to other layers."""

from __future__ import annotations

import pytest

from desktop.auth.asks import (
    Ask,
    AskAppLink,
    AskCode,
    AskCustom,
    AskEmail,
    AskMethod,
    AskNewPassword,
    AskPassword,
    AskPrerequisite,
    AskRememberDevice,
)
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, CodeFor, PasswordFor, Prerequisite
from tests.helpers.subclasses import subclasses

SAID: list[tuple[Ask, str, bool]] = [
    (AskCode(Method.SMS, "", 0.0), "SMS_MFA", True),
    (AskCode(Method.EMAIL, "", 0.0, CodeFor.EMAIL_SET_UP), "EMAIL_OTP", True),
    (AskCode(Method.EMAIL, "", 0.0, CodeFor.ACTIVATION), "EMAIL_OTP", False),
    (AskCode(Method.SMS, "", 0.0, CodeFor.NEW_PASSWORD), "SMS_MFA", False),
    (AskMethod((Method.SMS,)), "second_factor", True),
    (AskMethod((Method.SMS,), purpose=ChoiceOf.SET_UP), "set_up", True),
    (AskMethod((Method.SMS,), purpose=ChoiceOf.FIRST_FACTOR), "first_factor", False),
    (AskMethod((Method.SMS,), purpose=ChoiceOf.PREFERRED), "preferred", False),
    (AskNewPassword(), "first_sign_in", True),
    (AskNewPassword(purpose=PasswordFor.RESET), "reset", False),
    (AskNewPassword(purpose=PasswordFor.CHANGE), "change", False),
    (AskPassword("maria"), "PASSWORD", False),
    (AskAppLink("key", "uri", "maria", "pool"), "SOFTWARE_TOKEN_MFA", True),
    (AskEmail(), "EMAIL_OTP", True),
    (AskCustom({}, 3), "CUSTOM_CHALLENGE 3", False),
    (AskRememberDevice(), "", False),
    (AskPrerequisite(Prerequisite.ACTIVATION, "maria"), "activation", False),
]


@pytest.mark.parametrize(("ask", "challenge", "follows_password"), SAID)
def test_what_an_ask_says_of_itself(ask: Ask, challenge: str, *, follows_password: bool):
    assert (ask.challenge, ask.follows_password) == (challenge, follows_password)


def test_the_table_above_has_every_ask():
    assert {type(ask) for ask, *_ in SAID} == set(subclasses(Ask))


@pytest.mark.parametrize("forgotten", ["challenge", "follows_password"])
def test_an_ask_that_leaves_something_unsaid_is_an_error_at_import(forgotten: str):
    said = {"challenge": "NEW", "follows_password": True, "__module__": "desktop.auth.new"}
    del said[forgotten]
    with pytest.raises(TypeError, match=rf"desktop\.auth\.new: AskNew must say its `{forgotten}`"):
        type("AskNew", (Ask,), said)
