"""Connects as the app's calls do, through its proxy and with its trust, and sends nothing.

Importing this module is slow (botocore).
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from botocore.awsrequest import AWSRequest

from desktop.auth.errors import DeskError
from desktop.cognito.exchange import Exchange, run_with_timeout
from desktop.cognito.http_session import HttpSession
from desktop.cognito.transport_errors import transport_error_from

if TYPE_CHECKING:
    from desktop.cognito.transport import Transport


def handshake(url: str, host: str, seconds: float, transport: Transport) -> bytes:
    """The certificate (DER) that the server of an https address showed, and that is trusted.

    Raises `NotSent` and its kinds, about `host`, and `SettingUnusable`.
    """

    def connect(exchange: Exchange) -> bytes:
        exchange.ends_when_connected = True
        try:
            with closing(HttpSession(url, transport, seconds)) as session:
                session.send(AWSRequest(method="GET", url=url).prepare())
        except DeskError:
            raise
        except Exception as error:  # noqa: BLE001 — botocore passes many kinds on
            if not exchange.connected:
                raise transport_error_from(error, host, exchange) from None
        return exchange.certificate

    return run_with_timeout(seconds, host, connect)
