"""Which proxies GNOME's and Plasma's settings name, read from what their own tools write."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.auth.errors import SettingUnusable
from desktop.cognito.transport_settings import proxies_for
from desktop.system.desktop_proxies import desktop_proxies
from desktop.system.proxy_settings import ProxySettings

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="urllib has what this system says"
)

COGNITO = "https://cognito-idp.eu-central-1.amazonaws.com"
GNOME = """\
org.gnome.system.proxy autoconfig-url ''
org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '*.corp.example', '10.0.0.0/8']
org.gnome.system.proxy mode 'manual'
org.gnome.system.proxy use-same-proxy true
org.gnome.system.proxy.ftp host ''
org.gnome.system.proxy.ftp port 0
org.gnome.system.proxy.http authentication-password ''
org.gnome.system.proxy.http enabled false
org.gnome.system.proxy.http host 'plain.example'
org.gnome.system.proxy.http port 8080
org.gnome.system.proxy.https host 'proxy.example'
org.gnome.system.proxy.https port 3128
org.gnome.system.proxy.socks host 'socks.example'
org.gnome.system.proxy.socks port 1080
"""
HTTPS = "org.gnome.system.proxy.https host '{}'\norg.gnome.system.proxy.https port {}\n"


@pytest.fixture
def gnome(gsettings: Path) -> Path:
    """With a proxy that somebody set."""
    gsettings.write_text(GNOME)
    return gsettings


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_a_proxy_of_gnome_is_used(gnome: Path):
    found = proxies_for(COGNITO)
    assert found == {"http": "http://plain.example:8080", "https": "http://proxy.example:3128"}


@pytest.mark.parametrize(
    ("url", "by_proxy"),
    [
        ("https://pool.corp.example", False),
        ("https://corp.example", False),
        ("https://notcorp.example", True),
        ("https://10.1.2.3", False),
        ("https://11.1.2.3", True),
        ("https://localhost:8000", False),
        ("https://[2001:db8::1]", True),
    ],
)
def test_gnome_s_ignored_hosts_are_reached_without(url: str, by_proxy: object, gnome: Path):
    assert bool(proxies_for(url)) is by_proxy


def test_the_environment_and_the_connection_come_first(
    gnome: Path, monkeypatch: pytest.MonkeyPatch
):
    assert proxies_for(COGNITO, "direct") == {}
    assert proxies_for(COGNITO, "http://own.example:1") == {"https": "http://own.example:1"}
    monkeypatch.setenv("HTTPS_PROXY", "http://variable.example:2")
    assert proxies_for(COGNITO) == {"https": "http://variable.example:2"}
    monkeypatch.setenv("NO_PROXY", "amazonaws.com")
    assert proxies_for(COGNITO) == {}
    monkeypatch.delenv("HTTPS_PROXY")
    assert proxies_for(COGNITO) == {}, "as on Windows: a variable is an answer"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (GNOME.replace("'manual'", "'none'"), ProxySettings()),
        (GNOME.replace("'manual'", "'auto'"), ProxySettings(automatic=True)),
        ("", ProxySettings()),
        ("org.gnome.system.proxy mode 'manual'\n", ProxySettings({}, ())),
        (
            "org.gnome.system.proxy mode 'manual'\norg.gnome.system.proxy ignore-hosts @as []\n"
            + HTTPS.format("2001:db8::8", 3128),
            ProxySettings({"https": "http://[2001:db8::8]:3128"}, []),
        ),
        (
            "org.gnome.system.proxy mode 'manual'\n" + HTTPS.format("http://proxy.example/", 0),
            ProxySettings({"https": "http://proxy.example"}, ()),
        ),
    ],
)
def test_what_gnome_says(said: str, expected: ProxySettings, gnome: Path):
    gnome.write_text(said)
    assert desktop_proxies() == expected


def test_desktops_made_of_gnome_are_asked_and_others_are_not(
    gnome: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("X-Cinnamon", "MATE", "Budgie:GNOME", "Unity:Unity7:ubuntu", "Pantheon"):
        monkeypatch.setenv("XDG_CURRENT_DESKTOP", name)
        assert desktop_proxies().by_scheme, name
    for name in ("XFCE", "", "NOTGNOME"):
        monkeypatch.setenv("XDG_CURRENT_DESKTOP", name)
        assert desktop_proxies() == ProxySettings(), name


def test_a_tool_that_fails_is_no_proxy(gnome: Path):
    (gnome.parent / "gsettings").write_text("#!/bin/sh\nexit 1\n")
    assert desktop_proxies() == ProxySettings()


PLASMA = """\
[$Version]
update_info=kioslave.upd:kde2.2/r1

[Proxy Settings]
NoProxyFor=localhost, .corp.example
Proxy Config Script=
ProxyType=1
ReversedException=false
ftpProxy=
httpProxy=http://plain.example 8080
httpsProxy=http://proxy.example 3128
socksProxy=
"""


def test_a_proxy_of_plasma_is_used(plasma: Path):
    plasma.write_text(PLASMA)
    found = {"http": "http://plain.example:8080", "https": "http://proxy.example:3128"}
    assert proxies_for(COGNITO) == found
    assert proxies_for("https://pool.corp.example") == {}


def test_plasma_can_turn_its_list_round(plasma: Path):
    plasma.write_text(PLASMA.replace("ReversedException=false", "ReversedException=true"))
    assert proxies_for(COGNITO) == {}
    assert proxies_for("https://pool.corp.example")["https"] == "http://proxy.example:3128"


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("http://proxy.example:3128", "http://proxy.example:3128"),
        ("proxy.example:3128", "http://proxy.example:3128"),
        ("https://proxy.example 443", "https://proxy.example:443"),
        ("", ""),
    ],
)
def test_how_plasma_writes_an_address(value: str, address: str, plasma: Path):
    plasma.write_text(f"[Proxy Settings]\nProxyType[$i]=1\nhttpsProxy[$e]={value}\n")
    assert desktop_proxies().by_scheme.get("https", "") == address


def test_what_plasma_s_file_leaves_open_is_the_computer_s(plasma: Path):
    (plasma.parents[1] / "shared" / "kioslaverc").write_text(PLASMA)
    assert proxies_for(COGNITO)["https"] == "http://proxy.example:3128"
    plasma.write_text("[Proxy Settings]\nhttpsProxy=http://mine.example 1\n")
    assert proxies_for(COGNITO)["https"] == "http://mine.example:1"
    plasma.write_text("[Proxy Settings]\nProxyType=0\n")
    assert proxies_for(COGNITO) == {}


@pytest.mark.parametrize("value", ["proxy.example:99999", "http://a b", "http://proxy.example/x"])
def test_an_address_that_is_none_is_named(value: str, plasma: Path):
    plasma.write_text(f"[Proxy Settings]\nProxyType=1\nhttpsProxy={value}\n")
    with pytest.raises(SettingUnusable) as raised:
        proxies_for(COGNITO)
    assert raised.value.setting == "the system's proxy setting"


_ANY_FILE = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@_ANY_FILE
@given(content=st.binary(max_size=300))
def test_any_bytes_in_plasma_s_file_are_read(content: bytes, plasma: Path):
    plasma.write_bytes(b"[Proxy Settings]\nProxyType=1\n" + content)
    desktop_proxies().proxies_for("host.example")


@settings(_ANY_FILE, max_examples=20)  # each starts a program
@given(value=st.text(max_size=60))
def test_any_text_of_gnome_s_tool_is_read(value: str, gnome: Path):
    text = f"org.gnome.system.proxy mode 'manual'\norg.gnome.system.proxy.https host {value}\n"
    gnome.write_bytes(text.encode(errors="replace"))
    desktop_proxies().proxies_for("host.example")
