"""One session of the list."""

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

    from desktop.auth.flows.sessions import ListedSession

LONGEST_NAME, LONGEST_PART = 80, 45
"""Characters of a device's name, and of an address, a city, a country or an app client."""
SSO = "SSO"
UNKNOWN = "unknown"
"""What the service writes for a device or a country that it can't tell."""


class SessionCard(Card):
    """What a session runs on, when and from where it was used last, and a link that ends it."""

    end_wanted = Signal(str)
    """The session's id."""

    def __init__(
        self, session: ListedSession, now: float, client_id: str, parent: QWidget | None = None
    ) -> None:
        """`now` is the service's epoch time, `client_id` this connection's app client."""
        super().__init__(parent)
        self._id = session.id
        known = session.device if session.device.lower() != UNKNOWN else ""
        name = visible_name(known, LONGEST_NAME) or self.tr("Unknown device")
        edge = theme.px(12)
        self.content.setContentsMargins(theme.px(16), edge, theme.px(16), edge)
        self.content.setSpacing(theme.px(4))
        above = QHBoxLayout()
        self.content.addLayout(above)
        above.setSpacing(theme.px(12))
        above.addWidget(ElidedLabel(name, "strong"), 1)
        self.end: LinkButton | None = None
        if session.own:
            above.addWidget(Pill(self.tr("This sign-in"), "good"))
        else:
            self.end = LinkButton(self.tr("Sign out"))
            self.end.setAccessibleName(self._end_name(session, name, now))
            set_variant(self.end, "link-danger")
            self.end.clicked.connect(self._emit_end)
            above.addWidget(self.end, 0, Qt.AlignmentFlag.AlignVCenter)
        for line in self._lines(session, now, client_id):
            self.content.addWidget(Label(line, "aside", wrap=True))

    def set_busy(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        if self.end is not None:
            self.end.setEnabled(not on)

    def _end_name(self, session: ListedSession, name: str, now: float) -> str:
        """Devices of the same name are told apart by their time."""
        if not is_moment(session.created):
            return self.tr("Sign out %1").replace("%1", name)
        since = local_minute(session.created or 0, now)
        text = self.tr("Sign out %1, signed in since %2")
        return text.replace("%2", since).replace("%1", name)

    def _lines(self, session: ListedSession, now: float, client_id: str) -> list[str]:
        lines = []
        place = ", ".join(
            visible_name(part, LONGEST_PART)
            for part in (session.last_address, session.city, session.country)
            if part and part.lower() != UNKNOWN
        )
        if is_moment(session.last_active):
            moment = local_minute(session.last_active or 0, now)
            used = self.tr("Last active: %1").replace("%1", moment)
            lines.append(
                self.tr("%1, from %2").replace("%1", used, 1).replace("%2", place, 1)
                if place
                else used
            )
        elif place:
            lines.append(self.tr("From %1").replace("%1", place))
        if is_moment(session.created):
            since = local_minute(session.created or 0, now)
            lines.append(self.tr("Signed in since: %1").replace("%1", since))
        if session.kind == SSO:
            lines.append(self.tr("In a browser, by the sign-in service's own pages"))
        if session.client_id not in ("", client_id):
            client = visible_name(session.client_id, LONGEST_PART)
            lines.append(self.tr("Another app: %1").replace("%1", client))
        return lines

    @Slot()
    def _emit_end(self) -> None:
        self.end_wanted.emit(self._id)
