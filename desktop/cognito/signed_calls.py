"""What sends calls with AWS credentials: as all other requests go, by one trust and one proxy.

Importing this module is slow (botocore).
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop.auth.errors import ProxyRefused, UntrustedCertificate
from desktop.cognito.exchange import recorded_exchange
from desktop.cognito.http_session import HttpSession
from desktop.cognito.transport_errors import transport_error_from
from desktop.cognito.trust import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from botocore.awsrequest import AWSPreparedRequest, AWSResponse

    from desktop.cognito.transport import Transport

CONNECT_SECONDS = 5
READ_SECONDS = 15


class SignedHttp(HttpSession):
    """Raises `ProxyRefused` and `UntrustedCertificate` in place of what botocore would repeat.

    The same password again could lock people out at the proxy.
    """

    def send(self, request: AWSPreparedRequest) -> AWSResponse:
        """Send it once. Raises also exceptions of botocore and urllib3."""
        with recorded_exchange() as exchange:
            try:
                return super().send(request)
            except Exception as error:
                if not exchange.connected:
                    found = transport_error_from(error, urlsplit(request.url).netloc, exchange)
                    if isinstance(found, ProxyRefused | UntrustedCertificate):
                        raise found from None
                raise


def http_for_signed_calls(transport: Transport) -> Callable[[str, str], HttpSession]:
    """Makes the session for an address, given also the `ca_bundle` of the AWS config.

    That file is added to the system's authorities where neither the connection nor AWS_CA_BUNDLE
    names one. What is made raises `SettingUnusable`.
    """

    def make(url: str, configured: str) -> HttpSession:
        ca_bundle = transport.ca_bundle
        if not ca_bundle and VARIABLE not in os.environ:
            ca_bundle = configured
        used = replace(transport, ca_bundle=ca_bundle)
        return SignedHttp(url, used, (CONNECT_SECONDS, READ_SECONDS))

    return make
