"""The practice mode: starts the pool, offers its connections, fills the practice phone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from desktop.cognito.pool_service import PoolService
from desktop.practice.client import PracticeClient, PracticeError, parse_overview
from desktop.practice_mode.from_overview import (
    ENVIRONMENT,
    practice_profile,
    practice_users,
    user_states,
)
from desktop.practice_mode.phone_poller import PhonePoller
from desktop.practice_mode.pool_process import PoolProcess
from desktop.ui.models.connection import Connection
from desktop.ui.practice_phone.stays_in_sight import StaysInSight
from desktop.ui.practice_phone.window import PracticeMessage, PracticePhone
from desktop.ui.text.banner import environment_line
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.window_geometry import move_beside

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.practice.client import Message, Overview, RunningCode
    from desktop.practice_mode.controls import ControlsPresenter
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.presenters.main import MainPresenter
    from desktop.ui.presenters.qa_tools import QaTools

CONTROL_SECONDS = 5.0
"""The longest wait for an answer to the practice controls."""


class PracticeMode(QObject):
    """Connects the window with a practice pool. It lives as long as the window."""

    def __init__(self, window: MainWindow, main: MainPresenter, port: int) -> None:
        """Start the pool on `port`; 0 takes any free one."""
        super().__init__(window)
        self._window = window
        self._sign_in = main.sign_in
        self._port = port
        self._pool = PoolProcess(port, self)
        self._pool.ready.connect(self._ready)
        self._pool.ended.connect(self._ended)
        self._poller: PhonePoller | None = None
        self.phone: PracticePhone | None = None
        """None until the pool is ready."""
        self._phone_put_away = False
        self._tools: QaTools | None = None
        self._controls_entry: QAction | None = None
        self._overview: Overview | None = None
        self.controls: ControlsPresenter | None = None
        """None until they are first opened."""
        self._note = self.tr("Practice pool on this computer. Nothing here reaches a real account.")
        dialog = self._sign_in.dialog
        dialog.set_connections([self.tr("Practice pool")], 0)
        banner = environment_line("", ENVIRONMENT, self._note)
        dialog.set_banner(banner)
        dialog.set_waiting(self.tr("The practice pool is starting…"))
        window.set_profile(self.tr("Practice pool"), ENVIRONMENT, banner)
        # The menu can't be reached while the login dialog is open, hence the link there.
        self._in_menu = window.add_help_action(self.tr("Practice &phone"))
        self._in_dialog = LinkButton(self.tr("Practice phone"))
        dialog.below.insertWidget(0, self._in_dialog, 0, Qt.AlignmentFlag.AlignLeading)
        dialog.set_tab_order()
        self._in_menu.triggered.connect(self._show_phone)
        self._in_dialog.clicked.connect(self._show_phone)
        self._offer_phone(False)
        self._pool.start()

    def stop(self) -> None:
        """End the pool, without waiting long; the program is quitting."""
        if self._poller is not None:
            self._poller.stop()
        if self.controls is not None:
            self.controls.stop()
        self._pool.stop()

    def offer_controls(self, tools: QaTools) -> None:
        """Offer the practice controls where the tools for testers are shown."""
        self._tools = tools
        entry = self._controls_entry = tools.add_entry(self.tr("Practice &controls…"))
        entry.setEnabled(self.phone is not None)
        entry.triggered.connect(self._open_controls)
        tools.shown_changed.connect(self._show_controls_link)

    @Slot(str)
    def _ready(self, line: str) -> None:
        try:
            overview = parse_overview(json.loads(line))
        except (ValueError, PracticeError) as error:
            self._pool.stop()
            self._ended(str(error))
            return
        connections = self._connections(overview)
        dialog = self._sign_in.dialog
        dialog.set_waiting("")
        typed = dialog.user_name.text()
        self._sign_in.set_connections(connections)
        if not typed and dialog.isVisible():
            dialog.first_focus().setFocus()  # the user name may have been remembered
        self._open_phone(overview)

    def _connections(self, overview: Overview) -> list[Connection]:
        profiles = (practice_profile(pool, overview) for pool in overview.pools)
        return [
            Connection(profile, PoolService(profile), self._note, keeps=False)
            for profile in profiles
        ]

    @Slot(object)
    def _pools_changed(self, overview: Overview) -> None:
        """Other pools and users took the place of those there were."""
        self._overview = overview
        if self.phone is not None:
            self.phone.set_users(practice_users(overview))
        if self._sign_in.attempt is not None:
            self._sign_in.cancel()
        self._sign_in.set_connections(self._connections(overview))

    @Slot(str)
    def _ended(self, said: str) -> None:
        """The pool is gone: say so, cancel what is under way, and close the phone."""
        text = self._why_over()
        dialog = self._sign_in.dialog
        if self._sign_in.attempt is not None or dialog.action.busy:
            self._sign_in.cancel()
        dialog.set_waiting(text)
        dialog.show_problem(Problem(text, said))
        self._window.show_notice("error", text, said)
        self._window.set_practice_address("")
        self._offer_phone(False)
        if self.phone is not None:
            self.phone.close()
        if self.controls is not None:
            self.controls.stop()

    def _why_over(self) -> str:
        if self.phone is not None:
            return self.tr(
                "The practice pool has ended, so signing in is not possible any more. "
                "Close Cognito Desk and start it again."
            )
        if self._port:
            return self.tr(
                "The practice pool can't be started on port %1. Another program may be using it. "
                "Close Cognito Desk and start it with another --practice-port, or without one."
            ).replace("%1", str(self._port))
        return self.tr(
            "The practice pool can't be started. Close Cognito Desk and start it again. "
            "If it happens again, send these details to your support team."
        )

    def _open_phone(self, overview: Overview) -> None:
        self._overview = overview
        phone = self.phone = PracticePhone()
        phone.controls_wanted.connect(self._open_controls)
        phone.set_users(practice_users(overview))
        phone.set_address(overview.endpoint)
        self._window.set_practice_address(overview.endpoint)
        poller = self._poller = PhonePoller(PracticeClient(overview.endpoint), self)
        poller.messages.connect(self._show_messages)
        poller.totp.connect(self._show_code)
        poller.overview.connect(self._show_states)
        phone.user_chosen.connect(poller.choose)
        phone.wants_updates_changed.connect(poller.set_wanted)
        phone.fill_in.connect(self._fill_in)
        self._window.closing.connect(self._put_phone_away)
        self._window.reopened.connect(self._bring_phone_back)
        if phone.chosen is not None:
            poller.choose(phone.chosen.user_name)
        poller.start()
        # The login dialog keeps the focus, since the person may be typing.
        phone.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        move_beside(phone, self._window)
        phone.show()
        StaysInSight(phone, self._window)
        self._offer_phone(True)

    def _offer_phone(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self._in_menu.setEnabled(on)
        self._in_dialog.setVisible(on)
        if self._controls_entry is not None:
            self._controls_entry.setEnabled(on)
        self._show_controls_link()

    @Slot()
    def _show_controls_link(self) -> None:
        if self.phone is not None:
            self.phone.controls.setVisible(self._tools is not None and self._tools.shown)

    @Slot()
    def _open_controls(self) -> None:
        phone, overview = self.phone, self._overview
        if phone is None or overview is None:
            return
        if self.controls is None:
            from desktop.practice_mode.controls import ControlsPresenter
            from desktop.practice_mode.pool_changes import PoolChanges

            client = PracticeClient(overview.endpoint, timeout=CONTROL_SECONDS)
            pool = PoolChanges(client, overview)
            self.controls = ControlsPresenter(pool, overview, self)
            self.controls.window.owner = self._window
            self.controls.users_changed.connect(phone.set_users)
            self.controls.pools_changed.connect(self._pools_changed)
            self._window.closing.connect(self.controls.window.close)
            self._window.destroyed.connect(self.controls.window.deleteLater)
        self.controls.open()

    @Slot()
    def _show_phone(self) -> None:
        phone = self.phone
        if phone is not None:
            phone.setWindowState(phone.windowState() & ~Qt.WindowState.WindowMinimized)
            phone.show()
            phone.raise_()
            phone.activateWindow()
            phone.table.setFocus()  # whatever was pressed there last

    @Slot()
    def _put_phone_away(self) -> None:
        """The main window was closed; the program may go on in the background."""
        if self.phone is not None:
            self._phone_put_away = self.phone.isVisible()
            self.phone.close()

    @Slot()
    def _bring_phone_back(self) -> None:
        if self.phone is not None and self._phone_put_away:
            self._phone_put_away = False
            self.phone.show()

    @Slot(str, str, str)
    def _fill_in(self, user_name: str, password: str, user_pool_id: str) -> None:
        """Fill in this user, whatever was under way in the login dialog."""
        if self._sign_in.attempt is not None:
            self._sign_in.cancel()
        self._sign_in.fill_in(user_name, password, user_pool_id)
        dialog = self._sign_in.dialog
        dialog.raise_()
        dialog.activateWindow()
        (dialog.action if password else dialog.password).setFocus()

    @Slot(object)
    def _show_messages(self, messages: tuple[Message, ...]) -> None:
        if self.phone is not None:
            self.phone.set_messages(
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
    def _show_states(self, overview: Overview) -> None:
        if self.phone is not None:
            self.phone.set_states(user_states(overview))

    @Slot(str, object)
    def _show_code(self, user_name: str, code: RunningCode | None) -> None:
        phone = self.phone
        if phone is None or phone.chosen is None or phone.chosen.user_name != user_name:
            return  # another user was chosen since
        if code is None:
            phone.set_totp(None)
        else:
            phone.set_totp(code.code, code.seconds_left)
