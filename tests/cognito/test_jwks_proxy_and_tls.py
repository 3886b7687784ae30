"""Fetching a key set through proxies and TLS, with the settings that botocore knows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

from desktop.auth.errors import NotSent, UntrustedCertificate
from desktop.cognito.jwks import fetch
from tests.auth.forge import dumped, jwk, private_key
from tests.helpers.raw_server import reply, serve_raw

if TYPE_CHECKING:
    from pathlib import Path

KEYS = dumped({"keys": [jwk()]})


def test_a_proxy_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve_raw(reply(b"", "503 Service Unavailable")) as proxy:
        monkeypatch.setenv("https_proxy", f"http://user:secret@127.0.0.1:{proxy.port}")
        with pytest.raises(NotSent):
            fetch("https://keys.invalid/jwks.json")

    assert proxy.requests[0].startswith("CONNECT keys.invalid:443 HTTP/1")


def test_a_proxy_that_refuses_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tunnel that was never made: not sent. The proxy's password is not told."""
    with serve_raw(reply(b"", "407 Proxy Authentication Required")) as proxy:
        monkeypatch.setenv("https_proxy", f"http://user:secret@127.0.0.1:{proxy.port}")
        with pytest.raises(NotSent) as caught:
            fetch("https://keys.invalid/jwks.json")

    assert proxy.requests[0].startswith("CONNECT keys.invalid:443 ")
    assert "secret" not in str(caught.value)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Signed by itself, for 127.0.0.1."""
    return self_signed(tmp_path / "server.pem", "127.0.0.1")


def self_signed(path: Path, address: str) -> Path:
    key = private_key()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Inspecting Proxy")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    path.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return path


def test_an_untrusted_certificate_is_refused(certificate: Path) -> None:
    with (
        serve_raw(reply(KEYS), certificate) as server,
        pytest.raises(UntrustedCertificate, match="self-signed"),
    ):
        fetch(server.url)

    assert server.requests == []


def test_a_certificate_for_another_host_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = self_signed(tmp_path / "other.pem", "127.0.0.2")
    monkeypatch.setenv("AWS_CA_BUNDLE", str(certificate))

    with serve_raw(reply(KEYS), certificate) as server, pytest.raises(UntrustedCertificate):
        fetch(server.url)


def test_a_ca_bundle_from_the_environment_is_used(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", str(certificate))

    with serve_raw(reply(KEYS), certificate) as server:
        assert fetch(server.url) == KEYS


def test_a_server_without_tls_is_not_sent() -> None:
    with serve_raw(reply(KEYS)) as server, pytest.raises(NotSent):
        fetch(server.url.replace("http:", "https:"))
