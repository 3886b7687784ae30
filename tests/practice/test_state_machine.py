"""Any calls in any order, at any time: every answer is the one that a model of the pool expects.

Tokens come exactly when the model says so; a refusal has the model's name and words.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from desktop.practice.crypto.signing_keys import KeyFactory
from tests.practice.model.admin_rules import AdminRules
from tests.practice.model.sign_in_rules import SignInRules
from tests.practice.model.state import SMS, TOTP
from tests.practice.model.token_rules import TokenRules

SHOWN = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
# The same sample every time: what fails in one run of the tests fails in the next.
SAMPLE = settings(
    max_examples=20,
    stateful_step_count=40,
    derandomize=True,
    deadline=None,
    suppress_health_check=SHOWN,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
)
MANY = settings(
    max_examples=1_500, stateful_step_count=80, deadline=None, suppress_health_check=SHOWN
)


# What a run must have met; a machine that never gets there would prove nothing.
OFTEN = {"Tokens", "Accepted", SMS, TOTP, "SELECT_MFA_TYPE"}
ALL = OFTEN | {
    "MFA_SETUP",
    "NEW_PASSWORD_REQUIRED",
    "CodeMismatch: Invalid code or auth state for the user.",
    "CodeMismatch: Invalid code received for user",
    "ExpiredCode: Your software token has already been used once.",
    "InvalidParameter: Invalid MFA type selected",
    "NotAuthorized: Access Token has been revoked",
    "NotAuthorized: Access Token has expired",
    "NotAuthorized: Incorrect username or password.",
    "NotAuthorized: Invalid Access Token",
    "NotAuthorized: Invalid Refresh Token",
    "NotAuthorized: Invalid session for the user, session can only be used once.",
    "NotAuthorized: Invalid session for the user, session is expired.",
    "NotAuthorized: Invalid session for the user.",
    "NotAuthorized: None",
    "NotAuthorized: Password attempts exceeded",
    "NotAuthorized: Refresh Token has been revoked",
    "NotAuthorized: Refresh Token has different Client",
    "NotAuthorized: Refresh Token has expired",
    "NotAuthorized: The user has been deleted for the associated refresh token",
    "NotAuthorized: User is disabled.",
    "RefreshTokenReuse: Refresh token reuse detected",
    "SoftwareTokenMFANotFound: Software Token MFA does not exist for the user.",
    "Unauthorized: Invalid client or secret",
    "UnsupportedOperation: This API does not support refresh token rotation",
    "UserNotFound: User does not exist.",
}


class AllRules(SignInRules, TokenRules, AdminRules):
    pass


def run(key_factory: KeyFactory, how_often: settings) -> Counter[str]:
    """What answers were met, and how often."""

    met: Counter[str] = Counter()
    run_state_machine_as_test(lambda: AllRules(key_factory, met), settings=how_often)
    return met


def test_every_answer_is_the_models(key_factory: KeyFactory):
    met = run(key_factory, SAMPLE)
    assert met.keys() >= OFTEN, met


@pytest.mark.soak
@pytest.mark.timeout(3_600)
def test_every_answer_is_the_models_many_times(key_factory: KeyFactory):
    met = run(key_factory, MANY)
    assert not ALL - met.keys(), met
