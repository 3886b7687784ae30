"""Run the whole program without a screen, with "Keep me signed in" and a keyring in a folder.

Usage: run_with_kept_session.py MODE PROFILE KEYRING POOL. MODE: "sign in" (with "Keep me signed
in"), "look", "sign out", or "keep again": a "sign in" with the system's keyring locked, which is
then unlocked, and "Try again" pressed. KEYRING is a folder, or "-" for the system's own. POOL is
the endpoint of the practice pool. Waits until the window has come to rest, prints what it shows as
JSON, quits.
"""

from __future__ import annotations

import json
import sys
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import desktop.app
import desktop.vault.keyring_store
from desktop.cli import run
from desktop.diagnostics.diagnostics import Diagnostics
from desktop.system.process_end import end_process
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.widgets.buttons import LinkButton
from tests.vault.file_keyring import FileKeyring

KEYRING_PASSWORD = "correct horse"
USER = "maria.santos"
LOOK_MS = 20
Step = Callable[[], bool]


class PlayedApp(desktop.app.App):
    """Takes one step after the other, each as soon as it says that it could be taken."""

    def __init__(
        self,
        mode: str,
        pool: str,
        application: QApplication,
        diagnostics: Diagnostics | None = None,
    ) -> None:
        super().__init__(application, diagnostics)
        self.mode = mode
        self.pool = pool
        self.saw_login = False
        self.first_notice = ""
        self.steps = self.script()
        self.step = next(self.steps)
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    @property
    def login_visible(self) -> bool:
        login = self.first_paint.login
        return login is not None and login.isVisible()

    def look(self) -> None:
        self.saw_login |= self.login_visible
        if self.step():
            self.step = next(self.steps)

    def script(self) -> Iterator[Step]:
        if self.signs_in:
            yield self.may_submit
            yield self.give_code
        yield self.at_rest
        if self.mode == "sign out":
            self.window.sign_out_wanted.emit()
            yield self.told
        if self.mode == "keep again":
            yield self.unlock_and_press
            yield self.kept_again
        yield self.tell

    def may_submit(self) -> bool:
        login = self.first_paint.login
        if login is None or not login.keep_signed_in.isEnabled() or not login.action.isEnabled():
            return False
        login.user_name.set_text(USER)
        login.password.set_text(password(self.pool))
        login.keep_signed_in.setChecked(True)
        login.submit()
        return True

    def give_code(self) -> bool:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, CodeDialog) and widget.isVisible():
                widget.edit.setText(newest_code(self.pool))
                widget.submit()
                return True
        return False

    def at_rest(self) -> bool:
        if self.presenter is None or self.worker is None:
            return False
        loop = self.worker._loop
        if loop is None or loop._background_tasks:  # such as deleting the stored session
            return False
        return not self.current.refreshing and (
            self.current.session is not None
            or self.window.status.name == "OFFLINE"
            or (self.login_visible and not self.signs_in)
            or self.window.notice is not None
            or self.current.waiting_for_keyring
        )

    @property
    def signs_in(self) -> bool:
        return self.mode in ("sign in", "keep again")

    def unlock_and_press(self) -> bool:
        notice = self.window.notice
        assert notice is not None
        self.first_notice = notice.text
        from tests.vault.run_at_keyring import at_the_keyring  # Linux only

        assert at_the_keyring("unlock", KEYRING_PASSWORD)
        for button in self.window.findChildren(LinkButton):
            if button.isVisible() and button.accessibleName() == "Try again":
                button.click()
                return True
        raise AssertionError("no Try again")

    def kept_again(self) -> bool:
        notice = self.window.notice
        return notice is not None and notice.kind == "success"

    def told(self) -> bool:
        assert self.presenter is not None
        return not self.presenter.session.busy

    def tell(self) -> bool:
        session = self.current.session
        login = self.first_paint.login
        notice = self.window.notice
        found = {
            "status": self.window.status.name,
            "person": self.current.display_name,
            "kept": session is not None and session.kept,
            "saw_login": self.saw_login,
            "first_notice": self.first_notice,
            "notice": notice.text if notice is not None else "",
            "heading": self.window.pages.empty.heading.text(),
            "message": login.message.text() if login is not None else "",
        }
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        self.timer.stop()
        QApplication.quit()
        return False


def get(url: str) -> object:
    with urllib.request.urlopen(url, timeout=5) as reply:
        return json.loads(reply.read())


def password(pool: str) -> str:
    overview = get(f"{pool}/practice")
    assert isinstance(overview, dict)
    return next(str(u["password"]) for u in overview["users"] if u["username"] == USER)


def newest_code(pool: str) -> str:
    messages = get(f"{pool}/practice/messages")
    assert isinstance(messages, list)
    return str(messages[-1]["code"])


def main(mode: str, profile: str, keyring_folder: str, pool: str) -> int:
    desktop.app.App = partial(PlayedApp, mode, pool)  # type: ignore[misc, assignment]
    if keyring_folder != "-":
        keyring = FileKeyring(Path(keyring_folder))
        desktop.vault.keyring_store.KeyringStore.__init__.__defaults__ = (lambda: keyring, 3.0)
    return run(["--profile", profile])


if __name__ == "__main__":
    end_process(main(*sys.argv[1:]))
