"""The session that the windows show, and how it stands: the one place where that is kept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.models.status import Status, status_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.jwt.verdicts import TokenVerdicts
    from desktop.auth.method import Method
    from desktop.auth.session import Session
    from desktop.ui.models.connection import Connection


class CurrentSession(QObject):
    """Presenters change it; whatever shows it listens to `changed` and reads it again.

    On the UI thread only.
    """

    changed = Signal()
    """Something here has changed. Comes after `renewed` and `ended`."""
    renewed = Signal()
    """There are fresh tokens: of a new sign-in, or of the session that goes on."""
    ended = Signal()
    """There is no session, or that of an earlier run is being resumed."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._session: Session | None = None
        self._connection: Connection | None = None
        self._resuming = ""
        self._rejected: TokenVerdicts | None = None
        self._offline = False
        self._refreshing = False
        self._waiting_for_keyring = False
        self._methods: tuple[Method, ...] | None = None

    @property
    def session(self) -> Session | None:
        """None while signed out."""
        return self._session

    @property
    def connection(self) -> Connection | None:
        """Where the session is, or the last one was."""
        return self._connection

    @property
    def resuming(self) -> bool:
        """Whether a person was signed in when the program ended, and nothing newer is known."""
        return bool(self._resuming)

    @property
    def present(self) -> bool:
        """Whether a person is signed in, or is being signed in again."""
        return self._session is not None or self.resuming

    @property
    def verdicts(self) -> TokenVerdicts | None:
        """What the checks said of the session's tokens, or of tokens that were not accepted."""
        return self._session.verdicts if self._session is not None else self._rejected

    @property
    def offline(self) -> bool:
        """Whether the service could not be reached the last time."""
        return self._offline

    @property
    def refreshing(self) -> bool:
        """Whether a refresh is under way."""
        return self._refreshing

    @property
    def waiting_for_keyring(self) -> bool:
        """Whether the keyring has to be opened before the session can be resumed."""
        return self._waiting_for_keyring

    @property
    def status(self) -> Status:
        """The status now; it turns to EXPIRED by the clock, without `changed`."""
        return status_of(
            signed_in=self._session is not None,
            seconds_left=self.seconds_left(),
            offline=self._offline,
        )

    @property
    def display_name(self) -> str:
        """Who is signed in, or is being signed in again; empty while signed out."""
        if self._session is None:
            return self._resuming
        from desktop.ui.models.overview import display_name

        return display_name(self._session)

    @property
    def region_text(self) -> str:
        """Through which Region the person is signed in; empty where that is the pool's own."""
        if self._session is None or self._connection is None or not self._session.region:
            return ""
        from desktop.ui.text.regions import signed_in_through

        return signed_in_through(self._session, self._connection.profile)

    @property
    def methods(self) -> tuple[Method, ...] | None:
        """The second factors that are on; None while that isn't known."""
        return self._methods

    def set_methods(self, methods: tuple[Method, ...] | None) -> None:
        self._methods = methods
        self.changed.emit()

    def seconds_left(self) -> float:
        """Seconds until the access token expires; 0 without a session."""
        return self._session.seconds_left(self._monotonic()) if self._session is not None else 0.0

    def service_now(self) -> float:
        """The service's epoch time now; 0 without a session."""
        return self._session.service_now(self._monotonic()) if self._session is not None else 0.0

    def set_session(self, session: Session, connection: Connection | None = None) -> None:
        """Fresh tokens: of a sign-in at `connection`, or of the session that goes on."""
        self._session = session
        if connection is not None:
            self._methods = None
        self._connection = connection or self._connection
        self._resuming = ""
        self._rejected = None
        self._offline = self._refreshing = self._waiting_for_keyring = False
        self.renewed.emit()
        self.changed.emit()

    def set_kept(self, session: Session) -> None:
        """Whether the session that there is, with these tokens, is stored; all else stays."""
        self._session = session
        self.changed.emit()

    def resume(self, display_name: str, connection: Connection | None = None) -> None:
        """The session of an earlier run is being resumed; `display_name` is whose it is."""
        self._connection = connection or self._connection
        self._clear()
        from desktop.ui.text.safe import visible_name

        self._resuming = visible_name(display_name)
        self.ended.emit()
        self.changed.emit()

    def end(self, rejected: TokenVerdicts | None = None) -> None:
        """The session is over. `rejected`: the checks of tokens that were not accepted."""
        self._clear()
        self._rejected = rejected
        self.ended.emit()
        self.changed.emit()

    def set_offline(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """The service can't be reached, or can be again. The session stays."""
        self._offline = on
        self.changed.emit()

    def set_waiting_for_keyring(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """The keyring didn't answer in time; what is kept stays, and can be tried again."""
        self._waiting_for_keyring = on
        self.changed.emit()

    def set_refreshing(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """A refresh is under way, or over."""
        self._refreshing = on
        self.changed.emit()

    def _clear(self) -> None:
        self._session = None
        self._methods = None
        self._rejected = None
        self._resuming = ""
        self._offline = self._refreshing = self._waiting_for_keyring = False
