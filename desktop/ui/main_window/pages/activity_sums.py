"""The line with the activity's sums: failures, sessions, messages and their price, a lockout."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, Slot
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.text.moments import day_and_milliseconds
from desktop.ui.text.prices import price_text
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.models.activity import ActivityModel


class ActivitySums(ElidedLabel):
    """Follows the model. A lockout goes by itself once it is over."""

    def __init__(self, model: ActivityModel, parent: QWidget | None = None) -> None:
        super().__init__("", "muted", parent=parent)
        # Its text changes with every batch, which must not trigger a layout of the whole window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._model = model
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self._update)
        model.counts_changed.connect(self._update)
        self._update()

    @Slot()
    def _update(self) -> None:
        number = QLocale().toString
        counts = self._model.counts
        parts = (
            self._lockout(),
            self.tr("Failures: {number}").format(number=number(counts.failures)),
            self.tr("Sessions opened: {number}").format(number=number(counts.sessions)),
            self.tr("Messages sent: {number}").format(number=number(counts.messages)),
            self._cost(counts.text_messages),
        )
        self.setText(" · ".join(part for part in parts if part))

    def _cost(self, messages: int) -> str:
        price = self._model.sms_price
        if price is None or not messages:
            return ""
        return self.tr("%n by SMS, at {price} each: {sum}", "", messages).format(
            price=price_text(price), sum=price_text(price.of(messages))
        )

    def _lockout(self) -> str:
        lockout = self._model.lockout
        left = lockout.until - time.time() if lockout else 0
        if lockout is None or left <= 0:
            return ""
        if not self._over.isActive():
            self._over.start(int(left * 1000) + 1)
        moment = day_and_milliseconds(lockout.until, utc=self._model.utc)[11:19]
        zone = " UTC" if self._model.utc else ""
        text = self.tr("{user} is locked out until {moment}")
        if not lockout.exact:
            text = self.tr("{user} is locked out for up to 15 minutes, until {moment}")
        return text.format(user=visible_name(lockout.user_name), moment=f"{moment}{zone}")
