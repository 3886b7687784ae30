"""Light, dark, or as the system is: what was chosen holds from the first paint on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.ui.style import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.config.remembered import Remembered
    from desktop.ui.main_window.window import MainWindow


class AppearanceChoice(QObject):
    """Puts on what View → Appearance says, in all windows at once, and remembers it."""

    def __init__(self, window: MainWindow, remembered: Callable[[], Remembered]) -> None:
        """`remembered` is called when it is first needed."""
        super().__init__(window)
        self._remembered = remembered
        window.appearance_wanted.connect(self._choose)

    def restore(self) -> None:
        """Put on what was chosen in an earlier run: before anything is shown."""
        chosen = self._remembered().appearance
        # Following the system needs nothing here, and asking it anew takes 40 ms before that.
        if chosen and chosen != theme.current().appearance:
            theme.current().set_appearance(chosen)

    @Slot(str)
    def _choose(self, appearance: str) -> None:
        theme.current().set_appearance(appearance)
        self._remembered().set_appearance(appearance)
