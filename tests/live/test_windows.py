"""Sign-ins and account actions in the windows, with the real worker, gateway and practice pool."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.custom import CustomDialog
from desktop.ui.dialogs.devices import DevicesDialog
from desktop.ui.dialogs.email import EmailDialog
from desktop.ui.dialogs.enter_password import EnterPasswordDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.dialogs.prerequisite import PrerequisiteDialog
from desktop.ui.dialogs.remember_device import RememberDeviceDialog
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.status import Status
from desktop.ui.widgets.buttons import LinkButton
from tests.helpers.practice_pool import PracticePool
from tests.live.sign_ins import wrong_code
from tests.live.windows import NEW, Windows

UNVERIFIED = [{"Name": "email_verified", "Value": "false"}]


@pytest.fixture
def windows(qtbot: QtBot, pool: PracticePool, tmp_path: Path) -> Iterator[Windows]:
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
    assert len(windows.pool.newest_code("dana.whitmore")) == 8
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


@pytest.mark.parametrize(("name", "questions"), [("leo.brandt", 3), ("mira.kaplan", 1)])
def test_questions_of_the_organisation_s_own(windows: Windows, name: str, questions: int):
    windows.sign_in(name)
    for _ in range(questions):
        windows.wait(lambda: windows.question(CustomDialog).text.text() == "")
        dialog = windows.question(CustomDialog)
        asked = dialog.text.edit.accessibleDescription()
        windows.qtbot.keyClicks(dialog.text.edit, answer_to(asked))
        windows.enter(dialog.text.edit)
    windows.is_in()


def answer_to(question: str) -> str:
    found = re.search(r"(\d+)\D+(\d+)", question)
    assert found, question
    return str(int(found[1]) + int(found[2]))


def test_this_computer_is_remembered_if_one_says_so(windows: Windows):
    windows.sign_in("olivia.grant")
    windows.code("olivia.grant")
    dialog = windows.question(RememberDeviceDialog)
    windows.enter(dialog.remember)
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
    dialog = windows.question(DevicesDialog)
    (forget,) = [b for b in dialog.findChildren(LinkButton) if b.text() == "Forget"]
    forget.click()
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
    assert "This number hasn't been confirmed as yours yet." in windows.said()
    windows.window.account_action_wanted.emit(AccountAction.VERIFY_PHONE)
    windows.code("sam.whitfield")
    windows.good_news("Your phone number is verified.")
    assert "This number hasn't been confirmed as yours yet." not in windows.said()
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
    windows.qtbot.keyClicks(dialog.edit, wrong_code(sent["code"]).code)
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
    windows.enter(windows.question(ConfirmDialog).action)
    windows.good_news("unlinked")


def test_signed_out_everywhere(windows: Windows):
    windows.sign_in("paula.jensen")
    windows.is_in()
    windows.window.account_action_wanted.emit(AccountAction.DEVICES)
    dialog = windows.question(DevicesDialog)
    windows.wait(dialog.everywhere.isEnabled)
    dialog.everywhere.click()
    windows.enter(windows.question(ConfirmDialog).action)
    windows.wait(lambda: windows.window.status is Status.SIGNED_OUT)
    windows.good_news("signed out everywhere")


def test_a_name_that_is_registered_in_full_width_letters_signs_in(windows: Windows):
    like = windows.pool.user("paula.jensen")
    name = "ｐａｕｌａ．ｊｅｎｓｅｎ"
    pool, who = windows.pool, {"UserPoolId": like["user_pool_id"], "Username": name}
    pool.call("AdminCreateUser", **who, MessageAction="SUPPRESS")
    pool.call("AdminSetUserPassword", **who, Password=NEW, Permanent=True)
    windows.go_to("paula.jensen")
    windows.login.user_name.set_text(name)
    windows.login.password.set_text(NEW)
    windows.enter(windows.login.password.edit)
    windows.is_in()
    session = windows.window.current.session
    assert session is not None
    assert session.user_name == name


def test_confirmed_again_after_a_while(windows: Windows):
    name = "sofia.marin"
    by_app(windows, name)
    before = windows.window.current.session
    assert before is not None
    windows.pool.move_clock(61)
    windows.window.account_action_wanted.emit(AccountAction.STEP_UP)
    dialog = windows.question(EnterPasswordDialog)
    dialog.password.set_text(windows.pool.user(name)["password"])
    windows.enter(dialog.password.edit)
    code = windows.question(CodeDialog)
    windows.qtbot.keyClicks(code.edit, windows.pool.totp(name))
    windows.enter(code.edit)
    windows.good_news("You confirmed that it's you.")
    after = windows.window.current.session
    assert after is not None
    assert after.access_claims["acr"] == "urn:cognito:loa:4"
    assert after.tokens.refresh_token != before.tokens.refresh_token


def test_a_second_step_that_is_missing_signs_nobody_in(windows: Windows):
    windows.sign_in("zoe.laurent")
    windows.wait(lambda: "let you in without a second step" in windows.login.message.text())
    assert windows.window.status is Status.SIGNED_OUT
    verdicts = windows.window.current.verdicts
    assert verdicts is not None
    assert [check.name for check in verdicts.checks if check.ok is False] == ["second_factor"]


def test_a_plan_without_the_feature_is_named_and_the_password_stays(windows: Windows):
    windows.sign_in("viktor.hahn")
    windows.wait(lambda: "feature plan" in windows.login.message.text())
    assert windows.login.password.text() == windows.pool.user("viktor.hahn")["password"]
