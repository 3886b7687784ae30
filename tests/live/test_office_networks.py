"""Sign-ins over networks as offices have them: a real proxy, a real authority of one's own, IPv6.

The proxy is Squid. The pool is reached over TLS, by a name that only the proxy knows.
"""

from __future__ import annotations

import socket
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import AskCode, CodeEntered
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.proxy_credentials import ProxyCredentials
from desktop.auth.session import Session
from desktop.cognito.jwks import fetch
from desktop.cognito.pool_service import PoolService
from desktop.cognito.transport import Transport
from desktop.commands import verify
from desktop.config.profile import Profile
from desktop.qa.environment import AppClientId, CaseUser, Subject
from desktop.test_environment import opening
from desktop.test_environment.real_pool import RealPool
from tests.auth.forge import dumped, jwk
from tests.helpers.certificates import Authority
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import (
    FROM_SOURCE,
    PracticePool,
    pool_process,
    practice_pool,
)
from tests.helpers.raw_server import reply, serve_raw
from tests.helpers.squid import PASSWORD, USER, needs_squid, squid
from tests.helpers.tls_front import TlsFront, tls_front

KEYS = dumped({"keys": [jwk()]})
HOST = "cognito.office.example"
SIX = "six.office.example"
HOSTS = {HOST: "127.0.0.1", SIX: "::1"}


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.delenv("AWS_CA_BUNDLE", raising=False)


@pytest.fixture(scope="module")
def practice_process() -> Iterator[PracticePool]:
    names = [part for name in (HOST, SIX) for part in ("--allow-host", name)]
    with practice_pool([*FROM_SOURCE, *names]) as pool:
        yield pool


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path, "Office authority")


@pytest.fixture
def front(pool: PracticePool, authority: Authority) -> Iterator[TlsFront]:
    with tls_front(authority.certificate(names=(HOST,)), pool.port) as found:
        yield found


@dataclass
class Entered:
    """A keyring's stand-in: what the port promises, in memory."""

    known: dict[str, ProxyCredentials] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def find(self, proxy: str) -> ProxyCredentials | None:
        self.asked.append(proxy)
        return self.known.get(proxy)

    def keep(self, proxy: str, credentials: ProxyCredentials) -> None:
        self.known[proxy] = credentials


@dataclass
class Office:
    """Signs Maria in, whose second step is a text message."""

    pool: PracticePool
    flows: FlowRunner
    authority: Authority
    port: int
    entered: Entered = field(default_factory=Entered)

    def profile(self, host: str = HOST, **changes: object) -> Profile:
        return self.pool.profile(
            endpoint_url=f"https://{host}:{self.port}",
            **{"ca_bundle": str(self.authority.bundle), **changes},
        )

    def sign_in(self, profile: Profile) -> object:
        """The session, or the error."""
        user = self.pool.sms_user()
        flow = sign_in(profile.client, Credentials(user.username, user.password))
        service = PoolService(profile, credentials=self.entered)
        asked = self.flows.run("sign_in", flow, service)
        if not isinstance(asked, AskCode):
            return asked
        return self.flows.answer(CodeEntered(self.pool.newest_code(user.username)))


@pytest.fixture
def office(pool: PracticePool, flows: FlowRunner, authority: Authority, front: TlsFront) -> Office:
    return Office(pool, flows, authority, front.port)


def is_in(result: object) -> None:
    assert isinstance(result, Session), result
    assert result.verdicts.valid


# The proxy


@needs_squid
def test_the_profile_s_proxy_is_used_for_calls_and_keys_and_for_nothing_else(office: Office):
    with squid(HOSTS) as proxy:
        is_in(office.sign_in(office.profile(proxy=proxy.url)))
    assert len(proxy.requests) >= 2
    assert set(proxy.requests) == {("TCP_TUNNEL/200", f"{HOST}:{office.port}")}


@needs_squid
def test_the_environment_s_proxy_is_used_where_the_profile_names_none(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    with squid(HOSTS) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        is_in(office.sign_in(office.profile()))
        monkeypatch.setenv("NO_PROXY", ".office.example")
        assert isinstance(office.sign_in(office.profile()), e.NameNotFound)


@needs_squid
def test_the_profile_s_proxy_comes_before_the_environment_s(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "*")
    with squid(HOSTS) as proxy:
        is_in(office.sign_in(office.profile(proxy=proxy.url)))


@needs_squid
def test_direct_goes_by_no_proxy_whatever_the_environment_says(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    """Not for the calls and not for the keys."""
    resolve = socket.getaddrinfo

    def with_the_office_s_names(host: Any, *rest: Any, **more: Any) -> Any:
        return resolve(HOSTS.get(host, host), *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", with_the_office_s_names)
    with squid(HOSTS) as proxy:
        for name in ("HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        is_in(office.sign_in(office.profile(proxy="direct")))
    assert proxy.requests == []
    with squid(HOSTS) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        is_in(office.sign_in(office.profile()))
    assert proxy.requests, "the same profile without the word goes by it"


@needs_squid
def test_a_proxy_that_wants_a_password_gets_the_one_that_was_entered(office: Office):
    """Asked for once: after that the tunnels of calls and keys begin with it."""
    with squid(HOSTS, schemes=["Negotiate", "Basic"]) as proxy:
        profile = office.profile(proxy=proxy.url)
        error = office.sign_in(profile)
        assert isinstance(error, e.ProxyRefused)
        assert error.takes_password
        assert (error.schemes, error.proxy) == (("Negotiate", "Basic"), proxy.url)
        office.entered.keep(proxy.url, ProxyCredentials(USER, PASSWORD))
        is_in(office.sign_in(profile))
    refused = [verdict for verdict, _ in proxy.requests if "407" in verdict]
    assert 2 <= len(refused) <= 3  # the first call; then one for calls, one for the keys


@needs_squid
def test_a_wrong_password_is_tried_once_and_never_told(office: Office):
    with squid(HOSTS, schemes=["Basic"]) as proxy:
        office.entered.keep(proxy.url, ProxyCredentials(USER, "Wrong-1"))
        error = office.sign_in(office.profile(proxy=proxy.url))
    assert isinstance(error, e.ProxyRefused)
    assert "Wrong-1" not in repr(error) + str(error) + repr(office.entered.known)
    assert [verdict for verdict, _ in proxy.requests] == ["TCP_DENIED/407"] * 2


@needs_squid
def test_after_a_wrong_password_the_right_one_is_used_at_once(office: Office):
    """The wrong one isn't sent again: proxies lock people out, too."""
    with squid(HOSTS, schemes=["Basic"]) as proxy:
        profile = office.profile(proxy=proxy.url)
        user = office.pool.sms_user()
        service = PoolService(profile, credentials=office.entered)
        answers = []
        for password in ("Wrong-1", PASSWORD):
            office.entered.keep(proxy.url, ProxyCredentials(USER, password))
            flow = sign_in(profile.client, Credentials(user.username, user.password))
            answers.append(office.flows.run("sign_in", flow, service))
        assert isinstance(answers[0], e.ProxyRefused)
        assert isinstance(answers[1], AskCode)
        is_in(office.flows.answer(CodeEntered(office.pool.newest_code(user.username))))
    refused = [verdict for verdict, _ in proxy.requests if "407" in verdict]
    assert len(refused) <= 3  # without and with the wrong one; without, for the keys


@needs_squid
@pytest.mark.parametrize("scheme", ["Negotiate", "NTLM"])
def test_a_proxy_whose_schemes_we_don_t_speak_is_told_apart(scheme: str, office: Office):
    with squid(HOSTS, schemes=[scheme]) as proxy:
        error = office.sign_in(office.profile(proxy=proxy.url))
        assert isinstance(error, e.ProxyRefused)
        assert not error.takes_password
        assert error.schemes == (scheme,)
        assert office.entered.asked == []


@needs_squid
def test_a_proxy_may_have_tls_of_its_own(office: Office):
    """TLS in TLS, both by the office's authority."""
    certificate = office.authority.certificate()
    with squid(HOSTS, schemes=["Basic"], certificate=certificate) as proxy:
        office.entered.keep(proxy.url, ProxyCredentials(USER, PASSWORD))
        is_in(office.sign_in(office.profile(proxy=proxy.url)))


@needs_squid
def test_a_proxy_with_tls_that_can_t_be_trusted_is_named_with_its_issuer(
    office: Office, tmp_path: Path
):
    other = Authority(tmp_path, "Some other authority")
    with squid(HOSTS, certificate=other.certificate()) as proxy:
        error = office.sign_in(office.profile(proxy=proxy.url))
    assert isinstance(error, e.UntrustedCertificate)
    assert (error.host, error.issuer) == ("127.0.0.1", "Some other authority")
    assert error.flaw is e.CertificateFlaw.UNKNOWN_ISSUER


# Whom to trust


def test_a_private_authority_is_trusted_by_the_profile(office: Office):
    is_in(office.sign_in(office.profile("127.0.0.1")))


def test_without_it_the_certificate_is_refused_and_its_issuer_named(office: Office):
    error = office.sign_in(office.profile("127.0.0.1", ca_bundle=""))
    assert isinstance(error, e.UntrustedCertificate)
    assert error.issuer == "Office authority"


def test_the_system_s_authorities_are_trusted_beside_it(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The system's store is read where OpenSSL is told to: a machine that IT looks after."""
    monkeypatch.setenv("SSL_CERT_FILE", str(office.authority.bundle))
    other = Authority(tmp_path, "Some other authority")
    is_in(office.sign_in(office.profile("127.0.0.1", ca_bundle="")))
    is_in(office.sign_in(office.profile("127.0.0.1", ca_bundle=str(other.bundle))))
    monkeypatch.setenv("SSL_CERT_FILE", str(other.bundle))
    is_in(office.sign_in(office.profile("127.0.0.1")))
    error = office.sign_in(office.profile("127.0.0.1", ca_bundle=""))
    assert isinstance(error, e.UntrustedCertificate)


def test_the_profile_s_file_comes_before_the_environment_s(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AWS_CA_BUNDLE", "/nowhere.pem")
    is_in(office.sign_in(office.profile("127.0.0.1")))
    error = office.sign_in(office.profile("127.0.0.1", ca_bundle=""))
    assert isinstance(error, e.SettingUnusable)
    assert error.setting == "AWS_CA_BUNDLE"


def test_a_file_that_is_gone_is_named_by_the_profile_s_key(office: Office, tmp_path: Path):
    gone = str(tmp_path / "gone.pem")
    error = office.sign_in(office.profile("127.0.0.1", ca_bundle=gone))
    assert isinstance(error, e.SettingUnusable)
    assert (error.setting, error.flaw, error.file) == (
        "ca_bundle",
        e.SettingFlaw.FILE_MISSING,
        gone,
    )


def test_the_keys_of_a_connection_are_written_nowhere(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    log = tmp_path / "keys"
    monkeypatch.setenv("SSLKEYLOGFILE", str(log))
    is_in(office.sign_in(office.profile("127.0.0.1")))
    lines = log.read_text().splitlines() if log.exists() else []  # botocore opens it
    assert [line for line in lines if not line.startswith("#")] == []


def test_a_handshake_that_hangs_holds_up_no_other_connection(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    """A context holds a lock for as long as its handshake takes."""
    monkeypatch.setenv("SSL_CERT_FILE", str(office.authority.bundle))
    with serve_raw(lambda _line, over: over.wait(10)) as silent:
        url = f"https://127.0.0.1:{silent.port}"
        flow = sign_in(office.profile().client, Credentials("maria", "pw"))
        stuck = office.flows.worker.start(
            "sign_in", flow, PoolService(office.pool.profile(endpoint_url=url))
        )
        is_in(office.sign_in(office.profile("127.0.0.1", ca_bundle="")))
        office.flows.worker.cancel(stuck)


# IPv6


def no_ipv6() -> str:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError as error:
        return f"this computer has no ::1: {error}"
    return ""


needs_ipv6 = pytest.mark.skipif(bool(no_ipv6()), reason=no_ipv6())


@needs_ipv6
def test_a_host_that_has_ipv6_only_is_reached(flows: FlowRunner):
    with pool_process([*FROM_SOURCE, "--host", "::1"]) as (_, overview):
        pool = PracticePool(int(overview["endpoint"].rpartition(":")[2]), "::1")
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.1", pool.port), 1)
        user = pool.sms_user()
        asked = flows.sign_in(pool.profile(), user.username, user.password)
        assert isinstance(asked, AskCode), asked
        is_in(flows.answer(CodeEntered(pool.newest_code(user.username))))


@needs_squid
@needs_ipv6
def test_a_proxy_reaches_a_name_that_has_ipv6_only(
    pool: PracticePool, flows: FlowRunner, authority: Authority
):
    with (
        tls_front(authority.certificate("::1", names=(SIX,)), pool.port, "::1") as front,
        squid(HOSTS) as proxy,
    ):
        office = Office(pool, flows, authority, front.port)
        is_in(office.sign_in(office.profile(SIX, proxy=proxy.url)))


@needs_ipv6
def test_an_address_of_ipv6_is_reached_and_its_certificate_checked(authority: Authority):
    with (
        serve_raw(reply(KEYS)) as server,
        tls_front(authority.certificate("::1"), server.port, "::1") as front,
    ):
        url = f"https://[::1]:{front.port}/keys"
        assert fetch(url, Transport(ca_bundle=str(authority.bundle))) == KEYS
        with pytest.raises(e.UntrustedCertificate):
            fetch(url)
    with (
        serve_raw(reply(KEYS)) as server,
        tls_front(authority.certificate("::2"), server.port, "::1") as front,
        pytest.raises(e.UntrustedCertificate) as raised,
    ):
        fetch(f"https://[::1]:{front.port}/keys", Transport(ca_bundle=str(authority.bundle)))
    assert raised.value.flaw is e.CertificateFlaw.OTHER_NAME


def test_an_ipv6_address_is_asked_of_a_proxy_in_brackets(monkeypatch: pytest.MonkeyPatch):
    with serve_raw(reply(b"", "503 Service Unavailable")) as proxy:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")
        with pytest.raises(e.NotSent):
            fetch("https://[2001:db8::1]/keys")
    assert proxy.requests[0].startswith("CONNECT [2001:db8::1]:443 ")


# Commands


@needs_squid
def test_a_token_is_verified_by_the_profile_s_way_to_the_keys(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    session = office.sign_in(office.profile("127.0.0.1"))
    assert isinstance(session, Session)
    with squid(HOSTS) as proxy:
        profile = office.profile(proxy=proxy.url)
        keys = ("name", "region", "user_pool_id", "client_id", "endpoint_url", "proxy", "ca_bundle")
        file = tmp_path / "office.toml"
        file.write_text("".join(f"{key} = '{getattr(profile, key)}'\n" for key in keys))
        parser = ArgumentParser()
        verify.configure(parser)
        options = verify._options(parser.parse_args(["--profile", str(file), "--use", "access"]))
        token = BytesIO(session.tokens.access_token.encode())
        assert verify.run(options, token, sys.stdout) == 0
    assert {where for _, where in proxy.requests} == {f"{HOST}:{office.port}"}
    assert '"valid": true' in capsys.readouterr().out


@needs_squid
@pytest.mark.parametrize("open_pool", [opening.pool_of, opening.real_pool])
def test_the_test_plan_sends_the_proxy_s_password_as_the_app_does(
    open_pool: Any, office: Office, monkeypatch: pytest.MonkeyPatch
):
    """For raw calls, for those that begin at once, and for the app's own sign-in."""
    monkeypatch.setattr(opening, "KeyringProxyCredentials", lambda: office.entered)
    user = office.pool.sms_user()
    tester = CaseUser(user.username, user.password)
    hooks = opening.Hooks(Event(), None, lambda _: None, lambda: tester, variables={})
    with squid(HOSTS, schemes=["Basic"]) as proxy:
        office.entered.keep(proxy.url, ProxyCredentials(USER, PASSWORD))
        profile = office.profile(proxy=proxy.url)
        with open_pool(profile, hooks) as environment:
            assert environment.send("GetUser", {"AccessToken": "none"}).http_status == 400
            both = environment.send_at_once("GetUser", [{"AccessToken": "none"}] * 2)
            assert [answer.http_status for answer in both] == [400, 400]
            if isinstance(environment, RealPool):
                subject = Subject(profile.user_pool_id, AppClientId(profile.client_id), (tester,))
                result = environment.sign_in_by_app(subject, {}, tester)
                assert result.asked == ("AskCode",)
    assert {where for _, where in proxy.requests} == {f"{HOST}:{office.port}"}
