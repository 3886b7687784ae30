"""What all rules of the state machine share: a pool of its own with four users."""

from __future__ import annotations

import base64
from collections import Counter
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from desktop.practice.crypto.signing_keys import KeyFactory
from desktop.practice.crypto.totp import Authenticator
from tests.practice.core_client import NOW, SeededEntropy, claims, new_core
from tests.practice.model.pool_model import PoolModel
from tests.practice.model.state import (
    SMS,
    AccessToken,
    App,
    Client,
    Expected,
    Person,
    RefreshToken,
    Refused,
    Session,
    Tokens,
)

OLD, NEW, TEMPORARY, WRONG, SHORT = "Old-2026a", "New-2026a", "Temp-2026", "Wrong-2026", "short"
SECRET = "secret0of0the0client0that0rotates"
PEOPLE = {
    "ann": {"phone": True},
    "ben": {"phone": False, "app": True},
    "cat": {"phone": True, "app": True},
    "dee": {"phone": False},
}
names = st.sampled_from([*PEOPLE, *PEOPLE, "nobody"])
known_names = st.sampled_from([*PEOPLE])
passwords = st.sampled_from([OLD, OLD, OLD, NEW, TEMPORARY, WRONG])
hashes = st.sampled_from(["right"] * 6 + ["wrong", "missing"])
newest = st.sampled_from([0, 0, 0, 0, 1, 2, 5])
"""Which of the things at hand: mostly the newest."""
seldom = st.sampled_from([False, False, False, True])
pauses = st.sampled_from([0.25, 1, 2, 16, 29.75, 30, 60, 150, 180, 900, 3_600, 86_400, 31 * 86_400])


def pick(things: list[Any], index: int) -> Any:
    """One of the things, counted from the newest; any index will do."""
    return things[-1 - index % len(things)]


class Machine(RuleBasedStateMachine):
    """The pool, the model of it, and what was handed out so far."""

    def __init__(self, make_key: KeyFactory, met: Counter[str]) -> None:
        """`met` counts how often each kind of answer was expected, over all runs."""
        super().__init__()
        self.core = new_core(make_key, SeededEntropy())
        self.met = met
        self.model = PoolModel(NOW)
        self.sessions: list[Session] = []
        self.refresh_tokens: list[RefreshToken] = []
        self.access_tokens: list[AccessToken] = []
        self.plain = Client("plain", hides=True, rotates=False)
        self.rotating = Client("rotating", hides=False, rotates=True, secret=SECRET)

    @initialize()
    def pool_and_people(self) -> None:
        """A pool with two app clients and four users."""
        self.pool_id = self._pool()
        for client in (self.plain, self.rotating):
            client.id = self._client(client)
        for name in PEOPLE:
            self.person(name)

    @invariant()
    def messages_go_to_their_own(self) -> None:
        """A user's code goes to that user's phone or mailbox only."""
        for message in self.core.outbox.listed()[-3:]:
            assert message["to"] in (_phone(str(message["user"])), _email(str(message["user"])))

    # What the rules share

    def sent(
        self, action: str, body: dict[str, Any], expected: Expected, *, by_admin: bool = False
    ) -> dict[str, Any]:
        """The answer, which must be what the model expects, by the admin operation, too."""
        if by_admin:
            action, body = "Admin" + action, {"UserPoolId": self.pool_id, **body}
        status, answer = self.core.call(action, signed=by_admin, **body)
        self.met[_kind(expected)] += 1
        if isinstance(expected, Refused):
            got = (str(answer.get("__type")).removesuffix("Exception"), answer.get("message"))
            assert (status, got) == (400, (expected.name, expected.message))
            return answer
        assert status == 200, f"{answer} in place of {expected}"
        assert isinstance(expected, Tokens) == ("AuthenticationResult" in answer)
        if isinstance(expected, Session):
            assert answer["ChallengeName"] == expected.challenge
            self.remember(expected, answer)
        if isinstance(expected, Tokens):
            self._keep(expected, answer["AuthenticationResult"])
        return answer

    def remember(self, session: Session, answer: dict[str, Any]) -> None:
        """Keep a session that was handed out."""
        session.text = answer["Session"]
        if session.challenge == SMS:
            session.code = session.person.sms = self.core.code()
        self.sessions.append(session)

    def _keep(self, signed: Tokens, tokens: dict[str, Any]) -> None:
        person = signed.access_token.grant.person
        assert claims(tokens["IdToken"])["cognito:username"] == person.name
        assert claims(tokens["AccessToken"])["exp"] == signed.access_token.expires
        assert (signed.refresh_token is not None) == ("RefreshToken" in tokens)
        signed.access_token.text = tokens["AccessToken"]
        self.access_tokens.append(signed.access_token)
        if signed.refresh_token is not None:
            signed.refresh_token.text = tokens["RefreshToken"]
            self.refresh_tokens.append(signed.refresh_token)

    def response(self, session: Session, client: Client, given: dict[str, str]) -> dict[str, Any]:
        """What RespondToAuthChallenge takes."""
        return {
            "ClientId": client.id,
            "ChallengeName": session.challenge,
            "Session": session.text,
            "ChallengeResponses": given,
        }

    def either(self, *, plain: bool) -> Client:
        """One of the two app clients."""
        return self.plain if plain else self.rotating

    def admin(self, action: str, name: str, **more: Any) -> dict[str, Any]:
        """An admin call about a user, which must succeed."""
        return self.core.ok(action, UserPoolId=self.pool_id, Username=name, **more)

    def _pool(self) -> str:
        pool_id = self.core.ok("CreateUserPool", PoolName="own")["UserPool"]["Id"]
        self.core.ok(
            "SetUserPoolMfaConfig",
            UserPoolId=pool_id,
            MfaConfiguration="ON",
            SmsMfaConfiguration={"SmsConfiguration": {}},
            SoftwareTokenMfaConfiguration={"Enabled": True},
        )
        return str(pool_id)

    def _client(self, client: Client) -> str:
        settings: dict[str, Any] = {
            "PreventUserExistenceErrors": "ENABLED" if client.hides else "LEGACY",
            "ExplicitAuthFlows": [
                *("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
                "ALLOW_ADMIN_USER_PASSWORD_AUTH",
            ],
        }
        if client.rotates:
            del settings["ExplicitAuthFlows"][1]
            rotation = {"Feature": "ENABLED", "RetryGracePeriodSeconds": 30}
            settings |= {"RefreshTokenRotation": rotation, "ClientSecret": client.secret}
        made = self.core.ok(
            "CreateUserPoolClient", UserPoolId=self.pool_id, ClientName=client.name, **settings
        )
        return str(made["UserPoolClient"]["ClientId"])

    def person(self, name: str) -> None:
        """Create a user, in the pool and in the model."""
        has = PEOPLE[name]
        attributes = {"email": _email(name), "email_verified": "true"}
        if has["phone"]:
            attributes["phone_number"] = _phone(name)
        self.admin(
            "AdminCreateUser",
            name,
            UserAttributes=[{"Name": key, "Value": value} for key, value in attributes.items()],
            MessageAction="SUPPRESS",
        )
        self.admin("AdminSetUserPassword", name, Password=OLD, Permanent=True)
        person = Person(name, OLD, phone=has["phone"], verified={"email": True})
        if has.get("app"):
            self._link(person)
        self.model.people[name] = person

    def _link(self, person: Person) -> None:
        """Linked before our time: what takes a signed-in user is another rule's."""
        user = self.core.practice.world.pools[self.pool_id].users[person.name]
        person.app = App(b"twenty octets of " + person.name.encode())
        user.authenticator = Authenticator(person.app.secret, verified=True)


def _kind(expected: Expected) -> str:
    match expected:
        case Refused():
            return f"{expected.name}: {expected.message}"
        case Session():
            return expected.challenge
        case _:
            return type(expected).__name__


def app_of(setup_key: str) -> App:
    """The authenticator app that was set up with this key."""
    return App(base64.b32decode(setup_key + "=" * (-len(setup_key) % 8)))


def secret_of(client: Client) -> dict[str, str]:
    """ClientSecret, where the client has one."""
    return {} if client.secret is None else {"ClientSecret": client.secret}


def _phone(name: str) -> str:
    return f"+1415555015{sorted(PEOPLE).index(name)}"


def _email(name: str) -> str:
    return f"{name}@example.com"
