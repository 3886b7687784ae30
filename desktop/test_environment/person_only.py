"""A pool that a person tests in the app's windows: the plan sends nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NoReturn

from desktop.qa.environment import AppClientId, Interrupted, Subject, Unavailable
from desktop.qa.model.record import Setting, Target

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from threading import Event

    from desktop.config.profile import Profile
    from desktop.qa.environment import CaseUser, JsonBody, Needs


class PersonOnly:
    """Implements `desktop.qa.environment.Environment` for cases that are done by hand."""

    def __init__(self, profile: Profile, stopped: Event, *, practice: bool) -> None:
        self._profile = profile
        self._stopped = stopped
        self._practice = practice

    def target(self) -> Target:
        """As the connection has it."""
        profile = self._profile
        return Target(
            connection=profile.name,
            user_pool_id=profile.user_pool_id,
            client_id=profile.client_id,
            issuer=profile.client.issuers[0].iss if profile.client.issuers else "",
            region=profile.region,
            endpoint=profile.endpoint_url or "",
            environment=profile.environment,
            practice=self._practice,
            settings=(Setting("auth_flow", str(profile.auth_flow), "profile"),),
        )

    def prepare(self, needs: Needs, case_id: str) -> Subject:  # noqa: ARG002 - the port
        """Users are the tester's own."""
        if self._stopped.is_set():
            raise Interrupted
        return Subject(self._profile.user_pool_id, AppClientId(self._profile.client_id))

    def restore(self, subject: Subject) -> bool | None:  # noqa: ARG002 - the port
        """Nothing was prepared."""
        return None

    def send(self, operation: str, body: JsonBody) -> NoReturn:  # noqa: ARG002 - the port
        """Raises `Unavailable`."""
        self._refuse()

    def send_at_once(self, operation: str, bodies: Sequence[JsonBody]) -> NoReturn:  # noqa: ARG002
        """Raises `Unavailable`."""
        self._refuse()

    def admin(self, operation: str, parameters: Mapping[str, object]) -> NoReturn:  # noqa: ARG002
        """Raises `Unavailable`."""
        self._refuse()

    def newest_message(self, user: CaseUser, after: int = 0) -> NoReturn:  # noqa: ARG002
        """Raises `Unavailable`."""
        self._refuse()

    def message_count(self, user: CaseUser) -> NoReturn:  # noqa: ARG002
        """Raises `Unavailable`."""
        self._refuse()

    def now(self) -> NoReturn:
        """Raises `Unavailable`."""
        self._refuse()

    def advance(self, seconds: float) -> NoReturn:  # noqa: ARG002
        """Raises `Unavailable`."""
        self._refuse()

    def sign_in_by_app(
        self,
        subject: Subject,  # noqa: ARG002
        answers: Mapping[str, object],  # noqa: ARG002
        user: CaseUser,  # noqa: ARG002
        clock_off: float = 0.0,  # noqa: ARG002
    ) -> NoReturn:
        """Raises `Unavailable`."""
        self._refuse()

    def judge(self, subject: Subject, token: str, use: Literal["id", "access"]) -> NoReturn:  # noqa: ARG002
        """Raises `Unavailable`."""
        self._refuse()

    def ask(self, instruction: str, expected: str) -> NoReturn:  # noqa: ARG002
        """Raises `Unavailable`: the guidance asks."""
        self._refuse()

    def _refuse(self) -> NoReturn:
        raise Unavailable("this is done by a person")
