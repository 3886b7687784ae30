"""A double of Cognito as the plan's environment: a practice pool, or another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.config.profile import Profile
from desktop.qa.environment import PersonAnswer, Subject
from desktop.qa.model.record import Target
from desktop.test_environment.addresses import MadeUp
from desktop.test_environment.pool_settings import settings_of
from desktop.test_environment.pool_under_test import PoolUnderTest
from desktop.test_environment.prepared_pools import PreparedPools
from desktop.test_environment.prepared_users import PreparedUsers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from threading import Event

    from desktop.cognito.transport import Transport
    from desktop.qa.environment import Answer, Needs
    from desktop.test_environment.clocks import Clock
    from desktop.test_environment.phones import Phone


class Double(PoolUnderTest):
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
        own_issuer: bool = False,
        transport: Transport | None = None,
    ) -> None:
        """`own_issuer`: tokens name the double's address, as those of cognito-local do."""
        super().__init__(url, clock, phone, ask, stopped, transport=transport)
        self._region = region
        self._practice = practice
        self._own_issuer = own_issuer
        self._pools = PreparedPools(self._admin)
        self._users = PreparedUsers(
            self, self._admin, self._api.send, MadeUp(), self._pools.mfa_optional
        )

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
        users = tuple(
            self._users.make(pool.id, pool.client, kind, case_id, as_email=pool.names_are_emails)
            for kind in needs.users
        )
        sent = self._users.messages_sent - before
        return Subject(pool.id, pool.client, users, pool.other_client, messages_sent=sent)

    def restore(self, subject: Subject) -> bool | None:
        """Delete the users of the case."""
        gone = [self._users.delete(subject.user_pool_id, user) for user in subject.users]
        return all(gone) if gone else None

    def _profile(self, subject: Subject) -> Profile:
        return Profile(
            name="Test plan",
            region=self._region,
            user_pool_id=subject.user_pool_id,
            client_id=subject.client.client_id,
            client_secret=subject.client.client_secret,
            endpoint_url=self._api.url,
            issuer=f"{self._api.url}/{subject.user_pool_id}" if self._own_issuer else "",
        )

    def _admin(self, operation: str, parameters: Mapping[str, object]) -> Answer:
        # Doubles tell services apart by the scope of a signature, and check no more of it.
        scope = f"test/20260101/{self._region}/cognito-idp/aws4_request"
        signed = f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"
        return self._api.send(operation, parameters, {"Authorization": signed})
