"""The main window's layout: its parts from top to bottom, with notice and status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from desktop.ui.main_window.status_line import StatusLine
from desktop.ui.style import theme
from desktop.ui.widgets.separator import Separator
from desktop.ui.widgets.tab_order import place_after

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.main_window.header import Header
    from desktop.ui.main_window.notice import Notice
    from desktop.ui.main_window.pages.stack import Pages
    from desktop.ui.main_window.region_line import RegionLine
    from desktop.ui.text.problem import Kind, Problem
    from desktop.ui.widgets.labels import Banner


class Shell(QWidget):
    """Banner, header, tabs and pages. The notice is made when first needed."""

    retry_wanted = Signal()
    notice_dismissed = Signal()

    def __init__(self, banner: Banner, header: Header, tabs: QTabBar, pages: Pages) -> None:
        super().__init__()
        self.notice: Notice | None = None
        self._region_line: RegionLine | None = None
        self._header = header
        self._tabs = tabs
        self._pages = pages
        tabs.setUsesScrollButtons(False)
        strip = QWidget()
        across = QVBoxLayout(strip)
        across.setContentsMargins(theme.px(28), 0, theme.px(28), 0)
        across.addWidget(tabs)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (banner, header, strip, Separator()):
            self._column.addWidget(part)
        self._column.addWidget(pages, 1)
        self._status_line = StatusLine()
        self._column.addWidget(self._status_line)

    def show_notice(self, kind: Kind, text: str, details: str, *, retry: bool = False) -> None:
        """Show a message above the pages, with "Try again" if `retry`."""
        from desktop.ui.main_window.notice import Notice
        from desktop.ui.text.problem import Problem

        if self.notice is None:
            self.notice = Notice()
            self.notice.retry_wanted.connect(self.retry_wanted)
            self.notice.dismissed.connect(self.notice_dismissed)
            self._column.insertWidget(self._column.indexOf(self._pages), self.notice)
        self.notice.show_problem(Problem(text, details, kind), retry=retry)
        place_after(self._tabs, self.notice)  # its details are made when first needed
        # By itself its height would follow two turns later, and its text be cut off meanwhile.
        # From the inside outwards, as each tells the next that its height is another.
        for layout in (self.notice.area.layout(), self.notice.layout(), self._column):
            if layout is not None:
                layout.activate()

    @property
    def problem(self) -> Problem | None:
        """The message of the notice; None without one."""
        return self.notice.area.problem if self.notice is not None else None

    def clear_notice(self) -> None:
        if self.notice is not None:
            self.notice.clear()

    def clear_passing_notice(self) -> None:
        """Clear what fresh tokens make untrue: neither good news nor what can be tried again."""
        notice = self.notice
        if notice is not None and not (notice.is_good_news or notice.offers_retry):
            notice.clear()

    @Slot(str)
    def show_status(self, text: str) -> None:
        """Show a sentence below the pages for a while."""
        self._status_line.show_text(text)

    def show_region(self, text: str) -> None:
        """Say below the header which Region serves; an empty text takes that back."""
        if self._region_line is None:
            if not text:
                return
            from desktop.ui.main_window.region_line import RegionLine

            self._region_line = RegionLine()
            self._column.insertWidget(self._column.indexOf(self._header) + 1, self._region_line)
        self._region_line.show_text(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What has the focus left this key alone, as tabs and buttons do those that scroll."""
        self._pages.scroll_by_key(event)

    def clear_status(self) -> None:
        self._status_line.hide()
