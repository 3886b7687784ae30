"""Tests a connection step by step: makes the observations that `desktop.setup` judges.

What is sent is what the app itself sends, to the connection's own hosts, by the same transport.
"""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from desktop.auth.addresses import parse_address
from desktop.auth.errors import DeskError, NotSent, SettingUnusable
from desktop.cognito.api_address import api_address
from desktop.cognito.client_probe import probe
from desktop.cognito.gateway import Timeouts
from desktop.cognito.name_and_port import look_up, try_addresses
from desktop.cognito.proxy_address import parse_proxy
from desktop.cognito.transport import transport_of
from desktop.diagnostics.safe_traceback import safe_traceback
from desktop.setup.connection_test import client, network, pool
from desktop.setup.connection_test.findings import Finding, Outcome
from desktop.setup.connection_test.network import Lookup
from desktop.setup.connection_test.results import Step, StepResult

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.addresses import Address
    from desktop.auth.proxy_credentials import ProxyCredentialStore
    from desktop.cognito.proxy_address import ProxyAddress
    from desktop.config.profile import Profile
    from desktop.setup.client_probe import ClientFindings

LIMIT = 10.0
"""Seconds for one step."""
CALL_SECONDS = 6.0
"""For one call or download."""
MAX_BYTES = 64 * 1024
_CALLS = Timeouts(connect=CALL_SECONDS, read=CALL_SECONDS, total=CALL_SECONDS)
_CONFIGURATION = "openid-configuration"

Report: TypeAlias = "Callable[[Step | StepResult], None]"
"""Called with a step when it begins, and with each result."""
T = TypeVar("T")


class _Stopped(Exception):
    """The run was stopped."""


class ConnectionTest:
    """One run. `run` is for any thread but the UI's, once; `stop` for any other one."""

    def __init__(
        self,
        profile: Profile,
        report: Report,
        limit: float = LIMIT,
        credentials: ProxyCredentialStore | None = None,
    ) -> None:
        """`limit`: seconds for one step; three times that for the step that asks for flows.

        `credentials`: what was entered for proxies.
        """
        self._profile = profile
        self._transport = transport_of(profile, credentials)
        self._report = report
        self._limit = limit
        self._stopped = Event()
        self._answer: SimpleQueue[object] = SimpleQueue()
        self._results: list[StepResult] = []
        self._way_is_closed = False
        """Whether a step failed without which no other can be made."""
        self._url = ""
        self._address: Address | None = None
        self._proxy: ProxyAddress | None = None
        self._addresses: tuple[str, ...] = ()

    def stop(self) -> None:
        """End the run at once; what isn't over yet counts as not checked."""
        self._stopped.set()
        self._answer.put(_Stopped())

    def run(self) -> tuple[StepResult, ...]:
        """All results in their order. Blocks, for seconds."""
        self._on_the_way(Step.SETTINGS, self._settings)
        self._on_the_way(Step.PROXY, self._by_proxy)
        self._on_the_way(Step.NAME, self._name)
        self._on_the_way(Step.CONNECTION, self._connection)
        self._on_the_way(Step.TLS, self._tls)
        keys = self._step((Step.KEYS,), self._keys)
        self._step((Step.ISSUER,), self._issuer, skip=keys.outcome is Outcome.FAILED)
        steps = (Step.CLIENT, Step.FLOW, Step.SECRET)
        self._step(steps, self._client, limit=3 * self._limit)
        if self._profile.replica_region:
            self._step((Step.REPLICA,), self._replica)
        return tuple(self._results)

    def _on_the_way(self, step: Step, work: Callable[[], tuple[StepResult, ...]]) -> None:
        result = self._step((step,), work)
        self._way_is_closed = self._way_is_closed or result.outcome is Outcome.FAILED

    def _step(
        self,
        steps: tuple[Step, ...],
        work: Callable[[], tuple[StepResult, ...]],
        *,
        skip: bool = False,
        limit: float = 0.0,
    ) -> StepResult:
        """Report the results of `steps`, which `work` finds; the first of them."""
        began = time.perf_counter()
        if skip or self._way_is_closed:
            found = _same(steps, Finding.AFTER_FAILURE)
        else:
            self._report(steps[0])
            found = self._worked(steps, work, limit or self._limit)
        seconds = time.perf_counter() - began
        for number, result in enumerate(found):
            self._results.append(result if number else replace(result, seconds=seconds))
            self._report(self._results[-1])
        return found[0]

    def _worked(
        self, steps: tuple[Step, ...], work: Callable[[], tuple[StepResult, ...]], limit: float
    ) -> tuple[StepResult, ...]:
        try:
            return self._within(limit, work)
        except _Stopped:
            return _same(steps, Finding.STOPPED)
        except Empty:
            found = StepResult(steps[0], Finding.TOO_LONG, {"limit": f"{limit:g}"})
        except Exception as error:  # noqa: BLE001 — the other steps may still tell something
            place = safe_traceback(error)
            logging.getLogger(__name__).error("%s stumbled: %s", steps[0].value, place)  # noqa: TRY400 — its text may hold a secret
            found = StepResult(steps[0], Finding.MISTAKE, {"reason": type(error).__name__})
        return (found, *_same(steps[1:], Finding.AFTER_FAILURE))

    def _within(self, limit: float, work: Callable[[], T]) -> T:
        """Do it on a thread of its own. Raises `Empty` when it takes longer, and `_Stopped`."""
        answer = self._answer = SimpleQueue()
        if self._stopped.is_set():
            raise _Stopped

        def run() -> None:
            try:
                answer.put((work(),))
            except BaseException as error:  # noqa: BLE001 — raised again on the waiting thread
                answer.put(error)

        Thread(target=run, daemon=True, name="connection test").start()
        found = answer.get(timeout=limit)
        if isinstance(found, BaseException):
            raise found
        value: T = found[0]  # type: ignore[index]  # put there just above
        return value

    # The steps

    def _settings(self) -> tuple[StepResult, ...]:
        from desktop.cognito.transport_settings import proxies_for  # slow (botocore)
        from desktop.cognito.trust import context_maker

        flaw = None
        try:
            self._url = api_address(self._profile)
            self._address = parse_address(self._url)
            context_maker(self._transport.ca_bundle)
            found = proxies_for(self._url, self._transport.proxy).get(self._at.scheme)
            self._proxy = parse_proxy(found) if found else None
        except SettingUnusable as error:
            flaw = error
        return (network.judge_settings(self._profile, flaw),)

    def _by_proxy(self) -> tuple[StepResult, ...]:
        proxy = self._proxy
        if proxy is None:
            return (network.judge_proxy(self._profile, "", Lookup(), ()),)
        lookup = look_up(proxy.host, proxy.port)
        attempts = try_addresses(lookup.addresses, proxy.port)
        return (network.judge_proxy(self._profile, proxy.text, lookup, attempts),)

    def _name(self) -> tuple[StepResult, ...]:
        if self._proxy is not None:
            return (StepResult(Step.NAME, Finding.BY_PROXY),)
        lookup = look_up(self._at.host, self._at.port)
        self._addresses = lookup.addresses
        return (network.judge_name(self._profile, self._at.host, lookup),)

    def _connection(self) -> tuple[StepResult, ...]:
        if self._proxy is not None:
            return (StepResult(Step.CONNECTION, Finding.BY_PROXY),)
        attempts = try_addresses(self._addresses, self._at.port)
        return (network.judge_connection(self._profile, attempts),)

    def _tls(self) -> tuple[StepResult, ...]:
        if self._at.scheme == "http":
            return (StepResult(Step.TLS, Finding.NO_TLS),)
        from desktop.cognito.certificate import issuer_of
        from desktop.cognito.handshake import handshake  # slow (botocore)

        found: str | DeskError
        try:
            found = issuer_of(handshake(self._url, self._at.place, CALL_SECONDS, self._transport))
        except DeskError as error:
            found = error
        return (network.judge_tls(self._profile, self._at.place, found),)

    def _keys(self) -> tuple[StepResult, ...]:
        url = self._profile.issuers[0].jwks_url
        return (pool.judge_keys(self._profile, _place(url), self._document(url)),)

    def _issuer(self) -> tuple[StepResult, ...]:
        folder, _, name = self._profile.issuers[0].jwks_url.rpartition("/")
        if name != "jwks.json":  # nothing says where else the configuration is
            return (StepResult(Step.ISSUER, Finding.ISSUER_NOT_TOLD),)
        return (pool.judge_issuer(self._profile, self._document(f"{folder}/{_CONFIGURATION}")),)

    def _client(self) -> tuple[StepResult, ...]:
        found: ClientFindings | DeskError
        try:
            found = probe(
                self._profile, client.flows_to_ask(self._profile), _CALLS, self._transport
            )
            if more := client.flows_to_ask(self._profile, found):
                found = client.joined(found, probe(self._profile, more, _CALLS, self._transport))
        except DeskError as error:
            found = error
        return client.judge_client(self._profile, self._at.place, found)

    def _replica(self) -> tuple[StepResult, ...]:
        replica = self._profile.at_replica()
        if replica is None:  # the environment sends requests elsewhere
            return (StepResult(Step.REPLICA, Finding.REDIRECTED_REPLICA),)
        found: ClientFindings | DeskError
        try:
            found = probe(replica, client.flows_to_ask(replica)[:1], _CALLS, self._transport)
        except DeskError as error:
            found = error
        return (client.judge_replica(self._profile, found),)

    def _document(self, url: str) -> pool.Document | DeskError:
        from desktop.cognito.http_get import http_answer  # slow (botocore)

        if parse_address(url) is None:
            return NotSent(url, "no address that can be fetched")
        try:
            answer = http_answer(url, _place(url), MAX_BYTES, CALL_SECONDS, self._transport)
        except DeskError as error:
            return error
        return pool.Document(answer.status, answer.body)

    @property
    def _at(self) -> Address:
        if self._address is None:
            raise RuntimeError("the settings come first")
        return self._address


def _same(steps: tuple[Step, ...], finding: Finding) -> tuple[StepResult, ...]:
    return tuple(StepResult(step, finding) for step in steps)


def _place(url: str) -> str:
    address = parse_address(url)
    return address.place if address is not None else url
