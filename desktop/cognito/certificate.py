"""Who signed a certificate that was refused: named, so that a filtering network can be told.

Python hands out no certificate whose check failed. So a second connection is made that checks
nothing and carries nothing: it is closed as soon as the certificate was seen.
"""

from __future__ import annotations

import ssl
from contextlib import closing
from http.client import HTTPSConnection
from typing import Any

SECONDS = 2.0


def issuer_at(connection: Any) -> str:  # noqa: ANN401 — urllib3's, whose TLS just failed
    """The issuer's name at the other end of this connection; empty when it can't be seen."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        look = HTTPSConnection(connection.host, connection.port, timeout=SECONDS, context=context)
        with closing(look):
            if connection._tunnel_host:  # noqa: SLF001 — http.client keeps it there
                look.set_tunnel(
                    connection._tunnel_host,  # noqa: SLF001
                    connection._tunnel_port,  # noqa: SLF001
                    connection._tunnel_headers,  # noqa: SLF001
                )
            look.connect()
            seen = look.sock.getpeercert(binary_form=True)
            return _issuer(seen) if seen else ""
    except (OSError, ValueError):
        return ""


def _issuer(certificate: bytes) -> str:
    from cryptography import x509  # only when a certificate was refused
    from cryptography.x509.oid import NameOID

    issuer = x509.load_der_x509_certificate(certificate).issuer
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        names = issuer.get_attributes_for_oid(kind)
        if names:
            return str(names[0].value)
    return issuer.rfc4514_string()
