"""Random input: keys, mouse, clipboard, windows, menus, color schemes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QClipboard, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar
from shiboken6 import isValid

from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.practice_phone.window import PracticePhone
from desktop.ui.style import theme
from tests.soak.input_targets import NOT_OURS, Targets, is_blocked, within
from tests.soak.script_player import Do
from tests.soak.scripted_app import ScriptedApp

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier

KEYS = (
    *(Key(code) for code in range(Key.Key_A, Key.Key_Z + 1)),
    *(Key(code) for code in range(Key.Key_0, Key.Key_9 + 1)),
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Escape, Key.Key_Space)
    * 4,
    *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End) * 3,
    *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_Backspace, Key.Key_Delete, Key.Key_Insert),
    *(Key.Key_F1, Key.Key_F2, Key.Key_F4, Key.Key_F5, Key.Key_F10, Key.Key_Menu, Key.Key_Help),
    *(Key.Key_At, Key.Key_Period, Key.Key_Percent, Key.Key_Less, Key.Key_Ampersand),
)
WITH_CONTROL = tuple(Key(ord(letter)) for letter in "ACVXZYFLTW1234567890")
WITH_ALT = tuple(Key(ord(letter)) for letter in "FVHSNC")
MODIFIERS = (Modifier.ShiftModifier, Modifier.ControlModifier, Modifier.AltModifier)
PASTES = (
    "123 456",
    "１２３４５６",
    "Your code is 123456.",
    "\0",
    "a\0b\nc\r\n\u2028d",
    "\u202egnp.daolyap\u202c",
    "🦆👩‍👩‍👧‍👦" * 50,
    "العربية עברית",
    "Z͑͒͛͢a̸l͜go" * 200,
    "<img src=x onerror=alert(1)>",
    "\ud800",
    "%s {0} %1 %n &File",
    "x" * 100_000,
)
ENORMOUS = "0123456789" * 1_000_000


LASTING = (MainWindow, LoginDialog, PracticePhone)
"""Windows that are there until the end. All others are deleted when they are closed."""


class RandomInput:
    """Gives one random input event after the other, each kind with its own weight."""

    def __init__(self, program: ScriptedApp) -> None:
        self._stage = program
        self._rng = program.rng
        self._targets = Targets(program.rng)
        self._kinds: tuple[tuple[int, Callable[[], None]], ...] = (
            (400, self.key),
            (80, self.key_with_modifier),
            (250, self.click),
            (25, self.double_click),
            (40, self.drag),
            (60, self.wheel),
            (30, self.right_click),
            (40, self.hover),
            (30, self.paste),
            (30, self.menu),
            (30, self.tab),
            (30, self.focus),
            (20, self.resize),
            (12, self.window_state),
            (8, self.close_a_window),
            (6, self.look),
            (4, self.direction),
            (1, self.paste_far_too_much),
        )

    def event(self) -> Do:
        weights = [weight for weight, _ in self._kinds]
        ((_, kind),) = self._rng.choices(self._kinds, weights)
        return Do(kind)

    # The keyboard

    def key(self) -> None:
        self._press(self._rng.choice(KEYS), Modifier.NoModifier)

    def key_with_modifier(self) -> None:
        rng = self._rng
        modifier = rng.choice(MODIFIERS)
        usual = {Modifier.ControlModifier: WITH_CONTROL, Modifier.AltModifier: WITH_ALT}
        keys = usual.get(modifier, KEYS)
        self._press(rng.choice(keys), modifier)

    def paste(self) -> None:
        self._paste(self._rng.choice(PASTES))

    def paste_far_too_much(self) -> None:
        self._paste(ENORMOUS)

    # The mouse

    def click(self) -> None:
        self._click(Button.LeftButton)

    def right_click(self) -> None:
        self._click(Button.RightButton)

    def double_click(self) -> None:
        self._click(Button.LeftButton, times=2)

    def hover(self) -> None:
        found = self._targets.point()
        if found is not None:
            window, point = found
            QTest.mouseMove(window.windowHandle(), point)

    def drag(self) -> None:
        """Press, move, move, release: on whatever is there, perhaps a selection."""
        found = self._targets.point()
        if found is None:
            return
        window, point = found
        handle = window.windowHandle()
        none = Modifier.NoModifier
        QTest.mousePress(handle, Button.LeftButton, none, point)
        for _ in range(3):
            if not (isValid(window) and isValid(handle)):  # the press closed it
                return
            point += QPoint(self._rng.randint(-60, 60), self._rng.randint(-30, 30))
            point = within(window, point)
            QTest.mouseMove(handle, point)
        if isValid(window) and isValid(handle):
            QTest.mouseRelease(handle, Button.LeftButton, none, point)

    def wheel(self) -> None:
        found = self._targets.point()
        if found is not None:
            window, point = found
            turn = QPoint(self._rng.choice((0, 0, 120, -120)), self._rng.choice((120, -120, 960)))
            QTest.wheelEvent(window.windowHandle(), point.toPointF(), turn)

    # Menus, tabs, focus

    def menu(self) -> None:
        """An entry of the menu bar: all but Quit, which has its own time."""
        if is_blocked(self._stage.app.window):
            return
        actions = [
            action
            for action in self._stage.app.window._menus.findChildren(QAction)
            if action.isEnabled() and action.menuRole() is not QAction.MenuRole.QuitRole
        ]
        if actions:
            self._rng.choice(actions).trigger()

    def tab(self) -> None:
        tabs: QTabBar = self._stage.app.window.tabs
        if not is_blocked(tabs.window()):
            tabs.setCurrentIndex(self._rng.randrange(tabs.count()))

    def focus(self) -> None:
        widget = self._targets.widget()
        if widget is not None:
            widget.setFocus()

    # Windows

    def resize(self) -> None:
        window = self._targets.window()
        if window is not None and window.isWindow():
            window.resize(self._rng.randint(1, 2_000), self._rng.randint(1, 1_400))

    def window_state(self) -> None:
        windows = self._targets.windows(hidden=True)
        window = self._rng.choice(windows)
        moves = (
            window.showMinimized,
            window.showNormal,
            window.showMaximized,
            window.activateWindow,
            window.raise_,
            window.lower,
        )
        if window.isVisible() or isinstance(window, MainWindow | PracticePhone):
            self._rng.choice(moves)()

    def close_a_window(self) -> None:
        """Any but the main window: that is quitting."""
        window = self._targets.window()
        if window is not None and window is not self._stage.app.window:
            window.close()

    def look(self) -> None:
        current = theme.current()
        palette = QGuiApplication.palette()
        looks = (theme.LIGHT, theme.DARK, theme.high_contrast(palette), None)
        current.force(self._rng.choice(looks))

    def direction(self) -> None:
        rng = self._rng
        left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        QGuiApplication.setLayoutDirection(rng.choice((left, left, right)))

    # Whom it meets

    def _press(self, key: Key, modifier: Modifier) -> None:
        popup = QApplication.activePopupWidget()
        window = popup or QApplication.activeWindow() or self._targets.window()
        ours = window is not None and (popup is not None or not isinstance(window, NOT_OURS))
        handle = window.windowHandle() if ours else None
        if handle is None:
            return
        if modifier is Modifier.NoModifier or isinstance(window, LASTING):
            QTest.keyPress(handle, key, modifier)
            if isValid(handle):  # it may have been the key that closes it
                QTest.keyRelease(handle, key, modifier)
            return
        # QTest presses Control first, and does not see when that was the end of the window.
        focus = QApplication.focusWidget()
        if focus is not None and focus.window() is window:
            QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, modifier))

    def _paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text, QClipboard.Mode.Clipboard)
        self._press(Key.Key_V, Modifier.ControlModifier)

    def _click(self, button: Button, times: int = 1) -> None:
        found = self._targets.point()
        if found is None:
            return
        window, point = found
        handle = window.windowHandle()
        for _ in range(times):
            for press in (QTest.mousePress, QTest.mouseRelease):
                if isValid(handle):
                    press(handle, button, Modifier.NoModifier, point)
