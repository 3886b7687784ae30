"""Which connection the program opens with: a profile, the last one, or the welcome without any."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.config.managed.current import is_managed, managed
from desktop.startup.connection_files import ConnectionFiles, kept_path
from desktop.startup.connection_problems import problem_of, several
from desktop.startup.file_drops import FileDrops
from desktop.startup.foreign_files import is_foreign
from desktop.ui.text.banner import banner_of
from desktop.ui.text.organisation import from_organisation, settings_ignored

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.config.kept_profiles import ProfileFile
    from desktop.config.profile import Profile
    from desktop.config.remembered import Remembered
    from desktop.startup.connections import Wrong
    from desktop.startup.first_paint import FirstPaint
    from desktop.startup.single_instance import SingleInstance
    from desktop.startup.welcome_flow import WelcomeFlow
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.models.connection import Connection
    from desktop.ui.presenters.main import MainPresenter
    from desktop.ui.text.problem import Problem


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
        self._presenter: MainPresenter | None = None
        self._connections: Sequence[Connection] = ()
        self._wrong: Wrong | None = None
        self._opened_meanwhile: tuple[Path, Profile, bool] | None = None
        self._not_kept: Problem | None = None
        self.files = ConnectionFiles(lambda: self.remembered, self._top, self)
        self.files.asking.connect(self._show_window)
        self.files.opened.connect(self.open_chosen)
        self.files.not_kept.connect(self._tell_not_kept)
        self.files.refused.connect(self._refused)
        self.drops = FileDrops(self)
        self.drops.dropped.connect(self.files.open)
        self.drops.text_dropped.connect(self.files.open_text)
        # Python sees each event of what is watched, which the first paint does without.
        first_paint.window_shown.connect(partial(self.drops.watch, window))
        welcome.opened.connect(self.drops.watch)
        welcome.open_file_wanted.connect(self.files.choose)
        welcome.text_entered.connect(self.files.open_text)
        welcome.profile_chosen.connect(self.open_profile)
        window.open_file_wanted.connect(self.files.ask)
        single_instance.handed_over.connect(self.open_handed_over)
        window.sign_in_wanted.connect(self._sign_in_wanted)
        window.language_chosen.connect(self._language_chosen)

    @cached_property
    def remembered(self) -> Remembered:
        """What earlier runs wrote down; read when it is first needed."""
        from desktop.config.remembered import Remembered

        return Remembered.read()

    def is_open_elsewhere(
        self, profile: Path | None, file: Path | None = None, link: str = ""
    ) -> bool:
        """Whether it was open and has come forward.

        It is `profile`, or what the copy of `file` is called, or by default the last profile. A
        link, and a file that a connection is made from, is handed over to what was open.
        """
        if link or (file is not None and is_foreign(file)):
            given = link or str(file.absolute() if file else "")
            return not self._single_instance.acquire(self.remembered.profile, given)
        if file is not None:
            profile = kept_path(file)
        return not self._single_instance.acquire(profile or self.remembered.profile)

    @Slot(object)
    def open_handed_over(self, given: str) -> None:
        """A link or a path, with which the program was started a second time."""
        from desktop.setup.discovery.link import is_link

        if is_link(given):
            self.files.open_text(given)
        else:
            self.files.open(Path(given))

    def open_last(self) -> None:
        """Open the last profile; without one that can be read the only one, or the welcome."""
        from desktop.config.kept_profiles import list_profiles
        from desktop.config.managed.profiles import read_effective_profile
        from desktop.config.profile import ProfileError

        wrong: list[tuple[Path, ProfileError]] = []
        path = self._first_choice()
        if path is not None:
            try:
                profile = read_effective_profile(path)
            except ProfileError as error:
                wrong.append((path, error))
            else:
                self.open_profile(path, profile)
                return
        offered, unusable, _ = list_profiles()
        wrong += [each for each in unusable if each[0] not in {path for path, _ in wrong}]
        if len(offered) == 1 and not wrong:
            self.open_profile(offered[0].path, offered[0].profile)
        else:
            self.open_welcome(problem_of(wrong) if wrong else None, offered)

    def _first_choice(self) -> Path | None:
        """What the organisation begins with, else the last one where that may still be used."""
        from desktop.config.managed.profiles import default_profile, own_connections_allowed

        default = default_profile()
        if default is not None or not self.remembered.profile:
            return default
        last = Path(self.remembered.profile)
        return last if is_managed(last) or own_connections_allowed() else None

    @Slot(object, object)
    def open_profile(self, path: Path, profile: Profile, *, resumes: bool = True) -> None:
        """Sign in with this profile, and remember it as the last one.

        `resumes`: whether a session that is kept there goes on; else a sign-in is asked for.
        """
        self._single_instance.add(path)
        person = ""
        if profile.keep_signed_in and resumes:
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
                profile=profile,
                listed=from_organisation(profile.name) if is_managed(path) else "",
            )

    def open_welcome(
        self, problem: Problem | None = None, offered: Sequence[ProfileFile] = ()
    ) -> None:
        """Show the main window and the welcome over it, with the reason why it is there."""
        self._first_paint.show_window()
        self._welcome.open(problem, offered)
        self._first_paint.collect_garbage()
        self._tell(None)

    def set_presenter(self, presenter: MainPresenter) -> None:
        """There is one now: files that are opened go to it."""
        self._presenter = presenter
        login = presenter.sign_in.dialog
        self.drops.watch(login, login.user_name.edit, login.password.edit)
        QTimer.singleShot(0, self._go_on)  # once it has its connections

    @Slot()
    def _go_on(self) -> None:
        """With what was opened before there was a presenter."""
        if self._opened_meanwhile is not None:
            opened, self._opened_meanwhile = self._opened_meanwhile, None
            self.open_chosen(*opened)

    @Slot()
    def _show_window(self) -> None:
        """Something is asked over it, at a start with a file also before anything is shown."""
        if self._first_paint.login is None:
            self._first_paint.show_window()
            self._first_paint.collect_garbage()

    @Slot(object, object, bool)
    def open_chosen(self, path: Path, profile: Profile, resumes: bool = True) -> None:  # noqa: FBT001, FBT002 — a slot
        """One was opened or chosen: sign in with it, in the windows that there are."""
        self._welcome.close()
        if self._presenter is not None:
            from desktop.startup.connections import connect

            self._single_instance.add(path)
            self._presenter.open_connection(connect(path, profile), resumes=resumes)
        elif self._first_paint.login is not None:
            self._opened_meanwhile = (path, profile, resumes)
        else:
            self.open_profile(path, profile, resumes=resumes)

    @Slot()
    def reload(self) -> None:
        """A connection was added, changed or removed: offer what there is now."""
        if self._first_paint.login is None:
            from desktop.config.kept_profiles import list_profiles

            offered, wrong, _ = list_profiles()
            self.open_welcome(problem_of(wrong) if wrong else None, offered)
        if self._presenter is None:
            return
        current = self._presenter.sign_in.connection
        if current is None or not current.path:  # of the practice pool
            return
        from desktop.startup.connection_reload import ConnectionReload

        reload = ConnectionReload(self)
        reload.loaded.connect(self._presenter.sign_in.replace_connections)
        reload.loaded.connect(reload.deleteLater)
        reload.start(Path(current.path))

    @Slot(object)
    def _tell_not_kept(self, problem: Problem) -> None:
        self._not_kept = problem
        if self._presenter is not None:
            self._tell(None)

    @Slot(object)
    def _refused(self, problem: Problem) -> None:
        """Said in the window that the person looks at."""
        login = self._first_paint.login
        if self._welcome.welcome is not None and self._welcome.welcome.isVisible():
            self._welcome.welcome.show_problem(problem)
        elif login is not None and login.isVisible() and not login.action.busy:
            login.show_problem(problem)
        else:
            self._window.show_notice(problem.kind, problem.text, problem.details)

    def _top(self) -> QWidget:
        """The window that a dialog is opened over."""
        login = self._first_paint.login
        for window in (self._welcome.welcome, login):
            if window is not None and window.isVisible():
                return window
        return self._window

    def _connect_all(self, path: Path, profile: Profile) -> None:
        """Called on a thread."""
        from desktop.startup.connections import connect_all, delete_orphaned_keys

        self._connections, self._wrong = connect_all(path, profile)
        delete_orphaned_keys(profile)

    def _finish(self, person: str) -> None:
        self._make_presenter().open_connections(self._connections, person)
        self._tell(self._wrong)

    def _tell(self, wrong: Wrong | None) -> None:
        """What is wrong with other connections, with this one's copy, or with what was kept."""
        problem = self.remembered.problem
        text, details = "", [*wrong.lines] if wrong is not None else []
        if problem:
            details.append(problem)
            text = self.tr(
                "What Cognito Desk remembered of earlier sign-ins can't be read, such as the "
                "last connection and user name. It begins anew."
            )
        if managed().problems:
            import logging  # only after the first paint

            for problem in managed().problems:
                logging.getLogger(__name__).warning("%s", problem)
            details += managed().problems
            text = settings_ignored()
        if wrong is not None and wrong.lines:
            text = several(wrong.names) if wrong.names else wrong.lines[0]
        if self._not_kept is not None:
            text, details = self._not_kept.text, [self._not_kept.details, *details]
        if text:
            self._window.show_notice("warning", text, "\n".join(details))

    @Slot(str)
    def _language_chosen(self, code: str) -> None:
        self.remembered.set_language(code)

    @Slot()
    def _sign_in_wanted(self) -> None:
        """With a connection the presenter answers; without one, the welcome comes again."""
        if self._first_paint.login is None:
            self.open_last()
