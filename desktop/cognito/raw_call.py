"""One request to the API as it stands: any JSON body, also one that botocore would not send.

For the test plan only. The transport is that of the app: same rule for addresses, same proxies and
certificates, a limit for the reply, one time limit for the whole; unsigned, never repeated.
Importing this module is slow (botocore).
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from botocore.awsrequest import AWSRequest

from desktop.auth.addresses import parse_address
from desktop.auth.errors import DeskError, SettingFlaw, SettingUnusable
from desktop.cognito.capped_body import CappedSession
from desktop.cognito.exchange import Exchange, run_with_timeout
from desktop.cognito.http_session import HttpSession
from desktop.cognito.raw_reply import MAX_REPLY_BYTES
from desktop.cognito.transport import Transport
from desktop.cognito.transport_errors import transport_error_from

if TYPE_CHECKING:
    from collections.abc import Mapping

SECONDS = 15.0
"""For one request, from the name lookup to the last byte."""


@dataclass(frozen=True, slots=True)
class RawReply:
    """The reply as it came."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes = field(repr=False)
    sent: float
    """Epoch seconds of this computer."""
    seconds: float


class RawApi:
    """The API at one address. Connections are kept alive; for one thread at a time."""

    def __init__(self, url: str, transport: Transport | None = None) -> None:
        """Raises `SettingUnusable` for an address that nothing is sent to."""
        if parse_address(url) is None:
            raise SettingUnusable("endpoint_url", SettingFlaw.NOT_AN_ADDRESS)
        self._url = url
        self._host = urlsplit(url).netloc
        plain = HttpSession(url, transport or Transport(), SECONDS)
        self._session = CappedSession(plain, self._host, MAX_REPLY_BYTES)

    def send(self, operation: str, body: object, headers: Mapping[str, str] = {}) -> RawReply:
        """Send it once. Raises `TransportError`."""
        request = AWSRequest(
            method="POST",
            url=self._url,
            data=json.dumps(body).encode(),
            headers={
                "Content-Type": "application/x-amz-json-1.1",
                "X-Amz-Target": f"AWSCognitoIdentityProviderService.{operation}",
                **headers,
            },
        ).prepare()

        def exchange_once(exchange: Exchange) -> RawReply:
            wall, began = time.time(), time.perf_counter()
            try:
                response = self._session.send(request)
            except DeskError:
                raise
            except Exception as error:  # noqa: BLE001 — botocore passes many kinds on
                raise transport_error_from(error, self._host, exchange) from None
            seconds = time.perf_counter() - began
            names = {name.lower(): value for name, value in response.headers.items()}
            return RawReply(response.status_code, names, response.content, wall, seconds)

        return run_with_timeout(SECONDS, self._host, exchange_once)

    def close(self) -> None:
        """Close its connections."""
        self._session.close()
