"""Asks a server for every operation, with plain parameters and a pool, client and user there."""

from __future__ import annotations

import http.client
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import botocore.session

from tools.operations_table.plain_parameters import plain_parameters

if TYPE_CHECKING:
    from botocore.model import ServiceModel

ANSWERS, REFUSES, UNKNOWN = "yes", "refuses", "–"
"""A result; an error of its own, such as a wrong code; nothing but that it doesn't do this."""
PASSWORD = "Practice-2026"  # noqa: S105 - for users that live as long as a measurement
_NOT_DONE = (
    *("UnknownOperation", "UnsupportedOperation", "InvalidAction", "NotImplemented"),
    "CognitoLocal#Unsupported",
)
"""How errors begin by which the practice pool, ministack and cognito-local say that."""
_FAILED = 500
_SIGNED = (
    "AWS4-HMAC-SHA256 Credential=practice/20260101/eu-central-1/cognito-idp/aws4_request, "
    "SignedHeaders=host, Signature=0"
)
_MAKE_NAMED = ("AdminCreateUser", "SignUp", "CreateGroup", "CreateResourceServer")
"""Operations that make something that has to have a name of its own."""
_FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]


def model() -> ServiceModel:
    """The model of the API, from botocore."""
    return botocore.session.get_session().get_service_model("cognito-idp")


class Server:
    """A double at an address, and what was made there to ask it with."""

    def __init__(self, url: str) -> None:
        """`url` is the endpoint, http on this computer."""
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "", parts.port
        self._known: dict[str, Any] = {}
        self._users = 0

    def measure(self) -> dict[str, str]:
        """For each operation of the model: `ANSWERS`, `REFUSES` or `UNKNOWN`."""
        service = model()
        found = {}
        for name in sorted(service.operation_names):
            known = self._prepared()
            if name in _MAKE_NAMED:
                new = {"Username": f"new{self._users}@example.com"}
                known = {**known, **new, **dict.fromkeys(("GroupName", "Identifier"), "new")}
            body = plain_parameters(service.operation_model(name), known)
            found[name] = _judged(*self.call(name, body))
        return found

    def call(self, action: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """One call of the API: HTTP status and body; what isn't a JSON object is an empty one."""
        connection = http.client.HTTPConnection(self._host, self._port, timeout=30)
        headers = {
            "X-Amz-Target": f"AWSCognitoIdentityProviderService.{action}",
            "Content-Type": "application/x-amz-json-1.1",
            "Authorization": _SIGNED,
        }
        try:
            connection.request("POST", "/", json.dumps(body), headers)
            response = connection.getresponse()
            text = response.read()
        finally:
            connection.close()
        try:
            answer = json.loads(text or b"{}")
        except ValueError:
            answer = {}
        return response.status, answer if isinstance(answer, dict) else {}

    def _prepared(self) -> dict[str, Any]:
        """Ids and tokens to ask with; a pool anew where the last call took away or closed it."""
        if not (self._known and self._sign_up_user()):
            self._make_pool()
            if not self._sign_up_user():
                raise RuntimeError("the server signs nobody in")
        return self._known

    def _make_pool(self) -> None:
        pool = self.call("CreateUserPool", {"PoolName": "practice"})[1]["UserPool"]
        one = {"UserPoolId": pool["Id"]}
        client = {**one, "ClientName": "practice", "ExplicitAuthFlows": _FLOWS}
        made = self.call("CreateUserPoolClient", client)[1]["UserPoolClient"]
        self._known = {**one, "ClientId": made["ClientId"], "ResourceArn": pool.get("Arn", "")}
        for action, more in (
            ("CreateGroup", {"GroupName": "practice"}),
            ("CreateResourceServer", {"Identifier": "practice", "Name": "practice"}),
        ):
            self.call(action, {**one, **more})

    def _sign_up_user(self) -> bool:
        """Make a user and sign in; whether that worked."""
        self._users += 1
        address = f"ann{self._users}@example.com"
        one = {"UserPoolId": self._known["UserPoolId"], "Username": address}
        email = [{"Name": "email", "Value": address}]
        self.call("AdminCreateUser", {**one, "UserAttributes": email, "MessageAction": "SUPPRESS"})
        self.call("AdminSetUserPassword", {**one, "Password": PASSWORD, "Permanent": True})
        member = {**one, "GroupName": "practice"}
        self.call("AdminAddUserToGroup", member)
        parameters = {"USERNAME": one["Username"], "PASSWORD": PASSWORD}
        start = {
            "ClientId": self._known["ClientId"],
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": parameters,
        }
        tokens = self.call("InitiateAuth", start)[1].get("AuthenticationResult", {})
        refresh = tokens.get("RefreshToken", "")
        self._known |= {
            "Username": one["Username"],
            "GroupName": "practice",
            "Identifier": "practice",
            "AuthParameters": parameters,
            "ChallengeResponses": {"USERNAME": one["Username"], "SMS_MFA_CODE": "123456"},
            "AccessToken": tokens.get("AccessToken", ""),
            "RefreshToken": refresh,
            "Token": refresh,
            "ProposedPassword": "Practice-2027",
            **dict.fromkeys(("Password", "PreviousPassword"), PASSWORD),
            "UserAttributes": email,
        }
        return bool(self._known["AccessToken"])


def _judged(status: int, answer: dict[str, Any]) -> str:
    if status < 300:  # noqa: PLR2004 - HTTP's 2xx
        return ANSWERS
    error = str(answer.get("__type", answer.get("code", ""))).rpartition("#")
    name = "".join(error) if error[0] == "CognitoLocal" else error[2]
    not_done = status >= _FAILED or name.startswith(_NOT_DONE)
    return UNKNOWN if not_done else REFUSES
