"""Connects the practice controls with the practice pool."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.practice_mode.control_calls import ControlCalls
from desktop.practice_mode.control_failures import failure_text
from desktop.practice_mode.from_overview import practice_users, ready_made_text
from desktop.ui.practice_phone.controls.model import NewUser, PoolChoice
from desktop.ui.practice_phone.controls.users_page import situation_text
from desktop.ui.practice_phone.controls.window import PracticeControls
from desktop.ui.practice_phone.model import PracticeUser
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.practice.client import Overview
    from desktop.practice_mode.pool_changes import PoolChanges
    from desktop.ui.practice_phone.controls.model import (
        Changes,
        Fault,
        PoolSettings,
        UserChange,
    )

LOOK_MS = 1_500
"""The pause between two looks at what is on, while the window is visible."""


class ControlsPresenter(QObject):
    """The window is made once and shown again. Every call runs on a thread of its own."""

    users_changed = Signal(object)
    """A list of `PracticeUser`: those of the start, and those that were added."""
    pools_changed = Signal(object)
    """An `Overview` of other pools and users than there were."""

    def __init__(
        self,
        pool: PoolChanges,
        overview: Overview,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pool = pool
        self._names: dict[str, str] = {}
        self._users: list[PracticeUser] = []
        self._looking = False
        self.calls = ControlCalls(self)
        window = self.window = PracticeControls()
        self._look_again = QTimer(self, interval=LOOK_MS)
        self._look_again.timeout.connect(self._look)
        window.wants_updates_changed.connect(self._set_wanted)
        window.all_off.connect(partial(self._change, pool.all_off))
        self._connect_faults_and_users()
        self._connect_pool()
        self._show_pools(overview)

    def open(self) -> None:
        """Show the window in front."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def stop(self) -> None:
        """The pool ends, or has ended."""
        self._look_again.stop()
        self.calls.stop()
        self.window.close()

    def _connect_faults_and_users(self) -> None:
        faults, users = self.window.faults, self.window.users
        faults.turn_on.connect(self._turn_on)
        faults.turn_off.connect(self._turn_off)
        users.add_wanted.connect(self._add_user)
        users.change_wanted.connect(self._change_user)
        users.user_chosen.connect(self._show_user)

    def _connect_pool(self) -> None:
        page = self.window.pool
        page.clock_moved.connect(self._move_clock)
        page.clock_stopped.connect(partial(self._change, self._pool.stop_clock))
        page.clock_reset.connect(partial(self._change, self._pool.reset_clock))
        page.pool_chosen.connect(self._show_settings)
        page.tier_wanted.connect(self._set_tier)
        page.lives_wanted.connect(self._set_lives)
        page.listening_wanted.connect(self._set_listening)
        page.save_wanted.connect(self._save)
        page.load_wanted.connect(self._load)
        page.seed_wanted.connect(self._load_seed)
        page.reset_wanted.connect(self._reset)

    @Slot(bool)
    def _set_wanted(self, on: bool) -> None:  # noqa: FBT001 — a slot of wants_updates_changed
        if on:
            self._look()
            self._look_again.start()
        else:
            self._look_again.stop()

    @Slot()
    def _look(self) -> None:
        """See what is on: faults run out by themselves, and other programs change them."""
        if not self._looking:
            self._looking = True
            self.calls.submit(self._pool.changes, self._looked, self._look_failed)

    def _looked(self, changes: Changes) -> None:
        self._looking = False
        self.window.set_changes(changes)

    def _look_failed(self, _: Exception) -> None:
        self._looking = False  # the pool is ending, or busy: the next look will show

    @Slot(object)
    def _turn_on(self, faults: tuple[Fault, ...]) -> None:
        self._change(partial(self._pool.add_faults, faults))

    @Slot(object)
    def _turn_off(self, fault: Fault) -> None:
        self._change(partial(self._pool.remove_fault, fault))

    @Slot(float)
    def _move_clock(self, seconds: float) -> None:
        self._change(partial(self._pool.move_clock, seconds))

    @Slot(str, str)
    def _set_tier(self, user_pool_id: str, tier: str) -> None:
        self._change(partial(self._pool.set_tier, user_pool_id, tier))

    @Slot(str, bool)
    def _set_lives(self, user_pool_id: str, short: bool) -> None:  # noqa: FBT001 — a slot
        self._change(partial(self._pool.set_lives, user_pool_id, short=short))

    @Slot(str, bool)
    def _set_listening(self, region: str, on: bool) -> None:  # noqa: FBT001 — a slot
        self._change(partial(self._pool.set_listening, region, on=on))

    def _change(self, work: Callable[[], Changes]) -> None:
        self.calls.submit(work, self._changed, self._change_failed)

    def _changed(self, changes: Changes) -> None:
        self.window.say_problem("")
        self.window.set_changes(changes)
        self._show_settings(self.window.pool.chosen_pool)

    def _change_failed(self, error: Exception) -> None:
        """Say it, and show again what is really so: a box that was clicked shows what isn't."""
        self._failed(error)
        self._look()
        self._show_settings(self.window.pool.chosen_pool)

    @Slot(str)
    def _show_settings(self, user_pool_id: str) -> None:
        def show(settings: PoolSettings) -> None:
            self.window.pool.set_settings(settings)

        self.calls.submit(partial(self._pool.settings, user_pool_id), show, _ignore)

    @Slot(str)
    def _save(self, path: str) -> None:
        def saved(_: object) -> None:
            self.window.say_done(self.tr("The practice pool's state is saved."))

        self.calls.submit(partial(self._pool.save, Path(path)), saved, self._failed)

    @Slot(str)
    def _load(self, path: str) -> None:
        done = self.tr("The state is loaded. Sign in again to use it.")
        self._replace(partial(self._pool.load, Path(path)), done, keep_added=True)

    @Slot(str)
    def _load_seed(self, path: str) -> None:
        done = self.tr("The seed file is loaded: its pools and users are there now.")
        self._replace(partial(self._pool.load_seed, Path(path)), done)

    @Slot()
    def _reset(self) -> None:
        self._replace(self._pool.reset, self.tr("The practice pool is as it was at its start."))

    def _replace(self, work: Callable[[], Changes], said: str, *, keep_added: bool = False) -> None:
        """Have other pools and users, and offer those.

        `keep_added`: also the users who were added here, whom the pool's list doesn't have.
        """

        def listed(overview: Overview) -> None:
            before = self._users
            self._show_pools(overview)
            self.pools_changed.emit(overview)
            if keep_added:
                added = [it for it in before if not any(it.is_same(one) for one in self._users)]
                here = [it for it in added if it.user_pool_id in self._names]
                self._set_users([*self._users, *here])
            self.window.say_done(said)

        def done(changes: Changes) -> None:
            self.window.set_changes(changes)
            self.calls.submit(self._pool.overview, listed, self._failed)

        self.calls.submit(work, done, self._change_failed)

    def _show_pools(self, overview: Overview) -> None:
        self._names = {one.user_pool_id: ready_made_text(one.name) for one in overview.pools}
        self._users = practice_users(overview)
        choices = [
            PoolChoice(ready_made_text(one.name), one.user_pool_id, one.replica_region or "")
            for one in overview.pools
        ]
        self.window.pool.set_pools(choices)
        self.window.users.set_pools(choices)
        self.window.users.set_users(self._users)

    @Slot(object)
    def _add_user(self, user: NewUser) -> None:
        self.calls.submit(partial(self._pool.add_user, user), self._user_added, self._failed)

    def _user_added(self, user: NewUser) -> None:
        factors = {"sms": ("SMS_MFA",), "email": ("EMAIL_OTP",)}.get(user.situation, ())
        pool_name = self._names.get(user.user_pool_id, "")
        situation = self.tr("Added here: %1").replace("%1", situation_text(user.situation))
        added = PracticeUser(
            user.user_name, user.password, user.user_pool_id, pool_name, situation, factors
        )
        self._set_users([*self._users, added])
        self.window.users.added()
        self.window.users.choose(user.user_pool_id, user.user_name)
        self.window.say_done(self.tr("The user is added, and on the practice phone."))

    @Slot(object)
    def _change_user(self, wanted: UserChange) -> None:
        self.calls.submit(partial(self._pool.change_user, wanted), self._user_changed, self._failed)

    def _user_changed(self, result: tuple[UserChange, str, bool]) -> None:
        wanted, status, enabled = result
        users = self.window.users
        if wanted.password:
            self._set_users([_with_password(one, wanted) for one in self._users])
        users.set_status(wanted.user_pool_id, wanted.user_name, status, enabled=enabled)
        self.window.say_done(self.tr("Done."))

    @Slot(str, str)
    def _show_user(self, user_pool_id: str, user_name: str) -> None:
        def show(found: tuple[str, bool]) -> None:
            status, enabled = found
            self.window.users.set_status(user_pool_id, user_name, status, enabled=enabled)

        work = partial(self._pool.user_status, user_pool_id, user_name)
        self.calls.submit(work, show, _ignore)

    def _set_users(self, users: list[PracticeUser]) -> None:
        self._users = list(users)
        self.window.users.set_users(users)
        self.users_changed.emit(users)

    def _failed(self, error: Exception) -> None:
        self.window.show_problem(Problem(failure_text(error), str(error)))


def _ignore(_: Exception) -> None:
    """What can't be asked now is shown after the next change."""


def _with_password(user: PracticeUser, change: UserChange) -> PracticeUser:
    if (user.user_name, user.user_pool_id) != (change.user_name, change.user_pool_id):
        return user
    return PracticeUser(
        user.user_name,
        change.password,
        user.user_pool_id,
        user.pool_name,
        user.situation,
        user.factors,
    )
