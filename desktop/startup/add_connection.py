"""Adds a connection out of what was found: shown, completed and checked before it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.startup.service_check import ServiceCheck

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.auth.errors import DeskError
    from desktop.config.kept_profiles import ProfileFile
    from desktop.setup.discovery.client_facts import ClientFacts
    from desktop.setup.discovery.client_listing import ListClients
    from desktop.setup.discovery.found import Candidate, Found
    from desktop.setup.provisioning.problems import AwsProblem
    from desktop.ui.dialogs.add_connection import AddConnectionDialog


class AddConnection(QObject):
    """Asks about one connection at a time: what is found meanwhile takes the place of the other."""

    decided = Signal(object, bool)
    """The `ProfileFile`, which is written nowhere yet, and whether a link brought it.

    A link replaces no connection and signs no one in.
    """

    def __init__(
        self,
        over: Callable[[], QWidget],
        parent: QObject,
        list_clients: ListClients | None = None,
    ) -> None:
        """`over` is the window that the dialog is opened over."""
        super().__init__(parent)
        self._over = over
        self._can_list = list_clients is not None
        self._found: Found | None = None
        self._kept: Sequence[ProfileFile] = ()
        self.dialog: AddConnectionDialog | None = None
        self.check = ServiceCheck(list_clients, self)
        self.check.facts_found.connect(self._show_facts)
        self.check.failed.connect(self._show_failure)
        self.check.issuer_found.connect(self._show_issuer)
        self.check.clients_listed.connect(self._show_clients)
        self.check.listing_failed.connect(self._show_no_clients)

    def ask(self, found: Found) -> None:
        """Show it, and ask whether and how it is to be added."""
        from desktop.config.kept_profiles import list_profiles
        from desktop.setup.discovery.found import Source
        from desktop.ui.dialogs.add_connection import AddConnectionDialog

        self._close()
        self._found = found
        self._kept, _, _ = list_profiles()
        names = [each.profile.name for each in self._kept] if found.source is Source.LINK else []
        dialog = AddConnectionDialog(found, names, can_list=self._can_list, parent=self._over())
        self.dialog = dialog
        dialog.check_wanted.connect(self._check)
        dialog.clients_wanted.connect(self.check.list_clients)
        dialog.decided.connect(self._decide)
        dialog.cancelled.connect(self._cancel)
        dialog.open()

    def stop(self) -> None:
        """Ask the service no more: the program ends."""
        self.check.stop()

    def _close(self) -> None:
        self.check.cancel()
        self.check.drop_listing()
        if self.dialog is not None:
            self.dialog.hide()
            self.dialog.deleteLater()
            self.dialog = None

    @Slot(object)
    def _check(self, candidate: Candidate | None) -> None:
        self.check.cancel()
        if candidate is None or self.dialog is None:
            return
        ids = (candidate.user_pool_id, candidate.client_id)
        known = [each.profile for each in self._kept if _ids(each) == ids]
        self.dialog.show_checking()
        if known:
            self.dialog.show_known(known[0].name)
        self.check.start(candidate)

    @Slot(object)
    def _decide(self, candidate: Candidate) -> None:
        from desktop.config.kept_profiles import ProfileFile
        from desktop.config.managed.profiles import effective_profile
        from desktop.config.profile import ProfileError
        from desktop.setup.discovery.found import Source
        from desktop.setup.discovery.profile_text import profile_toml
        from desktop.startup.connection_problems import problem_of

        dialog, found = self.dialog, self._found
        if dialog is None or found is None:
            return
        path = Path(f"{_file_name(candidate)}.toml")
        try:
            content = profile_toml(path, candidate, found.source)
            profile = effective_profile(path, content)
        except ProfileError as error:  # every value was checked: what is left goes together badly
            dialog.show_problem(problem_of([(path, error)]))
            return
        self.check.cancel()
        self.dialog = None
        dialog.accept()
        dialog.deleteLater()
        file = ProfileFile(path, profile, content)
        self.decided.emit(file, found.source is Source.LINK)

    @Slot()
    def _cancel(self) -> None:
        self.check.cancel()
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    @Slot(object)
    def _show_facts(self, facts: ClientFacts) -> None:
        if self.dialog is not None:
            self.dialog.show_facts(facts)

    @Slot(object)
    def _show_failure(self, error: DeskError) -> None:
        from desktop.ui.text.errors import problem_for

        if self.dialog is not None:
            problem = problem_for(error)
            self.dialog.show_unchecked(f"{problem.text}\n{problem.details}")

    @Slot(str)
    def _show_issuer(self, issuer_type: str) -> None:
        if self.dialog is not None:
            self.dialog.show_issuer(issuer_type)

    @Slot(object)
    def _show_clients(self, candidates: Sequence[Candidate]) -> None:
        if self.dialog is not None:
            self.dialog.set_candidates(candidates)

    @Slot(object)
    def _show_no_clients(self, problem: AwsProblem) -> None:
        from desktop.ui.provisioning.problem_words import aws_problem

        if self.dialog is not None:
            self.dialog.show_not_listed(aws_problem(problem))


def _ids(file: ProfileFile) -> tuple[str, str]:
    return file.profile.user_pool_id, file.profile.client_id


def _file_name(candidate: Candidate) -> str:
    from desktop.config.file_names import safe_stem

    return safe_stem(candidate.suggested_name())
