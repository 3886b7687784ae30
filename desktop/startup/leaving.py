"""The end of the program, once all is asked that stands in its way."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class Keeper(Protocol):
    """What may keep the program from ending: something would be lost."""

    def keeps_from_leaving(self, leave: Callable[[], object]) -> bool:
        """Whether something would be lost. It is asked then, and may `leave` later."""
        ...


class Leaving(QObject):
    """Ends the event loop by `exit`.

    `QApplication.quit` closes each window first, and whichever refuses calls it off: the program
    would go on, perhaps with no window to be seen.
    """

    def __init__(self, keepers: Callable[[], Iterable[Keeper | None]], parent: QObject) -> None:
        """`keepers`: those that there are now, in the order in which they ask."""
        super().__init__(parent)
        self._keepers = keepers
        self.loop_runs = False
        """Whether there is a loop to end: `exit` without one would end whichever comes next."""

    def exec(self) -> int:
        """Run the event loop until the program ends; its exit status."""
        self.loop_runs = True
        try:
            return QApplication.exec()
        finally:
            self.loop_runs = False

    def is_kept(self) -> bool:
        """Whether a question stands in the way. Asks it; the answer may end the program."""
        return self._is_kept_by([it for it in self._keepers() if it is not None])

    @Slot()
    def leave(self) -> None:
        """End the program, or ask first."""
        self._go_on([it for it in self._keepers() if it is not None])

    @Slot()
    def end(self) -> None:
        """End the program, whatever would be lost."""
        if self.loop_runs:
            QCoreApplication.exit(0)

    def _is_kept_by(self, keepers: Sequence[Keeper]) -> bool:
        """A keeper that was answered isn't asked again."""
        return any(
            it.keeps_from_leaving(partial(self._go_on, keepers[at + 1 :]))
            for at, it in enumerate(keepers)
        )

    def _go_on(self, keepers: Sequence[Keeper]) -> None:
        if not self._is_kept_by(keepers):
            self.end()
