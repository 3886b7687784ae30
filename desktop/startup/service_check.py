"""Asks the service about a connection that isn't there yet, on a worker of its own."""

from __future__ import annotations

import importlib
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.cognito.transport import Transport
    from desktop.config.profile import Profile
    from desktop.setup.discovery.client_listing import ListClients
    from desktop.setup.discovery.found import Candidate
    from desktop.worker.thread import Worker


IMPORTS = (
    "desktop.auth.states",
    "desktop.cognito.gateway",
    "desktop.cognito.openid_configuration",
    "desktop.cognito.pool_service",
    "desktop.config.profile",
    "desktop.setup.discovery.client_facts",
    "desktop.setup.discovery.issuer_type",
    "desktop.vault.proxy_credentials",
    "desktop.worker.loop",
)


class ServiceCheck(QObject):
    """One check at a time; what a cancelled one still brings is dropped.

    The worker is made for the first one. It is not the presenters': those come after the sign-in
    dialog, and there may be no connection yet.
    """

    facts_found = Signal(object)
    """The `ClientFacts`."""
    failed = Signal(object)
    """The `DeskError` that kept the service from answering."""
    issuer_found = Signal(str)
    """The type of the pool's issuer, where it could be found out."""
    clients_listed = Signal(object)
    """`Candidate`s, one for each app client of the pool."""
    listing_failed = Signal(object)
    """The `AwsProblem`."""
    _imported = Signal()
    _issuer_read = Signal(int, object)
    _listed = Signal(int, object)

    def __init__(self, list_clients: ListClients | None, parent: QObject) -> None:
        super().__init__(parent)
        self._list_clients = list_clients
        self._worker: Worker | None = None
        self._attempt = 0
        self._user_pool_id = ""
        self._number = 0
        """Of what is asked beside the attempt."""
        self._listing = 0
        """Of the last listing, which outlives a check."""
        self._waiting: Candidate | None = None
        """To be asked about once the imports are done."""
        self._importing = self._ready = False
        self._imported.connect(self._go_on)
        self._issuer_read.connect(self._take_issuer)
        self._listed.connect(self._take_clients)

    def start(self, candidate: Candidate) -> None:
        """Ask about its app client and its pool's issuer; an earlier check is cancelled."""
        self.cancel()
        self._waiting = candidate
        if self._ready:
            self._begin()
        elif not self._importing:
            self._importing = True
            Thread(target=self._import, name="service check", daemon=True).start()

    def _import(self) -> None:
        """Called on a thread: it takes as long as a person notices. None of these knows Qt."""
        for name in IMPORTS:
            importlib.import_module(name)
        with suppress(RuntimeError):  # the window is gone
            self._imported.emit()

    @Slot()
    def _go_on(self) -> None:
        self._ready = True
        if self._waiting is not None:
            self._begin()

    def _begin(self) -> None:
        from desktop.cognito.pool_service import PoolService
        from desktop.cognito.transport import transport_of
        from desktop.setup.discovery.client_facts import find_client_facts
        from desktop.setup.discovery.issuer_type import configuration_urls
        from desktop.vault.proxy_credentials import KeyringProxyCredentials

        candidate, self._waiting = self._waiting, None
        if candidate is None:
            return
        profile = _profile(candidate)
        self._user_pool_id = profile.user_pool_id
        worker = self._started()
        flow = find_client_facts(profile.client, candidate.auth_flow)
        credentials = KeyringProxyCredentials()
        service = PoolService(profile, credentials=credentials)
        self._attempt = worker.start("check_connection", flow, service)
        redirection = profile.redirection
        if not candidate.issuer_type and (redirection is None or redirection.flaw is None):
            address = redirection.address if redirection else ""
            worker.run_in_background(
                partial(
                    self._read_issuer,
                    self._number,
                    configuration_urls(profile.user_pool_id, address),
                    transport_of(profile, credentials),
                )
            )

    def list_clients(self, user_pool_id: str) -> None:
        """List the app clients of the pool; `clients_listed` or `listing_failed` follows."""
        if self._list_clients is not None:
            self._listing += 1
            self._started().run_in_background(
                partial(self._list, self._list_clients, self._listing, user_pool_id)
            )

    def drop_listing(self) -> None:
        """What a listing under way still brings is not wanted any more."""
        self._listing += 1

    def cancel(self) -> None:
        """End what is under way."""
        self._number += 1
        self._waiting = None
        if self._worker is not None and self._attempt:
            self._worker.cancel(self._attempt)
        self._attempt = 0

    def stop(self) -> None:
        """End the worker: the program ends."""
        if self._worker is not None:
            self._worker.stop()

    def _started(self) -> Worker:
        from desktop.worker.bridge import Bridge
        from desktop.worker.thread import Worker

        if self._worker is None:
            bridge = Bridge(self)
            bridge.reported.connect(self._report)
            self._worker = Worker(bridge.report)
            self._worker.begin()
        return self._worker

    @Slot(int, object)
    def _report(self, attempt: int, report: object) -> None:
        from desktop.auth.states import Done, Failed

        if attempt != self._attempt:
            return
        if isinstance(report, Done):
            self._attempt = 0
            self.facts_found.emit(report.result)
        elif isinstance(report, Failed):
            self._attempt = 0
            self.failed.emit(report.error)

    def _read_issuer(self, number: int, urls: Sequence[str], transport: Transport) -> None:
        """Called on a thread."""
        from desktop.auth.errors import DeskError
        from desktop.cognito.openid_configuration import fetch_configuration

        found = []
        for url in urls:
            with suppress(DeskError):
                found.append(fetch_configuration(url, transport))
        with suppress(RuntimeError):  # the window is gone
            self._issuer_read.emit(number, found)

    def _list(self, list_clients: ListClients, number: int, user_pool_id: str) -> None:
        """Called on a thread."""
        from desktop.setup.provisioning.problems import AwsProblem

        found: object
        try:
            found = list_clients(user_pool_id)
        except AwsProblem as problem:
            found = problem
        with suppress(RuntimeError):  # the window is gone
            self._listed.emit(number, found)

    @Slot(int, object)
    def _take_issuer(self, number: int, configurations: Sequence[bytes]) -> None:
        from desktop.setup.discovery.issuer_type import issuer_type

        if number == self._number:
            found = issuer_type(self._user_pool_id, configurations)
            if found:
                self.issuer_found.emit(found)

    @Slot(int, object)
    def _take_clients(self, number: int, found: object) -> None:
        if number == self._listing:
            failed = isinstance(found, Exception)
            (self.listing_failed if failed else self.clients_listed).emit(found)


def _profile(candidate: Candidate) -> Profile:
    """As it would count on this computer."""
    from desktop.config.managed.current import managed
    from desktop.config.profile import Profile

    return managed().applied_to(
        Profile(
            name=candidate.suggested_name(),
            region=candidate.pool_region,
            user_pool_id=candidate.user_pool_id,
            client_id=candidate.client_id,
            client_secret=candidate.client_secret or None,
        )
    )
