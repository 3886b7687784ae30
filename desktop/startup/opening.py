"""Which connection the program opens with: a profile, the last one, or the welcome without any."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.ui.text.banner import banner_of
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.config.profile import Profile
    from desktop.config.remembered import Remembered
    from desktop.startup.first_paint import FirstPaint
    from desktop.startup.single_instance import SingleInstance
    from desktop.startup.welcome_flow import WelcomeFlow
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.models.connection import Connection
    from desktop.ui.presenters.main import MainPresenter


class Opening(QObject):
    """Opens profiles; `make_presenter` is called once, after the first paint."""

    def __init__(
        self,
        window: MainWindow,
        first_paint: FirstPaint,
        single_instance: SingleInstance,
        welcome: WelcomeFlow,
        make_presenter: Callable[[], MainPresenter],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._first_paint = first_paint
        self._single_instance = single_instance
        self._welcome = welcome
        self._make_presenter = make_presenter
        self._connections: Sequence[Connection] = ()
        self._wrong: Sequence[str] = ()
        welcome.profile_chosen.connect(self.open_profile)
        window.sign_in_wanted.connect(self._sign_in_wanted)

    @cached_property
    def remembered(self) -> Remembered:
        """What earlier runs wrote down; read when it is first needed."""
        from desktop.config.remembered import Remembered

        return Remembered.read()

    def is_open_elsewhere(self, profile: Path | None) -> bool:
        """Whether `profile`, or by default the last one, was open and has come forward."""
        return not self._single_instance.acquire(profile or self.remembered.profile)

    def open_last(self) -> None:
        """Open the last profile, or the welcome when there is none that can be read."""
        if not self.remembered.profile:
            self.open_welcome()
            return
        from desktop.config.profile import ProfileError, read_profile

        path = Path(self.remembered.profile)
        try:
            profile = read_profile(path)
        except ProfileError as error:
            text = self.tr("The connection that was used last can't be opened.")
            self.open_welcome(Problem(text, str(error)))
        else:
            self.open_profile(path, profile)

    @Slot(object, object)
    def open_profile(self, path: Path, profile: Profile) -> None:
        """Sign in with this profile, and remember it as the last one."""
        self._single_instance.add(path)
        person = ""
        if profile.keep_signed_in:
            person = self.remembered.signed_in_name(profile.connection_key)
        prepare = partial(self._connect_all, path, profile)
        finish = partial(self._finish, person)
        if person:
            self._first_paint.show_resuming(person, profile, finish, prepare)
        else:
            self._first_paint.show_login(
                profile.name,
                banner_of(profile),
                finish,
                prepare,
                user_name=self.remembered.user_name(profile.connection_key),
            )

    def open_welcome(self, problem: Problem | None = None) -> None:
        """Show the main window and the welcome over it, with the reason why it is there."""
        self._first_paint.show_window()
        self._welcome.open(problem)
        self._first_paint.collect_garbage()
        self._tell([])

    def _connect_all(self, path: Path, profile: Profile) -> None:
        """Called on a thread."""
        from desktop.startup.connections import connect_all, delete_orphaned_keys

        self._connections, self._wrong = connect_all(path, profile)
        delete_orphaned_keys(profile)

    def _finish(self, person: str) -> None:
        self._make_presenter().open_connections(self._connections, person)
        self._tell(self._wrong)

    def _tell(self, wrong: Sequence[str]) -> None:
        """What is wrong with other connections, and with what was remembered."""
        problem = self.remembered.problem
        text = ""
        if problem:
            text = self.tr(
                "What Cognito Desk remembered of earlier sign-ins can't be read, such as the "
                "last connection and user name. It begins anew."
            )
        if wrong:
            text = self.tr("Some of your connections can't be opened.")
        if text:
            details = [*wrong, problem] if problem else wrong
            self._window.show_notice("warning", text, "\n".join(details))

    @Slot()
    def _sign_in_wanted(self) -> None:
        """With a connection the presenter answers; without one, the welcome comes again."""
        if self._first_paint.login is None:
            self.open_welcome()
