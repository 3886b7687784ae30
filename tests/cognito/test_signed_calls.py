"""Calls with AWS credentials over networks as offices have them: Squid, and an authority of one's
own. The name of the service is one that only the proxy knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop.auth.proxy_credentials import ProxyCredentials
from desktop.aws.session import AwsSession
from desktop.cognito.signed_calls import http_for_signed_calls
from desktop.cognito.transport import Transport
from desktop.setup.provisioning.problems import AwsProblem, Cause
from tests.helpers.aws_doubles import REGION, forget_this_computers_aws
from tests.helpers.certificates import Authority
from tests.helpers.raw_server import RawServer, reply, serve_raw
from tests.helpers.squid import PASSWORD, USER, needs_squid, squid

HOST = "sts.office.example"
HOSTS = {HOST: "127.0.0.1"}
IDENTITY = reply(
    b"<GetCallerIdentityResponse><GetCallerIdentityResult><Account>1</Account><Arn>a</Arn>"
    b"</GetCallerIdentityResult></GetCallerIdentityResponse>",
    Content_Type="text/xml",
)
ROLE = reply(
    b"<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>A</AccessKeyId>"
    b"<SecretAccessKey>S</SecretAccessKey><SessionToken>T</SessionToken>"
    b"<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>"
    b"</AssumeRoleResponse>",
    Content_Type="text/xml",
)


@pytest.fixture(autouse=True)
def computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """One whose AWS config has nothing but keys; its folder."""
    forget_this_computers_aws(monkeypatch, tmp_path)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    return tmp_path


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path, "Office authority")


@pytest.fixture
def service(authority: Authority) -> Iterator[RawServer]:
    with serve_raw(IDENTITY, authority.certificate(names=(HOST,))) as server:
        yield server


@dataclass
class Keyring:
    """A stand-in: what the port promises, in memory."""

    password: str = PASSWORD
    asked: list[str] = field(default_factory=list)

    def find(self, proxy: str) -> ProxyCredentials | None:
        self.asked.append(proxy)
        return ProxyCredentials(USER, self.password)

    def keep(self, proxy: str, credentials: ProxyCredentials) -> None:
        raise NotImplementedError


def account(port: int, transport: Transport, profile: str | None = None) -> str:
    session = AwsSession(
        profile,
        REGION,
        endpoint_url=f"https://{HOST}:{port}",
        make_http=http_for_signed_calls(transport),
    )
    return session.identity().account


def cause(port: int, transport: Transport) -> AwsProblem:
    with pytest.raises(AwsProblem) as caught:
        account(port, transport)
    return caught.value


@needs_squid
def test_proxy_and_authority_of_a_connection_are_used(service: RawServer, authority: Authority):
    with squid(HOSTS) as proxy:
        assert account(service.port, Transport(proxy.url, str(authority.bundle))) == "1"
    assert proxy.requests == [("TCP_TUNNEL/200", f"{HOST}:{service.port}")]


@needs_squid
def test_the_authority_is_added_to_the_system_s_and_is_needed(service: RawServer):
    with squid(HOSTS) as proxy:
        problem = cause(service.port, Transport(proxy.url))
    assert problem.cause is Cause.CERTIFICATE
    assert problem.detail == f"{HOST}:{service.port} (signed by Office authority)"
    assert not any("POST" in it for it in service.requests)
    assert len([it for it in proxy.requests if "TUNNEL" in it[0]]) <= 2  # the call, and a look


@needs_squid
def test_the_ca_bundle_of_the_aws_config_is_added_where_nothing_else_names_one(
    service: RawServer, authority: Authority, computer: Path
):
    (computer / "config").write_text(f"[default]\nca_bundle = {authority.bundle}\n")
    with squid(HOSTS) as proxy:
        assert account(service.port, Transport(proxy.url)) == "1"
        other = Authority(computer, "Another")
        problem = cause(service.port, Transport(proxy.url, str(other.bundle)))
    assert problem.cause is Cause.CERTIFICATE


@needs_squid
def test_a_proxy_gets_the_password_that_was_entered(service: RawServer, authority: Authority):
    keyring = Keyring()
    with squid(HOSTS, schemes=["Basic"]) as proxy:
        transport = Transport(proxy.url, str(authority.bundle), keyring)
        assert account(service.port, transport) == "1"
        assert keyring.asked == [proxy.url]


@needs_squid
def test_a_wrong_password_is_sent_once_and_never_told(service: RawServer, authority: Authority):
    with squid(HOSTS, schemes=["Basic"]) as proxy:
        transport = Transport(proxy.url, str(authority.bundle), Keyring("Wrong-1"))
        problem = cause(service.port, transport)
    assert problem.cause is Cause.PROXY
    assert problem.detail == f"{proxy.url} (Basic)"
    assert [verdict for verdict, _ in proxy.requests] == ["TCP_DENIED/407"] * 2


@needs_squid
def test_the_way_to_a_role_is_the_same(
    authority: Authority, computer: Path, monkeypatch: pytest.MonkeyPatch
):
    """STS is asked for the role's keys by a client that botocore makes by itself."""
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with (
        serve_raw(ROLE, authority.certificate(names=(HOST,))) as sts,
        serve_raw(IDENTITY, authority.certificate(names=(HOST,))) as service,
        squid(HOSTS) as proxy,
    ):
        (computer / "config").write_text(
            "[profile it]\nrole_arn = arn:aws:iam::1:role/it\nsource_profile = keys\n"
            f"endpoint_url = https://{HOST}:{sts.port}\n[profile keys]\n"
            "aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = secret\n"
        )
        transport = Transport(proxy.url, str(authority.bundle))
        assert account(service.port, transport, "it") == "1"
    assert [it for _, it in proxy.requests] == [f"{HOST}:{sts.port}", f"{HOST}:{service.port}"]


def test_a_setting_that_can_not_be_used_is_named_and_nothing_is_sent(service: RawServer):
    problem = cause(service.port, Transport("", "/nowhere/office.pem"))
    assert problem.cause is Cause.SETTING
    assert "ca_bundle" in problem.detail
    assert service.requests == []
