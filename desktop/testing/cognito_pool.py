"""What a test does with the practice pool."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from desktop.practice.client import PracticeClient, parse_overview

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.practice.client import Message, PracticePool, PracticeUser

_CREDENTIALS = "practice"
"""Access key and secret key: the pool takes any."""


class CognitoPool:
    """A running practice pool: where it is, who can sign in, and what it sent to whom.

    Its methods raise `desktop.practice.client.PracticeError` where it doesn't answer.
    """

    def __init__(self, first_line: str) -> None:
        """`first_line` is what the pool's process printed."""
        found = json.loads(first_line)
        overview = parse_overview(found)
        self.endpoint = overview.endpoint
        """Such as `http://127.0.0.1:40123`; the endpoint URL for any SDK."""
        self.region = overview.region
        self.user_pool_id = overview.user_pool_id
        """Of the first pool, as is `client_id`."""
        self.client_id = overview.client_id
        self.pools: tuple[PracticePool, ...] = overview.pools
        self.users: tuple[PracticeUser, ...] = overview.users
        self.issuer: str = found["pools"][0]["issuer"]
        """The issuer that the first pool's tokens name."""
        self._client = PracticeClient(overview.endpoint, timeout=10)

    @property
    def jwks_url(self) -> str:
        """Where the first pool's keys are; they aren't at the issuer's address, which is AWS's."""
        return f"{self.endpoint}/{self.user_pool_id}/.well-known/jwks.json"

    @property
    def environment(self) -> dict[str, str]:
        """Variables with which boto3, and every other AWS SDK, goes to the pool by itself."""
        return {
            "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER": self.endpoint,
            "AWS_DEFAULT_REGION": self.region,
            "AWS_REGION": self.region,
            "AWS_ACCESS_KEY_ID": _CREDENTIALS,
            "AWS_SECRET_ACCESS_KEY": _CREDENTIALS,
        }

    def boto3_client(self) -> Any:  # noqa: ANN401 - boto3 has no types
        """A client of the service `cognito-idp` that talks to the pool, without retries."""
        import boto3
        from botocore.config import Config

        return boto3.client(
            "cognito-idp",
            endpoint_url=self.endpoint,
            region_name=self.region,
            aws_access_key_id=_CREDENTIALS,
            aws_secret_access_key=_CREDENTIALS,
            config=Config(retries={"total_max_attempts": 1}, proxies={}),
        )

    def messages(self, user: str = "", session: str = "") -> tuple[Message, ...]:
        """The text messages and emails sent so far, oldest first.

        Only those to a user name, or the one that came with a challenge: `session` is the Session
        of the answer which asks for the code.
        """
        wanted = {"user": user} if user else {}
        if session:
            wanted["session_sha256"] = hashlib.sha256(session.encode()).hexdigest()
        return self._client.messages(**wanted)

    def code(self, user: str = "", session: str = "") -> str:
        """The code in the newest of these messages; raises LookupError where none was sent."""
        messages = self.messages(user, session)
        if not messages:
            raise LookupError(f"the practice pool sent no message to {user or 'any user'}")
        return messages[-1].code

    def totp(self, user: str) -> str:
        """What the user's authenticator app shows now; raises LookupError where there is none."""
        running = self._client.totp(user)
        if running is None:
            raise LookupError(f"{user} has no authenticator app")
        return running.code

    def password(self, user: str) -> str:
        """The password of one of `users`; raises LookupError for any other name."""
        found = [one.password for one in self.users if one.username == user]
        if not found:
            raise LookupError(f"{user} is not one of the first users")
        return found[0]

    def clear_messages(self) -> None:
        """Forget all messages."""
        self._client.clear_messages()

    def move_clock(self, offset_seconds: float) -> None:
        """Let the pool's clock run this far ahead of the computer's."""
        self._client.move_clock(offset_seconds)

    def stop_clock(self, moment: float) -> None:
        """Let the pool's clock stand still at `moment`, in epoch seconds."""
        self._client.stop_clock(moment)

    def set_faults(self, *faults: Mapping[str, object]) -> None:
        """Switch these faults on and all others off; docs/practice-pool.md lists them."""
        self._client.set_faults(*faults)

    def save_state(self, path: Path) -> None:
        """Write the pool's whole state to a file."""
        self._client.save_state(path)

    def load_state(self, path: Path) -> None:
        """Put the state of a file in place of the pool's."""
        self._client.load_state(path)

    def reset(self) -> None:
        """Back to the start; before each test this is done already."""
        self._client.reset()
