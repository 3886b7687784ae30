"""The HTTP session of every request to a service: one trust, one proxy, tracked connections.

Importing this module is slow (botocore).
"""

from __future__ import annotations

import base64
import socket
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ProxyConnectionError
from botocore.httpsession import ProxyConfiguration, URLLib3Session

from desktop.auth.errors.transport import BASIC
from desktop.cognito.exchange import current_exchange
from desktop.cognito.tracked_connections import track_connections
from desktop.cognito.transport_settings import proxies_for
from desktop.cognito.trust import context_maker

if TYPE_CHECKING:
    from botocore.awsrequest import AWSPreparedRequest, AWSResponse

    from desktop.auth.proxy_credentials import ProxyCredentials
    from desktop.cognito.transport import Transport

SOCKET_OPTIONS = [
    (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1),
    (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
]
"""Headers and body go out one after the other: without the first, the body waits for an
acknowledgement, 40 ms on this computer."""


class HttpSession(URLLib3Session):  # type: ignore[misc] # botocore has no types
    """For requests to one address.

    A proxy that wants a password is asked once more with the one that a person entered for it:
    the tunnel was refused, so nothing had gone out.
    """

    def __init__(
        self, url: str, transport: Transport, timeout: float | tuple[float, float]
    ) -> None:
        """Raises `SettingUnusable`. `timeout`: seconds to connect and between bytes."""
        make_context = context_maker(transport.ca_bundle)
        proxies = proxies_for(url, transport.proxy)
        super().__init__(timeout=timeout, socket_options=SOCKET_OPTIONS)
        self._proxy_config = _ProxyHeaders(proxies)
        self._store = transport.credentials
        track_connections(self, make_context)

    def send(self, request: AWSPreparedRequest) -> AWSResponse:
        """Send it once. Raises exceptions of botocore and urllib3."""
        headers = self._proxy_config
        if headers.credentials is not None:  # others may have been entered since
            self._use(self._store.find(headers.proxy), headers.proxy)
        sent = headers.credentials
        try:
            return super().send(request)
        except ProxyConnectionError:
            exchange = current_exchange()
            if exchange.connected or BASIC not in map(str.lower, exchange.proxy_schemes):
                raise
            found = self._store.find(exchange.proxy)
            if found is None or found == sent:  # the same again could lock people out there
                raise
            self._use(found, exchange.proxy)
            return super().send(request)

    def _use(self, credentials: ProxyCredentials | None, proxy: str) -> None:
        headers = self._proxy_config
        if credentials != headers.credentials:
            headers.credentials, headers.proxy = credentials, proxy
            self._proxy_managers.clear()  # their tunnels would begin with the old headers

    def _setup_ssl_cert(self, conn: Any, url: str, verify: object) -> None:  # noqa: ANN401, ARG002
        """Nothing but the context of each connection says what is trusted."""
        conn.cert_reqs = "CERT_REQUIRED"
        conn.ca_certs = None


class _ProxyHeaders(ProxyConfiguration):  # type: ignore[misc] # botocore has no types
    """Sends what was entered for the proxy, in place of what its address has."""

    def __init__(self, proxies: dict[str, str]) -> None:
        super().__init__(proxies)
        self.credentials: ProxyCredentials | None = None
        self.proxy = ""
        """Whom they were entered for."""

    def proxy_headers_for(self, proxy_url: str) -> dict[str, str]:
        """The headers of a tunnel through this proxy."""
        if self.credentials is None:
            headers: dict[str, str] = super().proxy_headers_for(proxy_url)
            return headers
        pair = f"{self.credentials.user_name}:{self.credentials.password}".encode()
        return {"Proxy-Authorization": f"Basic {base64.b64encode(pair).decode()}"}
