"""A client of a practice pool in this process; every answer is checked against botocore's model."""

from __future__ import annotations

import base64
import hmac
import json
import random
from dataclasses import dataclass
from typing import Any

from desktop.practice.core import Practice
from desktop.practice.crypto.entropy import Entropy
from desktop.practice.crypto.signing_keys import KeyFactory, SigningKeys
from desktop.practice.ready_made.fill import POOLS, ReadyPool
from desktop.practice.ready_made.users import PASSWORD
from desktop.practice.state.outbox import Outbox
from tests.practice.output_shapes import check_answer, check_error

NOW = 1_780_000_000.0
DEFAULT, OPTIONAL, ROTATION, SECRET = POOLS[:4]
OWN_SENDER = {"EmailSendingAccount": "DEVELOPER"}
"""EmailConfiguration of pools with email MFA."""
POOLS_AND_NAMES = (
    *(DEFAULT.pool_id, DEFAULT.client_id, OPTIONAL.pool_id, OPTIONAL.client_id),
    *("maria.santos", "paula.jensen", "tom.okafor", "staff", PASSWORD, "email", "phone_number"),
)


@dataclass
class CoreClient:
    """Calls the core at a time that the test sets, as one app client of one pool."""

    practice: Practice
    outbox: Outbox
    now: float = NOW
    pool_id: str = DEFAULT.pool_id
    client_id: str = DEFAULT.client_id
    region: str = ""
    """Where calls go to; empty for the primary Region."""

    def call(self, action: str, *, signed: bool = True, **body: Any) -> tuple[int, dict[str, Any]]:
        """Through JSON, as over the wire."""
        sent = json.loads(json.dumps(body))
        status, answer = self.practice.handle(
            action, sent, self.now, signed=signed, region=self.region
        )
        answer = json.loads(json.dumps(answer))
        if status == 200:
            check_answer(action, answer)
        else:
            check_error(action, answer)
        return status, answer

    def call_with(self, action: str, body: Any) -> dict[str, Any]:
        """Call with a body of any shape; the answer, good or not, must have its own shape."""
        status, answer = self.practice.handle(action, body, self.now, signed=True)
        assert status in (200, 400)
        check_answer(action, answer) if status == 200 else check_error(action, answer)
        json.dumps(answer).encode()
        return answer

    def ok(self, action: str, **body: Any) -> dict[str, Any]:
        """The body of an answer that must be good."""
        status, answer = self.call(action, **body)
        assert status == 200, answer
        return answer

    def refused(self, action: str, **body: Any) -> tuple[str, str | None]:
        """Exception name without its ending, and message."""
        status, answer = self.call(action, **body)
        assert status == 400, answer
        return answer["__type"].removesuffix("Exception"), answer.get("message")

    def start(self, username: str, password: str = PASSWORD, **more: str) -> dict[str, Any]:
        """What InitiateAuth takes to sign in with a password."""
        parameters = {"USERNAME": username, "PASSWORD": password, **more}
        return {
            "ClientId": self.client_id,
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": parameters,
        }

    def begin(self, username: str, password: str = PASSWORD, **more: str) -> dict[str, Any]:
        """Begin USER_PASSWORD_AUTH; the first challenge, or tokens."""
        return self.ok("InitiateAuth", **self.start(username, password, **more))

    def start_choice(self, username: str, **more: str) -> dict[str, Any]:
        """What InitiateAuth takes to begin USER_AUTH."""
        parameters = {"USERNAME": username, **more}
        return {"ClientId": self.client_id, "AuthFlow": "USER_AUTH", "AuthParameters": parameters}

    def begin_choice(self, username: str, **more: str) -> dict[str, Any]:
        """Begin USER_AUTH; the first challenge."""
        return self.ok("InitiateAuth", **self.start_choice(username, **more))

    def secret_hash(self, username: str) -> str:
        """SECRET_HASH for the ready-made client that has a secret."""
        message = (username + self.client_id).encode()
        digest = hmac.digest((SECRET.client_secret or "").encode(), message, "sha256")
        return base64.b64encode(digest).decode()

    def response(self, challenge: dict[str, Any], username: str, **given: str) -> dict[str, Any]:
        """What RespondToAuthChallenge takes to answer `challenge`."""
        return {
            "ClientId": self.client_id,
            "ChallengeName": challenge["ChallengeName"],
            "Session": challenge["Session"],
            "ChallengeResponses": {"USERNAME": username, **given},
        }

    def respond(self, challenge: dict[str, Any], username: str, **given: str) -> dict[str, Any]:
        """Answer a challenge; the next one, or tokens."""
        return self.ok("RespondToAuthChallenge", **self.response(challenge, username, **given))

    def code(self) -> str:
        """The newest message's code."""
        return str(self.outbox.listed()[-1]["code"])

    def totp(self, username: str) -> str:
        """What a ready-made user's authenticator app shows now."""
        user = self.practice.world.pools[self.pool_id].users[username]
        assert user.authenticator is not None
        return user.authenticator.running(self.now)[0]

    def sign_in(self, username: str = "maria.santos", **more: str) -> dict[str, Any]:
        """Password and text message; AuthenticationResult."""
        challenge = self.begin(username, **more)
        assert challenge["ChallengeName"] == "SMS_MFA"
        answer = self.respond(challenge, username, SMS_MFA_CODE=self.code(), **more)
        return dict(answer["AuthenticationResult"])

    def at(self, ready: ReadyPool) -> CoreClient:
        """The same world, seen from another connection."""
        return CoreClient(self.practice, self.outbox, self.now, ready.pool_id, ready.client_id)

    def new_pool(self, client: dict[str, Any] | None = None, **settings: Any) -> CoreClient:
        """A pool of one's own, with a client that signs in by password."""
        pool = self.ok("CreateUserPool", **{"PoolName": "own", **settings})["UserPool"]
        made = self.ok(
            "CreateUserPoolClient",
            **{
                "UserPoolId": pool["Id"],
                "ClientName": "own",
                "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
                **(client or {}),
            },
        )["UserPoolClient"]
        return CoreClient(self.practice, self.outbox, self.now, pool["Id"], made["ClientId"])

    def new_user(self, username: str = "ann", **attributes: str) -> None:
        """Confirmed, with the practice password."""
        listed = [{"Name": name, "Value": value} for name, value in attributes.items()]
        who = {"UserPoolId": self.pool_id, "Username": username}
        self.ok("AdminCreateUser", **who, UserAttributes=listed, MessageAction="SUPPRESS")
        self.ok("AdminSetUserPassword", **who, Password=PASSWORD, Permanent=True)


class SeededEntropy:
    """The same randomness every time, so that hypothesis finds a failure again."""

    def __init__(self, seed: int = 0) -> None:
        self._random = random.Random(seed)

    def random_bytes(self, count: int, /) -> bytes:
        return self._random.randbytes(count)


def new_core(make_key: KeyFactory, entropy: Entropy) -> CoreClient:
    """A core of its own, with the ready-made pools."""
    outbox = Outbox()
    keys = SigningKeys(make_key)
    return CoreClient(Practice(entropy=entropy, keys=keys, outbox=outbox, now=NOW), outbox)


def claims(token: str) -> dict[str, Any]:
    """The claims of a token, its signature unchecked."""
    return dict(json.loads(_decoded(token.split(".")[1])))


def header(token: str) -> dict[str, Any]:
    """The header of a token."""
    return dict(json.loads(_decoded(token.split(".", maxsplit=1)[0])))


def _decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
