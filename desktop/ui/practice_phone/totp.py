"""The running code of a practice user's authenticator app."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.widgets.copy_button import CopyButton
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.tabular_figures import use_tabular_figures


class AuthenticatorCode(QWidget):
    """Accessible name "Authenticator code", the code in the description.

    Counts the seconds down between two updates.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = 0
        self._code = Label("", "title")
        self._code.setAccessibleName(self.tr("Authenticator code"))
        use_tabular_figures(self._code, spacing=theme.px(3))
        self._seconds = Label("", "aside")
        self._copy = CopyButton(self.tr("Copy code"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(2))
        above = QHBoxLayout()
        layout.addLayout(above)
        above.addWidget(Label(self.tr("Authenticator app"), "strong"), 1)
        above.addWidget(self._seconds)
        across = QHBoxLayout()
        layout.addLayout(across)
        across.addWidget(self._code, 1)
        across.addWidget(self._copy)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        self.hide()

    def set_code(self, code: str | None, seconds_left: int | None) -> None:
        """Show this code; None hides all of it: the user has no authenticator app."""
        if code is None:
            self._second.stop()
            self.hide()
            return
        if code != self._code.text():
            self._code.setText(code)
            self._code.setAccessibleDescription(code)
            self._copy.set_copied_text(code)
        self._left = seconds_left or 0
        self._show_text()
        self._second.start()
        self.show()

    @Slot()
    def _tick(self) -> None:
        self._left = max(0, self._left - 1)
        self._show_text()

    def _show_text(self) -> None:
        if self._left == 0:
            self._seconds.setText(self.tr("The next code is on its way."))
        elif self._left == 1:
            self._seconds.setText(self.tr("1 second left"))
        else:
            self._seconds.setText(self.tr("%n seconds left", "", self._left))
