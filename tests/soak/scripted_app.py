"""The whole program in this process, played by a script, with checks that hold throughout."""

from __future__ import annotations

import faulthandler
import json
import os
import random
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

import desktop.app
from desktop import cli
from desktop.startup.leaving import Leaving
from desktop.system.monotonic import monotonic
from desktop.system.process_end import end_process
from desktop.ui.connection_editor.connection_list import ConnectionList
from desktop.ui.connection_editor.editor import ConnectionEditor
from desktop.ui.dialogs.add_connection import AddConnectionDialog
from desktop.ui.dialogs.begin_run import BeginRunDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.devices import DevicesDialog
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.dialogs.open_connection import OpenConnectionDialog
from desktop.ui.dialogs.read_code import ReadCodeDialog
from desktop.ui.dialogs.replace_connection import ReplaceConnectionDialog
from desktop.ui.dialogs.review import ReviewDialog
from desktop.ui.dialogs.test_user import TestUserDialog
from desktop.ui.dialogs.unsaved import UnsavedDialog
from desktop.ui.models.status import Status
from desktop.ui.practice_phone.window import PracticePhone
from desktop.ui.presenters.main import MainPresenter
from desktop.ui.provisioning.delete_pool import DeletePoolDialog
from desktop.ui.provisioning.make_pool import MakePoolDialog
from desktop.ui.provisioning.mfa_code import AwsCodeDialog
from tests.helpers.practice_pool import PracticePool
from tests.soak.script_player import Do, Player, Script, Until

OF_NO_ATTEMPT = (ConfirmDialog, DevicesDialog)
"""Windows that stand there while nothing is under way."""
OF_THE_TEST_PLAN = (BeginRunDialog, ReadCodeDialog, ReviewDialog, TestUserDialog)
OF_CONNECTIONS = (
    AddConnectionDialog,
    AwsCodeDialog,
    ConnectionEditor,
    ConnectionList,
    DeletePoolDialog,
    MakePoolDialog,
    OpenConnectionDialog,
    ReplaceConnectionDialog,
    UnsavedDialog,
)
"""Windows that connections are opened, made and changed in: they may stand beside a sign-in."""
TRAIL = 40
"""Steps that are told when something goes wrong."""
TELL_ALL = "COGNITO_DESK_TRAIL"
"""With this in the environment each step is told before it is taken: a crash leaves no time."""


class Trail(deque[str]):
    """The last steps."""

    def append(self, step: str) -> None:
        super().append(step)
        if TELL_ALL in os.environ:
            sys.stderr.write(step + "\n")


class Clock:
    """The monotonic clock of the windows; it can be moved on: what lasts minutes is over then."""

    def __init__(self) -> None:
        self.passed = 0.0

    def monotonic(self) -> float:
        return monotonic() + self.passed


class ScriptedApp:
    """The program under a script: its windows by name, and the control API of its practice pool."""

    def __init__(self, app: desktop.app.App, clock: Clock, seed: int) -> None:
        self.app = app
        self.clock = clock
        self.rng = random.Random(seed)
        self.trail = Trail(maxlen=TRAIL)
        self._pool: PracticePool | None = None
        app.uncaught.happened.connect(TROUBLES.append)

    @property
    def login(self) -> LoginDialog:
        assert self.app.first_paint.login is not None
        return self.app.first_paint.login

    @property
    def main_presenter(self) -> MainPresenter:
        return next(each for each in self.app.window.children() if isinstance(each, MainPresenter))

    @property
    def ready(self) -> bool:
        """Whether the practice pool runs and the phone is there."""
        return self.app.practice is not None and self.app.practice.phone is not None

    @property
    def phone(self) -> PracticePhone:
        assert self.app.practice is not None
        assert self.app.practice.phone is not None
        return self.app.practice.phone

    @property
    def pool(self) -> PracticePool:
        if self._pool is None:
            assert self.app.practice is not None
            poller = self.app.practice._poller
            assert poller is not None
            self._pool = PracticePool(poller._client._port)
        return self._pool

    @property
    def prompt(self) -> FormDialog | None:
        """The window that is open for a question."""
        return next((each for each in open_prompts() if not isinstance(each, LoginDialog)), None)

    @property
    def attempt(self) -> int | None:
        return self.main_presenter.sign_in.attempt

    @property
    def signed_in(self) -> bool:
        return self.app.current.session is not None

    @property
    def status(self) -> Status:
        return self.app.window.status

    def check(self) -> None:
        """What has to be true at every moment."""
        assert not TROUBLES, TROUBLES
        assert self.app.window.windowTitle().endswith("Cognito Desk")
        if not self.ready:
            return
        # "Sign out everywhere?" may stand over the list of devices that it was asked from.
        over = (DevicesDialog, *OF_CONNECTIONS)
        alone = [each for each in open_prompts() if not isinstance(each.parent(), over)]
        assert len(alone) <= 1, f"two sign-in windows at once: {open_prompts()}"
        if self.prompt is not None:
            presenters = (self.main_presenter.account, self.main_presenter.devices)
            of_an_action = any(each.attempt is not None for each in presenters)
            of_an_action = of_an_action or isinstance(self.prompt, OF_NO_ATTEMPT)
            assert self.attempt is not None or of_an_action, f"no attempt: {self.prompt}"
        elif self.attempt is None:
            assert not self.login.action.busy, "busy with nothing"
        assert self.signed_in == (self.status is not Status.SIGNED_OUT), self.status


def open_prompts() -> list[FormDialog]:
    """The dialogs that ask the user for something about the sign-in or the account."""
    windows = [it for it in QApplication.topLevelWidgets() if isinstance(it, FormDialog)]
    others = (*OF_THE_TEST_PLAN, *OF_CONNECTIONS)
    return [it for it in windows if it.isVisible() and not isinstance(it, others)]


TROUBLES: list[str] = []
"""Uncaught exceptions. Qt's warnings are on stderr, where they fail the run."""


def run(
    arguments: Sequence[str],
    seed: int,
    script: Callable[[ScriptedApp], Script],
    found: dict[str, object],
) -> None:
    """Run the program with a script inside it; its end is the end of this process.

    When the script is over the window is closed. Prints what was `found` as one line of JSON, and
    when its end began (epoch seconds): after whatever was asked first.
    """
    faulthandler.enable()
    closed: list[float] = []
    clock = Clock()

    class SoakLeaving(Leaving):
        def end(self) -> None:
            """By whatever way: the menu's Quit closes no window."""
            closed.append(time.time())
            super().end()

    class SoakApp(desktop.app.App):
        def __init__(self, application: QApplication, *others: Any) -> None:
            super().__init__(application, *others)
            QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
            self._player = Player(_traced(ScriptedApp(self, clock, seed), script), self)

    desktop.app.App, desktop.app.Leaving = SoakApp, SoakLeaving  # type: ignore[misc]
    desktop.app.monotonic = clock.monotonic
    code = cli.run(arguments)
    faulthandler.cancel_dump_traceback_later()
    if closed:
        found["closed"] = closed[-1]
    if TROUBLES:
        sys.stderr.write("\n".join(TROUBLES))
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    end_process(code)


def _traced(program: ScriptedApp, script: Callable[[ScriptedApp], Script]) -> Script:
    try:
        yield from script(program)
    except Exception:
        sys.stderr.write("The last steps:\n  " + "\n  ".join(program.trail) + "\n")
        raise
    yield Do(program.app.window.close)
    yield Until(_discarding, "the end of the program")


def _discarding() -> bool:
    """Answer the questions that stand in the way of quitting: what isn't saved goes."""
    for each in QApplication.topLevelWidgets():
        if isinstance(each, UnsavedDialog) and each.isVisible():
            each.discard.click()
        elif isinstance(each, ConfirmDialog) and each.isVisible() and not each.action.busy:
            each.action.click()
    return False


def seeded() -> int:
    """The seed that the parent gave."""
    return int(os.environ["COGNITO_DESK_SEED"])
