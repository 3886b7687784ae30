"""A double of Cognito as the plan's environment: a practice pool, or another one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Event
from typing import TYPE_CHECKING, Literal

from desktop.cognito.jwks import KeyCache
from desktop.config.profile import Profile
from desktop.qa.environment import (
    Interrupted,
    PersonAnswer,
    SentMessage,
    Subject,
    Unavailable,
)
from desktop.qa.model.record import Target
from desktop.test_environment.api import Api
from desktop.test_environment.app_sign_in import sign_in_by_app
from desktop.test_environment.judging import judge
from desktop.test_environment.pool_settings import settings_of
from desktop.test_environment.prepared_pools import PreparedPools
from desktop.test_environment.prepared_users import PreparedUsers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.auth.jwt.verdicts import Verdict
    from desktop.qa.environment import (
        Answer,
        AppResult,
        CaseUser,
        JsonBody,
        Needs,
    )
    from desktop.test_environment.clocks import Clock
    from desktop.test_environment.phones import Phone

Asks = "Callable[[str, str], PersonAnswer]"
"""Shows an instruction and what is expected; the person's answer."""


class Double:
    """Implements `desktop.qa.environment.Environment`. Makes its own pools and users."""

    def __init__(
        self,
        url: str,
        region: str,
        clock: Clock,
        phone: Phone,
        *,
        practice: bool,
        ask: Callable[[str, str], PersonAnswer] | None = None,
        stopped: Event | None = None,
    ) -> None:
        self.stopped = stopped or Event()
        """Set it to interrupt the run at its next request or wait."""
        self._region = region
        self._clock = clock
        self._phone = phone
        self._practice = practice
        self._ask = ask
        self._api = Api(url)
        self._keys = KeyCache()
        self._pools = PreparedPools(self._admin)
        self._users = PreparedUsers(self, self._admin, self._api.send)

    def close(self) -> None:
        """Delete the pools that were made, and close the connections."""
        self._pools.delete()
        self._api.close()

    def target(self) -> Target:
        """The double; each kind of case has a pool of its own in it, whose settings are read."""
        settings = tuple(
            setting
            for pool in self._pools.made
            for setting in settings_of(self._admin, pool.id, pool.client.client_id)
        )
        return Target(
            connection="Practice pool" if self._practice else self._api.url,
            user_pool_id="made for each kind of case",
            client_id="made for each kind of case",
            issuer="",
            region=self._region,
            endpoint=self._api.url,
            environment="practice" if self._practice else "double",
            practice=self._practice,
            settings=settings,
        )

    def prepare(self, needs: Needs, case_id: str) -> Subject:
        """As `Environment.prepare`."""
        self._go_on()
        if needs.readable_phone:
            self._phone.readable()
        pool = self._pools.pool_for(needs)
        before = self._users.messages_sent
        users = tuple(self._users.make(pool.id, pool.client, kind, case_id) for kind in needs.users)
        sent = self._users.messages_sent - before
        return Subject(pool.id, pool.client, users, pool.other_client, messages_sent=sent)

    def restore(self, subject: Subject) -> bool | None:
        """Delete the users of the case."""
        gone = [self._users.delete(subject.user_pool_id, user) for user in subject.users]
        return all(gone) if gone else None

    def send(self, operation: str, body: JsonBody) -> Answer:
        """As `Environment.send`."""
        self._go_on()
        return self._api.send(operation, body)

    def send_at_once(self, operation: str, bodies: Sequence[JsonBody]) -> tuple[Answer, ...]:
        """As `Environment.send_at_once`."""
        self._go_on()

        def send(body: JsonBody) -> Answer:
            with closing(Api(self._api.url)) as api:
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
        return sign_in_by_app(self._profile(subject), user, answers, clock_off)

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
        return Profile(
            name="Test plan",
            region=self._region,
            user_pool_id=subject.user_pool_id,
            client_id=subject.client.client_id,
            client_secret=subject.client.client_secret,
            endpoint_url=self._api.url,
        )

    def _admin(self, operation: str, parameters: Mapping[str, object]) -> Answer:
        # Doubles tell services apart by the scope of a signature, and check no more of it.
        scope = f"test/20260101/{self._region}/cognito-idp/aws4_request"
        signed = f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"
        return self._api.send(operation, parameters, {"Authorization": signed})

    def _go_on(self) -> None:
        if self.stopped.is_set():
            raise Interrupted
