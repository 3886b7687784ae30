"""A sentence for each class of error between this computer and the service, settings included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth import errors as e
from desktop.ui.text.error_details import plain

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
        e.ProxyUnreachable: translate(
            "Wording",
            "The proxy {proxy}, which is set on this computer, can't be reached, so nothing was "
            "sent. Check the connection. If that doesn't help, ask {support} to correct the proxy "
            "(in the connection, in HTTPS_PROXY, or in the system's settings).",
        ),
        e.ProxyRefused: translate(
            "Wording",
            "The proxy {proxy} wants a sign-in of its own. Ask {support} for the address to "
            "set in HTTPS_PROXY, or try another network.",
        ),
        e.NoDirectWay: translate(
            "Wording",
            "There is no direct way to {host}, and this computer gets its proxy from a PAC file, "
            "which Cognito Desk doesn't read. Ask {support} for the proxy's address: it goes into "
            "the connection (proxy) or into HTTPS_PROXY.",
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


def of_the_way(error: e.TransportError | e.SettingUnusable) -> str:
    """The sentence for what is known of the way to the service; empty for no more than the class.

    `text.errors` fills in what is in braces.
    """
    if isinstance(error, e.SettingUnusable):
        return _of_the_file(error.flaw) if error.file else _of_the_setting(error)
    if isinstance(error, e.UntrustedCertificate):
        return _of_the_certificate(error)
    if isinstance(error, e.ProxyRefused) and error.schemes:
        return _of_the_proxy(error)
    if type(error) is e.NotSent and error.proxy:
        return translate(
            "Wording",
            "Can't reach the sign-in service through the proxy {proxy}. Check the connection. If "
            "that doesn't help, send these details to {support}.",
        )
    return ""


def _of_the_proxy(error: e.ProxyRefused) -> str:
    """What a proxy wants that refused."""
    if error.takes_password:
        return translate(
            "Wording",
            "The proxy {proxy} wants a user name and a password. Nothing was sent to the sign-in "
            "service.",
        )
    return translate(
        "Wording",
        "The proxy {proxy} wants a sign-in by {schemes}, which Cognito Desk can't do. Ask "
        "{support} to let it through to {host} without one, or for a proxy that takes a password.",
    )


def _of_the_certificate(error: e.UntrustedCertificate) -> str:
    """What to do about a certificate; switching the check off is nowhere on offer."""
    if error.flaw is e.CertificateFlaw.OUT_OF_DATE:
        return translate(
            "Wording",
            "Can't reach the sign-in service safely: the certificate that was shown is out of "
            "date. Check this computer's date and time. If they are right, contact {support}.",
        )
    if error.flaw is e.CertificateFlaw.OTHER_NAME:
        return translate(
            "Wording",
            "Can't reach the sign-in service safely: what answered is another server, according to "
            "its certificate. Try another network, or send these details to {support}.",
        )
    if plain(error.issuer):
        return translate(
            "Wording",
            "Can't reach the sign-in service safely: the certificate that was shown comes from "
            "“{issuer}”, which this computer doesn't trust. If that is your organisation, ask "
            "{support} to have this computer trust it, or to name its certificate file in the "
            "connection (ca_bundle). If not, try another network.",
        )
    return ""


def _of_the_setting(error: e.SettingUnusable) -> str:
    if error.flaw is e.SettingFlaw.REDIRECTS:
        return translate(
            "Wording",
            "Nothing was sent: {setting} on this computer would send your sign-in to another "
            "place, which this connection doesn't allow. Remove it, or contact {support}.",
        )
    if error.flaw is e.SettingFlaw.NOT_AN_ADDRESS:
        return translate(
            "Wording",
            "Nothing was sent: {setting} on this computer has to be an address that begins with "
            "https://, or one on this computer. Correct or remove it, or send these details to "
            "{support}.",
        )
    if error.flaw is e.SettingFlaw.NOT_A_PROXY:
        return translate(
            "Wording",
            "Nothing was sent: {setting} on this computer has to be a proxy's address, such as "
            "http://proxy.example:3128. Correct or remove it, or send these details to {support}.",
        )
    if error.flaw is e.SettingFlaw.PAC_FILE:
        return translate(
            "Wording",
            "Nothing was sent: {setting} on this computer is the address of a PAC file, which "
            "Cognito Desk doesn't read. It has to be a proxy's address, such as "
            "http://proxy.example:3128. Correct it, or send these details to {support}.",
        )
    if error.flaw is e.SettingFlaw.NO_CERTIFICATES:
        return translate(
            "Wording",
            "Nothing was sent: {setting} on this computer has to name a file with certificates. "
            "Correct or remove it, or send these details to {support}.",
        )
    return ""


def _of_the_file(flaw: e.SettingFlaw) -> str:
    """What is wrong with a file of certificates, which a setting names."""
    if flaw is e.SettingFlaw.FILE_MISSING:
        return translate(
            "Wording",
            "Nothing was sent: the certificate file {file} doesn't exist. Ask {support} to put it "
            "there, or to correct {setting} on this computer.",
        )
    if flaw is e.SettingFlaw.FILE_UNREADABLE:
        return translate(
            "Wording",
            "Nothing was sent: the certificate file {file} can't be read. Ask {support} to let "
            "you read it, or to correct {setting} on this computer.",
        )
    return translate(
        "Wording",
        "Nothing was sent: there are no certificates in the file {file}. Ask {support} to replace "
        "it, or to correct {setting} on this computer.",
    )
