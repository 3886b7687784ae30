"""Certificates as a network may show them: another authority's, out of date, for another name."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HERE = "127.0.0.1"
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Authority:
    """Signs certificates. `bundle` is what AWS_CA_BUNDLE can name."""

    folder: Path
    name: str = "Example Corp TLS Inspection"

    def __post_init__(self) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        object.__setattr__(self, "_key", key)
        extensions = [x509.BasicConstraints(ca=True, path_length=None)]
        made = self._sign(named(self.name), key.public_key(), (-DAY, DAY), extensions)
        self.bundle.write_bytes(made.public_bytes(serialization.Encoding.PEM))

    @property
    def bundle(self) -> Path:
        return self.folder / f"{self.name}.pem"

    def certificate(
        self, address: str = HERE, *, names: tuple[str, ...] = (), out_of_date: bool = False
    ) -> Path:
        """PEM with its key, for this address and these names."""
        key = ec.generate_private_key(ec.SECP256R1())
        holders = [x509.IPAddress(ip_address(address)), *map(x509.DNSName, names)]
        span = (-2 * DAY, -DAY) if out_of_date else (-DAY, DAY)
        made = self._sign(
            named(address), key.public_key(), span, [x509.SubjectAlternativeName(holders)]
        )
        path = self.folder / f"{address}-{'-'.join(names)}-{out_of_date}.pem"
        path.write_bytes(
            made.public_bytes(serialization.Encoding.PEM)
            + key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        return path

    def _sign(
        self,
        subject: x509.Name,
        public_key: ec.EllipticCurvePublicKey,
        span: tuple[dt.timedelta, dt.timedelta],
        extensions: list[x509.ExtensionType],
    ) -> x509.Certificate:
        now = dt.datetime.now(dt.UTC)
        builder = x509.CertificateBuilder(
            named(self.name), subject, public_key, x509.random_serial_number()
        )
        builder = builder.not_valid_before(now + span[0]).not_valid_after(now + span[1])
        for extension in extensions:
            builder = builder.add_extension(extension, critical=False)
        key: ec.EllipticCurvePrivateKey = self._key  # type: ignore[attr-defined]
        return builder.sign(key, hashes.SHA256())


def named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
