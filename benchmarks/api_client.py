"""A client of the Cognito API that costs next to nothing: one connection, no SDK, no signature."""

from __future__ import annotations

import json
import time
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGNED = "AWS4-HMAC-SHA256 Credential=benchmark/20260101/eu-central-1/cognito-idp/aws4_request"


class ApiClient:
    """Calls one service on this computer; a service that ends the connection gets a new one."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=30)

    def call(self, operation: str, **body: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
        """The body of an answer that must be good."""
        headers = {
            "Authorization": _SIGNED,
            "Content-Type": "application/x-amz-json-1.1",
            "X-Amz-Target": f"AWSCognitoIdentityProviderService.{operation}",
        }
        answer: dict[str, Any] = self._answer("POST", "/", json.dumps(body), headers)
        return answer

    def get(self, path: str) -> Any:  # noqa: ANN401 - JSON
        return self._answer("GET", path, None, {})

    def rate(self, operation: str, body: Mapping[str, Any], count: int) -> float:
        """Calls a second, one after the other."""
        began = time.perf_counter()
        for _ in range(count):
            self.call(operation, **body)
        return count / (time.perf_counter() - began)

    def _answer(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Any:  # noqa: ANN401 - JSON
        self._connection.request(method, path, body, headers)
        reply = self._connection.getresponse()
        content = reply.read()
        assert reply.status == 200, content
        return json.loads(content)
