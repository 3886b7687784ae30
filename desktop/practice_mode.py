"""`--practice`: a practice pool in a process of its own, and the practice phone beside the app."""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt, Signal, Slot

from desktop.cognito.gateway import Gateway
from desktop.config.profile import Profile
from desktop.practice.client import PracticeClient, PracticeError, parse_overview
from desktop.ui.connections import Connection
from desktop.ui.practice_phone import PracticeMessage, PracticePhone, PracticeUser
from desktop.ui.problem import Problem

if TYPE_CHECKING:
    from desktop.practice.client import Message, Overview, PracticePool, RunningCode
    from desktop.ui.desk import Desk
    from desktop.ui.main_window import MainWindow

ENVIRONMENT = "TEST"
POLL_SECONDS = 0.4
END_MS = 400
"""How long the pool's process may take to end before it is killed."""


class PoolProcess(QObject):
    """The practice pool's process. Never waits for it while the window is open."""

    ready = Signal(str)
    """The one line of JSON that it says when it listens."""
    ended = Signal(str)
    """It ended by itself, with what it said about that."""

    def __init__(self, port: int, parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        frozen = bool(getattr(sys, "frozen", False))
        module = [] if frozen else ["-m", "desktop"]
        self._process.setProgram(sys.executable)
        self._process.setArguments([*module, "practice", "--port", str(port)])
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._finished)

    def start(self) -> None:
        self._process.start()

    def stop(self) -> None:
        """End it, politely first where the system knows such a thing."""
        self._process.readyReadStandardOutput.disconnect(self._read)
        self._process.finished.disconnect(self._finished)
        self._process.errorOccurred.disconnect(self._finished)
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        if os.name == "posix":
            self._process.terminate()
            if self._process.waitForFinished(END_MS):
                return
        self._process.kill()
        self._process.waitForFinished(END_MS)

    @Slot()
    def _read(self) -> None:
        if self._process.canReadLine():
            self.ready.emit(bytes(self._process.readLine().data()).decode())

    @Slot()
    def _finished(self) -> None:
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        self.ended.emit(said.strip() or self._process.errorString())


class PhoneFeed(QObject):
    """Asks the pool for messages and codes, on a thread of its own, while the phone is seen."""

    messages = Signal(object)
    """All messages (`practice.client.Message`), oldest first."""
    totp = Signal(object)
    """The chosen user's running code, or None."""

    def __init__(self, client: PracticeClient, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._user = ""
        self._wanted = threading.Event()
        self._asked = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="practice phone", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._wanted.set()
        self._asked.set()
        self._thread.join(0.2)

    @Slot(str)
    def choose(self, user_name: str) -> None:
        """Follow this user from now on."""
        self._user = user_name
        self._asked.set()

    @Slot(bool)
    def set_wanted(self, on: bool) -> None:  # noqa: FBT001 — a slot of wants_updates_changed
        """Whether anybody looks: nobody is asked otherwise."""
        if on:
            self._wanted.set()
        else:
            self._wanted.clear()

    def _run(self) -> None:
        while not self._over.is_set():
            self._wanted.wait()
            self._asked.wait(POLL_SECONDS)
            self._asked.clear()
            if self._user and not self._over.is_set():
                self._ask(self._user)

    def _ask(self, user: str) -> None:
        try:
            messages = self._client.messages()
            code = self._client.totp(user)
        except PracticeError:
            return  # the pool is ending, or busy: the next round tells
        if not self._over.is_set():
            self.messages.emit(messages)
            self.totp.emit(code)


class PracticeMode(QObject):
    """Starts the pool, offers its connections in the login dialog, and feeds the phone."""

    def __init__(self, window: MainWindow, desk: Desk, port: int) -> None:
        super().__init__(window)
        self._window = window
        self._sign_in = desk.sign_in
        self._pool = PoolProcess(port, self)
        self._pool.ready.connect(self._ready)
        self._pool.ended.connect(self._ended)
        self._feed: PhoneFeed | None = None
        self._phone: PracticePhone | None = None
        self._note = self.tr("Practice pool on this computer. Nothing here reaches a real account.")
        dialog = self._sign_in.dialog
        dialog.set_connections([self.tr("Practice pool")], 0)
        dialog.set_banner(f"{ENVIRONMENT}  ·  {self._note}")
        dialog.set_waiting(self.tr("The practice pool is starting…"))
        window.set_profile(self.tr("Practice pool"), ENVIRONMENT, "", self._note)
        self._pool.start()

    def stop(self) -> None:
        if self._feed is not None:
            self._feed.stop()
        self._pool.stop()

    @Slot(str)
    def _ready(self, line: str) -> None:
        try:
            overview = parse_overview(json.loads(line))
        except (ValueError, PracticeError) as error:
            self._ended(str(error))
            return
        connections = [
            Connection(profile, Gateway(profile), self._note)
            for profile in (_profile(pool, overview) for pool in overview.pools)
        ]
        self._sign_in.dialog.set_waiting("")
        self._sign_in.set_connections(connections)
        self._open_phone(overview)

    @Slot(str)
    def _ended(self, said: str) -> None:
        text = self.tr("The practice pool ended. Close Cognito Desk and start it again.")
        dialog = self._sign_in.dialog
        dialog.set_waiting(text)
        dialog.show_problem(Problem(text, said))

    def _open_phone(self, overview: Overview) -> None:
        phone = self._phone = PracticePhone()
        names = {pool.user_pool_id: pool.name for pool in overview.pools}
        phone.set_users(
            [
                PracticeUser(
                    user.username,
                    user.password,
                    user.user_pool_id,
                    names.get(user.user_pool_id, ""),
                    user.situation,
                    user.factors,
                )
                for user in overview.users
            ]
        )
        feed = self._feed = PhoneFeed(PracticeClient(overview.endpoint), self)
        feed.messages.connect(self._show_messages)
        feed.totp.connect(self._show_code)
        phone.user_chosen.connect(feed.choose)
        phone.wants_updates_changed.connect(feed.set_wanted)
        phone.fill_in.connect(self._sign_in.fill_in)
        self._window.add_help_action(self.tr("Practice phone")).triggered.connect(phone.show)
        self._window.closing.connect(phone.close)
        if phone.chosen is not None:
            feed.choose(phone.chosen.user_name)
        feed.start()
        phone.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        phone.show()

    @Slot(object)
    def _show_messages(self, messages: tuple[Message, ...]) -> None:
        if self._phone is not None:
            self._phone.set_messages(
                [
                    PracticeMessage(
                        message.time,
                        message.user,
                        message.user_pool_id,
                        message.to,
                        message.medium,
                        message.text,
                        message.code,
                    )
                    for message in messages
                ]
            )

    @Slot(object)
    def _show_code(self, code: RunningCode | None) -> None:
        if self._phone is None:
            return
        if code is None:
            self._phone.set_totp(None)
        else:
            self._phone.set_totp(code.code, code.seconds_left)


def _profile(pool: PracticePool, overview: Overview) -> Profile:
    return Profile(
        name=pool.name,
        region=overview.region,
        user_pool_id=pool.user_pool_id,
        client_id=pool.client_id,
        client_secret=pool.client_secret,
        endpoint_url=overview.endpoint,
        issuer=pool.issuer or "",
        auth_flow=pool.auth_flow,
        environment=ENVIRONMENT,
        code_minutes=pool.code_minutes,
        refresh_days=pool.refresh_days,
    )
