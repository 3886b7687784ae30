"""The requests that a case makes, each of them recorded in the step under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.client import AppClient
from desktop.auth.errors import DeskError
from desktop.auth.srp import SrpClient
from desktop.qa.environment import Blocked
from desktop.qa.model.case import Actor
from desktop.qa.reply import THROTTLED, Reply
from desktop.qa.sent_messages import messages_sent
from desktop.qa.step_recorder import StepRecorder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.qa.environment import (
        Answer,
        AppClientId,
        CaseUser,
        Environment,
        JsonBody,
        Subject,
    )
    from desktop.qa.model.case import CaseInfo
    from desktop.qa.redaction import Redaction

CODE_MEMBERS = {
    "SMS_MFA": "SMS_MFA_CODE",
    "SOFTWARE_TOKEN_MFA": "SOFTWARE_TOKEN_MFA_CODE",
    "EMAIL_OTP": "EMAIL_OTP_CODE",
    "SMS_OTP": "SMS_OTP_CODE",
}
"""Where the code of each challenge stands in ChallengeResponses."""


class ApiCalls(StepRecorder):
    """Has the right values for each request, but for those that the case gives."""

    def __init__(
        self, info: CaseInfo, environment: Environment, subject: Subject, redaction: Redaction
    ) -> None:
        super().__init__(info, redaction)
        self.environment = environment
        self.subject = subject
        self.messages_sent = subject.messages_sent
        self._names = frozenset(user.name.lower() for user in subject.users)
        for user in subject.users:
            redaction.know(user.password, "password")
        for client in (subject.client, subject.other_client):
            if client is not None and client.client_secret:
                redaction.know(client.client_secret, "client secret")

    @property
    def user(self) -> CaseUser:
        """Whom the case is about."""
        return self.subject.users[0]

    @property
    def other_user(self) -> CaseUser:
        """The second user."""
        return self.subject.users[1]

    def record(self, operation: str, actor: Actor, body: JsonBody, answer: Answer) -> None:
        """Add a request and its reply to the step, and count the messages that came of it."""
        super().record(operation, actor, body, answer)
        self.messages_sent += messages_sent(operation, body, answer, self._names)

    def call(self, operation: str, body: JsonBody, *, may_be_throttled: bool = False) -> Reply:
        """One request to the public API. Raises `Blocked` where it is throttled."""
        answer = self.environment.send(operation, body)
        self.record(operation, Actor.RAW, body, answer)
        if answer.error in THROTTLED and not may_be_throttled:
            raise Blocked(f"{operation} was throttled: {answer.error}")
        return Reply(answer)

    def call_at_once(
        self, operation: str, bodies: Sequence[JsonBody], *, may_be_throttled: bool = False
    ) -> tuple[Reply, ...]:
        """Several requests in parallel. Raises `Blocked` where one is throttled."""
        answers = self.environment.send_at_once(operation, bodies)
        for body, answer in zip(bodies, answers, strict=True):
            self.record(operation, Actor.RAW, body, answer)
        throttled = {answer.error for answer in answers} & THROTTLED
        if throttled and not may_be_throttled:
            raise Blocked(f"{operation} was throttled: {', '.join(throttled)}")
        return tuple(map(Reply, answers))

    def admin(self, operation: str, **parameters: object) -> Reply:
        """One call with AWS credentials on the pool of the case. Raises `Unavailable`."""
        body = {"UserPoolId": self.subject.user_pool_id, **parameters}
        answer = self.environment.admin(operation, body)
        self.record(operation, Actor.CONFIG, body, answer)
        return Reply(answer)

    def initiate(
        self,
        user: CaseUser | None = None,
        *,
        password: str | None = None,
        flow: str = "USER_PASSWORD_AUTH",
        client: AppClientId | None = None,
        name: str | None = None,
        parameters: Mapping[str, object] | None = None,
        may_be_throttled: bool = False,
    ) -> Reply:
        """InitiateAuth with the right values, but for those that are given."""
        user = user or self.user
        client = client or self.subject.client
        name = user.name if name is None else name
        given: dict[str, object] = {"USERNAME": name, **self._secret_hash(client, name)}
        if flow == "USER_PASSWORD_AUTH":
            given["PASSWORD"] = user.password if password is None else password
            self.redaction.know(str(given["PASSWORD"]), "password")
        return self.call(
            "InitiateAuth",
            {
                "AuthFlow": flow,
                "ClientId": client.client_id,
                "AuthParameters": {**given, **(parameters or {})},
            },
            may_be_throttled=may_be_throttled,
        )

    def initiate_by_srp(self, flow: str = "USER_SRP_AUTH") -> Reply:
        """The flow to the reply to PASSWORD_VERIFIER, or to what refused it before."""
        srp = SrpClient(self.subject.user_pool_id)
        begin = {"SRP_A": srp.public}
        if flow == "USER_AUTH":
            begin["PREFERRED_CHALLENGE"] = "PASSWORD_SRP"
        start = self.initiate(flow=flow, parameters=begin)
        if start.challenge != "PASSWORD_VERIFIER":
            return start
        given = {**start.parameters, "USERNAME": self.user.name}
        try:
            proof = srp.prove_password(self.user.password, given, int(self.environment.now()))
        except DeskError:
            self.expect("PASSWORD_VERIFIER", "values for SRP", "none that are", holds=False)
            return start
        return self.respond(start, proof)

    def respond(
        self,
        start: Reply,
        responses: Mapping[str, object],
        *,
        challenge: str = "",
        session: object = None,
        client: AppClientId | None = None,
        name: str | None = None,
        may_be_throttled: bool = False,
    ) -> Reply:
        """RespondToAuthChallenge to the challenge of `start`, but for what is given otherwise."""
        body = self.response(
            start, responses, challenge=challenge, session=session, client=client, name=name
        )
        return self.call("RespondToAuthChallenge", body, may_be_throttled=may_be_throttled)

    def response(
        self,
        start: Reply,
        responses: Mapping[str, object],
        *,
        challenge: str = "",
        session: object = None,
        client: AppClientId | None = None,
        name: str | None = None,
    ) -> dict[str, object]:
        """The body of RespondToAuthChallenge."""
        client = client or self.subject.client
        name = self.user.name if name is None else name
        return {
            "ClientId": client.client_id,
            "ChallengeName": challenge or start.challenge,
            **_session(start, session),
            "ChallengeResponses": {
                "USERNAME": name,
                **self._secret_hash(client, name),
                **responses,
            },
        }

    def respond_with_code(
        self,
        start: Reply,
        code: object,
        *,
        session: object = None,
        name: str | None = None,
        may_be_throttled: bool = False,
    ) -> Reply:
        """The answer to a challenge for a code."""
        if isinstance(code, str):
            self.redaction.know(code, "code")
        member = CODE_MEMBERS.get(start.challenge, "SOFTWARE_TOKEN_MFA_CODE")
        return self.respond(
            start, {member: code}, session=session, name=name, may_be_throttled=may_be_throttled
        )

    def renew(self, refresh_token: str) -> Reply:
        """REFRESH_TOKEN_AUTH."""
        hashed = self._secret_hash(self.subject.client, self.user.name)
        body = {
            "AuthFlow": "REFRESH_TOKEN_AUTH",
            "ClientId": self.subject.client.client_id,
            "AuthParameters": {"REFRESH_TOKEN": refresh_token, **hashed},
        }
        return self.call("InitiateAuth", body)

    def of_client(self, name: str | None = None) -> dict[str, str]:
        """What names app client and user in operations that are no sign-in."""
        client = self.subject.client
        name = self.user.name if name is None else name
        known = AppClient(client.client_id, (), client_secret=client.client_secret)
        hashed = known.secret_hash(name, "SecretHash")
        return {"ClientId": client.client_id, "Username": name, **hashed}

    def client_secret(self) -> dict[str, str]:
        """The app client's secret, for operations that take it as it is."""
        secret = self.subject.client.client_secret
        return {"ClientSecret": secret} if secret else {}

    def _secret_hash(self, client: AppClientId, name: str) -> dict[str, str]:
        known = AppClient(client.client_id, (), client_secret=client.client_secret)
        return known.secret_hash(name)


def _session(start: Reply, given: object) -> dict[str, object]:
    """The first challenge of SRP comes without one."""
    if given is not None:
        return {"Session": given}
    return {"Session": start.session} if start.session else {}
