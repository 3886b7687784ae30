"""What assistive tools see of headings, captions, help, closed lists and announcements."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.code_help import CodeHelp
from desktop.ui.main_window.facts import FactsCard
from desktop.ui.models.overview import Fact
from desktop.ui.widgets.accessible_roles import tell_roles
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import ElidedLabel, Label
from desktop.ui.widgets.tab_bar import TabBar

ROLE = QAccessible.Role


@pytest.fixture(autouse=True)
def assistive_tools(qtbot: QtBot) -> Iterator[None]:
    QAccessible.setActive(True)
    tell_roles()
    yield
    QAccessible.setActive(False)


def test_headings_are_headings_and_other_labels_are_not(qtbot: QtBot):
    heading, label = Heading("Sign in"), Label("Sign in", "title")
    qtbot.addWidget(heading)
    qtbot.addWidget(label)
    interface = QAccessible.queryAccessibleInterface(heading)
    assert interface.role() == ROLE.Heading
    assert interface.text(QAccessible.Text.Name) == "Sign in"
    heading.setText("Signed in")
    assert interface.text(QAccessible.Text.Name) == "Signed in"
    assert QAccessible.queryAccessibleInterface(label).role() == ROLE.StaticText


def test_headings_that_come_and_go_leave_nothing_behind(qtbot: QtBot):
    for _ in range(200):
        heading = Heading("Sign in")
        assert QAccessible.queryAccessibleInterface(heading).role() == ROLE.Heading
        heading.deleteLater()
        del heading
    gc.collect()


def test_a_closed_list_shows_none_of_its_entries(qtbot: QtBot):
    box = ComboBox()
    qtbot.addWidget(box)
    box.addItems(["One", "Two"])
    box.show()
    entries = QAccessible.queryAccessibleInterface(box.view())
    box.addItem("Three")
    box.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not any(entries.child(n).state().focused for n in range(3)))
    box.setCurrentIndex(0)
    assert [entries.child(n).state().invisible for n in range(2)] == [True, True]
    box.view().resize(100, 100)  # as while it is open
    assert [entries.child(n).state().invisible for n in range(2)] == [False, False]
    box.hidePopup()
    qtbot.waitUntil(lambda: all(entries.child(n).state().invisible for n in range(2)))
    assert box.currentText() == "One"


def test_each_value_has_its_caption(qtbot: QtBot):
    card = FactsCard()
    qtbot.addWidget(card)
    card.set_facts([Fact("Groups", "staff")], can_change=False)
    [row] = card._rows
    assert row._label.buddy() is row._value


def test_help_that_unfolds_is_named_by_its_link(qtbot: QtBot):
    shown = CodeHelp()
    qtbot.addWidget(shown)
    shown.set_texts("Call support.", "Tell support.")
    shown.lost_phone.click()
    assert shown.accessibleName() == "Lost your phone?"
    shown.not_requested.click()
    assert shown.accessibleName() == "Didn't ask for this code?"


def test_what_is_elided_is_described_without_markup(qtbot: QtBot):
    label = ElidedLabel("Northwind <b>staff</b> " * 10)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip().startswith("<p")
    described = QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Description)
    assert described == label.text()
    label.setText("x")
    assert label.accessibleDescription() == ""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's announcements are heard")
@pytest.mark.parametrize("shown", [True, False])
def test_an_announcement_is_a_notification_of_its_own(qtbot: QtBot, *, shown: bool):
    window = QWidget()
    qtbot.addWidget(window)
    window.setVisible(shown)
    announce(window, "Signed in, Maria Santos")
    announce(window, "Refreshed")
    said = [each for each in window.findChildren(QWidget) if not each.size().width()]
    interfaces = [QAccessible.queryAccessibleInterface(each) for each in said]
    names = [it.text(QAccessible.Text.Name) for it in interfaces]
    assert names == ["Signed in, Maria Santos", "Refreshed"]
    assert {it.role() for it in interfaces} == {ROLE.Notification}
    # Or Orca says all that is in the dialog before it.
    assert {it.parent().object() for it in interfaces} == {QApplication.instance()}


def test_tabs_of_a_window_that_is_being_made_say_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    active: list[bool] = []
    bar = TabBar()
    qtbot.addWidget(bar)
    monkeypatch.setattr(bar, "addTab", lambda _title: active.append(QAccessible.isActive()))
    bar.add("Overview")
    assert (active, QAccessible.isActive()) == ([False], True)
    bar.show()
    bar.add("Claims")
    assert active == [False, True]


@pytest.mark.qt_log_ignore("This plugin does not support")  # of opening a list
def test_a_combo_box_has_its_caption_for_a_name_and_what_is_chosen_is_selected(qtbot: QtBot):
    box = ComboBox()
    qtbot.addWidget(box)
    box.setAccessibleName("Connection")
    told = QAccessible.queryAccessibleInterface(box)
    box.addItems(["One", "Two"])
    box.show()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.setCurrentIndex(1)
    assert (told.role(), told.childCount(), told.child(0).role()) == (ROLE.ComboBox, 1, ROLE.List)
    assert (told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Value)) == (
        "Connection",
        "Two",
    )
    selection = told.selectionInterface()
    assert [it.text(QAccessible.Text.Name) for it in selection.selectedItems()] == ["Two"]
    assert selection.select(told.child(0).child(0))
    assert box.currentText() == "One"
    assert (told.textInterface(), told.valueInterface()) == (None, None)
    told.actionInterface().doAction("ShowMenu")
    assert told.state().expanded
    told.actionInterface().doAction("ShowMenu")
    assert not told.state().expanded
    box.clear()
    assert selection.selectedItemCount() == 0
    box.clearFocus()
    box.addItem("Three")  # or Orca takes it for what has the focus
    assert selection.selectedItemCount() == 0
