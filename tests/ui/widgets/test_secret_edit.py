"""A line for a secret edits as QLineEdit does, and keeps it to itself."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6 import QtGui
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.style import qt_values
from desktop.ui.widgets.secret_clipboard import CONFIDENTIAL_FORMATS, SecretClipboard
from desktop.ui.widgets.secret_edit import SecretEdit
from tests.ui.conftest import clipboard

SECRET = "Cänary-😀-1"
NORMAL, PASSWORD = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BOTH_MODES = pytest.mark.parametrize("mode", [PASSWORD, NORMAL], ids=["hidden", "shown"])


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[SecretEdit]:
    edit = SecretEdit()
    qtbot.addWidget(edit)
    edit.setAccessibleName("Password")
    edit.setEchoMode(PASSWORD)
    yield edit
    forget_clipboards()


def forget_clipboards() -> None:
    """End what would clear the clipboard in the middle of another test."""
    for each in QApplication.instance().findChildren(SecretClipboard):
        each.clear()
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QGuiApplication.clipboard().clear()


def marked() -> bool:
    return set(CONFIDENTIAL_FORMATS) <= set(QGuiApplication.clipboard().mimeData().formats())


def type_in(widget: QWidget, text: str) -> None:
    for each in text:
        press = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, each
        )
        QApplication.sendEvent(widget, press)


def strike(widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    QTest.keyClick(widget, key, held)


def compose(widget: QWidget, preedit: str = "", commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def drop(widget: QLineEdit, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    event = QDropEvent(
        QPointF(2, 8), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    widget.dropEvent(event)  # it would have to be dragged there otherwise


def click(widget: QWidget, kind: QEvent.Type, x: int) -> None:
    # A press right where a double click was would be a triple one, for as long as a timer goes.
    place = QPointF(x, 4 if kind == QEvent.Type.MouseButtonDblClick else 26)
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, place, widget.mapToGlobal(place), left, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


EDITING_KEYS = [
    (key, modifiers)
    for key in (
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_Backspace, Qt.Key.Key_Delete,
    )
    for modifiers in ((), (SHIFT,), (CONTROL,), (CONTROL, SHIFT))
] + [
    (key, (CONTROL,))
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_K, Qt.Key.Key_U)
] + [
    (Qt.Key.Key_Insert, (SHIFT,)), (Qt.Key.Key_Insert, (CONTROL,)), (Qt.Key.Key_Return, ()),
]  # fmt: skip
TEXT = st.text("aB1 -é漢\u0301😀\u05d0", max_size=5)


class Editing(RuleBasedStateMachine):
    """The same edits in a SecretEdit, in a QLineEdit, and in a text that is told the changes."""

    def __init__(self) -> None:
        super().__init__()
        self.ours, self.qt = SecretEdit(), QLineEdit()
        self.edits: tuple[QLineEdit, QLineEdit] = (self.qt, self.ours)
        self.heard = {edit: list[str]() for edit in self.edits}
        for edit in self.edits:
            edit.setEchoMode(PASSWORD)
            edit.setMaxLength(20)
            edit.resize(200, 30)
            edit.textChanged.connect(lambda _, e=edit: self.heard[e].append("changed"))
            edit.textEdited.connect(lambda _, e=edit: self.heard[e].append("edited"))
            edit.inputRejected.connect(lambda e=edit: self.heard[e].append("rejected"))
            edit.returnPressed.connect(lambda e=edit: self.heard[e].append("return"))
            edit.show()

    def teardown(self) -> None:
        for edit in self.edits:
            edit.close()
        forget_clipboards()

    def both(self, act: Callable[[QLineEdit], object]) -> None:
        for edit in self.edits:
            before = QGuiApplication.clipboard().text()
            act(edit)
            if edit is self.qt:
                copied = QGuiApplication.clipboard().text()
                clipboard(before)
        assert QGuiApplication.clipboard().text() == copied

    @rule(text=TEXT)
    def typed(self, text: str) -> None:
        self.both(lambda edit: type_in(edit, text))

    @rule(stroke=st.sampled_from(EDITING_KEYS))
    def struck(self, stroke: tuple[Qt.Key, tuple[Qt.KeyboardModifier, ...]]) -> None:
        key, modifiers = stroke
        self.both(lambda edit: strike(edit, key, *modifiers))

    @rule(text=TEXT.filter(bool))
    def put_on_the_clipboard(self, text: str) -> None:
        clipboard(text)

    @rule(text=TEXT)
    def dropped(self, text: str) -> None:
        self.both(lambda edit: drop(edit, text))

    @rule(preedit=TEXT, commit=TEXT)
    def composed(self, preedit: str, commit: str) -> None:
        self.both(lambda edit: compose(edit, preedit))
        self.both(lambda edit: compose(edit, commit=commit))

    @rule(x=st.integers(0, 120), double=st.booleans())
    def clicked(self, x: int, *, double: bool) -> None:
        kind = QEvent.Type.MouseButtonDblClick if double else QEvent.Type.MouseButtonPress
        self.both(lambda edit: click(edit, kind, x))

    @rule(x=st.integers(0, 120))
    def dragged_over(self, x: int) -> None:
        self.both(lambda edit: click(edit, QEvent.Type.MouseMove, x))

    @rule(text=TEXT)
    def set_by_the_program(self, text: str) -> None:
        self.both(lambda edit: edit.setText(text))

    @rule(text=TEXT)
    def inserted_by_the_program(self, text: str) -> None:
        self.both(lambda edit: edit.insert(text))

    @rule()
    def cleared(self) -> None:
        self.both(lambda edit: edit.clear())

    @rule(on=st.booleans())
    def read_only(self, *, on: bool) -> None:
        self.both(lambda edit: edit.setReadOnly(on))

    @rule(mode=st.sampled_from([PASSWORD, NORMAL]))
    def shown_or_hidden(self, mode: QLineEdit.EchoMode) -> None:
        self.both(lambda edit: edit.setEchoMode(mode))

    @rule(direction=st.sampled_from(list(Qt.LayoutDirection)[:2]))
    def turned(self, direction: Qt.LayoutDirection) -> None:
        self.both(lambda edit: edit.setLayoutDirection(direction))

    @rule(key=st.sampled_from([Qt.Key.Key_Z, Qt.Key.Key_Y]), shift=st.booleans())
    def undone(self, key: Qt.Key, *, shift: bool) -> None:
        """Which does nothing, so QLineEdit isn't asked."""
        strike(self.ours, key, CONTROL, *([SHIFT] if shift else []))
        self.ours.undo()
        self.ours.redo()

    @invariant()
    def same(self) -> None:
        states = [
            (
                edit.text(), edit.displayText(), edit.cursorPosition(), edit.selectionStart(),
                edit.selectionEnd(), self.heard[edit],
            )
            for edit in self.edits
        ]  # fmt: skip
        assert states[1] == states[0]


def test_edits_as_qlineedit_does(qapp: QApplication):
    run_state_machine_as_test(
        Editing, settings=settings(max_examples=40, stateful_step_count=40, deadline=None)
    )


def test_looks_as_qlineedit_does(qtbot: QtBot, edit: SecretEdit):
    qt = QLineEdit()
    qtbot.addWidget(qt)
    for mode in (PASSWORD, NORMAL):
        for each in (edit, qt):
            each.setEchoMode(mode)
            each.resize(200, 30)
            each.setText(SECRET)
        assert edit.grab().toImage() == qt.grab().toImage()


# Nothing brings it back


def undo_by_keys(edit: QLineEdit) -> None:
    strike(edit, Qt.Key.Key_Z, CONTROL)


def undo_by_slot(edit: QLineEdit) -> None:
    edit.undo()


def undo_by_the_menu(edit: QLineEdit) -> None:
    menu = edit.createStandardContextMenu()
    for action in menu.actions():
        if action.objectName() in ("edit-undo", "edit-redo"):
            action.trigger()  # does nothing when disabled
    menu.deleteLater()


UNDO = pytest.mark.parametrize("undo", [undo_by_keys, undo_by_slot, undo_by_the_menu])


@UNDO
@BOTH_MODES
def test_what_was_cleared_does_not_come_back(
    edit: SecretEdit, mode: QLineEdit.EchoMode, undo: Callable[[QLineEdit], None]
):
    edit.setEchoMode(mode)
    type_in(edit, SECRET)
    edit.clear()
    edit.setEchoMode(NORMAL)
    undo(edit)
    assert edit.text() == ""


@UNDO
@BOTH_MODES
def test_what_was_typed_over_does_not_come_back(
    edit: SecretEdit, mode: QLineEdit.EchoMode, undo: Callable[[QLineEdit], None]
):
    edit.setEchoMode(mode)
    type_in(edit, SECRET)
    edit.clear()
    type_in(edit, "next")
    edit.selectAll()
    type_in(edit, "x")
    edit.setEchoMode(NORMAL)
    undo(edit)
    assert edit.text() == "x"


def test_qt_itself_has_nothing_to_bring_back_after_clearing(edit: SecretEdit):
    """Past our own `undo`, which does nothing."""
    edit.setEchoMode(NORMAL)
    type_in(edit, SECRET)
    edit.clear()
    assert not edit.isUndoAvailable()
    QLineEdit.undo(edit)
    assert edit.text() == ""


# Copying


@pytest.mark.parametrize("keys", ["Ctrl+C", "Ctrl+Insert", "Ctrl+X", "Shift+Del"])
def test_nothing_is_copied_while_hidden(edit: SecretEdit, keys: str):
    clipboard("before")
    edit.setText(SECRET)
    edit.selectAll()
    QTest.keySequence(edit, QKeySequence(keys))
    edit.copy()
    edit.cut()
    assert QGuiApplication.clipboard().text() == "before"


@pytest.mark.parametrize("keys", ["Ctrl+C", "Ctrl+Insert", "Ctrl+X", "Shift+Del"])
def test_what_is_copied_while_shown_is_confidential(edit: SecretEdit, keys: str):
    edit.setEchoMode(NORMAL)
    edit.setText(SECRET)
    edit.selectAll()
    QTest.keySequence(edit, QKeySequence(keys))
    assert QGuiApplication.clipboard().text() == SECRET
    assert marked()
    assert edit.text() == ("" if keys in ("Ctrl+X", "Shift+Del") else SECRET)


class Meaning(QKeyEvent):
    """A key that means `key` on X11 and macOS, wherever the test runs."""

    def __init__(self, key: QKeySequence.StandardKey) -> None:
        super().__init__(QEvent.Type.KeyPress, Qt.Key.Key_K, CONTROL)
        self.key_meant = key

    def matches(self, key: QKeySequence.StandardKey) -> bool:
        return key == self.key_meant


@pytest.mark.parametrize(
    ("key", "left", "copied"),
    [("DeleteEndOfLine", "Cän", "a😀ry"), ("DeleteCompleteLine", "", "Cäna😀ry")],
)
def test_deleting_a_line_copies_it_as_confidential(
    edit: SecretEdit, key: str, left: str, copied: str
):
    """As QLineEdit copies it plainly."""
    event = Meaning(QKeySequence.StandardKey[key])
    edit.setEchoMode(NORMAL)
    edit.setText("Cäna😀ry")
    edit.setCursorPosition(3)
    edit.setReadOnly(True)
    edit.keyPressEvent(event)
    assert (edit.text(), QGuiApplication.clipboard().text()) == ("Cäna😀ry", "")
    edit.setReadOnly(False)
    edit.keyPressEvent(event)
    assert (edit.text(), QGuiApplication.clipboard().text(), marked()) == (left, copied, True)


@pytest.mark.parametrize("name", ["edit-copy", "edit-cut"])
def test_the_menu_copies_as_confidential(edit: SecretEdit, name: str):
    edit.setEchoMode(NORMAL)
    edit.setText(SECRET)
    edit.selectAll()
    menu = edit.createStandardContextMenu()
    [action] = [each for each in menu.actions() if each.objectName() == name]
    seen = []
    QGuiApplication.clipboard().dataChanged.connect(lambda: seen.append(marked()))
    action.trigger()
    QGuiApplication.clipboard().dataChanged.disconnect()
    assert (QGuiApplication.clipboard().text(), seen) == (SECRET, [True])
    assert edit.text() == ("" if name == "edit-cut" else SECRET)
    menu.deleteLater()


@pytest.mark.parametrize("name", ["edit-copy", "edit-cut"])
def test_the_menu_copies_nothing_while_hidden(edit: SecretEdit, name: str):
    edit.setText(SECRET)
    edit.selectAll()
    menu = edit.createStandardContextMenu()
    [action] = [each for each in menu.actions() if each.objectName() == name]
    assert not action.isEnabled()
    menu.deleteLater()


def test_the_menu_that_opens_is_this_one(edit: SecretEdit, monkeypatch: pytest.MonkeyPatch):
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: opened.append(menu))
    edit.setEchoMode(NORMAL)
    type_in(edit, SECRET)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2))
    QApplication.sendEvent(edit, event)
    [menu] = opened
    enabled = {each.objectName(): each.isEnabled() for each in menu.actions()}
    assert (enabled["edit-undo"], enabled["select-all"]) == (False, True)
    assert menu.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.deleteLater()


def test_what_an_assistive_tool_has_copied_becomes_confidential(
    edit: SecretEdit, monkeypatch: pytest.MonkeyPatch
):
    """AT-SPI's CopyText sets a plain text."""
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    edit.setEchoMode(NORMAL)
    edit.setText(SECRET)
    clipboard(SECRET[2:6])
    assert QGuiApplication.clipboard().text() == SECRET[2:6]
    assert marked()


def test_what_else_is_copied_is_left_alone(edit: SecretEdit, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    edit.setEchoMode(NORMAL)
    edit.setText(SECRET)
    clipboard("something else")
    assert not marked()
    edit.setEchoMode(PASSWORD)
    clipboard(SECRET)  # who copies it from elsewhere knows it already
    assert not marked()


def test_says_what_was_copied(edit: SecretEdit, announced: list[tuple[str, bool]], qtbot: QtBot):
    edit.setEchoMode(NORMAL)
    edit.setText(SECRET)
    edit.selectAll()
    with qtbot.waitSignal(edit.message) as said:
        edit.copy()
    assert said.args == ["Password copied. The clipboard is cleared in 30 seconds."]
    assert announced == [(said.args[0], False)]


def test_what_was_copied_is_cleared_although_the_field_is_gone(qtbot: QtBot):
    edit = SecretEdit()
    edit.setText(SECRET)
    edit.selectAll()
    edit.copy()
    edit.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QGuiApplication.clipboard().text() == SECRET
    [copies] = [c for c in QApplication.instance().findChildren(SecretClipboard) if c.holds(SECRET)]
    copies._timer.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""


# What assistive tools and input methods get


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """Accessibility events: kind, and position with what was removed and inserted, or cursor."""
    told: list[tuple[object, ...]] = []
    event = QAccessible.Event

    def tell(said: QtGui.QAccessibleEvent) -> None:
        match said.type():
            case event.TextInserted:
                told.append(("+", said.changePosition(), said.textInserted()))
            case event.TextRemoved:
                told.append(("-", said.changePosition(), said.textRemoved()))
            case event.TextUpdated:
                told.append(("±", said.changePosition(), said.textRemoved(), said.textInserted()))
            case event.TextCaretMoved:
                told.append(("|", said.cursorPosition()))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    return told


def speaker(edit: SecretEdit) -> QObject:
    """In whose name the part of QLineEdit that knows the text tells of it."""
    [control] = [
        each
        for each in edit.findChildren(QObject)
        if each.metaObject().className() == "QWidgetLineControl"
    ]
    return control.parent()


@pytest.mark.parametrize(
    "before",
    [
        lambda edit: type_in(edit, "a"),
        lambda edit: compose(edit, commit="a"),
        lambda edit: drop(edit, "a"),
        lambda edit: QApplication.sendEvent(edit, QFocusEvent(QEvent.Type.FocusIn)),
        lambda edit: edit._soon.timeout.emit(),
    ],
)
def test_qt_s_own_events_come_to_nothing(
    edit: SecretEdit, told: list[tuple[object, ...]], before: Callable[[SecretEdit], object]
):
    """In time for the first change of the text; and there is one event for each change."""
    edit.show()
    before(edit)
    end = len(edit.text())
    assert QAccessible.queryAccessibleInterface(edit) is not None
    assert QAccessible.queryAccessibleInterface(speaker(edit)) is None
    edit.insert("b")
    assert told[-2:] == [("+", end, edit.displayText()[-1]), ("|", end + 1)]


def test_nothing_is_done_while_nobody_listens(edit: SecretEdit):
    """It costs 30 ms and 6 MiB."""
    edit.show()
    type_in(edit, "a")
    edit._soon.timeout.emit()
    assert speaker(edit) is edit


def test_who_begins_to_listen_later_hears_bullets(edit: SecretEdit, request: pytest.FixtureRequest):
    type_in(edit, "ab")
    told: list[tuple[object, ...]] = request.getfixturevalue("told")
    strike(edit, Qt.Key.Key_Backspace)
    assert told == [("-", 1, edit.displayText()), ("|", 1)]


def test_while_hidden_bullets_are_told(edit: SecretEdit, told: list[tuple[object, ...]]):
    dot = edit.style().styleHint(edit.style().StyleHint.SH_LineEdit_PasswordCharacter)
    bullet = chr(dot)
    type_in(edit, "ab")
    strike(edit, Qt.Key.Key_Backspace)
    clipboard("pasted")
    edit.paste()
    edit.setText("other")
    edit.clear()
    assert told == [
        ("+", 0, bullet), ("|", 1), ("+", 1, bullet), ("|", 2), ("-", 1, bullet), ("|", 1),
        ("+", 1, 6 * bullet), ("|", 7), ("-", 5, 2 * bullet), ("|", 5),
        ("-", 0, 5 * bullet), ("|", 0),
    ]  # fmt: skip


def test_while_shown_the_text_is_told(edit: SecretEdit, told: list[tuple[object, ...]]):
    """And the letter that was deleted, but not again all that was there."""
    edit.setEchoMode(NORMAL)
    type_in(edit, "ab")
    clipboard("xy")
    edit.paste()
    strike(edit, Qt.Key.Key_Home)
    strike(edit, Qt.Key.Key_Delete)
    edit.clear()
    assert told == [
        ("+", 0, "a"), ("|", 1), ("+", 1, "b"), ("|", 2), ("+", 2, "xy"), ("|", 4), ("|", 0),
        ("-", 0, "a"), ("-", 0, "•••"),
    ]  # fmt: skip


def test_showing_and_hiding_tells_no_text(edit: SecretEdit, told: list[tuple[object, ...]]):
    edit.setText(SECRET)
    told.clear()
    edit.setEchoMode(NORMAL)
    edit.setEchoMode(PASSWORD)
    assert told == []


def test_who_asks_is_shown_bullets_while_hidden(edit: SecretEdit):
    edit.setText("secret")
    text = QAccessible.queryAccessibleInterface(edit).textInterface()
    bullets = edit.displayText()
    assert "secret" not in (bullets, text.text(0, 6))
    assert text.text(0, text.characterCount()) == bullets
    edit.setEchoMode(NORMAL)
    assert text.text(0, 6) == "secret"


def test_an_assistive_tool_can_fill_it_in(edit: SecretEdit):
    interface = QAccessible.queryAccessibleInterface(edit)
    interface.setText(QAccessible.Text.Value, "filled in")
    assert edit.text() == "filled in"
    editing = interface.editableTextInterface()
    editing.insertText(6, "!")
    editing.deleteText(0, 1)
    assert edit.text() == "illed! in"


def test_role_and_state_are_those_of_a_password(edit: SecretEdit):
    interface = QAccessible.queryAccessibleInterface(edit)
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.state().passwordEdit
    edit.setEchoMode(NORMAL)
    assert not interface.state().passwordEdit


ASKED = Qt.InputMethodQuery


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (ASKED.ImSurroundingText, "secret"),
        (ASKED.ImCurrentSelection, "cr"),
        (ASKED.ImTextBeforeCursor, "secr"),
        (ASKED.ImTextAfterCursor, "et"),
    ],
)
def test_input_methods_get_bullets_while_hidden(
    edit: SecretEdit, query: Qt.InputMethodQuery, text: str
):
    """They would send the text to another program, such as ibus."""
    edit.setText("secret")
    edit.setSelection(2, 2)
    event = QInputMethodQueryEvent(query)
    QApplication.sendEvent(edit, event)
    assert event.value(query) == edit.displayText()[: len(text)]
    assert edit.inputMethodQuery(query, QPoint()) == event.value(query)
    edit.setEchoMode(NORMAL)
    edit.setSelection(2, 2)
    QApplication.sendEvent(edit, event)
    assert event.value(query) == text


def test_input_methods_learn_what_they_need(edit: SecretEdit):
    edit.setText("secret")
    edit.setCursorPosition(4)
    assert edit.inputMethodQuery(ASKED.ImCursorPosition) == 4
    assert edit.inputMethodQuery(ASKED.ImMaximumTextLength) == edit.maxLength()
    event = QInputMethodQueryEvent(ASKED.ImEnabled | ASKED.ImCursorRectangle)
    QApplication.sendEvent(edit, event)
    assert event.value(ASKED.ImEnabled) is True
    assert event.value(ASKED.ImCursorRectangle).isValid()


@BOTH_MODES
def test_input_methods_are_to_learn_nothing(edit: SecretEdit, mode: QLineEdit.EchoMode):
    """Qt takes that hint off a field that is shown."""
    edit.setEchoMode(mode)
    assert edit.property("inputMethodHints").value == (
        qt_values.SENSITIVE_DATA | qt_values.NO_AUTO_UPPERCASE | qt_values.NO_PREDICTIVE_TEXT
    )


def test_fields_come_and_go(qapp: QApplication):
    """The inner control has another parent than Qt expects: it is deleted once all the same."""
    gone = []
    for n in range(50):
        window = QWidget()
        edit = SecretEdit()
        edit.setParent(window)
        for each in edit.findChildren(QObject):
            each.destroyed.connect(lambda _=None, n=n: gone.append(n))
        type_in(edit, SECRET)
        if n % 2:
            del edit
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        else:
            del window, edit, each
            gc.collect()
    assert set(gone) == set(range(50))
