from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication, QKeyEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.style import icons
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.action_button import ActionButton
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import TextField, has_control_characters, trimmed
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.images import AppLogo, MessageIcon
from desktop.ui.widgets.labels import Banner, ElidedLabel, Label
from desktop.ui.widgets.message import MessageArea
from desktop.ui.widgets.password_field import PasswordField
from desktop.ui.widgets.time_left import TimeLeft
from desktop.ui.widgets.tool_tips import plain_tool_tip
from tests.ui.conftest import Clock, Dress, clipboard

MEGABYTES = "x1 " * 3_500_000


def locked(key: Qt.Key, text: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, autorep=True)


# Text


def test_text_is_never_read_as_markup(qtbot: QtBot):
    label = Label("<b>x</b>", wrap=True)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_what_does_not_fit_is_elided_and_whole_in_the_tool_tip(qtbot: QtBot):
    name = "Maria " * 40
    label = ElidedLabel(name)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    label.grab()
    assert label.text() == name.strip()
    assert label.toolTip() == plain_tool_tip(name.strip())
    label.setText("Maria")
    assert label.toolTip() == ""


@pytest.mark.parametrize("text", ["<b>x</b> & y", "&lt;b>", '<img src="x">', "two\nlines"])
def test_a_tool_tip_shows_text_as_it_is(text: str):
    document = QTextDocument()
    document.setHtml(plain_tool_tip(text))
    assert document.toPlainText() == text
    assert plain_tool_tip("") == ""


def test_tags_in_a_name_stay_text_in_its_tool_tip(qtbot: QtBot, dress: Dress):
    dress()
    name = "<b>Eve</b> " * 30
    label, box = ElidedLabel(name), ComboBox()
    box.addItem(name)
    for widget in (label, box):
        qtbot.addWidget(widget)
        widget.resize(200, 42)
        widget.show()
        widget.grab()
        assert "<b>" not in widget.toolTip()
        assert "&lt;b&gt;" in widget.toolTip()


def test_a_banner_without_text_takes_no_room(qtbot: QtBot):
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.set_text("TEST")
    assert not banner.isHidden()


# Buttons


@pytest.mark.parametrize("kind", [Button, PrimaryButton, LinkButton])
def test_enter_presses_the_focused_button_once_however_long_it_is_held(
    kind: type[QPushButton], qtbot: QtBot
):
    button = kind("Go")
    qtbot.addWidget(button)
    presses: list[int] = []
    button.clicked.connect(lambda: presses.append(1))
    qtbot.keyClick(button, Qt.Key.Key_Return)
    for _ in range(20):
        QApplication.sendEvent(button, locked(Qt.Key.Key_Return, "\r"))
    assert len(presses) == 1


def test_the_focus_on_a_primary_button_shows(dress: Dress, qtbot: QtBot):
    dress()
    button = PrimaryButton("Go")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitActive(button):
        button.activateWindow()
    button.clearFocus()
    without = button.grab().toImage()
    button.setFocus()
    assert without != button.grab().toImage()


def test_a_link_points_like_one(qtbot: QtBot):
    link = LinkButton("Cancel")
    qtbot.addWidget(link)
    link.show()
    qtbot.mouseMove(link)
    QApplication.sendEvent(link, enter())
    assert link.cursor().shape() == Qt.CursorShape.PointingHandCursor


def enter() -> QEvent:
    return QEnterEvent(QPointF(), QPointF(), QPointF())


# The action button


def test_busy_disables_at_once_and_says_so_after_a_while(
    qtbot: QtBot, announced: list[tuple[str, bool]]
):
    button = ActionButton("Sign in", "Signing in…")
    qtbot.addWidget(button)
    button.set_busy(True)
    assert not button.isEnabled()
    assert button.text() == "Sign in"
    with qtbot.waitSignal(button.slow, timeout=2000):
        pass
    assert (button.text(), button.accessibleName()) == ("Signing in…", "Sign in")
    assert button.accessibleDescription() == "Signing in…"
    assert announced == [("Signing in…", False)]
    button.set_busy(False)
    assert button.isEnabled()
    assert (button.text(), button.accessibleDescription()) == ("Sign in", "")


def test_a_hold_counts_down_and_ends_by_itself(qtbot: QtBot, clock: Clock):
    button = ActionButton("Verify", "Verifying…", clock)
    qtbot.addWidget(button)
    button.lock(75)
    assert (button.text(), button.isEnabled()) == ("Try again in 1:15", False)
    clock.advance(71)
    button.check_clock()
    assert button.text() == "Try again in 4 s"
    clock.advance(4)
    with qtbot.waitSignal(button.unlocked):
        button.check_clock()
    assert (button.text(), button.isEnabled()) == ("Verify", True)


def test_a_hold_really_ends_without_help(qtbot: QtBot):
    button = ActionButton("Verify", "Verifying…")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.unlocked, timeout=3000):
        button.lock(0.05)


def test_blocked_busy_and_held_all_have_to_end(qtbot: QtBot, clock: Clock):
    button = ActionButton("Sign in", "Signing in…", clock)
    qtbot.addWidget(button)
    button.set_blocked(True)
    button.lock(5)
    button.set_busy(True)
    button.lock(0)
    button.set_busy(False)
    assert not button.isEnabled()
    button.set_blocked(False)
    assert button.isEnabled()


# Fields


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("  maria \n", "maria"),
        ("\ufeffmaria\u200b ", "maria"),
        ("\u202a maria \u202c", "maria"),
        ("maria santos", "maria santos"),
        ("👩‍💻", "👩‍💻"),
    ],
)
def test_white_space_and_invisible_marks_at_the_ends_go(text: str, left: str):
    assert left == trimmed(text)


@pytest.mark.parametrize(
    ("text", "has"),
    [("a\x00", True), ("a\n", True), ("a\x85", True), ("\ud83d", True), ("pä 👩‍💻 s", False)],
)
def test_control_characters(text: str, has: bool):  # noqa: FBT001
    assert has is has_control_characters(text)


def test_the_label_leads_to_its_field(qtbot: QtBot):
    field = TextField("User name")
    qtbot.addWidget(field)
    assert field.label.buddy() is field.edit
    assert field.edit.accessibleName() == "User name"
    assert field.focusProxy() is field.edit


def test_megabytes_are_told_and_cost_nothing(qtbot: QtBot):
    field = TextField("User name")
    qtbot.addWidget(field)
    clipboard(MEGABYTES)
    with qtbot.waitSignal(field.overflowed):
        field.edit.paste()
    assert len(field.edit.text()) == 4096


def test_a_password_is_hidden_until_it_is_shown(qtbot: QtBot):
    field = PasswordField("Password", "Show password")
    qtbot.addWidget(field)
    field.resize(300, 80)
    field.show()
    field.set_text("  secret ")
    assert field.edit.displayText() != field.edit.text()
    assert (field.toggle.text(), field.toggle.accessibleName()) == ("Show", "Show password")
    field.toggle.click()
    assert field.edit.displayText() == "  secret "
    assert (field.toggle.text(), field.toggle.accessibleName()) == ("Hide", "Show password")
    assert field.text() == "  secret "
    field.clear()
    assert (field.text(), field.toggle.isChecked()) == ("", False)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_toggle_stands_in_the_field_beside_the_text(
    dress: Dress, qtbot: QtBot, direction: Qt.LayoutDirection
):
    dress()
    field = PasswordField("Password", "Show password")
    qtbot.addWidget(field)
    field.setLayoutDirection(direction)
    field.resize(300, 120)
    field.show()
    assert field.edit.geometry().contains(field.toggle.geometry())
    margins = field.edit.textMargins()
    room = margins.left() if direction == Qt.LayoutDirection.RightToLeft else margins.right()
    assert room >= field.toggle.width()


@pytest.mark.parametrize(
    ("typed", "modifier", "on"),
    [
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("1", Qt.KeyboardModifier.NoModifier, False),
        ("ß", Qt.KeyboardModifier.NoModifier, False),
        ("密", Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_caps_lock_is_pointed_out(
    qtbot: QtBot,
    announced: list[tuple[str, bool]],
    typed: str,
    modifier: Qt.KeyboardModifier,
    on: bool,  # noqa: FBT001
):
    field = PasswordField("Password", "Show password")
    qtbot.addWidget(field)
    field.show()
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, typed)
    QApplication.sendEvent(field.edit, press)
    assert on is (field.hint is not None and field.hint.isVisible())
    assert announced == ([("Caps Lock is on.", False)] if on else [])


def test_caps_lock_turned_off_is_seen(qtbot: QtBot):
    field = PasswordField("Password", "Show password")
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClick(field.edit, "A")
    qtbot.keyClick(field.edit, Qt.Key.Key_CapsLock)
    assert field.hint is None or not field.hint.isVisible()


@pytest.mark.parametrize(
    ("pasted", "text"),
    [("Your code is 482 913.", "482913"), ("４８２-９１３", "482913"), ("no code", "no code")],
)
def test_pasting_into_the_code_gives_its_digits(qtbot: QtBot, pasted: str, text: str):
    edit = CodeEdit()
    qtbot.addWidget(edit)
    edit.setText("12")
    clipboard(pasted)
    qtbot.keyClick(edit, "V", Qt.KeyboardModifier.ControlModifier)
    assert text == edit.text()


def test_a_long_message_and_megabytes_can_be_pasted(qtbot: QtBot):
    edit = CodeEdit()
    qtbot.addWidget(edit)
    clipboard("Dear Maria, " * 100 + "your code is 482913. " + MEGABYTES)
    qtbot.keyClick(edit, "V", Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "482913"


def test_the_menus_paste_is_tidied_too(qtbot: QtBot):
    edit = CodeEdit()
    qtbot.addWidget(edit)
    clipboard("Code: 482 913")
    edit.paste()
    assert edit.text() == "482913"


def test_typing_in_groups_is_tidied_when_the_code_is_whole(qtbot: QtBot):
    edit = CodeEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "482 91")
    assert edit.text() == "482 91"
    qtbot.keyClicks(edit, "3")
    assert edit.text() == "482913"


def test_pasting_into_a_code_that_is_being_sent_changes_nothing(qtbot: QtBot):
    edit = CodeEdit()
    qtbot.addWidget(edit)
    edit.setText("482913")
    edit.setReadOnly(True)
    clipboard("111111")
    qtbot.keyClick(edit, "V", Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "482913"


def test_a_long_entry_of_a_list_is_elided(dress: Dress, qtbot: QtBot):
    dress()
    box = ComboBox()
    qtbot.addWidget(box)
    box.addItems(["Practice pool", "Northwind " * 30])
    box.resize(200, 42)
    box.show()
    box.grab()
    assert box.toolTip() == ""
    box.setCurrentIndex(1)
    box.grab()
    assert box.toolTip() == plain_tool_tip("Northwind " * 30)
    assert box.minimumSizeHint().width() < 300


# The message


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


def test_announcing_needs_somebody_who_listens(qtbot: QtBot):
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "")
    announce(widget, "Hello", urgent=True)


# Time left


def test_time_left_is_shown_and_described(qtbot: QtBot, clock: Clock):
    label = TimeLeft(clock)
    qtbot.addWidget(label)
    label.count_down(clock.now + 151)
    assert label.accessibleName() == "Time left"
    assert label.text() == label.accessibleDescription() == "2:31 left"
    assert label.property("variant") == "aside"


def test_time_left_turns_urgent_and_is_read_out_at_milestones_only(
    qtbot: QtBot, clock: Clock, announced: list[tuple[str, bool]]
):
    label = TimeLeft(clock)
    qtbot.addWidget(label)
    label.count_down(clock.now + 70)
    ended: list[bool] = []
    label.ran_out.connect(lambda: ended.append(True))
    for _ in range(70):
        clock.advance(1)
        label.check_clock()
    assert [text for text, _ in announced] == [
        "60 seconds left",
        "30 seconds left",
        "10 seconds left",
        "Time ran out",
    ]
    assert label.property("variant") == "urgent"
    assert label.has_run_out()
    assert ended == [True]


def test_time_left_counts_by_itself(qtbot: QtBot):
    label = TimeLeft(time.monotonic)
    qtbot.addWidget(label)
    with qtbot.waitSignal(label.ran_out, timeout=3000):
        label.count_down(time.monotonic() + 0.05)


def test_time_left_without_a_known_end(qtbot: QtBot, clock: Clock):
    label = TimeLeft(clock)
    qtbot.addWidget(label)
    label.count_down(clock.now + 5)
    label.show_text("good for about 3 minutes")
    assert label.accessibleDescription() == "good for about 3 minutes"
    assert not label.counting
    label.show_text("")
    assert label.isHidden()


# Layout and pictures


def test_a_row_goes_on_in_the_next_line(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(10, 5, last_apart=True)
    window.setLayout(flow)
    boxes = [QWidget() for _ in range(3)]
    for box in boxes:
        box.setFixedSize(80, 20)
        flow.addWidget(box)
    flow.setContentsMargins(0, 0, 0, 0)
    assert (flow.heightForWidth(300), flow.heightForWidth(200), flow.heightForWidth(90)) == (
        20,
        45,
        70,
    )
    window.resize(300, 20)
    window.show()
    assert [box.x() for box in boxes] == [0, 90, 220]
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.activate()
    assert [box.x() for box in boxes] == [220, 130, 0]
    assert flow.takeAt(7) is None
    assert flow.takeAt(0) is not None


def test_the_mark_and_the_signs_are_drawn(dress: Dress, qtbot: QtBot):
    look = dress().scheme
    mark = AppLogo()
    qtbot.addWidget(mark)
    assert look.accent == mark.grab().toImage().pixelColor(6, 22).name()
    pictures = set()
    for kind in ("error", "warning", "info", "success"):
        sign = MessageIcon(kind, 40)
        qtbot.addWidget(sign)
        pictures.add(sign.grab().toImage().constBits().tobytes())
    assert len(pictures) == 4


def test_a_list_shows_that_it_is_one(dress: Dress, qtbot: QtBot):
    look = dress().scheme
    box = ComboBox()
    qtbot.addWidget(box)
    box.resize(200, 42)
    picture = box.grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(170, 190) for y in range(10, 32)}
    assert look.muted in colors


def test_the_programs_icon_has_all_sizes(qapp: QApplication):
    assert {size.width() for size in icons.app_icon().availableSizes()} == {16, 24, 32, 48, 64}


def test_a_card_takes_content(qtbot: QtBot):
    card = Card()
    qtbot.addWidget(card)
    card.content.addWidget(Label("x"))
    assert card.sizeHint().height() > 40
