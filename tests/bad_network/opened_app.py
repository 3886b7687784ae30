"""The desk with its real worker and gateway, and someone before it who goes on after a fault."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from desktop.cognito.gateway import Timeouts
from desktop.cognito.pool_service import PoolService
from desktop.config.profile import Profile
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.models.connection import Connection
from desktop.ui.text.problem import Problem
from tests.helpers.practice_pool import PracticePool
from tests.helpers.windows import WindowsWithWorker

WITHIN_MS = 20_000
NEW_PASSWORD = "Much-longer-2026"
BRISK = Timeouts(total=0.6)


class OpenedApp(WindowsWithWorker):
    """Signed out, the login dialog open."""

    def __init__(self, qtbot: QtBot, folder: Path, profile: Profile, pool: PracticePool) -> None:
        self._skipped = 0.0
        super().__init__(qtbot, folder, self.monotonic)
        self.pool = pool
        service = PoolService(profile)
        self.gateway = service._regions.primary
        self.gateway.warm()
        self.gateway._monotonic = self.monotonic
        self.open([Connection(profile, service)])
        self.user = ""

    def monotonic(self) -> float:
        return time.monotonic() + self._skipped

    def set_brisk(self, *, on: bool) -> None:
        """Wait no longer than the test has time for, or as long as the app does."""
        self.gateway._timeouts = BRISK if on else Timeouts()

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=WITHIN_MS)

    # What is to be seen

    @property
    def dialog(self) -> Any:
        """Where the person is: at a question or at the login."""
        return self.prompt or self.login

    @property
    def status(self) -> str:
        return self.window.status.name

    @property
    def idle(self) -> bool:
        """Whether it is the person's turn."""
        return not self.dialog.action.busy

    @property
    def sign_in_over(self) -> bool:
        """Whether the sign-in is over and the main window is what there is."""
        return self.status != "SIGNED_OUT" and not self.login.isVisible() and not self.prompt

    @property
    def said(self) -> str:
        """The message that is shown where the person is."""
        return self.problem.text if self.problem else ""

    @property
    def details(self) -> str:
        return self.problem.details if self.problem else ""

    @property
    def problem(self) -> Problem | None:
        """What stands in the dialog that is open, or else above the pages."""
        return self.dialog.message.problem if self.dialog.isVisible() else self.window.notice

    # What a person does

    def type_in(self, user: str) -> None:
        self.user = user
        self.login.user_name.set_text(user)
        self.login.password.set_text(self.pool.user(user)["password"])

    def press(self) -> None:
        """The action button; what is missing is filled in first. Returns when it is our turn."""
        dialog = self.dialog
        if dialog.action.locked:  # wait for the countdown
            self._skipped += 61
            dialog.action.check_clock()
        self._fill_in(dialog)
        dialog.submit()
        self.until(lambda: self.idle)

    def _fill_in(self, dialog: Any) -> None:
        match dialog:
            case CodeDialog():
                messages = self.pool.messages(self.user)
                code = messages[-1]["code"] if messages else self.pool.totp(self.user)
                dialog.edit.setText(code)
            case MethodDialog():
                dialog.choices[0].setChecked(True)
            case PasswordDialog():
                for field in (dialog.password, dialog.repeat):
                    field.set_text(NEW_PASSWORD)
            case _:
                pass

    def finish_sign_in(self, most: int = 6) -> int:
        """Go on as a person would until signed in; how often a button was pressed."""
        for pressed in range(1, most + 1):
            if self.dialog is self.login and self.login.password.text() == "":
                self.login.password.set_text(NEW_PASSWORD)  # it is that by now
            self.press()
            if self.sign_in_over:
                return pressed
        raise AssertionError(f"not signed in after {most} tries: {self.said}")

    def close(self) -> None:
        assert self.worker.stop(5.0)
        self.window.close()
