"""What of this computer's settings counts for signing in, and that nothing else does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from botocore.configprovider import BOTOCORE_DEFAUT_SESSION_VARIABLES

from desktop.auth import errors as e
from desktop.auth.partitions import partition_of, service_host
from desktop.cognito.botocore_session import session
from desktop.cognito.gateway import Gateway
from desktop.cognito.jwks import KeyCache, fetch
from desktop.config.profile import Profile
from tests.auth.forge import dumped, jwk
from tests.cognito.gateway_calls import SIGN_IN, gateway
from tests.helpers.certificates import Authority
from tests.helpers.loopback import Loopback
from tests.helpers.raw_server import reply, serve_raw

AWS = "https://cognito-idp.eu-central-1.amazonaws.com"
KEYS = dumped({"keys": [jwk()]})


def at_aws(**keys: Any) -> Gateway:
    """A gateway of a profile that names no endpoint."""
    profile = Profile("n", "eu-central-1", "eu-central-1_AbC", "client", **keys)
    return Gateway(profile, KeyCache(lambda _: KEYS))


def where(gateway: Gateway) -> str:
    """The URL that a call of this gateway is sent to; nothing is sent."""
    urls: list[str] = []

    def stop(request: Any, **_: object) -> None:
        urls.append(request.url)
        raise ConnectionError

    gateway._client().meta.events.register_first("before-send.cognito-idp", stop)
    with pytest.raises(e.DeskError):
        gateway.perform(SIGN_IN)
    return urls[0].rstrip("/")


def setting_in_the_way(gateway: Gateway) -> tuple[str, e.SettingFlaw]:
    with pytest.raises(e.SettingUnusable) as raised:
        gateway.perform(SIGN_IN)
    return raised.value.setting, raised.value.flaw


# AWS's own files


def test_a_line_that_another_tool_left_in_the_config_file_sends_no_password_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: Loopback
):
    config = tmp_path / "config"
    config.write_text(
        f"[default]\nendpoint_url = {server.url}\nca_bundle = /gone.pem\n"
        f"services = s\nuse_fips_endpoint = true\n"
        f"[services s]\ncognito_identity_provider =\n  endpoint_url = {server.url}\n"
        "[profile other]\nca_bundle = /gone.pem\n"
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    assert where(at_aws()) == AWS
    monkeypatch.setenv("AWS_PROFILE", "other")
    assert where(at_aws()) == AWS
    assert server.requests == []


OPENED = """
import pathlib, sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from desktop.auth.steps import FetchKeys
from desktop.cognito.gateway import Gateway
from desktop.config.profile import Profile
gateway = Gateway(Profile("n", "eu-central-1", "eu-central-1_AbC", "c"))
gateway.warm()
print(gateway._client().meta.endpoint_url)
try:
    gateway.perform(FetchKeys("https://127.0.0.1:9/keys", frozenset()))
except Exception as error:
    print(type(error).__name__)
print(*(path for path in opened if sys.argv[1] in path), sep="\\n")
"""


def test_nothing_in_the_home_folder_is_opened(tmp_path: Path):
    """Not only the files, but also models, whose rules say where calls go."""
    rules = tmp_path / ".aws" / "models" / "cognito-idp" / "2016-04-18"
    rules.mkdir(parents=True)
    (rules / "endpoint-rule-set-1.json").write_text('{"planted": true}')
    for name in ("config", "credentials"):
        (tmp_path / ".aws" / name).write_text("[default]\nendpoint_url = http://198.51.100.1\n")
    (tmp_path / ".boto").write_text("[Credentials]\n")
    done = subprocess.run(
        [sys.executable, "-c", OPENED, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={"HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.stdout.split() == [AWS, "NotSent"]


# The environment

WITHOUT_EFFECT = {
    "AWS_CONFIG_FILE": "{folder}/planted",
    "AWS_SHARED_CREDENTIALS_FILE": "{folder}/planted",
    "AWS_DATA_PATH": "{folder}",
    "AWS_PROFILE": "absent",
    "AWS_DEFAULT_PROFILE": "absent",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULTS_MODE": "auto",
    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true",
    "AWS_MAX_ATTEMPTS": "nonsense",
    "AWS_RETRY_MODE": "nonsense",
    "AWS_STS_REGIONAL_ENDPOINTS": "nonsense",
    "AWS_ENDPOINT_DISCOVERY_ENABLED": "nonsense",
    "AWS_AUTH_SCHEME_PREFERENCE": "nonsense",
    "AWS_ACCOUNT_ID_ENDPOINT_MODE": "nonsense",
    "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES": "nonsense",
    "AWS_CSM_ENABLED": "true",
    "AWS_CSM_HOST": "198.51.100.1",
    "AWS_ENDPOINT_URL_STS": "http://198.51.100.1",
    "AWS_USE_FIPS_ENDPOINTS": "true",
    "REQUESTS_CA_BUNDLE": "{folder}/gone.pem",
    "CURL_CA_BUNDLE": "{folder}/gone.pem",
}


@pytest.mark.parametrize("variable", WITHOUT_EFFECT)
def test_a_variable_that_is_not_listed_has_no_effect(
    variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "planted").write_text("[default]\nendpoint_url = http://198.51.100.1\n")
    monkeypatch.setenv(variable, WITHOUT_EFFECT[variable].format(folder=tmp_path))
    found = at_aws()
    assert where(found) == AWS
    client = found._client()
    assert client._endpoint.http_session._session._verify is True
    assert client.meta.config.retries == {"total_max_attempts": 1, "mode": "standard"}


@pytest.mark.parametrize("name", BOTOCORE_DEFAUT_SESSION_VARIABLES)
def test_the_session_takes_no_variable_of_botocore_s(name: str, monkeypatch: pytest.MonkeyPatch):
    _, variables, default, _ = BOTOCORE_DEFAUT_SESSION_VARIABLES[name]
    for variable in [variables] if isinstance(variables, str) else variables or []:
        monkeypatch.setenv(variable, "7")
    assert session().get_config_variable(name) == default


REDIRECTIONS = ("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "AWS_ENDPOINT_URL")


@pytest.mark.parametrize("variable", REDIRECTIONS)
def test_an_address_in_the_environment_takes_the_place_of_aws(
    variable: str, monkeypatch: pytest.MonkeyPatch, server: Loopback
):
    monkeypatch.setenv(variable, server.url)
    at_aws().perform(SIGN_IN)
    assert len(server.requests) == 1
    assert where(gateway("http://127.0.0.1:9")) == "http://127.0.0.1:9"  # the profile's is stronger


def test_the_variable_of_the_service_comes_before_that_of_all(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "https://all.example")
    monkeypatch.setenv("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "https://one.example/path")
    assert where(at_aws()) == "https://one.example/path"
    monkeypatch.setenv("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "")
    assert where(at_aws()) == "https://all.example"


@pytest.mark.parametrize("variable", REDIRECTIONS)
@pytest.mark.parametrize(
    "address", ["http://login.example", "https://[", "https://u:p@login.example", "nonsense", "?"]
)
def test_the_environment_is_held_to_the_rule_for_addresses(
    variable: str, address: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(variable, address)
    assert setting_in_the_way(at_aws()) == (variable, e.SettingFlaw.NOT_AN_ADDRESS)


@pytest.mark.parametrize("variable", REDIRECTIONS)
def test_a_profile_can_refuse_to_be_redirected(
    variable: str, monkeypatch: pytest.MonkeyPatch, server: Loopback
):
    monkeypatch.setenv(variable, server.url)
    refused = setting_in_the_way(at_aws(endpoint_overrides=False))
    assert refused == (variable, e.SettingFlaw.REDIRECTS)
    assert server.requests == []
    monkeypatch.delenv(variable)
    assert where(at_aws(endpoint_overrides=False)) == AWS


def test_an_endpoint_that_is_not_safe_is_never_used():
    """Whatever made the profile."""
    assert setting_in_the_way(gateway("http://login.example"))[0] == "endpoint_url"
    with pytest.raises(e.NotSent, match="must be https"):
        fetch("http://login.example/keys")


def test_the_two_kinds_of_endpoints_of_aws(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_USE_FIPS_ENDPOINT", "TRUE")
    assert where(at_aws()) == "https://cognito-idp-fips.eu-central-1.amazonaws.com"
    monkeypatch.setenv("AWS_USE_DUALSTACK_ENDPOINT", "false")
    assert "fips" in where(at_aws())
    assert where(gateway("http://127.0.0.1:9")) == "http://127.0.0.1:9"
    monkeypatch.setenv("AWS_USE_DUALSTACK_ENDPOINT", "yes")
    flaw = e.SettingFlaw.NOT_A_SWITCH
    assert setting_in_the_way(at_aws()) == ("AWS_USE_DUALSTACK_ENDPOINT", flaw)


@pytest.mark.parametrize("region", ["eu-central-1", "us-east-1", "us-gov-west-1", "eusc-de-east-1"])
@pytest.mark.parametrize("fips", ["true", "false"])
@pytest.mark.parametrize("dual_stack", ["true", "false"])
def test_they_reach_the_host_that_requests_go_to_and_that_errors_name(
    region: str, fips: str, dual_stack: str, monkeypatch: pytest.MonkeyPatch
):
    """And no issuer, which stays what it is."""
    monkeypatch.setenv("AWS_USE_FIPS_ENDPOINT", fips)
    monkeypatch.setenv("AWS_USE_DUALSTACK_ENDPOINT", dual_stack)
    profile = Profile("n", region, f"{region}_AbC", "client")
    host = service_host(region, fips=fips == "true", dual_stack=dual_stack == "true")
    made = Gateway(profile, KeyCache(lambda _: KEYS))
    assert where(made) == f"https://{host}"
    assert made._host() == host
    assert {it.iss for it in profile.issuers} == {
        f"https://{name}.{region}.{partition_of(region).suffix}/{region}_AbC"
        for name in ("cognito-idp", "issuer-cognito-idp")
    }


# Certificates


@pytest.mark.parametrize("kind", ["empty", "blank", "gone", "folder", "no certificate", "pipe"])
@pytest.mark.parametrize("fetched", ["a call", "keys"])
def test_a_bundle_without_certificates_is_named(
    kind: str, fetched: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = str(tmp_path / "bundle.pem")
    if kind == "folder":
        Path(path).mkdir()
    elif kind == "no certificate":
        Path(path).write_text("-----BEGIN CERTIFICATE-----\nnone\n")
    elif kind == "pipe":
        os.mkfifo(path)
    monkeypatch.setenv("AWS_CA_BUNDLE", {"empty": "", "blank": " "}.get(kind, path))
    with pytest.raises(e.SettingUnusable) as raised:
        fetch("https://127.0.0.1:9/keys") if fetched == "keys" else at_aws().perform(SIGN_IN)
    gone = kind == "gone"
    assert str(raised.value) == (
        "AWS_CA_BUNDLE names a file that doesn't exist"
        if gone
        else "AWS_CA_BUNDLE must name a readable file with certificates"
    )
    assert raised.value.file == ("" if kind in ("empty", "blank") else path)


def test_a_bundle_that_can_t_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A link to itself: the permissions of a file wouldn't keep root from it."""
    bundle = tmp_path / "bundle.pem"
    bundle.symlink_to(bundle)
    monkeypatch.setenv("AWS_CA_BUNDLE", str(bundle))
    with pytest.raises(e.SettingUnusable) as raised:
        at_aws().perform(SIGN_IN)
    assert (raised.value.flaw, raised.value.file) == (
        e.SettingFlaw.FILE_UNREADABLE,
        str(bundle),
    )


# Proxies

PROXY_VARIABLES = (
    "http_proxy",
    "HTTP_PROXY",
    "https_proxy",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "all_proxy",
)


@pytest.mark.parametrize("variable", PROXY_VARIABLES)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_this_computer_is_never_reached_through_a_proxy(
    variable: str, scheme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The proxy's 127.0.0.1 is another computer: it would get the password, and the keys' say."""
    authority = Authority(tmp_path)
    if scheme == "https":
        monkeypatch.setenv("AWS_CA_BUNDLE", str(authority.bundle))
    answer = reply(b'{"ChallengeName": "SMS_MFA", "Session": "s", "keys": []}')
    certificate = authority.certificate() if scheme == "https" else None
    with serve_raw(answer, certificate) as here, serve_raw(reply(b"{}")) as proxy:
        monkeypatch.setenv(variable, f"http://127.0.0.1:{proxy.port}")
        origin = here.url.partition("/pool")[0]
        gateway(origin).perform(SIGN_IN)
        fetch(here.url)
        assert proxy.requests == []
        assert len(here.requests) == 2


def test_nor_is_an_address_of_the_environment_on_this_computer(
    monkeypatch: pytest.MonkeyPatch, server: Loopback
):
    monkeypatch.setenv("AWS_ENDPOINT_URL", server.url.replace("127.0.0.1", "localhost"))
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.invalid:3128")
    at_aws().perform(SIGN_IN)
    assert len(server.requests) == 1


@pytest.mark.parametrize("variable", ["https_proxy", "HTTPS_PROXY"])
@pytest.mark.parametrize(
    "proxy",
    [
        "nonsense://user:secret@?",
        "socks5://127.0.0.1:1080",
        "http://[",
        "http://proxy.example:port",
        "http://proxy.example:99999",
        "http://us%C3%A9r:secret@proxy.example:3128",
        "http://",
        " ",
    ],
)
def test_a_proxy_s_setting_that_is_no_address_is_named_and_not_repeated(
    variable: str, proxy: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(variable, proxy)
    for use in (lambda: at_aws().perform(SIGN_IN), lambda: fetch("https://login.example/keys")):
        with pytest.raises(e.SettingUnusable) as raised:
            use()
        assert (raised.value.setting, raised.value.flaw) == (variable, e.SettingFlaw.NOT_A_PROXY)
        assert "secret" not in repr(raised.value) + str(raised.value)


@pytest.mark.parametrize(
    "proxy", ["http://wpad.example/proxy.pac", "http://wpad/wpad.dat?a=b", "file:///c:/proxy.pac"]
)
def test_the_address_of_a_pac_file_is_told_apart(proxy: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("https_proxy", proxy)
    assert setting_in_the_way(at_aws()) == ("https_proxy", e.SettingFlaw.PAC_FILE)


@pytest.mark.parametrize(
    "proxy",
    ["http://127.0.0.1:{port}", "http://us%40er:pa%3Ass@127.0.0.1:{port}/", "127.0.0.1:{port}"],
)
def test_every_usual_spelling_of_a_proxy_works(proxy: str, monkeypatch: pytest.MonkeyPatch):
    with serve_raw(reply(b"", "503 Service Unavailable")) as server:
        monkeypatch.setenv("https_proxy", proxy.format(port=server.port))
        with pytest.raises(e.NotSent):
            at_aws().perform(SIGN_IN)
        assert server.requests[0].startswith("CONNECT cognito-idp.eu-central-1.amazonaws.com:443")
