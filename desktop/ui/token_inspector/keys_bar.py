"""Which keys a token is judged by, as which kind, and at what time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QDateTime, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.file_dialog import FileDialog
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.auth.jwt.jwk import KeySet

CONNECTION, FILE, ADDRESS, NONE = range(4)


class KeysBar(QWidget):
    """The choices above the checks. It fetches nothing: it says what is wanted."""

    connection_keys_wanted = Signal()
    file_chosen = Signal(str)
    address_wanted = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: KeySet | None = None
        self.use = ComboBox()
        self.use.setAccessibleName(self.tr("Judge as"))
        self.use.addItem(self.tr("ID token"), "id")
        self.use.addItem(self.tr("Access token"), "access")
        self.use.currentIndexChanged.connect(self.changed)
        self.source = ComboBox()
        self.source.setAccessibleName(self.tr("Keys"))
        for text in (
            self.tr("Keys of this connection"),
            self.tr("Keys in a file…"),
            self.tr("Keys at an address"),
            self.tr("No keys (offline)"),
        ):
            self.source.addItem(text)
        self.source.setMinimumContentsLength(22)
        self.source.activated.connect(self._source_chosen)
        self.address = QLineEdit()
        self.address.setAccessibleName(self.tr("Address of the keys"))
        self.address.setPlaceholderText("https://…/.well-known/jwks.json")
        self.fetch = Button(self.tr("Fetch"))
        self.fetch.setAccessibleName(self.tr("Fetch"))
        self.fetch.clicked.connect(self._fetch)
        self.address.returnPressed.connect(self._fetch)
        self.now = CheckBox(self.tr("Now"))
        self.now.setAccessibleName(self.tr("Now"))
        self.now.setChecked(True)
        self.now.toggled.connect(self._now_toggled)
        self.moment = QDateTimeEdit(QDateTime.currentDateTime())
        self.moment.setAccessibleName(self.tr("Judge at this time"))
        self.moment.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as ISO 8601 writes it
        self.moment.setDisplayFormat("yyyy-MM-dd HH:mm:ss")
        inset = theme.px(10)
        self.moment.lineEdit().setTextMargins(inset, 0, inset, 0)  # style sheets can't, in there
        self.moment.setEnabled(False)
        self.moment.dateTimeChanged.connect(self.changed)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_now)
        self._tick.start()
        self._lay_out()
        self._show_address()

    @property
    def chosen_use(self) -> Literal["id", "access"]:
        """As which kind."""
        return "access" if self.use.currentData() == "access" else "id"

    def judged_at(self) -> int:
        """Epoch seconds."""
        if self.now.isChecked():
            return int(time.time())
        return int(self.moment.dateTime().toSecsSinceEpoch())

    def set_use(self, use: str) -> None:
        """Choose the kind that the token says it is."""
        self.use.setCurrentIndex(self.use.findData(use))

    def set_keys(self, keys: KeySet | None) -> None:
        """Judge by these; None for none."""
        self.keys = keys
        self.changed.emit()

    @Slot(int)
    def _source_chosen(self, source: int) -> None:
        self._show_address()
        match source:
            case 0:
                self.connection_keys_wanted.emit()
            case 1:
                dialog = FileDialog(self, self.tr("Open keys (JWKS)"))
                dialog.fileSelected.connect(self.file_chosen)
                dialog.open()
            case 2:
                self.address.setFocus()
            case _:
                self.set_keys(None)

    @Slot()
    def _fetch(self) -> None:
        self.address_wanted.emit(self.address.text().strip())

    @Slot(bool)
    def _now_toggled(self, on: bool) -> None:  # noqa: FBT001 — a slot
        self.moment.setEnabled(not on)
        if not on:
            self.moment.setDateTime(QDateTime.currentDateTime())
        self.changed.emit()

    @Slot()
    def _show_now(self) -> None:
        """Goes on while it is ticked; tokens are judged anew when something changes."""
        if self.now.isChecked() and self.isVisible():
            with QSignalBlocker(self.moment):
                self.moment.setDateTime(QDateTime.currentDateTime())

    def _show_address(self) -> None:
        shown = self.source.currentIndex() == ADDRESS
        self.address.setVisible(shown)
        self.fetch.setVisible(shown)

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.px(8))
        across, below = QHBoxLayout(), QHBoxLayout()
        for line in (across, below):
            down.addLayout(line)
            line.setSpacing(theme.px(8))
        across.addWidget(self.use)
        across.addWidget(self.source)
        across.addStretch()
        across.addWidget(Label(self.tr("As of"), "muted"))
        across.addWidget(self.moment)
        across.addWidget(self.now)
        below.addWidget(self.address, 1)
        below.addWidget(self.fetch)
