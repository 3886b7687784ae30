"""One of the two tokens: where it comes from, and what it says about itself."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from desktop.auth.jwt.jws import MAX_BYTES
from desktop.system.small_files import TooLarge, read_small_file
from desktop.ui.style import theme
from desktop.ui.token_inspector.inspected import TokenMalformed, read_inspected
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import ElidedLabel, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from desktop.auth.session import Session
    from desktop.ui.token_inspector.inspected import InspectedToken


class TokenSlot(Card):
    """Takes a token by paste, file, drop, or from the session. The token itself isn't shown."""

    changed = Signal()

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.token: InspectedToken | None = None
        self._session: Session | None = None
        self._name = self.tr("Token {letter}").format(letter=letter)
        self._summary = ElidedLabel(self.tr("Nothing yet: paste a token, or drop a file."), "muted")
        self._summary.setAccessibleName(self._name)
        self.paste = self._button(self.tr("Paste"), f"{self.tr('Paste')}: {self._name}")
        self.paste.clicked.connect(self.paste_from_clipboard)
        self.open = self._button(self.tr("Open…"), f"{self.tr('Open…')}: {self._name}")
        self.open.clicked.connect(self._choose_file)
        self.id_token = self._button(
            self.tr("My ID token"), f"{self._name}: {self.tr('My ID token')}"
        )
        self.id_token.clicked.connect(self._take_id_token)
        self.access_token = self._button(
            self.tr("My access token"), f"{self._name}: {self.tr('My access token')}"
        )
        self.access_token.clicked.connect(self._take_access_token)
        self.setAcceptDrops(True)
        self._lay_out()
        self.set_session(None)

    def set_session(self, session: Session | None) -> None:
        """Offer this session's tokens."""
        self._session = session
        for button in (self.id_token, self.access_token):
            button.setVisible(session is not None)

    def set_text(self, text: str) -> None:
        """Take what is in this text, or say why it is no token."""
        try:
            self.token = read_inspected(text)
        except TokenMalformed:
            self.token = None
            self._summary.setText(
                self.tr("That is no token: three parts with dots between them were expected.")
            )
        else:
            self._summary.setText(self.token.summary(time.time()))
        self.changed.emit()

    @Slot()
    def paste_from_clipboard(self) -> None:
        """Take what is on the clipboard."""
        self.set_text(QGuiApplication.clipboard().text())

    def open_file(self, path: str) -> None:
        """Take what is in a file."""
        try:
            data = read_small_file(Path(path), 2 * MAX_BYTES)
        except (OSError, TooLarge) as error:
            self.token = None
            reason = getattr(error, "strerror", None) or self.tr("it is too large")
            self._summary.setText(
                self.tr("The file can't be read: {reason}.").format(reason=reason)
            )
            self.changed.emit()
            return
        self.set_text(data.decode("utf-8-sig", "replace"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        if files:
            self.open_file(files[0])
        else:
            self.set_text(mime.text())
        event.acceptProposedAction()

    @Slot()
    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a token"))
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    @Slot()
    def _take_id_token(self) -> None:
        if self._session is not None:
            self.set_text(self._session.tokens.id_token)

    @Slot()
    def _take_access_token(self) -> None:
        if self._session is not None:
            self.set_text(self._session.tokens.access_token)

    def _button(self, text: str, name: str) -> Button:
        button = Button(text)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        self.content.setContentsMargins(theme.px(16), theme.px(10), theme.px(12), theme.px(10))
        across = QHBoxLayout()
        self.content.addLayout(across)
        across.setSpacing(theme.px(8))
        across.addWidget(Label(self._name, "strong"))
        across.addWidget(self._summary, 1)
        for button in (self.id_token, self.access_token, self.open, self.paste):
            across.addWidget(button)
