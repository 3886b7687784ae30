"""The window of the practice controls: what it asks for, and what it shows of what is on."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTabBar
from pytestqt.qtbot import QtBot

from desktop.ui.practice_phone.controls.fault_texts import KINDS, PRESETS, fault_text
from desktop.ui.practice_phone.controls.model import (
    Changes,
    NewUser,
    PoolChoice,
    PoolSettings,
    UserChange,
)
from desktop.ui.practice_phone.controls.window import PracticeControls
from desktop.ui.practice_phone.model import PracticeUser

POOL = "eu-central-1_Practice1"
OTHER = "eu-central-1_Regions01"
MARIA = PracticeUser("maria", "Practice-1", POOL, "Practice pool", "Text message", ("SMS_MFA",))
TOM = PracticeUser("tom", "Practice-2", POOL, "Practice pool", "None", ())
THROTTLE = {"operation": "GetUser", "kind": "throttle", "times": 2}


@pytest.fixture
def window(qtbot: QtBot) -> PracticeControls:
    window = PracticeControls()
    qtbot.addWidget(window)
    pools = [PoolChoice("Practice pool", POOL), PoolChoice("Regions", OTHER, "eu-west-1")]
    window.pool.set_pools(pools)
    window.users.set_pools(pools)
    window.users.set_users([MARIA, TOM])
    window.show()
    return window


def asked(signal: Any) -> list[Any]:
    """What the signal says from now on."""
    found: list[Any] = []
    signal.connect(lambda *values: found.append(values[0] if len(values) == 1 else values))
    return found


def message(window: PracticeControls) -> str:
    return window.message.problem.text if window.message.problem else ""


def test_every_control_has_an_accessible_name(window: PracticeControls):
    window.set_changes(Changes((THROTTLE,)))
    kinds = (QAbstractButton, QComboBox, QLineEdit, QTabBar)
    unnamed = [
        one
        for kind in kinds
        for one in window.findChildren(kind)
        if not one.accessibleName() and not one.objectName().startswith(("qt_", "Scroll"))
    ]
    assert unnamed == []


def test_what_is_on_stands_above_every_page(window: PracticeControls):
    assert window.pill.text() == "Nothing is on"
    assert not window.turn_all_off.isEnabled()
    changes = Changes(
        (THROTTLE, {"operation": "*", "kind": "delay_messages", "seconds": 40}),
        offset_seconds=90_061,
        closed_region="eu-west-1",
        short_lives=("Practice pool",),
        tiers=(("Regions", "LITE"),),
    )
    window.set_changes(changes)
    assert window.pill.text() == "6 on"
    assert window.summary.text().splitlines() == [
        "Throttled (TooManyRequests): GetUser, 2 more times",
        "Messages late: every call, 40 s",
        "The clock is 1 d 1:01:01 ahead.",
        "eu-west-1 doesn't answer.",
        "Short lives: Practice pool",
        "Tier LITE: Regions",
    ]
    for page in range(window.tabs.count()):
        window.tabs.setCurrentIndex(page)
        assert window.summary.isVisible()
    off = asked(window.all_off)
    window.turn_all_off.click()
    assert len(off) == 1


def test_a_fault_of_ones_own_is_asked_for_as_the_control_api_takes_it(window: PracticeControls):
    page = window.faults
    wanted = asked(page.turn_on)
    page.kind.setCurrentIndex(page.kind.findData("delay"))
    page.operation.setCurrentIndex(page.operation.findData("InitiateAuth"))
    page.seconds.set_text("2,5")
    page.times.set_text("3")
    page.user.set_text("maria")
    page.add.click()
    fault = {"operation": "InitiateAuth", "kind": "delay", "seconds": 2.5, "times": 3}
    assert wanted == [({**fault, "user": "maria"},)]


@pytest.mark.parametrize("text", ["x", "-1", "3601", "nan", "inf"])
def test_seconds_that_cant_be_are_told_and_kept(window: PracticeControls, text: str):
    page = window.faults
    wanted = asked(page.turn_on)
    page.seconds.set_text(text)
    page.add.click()
    assert wanted == []
    assert message(window) == "Seconds is a number from 0 to 3600."
    assert page.seconds.text() == text


@pytest.mark.parametrize("text", ["0", "x", "1.5", "²"])
def test_a_number_of_times_that_cant_be_is_told_and_kept(window: PracticeControls, text: str):
    page = window.faults
    wanted = asked(page.turn_on)
    page.times.set_text(text)
    page.add.click()
    assert wanted == []
    assert "whole number" in message(window)
    assert page.times.text() == text


def test_presets_and_turning_one_off(window: PracticeControls):
    page = window.faults
    on, off = asked(page.turn_on), asked(page.turn_off)
    for button in page.presets:
        button.click()
    assert on == [preset.faults for preset in PRESETS]
    other = {"operation": "*", "kind": "wrong_keys"}
    window.set_changes(Changes((THROTTLE, other)))
    assert [one.accessibleName() for one in page.rows] == [
        "Turn off: Throttled (TooManyRequests): GetUser, 2 more times",
        "Turn off: Wrong signing keys: every call",
    ]
    page.rows[1].click()
    assert off == [other]


def test_every_kind_has_words():
    assert all(
        fault_text({"operation": "*", "kind": kind}).endswith("every call") for kind in KINDS
    )
    assert fault_text({"operation": "GetUser", "kind": "new"}) == "new: GetUser"


def test_the_clock_moves_forward_and_back(window: PracticeControls):
    page = window.pool
    moved = asked(page.clock_moved)
    page.amount.set_text("1.5")
    page.forward.click()
    page.unit.setCurrentIndex(0)
    page.back.click()
    assert moved == [5_400.0, -1.5]
    for text in ("", "x", "0", "inf", "nan"):
        page.amount.set_text(text)
        page.forward.click()
        assert "above 0" in message(window)
    assert len(moved) == 2


def test_settings_of_a_pool(window: PracticeControls):
    page = window.pool
    tier, lives, listening = map(
        asked, (page.tier_wanted, page.lives_wanted, page.listening_wanted)
    )
    page.pool.setCurrentIndex(1)
    page.set_settings(PoolSettings(POOL, "PLUS", 60, 3_600, 3, short=True))
    assert not page.short.isChecked(), "of another pool"
    page.set_settings(PoolSettings(OTHER, "LITE", 300, 3_600, 3, short=True))
    assert (page.tier.currentText(), page.short.isChecked()) == ("LITE", True)
    assert page.lives.text() == "Access token 5 min, refresh token 1 h, sign-in 3 min"
    page.short.click()
    page.tier.activated.emit(0)
    page.answers.click()
    assert (lives, tier) == ([(OTHER, False)], [(OTHER, "LITE")])
    assert listening == [("eu-west-1", False)]


def test_a_user_is_added_and_what_was_typed_stays_until_then(window: PracticeControls):
    page = window.users
    wanted = asked(page.add_wanted)
    page.add.click()
    assert (wanted, message(window)) == ([], "Type a user name for the new user.")
    page.name.set_text("new.user")
    page.situation.setCurrentIndex(page.situation.findData("temporary"))
    page.add.click()
    assert wanted == [NewUser(POOL, "new.user", "Practice-2026", "temporary")]
    assert page.name.text() == "new.user"
    assert "Practice-2026" not in repr(wanted)


def test_a_user_is_changed(window: PracticeControls):
    page = window.users
    wanted = asked(page.change_wanted)
    page.choose(POOL, "tom")
    page.set_status(POOL, "maria", "CONFIRMED", enabled=False)
    assert page.status.text() == "", "of another user"
    page.set_status(POOL, "tom", "CONFIRMED", enabled=True)
    assert page.status.text() == "CONFIRMED, enabled"
    assert not page.changes["enable"].isEnabled()
    page.changes["password"].click()
    assert (wanted, message(window)) == ([], "Type the new password first.")
    page.new_password.set_text("Better-2027")
    page.changes["password"].click()
    page.changes["disable"].click()
    assert wanted == [
        UserChange(POOL, "tom", "password", "Better-2027"),
        UserChange(POOL, "tom", "disable"),
    ]
    page.set_users([MARIA, TOM, MARIA])
    assert page.user.currentIndex() == 1, "the chosen one stays"
