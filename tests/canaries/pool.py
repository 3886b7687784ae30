"""A practice pool for tests with canaries: an app client with a secret, a user with a password
that shows every way of writing it down."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.canaries.recording_relay import RecordingRelay, recording
from tests.canaries.scanner import Canaries
from tests.helpers.practice_pool import PracticePool, practice_pool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSWORD = 'Canary-"7\\pass&word+1/'
WRONG = "Not-The-Canary-8%x"
POOL = "eu-central-1_SecretApp"
USER = "simon.weber"
PLAIN: dict[str, object] = {
    "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
}
ROTATING: dict[str, object] = {
    "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"],
    "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 0},
}


@dataclass(frozen=True, slots=True)
class CanaryPool:
    """The pool, behind a relay that records."""

    relay: RecordingRelay
    practice: PracticePool
    client_id: str
    client_secret: str = field(repr=False)
    region: str = "eu-central-1"

    def canaries(self) -> Canaries:
        """All secrets so far, as they went over the wire, and those that never should."""
        canaries = Canaries()
        canaries.add("the password", PASSWORD)
        canaries.add("a wrong password", WRONG)
        canaries.add("client secret", self.client_secret)
        for number, message in enumerate(self.practice.messages(USER)):
            canaries.add(f"message {number}", message["code"])
        self.relay.tell(canaries)
        return canaries

    def write_profile(self, file: Path) -> Path:
        lines = {
            "name": "Staff",
            "region": self.region,
            "user_pool_id": POOL,
            "client_id": self.client_id,
            "client_secret": self.client_secret,
            "endpoint_url": self.relay.url,
        }
        text = "".join(f"{name} = {json.dumps(value)}\n" for name, value in lines.items())
        file.write_text(text)
        return file


@contextmanager
def canary_pool(*, rotating: bool = False) -> Iterator[CanaryPool]:
    """`rotating`: each refresh brings a new refresh token; the one before is good no more."""
    with practice_pool() as practice:
        port = practice.port
        made = practice.call(
            "CreateUserPoolClient",
            UserPoolId=POOL,
            ClientName="Canary",
            GenerateSecret=True,
            **(ROTATING if rotating else PLAIN),
        )["UserPoolClient"]
        practice.call(
            "AdminSetUserPassword",
            UserPoolId=POOL,
            Username=USER,
            Password=PASSWORD,
            Permanent=True,
        )
        with recording(port) as relay:
            yield CanaryPool(relay, practice, made["ClientId"], made["ClientSecret"])
