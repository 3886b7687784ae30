"""The practice mode around a real pool, with the worker left out."""

from __future__ import annotations

import os
import signal
import socket
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop.practice.client import PracticeClient, RunningCode
from desktop.practice_mode import PracticeMode
from desktop.practice_mode.phone_poller import PhonePoller
from desktop.ui.main_window.about import AboutDialog
from desktop.ui.main_window.notice import Notice
from desktop.ui.practice_phone.totp import AuthenticatorCode
from desktop.ui.practice_phone.window import PracticePhone
from desktop.ui.widgets.buttons import LinkButton, PrimaryButton
from desktop.ui.widgets.labels import Label
from tests.helpers.fake_worker import FakeWorker
from tests.helpers.windows import Windows

LONGEST_MS = 20_000


class Stage(Windows):
    """The windows as the app makes them, and the practice mode."""

    def __init__(self, qtbot: QtBot, folder: Path, port: int = 0) -> None:
        self.worker = FakeWorker()
        super().__init__(qtbot, self.worker, folder, lambda: 0.0)
        self.window.show()
        self.login.open()
        self.mode = PracticeMode(self.window, self.presenter, port)

    def wait_for_pool(self) -> PracticePhone:
        self.qtbot.waitUntil(lambda: self.mode.phone is not None, timeout=LONGEST_MS)
        phone = self.mode.phone
        assert phone is not None
        self.qtbot.addWidget(phone)
        return phone

    def wait_for_message(self, text: str) -> str:
        def said() -> bool:
            problem = self.login.message.problem
            return problem is not None and text in problem.text

        self.qtbot.waitUntil(said, timeout=LONGEST_MS)
        problem = self.login.message.problem
        assert problem is not None
        return problem.details

    @property
    def link(self) -> LinkButton:
        """To the phone, in the login dialog."""
        links = self.login.findChildren(LinkButton)
        return next(one for one in links if one.text() == "Practice phone")

    @property
    def menu_item(self) -> QAction:
        """The same in the window's menu."""
        actions = self.window.findChildren(QAction)
        return next(one for one in actions if one.text() == "Practice &phone")


def fill_in(phone: PracticePhone) -> None:
    """Press the button."""
    buttons = phone.findChildren(PrimaryButton)
    next(one for one in buttons if one.accessibleName() == "Fill in").click()


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path):
    stage = Stage(qtbot, tmp_path)
    yield stage
    stage.mode.stop()


def test_the_address_is_on_the_phone_and_in_about(stage: Stage):
    phone = stage.wait_for_pool()
    address = phone.address.address.text()
    assert PracticeClient(address).overview().endpoint == address
    stage.login.close()
    action = next(
        one for one in stage.window.findChildren(QAction) if one.text() == "&About Cognito Desk"
    )
    action.trigger()
    about = stage.window.findChild(AboutDialog)
    assert f"Practice pool: {address}" in [each.text() for each in about.findChildren(Label)]
    about.close()


def test_without_a_practice_pool_about_names_none(qtbot: QtBot):
    about = AboutDialog()
    qtbot.addWidget(about)
    assert not [each for each in about.findChildren(Label) if "Practice pool" in each.text()]


def test_while_the_pool_starts_nothing_can_be_sent(stage: Stage):
    assert "starting" in stage.login.message.text()
    assert not stage.login.action.isEnabled()
    assert not stage.link.isVisible()
    stage.wait_for_pool()
    assert stage.login.message.text() == ""
    assert stage.login.action.isEnabled()
    assert stage.link.isVisible()


def test_what_was_typed_while_it_started_stays(stage: Stage):
    stage.login.user_name.set_text("tom.okafor")
    stage.wait_for_pool()
    assert stage.login.user_name.text() == "tom.okafor"


def test_fill_in_types_for_the_person(stage: Stage):
    phone = stage.wait_for_pool()
    assert phone.choose("simon.weber")
    fill_in(phone)
    assert stage.login.user_name.text() == "simon.weber"
    assert stage.login.password.text()
    assert stage.login.connections.currentText() == "Practice: app with a secret"
    assert stage.login.focusWidget() is stage.login.action


def test_the_pool_in_two_regions_has_its_replica(stage: Stage):
    stage.wait_for_pool()
    stage.mode._fill_in("xenia.roth", "", "eu-central-1_Regions01")
    connection = stage.presenter.sign_in.connection
    assert connection is not None
    profile = connection.profile
    replica = profile.at_replica()
    assert replica is not None
    assert (profile.region, replica.region) == ("eu-central-1", "eu-west-1")
    assert replica.endpoint_url not in (None, profile.endpoint_url)
    assert [name for name, _ in stage.worker.started] == ["find_region"]


def test_connections_ask_for_levels_and_a_second_step_where_the_pool_lists_it(stage: Stage):
    stage.wait_for_pool()
    found = {}
    for name, pool in (("sofia.marin", "Levels001"), ("zoe.laurent", "Required1")):
        stage.mode._fill_in(name, "", f"eu-central-1_{pool}")
        connection = stage.presenter.sign_in.connection
        assert connection is not None
        client = connection.profile.client
        found[pool] = (client.acr_values[:1], client.max_age, client.require_mfa)
    assert found == {
        "Levels001": (("urn:cognito:loa:4",), 60, False),
        "Required1": ((), None, True),
    }


def test_fill_in_ends_what_was_under_way(stage: Stage):
    phone = stage.wait_for_pool()
    fill_in(phone)
    stage.login.submit()
    attempt = stage.presenter.sign_in.attempt
    assert phone.choose("tom.okafor")
    fill_in(phone)
    assert stage.worker.cancelled == [attempt]
    assert stage.login.user_name.text() == "tom.okafor"
    assert stage.login.action.isEnabled()


def test_a_phone_that_was_closed_comes_back(stage: Stage):
    phone = stage.wait_for_pool()
    phone.close()
    assert not phone.isVisible()
    stage.link.click()
    assert phone.isVisible()
    phone.showMinimized()
    stage.menu_item.trigger()
    assert not phone.isMinimized()


def test_the_phone_goes_and_comes_with_the_window(stage: Stage):
    phone = stage.wait_for_pool()
    stage.window.close()
    assert not phone.isVisible()
    stage.window.bring_to_front()
    assert phone.isVisible()
    phone.close()  # by hand: it stays away
    stage.window.close()
    stage.window.bring_to_front()
    assert not phone.isVisible()


def test_the_phone_is_opened_at_its_users(stage: Stage):
    phone = stage.wait_for_pool()
    phone.card.fill.setFocus()
    phone.close()
    stage.menu_item.trigger()
    assert phone.isVisible()
    assert phone.focusWidget() is phone.table


def test_a_code_that_comes_too_late_is_not_shown_as_another_users(stage: Stage):
    phone = stage.wait_for_pool()
    assert phone.choose("tom.okafor")
    poller = stage.mode.findChild(PhonePoller)
    with stage.qtbot.waitSignal(poller.totp, timeout=LONGEST_MS):
        pass
    assert phone.choose("maria.santos")
    poller.totp.emit("tom.okafor", RunningCode("123456", 20))
    assert not phone.findChild(AuthenticatorCode).isVisible()


def test_a_password_that_was_changed_is_not_shown_any_more(stage: Stage):
    phone = stage.wait_for_pool()
    assert phone.choose("maria.santos")
    user = phone.chosen
    assert user is not None
    card, there = phone.card, PracticeClient(phone.address.address.text())
    assert user.password in [each.text() for each in card.findChildren(Label)]
    name = {"UserPoolId": user.user_pool_id, "Username": user.user_name}
    there.admin("AdminSetUserPassword", **name, Password="Another-2026", Permanent=True)
    stage.qtbot.waitUntil(
        lambda: user.password not in [each.text() for each in card.findChildren(Label)],
        timeout=LONGEST_MS,
    )
    fill_in(phone)
    assert stage.login.user_name.text() == "maria.santos"
    assert not stage.login.password.text()
    there.reset()
    stage.qtbot.waitUntil(
        lambda: user.password in [each.text() for each in card.findChildren(Label)],
        timeout=LONGEST_MS,
    )


def test_the_running_code_comes(stage: Stage):
    phone = stage.wait_for_pool()
    assert phone.choose("tom.okafor")
    stage.qtbot.waitUntil(phone.findChild(AuthenticatorCode).isVisible, timeout=LONGEST_MS)


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_a_pool_that_ends_by_itself_is_told_everywhere(stage: Stage):
    phone = stage.wait_for_pool()
    fill_in(phone)
    stage.login.submit()
    os.kill(stage.mode.findChild(QProcess).processId(), signal.SIGKILL)
    assert stage.wait_for_message("ended")
    assert not stage.login.action.isEnabled()
    assert stage.presenter.sign_in.attempt is None
    assert "ended" in stage.window.findChild(Notice).area.text()
    assert not phone.isVisible()
    assert not stage.menu_item.isEnabled()


def test_a_port_in_use_is_told_with_the_reason(qtbot: QtBot, tmp_path: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        stage = Stage(qtbot, tmp_path, port)
        details = stage.wait_for_message(f"port {port}")
        stage.mode.stop()
    assert f"can't use port {port}" in details
    assert stage.mode.phone is None
