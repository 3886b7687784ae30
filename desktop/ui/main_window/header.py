"""The main window's header: who is signed in, the status, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.models.status import Status, status_text
from desktop.ui.style import brand, theme
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button, PrimaryButton
from desktop.ui.widgets.images import AppLogo
from desktop.ui.widgets.labels import ElidedLabel, Pill

if TYPE_CHECKING:
    from desktop.ui.models.current_session import CurrentSession
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


class Header(QWidget):
    """Logo, name, status and buttons. `sign_in` is shown and hidden by the window."""

    refresh_wanted = Signal()
    sign_out_wanted = Signal()
    sign_in_wanted = Signal()

    def __init__(self, current: CurrentSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._profile = ""
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
        current.changed.connect(self._update)
        self._update()

    def set_profile(self, name: str) -> None:
        """The connection's name, as it is shown."""
        self._profile = name
        self._update()

    @Slot()
    def _update(self) -> None:
        current, status = self._current, self._current.status
        text = status_text(status)
        if current.resuming and status is Status.SIGNED_OUT:  # neither out nor in
            text = self.tr("Not signed in yet")
        self._status.set(f"{SYMBOLS[status]}  {text}", VARIANTS[status])
        if self._status.accessibleDescription() not in ("", text):
            announce(self._status, ", ".join(it for it in (text, current.display_name) if it))
        self._status.setAccessibleDescription(text)
        self._name.setText(current.display_name or brand.current().title)
        where = self._where()
        self._place.setText(where)
        self._place.setVisible(bool(where))  # or the name would not be in the middle
        self.refresh.setVisible(current.present)
        self.refresh.set_primary(status is Status.EXPIRED)
        self.refresh.setEnabled(not current.refreshing)
        self.refresh.setText(
            self.tr("Refreshing…") if current.refreshing else self.tr("Refresh now")
        )
        self.sign_out.setVisible(current.present)

    def _where(self) -> str:
        """User name and connection."""
        session = self._current.session
        if session is None:
            return self._profile
        from desktop.ui.models.overview import account_name

        parts = (account_name(session), self._profile)
        return "  ·  ".join(part for part in parts if part)

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
        for button in (self.refresh, self.sign_in, self.sign_out):
            layout.addWidget(button)
