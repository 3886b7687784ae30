"""Details for support, behind a link."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.text.safe import shown
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Disclosure, LinkButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LINES = 24
"""Lines that are shown at once: all of any error's. Of a hundred failed checks, more scroll."""
COPIED_SHOWN_MS = 2000


class Details(QWidget):
    """A link "Details" that opens a text in a fixed-width font, and a link "Copy details"."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toggle = Disclosure(self.tr("Details"))
        self._toggle.toggled_open.connect(self._open)
        self._copy = LinkButton(self.tr("Copy details"))
        self._copy.clicked.connect(self._copy_all)
        for link in (self._toggle, self._copy):
            set_variant(link, "link-plain")
        self._edit = QPlainTextEdit()
        self._edit.setReadOnly(True)
        self._edit.setTabChangesFocus(True)
        self._edit.setAccessibleName(self.tr("Details"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.px(12))
        self._edit.setFont(font)
        self._edit.hide()
        self._copied_timer = QTimer(self)
        self._copied_timer.setSingleShot(True)
        self._copied_timer.setInterval(COPIED_SHOWN_MS)
        self._copied_timer.timeout.connect(self._reset_copy)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        links = QHBoxLayout()
        layout.addLayout(links)
        links.setSpacing(theme.px(16))
        links.addWidget(self._toggle)
        links.addWidget(self._copy)
        links.addStretch()
        layout.addWidget(self._edit)

    def set_text(self, text: str) -> None:
        """Set other details, and close them."""
        self._edit.setPlainText(shown(text))
        self._toggle.set_open(False)
        self._reset_copy()

    def text(self) -> str:
        return self._edit.toPlainText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot(bool)
    def _open(self, on: bool) -> None:  # noqa: FBT001 — a slot of Disclosure.toggled_open
        self._toggle.setText(self.tr("Hide details") if on else self.tr("Details"))
        self._edit.setVisible(on)
        self._fit()
        self.changed.emit()

    @Slot()
    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._copy.setText(self.tr("Copied"))
        announce(self._copy, self._copy.text())
        self._copied_timer.start()

    @Slot()
    def _reset_copy(self) -> None:
        self._copy.setText(self.tr("Copy details"))

    def _fit(self) -> None:
        """As high as the text needs at this width, long lines wrapped, up to `LINES`."""
        if not self._edit.isVisibleTo(self):
            return
        edit = self._edit
        around = 2 * edit.document().documentMargin() + theme.px(16)  # its padding and border
        lines = min(LINES, max(2, round(edit.document().size().height())))
        height = math.ceil(lines * edit.fontMetrics().lineSpacing() + around)
        if height != edit.height():
            edit.setFixedHeight(height)
