"""Talking to a practice pool in a process of its own."""

from __future__ import annotations

import http.client
import json
import subprocess
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit


@dataclass
class HttpResponse:
    """A response, with the names of its headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """The body, read as JSON."""
        return json.loads(self.body)


@dataclass
class PoolProcess:
    """A practice pool in a process of its own, over real HTTP."""

    pid: int
    overview: dict[str, Any]

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(urlsplit(self.overview["endpoint"]).port or 0)

    def request(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> HttpResponse:
        """Any HTTP request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            sent = body if isinstance(body, bytes | None) else json.dumps(body).encode()
            connection.request(method, path, sent, headers or {})
            reply = connection.getresponse()
            names = {name.lower(): value for name, value in reply.getheaders()}
            return HttpResponse(reply.status, names, reply.read())
        finally:
            connection.close()

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """The JSON of a good answer."""
        answer = self.request(method, path, body)
        assert answer.status in (200, 204), answer
        return answer.json() if answer.body else None

    def api(self, action: str, body: Any, **headers: str) -> HttpResponse:
        """A call of the Cognito API."""
        sent = {
            "X-Amz-Target": f"AWSCognitoIdentityProviderService.{action}",
            "Content-Type": "application/x-amz-json-1.1",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        return self.request("POST", "/", body, sent)

    def code(self) -> str:
        """The newest message's code."""
        return str(self.control("GET", "/practice/messages")[-1]["code"])

    def start(self, username: str = "maria.santos") -> dict[str, Any]:
        """The body of InitiateAuth for one of the listed users."""
        user = next(one for one in self.overview["users"] if one["username"] == username)
        client = next(
            one["client_id"]
            for one in self.overview["pools"]
            if one["user_pool_id"] == user["user_pool_id"]
        )
        return {
            "ClientId": client,
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": {"USERNAME": username, "PASSWORD": user["password"]},
        }


def terminate(process: subprocess.Popen[str]) -> int:
    """End exactly this process, and return its exit code."""
    process.terminate()
    return process.wait(10)
