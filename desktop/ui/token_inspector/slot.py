"""One of the two sides: where it comes from, and what it says about itself."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop.auth.jwt.jws import MAX_BYTES
from desktop.system.small_files import TooLarge, read_small_file
from desktop.ui.models.sign_in_history import sign_in_key
from desktop.ui.style import theme
from desktop.ui.token_inspector.inspected import TokenMalformed, read_inspected
from desktop.ui.token_inspector.sign_in_box import SignInBox
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.file_dialog import FileDialog
from desktop.ui.widgets.labels import ElidedLabel, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from desktop.auth.session import Session
    from desktop.ui.token_inspector.inspected import InspectedToken
    from desktop.ui.token_inspector.sides import Side


class TokenSlot(Card):
    """Takes a token by paste, file or drop, or what a sign-in has. A token itself isn't shown."""

    changed = Signal()

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.token: InspectedToken | None = None
        """What can be judged; None without a token."""
        self.side: Side | None = None
        """What can be compared."""
        self._taken_from = ""
        """The sign-in that the token was taken from, as its key; empty for another one."""
        self._session: Session | None = None
        self._name = self.tr("Side {letter}").format(letter=letter)
        self._summary = ElidedLabel(self.tr("Nothing yet: paste a token, or drop a file."), "muted")
        self._summary.setAccessibleName(self._name)
        self.paste = self._button(self.tr("Paste"), f"{self.tr('Paste')}: {self._name}")
        self.paste.clicked.connect(self.paste_from_clipboard)
        self.open = self._button(self.tr("Open…"), f"{self.tr('Open…')}: {self._name}")
        self.open.clicked.connect(self._choose_file)
        self.sign_in = SignInBox(self.tr("From a sign-in: {place}").format(place=self._name))
        self.sign_in.token_chosen.connect(self._take_token)
        self.sign_in.side_chosen.connect(self.set_side)
        self.setAcceptDrops(True)
        self._lay_out()

    def set_session(self, session: Session | None) -> None:
        """Offer this session's tokens. Of one that is over, what its token said is left."""
        self._session = session
        self.sign_in.set_session(session)
        if self._taken_from and (session is None or sign_in_key(session) != self._taken_from):
            self.token, self._taken_from = None, ""
            self.changed.emit()

    @Slot(object)
    def set_side(self, side: Side) -> None:
        """Take what isn't a token."""
        self._take(None, side)
        self._summary.setText(side.title)
        self.changed.emit()

    def set_text(self, text: str) -> None:
        """Take what is in this text, or say why it is no token."""
        try:
            token = read_inspected(text)
        except TokenMalformed:
            self._take(None, None)
            self._summary.setText(
                self.tr("That is no token: three parts with dots between them were expected.")
            )
        else:
            self._take(token, token.side(time.time()))
            self._summary.setText(token.summary(time.time()))
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
            self._take(None, None)
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
        dialog = FileDialog(self, self.tr("Open a token"))
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    @Slot(str)
    def _take_token(self, text: str) -> None:
        self.set_text(text)
        self._taken_from = sign_in_key(self._session) if self._session is not None else ""

    def _take(self, token: InspectedToken | None, side: Side | None) -> None:
        self.token, self.side, self._taken_from = token, side, ""

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
        for control in (self.sign_in, self.open, self.paste):
            across.addWidget(control)
