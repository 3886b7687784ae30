"""Where calls go, as far as that changes what a strange answer means."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.auth.errors import NotCognito, ProtocolError, ReplyNotUnderstood, WebPageReceived


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The address of one connection's API.

    Over TLS, which is always verified, an answer comes from the host that was called, whatever the
    network in between: a page of a network's own never gets through.
    """

    host: str
    """With its port, if it has one of its own."""
    tls: bool
    given: bool
    """Whether profile or environment name the address; otherwise it is AWS's own."""

    def strange(self, reason: str, proxy: str = "") -> ProtocolError:
        """The error for an answer that Cognito never gives: a page, a redirect, another's error."""
        kind = NotCognito if self.given else ReplyNotUnderstood
        return kind(self.host, reason, proxy=proxy)

    def page(self, reason: str, proxy: str = "") -> ProtocolError:
        """The same for a web page, which without TLS a network may have put in place."""
        return self.strange(reason, proxy) if self.tls else WebPageReceived(self.host, reason)
