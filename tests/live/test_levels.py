"""Levels of sign-in, stepping up, and a second step that is insisted on, at the practice pool."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import AskCode, AskMethod, AskPassword, CodeEntered, MethodChosen
from desktop.auth.asks import PasswordEntered as Password
from desktop.auth.client import Credentials
from desktop.auth.flows.keep_signed_in import keep_signed_in
from desktop.auth.flows.refresh import refresh, resume
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.flows.step_up import revoke_replaced, step_up
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.method import Method
from desktop.auth.second_step import SecondStep
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from desktop.cognito.gateway import Gateway
from desktop.cognito.pool_service import PoolService
from desktop.config.profile import Profile
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool
from tests.live.sign_ins import begin, remembered, session_after
from tests.vault.fake_keyrings import InMemory, vault

ONE, TWO, THREE, FOUR = (f"urn:cognito:loa:{level}" for level in range(1, 5))
SOFIA, ULLA = "sofia.marin", "ulla.berg"


class Levels:
    """The connection of the pool with four levels, with other keys where a test wants."""

    def __init__(self, pool: PracticePool, flows: FlowRunner) -> None:
        self.pool, self.flows = pool, flows

    def profile(self, **changes: Any) -> Profile:
        return self.pool.profile(self.pool.user(SOFIA)["user_pool_id"], **changes)

    def sign_in(self, name: str, **changes: Any) -> object:
        password = self.pool.user(name)["password"]
        return self.flows.sign_in(self.profile(**changes), name, password)

    def by_sms(self, **changes: Any) -> Session:
        """Sofia, at the third level."""
        ask = self.sign_in(SOFIA, acr_values=THREE, **changes)
        assert isinstance(ask, AskCode), ask
        assert ask.method is Method.SMS
        return session_after(self.flows.answer(CodeEntered(self.pool.newest_code(SOFIA))))

    def by_app(self) -> Session:
        """Sofia, at the fourth."""
        ask = self.sign_in(SOFIA)
        return self.app_code(ask)

    def app_code(self, ask: object) -> Session:
        assert isinstance(ask, AskCode), ask
        assert ask.method is Method.AUTHENTICATOR_APP
        return session_after(self.flows.answer(CodeEntered(self.pool.totp(SOFIA))))

    def step_up(self, session: Session, **changes: Any) -> object:
        return self.run("step_up", step_up(self.profile(**changes).client, session, FOUR))

    def run(self, name: str, flow: Any) -> object:
        return self.flows.run(name, flow, Gateway(self.profile()))


@pytest.fixture
def levels(pool: PracticePool, flows: FlowRunner) -> Levels:
    return Levels(pool, flows)


def level(session: Session) -> tuple[object, object]:
    """`acr` and `amr`, which passed their check."""
    assert session.verdicts.sign_in[0].ok is True
    return session.access_claims["acr"], session.access_claims["amr"]


def auth_time(session: Session) -> int:
    return session.stored_session.auth_time


def test_the_highest_level_in_reach_is_what_a_sign_in_aims_at(levels: Levels):
    assert level(levels.by_app()) == (FOUR, ["pwd", "otp", "mfa"])
    ask = levels.sign_in(ULLA)
    assert isinstance(ask, AskMethod), ask
    assert isinstance(levels.flows.answer(MethodChosen(Method.SMS_FIRST)), AskCode)
    code = levels.pool.newest_code(ULLA)
    assert level(session_after(levels.flows.answer(CodeEntered(code)))) == (TWO, ["sms"])


def test_stepping_up_asks_for_what_is_missing_and_ends_the_session_before(levels: Levels):
    before = levels.by_sms()
    assert level(before) == (THREE, ["pwd", "sms", "mfa"])
    after = levels.app_code(levels.step_up(before))
    assert level(after) == (FOUR, ["pwd", "sms", "otp", "mfa"])
    assert after.tokens.refresh_token != before.tokens.refresh_token
    client = levels.profile().client
    assert session_after(levels.run("refresh", refresh(client, before)))
    levels.run("sign_out", revoke_replaced(client, before, after))
    assert isinstance(levels.run("refresh", refresh(client, before)), e.SignedOut)
    assert level(session_after(levels.run("refresh", refresh(client, after))))[0] == FOUR


def test_after_a_minute_everything_is_proven_anew(levels: Levels):
    before = levels.by_app()
    levels.pool.move_clock(61)
    ask = levels.step_up(before)
    assert isinstance(ask, AskPassword), ask
    ask = levels.flows.answer(Password(levels.pool.user(SOFIA)["password"]))
    after = levels.app_code(ask)
    assert auth_time(after) - auth_time(before) >= 61


def test_what_is_kept_is_the_session_that_was_raised(levels: Levels, tmp_path: Path):
    profile = levels.profile(acr_values=THREE)
    service = PoolService(profile, vault(tmp_path, InMemory(), profile.connection_key))
    password = levels.pool.user(SOFIA)["password"]
    flow = keep_signed_in(sign_in(profile.client, Credentials(SOFIA, password)), wanted=True)
    assert isinstance(levels.flows.run("sign_in", flow, service), AskCode)
    before = session_after(levels.flows.answer(CodeEntered(levels.pool.newest_code(SOFIA))))
    assert before.kept
    client = levels.profile(require_mfa=True).client
    after = levels.app_code(levels.flows.run("step_up", step_up(client, before, FOUR), service))
    assert after.kept
    resumed = session_after(levels.flows.run("refresh", resume(client), service))
    assert level(resumed) == (FOUR, ["pwd", "sms", "otp", "mfa"])
    assert resumed.tokens.refresh_token == after.tokens.refresh_token
    assert resumed.second_step is SecondStep.CHALLENGE


@pytest.mark.parametrize("name", ["at the level already", "not in reach", "revoked"])
def test_what_is_refused_leaves_the_session(levels: Levels, name: str):
    client = levels.profile().client
    if name == "at the level already":
        before = levels.by_app()
        assert type(levels.step_up(before)) is e.RequestNotAccepted
    elif name == "not in reach":
        before = levels.by_sms()
        user_pool_id = levels.pool.user(SOFIA)["user_pool_id"]
        who = {"UserPoolId": user_pool_id, "Username": SOFIA}
        off = {"Enabled": False, "PreferredMfa": False}
        levels.pool.call("AdminSetUserMFAPreference", **who, SoftwareTokenMfaSettings=off)
        assert type(levels.step_up(before)) is e.RequestNotAccepted
    else:
        before = levels.by_sms()
        out = {"UserPoolId": levels.pool.user(SOFIA)["user_pool_id"], "Username": SOFIA}
        levels.pool.call("AdminUserGlobalSignOut", **out)
        assert type(levels.step_up(before)) is e.SignedOut
        return
    assert session_after(levels.run("refresh", refresh(client, before)))


def test_a_plan_without_levels_says_so(pool: PracticePool, flows: FlowRunner):
    assert type(begin(pool, flows, "viktor.hahn")) is e.FeatureNotInTier


def test_a_second_step_that_is_insisted_on(pool: PracticePool, flows: FlowRunner):
    ended = begin(pool, flows, "zoe.laurent")
    assert isinstance(ended, TokensRejected), ended
    failed = [check for check in ended.verdicts.checks if check.ok is False]
    assert [(check.name, check.actual) for check in failed] == [("second_factor", "none")]
    assert isinstance(begin(pool, flows, "anton.kral"), AskCode)
    session = session_after(flows.answer(CodeEntered(pool.newest_code("anton.kral"))))
    assert session.verdicts.sign_in[0].ok is True


def test_a_remembered_computer_counts_as_one(pool: PracticePool, flows: FlowRunner):
    name = "nils.andersen"
    known = Known(device=remembered(pool, flows, name).device)
    profile = pool.profile(pool.user(name)["user_pool_id"], require_mfa=True)
    session = session_after(flows.sign_in(profile, name, pool.user(name)["password"], known))
    assert session.second_step is SecondStep.REMEMBERED_DEVICE
    assert session.verdicts.sign_in[0].actual == "remembered device"
