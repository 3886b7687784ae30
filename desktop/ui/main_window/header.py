"""The main window's head: who is signed in, in which state, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.models.status import Status, status_text
from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Button, PrimaryButton
from desktop.ui.widgets.images import AppLogo
from desktop.ui.widgets.labels import ElidedLabel, Pill

if TYPE_CHECKING:
    from desktop.auth.session import Session
    from desktop.ui.widgets.labels import PillVariant

VARIANTS: dict[Status, PillVariant] = {
    Status.SIGNED_IN: "good",
    Status.EXPIRED: "bad",
    Status.OFFLINE: "warning",
    Status.SIGNED_OUT: "plain",
}
SYMBOLS = {
    Status.SIGNED_IN: "●",
    Status.EXPIRED: "✕",
    Status.OFFLINE: "▲",
    Status.SIGNED_OUT: "○",
}


TITLE = "Cognito Desk"


class Header(QWidget):
    """Mark, name, status and buttons."""

    refresh_wanted = Signal()
    sign_out_wanted = Signal()
    sign_in_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel("", "headline")
        self._place = ElidedLabel("", "muted")
        self._status = Pill()
        self._status.setAccessibleName(self.tr("Status"))
        self._status.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.refresh = Button(self.tr("Refresh now"))
        self.refresh.setAccessibleName(self.tr("Refresh now"))
        self.refresh.clicked.connect(self.refresh_wanted)
        self.sign_out = Button(self.tr("Sign out"))
        self.sign_out.setAccessibleName(self.tr("Sign out"))
        self.sign_out.clicked.connect(self.sign_out_wanted)
        self.sign_in = PrimaryButton(self.tr("Sign in"))
        self.sign_in.setAccessibleName(self.tr("Sign in"))
        self.sign_in.clicked.connect(self.sign_in_wanted)
        self._lay_out()
        self.set_status(Status.SIGNED_OUT)

    def show_person(self, session: Session | None, profile: str, resuming: str = "") -> None:
        """Who is signed in and where, or being signed in again; else the program's own name."""
        if session is None:
            self._name.setText(resuming or TITLE)
            self._place.setText(profile)
            return
        from desktop.ui.models.overview import display_name
        from desktop.ui.text.safe import visible_name

        parts = (visible_name(session.user_name), profile)
        self._name.setText(display_name(session))
        self._place.setText("  ·  ".join(part for part in parts if part))

    def set_status(self, status: Status) -> None:
        text = status_text(status)
        self._status.set(f"{SYMBOLS[status]}  {text}", VARIANTS[status])
        self._status.setAccessibleDescription(text)

    def set_buttons(self, *, refresh: bool, sign_out: bool, sign_in: bool) -> None:
        """Which of the buttons make sense now."""
        self.refresh.setVisible(refresh)
        self.sign_out.setVisible(sign_out)
        self.sign_in.setVisible(sign_in)

    def set_refreshing(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """A refresh is under way: the button says so and takes no second click."""
        self.refresh.setEnabled(not on)
        self.refresh.setText(self.tr("Refreshing…") if on else self.tr("Refresh now"))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(18), theme.px(28), theme.px(10))
        layout.setSpacing(theme.px(10))
        # Room for a primary button, which is the highest: the head must not jump between states.
        self.setMinimumHeight(theme.px(18 + 44 + 10))
        layout.addWidget(AppLogo(40))
        names = QVBoxLayout()
        layout.addLayout(names, 1)
        names.setSpacing(theme.px(2))
        names.addStretch()
        names.addWidget(self._name)
        names.addWidget(self._place)
        names.addStretch()
        layout.addWidget(self._status)
        layout.addSpacing(theme.px(6))
        for button in (self.refresh, self.sign_in, self.sign_out):
            layout.addWidget(button)
