"""The own account and its devices, against the practice pool."""

from __future__ import annotations

from desktop.auth.asks import AskCode
from desktop.auth.flows.account import Account, account
from desktop.auth.flows.forget_device import forget_device
from desktop.auth.method import Method
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from desktop.cognito.pool_service import PoolService
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool
from tests.live.sign_ins import begin, by_sms, remembered


def gateway_of(pool: PracticePool, name: str) -> PoolService:
    return PoolService(pool.profile(pool.user(name)["user_pool_id"]))


def account_of(pool: PracticePool, flows: FlowRunner, name: str, session: Session) -> Account:
    found = flows.run("account", account(session), gateway_of(pool, name))
    assert isinstance(found, Account), found
    return found


def test_an_account_is_read(pool: PracticePool, flows: FlowRunner):
    session = by_sms(pool, flows, "maria.santos")
    found = account_of(pool, flows, "maria.santos", session)
    assert found.phone_number == session.id_claims["phone_number"]
    assert found.phone_verified
    assert found.methods == (Method.SMS,)
    assert found.devices == ()


def test_a_device_is_listed_and_forgotten(pool: PracticePool, flows: FlowRunner):
    session = remembered(pool, flows, "nils.andersen")
    assert session.device is not None
    [listed] = account_of(pool, flows, "nils.andersen", session).devices
    assert (listed.key, listed.name) == (session.device.key, "Cognito Desk")
    assert listed.created is not None
    forget = forget_device(session, listed.key)
    left = flows.run("forget_device", forget, gateway_of(pool, "nils.andersen"))
    assert isinstance(left, Session), left
    assert left.device is None
    known = Known(device=session.device)
    assert isinstance(begin(pool, flows, "nils.andersen", known=known), AskCode)
