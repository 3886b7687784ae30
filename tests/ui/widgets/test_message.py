"""The message area, its details, and what screen readers are told."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.text.problem import Problem
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.message import MessageArea


def test_a_message_is_described_and_read_out(qtbot: QtBot, announced: list[tuple[str, bool]]):
    area = MessageArea()
    qtbot.addWidget(area)
    assert (area.accessibleName(), area.isHidden()) == ("Message", True)
    area.show_problem(Problem("Something. Do this."))
    assert (area.accessibleDescription(), area.isHidden()) == ("Something. Do this.", False)
    area.show_problem(Problem("All is well.", kind="success"))
    assert announced == [("Something. Do this.", True), ("All is well.", False)]
    assert not area.findChildren(QPlainTextEdit)


def test_a_message_leaves_the_focus_where_it_is(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    area, field = MessageArea(), TextField("User name")
    layout.addWidget(area)
    layout.addWidget(field)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    area.show_problem(Problem("Something.", "Error: X"))
    assert field.edit.hasFocus()


def test_details_open_and_are_copied(qtbot: QtBot, announced: list[tuple[str, bool]]):
    area = MessageArea()
    qtbot.addWidget(area)
    area.show()
    area.show_problem(Problem("Something.", "Error: X\nRequest id: 1"))
    toggle, copy = area.findChildren(LinkButton)
    details = area.findChild(QPlainTextEdit)
    assert (toggle.text(), copy.text(), details.isHidden()) == ("Details", "Copy details", True)
    toggle.click()
    assert (toggle.text(), details.isVisible()) == ("Hide details", True)
    copy.click()
    assert QGuiApplication.clipboard().text() == "Error: X\nRequest id: 1"
    assert copy.text() == "Copied"
    qtbot.waitUntil(lambda: copy.text() == "Copy details", timeout=4000)
    area.show_problem(Problem("Else.", "Error: Y"))
    assert (details.toPlainText(), details.isHidden()) == ("Error: Y", True)
    area.clear()
    assert (area.isHidden(), area.accessibleDescription(), area.problem) == (True, "", None)
    area.clear()


def test_rewording_is_not_read_out(qtbot: QtBot, announced: list[tuple[str, bool]]):
    area = MessageArea()
    qtbot.addWidget(area)
    area.show_problem(Problem("Wait 5 s."))
    area.reword("Wait 4 s.")
    assert (area.text(), area.accessibleDescription()) == ("Wait 4 s.", "Wait 4 s.")
    assert len(announced) == 1


@pytest.mark.parametrize(
    ("active", "text", "said"), [(True, "Hello", ["Hello"]), (True, "", []), (False, "Hello", [])]
)
def test_a_text_is_announced_where_a_screen_reader_listens(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, active: bool, text: str, said: list[str]
):
    heard: list[QAccessibleAnnouncementEvent] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: active)
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    monkeypatch.setattr("desktop.ui.widgets.announce.QT_IS_HEARD", True)
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, text, urgent=True)
    assert [event.message() for event in heard] == said
    assertive = QAccessible.AnnouncementPoliteness.Assertive
    assert all(event.politeness() is assertive for event in heard)


def test_an_equal_message_is_seen_and_announced_as_a_new_one(
    qtbot: QtBot, announced: list[tuple[str, bool]]
):
    area = MessageArea()
    qtbot.addWidget(area)
    area.show()
    wrong = Problem("That code doesn't match.")
    area.show_problem(wrong)
    assert not area.is_marked
    area.show_problem(wrong)
    assert area.is_marked
    framed = area.grab().toImage()
    assert announced == [(wrong.text, True), (f"Again: {wrong.text}", True)]
    area.show_problem(Problem("Something else."))
    assert not area.is_marked
    area.show_problem(wrong)
    assert area.grab().toImage() != framed


def test_all_lines_of_the_details_are_shown(qtbot: QtBot):
    area = MessageArea()
    qtbot.addWidget(area)
    area.setFixedWidth(360)
    area.show()
    lines = [f"Line {number}: " + "something long, which wraps " * 3 for number in range(6)]
    area.show_problem(Problem("Something.", "\n".join(lines)))
    area.findChildren(LinkButton)[0].click()
    details = area.findChild(QPlainTextEdit)
    qtbot.waitUntil(lambda: details.verticalScrollBar().maximum() == 0)
    assert details.document().size().height() > len(lines)
