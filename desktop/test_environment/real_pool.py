"""An existing pool, such as one at AWS, as the plan's environment. It is taken as it is.

Users are made and deleted by admin calls where boto3 finds AWS credentials. Without them there is
the tester's own user, who has an authenticator app; cases that need more, or that would change or
lock that user, are skipped. No pool and no app client is ever made, changed or deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cognito.admin_call import AdminApi, NoCredentials
from desktop.cognito.transport import transport_of
from desktop.cognito.transport_settings import aws_address
from desktop.qa.environment import (
    Answer,
    AppClientId,
    DoesNotApply,
    Needs,
    PersonAnswer,
    Subject,
    Unavailable,
    UserKind,
)
from desktop.qa.model.record import Setting, Target
from desktop.qa.plan import all_cases
from desktop.test_environment.addresses import TestersOwn
from desktop.test_environment.clocks import WaitedForClock
from desktop.test_environment.existing_pool import ExistingPool
from desktop.test_environment.pool_settings import settings_of
from desktop.test_environment.pool_under_test import PoolUnderTest
from desktop.test_environment.prepared_users import PreparedUsers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from threading import Event

    from desktop.auth.proxy_credentials import ProxyCredentialStore
    from desktop.config.profile import Profile
    from desktop.qa.environment import CaseUser, JsonBody
    from desktop.test_environment.clocks import Clock
    from desktop.test_environment.phones import Phone

NO_CREDENTIALS = "boto3 finds no AWS credentials that it can use"
MOST_CLIENTS = 20


class RealPool(PoolUnderTest):
    """The pool of one connection."""

    def __init__(
        self,
        profile: Profile,
        clock: Clock,
        phone: Phone,
        variables: Mapping[str, str],
        *,
        tester: CaseUser | None = None,
        credentials: ProxyCredentialStore | None = None,
        ask: Callable[[str, str], PersonAnswer] | None = None,
        stopped: Event | None = None,
        url: str = "",
    ) -> None:
        """`variables`: the environment's, for phone and mailbox. `tester`: a user of the tester's.

        `url`: where requests go; AWS where it is empty. `credentials`: for a proxy.
        """
        url = url or profile.endpoint_url or aws_address(profile.region)
        transport = transport_of(profile, credentials)
        super().__init__(url, clock, phone, ask, stopped, transport=transport)
        self._connection = profile
        self.tester = tester
        """Whom cases are about where there are no AWS credentials."""
        self._admin_api = AdminApi(url, profile.region, transport)
        self._client = AppClientId(profile.client_id, profile.client_secret)
        self._found = self._read()
        addresses = TestersOwn.of(variables)
        self._users = PreparedUsers(self, self._admin, self.send, addresses)
        self._costs = {case.info.id: case.info.cost for case in all_cases()}

    @property
    def has_credentials(self) -> bool:
        """Whether admin calls tell of the pool."""
        return self._found is not None

    def close(self) -> None:
        """Close the connections."""
        self._api.close()

    def target(self) -> Target:
        """The pool, with its settings as admin calls tell them."""
        pool, client = self._connection.user_pool_id, self._connection.client_id
        settings = (
            settings_of(self._admin, pool, client)
            if self._found is not None
            else (Setting("the pool's settings", f"unknown: {NO_CREDENTIALS}", "observed"),)
        )
        return Target(
            connection=self._connection.name,
            user_pool_id=pool,
            client_id=client,
            issuer=self._connection.issuers[0].iss,
            region=self._connection.region,
            endpoint=self._connection.endpoint_url or "",
            environment="real",
            practice=False,
            settings=settings,
        )

    def prepare(self, needs: Needs, case_id: str) -> Subject:
        """As `Environment.prepare`."""
        self._go_on()
        if self._found is None:
            return self._with_testers_user(needs, case_id)
        self._found.check(needs)
        if needs.readable_phone:
            self._phone.readable()
        other = self._other_client(needs) if needs.second_client else None
        pool, before = self._connection.user_pool_id, self._users.messages_sent
        users: list[CaseUser] = []
        try:
            for kind in needs.users:
                users.append(self._make(kind, case_id))  # noqa: PERF401 - those so far are deleted
        except BaseException:
            self._delete(users)
            raise
        return Subject(
            pool,
            self._client,
            tuple(users),
            other,
            session_seconds=self._found.session_seconds,
            messages_sent=self._users.messages_sent - before,
        )

    def restore(self, subject: Subject) -> bool | None:
        """Delete the users of the case, and prove it by asking for them."""
        if self._found is None or not subject.users:
            return None
        return self._delete(list(subject.users))

    def send(self, operation: str, body: JsonBody) -> Answer:
        """As `Environment.send`; the service's clock is as its replies say."""
        answer = super().send(operation, body)
        if isinstance(self._clock, WaitedForClock) and answer.skew_seconds is not None:
            self._clock.skew_seconds = answer.skew_seconds
        return answer

    def _make(self, kind: UserKind, label: str) -> CaseUser:
        emails = self._found is not None and self._found.names_are_emails
        pool = self._connection.user_pool_id
        return self._users.make(pool, self._client, kind, label, as_email=emails)

    def _with_testers_user(self, needs: Needs, case_id: str) -> Subject:
        if self.tester is None:
            raise Unavailable(f"{NO_CREDENTIALS}, and no user was given")
        alone = Needs(users=(UserKind.TOTP,), flows=needs.flows, mfa=needs.mfa)
        if needs != alone:
            raise Unavailable(f"{NO_CREDENTIALS}; the case needs more than a user with an app")
        cost = self._costs[case_id]
        if cost.changes_account or cost.lockout_seconds:
            raise Unavailable(f"{NO_CREDENTIALS}; the tester's own user is not changed or locked")
        return Subject(self._connection.user_pool_id, self._client, (self.tester,))

    def _read(self) -> ExistingPool | None:
        pool, client = self._connection.user_pool_id, self._connection.client_id
        try:
            return ExistingPool.read(self._admin, pool, client)
        except Unavailable:
            return None

    def _other_client(self, needs: Needs) -> AppClientId:
        """Another app client of the pool that allows the same."""
        pool = {"UserPoolId": self._connection.user_pool_id}
        listed = self._admin("ListUserPoolClients", {**pool, "MaxResults": MOST_CLIENTS})
        found = listed.body.get("UserPoolClients")
        for each in found if isinstance(found, list) else []:
            client_id = str(each.get("ClientId"))
            if client_id == self._connection.client_id:
                continue
            other = ExistingPool.read(self._admin, pool["UserPoolId"], client_id)
            if other is not None and needs.flows <= other.flows:
                secret = other.client.get("ClientSecret")
                return AppClientId(client_id, str(secret) if secret else None)
        raise DoesNotApply("the pool has no other app client with the same flows")

    def _delete(self, users: list[CaseUser]) -> bool:
        pool = self._connection.user_pool_id
        gone = [self._users.delete(pool, user) for user in users]
        return all(gone)

    def _profile(self, subject: Subject) -> Profile:  # noqa: ARG002 - there is one pool
        return self._connection

    def _admin(self, operation: str, parameters: Mapping[str, object]) -> Answer:
        try:
            reply = self._admin_api.send(operation, parameters)
        except NoCredentials as reason:
            raise Unavailable(f"{NO_CREDENTIALS} ({reason})") from None
        return Answer(
            http_status=reply.status,
            body=reply.body,
            error=reply.error,
            message=reply.message,
            request_id=reply.request_id,
            at=reply.sent,
            milliseconds=round(reply.seconds * 1000),
            skew_seconds=None if reply.date is None else reply.date - reply.sent,
        )
