"""The base of all sign-in dialogs: a heading, a message, fields and one main button."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.dialogs.pause import Pause
from desktop.ui.style import theme
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.action_button import ActionButton
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import control_of
from desktop.ui.widgets.form_scroller import FormScroller
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import Banner, Label
from desktop.ui.widgets.layouts import TellingColumn
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.message import MessageArea
from desktop.ui.widgets.opens_over import OpensOver
from desktop.ui.widgets.tab_order import follow_layout

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from desktop.ui.widgets.fields import TextField

InputError: TypeAlias = "tuple[TextField, str]"
"""The field that gets the focus, and what to say; nothing has been sent."""

WIDTH, MARGIN = 440, 36
BETWEEN, BETWEEN_FIELDS = 16, 12
"""Pixels at 100 %: the dialog's width, its side margins, the space between its parts and fields."""


class FormDialog(KeepsFocus, OpensOver, QDialog):
    """From top to bottom: banner, heading, message, `content`, action button, `below`.

    A subclass fills `content`, and `below` with links, of which `cancel` comes last. It defines
    `names`, `check`, `send`, `first_focus` and `set_editable`.

    The dialog is as high as its content, up to the screen's height; then it scrolls. Open it with
    `open()`, and end it with `accept()` when its step is done.

    The action button calls `check`, sets the dialog busy and calls `send`, so that nothing is sent
    twice; `show_problem` ends the busy state.
    """

    foot_stays: ClassVar = False
    """Whether the action button and `below` stay in sight while the fields scroll."""
    cancelled = Signal()
    """Cancel, Esc, or the window's X."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        title, action, busy = self.names()
        self.setWindowTitle(title)
        self.monotonic = monotonic
        self.banner = Banner()
        self.heading = Heading(title, wrap=True)
        self.subtitle = Label(variant="muted", wrap=True)
        self.subtitle.hide()
        self.message = MessageArea()
        self.message.changed.connect(self.set_tab_order)
        self.content = QVBoxLayout()
        self.content.setSpacing(theme.px(BETWEEN_FIELDS))
        self.action = ActionButton(action, busy, monotonic)
        self.action.clicked.connect(self.submit)
        self.action.slow.connect(self.message.clear)
        self._pause = Pause(self.action, self.message, self)
        self.cancel = LinkButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.reject)
        self.below = QVBoxLayout()
        self.below.setSpacing(theme.px(4))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.fit)
        self._fit_soon = self._soon.start
        self._build()

    def _build(self) -> None:
        self._body = QWidget()
        self.column = TellingColumn(self._body)
        self.column.changed.connect(self._fit_soon)
        margin, edge = theme.px(MARGIN), theme.px(28)
        self.column.setContentsMargins(margin, edge, margin, edge)
        self.column.setSpacing(theme.px(BETWEEN))
        head = QVBoxLayout()
        self.column.addLayout(head)
        self.fill_head(head)
        self.column.addWidget(self.message)
        self.column.addLayout(self.content)
        self._foot = self._make_foot() if self.foot_stays else self.column
        self._foot.addWidget(self.action)
        self._foot.addLayout(self.below)
        self.column.addStretch()
        self._scroll = FormScroller(self._body, self.message)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banner)
        whole.addWidget(self._scroll, 1)
        foot = self._foot.parentWidget()
        if self.foot_stays and foot is not None:
            self.column.setContentsMargins(margin, edge, margin, 0)
            whole.addWidget(foot)
        self.action.setDefault(True)  # not before it is in the dialog: another would be chosen

    def _make_foot(self) -> QVBoxLayout:
        foot = QVBoxLayout(QWidget(self))
        foot.setContentsMargins(*(theme.px(each) for each in (MARGIN, BETWEEN, MARGIN, BETWEEN)))
        foot.setSpacing(theme.px(BETWEEN_FIELDS))
        return foot

    def fill_head(self, head: QVBoxLayout) -> None:
        """Fill the top of the dialog: the heading and its subtitle."""
        head.setSpacing(theme.px(6))
        head.addWidget(self.heading)
        head.addWidget(self.subtitle)

    @property
    def scrolls(self) -> bool:
        """Whether there is more than fits, and a scroll bar for it."""
        return self._scroll.verticalScrollBar().isVisible()

    def place_cancel(self) -> None:
        """Put Cancel alone at the end of a line, where there are no other links."""
        if self.below.count():
            self.below.addSpacing(theme.px(BETWEEN) - self.below.spacing())  # as below the button
        line = QHBoxLayout()
        self.below.addLayout(line)
        line.addStretch()
        line.addWidget(self.cancel)

    @Slot()
    def set_tab_order(self) -> None:
        """Make Tab go from top to bottom; call it after adding or moving anything."""
        follow_layout(*dict.fromkeys((self.column, self._foot)))

    # What a subclass defines

    def names(self) -> tuple[str, str, str]:
        """The window's title, what the action button says, and what it says while busy."""
        raise NotImplementedError

    def check(self) -> InputError | None:
        """The first field that is empty or can't be right; None when all can be sent."""
        return None

    def send(self) -> None:
        """Emit what was filled in: it has been checked, and the dialog is busy."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """The widget that gets the focus when the dialog opens.

        If it is a field, also when a control that has the focus is disabled or hidden.
        """
        raise NotImplementedError

    def resting_place(self) -> QWidget:
        first = self.first_focus()
        return first if isinstance(control_of(first), QLineEdit) else self

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Allow changes to the fields, or not: while they are being sent."""

    # What the presenter calls

    def set_banner(self, text: str) -> None:
        """The strip of a test environment; none when empty."""
        self.banner.set_text(text)
        self.fit()

    def set_names(self, title: str, action: str, busy: str) -> None:
        """Replace the texts of `names`, where the same dialog asks in two forms."""
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.action.set_texts(action, busy)

    def set_subtitle(self, text: str) -> None:
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

    def set_busy(self, on: bool, text: str = "") -> None:  # noqa: FBT001 — a setter in Qt's manner
        """`text`: what the button says meanwhile, where that isn't its own work."""
        if on == self.action.busy:
            return
        self.action.set_busy(on, text)
        self.set_editable(not on)

    def show_problem(self, problem: Problem) -> None:
        self.set_busy(False)
        self.message.show_problem(problem)

    def clear_problem(self) -> None:
        self.message.clear()

    def lock(self, seconds: int, problem: Problem | None = None) -> None:
        """Lock the action button for so many seconds, and show why."""
        self.set_busy(False)
        if problem is not None:
            self.message.show_problem(problem)
        self.action.lock(seconds)

    # How it behaves as a window

    @Slot()
    def submit(self) -> None:
        """Send what is filled in, or say what is missing."""
        if not self.action.isEnabled():
            return
        error = self.check()
        if error is not None:
            self.focus_and_select(error)
            return
        self.set_busy(True)
        self.send()

    def focus_and_select(self, error: InputError) -> None:
        """Say what is wrong, and put the focus there."""
        field, text = error
        self.message.show_problem(Problem(text))
        field.focus_and_select()

    @Slot()
    def show_password_too_long(self) -> None:
        """Say that a paste was cut off: it was longer than a password field holds."""
        self.message.show_problem(
            Problem(
                self.tr(
                    "What was pasted is far too long for a password, so only its start is "
                    "there. Copy the password alone."
                )
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("\r", "\n") and self.action.locked and not self.action.busy:
            self._pause.say_ignored()
        super().keyPressEvent(event)

    def reject(self) -> None:
        self.set_busy(False)
        self.cancelled.emit()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        self.set_tab_order()
        self.fit()
        super().showEvent(event)
        if not event.spontaneous():  # back from the task bar the focus is where it was
            self.first_focus().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll_if_needed()

    def sizeHint(self) -> QSize:
        return self._fitting()

    def _fitting(self) -> QSize:
        """The usual width, or what one line needs, and the content's height, on this screen."""
        widest, highest = self._room()
        width = min(max(theme.px(WIDTH), self.column.minimumSize().width()), widest)
        return QSize(width, min(self._needs(width), highest))

    def _room(self) -> tuple[int, int]:
        """Width and height of the screen in pixels, less a title bar."""
        room = self.screen().availableSize()
        return room.width(), room.height() - theme.px(40)

    def _needs(self, width: int) -> int:
        """Pixels of height that everything needs at this width."""
        # isVisibleTo: before the window is shown, nothing in it is visible.
        banner = self.banner.heightForWidth(width) if self.banner.isVisibleTo(self) else 0
        foot = 0 if self._foot is self.column else self._foot.totalSizeHint().height()
        return banner + foot + self.column.totalHeightForWidth(width)

    @Slot()
    def fit(self) -> None:
        """As high as the content; when something in it has changed, this comes by itself."""
        size = self._fitting()
        self.setMinimumWidth(size.width())
        if self.size() != size:
            self.resize(size)
            if self.isVisible():
                self.keep_on_screen()
        if self.column.geometry() != self._body.rect():  # Qt enlarges it without laying it out
            self.column.setGeometry(self._body.rect())
        self._scroll_if_needed()

    def _scroll_if_needed(self) -> None:
        self._scroll.set_scrolling(self._needs(self.width()) > self.height())
