"""NEW_PASSWORD_REQUIRED: the attributes that are required with it."""

from __future__ import annotations

import json

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import AskNewPassword
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import sign_in
from tests.auth.minting import CLIENT
from tests.auth.transcripts import Play, challenge


def required(names: object) -> Play:
    """A sign-in that is asked for a new password and these attributes."""
    run = Play(sign_in(CLIENT, Credentials("maria.santos", "Temporary-1")))
    run.reply(challenge("NEW_PASSWORD_REQUIRED", requiredAttributes=json.dumps(names)))
    return run


def test_as_many_attributes_as_a_pool_can_have_are_asked_for():
    names = [f"userAttributes.custom:{number}" for number in range(70)]
    assert len(required(names).asked(AskNewPassword).required_attributes) == 70


def test_more_are_no_form_but_an_error():
    names = [f"userAttributes.custom:{number}" for number in range(5_000)]
    with pytest.raises(e.TooManyAttributes) as raised:
        required(names)
    assert raised.value.count == 5_000


def test_each_is_asked_for_once():
    ask = required(["userAttributes.email"] * 300).asked(AskNewPassword)
    assert ask.required_attributes == ("email",)


@pytest.mark.parametrize("odd", [5, [], None, {"a": 1}, "\ud800", ["\udfff"]])
def test_what_is_no_name_is_left_out(odd: object):
    """Half a surrogate pair in an escape within the JSON text: it could not be sent back."""
    assert required(["email", odd]).asked(AskNewPassword).required_attributes == ("email",)
