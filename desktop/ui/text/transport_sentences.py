"""A sentence for each class of error between this computer and the service, settings included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth import errors as e

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.errors import DeskError

translate = QCoreApplication.translate


def transport_sentences() -> Mapping[type[DeskError], str]:
    """All of these sentences, in the current language; part of `error_sentences`."""
    return {
        e.NotSent: translate("Wording", "Can't reach the sign-in service. Check the connection."),
        e.NameNotFound: translate(
            "Wording",
            "Can't find the address of {host}. Check the connection, then try again. If it happens "
            "again, send these details to {support}.",
        ),
        e.ProxyRefused: translate(
            "Wording",
            "This network's proxy wants a sign-in of its own. Ask {support} for the address to "
            "set in HTTPS_PROXY, or try another network.",
        ),
        # Where the certificate's issuer or flaw is known, `text.errors` has a better sentence.
        e.UntrustedCertificate: translate(
            "Wording",
            "Can't reach the sign-in service safely: what answered couldn't prove that it is the "
            "service. Try another network, or send these details to {support}.",
        ),
        e.ReplyLost: translate(
            "Wording",
            "The connection broke before the answer came. Check the connection and sign in again.",
        ),
        e.NotCognito: translate(
            "Wording",
            "What answers at {host} is not Amazon Cognito. Check the connection's address, or "
            "send these details to {support}.",
        ),
        e.ReplyNotUnderstood: translate(
            "Wording",
            "The sign-in service sent an answer that this app doesn't understand. Try again. If "
            "it happens again, send these details to {support}.",
        ),
        e.WebPageReceived: translate(
            "Wording",
            "A web page came from {host} in place of the sign-in service's answer. Some networks "
            "send one until you sign in to the network: open any web page, then try again. If it "
            "happens again, send these details to {support}.",
        ),
        e.ProtocolError: translate(
            "Wording",
            "What came from {host} is no answer of the sign-in service. Try again. If it happens "
            "again, send these details to {support}.",
        ),
        e.TransportError: translate(
            "Wording", "Can't reach the sign-in service. Check the connection."
        ),
        # `errors` says more, by what is wrong with it.
        e.SettingUnusable: translate(
            "Wording",
            "Nothing was sent: {setting} on this computer can't be used. Correct or remove it, or "
            "send these details to {support}.",
        ),
    }
