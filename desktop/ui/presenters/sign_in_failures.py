"""Failed sign-ins in the login dialog: the message, and the pause before the next try."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.auth import errors as e
from desktop.auth.lockout import MAX_PAUSE, FailureCounter, back_off_after, pause_after
from desktop.ui.text.errors import ErrorContext, problem_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.dialogs.login import LoginDialog


class SignInFailures(QObject):
    """Counts failures by `who`, a user name at a connection, until theirs is a success."""

    lockout_changed = Signal(float, bool)
    """For how many seconds passwords of the one who tried are not checked, 0 after a right one;
    and whether that follows from failures that were seen here, or it can be over earlier."""

    def __init__(self, dialog: LoginDialog, monotonic: Callable[[], float]) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._monotonic = monotonic
        self._failures = FailureCounter()
        self._throttled = 0

    def answered(self) -> None:
        """The service did its work, so it is not too busy."""
        self._throttled = 0

    def password_was_right(self, who: str) -> None:
        self._failures.succeeded(who)
        self.lockout_changed.emit(0, True)

    def show(self, error: e.DeskError, who: str, support: str) -> None:
        """Show the error in the dialog, and lock its button while another try can't succeed."""
        pause = math.ceil(self._pause(error, who))
        if isinstance(error, e.IncorrectCredentials):
            self._dialog.clear_password()
        problem = problem_for(error, support, ErrorContext(pause=pause))
        if pause:
            self._dialog.lock(pause, problem)
        else:
            self._dialog.show_problem(problem)
        self._dialog.open()

    def _pause(self, error: e.DeskError, who: str) -> float:
        """Seconds before the next try."""
        if isinstance(error, e.TooManyRequests) and not isinstance(error, e.LimitReached):
            self._throttled += 1
            return back_off_after(self._throttled)
        if not isinstance(error, e.TooManyRequests):
            self._throttled = 0
        if isinstance(error, e.IncorrectCredentials):
            pause = pause_after(self._failures.failed(who, self._monotonic()))
            if pause:
                self.lockout_changed.emit(pause, True)
            return pause
        if isinstance(error, e.AttemptsExceeded):
            remaining = self._failures.pause_remaining(who, self._monotonic())
            # Without a pause of ours, failures elsewhere locked the user out.
            self.lockout_changed.emit(remaining or MAX_PAUSE, bool(remaining))
            return remaining
        return 0
