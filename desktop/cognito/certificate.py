"""Who signed a certificate that was refused: this tells a filtering network from other causes.

Python does not hand out a certificate whose check failed. So a second connection is made that
verifies nothing and sends nothing: it is closed as soon as it has the certificate.
"""

from __future__ import annotations

import ssl
from contextlib import closing
from http.client import HTTPSConnection
from typing import Any

TIMEOUT = 2.0
"""Seconds for each step of the second connection."""


def issuer_at(
    refused: Any,  # noqa: ANN401 — urllib3's connection, whose TLS just failed
    *,
    tunnel: bool = True,
) -> str:
    """The issuer's name in the certificate that this connection refused; empty when unknown.

    Without `tunnel` it is the certificate of the proxy itself. Through a proxy that has TLS, the
    service's isn't seen.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        second = HTTPSConnection(refused.host, refused.port, timeout=TIMEOUT, context=context)
        with closing(second):
            if tunnel and refused._tunnel_host:  # noqa: SLF001 — http.client has no public way
                second.set_tunnel(
                    refused._tunnel_host,  # noqa: SLF001
                    refused._tunnel_port,  # noqa: SLF001
                    refused._tunnel_headers,  # noqa: SLF001
                )
            second.connect()
            certificate = second.sock.getpeercert(binary_form=True)
            return issuer_of(certificate) if certificate else ""
    except (OSError, ValueError):
        return ""


def issuer_of(certificate: bytes) -> str:
    """The issuer's name in a certificate (DER). Raises `ValueError`."""
    from cryptography import x509  # only when a certificate was refused
    from cryptography.x509.oid import NameOID

    issuer = x509.load_der_x509_certificate(certificate).issuer
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        names = issuer.get_attributes_for_oid(kind)
        if names:
            return str(names[0].value)
    return issuer.rfc4514_string()
