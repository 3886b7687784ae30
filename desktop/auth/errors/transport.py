"""Errors between this computer and the service: no answer that counts."""

from __future__ import annotations

from enum import Enum

from desktop.auth.errors.root import DeskError

SERVICE = "the sign-in service"
"""In place of a host, where an error is found that knows none."""


class TransportError(DeskError):
    """No answer that counts. `host` is the one that was called, `reason` the system's message.

    `proxy` is the address of the proxy, if there is one, without its password.
    """

    host: str
    reason: str
    proxy: str

    def __init__(self, host: str, reason: str, *, proxy: str = "") -> None:
        super().__init__(host, reason)
        vars(self).update(host=host, reason=reason, proxy=proxy)

    def __str__(self) -> str:
        return f"{self.host}: {self.reason}"


class NotSent(TransportError):
    """The connection was never made, so the call had no effect and may be repeated."""


class NameNotFound(NotSent):
    """`host` has no address: a typing mistake, no network, or a name server that is down."""


class ProxyUnreachable(NotSent):
    """The proxy that is set doesn't answer, or has no address; `proxy` is always known."""


class NoDirectWay(NotSent):
    """There is no way without a proxy, and the system names a PAC file, which is not read."""


BASIC = "basic"
"""The one scheme of a proxy's authentication that is used here, in lower case."""


class ProxyRefused(NotSent):
    """The proxy wants an authentication (407). Asking again could lock people out there.

    `schemes` are those that it offers, as it spells them, such as "Negotiate".
    """

    schemes: tuple[str, ...]

    def __init__(
        self, host: str, reason: str, schemes: tuple[str, ...] = (), *, proxy: str = ""
    ) -> None:
        super().__init__(host, reason, proxy=proxy)
        vars(self).update(schemes=schemes)

    @property
    def takes_password(self) -> bool:
        """Whether a user name and a password would do."""
        return BASIC in (each.lower() for each in self.schemes)


class CertificateFlaw(Enum):
    """What is wrong with a certificate."""

    UNKNOWN_ISSUER = "unknown issuer"
    OUT_OF_DATE = "out of date"
    OTHER_NAME = "other name"


class UntrustedCertificate(NotSent):
    """TLS could not be verified: wrong host, expired, or an inspecting proxy.

    `issuer` is who signed the certificate; empty when that couldn't be seen.
    """

    flaw: CertificateFlaw
    issuer: str

    def __init__(
        self,
        host: str,
        reason: str,
        flaw: CertificateFlaw = CertificateFlaw.UNKNOWN_ISSUER,
        issuer: str = "",
        *,
        proxy: str = "",
    ) -> None:
        super().__init__(host, reason, proxy=proxy)
        vars(self).update(flaw=flaw, issuer=issuer)


class ReplyLost(TransportError):
    """The request went out and no whole reply came back: it may or may not have counted."""


class ProtocolError(TransportError):
    """A reply that Cognito would not send. Its subclasses say what is known of who sent it."""


class WebPageReceived(ProtocolError):
    """A web page, without TLS: the program at `host` or the network may have sent it."""


class NotCognito(ProtocolError):
    """What answered at `host` is a server that doesn't know Cognito's operations."""


class ReplyNotUnderstood(ProtocolError):
    """The service's own reply that lacks something, has another shape or more than is read."""
