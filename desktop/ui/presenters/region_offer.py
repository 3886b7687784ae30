"""The pool's second Region in the login dialog: offered after a fault, and told where it serves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.auth.errors import NotSent
from desktop.auth.flows.find_region import find_region
from desktop.auth.method import Method
from desktop.auth.replica import region_to_offer
from desktop.auth.states import Cancelled, Done, Failed
from desktop.ui.text import regions
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.region_button import RegionButton

if TYPE_CHECKING:
    from desktop.auth.errors import DeskError
    from desktop.auth.states import State
    from desktop.config.remembered import Remembered
    from desktop.ui.dialogs.login import LoginDialog
    from desktop.ui.models.connection import Connection
    from desktop.ui.presenters.attempts import Attempts


class RegionOffer(QObject):
    """For the connection that is chosen in the login dialog."""

    def __init__(
        self, dialog: LoginDialog, attempts: Attempts, remembered: Remembered, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._dialog = dialog
        self._attempts = attempts
        self._remembered = remembered
        self._connection: Connection | None = None
        self._looks_at: Connection | None = None
        self._serving = ""
        self._chosen = ""
        self._began_in = ""
        self._told: Problem | None = None
        self.button = RegionButton()
        self.button.clicked.connect(self._begin_there)
        dialog.content.insertWidget(0, self.button)  # right below the message
        dialog.user_name.changed.connect(self._tell)

    @Slot(object)
    def set_connection(self, connection: Connection) -> None:
        """Another connection was chosen."""
        self._connection = connection
        self.button.offer("")
        self.look()

    @Slot()
    def look(self) -> None:
        """Look which Region can be reached, while the person types."""
        self._take_back()
        connection = self._connection
        if connection is None or connection is self._looks_at:
            return
        client = connection.profile.client
        if client.replica_region:
            self._looks_at = connection
            report = partial(self._found, connection)
            self._attempts.start("find_region", find_region(client), connection.service, report)

    def take(self) -> str:
        """The Region that the person chose for the sign-in that begins now; empty for none."""
        self._began_in = self._chosen
        self.button.offer("")
        return self._began_in

    def offer(self, error: DeskError) -> None:
        """Offer the other Region after this error of a sign-in, if it may help.

        Where nothing was sent, both Regions were tried.
        """
        if self._connection is None or isinstance(error, NotSent):
            return
        region = region_to_offer(self._connection.profile.client, self._began_in, error)
        self.button.offer(region)
        self._dialog.set_tab_order()
        warning, said = self._warning(region), self._dialog.message.problem
        if region and warning and said is not None:
            self._dialog.show_problem(said._replace(text=f"{said.text} {warning}"))

    @Slot()
    def _begin_there(self) -> None:
        if self._connection is not None:
            self._chosen = self._connection.profile.client.replica_region
            self._dialog.submit()
            self._chosen = ""

    def _found(self, connection: Connection, state: State) -> None:
        if isinstance(state, (Done, Failed, Cancelled)) and connection is self._looks_at:
            self._looks_at = None
        if isinstance(state, Done) and connection is self._connection:
            self._take_back()
            self._serving = str(state.result)
            self._tell()

    def _take_back(self) -> None:
        """What was said of the Regions isn't known any more."""
        self._serving = ""
        if self._told is not None and self._dialog.message.problem is self._told:
            self._dialog.clear_problem()
        self._told = None

    @Slot()
    def _tell(self) -> None:
        """Say where the sign-in goes, unless something else is being said or done."""
        dialog, connection = self._dialog, self._connection
        said = dialog.message.problem
        if not self._serving or connection is None or dialog.action.busy:
            return
        if said is not None and said is not self._told:
            return
        text = regions.will_sign_in_through(self._serving, connection.profile)
        warning = self._warning(self._serving)
        problem = Problem(f"{text} {warning}" if warning else text, kind="info")
        if problem != said:
            self._told = problem
            dialog.show_problem(problem)

    def _warning(self, region: str) -> str:
        """What is known to fail there for this person: codes of an authenticator app."""
        if self._connection is None:
            return ""
        key = self._connection.profile.connection_key
        method = self._remembered.method(key, self._dialog.user_name.text())
        return regions.no_app_codes(region) if method == Method.AUTHENTICATOR_APP.value else ""
