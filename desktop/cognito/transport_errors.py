"""What a failed exchange means: from exceptions of botocore, urllib3, ssl and sockets to ours.

Only the operating system's messages are passed on: those of other exceptions may contain the
request or a proxy's password.
"""

from __future__ import annotations

import re
import socket
from ssl import SSLCertVerificationError
from typing import TYPE_CHECKING

from urllib3.exceptions import ConnectTimeoutError, NewConnectionError
from urllib3.util.ssl_match_hostname import CertificateError

from desktop.auth.addresses import is_this_computer
from desktop.auth.errors import (
    CertificateFlaw,
    NameNotFound,
    NoDirectWay,
    NotSent,
    ProxyRefused,
    ProxyUnreachable,
    ReplyLost,
    TransportError,
    UntrustedCertificate,
)
from desktop.cognito.tracked_connections import PROXY_AUTHENTICATION_REQUIRED
from desktop.system.pac_file import names_pac_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.cognito.exchange import Exchange

_TUNNEL = re.compile(r"Tunnel connection failed: (\d{3})")
_OUT_OF_DATE = {9, 10, 0x800B0101, -67818, -67819}
"""X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED of OpenSSL's x509_vfy.h; on Windows
CERT_E_EXPIRED; on macOS errSecCertificateExpired and errSecCertificateNotValidYet."""
_OTHER_NAME = {62, 64, 0x800B010F, -67602}
"""X509_V_ERR_HOSTNAME_MISMATCH and X509_V_ERR_IP_ADDRESS_MISMATCH; on Windows CERT_E_CN_NO_MATCH;
on macOS errSecHostNameMismatch."""


_NO_CONNECTION = (socket.gaierror, ConnectTimeoutError, NewConnectionError)
"""What urllib3 wraps an error before TCP stood in, and what it is for an unknown name."""


def transport_error_from(error: Exception, host: str, exchange: Exchange) -> TransportError:
    """Our error for an exchange with `host` that ended with this exception."""
    causes = list(causes_of(error))
    if exchange.connected:
        return ReplyLost(host, _reason(causes), proxy=exchange.proxy)
    found = _error_while_connecting(causes, host, exchange)
    if found is None:
        found = NotSent(host, _reason(causes), proxy=exchange.proxy)
    unreached = not (exchange.proxy or exchange.reached)
    if unreached and not is_this_computer(host.rpartition(":")[0] or host) and names_pac_file():
        return NoDirectWay(host, found.reason)
    return found


def _error_while_connecting(
    causes: list[BaseException], host: str, exchange: Exchange
) -> TransportError | None:
    for cause in causes:
        if isinstance(cause, SSLCertVerificationError):
            flaw = _flaw(cause.verify_code)
            issuer = exchange.certificate_issuer
            where = exchange.host if exchange.at_proxy else host
            return UntrustedCertificate(
                where, cause.verify_message, flaw, issuer, proxy=exchange.proxy
            )
        if isinstance(cause, CertificateError):
            reason, flaw = "the name doesn't match", CertificateFlaw.OTHER_NAME
            return UntrustedCertificate(host, reason, flaw, proxy=exchange.proxy)
        if isinstance(cause, _NO_CONNECTION) and exchange.proxy and not exchange.reached:
            return ProxyUnreachable(host, _reason(causes), proxy=exchange.proxy)
        if isinstance(cause, socket.gaierror):
            host = exchange.host or host
            return NameNotFound(host, cause.strerror or "", proxy=exchange.proxy)
        tunnel = _TUNNEL.match(str(cause)) if isinstance(cause, OSError) else None
        if tunnel:
            return _refused_tunnel(int(tunnel[1]), host, exchange)
    return None


def _refused_tunnel(status: int, host: str, exchange: Exchange) -> TransportError:
    reason = f"the proxy answered with HTTP status {status}"
    if status == PROXY_AUTHENTICATION_REQUIRED:
        return ProxyRefused(host, reason, exchange.proxy_schemes, proxy=exchange.proxy)
    return NotSent(host, reason, proxy=exchange.proxy)


def _flaw(code: int) -> CertificateFlaw:
    if code in _OUT_OF_DATE:
        return CertificateFlaw.OUT_OF_DATE
    return CertificateFlaw.OTHER_NAME if code in _OTHER_NAME else CertificateFlaw.UNKNOWN_ISSUER


def _reason(causes: list[BaseException]) -> str:
    reasons = [cause.strerror for cause in causes if isinstance(cause, OSError) and cause.strerror]
    return reasons[-1] if reasons else type(causes[-1]).__name__


def causes_of(error: BaseException) -> Iterator[BaseException]:
    """The exception and what it wraps, outermost first; botocore and urllib3 wrap in many ways."""
    pending, seen = [error], set()
    while pending:
        cause = pending.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        wrapped = (getattr(cause, "kwargs", {}).get("error"), cause.__cause__, *cause.args)
        pending += [inner for inner in wrapped if isinstance(inner, BaseException)]
