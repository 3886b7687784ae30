"""What all environments of the plan do alike: requests, waits, messages, the app's sign-in."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Literal

from desktop.cognito.jwks import KeyCache, fetch
from desktop.qa.environment import Interrupted, PersonAnswer, SentMessage, Unavailable
from desktop.test_environment.api import Api
from desktop.test_environment.app_sign_in import sign_in_by_app
from desktop.test_environment.judging import judge

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.auth.jwt.verdicts import Verdict
    from desktop.cognito.transport import Transport
    from desktop.config.profile import Profile
    from desktop.qa.environment import Answer, AppResult, CaseUser, JsonBody, Subject
    from desktop.test_environment.clocks import Clock
    from desktop.test_environment.phones import Phone

Ask = "Callable[[str, str], PersonAnswer]"
"""Shows an instruction and what is expected; the person's answer."""


class PoolUnderTest:
    """The part of `desktop.qa.environment.Environment` that is the same for all of them."""

    def __init__(
        self,
        url: str,
        clock: Clock,
        phone: Phone,
        ask: Callable[[str, str], PersonAnswer] | None,
        stopped: Event | None,
        *,
        transport: Transport | None = None,
    ) -> None:
        """`transport`: as the connection has it; by default as environment and system say."""
        self.stopped = stopped or Event()
        """Set it to interrupt the run at its next request or wait."""
        self._clock = clock
        self._phone = phone
        self._ask = ask
        self._transport = transport
        self._api = Api(url, transport)
        self._keys = KeyCache(partial(fetch, transport=transport))

    def send(self, operation: str, body: JsonBody) -> Answer:
        """As `Environment.send`."""
        self._go_on()
        return self._api.send(operation, body)

    def send_at_once(self, operation: str, bodies: Sequence[JsonBody]) -> tuple[Answer, ...]:
        """As `Environment.send_at_once`."""
        self._go_on()

        def send(body: JsonBody) -> Answer:
            with closing(Api(self._api.url, self._transport)) as api:
                return api.send(operation, body)

        with ThreadPoolExecutor(len(bodies)) as threads:
            return tuple(threads.map(send, bodies))

    def admin(self, operation: str, parameters: Mapping[str, object]) -> Answer:
        """As `Environment.admin`."""
        self._go_on()
        return self._admin(operation, parameters)

    def newest_message(self, user: CaseUser, after: int = 0) -> SentMessage:
        """As `Environment.newest_message`."""
        self._go_on()
        return self._phone.newest(user, after)

    def message_count(self, user: CaseUser) -> int:
        """As `Environment.message_count`."""
        return self._phone.count(user)

    def now(self) -> float:
        """As `Environment.now`."""
        return self._clock.now()

    def advance(self, seconds: float) -> None:
        """As `Environment.advance`."""
        self._go_on()
        self._clock.advance(seconds)

    def sign_in_by_app(
        self,
        subject: Subject,
        answers: Mapping[str, object],
        user: CaseUser,
        clock_off: float = 0.0,
    ) -> AppResult:
        """As `Environment.sign_in_by_app`."""
        self._go_on()
        credentials = self._transport.credentials if self._transport is not None else None
        return sign_in_by_app(
            self._profile(subject), user, answers, clock_off, credentials=credentials
        )

    def judge(self, subject: Subject, token: str, use: Literal["id", "access"]) -> Verdict:
        """As `Environment.judge`."""
        self._go_on()
        return judge(self._profile(subject).client, self._keys, token, use, self._clock.now())

    def ask(self, instruction: str, expected: str) -> PersonAnswer:
        """As `Environment.ask`."""
        self._go_on()
        if self._ask is None:
            raise Unavailable("there is no person to do this")
        return self._ask(instruction, expected)

    def _profile(self, subject: Subject) -> Profile:
        """The connection by which the app signs in."""
        raise NotImplementedError

    def _admin(self, operation: str, parameters: Mapping[str, object]) -> Answer:
        raise NotImplementedError

    def _go_on(self) -> None:
        if self.stopped.is_set():
            raise Interrupted
