"""Calls with AWS credentials, for the test plan only: as the identity that runs it has at AWS.

Credentials are those that boto3 finds by itself: variables, ~/.aws, SSO, the machine's role. Where
requests go, nothing of that decides: the address is handed in. Nothing is repeated.
Importing this module is slow (boto3).
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import boto3
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from desktop.cognito.http_date import http_date
from desktop.cognito.signed_calls import CONNECT_SECONDS, READ_SECONDS, http_for_signed_calls
from desktop.cognito.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Mapping


class NoCredentials(Exception):
    """boto3 finds none, or can't use what it finds; `str()` names its exception only."""


@dataclass(frozen=True, slots=True)
class AdminReply:
    """What came back."""

    status: int
    body: Mapping[str, object] = field(repr=False)
    """Without ResponseMetadata; of an error empty."""
    error: str
    message: str
    request_id: str
    sent: float
    """Epoch seconds of this computer."""
    seconds: float
    date: float | None
    """The service's time, epoch seconds."""


class AdminApi:
    """The API of one Region, signed."""

    def __init__(self, url: str, region: str, transport: Transport | None = None) -> None:
        """`url`: where requests go."""
        self._url = url
        self._transport = transport or Transport()
        self._region = region
        self._made: Any = None

    def send(self, operation: str, parameters: Mapping[str, object]) -> AdminReply:
        """Send it once. Raises `NoCredentials`, also for whatever keeps a request from going."""
        wall, began = time.time(), time.perf_counter()
        error = message = ""
        try:
            found = getattr(self._client(), xform_name(operation))(**parameters)
        except ClientError as refusal:
            found = refusal.response
            error = str(found.get("Error", {}).get("Code", "Unknown"))
            message = str(found.get("Error", {}).get("Message", ""))
        except (BotoCoreError, AttributeError) as problem:
            # From None: its text may hold what was sent.
            raise NoCredentials(type(problem).__name__) from None
        told = found.get("ResponseMetadata", {})
        kept = {} if error else {k: v for k, v in found.items() if k != "ResponseMetadata"}
        return AdminReply(
            status=int(told.get("HTTPStatusCode", 0)),
            body=kept,
            error=error,
            message=message,
            request_id=str(told.get("RequestId", "")),
            sent=wall,
            seconds=time.perf_counter() - began,
            date=http_date(told.get("HTTPHeaders", {}).get("date")),
        )

    def _client(self) -> Any:  # noqa: ANN401 — boto3 makes its classes at run time
        if self._made is None:
            made = boto3.session.Session().client(
                "cognito-idp",
                region_name=self._region,
                endpoint_url=self._url,
                config=Config(
                    ignore_configured_endpoint_urls=True,
                    connect_timeout=CONNECT_SECONDS,
                    read_timeout=READ_SECONDS,
                    retries={"total_max_attempts": 1, "mode": "standard"},
                    parameter_validation=False,
                ),
            )
            make_http = http_for_signed_calls(self._transport)
            made._endpoint.http_session = make_http(self._url, "")  # noqa: SLF001 — no public way
            self._made = made
        return self._made
