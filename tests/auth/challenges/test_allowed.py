"""Which challenge may come in which auth flow: every pair."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from desktop.auth import errors as e
from desktop.auth.challenges import CHALLENGES, REFUSED_CHALLENGES
from desktop.auth.challenges.allowed import ALLOWED_CHALLENGES, require_allowed
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.initiate_auth import AUTH_FLOWS
from desktop.auth.steps import Call
from tests.auth.minting import CLIENT
from tests.auth.transcripts import Play, challenge

ALWAYS = [
    "SMS_MFA",
    "SOFTWARE_TOKEN_MFA",
    "EMAIL_OTP",
    "SELECT_MFA_TYPE",
    "MFA_SETUP",
    "NEW_PASSWORD_REQUIRED",
    "DEVICE_SRP_AUTH",
    "DEVICE_PASSWORD_VERIFIER",
]
ONLY_IN = {
    "PASSWORD_VERIFIER": {"USER_SRP_AUTH", "USER_AUTH", "CUSTOM_AUTH"},
    "CUSTOM_CHALLENGE": {"CUSTOM_AUTH"},
    "SELECT_CHALLENGE": {"USER_AUTH"},
    "PASSWORD": {"USER_AUTH"},
    "PASSWORD_SRP": {"USER_AUTH"},
    "SMS_OTP": {"USER_AUTH"},
    "WEB_AUTHN": {"USER_AUTH"},
}


def test_every_flow_has_a_row():
    assert set(ALLOWED_CHALLENGES) == set(AUTH_FLOWS)


def test_every_challenge_belongs_somewhere():
    named = {name for allowed in ALLOWED_CHALLENGES.values() for name in allowed}
    assert named == {*CHALLENGES, *REFUSED_CHALLENGES} - {"ADMIN_NO_SRP_AUTH"}


@pytest.mark.parametrize(
    ("auth_flow", "name"), list(itertools.product(AUTH_FLOWS, [*ALWAYS, *ONLY_IN]))
)
def test_a_challenge_of_another_flow_is_refused_and_nothing_is_answered(auth_flow: str, name: str):
    client = replace(CLIENT, auth_flow=auth_flow)
    play = Play(sign_in(client, Credentials("maria.santos", "Cobalt-1234")))
    if name in ALWAYS or auth_flow in ONLY_IN[name]:
        require_allowed(name, auth_flow)  # and what becomes of it is the business of other tests
        return
    sent = play.step
    with pytest.raises(e.ChallengeNotAllowed) as raised:
        play.reply(challenge(name))
    assert (raised.value.name, raised.value.auth_flow) == (name, auth_flow)
    assert play.step is sent
    assert isinstance(sent, Call)


def test_a_challenge_of_no_flow_is_left_to_be_unsupported():
    require_allowed("RETINA_SCAN", "USER_SRP_AUTH")
