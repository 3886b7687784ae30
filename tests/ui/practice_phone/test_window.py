from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.practice_phone.message_list import MessageList
from desktop.ui.practice_phone.model import UserState, factors_text
from desktop.ui.practice_phone.totp import AuthenticatorCode
from desktop.ui.practice_phone.user_card import UserCard
from desktop.ui.practice_phone.window import PracticeMessage, PracticePhone, PracticeUser
from desktop.ui.text.tool_tips import plain_tool_tip
from desktop.ui.widgets.accessible_roles import tell_roles
from desktop.ui.widgets.scroller import Scroller
from tests.helpers.pseudo_translation import pseudo_translation, texts
from tests.ui.conftest import ApplyTheme

POOL = "eu-central-1_Practice1"
OTHER_POOL = "eu-central-1_Practice2"
MARIA = PracticeUser("maria", "Practice-1", POOL, "Practice pool", "Text message", ("SMS_MFA",))
TOM = PracticeUser(
    "tom", "Practice-2", POOL, "Practice pool", "Authenticator app", ("SOFTWARE_TOKEN_MFA",)
)
OTHER_MARIA = PracticeUser("maria", "Practice-3", OTHER_POOL, "Optional", "No second step", ())

LIST_ITEM = QAccessible.Role.ListItem


def message(number: int, user: PracticeUser = MARIA, code: str | None = None):
    code = code or f"{number:06}"
    return PracticeMessage(
        1_790_000_000 + number,
        user.user_name,
        user.user_pool_id,
        "+12025550100",
        "SMS",
        f"Your code is {code}.",
        code,
    )


@pytest.fixture
def phone(qtbot: QtBot):
    phone = PracticePhone()
    qtbot.addWidget(phone)
    phone.set_users([MARIA, TOM, OTHER_MARIA])
    phone.show()
    return phone


def named(phone: PracticePhone, name: str):
    return [each for each in phone.findChildren(QWidget) if each.accessibleName() == name]


def codes(phone: PracticePhone):
    return [bubble.message.code for bubble in phone.findChild(MessageList).bubbles]


def test_the_names_that_outside_tests_look_for(phone: PracticePhone):
    assert phone.windowTitle() == "Practice phone"
    for name in ("Practice users", "Messages", "Authenticator code", "Fill in"):
        assert len(named(phone, name)) == 1


def test_the_address_can_be_selected_and_copied(phone: PracticePhone):
    assert not phone.address.isVisible()
    phone.set_address("http://127.0.0.1:8000")
    (label,) = named(phone, "Practice pool's address")
    assert phone.address.isVisible()
    assert label.text() == label.accessibleDescription() == "http://127.0.0.1:8000"
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    named(phone, "Copy address")[0].click()
    assert QGuiApplication.clipboard().text() == "http://127.0.0.1:8000"


def test_the_table_has_the_name_and_what_to_try(phone: PracticePhone):
    model = phone.table.model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(2)]
    assert model.columnCount() == 2
    assert titles == ["User name", "What to try"]
    tip = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == plain_tool_tip(MARIA.situation)


def test_connection_and_second_step_are_in_the_card(phone: PracticePhone):
    phone.choose("tom")
    shown = {text for _, text in texts(phone.findChild(UserCard))}
    assert {"Practice pool", "Authenticator app"} <= shown


def test_it_is_a_small_window(phone: PracticePhone, apply_theme: ApplyTheme, qtbot: QtBot):
    apply_theme()
    small = PracticePhone()
    qtbot.addWidget(small)
    assert small.width() == 420
    assert small.height() == min(760, small.screen().availableSize().height() - 40)


@pytest.mark.parametrize("height", [760, 680])
def test_all_of_it_fits_a_small_screen(apply_theme: ApplyTheme, qtbot: QtBot, height: int):
    apply_theme()
    phone = PracticePhone()
    qtbot.addWidget(phone)
    long = replace(TOM, situation="Has both and chooses: text message or authenticator app.")
    phone.set_users([long] * 18)
    phone.set_totp("012345", 21)
    phone.resize(420, height)
    phone.show()
    QApplication.processEvents()
    (scroller,) = phone.findChildren(Scroller)
    assert scroller.verticalScrollBar().maximum() == 0
    assert scroller.horizontalScrollBar().maximum() == 0
    assert not phone.table.horizontalScrollBar().isVisible()


def test_going_through_the_users_moves_nothing(apply_theme: ApplyTheme, qtbot: QtBot):
    apply_theme()
    phone = PracticePhone()
    qtbot.addWidget(phone)
    phone.set_users([replace(MARIA, situation="Two lines of what there is to try. " * 2), TOM])
    phone.show()
    QApplication.processEvents()
    before = phone.table.size()
    phone.choose("tom")
    phone.set_totp("012345", 21)
    QApplication.processEvents()
    assert phone.table.size() == before


def test_the_first_user_is_chosen(phone: PracticePhone):
    assert phone.chosen == MARIA


def test_name_and_password_can_be_read_and_copied(phone: PracticePhone):
    seen = {text for _, text in texts(phone)}
    assert {"maria", "Practice-1"} <= seen
    named(phone, "Copy password")[0].click()
    assert QGuiApplication.clipboard().text() == "Practice-1"
    named(phone, "Copy user name")[0].click()
    assert QGuiApplication.clipboard().text() == "maria"


def test_fill_in(phone: PracticePhone, qtbot: QtBot):
    phone.choose("tom")
    with qtbot.waitSignal(phone.fill_in) as filled:
        named(phone, "Fill in")[0].click()
    assert filled.args == ["tom", "Practice-2", POOL]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_on_a_user_fills_in(phone: PracticePhone, qtbot: QtBot, key: Qt.Key):
    phone.show()
    phone.choose("tom")
    phone.table.setFocus()
    with qtbot.waitSignal(phone.fill_in) as filled:
        qtbot.keyClick(phone.table, key)
    assert filled.args == ["tom", "Practice-2", POOL]


def test_a_double_click_on_a_user_fills_in(phone: PracticePhone, qtbot: QtBot):
    phone.show()
    phone.choose("tom")
    with qtbot.waitSignal(phone.fill_in) as filled:
        phone.table.doubleClicked.emit(phone.table.currentIndex())
    assert filled.args == ["tom", "Practice-2", POOL]


def test_a_password_that_only_the_person_knows_is_neither_shown_nor_filled_in(
    phone: PracticePhone, qtbot: QtBot
):
    phone.choose("tom")
    phone.set_states([UserState(TOM, password_replaced=True)])
    shown = [each.text() for each in phone.card.findChildren(QLabel) if each.isVisible()]
    assert TOM.password not in shown
    assert "changed, only you know it" in shown
    assert not named(phone, "Copy password")[0].isVisible()
    with qtbot.waitSignal(phone.fill_in) as filled:
        named(phone, "Fill in")[0].click()
    assert filled.args == ["tom", "", POOL]
    phone.set_users([MARIA, replace(TOM, password="Set-2026"), OTHER_MARIA])  # by the controls
    assert named(phone, "Copy password")[0].isVisible()


def test_a_second_step_that_was_set_up_is_shown(phone: PracticePhone):
    phone.choose("tom")
    linked = replace(TOM, factors=("SOFTWARE_TOKEN_MFA",))
    phone.set_states([UserState(linked, password_replaced=False)])
    shown = [each.text() for each in phone.card.findChildren(QLabel) if each.isVisible()]
    assert "Authenticator app" in shown
    assert TOM.password in shown


def test_escape_closes_it(phone: PracticePhone):
    for each in (phone.table, phone.card.fill):
        phone.show()
        QTest.keyClick(each, Qt.Key.Key_Escape)
        assert not phone.isVisible()


def test_choosing_tells_and_empties_the_phone(phone: PracticePhone, qtbot: QtBot):
    phone.set_messages([message(1)])
    with qtbot.waitSignal(phone.user_chosen) as chosen:
        phone.choose("tom")
    assert chosen.args == ["tom"]
    assert codes(phone) == []


def test_users_of_one_name_are_told_apart_by_pool(phone: PracticePhone):
    assert phone.choose("maria", OTHER_POOL)
    assert phone.chosen == OTHER_MARIA
    phone.set_messages([message(1), message(2, OTHER_MARIA)])
    assert codes(phone) == ["000002"]
    assert not phone.choose("nobody")


def test_messages_newest_first(phone: PracticePhone):
    phone.set_messages([message(1), message(2), message(3, TOM)])
    assert codes(phone) == ["000002", "000001"]


def test_only_what_is_new_stands_out(phone: PracticePhone):
    phone.set_messages([message(1)])
    bubbles = phone.findChild(MessageList).bubbles
    phone.set_messages([message(1), message(2)])
    new, old = phone.findChild(MessageList).bubbles
    assert old is bubbles[0]
    assert new.is_highlighted


def test_messages_that_were_there_before_are_no_news(phone: PracticePhone):
    phone.set_messages([message(1, TOM)])
    phone.choose("tom")
    (bubble,) = phone.findChild(MessageList).bubbles
    assert not bubble.is_highlighted


def test_the_same_messages_again_change_nothing(phone: PracticePhone):
    phone.set_messages([message(1), message(2)])
    before = phone.findChild(MessageList).bubbles
    phone.set_messages([message(1), message(2)])
    assert phone.findChild(MessageList).bubbles == before


def test_a_reset_pool_has_no_messages(phone: PracticePhone):
    phone.set_messages([message(1)])
    phone.set_messages([])
    assert codes(phone) == []
    phone.set_messages([message(5)])
    assert codes(phone) == ["000005"]


def test_a_flood_of_messages_is_bounded(phone: PracticePhone):
    phone.set_messages([message(number) for number in range(500)])
    assert len(codes(phone)) == 30
    phone.set_messages([message(number) for number in range(501)])
    assert len(codes(phone)) == 30
    assert codes(phone)[0] == "000500"


def test_the_code_can_be_copied(phone: PracticePhone):
    phone.set_messages([message(1, code="482913")])
    (bubble,) = phone.findChild(MessageList).bubbles
    (copy,) = bubble.findChildren(QPushButton)
    copy.click()
    assert QGuiApplication.clipboard().text() == "482913"
    assert copy.text() == "Copied"


def test_the_authenticators_code(phone: PracticePhone):
    code = phone.findChild(AuthenticatorCode)
    assert not code.isVisible()
    phone.set_totp("012345", 21)
    assert code.isVisible()
    assert named(phone, "Authenticator code")[0].accessibleDescription() == "012345"
    seen = {text for _, text in texts(phone)}
    assert "21 seconds left" in seen
    phone.set_totp("012345", 0)
    assert "The next code is on its way." in {text for _, text in texts(phone)}
    phone.set_totp(None)
    assert not code.isVisible()


def test_another_user_has_another_authenticator(phone: PracticePhone):
    phone.set_totp("012345", 21)
    phone.choose("tom")
    assert not phone.findChild(AuthenticatorCode).isVisible()


def test_it_wants_updates_while_it_can_be_seen(phone: PracticePhone, qtbot: QtBot):
    assert phone.wants_updates
    with qtbot.waitSignal(phone.wants_updates_changed) as told:
        phone.hide()
    assert told.args == [False]
    assert not phone.wants_updates


def test_new_users_keep_the_choice(phone: PracticePhone):
    phone.choose("tom")
    phone.set_messages([message(1, TOM)])
    phone.set_users([TOM, MARIA])
    assert phone.chosen == TOM
    assert codes(phone) == ["000001"]
    phone.set_users([MARIA])
    assert phone.chosen == MARIA


def test_no_users_yet(qtbot: QtBot):
    phone = PracticePhone()
    qtbot.addWidget(phone)
    phone.set_users([])
    phone.set_messages([message(1)])
    phone.show()
    assert phone.chosen is None
    assert not [each for each in named(phone, "Fill in") if each.isVisible()]


def test_hostile_messages_are_plain_text(phone: PracticePhone):
    phone.set_messages([message(1, code="<b>1</b>\u202e")])
    seen = " ".join(text for _, text in texts(phone))
    assert "<b>1</b>⟨U+202E⟩" in seen
    assert "\u202e" not in seen


@pytest.mark.parametrize(
    ("factors", "text"),
    [
        ((), "None"),
        (("SMS_MFA", "SOFTWARE_TOKEN_MFA"), "Text message, Authenticator app"),
        (("WEB_AUTHN",), "WEB_AUTHN"),
    ],
)
def test_factors(factors: tuple[str, ...], text: str):
    assert factors_text(factors) == text


def test_every_text_is_translated(qtbot: QtBot):
    with pseudo_translation():
        phone = PracticePhone()
        qtbot.addWidget(phone)
        phone.set_users([MARIA])
        phone.set_messages([message(1)])
        phone.set_totp("012345", 5)
        phone.show()
        data = ("maria", "Practice-1", "Practice pool", "Text message", "000001", "012345")
        bare = [
            text
            for _, text in texts(phone)
            if "⟦" not in text and not any(each in text for each in data)
        ]
        assert bare == []


def test_messages_are_a_list_to_assistive_tools(phone: PracticePhone):
    tell_roles()
    phone.set_messages([message(1), message(2)])
    phone.choose("maria", POOL)
    shown = phone.findChild(MessageList)
    assert shown is not None
    listed = QAccessible.queryAccessibleInterface(shown.widget())
    assert listed.role() is QAccessible.Role.List
    assert listed.text(QAccessible.Text.Name) == "Messages"
    items = [listed.child(n) for n in range(listed.childCount())]
    names = [it.text(QAccessible.Text.Name) for it in items if it.role() is LIST_ITEM]
    assert names == ["Your code is 000001.", "Your code is 000002."]


def test_a_low_window_scrolls_to_a_new_message(phone: PracticePhone):
    phone.set_messages([message(1)])
    phone.resize(420, 400)
    bar = phone.findChild(Scroller).verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    phone.set_messages([message(1), message(2)])
    shown = phone.messages
    top = shown.mapTo(phone, shown.rect().topLeft()).y()
    assert top >= 0
    assert top + shown.height() <= phone.height()
