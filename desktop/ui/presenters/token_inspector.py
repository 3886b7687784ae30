"""Opens the Token inspector, and gets it the session's tokens, GetUser and the keys it wants."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.auth.addresses import can_be_fetched
from desktop.auth.flows.account import get_user
from desktop.auth.flows.key_set import key_set
from desktop.auth.jwt.jwk import MAX_BYTES, KeySet, KeySetMalformed
from desktop.auth.jwt.verify import key_reference
from desktop.auth.replies import Reply
from desktop.auth.states import Done, Failed
from desktop.system.small_files import TooLarge, read_small_file
from desktop.ui.models.sign_in_history import sign_in_key
from desktop.ui.text.errors import problem_for
from desktop.ui.token_inspector.window import TokenInspector

if TYPE_CHECKING:
    from desktop.auth.states import State
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.models.sign_in_history import SignInHistory
    from desktop.ui.presenters.main import MainPresenter


class TokenInspectorPresenter(QObject):
    """The window is made once and shown again."""

    def __init__(
        self, window: MainWindow, presenter: MainPresenter, history: SignInHistory
    ) -> None:
        super().__init__(window)
        self._presenter = presenter
        self._current = window.current
        self._fetch = 0
        """Counts up: a reply to an earlier fetch is dropped."""
        self.inspector = TokenInspector()
        self.inspector.owner = window
        window.destroyed.connect(self.inspector.deleteLater)
        window.closing.connect(self.inspector.close)
        bar = self.inspector.bar
        bar.connection_keys_wanted.connect(self._fetch_connection_keys)
        bar.file_chosen.connect(self._read_file)
        bar.address_wanted.connect(self._fetch_address)
        self.inspector.first.changed.connect(self._token_changed)
        self.inspector.get_user_wanted.connect(self._ask_get_user)
        self.inspector.forget_wanted.connect(history.forget)
        history.changed.connect(self._history_changed)
        self._history = history
        self._current.changed.connect(self._session_changed)
        presenter.sign_in.choice.changed.connect(self._connection_changed)
        self._connection_changed()
        self._session_changed()
        self._history_changed()

    def open(self) -> None:
        """Show the window in front."""
        self.inspector.show()
        self.inspector.raise_()
        self.inspector.activateWindow()
        if self.inspector.bar.keys is None:
            self._fetch_connection_keys()

    @Slot()
    def _session_changed(self) -> None:
        self.inspector.set_session(self._current.session)

    @Slot()
    def _history_changed(self) -> None:
        self.inspector.set_earlier(self._history.sign_ins)

    @Slot()
    def _ask_get_user(self) -> None:
        session, connection = self._current.session, self._current.connection
        if session is None or connection is None:
            return
        self.inspector.say(self.tr("Asking GetUser…"))
        told = partial(self._told, sign_in_key(session))
        self._presenter.attempts.start("get_user", get_user(session), connection.service, told)

    def _told(self, key: str, state: State) -> None:
        session = self._current.session
        if session is None or sign_in_key(session) != key:
            return
        match state:
            case Done(Reply(body)):
                self.inspector.set_get_user(body)
                self.inspector.say("")
            case Failed(error):
                self.inspector.say(problem_for(error).text)

    @Slot()
    def _connection_changed(self) -> None:
        connection = self._presenter.sign_in.connection
        if connection is not None:
            client = connection.profile.client
            self.inspector.set_expected(client.issuers, client.client_id)

    @Slot()
    def _token_changed(self) -> None:
        """A token may name the pool's other issuer, whose keys were not fetched yet."""
        keys, token = self.inspector.bar.keys, self.inspector.first.token
        if token is None or self.inspector.bar.source.currentIndex() != 0:
            return
        kid, _ = key_reference(token.text)
        if keys is None or kid not in keys.kids:
            self._fetch_connection_keys()

    @Slot()
    def _fetch_connection_keys(self) -> None:
        connection = self._presenter.sign_in.connection
        if connection is None:
            return
        token = self.inspector.first.token
        iss = key_reference(token.text)[1] if token is not None else None
        self._start(connection.profile.client.jwks_urls(iss)[0])

    @Slot(str)
    def _fetch_address(self, address: str) -> None:
        if can_be_fetched(address):
            self._start(address)
        else:
            self.inspector.bar.set_keys(None)
            self.inspector.say(
                self.tr("Keys are fetched from an address that begins with https:// only.")
            )

    @Slot(str)
    def _read_file(self, path: str) -> None:
        bar = self.inspector.bar
        try:
            keys = KeySet.parse(read_small_file(Path(path), MAX_BYTES))
        except (OSError, TooLarge, KeySetMalformed) as error:
            bar.set_keys(None)
            self.inspector.say(
                self.tr("That file has no readable key set: {reason}.").format(reason=error)
            )
        else:
            bar.set_keys(keys)
            self.inspector.say("")

    def _start(self, url: str) -> None:
        connection = self._presenter.sign_in.connection
        if connection is None:
            return
        self._fetch += 1
        self.inspector.say(self.tr("Fetching keys…"))
        self._presenter.attempts.start(
            "fetch_keys", key_set(url), connection.service, partial(self._fetched, self._fetch)
        )

    def _fetched(self, number: int, state: State) -> None:
        if number != self._fetch:
            return
        match state:
            case Done(KeySet() as keys):
                self.inspector.bar.set_keys(keys)
                self.inspector.say("")
            case Failed(error):
                self.inspector.bar.set_keys(None)
                self.inspector.say(problem_for(error).text)
