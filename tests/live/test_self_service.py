"""The own account and its devices, against the practice pool."""

from __future__ import annotations

from desktop.auth.asks import AskCode
from desktop.auth.flows.account import Account, account
from desktop.auth.flows.forget_device import forget_device
from desktop.auth.method import Method
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from desktop.cognito.pool_service import PoolService
from tests.helpers.person import Person
from tests.helpers.practice_pool import Pool
from tests.live.sign_ins import begin, by_sms, remembered


def gateway_of(pool: Pool, name: str) -> PoolService:
    return PoolService(pool.profile(pool.user(name)["user_pool_id"]))


def account_of(pool: Pool, person: Person, name: str, session: Session) -> Account:
    found = person.run("account", account(session), gateway_of(pool, name))
    assert isinstance(found, Account), found
    return found


def test_an_account_is_read(pool: Pool, person: Person):
    session = by_sms(pool, person, "maria.santos")
    found = account_of(pool, person, "maria.santos", session)
    assert found.phone_number == session.id_claims["phone_number"]
    assert found.phone_verified
    assert found.methods == (Method.SMS,)
    assert found.devices == ()


def test_a_device_is_listed_and_forgotten(pool: Pool, person: Person):
    session = remembered(pool, person, "nils.andersen")
    assert session.device is not None
    [listed] = account_of(pool, person, "nils.andersen", session).devices
    assert (listed.key, listed.name) == (session.device.key, "Cognito Desk")
    assert listed.created is not None
    forget = forget_device(session, listed.key)
    left = person.run("forget_device", forget, gateway_of(pool, "nils.andersen"))
    assert isinstance(left, Session), left
    assert left.device is None
    known = Known(device=session.device)
    assert isinstance(begin(pool, person, "nils.andersen", known=known), AskCode)
