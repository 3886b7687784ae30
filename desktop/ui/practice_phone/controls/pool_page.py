"""The pool's clock, tier, lives and second Region; its state in a file; and back to the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field, TextField
from desktop.ui.widgets.file_dialog import FileDialog
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance

    from desktop.ui.practice_phone.controls.model import PoolChoice, PoolSettings

TIERS = ("LITE", "ESSENTIALS", "PLUS")
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400


class PoolPage(QWidget):
    """It changes nothing itself: it says what is wanted."""

    clock_moved = Signal(float)
    """Seconds, below 0 to go back."""
    clock_stopped = Signal()
    clock_reset = Signal()
    pool_chosen = Signal(str)
    """The user pool id whose settings are wanted."""
    tier_wanted = Signal(str, str)
    """User pool id and tier."""
    lives_wanted = Signal(str, bool)
    """User pool id; whether they are to be short."""
    listening_wanted = Signal(str, bool)
    """The second Region; whether it is to answer."""
    save_wanted = Signal(str)
    load_wanted = Signal(str)
    seed_wanted = Signal(str)
    reset_wanted = Signal()
    said = Signal(str)
    """A sentence about what was typed and can't be understood."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = ""
        self.amount = TextField(self.tr("Move the clock by"))
        self.amount.set_text("1")
        self.unit = ComboBox()
        for text, seconds in (
            (self.tr("seconds"), 1),
            (self.tr("minutes"), _MINUTE),
            (self.tr("hours"), _HOUR),
            (self.tr("days"), _DAY),
        ):
            self.unit.addItem(text, seconds)
        self.unit.setCurrentIndex(2)
        self.forward = self._button(self.tr("Forward"), self._move_forward)
        self.back = self._button(self.tr("Back"), self._move_back)
        self.stop = self._button(self.tr("Stop the clock"), self.clock_stopped)
        self.now = self._button(self.tr("Back to this computer's time"), self.clock_reset)
        self.pool = ComboBox()
        self.pool.currentIndexChanged.connect(self._pool_chosen)
        self.tier = ComboBox()
        for tier in TIERS:
            self.tier.addItem(tier, tier)
        self.tier.activated.connect(self._tier_chosen)
        self.short = CheckBox(self.tr("Short lives: tokens 5 minutes, refresh 1 hour"))
        self.short.clicked.connect(self._short_clicked)
        self.lives = Label("", "muted", wrap=True)
        self.answers = CheckBox(self.tr("The second Region answers"))
        self.answers.setChecked(True)
        self.answers.clicked.connect(self._answers_clicked)
        self.save = self._button(self.tr("Save state…"), self._choose_save)
        self.load = self._button(self.tr("Load state…"), self._choose_load)
        self.seed = self._button(self.tr("Load seed file…"), self._choose_seed)
        self.reset = self._button(self.tr("Reset the practice pool"), self.reset_wanted)
        self._lay_out()

    def set_pools(self, pools: Sequence[PoolChoice]) -> None:
        """Offer these pools in place of others; the first one is chosen."""
        self._region = next((it.replica_region for it in pools if it.replica_region), "")
        self.answers.setEnabled(bool(self._region))
        blocked = self.pool.blockSignals(True)
        self.pool.clear()
        for one in pools:
            self.pool.addItem(one.name, one.user_pool_id)
        self.pool.blockSignals(blocked)
        self._pool_chosen()

    def set_settings(self, settings: PoolSettings) -> None:
        """Show these where they are still those of the chosen pool."""
        if settings.user_pool_id != self.pool.currentData():
            return
        self.tier.setCurrentIndex(self.tier.findData(settings.tier))
        self.short.setChecked(settings.short)
        self.lives.setText(
            self.tr("Access token %1 min, refresh token %2 h, sign-in %3 min")
            .replace("%1", f"{settings.access_seconds / _MINUTE:g}")
            .replace("%2", f"{settings.refresh_seconds / _HOUR:g}")
            .replace("%3", str(settings.session_minutes))
        )

    def set_answers(self, *, on: bool) -> None:
        """Show whether the second Region answers."""
        self.answers.setChecked(on)

    @property
    def chosen_pool(self) -> str:
        """A user pool id."""
        return str(self.pool.currentData() or "")

    @Slot()
    def _move_forward(self) -> None:
        self._move(1)

    @Slot()
    def _move_back(self) -> None:
        self._move(-1)

    def _move(self, sign: int) -> None:
        try:
            amount = float(self.amount.text().replace(",", "."))
        except ValueError:
            amount = 0.0
        if not 0 < amount < float("inf"):
            self.said.emit(self.tr("Type a number above 0 to move the clock by."))
            self.amount.focus_and_select()
            return
        self.said.emit("")
        self.clock_moved.emit(sign * amount * int(self.unit.currentData()))

    @Slot()
    def _pool_chosen(self) -> None:
        self.lives.setText("")
        self.pool_chosen.emit(self.chosen_pool)

    @Slot()
    def _tier_chosen(self) -> None:
        self.tier_wanted.emit(self.chosen_pool, str(self.tier.currentData()))

    @Slot(bool)
    def _short_clicked(self, on: bool) -> None:  # noqa: FBT001 — a slot
        self.lives_wanted.emit(self.chosen_pool, on)

    @Slot(bool)
    def _answers_clicked(self, on: bool) -> None:  # noqa: FBT001 — a slot
        self.listening_wanted.emit(self._region, on)

    @Slot()
    def _choose_save(self) -> None:
        dialog = FileDialog(self, self.tr("Save the practice pool's state"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(self.save_wanted)
        dialog.open()

    @Slot()
    def _choose_load(self) -> None:
        dialog = FileDialog(self, self.tr("Load a state of the practice pool"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.load_wanted)
        dialog.open()

    @Slot()
    def _choose_seed(self) -> None:
        dialog = FileDialog(self, self.tr("Load a seed file"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilters((self.tr("Seed files (*.toml)"), self.tr("All files (*)")))
        dialog.fileSelected.connect(self.seed_wanted)
        dialog.open()

    def _button(self, text: str, pressed: Callable[[], None] | SignalInstance) -> Button:
        button = Button(text)
        button.setAccessibleName(text)
        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        across = QHBoxLayout()
        column.addLayout(across)
        across.setSpacing(theme.px(8))
        across.addWidget(self.amount, 1)
        across.addWidget(Field(self.tr("Unit"), self.unit), 1)
        self._flow(column, self.forward, self.back, self.stop, self.now)
        column.addWidget(Field(self.tr("Settings of"), self.pool))
        column.addWidget(Field(self.tr("Tier"), self.tier))
        column.addWidget(self.short)
        column.addWidget(self.lives)
        column.addWidget(self.answers)
        column.addWidget(Label(self.tr("State"), "headline"))
        column.addWidget(
            Label(
                self.tr(
                    "A saved state holds pools, users, tokens, messages, keys and the clock, but "
                    "no faults. This version of the program alone can load it. A seed file has "
                    "pools and users of your own, in TOML."
                ),
                "muted",
                wrap=True,
            )
        )
        self._flow(column, self.save, self.load, self.seed, self.reset)
        column.addStretch()

    def _flow(self, column: QVBoxLayout, *buttons: Button) -> None:
        flow = FlowLayout(theme.px(8), theme.px(8))
        column.addLayout(flow)
        for button in buttons:
            flow.addWidget(button)
