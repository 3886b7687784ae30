"""The list of connections, and what can be done with each."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.connection_editor.connection_list import ConnectionList, Entry
from desktop.ui.widgets.labels import ElidedLabel, Label
from tests.helpers.german import german
from tests.ui.conftest import ApplyTheme

STAFF = Entry("/p/staff.toml", "Northwind staff", "eu-central-1_AbC", is_default=True)
TEST = Entry("/p/test.toml", "Northwind test", "eu-central-1_Xyz")
BROKEN = Entry("/p/broken.toml", "broken.toml", problem="Region: This is needed.")
THEIRS = Entry(
    "/etc/x.toml",
    "Theirs",
    "eu-central-1_Q",
    can_be_edited=False,
    can_be_copied=False,
    is_managed=True,
)


@pytest.fixture
def shown(qtbot: QtBot) -> ConnectionList:
    shown = ConnectionList()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_each_can_be_edited_duplicated_and_removed(shown: ConnectionList, qtbot: QtBot):
    shown.show_entries([STAFF, TEST])
    card = shown.cards[1]
    for button, signal in (
        (card.sign_in, shown.sign_in_wanted),
        (card.edit, shown.edit_wanted),
        (card.duplicate, shown.duplicate_wanted),
        (card.make_default, shown.default_wanted),
        (card.remove, shown.remove_wanted),
    ):
        with qtbot.waitSignal(signal) as wanted:
            button.click()
        assert wanted.args == [TEST.path]


def test_the_default_and_a_broken_one_cannot_be_made_the_default(shown: ConnectionList):
    shown.show_entries([STAFF, TEST, BROKEN])
    visible = [not card.make_default.isHidden() for card in shown.cards]
    assert visible == [False, True, False]


def test_with_a_broken_one_no_one_can_sign_in(shown: ConnectionList):
    shown.show_entries([BROKEN])
    assert shown.cards[0].sign_in.isHidden()


def test_cards_are_as_high_with_a_pill_as_without(shown: ConnectionList, qtbot: QtBot):
    shown.show_entries([STAFF, TEST])
    first, second = shown.cards
    qtbot.waitUntil(lambda: first.height() == second.height())


def test_two_app_clients_of_one_pool_can_be_told_apart(shown: ConnectionList):
    shown.show_entries([Entry("/a", "A", "eu-central-1_AbC", "abc")])
    texts = [label.text() for label in shown.cards[0].findChildren(Label)]
    assert "eu-central-1_AbC · abc" in texts


def test_a_new_one_gets_the_focus_at_its_sign_in(shown: ConnectionList, qtbot: QtBot):
    shown.show_entries([STAFF])
    shown.show_entries([STAFF, TEST], TEST.path)
    qtbot.waitUntil(lambda: shown.focusWidget() is shown.cards[1].sign_in)


def test_a_file_or_a_link_is_another_way(shown: ConnectionList, qtbot: QtBot):
    with qtbot.waitSignal(shown.open_wanted):
        shown.open_file.click()
    shown.forbid_new("Not here.")
    assert shown.open_file.isHidden()


def test_one_that_is_in_use_says_why_it_cannot_be_removed(shown: ConnectionList):
    shown.show_entries([Entry("/a", "A", in_use=True)])
    remove = shown.cards[0].remove
    assert not remove.isEnabled()
    why = "You are signed in with it: sign out before you remove it."
    assert remove.accessibleDescription() == why
    assert why in [label.text() for label in shown.cards[0].findChildren(Label)]
    assert shown.cards[0].sign_in.isHidden()


def test_what_is_the_organisation_s_stays(shown: ConnectionList):
    shown.show_entries([THEIRS])
    card = shown.cards[0]
    assert not card.edit.isEnabled()
    assert card.remove.isHidden()


def test_a_name_keeps_its_room_beside_what_is_said_of_it(shown: ConnectionList):
    name = "The staff of Northwind"
    shown.show_entries([replace(THEIRS, name=name, is_default=True)])
    (heading,) = [it for it in shown.findChildren(ElidedLabel) if it.text() == name]
    assert heading.width() >= heading.fontMetrics().horizontalAdvance(name)


def test_a_new_one_is_the_main_button(shown: ConnectionList, qtbot: QtBot):
    shown.show_entries([])
    with qtbot.waitSignal(shown.new_wanted):
        shown.action.click()
    assert shown.action.isEnabled()  # the list stays while the editor is open


def test_where_no_new_ones_are_allowed_it_says_so(shown: ConnectionList):
    shown.forbid_new("Your organisation allows its own connections only.")
    assert not shown.action.isEnabled()
    assert "its own connections only" in shown.subtitle.text()


def test_the_focus_stays_at_its_connection(shown: ConnectionList, qtbot: QtBot):
    shown.show_entries([STAFF, TEST])
    shown.cards[1].remove.setFocus()
    shown.show_entries([TEST, STAFF])
    qtbot.waitUntil(lambda: shown.focusWidget() is shown.cards[0].edit)


@pytest.mark.parametrize("language", [nullcontext, german])
def test_all_links_of_a_card_stand_in_one_line(
    qtbot: QtBot, qapp: QApplication, apply_theme: ApplyTheme, language: Any
):
    apply_theme()
    with language(qapp):
        made = ConnectionList()
        qtbot.addWidget(made)
        made.show_entries([Entry("staff.toml", "Staff", "eu-central-1_Staff1234")])
        made.open()
        QApplication.processEvents()
        [card] = made.cards
        links = (card.sign_in, card.edit, card.duplicate, card.make_default, card.remove)
        assert all(it.isVisible() for it in links)
        assert len({it.mapTo(card, QPoint()).y() for it in links}) == 1
