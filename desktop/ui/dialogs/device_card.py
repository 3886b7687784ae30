"""One device of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.text.moments import is_moment, local_minute
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import ElidedLabel, Label, Pill

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.auth.flows.account import ListedDevice


class DeviceCard(Card):
    """A device's name, when and from where it was used last, and a Forget link."""

    forget_wanted = Signal(str)
    """The device's key."""

    def __init__(
        self,
        device: ListedDevice,
        now: float,
        *,
        own: bool,
        why_not: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`now` is the service's epoch time, `own` whether it is this computer.

        `why_not`: why it can't be forgotten just now; empty where it can.
        """
        super().__init__(parent)
        self._why_not = why_not
        self._key = device.key
        name = visible_name(device.name) or visible_name(device.key, 20)
        edge = theme.px(12)
        self.content.setContentsMargins(theme.px(16), edge, theme.px(16), edge)
        self.content.setSpacing(theme.px(4))
        self.forget = LinkButton(self.tr("Forget"))
        said = self.tr("Forget this computer") if own else self.tr("Forget %1")
        self.forget.setAccessibleName(said.replace("%1", name))
        self.forget.setToolTip(why_not)
        self.forget.setAccessibleDescription(why_not)
        self.set_busy(False)
        set_variant(self.forget, "link-danger")
        self.forget.clicked.connect(self._emit_forget)
        above = QHBoxLayout()
        self.content.addLayout(above)
        above.setSpacing(theme.px(12))
        above.addWidget(ElidedLabel(name, "strong"), 1)
        if own:
            above.addWidget(Pill(self.tr("This computer"), "good"))
        above.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignVCenter)
        for line in self._lines(device, now):
            self.content.addWidget(Label(line, "aside", wrap=True))

    def set_busy(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.forget.setEnabled(not (on or self._why_not))

    def _lines(self, device: ListedDevice, now: float) -> list[str]:
        lines = []
        if is_moment(device.last_used):
            used = self.tr("Last used: %1").replace("%1", local_minute(device.last_used or 0, now))
            place = visible_name(device.last_address, 45)
            lines.append(
                self.tr("%1, from %2").replace("%2", place).replace("%1", used) if place else used
            )
        if is_moment(device.created):
            since = local_minute(device.created or 0, now)
            lines.append(self.tr("Remembered since: %1").replace("%1", since))
        return lines

    @Slot()
    def _emit_forget(self) -> None:
        self.forget_wanted.emit(self._key)
