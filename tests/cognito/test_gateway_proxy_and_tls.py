"""API calls through proxies and TLS: what is in the way is named, and nothing gets past it."""

from __future__ import annotations

import socket
import threading
from pathlib import Path
from typing import Any

import pytest

from desktop.auth import errors as e
from desktop.auth.replies import Reply
from desktop.auth.steps import Call
from desktop.cognito.gateway import Gateway, Timeouts
from desktop.cognito.jwks import KeyCache
from desktop.config.profile import Profile
from tests.helpers.certificates import Authority
from tests.helpers.raw_server import RawServer, reply, serve_raw

SIGN_IN = Call("InitiateAuth", {"ClientId": "client", "AuthParameters": {"PASSWORD": "hunter2"}})
CHALLENGE = reply(b'{"ChallengeName": "SMS_MFA", "Session": "s"}')


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def origin(server: RawServer) -> str:
    return server.url.partition("/pool")[0]


def gateway(url: str, **timeouts: float) -> Gateway:
    profile = Profile("n", "eu-central-1", "eu-central-1_AbC", "client", endpoint_url=url)
    return Gateway(profile, KeyCache(lambda _: b'{"keys": []}'), timeouts=Timeouts(**timeouts))


def refused(url: str, kind: type[Any]) -> Any:
    with pytest.raises(e.TransportError) as raised:
        gateway(url).perform(SIGN_IN)
    assert type(raised.value) is kind
    assert "hunter2" not in repr(raised.value)
    return raised.value


def test_a_network_that_inspects_tls_is_named_by_its_certificate_s_issuer(authority: Authority):
    """And nothing of the request gets to it, neither at the call nor at the second look."""
    with serve_raw(CHALLENGE, authority.certificate()) as inspector:
        error = refused(origin(inspector), e.UntrustedCertificate)
    assert error.issuer == "Example Corp TLS Inspection"
    assert error.flaw is e.CertificateFlaw.UNKNOWN_ISSUER
    assert not any("hunter2" in request or "POST" in request for request in inspector.requests)


def test_the_issuer_is_seen_through_a_proxy_too(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
):
    with serve_raw(CHALLENGE, authority.certificate(names=("login.invalid",))) as inspector:

        def tunnel(line: socket.socket, over: threading.Event) -> None:
            line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            with socket.create_connection(("127.0.0.1", inspector.port)) as far:
                back = threading.Thread(target=pump, args=(far, line))
                back.start()
                pump(line, far)
                back.join(5)

        with serve_raw(tunnel) as proxy:
            monkeypatch.setenv("https_proxy", f"http://user:secret@127.0.0.1:{proxy.port}")
            error = refused("https://login.invalid", e.UntrustedCertificate)
    assert error.issuer == "Example Corp TLS Inspection"
    assert error.proxy == f"http://127.0.0.1:{proxy.port}"


def pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65_536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        return


def test_with_the_setting_that_the_sentence_names_it_works(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AWS_CA_BUNDLE", str(authority.bundle))
    with serve_raw(CHALLENGE, authority.certificate()) as server:
        assert isinstance(gateway(origin(server)).perform(SIGN_IN), Reply)


def test_a_page_of_a_server_that_proved_who_it_is_is_that_server_s(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
):
    """Over verified TLS it is no network's: the address is no Cognito's."""
    monkeypatch.setenv("AWS_CA_BUNDLE", str(authority.bundle))
    page = reply(b"<html>Welcome</html>", Content_Type="text/html")
    with serve_raw(page, authority.certificate()) as server:
        error = refused(origin(server), e.NotCognito)
    assert error.host == f"127.0.0.1:{server.port}"


def test_a_certificate_out_of_date_is_blocked(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AWS_CA_BUNDLE", str(authority.bundle))
    with serve_raw(CHALLENGE, authority.certificate(out_of_date=True)) as server:
        error = refused(origin(server), e.UntrustedCertificate)
    assert error.flaw is e.CertificateFlaw.OUT_OF_DATE


def test_a_certificate_for_another_host_is_blocked(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AWS_CA_BUNDLE", str(authority.bundle))
    with serve_raw(CHALLENGE, authority.certificate("127.0.0.2")) as server:
        error = refused(origin(server), e.UntrustedCertificate)
    assert error.flaw is e.CertificateFlaw.OTHER_NAME


def test_a_handshake_that_breaks_is_not_sent():
    """The same exception comes when a reply breaks off, where the result is unknown."""
    with serve_raw(b"") as server:
        refused(origin(server).replace("http:", "https:"), e.NotSent)


def test_tls_that_breaks_off_in_the_reply_is_a_lost_reply(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
):
    """Not "untrusted": the request was read by whom it was meant for."""
    monkeypatch.setenv("AWS_CA_BUNDLE", str(authority.bundle))

    def rough(line: Any, _: object) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")
        socket.socket.shutdown(line, socket.SHUT_RDWR)

    with serve_raw(rough, authority.certificate()) as server:
        refused(origin(server), e.ReplyLost)
    assert len(server.requests) == 1


def test_a_slow_handshake_ends_in_time_and_is_not_sent():
    def drip(line: socket.socket, over: threading.Event) -> None:
        line.sendall(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc")  # a ServerHello of 16 KiB
        while not over.wait(0.02):
            line.sendall(b"\0")

    with serve_raw(drip) as server, pytest.raises(e.NotSent, match=r"within 0\.4 s"):
        gateway(origin(server).replace("http:", "https:"), total=0.4).perform(SIGN_IN)


def test_a_proxy_that_wants_a_sign_in_is_named_without_its_password(
    monkeypatch: pytest.MonkeyPatch,
):
    """At the tunnel for https; once, since guessing could lock people out there."""
    with serve_raw(reply(b"", "407 Proxy Authentication Required")) as proxy:
        monkeypatch.setenv("https_proxy", f"http://user:secret@127.0.0.1:{proxy.port}")
        error = refused("https://login.invalid", e.ProxyRefused)
    assert error.proxy == f"http://127.0.0.1:{proxy.port}"
    assert "secret" not in repr(error) + error.proxy + str(error)
    assert len(proxy.requests) == 1


def test_a_proxy_that_cannot_get_there_either(monkeypatch: pytest.MonkeyPatch):
    with serve_raw(reply(b"", "502 Bad Gateway")) as proxy:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")
        error = refused("https://login.invalid", e.NotSent)
    assert error.reason == "the proxy answered with HTTP status 502"


def test_a_proxy_that_is_not_there(monkeypatch: pytest.MonkeyPatch):
    with socket.create_server(("127.0.0.1", 0)) as once:
        port = once.getsockname()[1]
    monkeypatch.setenv("https_proxy", f"http://user:secret@127.0.0.1:{port}")
    error = refused("https://login.invalid", e.ProxyUnreachable)
    assert (error.reason, error.proxy) == ("Connection refused", f"http://127.0.0.1:{port}")


def test_a_proxy_whose_name_is_unknown_is_named_itself(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("https_proxy", "http://proxy.invalid:3128")
    error = refused("https://login.example", e.ProxyUnreachable)
    assert error.proxy == "http://proxy.invalid:3128"


def test_a_proxy_that_is_silent_is_named(monkeypatch: pytest.MonkeyPatch):
    """TCP stands and nothing comes back: it is the proxy that is to be looked at."""
    with serve_raw(lambda _line, over: over.wait(10)) as proxy:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")
        with pytest.raises(e.NotSent) as raised:
            gateway("https://login.invalid", connect=0.3, read=0.3).perform(SIGN_IN)
    assert raised.value.proxy == f"http://127.0.0.1:{proxy.port}"
