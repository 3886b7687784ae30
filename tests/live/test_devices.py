"""Remembered devices: in place of a code, forgotten, and not to be confirmed."""

from __future__ import annotations

import pytest

from desktop.auth.asks import (
    AskCode,
    AskRememberDevice,
    CodeEntered,
    RememberDevice,
)
from desktop.auth.device import Device
from desktop.auth.flows.refresh import refresh
from desktop.auth.sign_in_state import Known
from desktop.cognito.pool_service import PoolService
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool
from tests.live.sign_ins import begin, remembered, session_after


@pytest.mark.parametrize("name", ["nils.andersen", "olivia.grant"])
def test_a_remembered_device_takes_the_place_of_the_code(
    pool: PracticePool, flows: FlowRunner, name: str
):
    session = remembered(pool, flows, name)
    assert session.device is not None
    assert session.access_claims["device_key"] == session.device.key
    again = session_after(begin(pool, flows, name, known=Known(device=session.device)))
    assert again.device == session.device
    assert len(pool.messages(name)) == 1
    profile = pool.profile(pool.user(name)["user_pool_id"])
    pool.move_clock(60)
    renewed = flows.run("refresh", refresh(profile.client, again), PoolService(profile))
    assert session_after(renewed).device == session.device


def test_a_device_that_is_not_to_be_remembered_asks_for_the_code_again(
    pool: PracticePool, flows: FlowRunner
):
    begin(pool, flows, "olivia.grant")
    ask = flows.answer(CodeEntered(pool.newest_code("olivia.grant")))
    assert isinstance(ask, AskRememberDevice), ask
    session = session_after(flows.answer(RememberDevice(remember=False)))
    assert session.device is None
    profile = pool.profile(pool.user("olivia.grant")["user_pool_id"])
    pool.move_clock(60)
    session_after(flows.run("refresh", refresh(profile.client, session), PoolService(profile)))
    assert isinstance(begin(pool, flows, "olivia.grant"), AskCode)


def test_a_device_that_the_pool_forgot_leads_back_to_the_code(
    pool: PracticePool, flows: FlowRunner
):
    gone = Device("eu-central-1_00000000-0000-4000-8000-000000000000", "-group", "password")
    ask = begin(pool, flows, "nils.andersen", known=Known(device=gone))
    assert isinstance(ask, AskCode), ask
    session = session_after(flows.answer(CodeEntered(pool.newest_code("nils.andersen"))))
    assert session.device is not None
    assert session.device.key != gone.key


def test_a_device_that_cannot_prove_itself_leads_back_to_the_code(
    pool: PracticePool, flows: FlowRunner
):
    session = remembered(pool, flows, "nils.andersen")
    assert session.device is not None
    wrong = Device(session.device.key, session.device.group_key, "another password")
    ask = begin(pool, flows, "nils.andersen", known=Known(device=wrong))
    assert isinstance(ask, AskCode), ask


@pytest.mark.parametrize("kind", ["drop", "error", "html"])
def test_a_device_that_cannot_be_confirmed_never_costs_the_sign_in(
    pool: PracticePool, flows: FlowRunner, kind: str
):
    ask = begin(pool, flows, "nils.andersen")
    assert isinstance(ask, AskCode), ask
    pool.set_faults({"operation": "ConfirmDevice", "kind": kind})
    session = session_after(flows.answer(CodeEntered(pool.newest_code("nils.andersen"))))
    assert session.device is None
