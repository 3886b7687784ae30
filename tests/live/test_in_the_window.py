"""Every way in through the windows themselves: worker, gateway and practice pool are the real ones.

Nothing is played here but the person, who reads the practice phone and uses the keyboard.
"""

from __future__ import annotations

import base64
import hmac
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.cognito.pool_service import PoolService
from desktop.config.remembered import Remembered
from desktop.ui.dialogs.app_link import AppLinkDialog
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.custom import CustomDialog
from desktop.ui.dialogs.email import EmailDialog
from desktop.ui.dialogs.enter_password import EnterPasswordDialog
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.dialogs.prerequisite import PrerequisiteDialog
from desktop.ui.dialogs.remember_device import RememberDeviceDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.connection import Connection
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.models.status import Status
from desktop.ui.presenters.main import MainPresenter
from desktop.worker.bridge import Bridge
from desktop.worker.thread import Worker
from tests.canaries.recording_relay import administer
from tests.live.conftest import Pool

LIMIT_MS = 6_000
NEW = "Northwind-2027"
UNVERIFIED = [{"Name": "email_verified", "Value": "false"}]
D = TypeVar("D", bound=QWidget)


class Windows:
    """The program's windows around a real worker."""

    def __init__(self, qtbot: QtBot, pool: Pool, folder: Path) -> None:
        self.qtbot = qtbot
        self.pool = pool
        self.window = MainWindow(CurrentSession(time.monotonic))
        self.window.build_content()
        qtbot.addWidget(self.window)
        self.login = LoginDialog(time.monotonic, self.window)
        self.bridge = Bridge(self.window)
        self.worker = Worker(self.bridge.report)
        remembered = Remembered(folder / "state.json")
        self.desk = MainPresenter(self.window, self.login, self.worker, remembered, time.monotonic)
        self.bridge.reported.connect(self.desk.report)
        self.worker.begin()
        profiles = [
            pool.profile(p["user_pool_id"], auth_flow=p["auth_flow"])
            for p in pool.overview["pools"]
        ]
        self.pools = [profile.user_pool_id for profile in profiles]
        self.desk.sign_in.set_connections([Connection(p, PoolService(p)) for p in profiles])
        self.window.show()
        self.desk.sign_in.open()

    def administer(self, operation: str, name: str, **parameters: object) -> None:
        """Do something to this practice user, as an administrator would."""
        port = int(self.pool.endpoint.rpartition(":")[2])
        user_pool_id = self.pool.user(name)["user_pool_id"]
        administer(port, operation, UserPoolId=user_pool_id, Username=name, **parameters)

    def go_to(self, name: str) -> None:
        """Choose the connection of this practice user and type the name."""
        if not self.login.isVisible():
            self.window.sign_in_wanted.emit()
        pool = self.pool.user(name)["user_pool_id"]
        self.login.connection_chosen.emit(self.pools.index(pool))
        self.login.user_name.set_text(name)

    def sign_in(self, name: str, password: str | None = None) -> None:
        self.go_to(name)
        given = self.pool.user(name)["password"] if password is None else password
        self.login.password.set_text(given)
        self.enter(self.login.password.edit)

    def question(self, kind: type[D]) -> D:
        """Wait until this dialog asks."""
        desks: tuple[Any, ...] = (self.desk.sign_in, self.desk.account)

        def asked() -> D | None:
            for desk in desks:
                question = desk._prompts.dialog
                if isinstance(question, kind) and not question.action.busy:
                    return question
            return None

        self.wait(lambda: asked() is not None)
        found = asked()
        assert found is not None
        return found

    def code(self, name: str) -> CodeDialog:
        """Type the newest code that came for this user."""
        dialog = self.question(CodeDialog)
        self.qtbot.keyClicks(dialog.edit, self.pool.code(name))
        self.enter(dialog.edit)
        return dialog

    def choose(self, method: str) -> None:
        dialog = self.question(MethodDialog)
        (radio,) = [b for b in dialog.findChildren(QRadioButton) if b.accessibleName() == method]
        radio.setChecked(True)
        self.enter(radio)

    def new_password(self, text: str = NEW, current: str = "") -> None:
        dialog = self.question(PasswordDialog)
        dialog.current.set_text(current)
        dialog.password.set_text(text)
        dialog.repeat.set_text(text)
        self.enter(dialog.repeat.edit)

    def link(self) -> AppLinkDialog:
        """As a phone would do it: from the key on the screen to the code."""
        dialog = self.question(AppLinkDialog)
        self.qtbot.keyClicks(dialog.edit, code_of(dialog.key.key()))
        self.enter(dialog.edit)
        return dialog

    def enter(self, widget: QWidget) -> None:
        self.qtbot.keyClick(widget, Qt.Key.Key_Return)

    def is_in(self) -> None:
        self.wait(lambda: self.window.status is Status.SIGNED_IN)
        assert self.window.current.session is not None
        assert self.window.current.session.verdicts.valid

    def good_news(self, words: str) -> None:
        def told() -> bool:
            notice = self.window._shell.notice
            problem = notice.area.problem if notice is not None else None
            return problem is not None and problem.kind == "success" and words in problem.text

        self.wait(told)

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=LIMIT_MS)

    def said(self) -> str:
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())


def code_of(key: str) -> str:
    """What an authenticator app shows for this key now (RFC 6238)."""
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    digest = hmac.digest(secret, int(time.time() // 30).to_bytes(8), "sha1")
    offset = digest[-1] & 0x0F
    number = int.from_bytes(digest[offset : offset + 4]) & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


@pytest.fixture
def windows(qtbot: QtBot, pool: Pool, tmp_path: Path) -> Iterator[Windows]:
    windows = Windows(qtbot, pool, tmp_path)
    yield windows
    assert windows.worker.stop(10)


def test_a_code_by_text_message(windows: Windows):
    windows.sign_in("maria.santos")
    windows.code("maria.santos")
    windows.is_in()


def test_the_password_stays_here(windows: Windows):
    windows.sign_in("clara.benson")
    windows.code("clara.benson")
    windows.is_in()


def test_a_temporary_password_is_replaced(windows: Windows):
    windows.sign_in("nora.lindqvist")
    windows.new_password()
    windows.code("nora.lindqvist")
    windows.is_in()


def test_a_choice_of_second_steps_is_suggested_next_time(windows: Windows):
    windows.sign_in("henrik.olsen")
    windows.choose("Email")
    windows.code("henrik.olsen")
    windows.is_in()
    windows.window.sign_out_wanted.emit()
    windows.sign_in("henrik.olsen")
    dialog = windows.question(MethodDialog)
    chosen = [b.accessibleName() for b in dialog.findChildren(QRadioButton) if b.isChecked()]
    assert chosen == ["Email"]


def test_without_a_password_by_email(windows: Windows):
    windows.sign_in("dana.whitmore", "")
    windows.choose("Email")
    dialog = windows.question(CodeDialog)
    assert len(windows.pool.code("dana.whitmore")) == 8
    windows.code("dana.whitmore")
    assert dialog.windowTitle() == "Enter your code"
    windows.is_in()


def test_the_password_after_the_choice_and_a_wrong_one_first(windows: Windows):
    windows.sign_in("dana.whitmore", "")
    windows.choose("Password")
    dialog = windows.question(EnterPasswordDialog)
    windows.qtbot.keyClicks(dialog.password.edit, "wrong")
    windows.enter(dialog.password.edit)
    windows.wait(lambda: dialog.message.problem is not None)
    windows.qtbot.keyClicks(dialog.password.edit, windows.pool.user("dana.whitmore")["password"])
    windows.enter(dialog.password.edit)
    windows.is_in()


def test_a_passkey_is_named_and_the_other_ways_stand_beside_it(windows: Windows):
    windows.sign_in("fatima.zahra", "")
    dialog = windows.question(MethodDialog)
    (passkey,) = [b for b in dialog.findChildren(QRadioButton) if b.text() == "Passkey"]
    assert not passkey.isEnabled()
    windows.choose("Password")
    windows.question(EnterPasswordDialog)


def test_an_app_is_linked_on_the_way_in(windows: Windows):
    windows.sign_in("ida.novak")
    windows.choose("Authenticator app")
    windows.link()
    windows.is_in()


def test_an_email_address_is_set_up_on_the_way_in(windows: Windows):
    windows.sign_in("ida.novak")
    windows.choose("Email")
    dialog = windows.question(EmailDialog)
    windows.qtbot.keyClicks(dialog.address.edit, "ida@northwind.example")
    windows.enter(dialog.address.edit)
    windows.code("ida.novak")
    windows.is_in()


def test_an_app_is_linked_and_asked_for_its_next_code(windows: Windows):
    windows.sign_in("kaspar.lund")
    windows.link()
    windows.question(CodeDialog)


@pytest.mark.parametrize(("name", "riddles"), [("leo.brandt", 3), ("mira.kaplan", 1)])
def test_questions_of_the_organisation_s_own(windows: Windows, name: str, riddles: int):
    windows.sign_in(name)
    for number in range(1, riddles + 1):
        windows.wait(lambda n=number: windows.question(CustomDialog)._number == n)  # type: ignore[misc]
        dialog = windows.question(CustomDialog)
        asked = dialog.text.edit.accessibleDescription()
        windows.qtbot.keyClicks(dialog.text.edit, answer_to(asked))
        windows.enter(dialog.text.edit)
    windows.is_in()


def answer_to(riddle: str) -> str:
    found = re.search(r"(\d+)\D+(\d+)", riddle)
    assert found, riddle
    return str(int(found[1]) + int(found[2]))


def test_this_computer_is_remembered_if_one_says_so(windows: Windows):
    windows.sign_in("olivia.grant")
    windows.code("olivia.grant")
    dialog = windows.question(RememberDeviceDialog)
    windows.enter(dialog.action)
    windows.is_in()
    windows.window.sign_out_wanted.emit()
    windows.wait(lambda: windows.window.status is Status.SIGNED_OUT)
    windows.sign_in("olivia.grant")  # and now no code is asked for
    windows.is_in()
    assert len(windows.pool.messages("olivia.grant")) == 1


def test_a_device_is_listed_and_forgotten(windows: Windows):
    windows.sign_in("nils.andersen")
    windows.code("nils.andersen")
    windows.is_in()
    windows.window.account_action_wanted.emit(AccountAction.DEVICES)
    windows.wait(lambda: "This computer" in windows.said())
    dialog = windows.desk.devices._dialog
    assert dialog is not None
    dialog._cards[0]._forget.click()
    windows.wait(lambda: "No device is remembered for you." in windows.said())
    dialog.action.click()
    windows.window.sign_out_wanted.emit()
    windows.sign_in("nils.andersen")
    windows.code("nils.andersen")  # a code is asked for again
    windows.is_in()


def test_a_device_that_an_administrator_forgot_ends_the_session_and_a_code_is_asked_for(
    windows: Windows,
):
    windows.sign_in("nils.andersen")
    windows.code("nils.andersen")
    windows.is_in()
    session = windows.window.current.session
    assert session is not None
    assert session.device is not None
    windows.administer("AdminForgetDevice", "nils.andersen", DeviceKey=session.device.key)
    windows.window.refresh_wanted.emit()
    windows.wait(lambda: windows.window.status is Status.SIGNED_OUT)
    assert "You have been signed out. Sign in again." in windows.said()
    windows.sign_in("nils.andersen")
    windows.code("nils.andersen")
    windows.is_in()


def test_a_reset_that_an_administrator_asked_for(windows: Windows):
    windows.sign_in("hanna.fischer")
    windows.enter(windows.question(PrerequisiteDialog).action)
    windows.code("hanna.fischer")
    windows.new_password()
    windows.wait(lambda: len(windows.pool.messages("hanna.fischer")) == 2)
    windows.code("hanna.fischer")
    windows.is_in()


def test_a_forgotten_password_is_typed_once(windows: Windows):
    windows.go_to("maria.santos")
    windows.login.forgot.click()
    windows.enter(windows.question(PrerequisiteDialog).action)
    windows.code("maria.santos")
    windows.new_password()
    windows.wait(lambda: len(windows.pool.messages("maria.santos")) == 2)
    windows.code("maria.santos")
    windows.is_in()


def test_an_account_is_activated_on_the_way_in(windows: Windows):
    windows.sign_in("yusuf.demir")
    windows.enter(windows.question(PrerequisiteDialog).action)
    windows.code("yusuf.demir")
    windows.wait(lambda: len(windows.pool.messages("yusuf.demir")) == 2)
    windows.code("yusuf.demir")
    windows.is_in()


def by_app(windows: Windows, name: str) -> None:
    windows.sign_in(name)
    dialog = windows.question(CodeDialog)
    windows.qtbot.keyClicks(dialog.edit, windows.pool.totp(name))
    windows.enter(dialog.edit)
    windows.is_in()


def test_not_verified_turns_into_verified_at_once(windows: Windows):
    by_app(windows, "sam.whitfield")
    assert "Nobody has shown yet that this number is yours." in windows.said()
    windows.window.account_action_wanted.emit(AccountAction.VERIFY_PHONE)
    windows.code("sam.whitfield")
    windows.good_news("Your phone number is verified.")
    assert "Nobody has shown yet that this number is yours." not in windows.said()
    assert "✓ Verified" in windows.said()


def test_an_email_address_is_verified_after_a_wrong_code(windows: Windows):
    name = "maria.santos"
    windows.administer("AdminUpdateUserAttributes", name, UserAttributes=UNVERIFIED)
    windows.sign_in(name)
    windows.code(name)
    windows.is_in()
    session = windows.window.current.session
    assert session is not None
    assert session.id_claims["email_verified"] is False
    windows.window.account_action_wanted.emit(AccountAction.VERIFY_EMAIL)
    dialog = windows.question(CodeDialog)
    sent = windows.pool.messages(name)[-1]
    assert (sent["medium"], sent["to"]) == ("EMAIL", "maria.santos@example.com")
    windows.qtbot.keyClicks(dialog.edit, "000000" if sent["code"] != "000000" else "111111")
    windows.enter(dialog.edit)
    windows.wait(lambda: "doesn't match" in dialog.message.text())
    dialog.edit.clear()
    windows.code(name)
    windows.good_news("Your email address is verified.")
    renewed = windows.window.current.session
    assert renewed is not None
    assert renewed.id_claims["email_verified"] is True
    assert len([it for it in windows.pool.messages(name) if it["medium"] == "EMAIL"]) == 1


def test_the_password_is_changed_and_the_new_one_signs_in(windows: Windows):
    windows.sign_in("paula.jensen")
    windows.is_in()
    windows.window.account_action_wanted.emit(AccountAction.CHANGE_PASSWORD)
    windows.new_password(current="wrong")
    dialog = windows.question(PasswordDialog)
    windows.wait(lambda: "current password is incorrect" in dialog.message.text())
    windows.new_password(current=windows.pool.user("paula.jensen")["password"])
    windows.good_news("password was changed")
    windows.window.sign_out_wanted.emit()
    windows.sign_in("paula.jensen", NEW)
    windows.is_in()


def test_an_app_is_linked_preferred_and_unlinked(windows: Windows):
    windows.sign_in("omar.haddad")
    windows.code("omar.haddad")
    windows.is_in()
    windows.window.account_action_wanted.emit(AccountAction.LINK_APP)
    windows.link()
    windows.good_news("app is linked")
    windows.window.account_action_wanted.emit(AccountAction.PREFER_METHOD)
    windows.choose("Authenticator app")
    windows.good_news("From now on you are asked for this: Authenticator app")
    windows.window.account_action_wanted.emit(AccountAction.UNLINK_APP)
    confirm = windows.desk.account._confirm
    assert confirm is not None
    windows.enter(confirm.action)
    windows.good_news("unlinked")


def test_signed_out_everywhere(windows: Windows):
    windows.sign_in("paula.jensen")
    windows.is_in()
    windows.window.account_action_wanted.emit(AccountAction.DEVICES)
    dialog = windows.desk.devices._dialog
    assert dialog is not None
    windows.wait(dialog.everywhere.isEnabled)
    dialog.everywhere.click()
    confirm = windows.desk.devices._confirm
    assert confirm is not None
    windows.enter(confirm.action)
    windows.wait(lambda: windows.window.status is Status.SIGNED_OUT)
    windows.good_news("signed out everywhere")
