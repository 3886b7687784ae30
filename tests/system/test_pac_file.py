"""Whether the system names a PAC file, asked of the tools that say so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.auth import errors as e
from desktop.cognito.jwks import fetch
from desktop.system.pac_file import names_pac_file

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="the tool of GNOME is stood in for"
)


MODE = "org.gnome.system.proxy mode '{}'\n"


@pytest.mark.parametrize(
    ("mode", "expected"), [("auto", True), ("none", False), ("manual", False), ("", False)]
)
def test_what_the_desktop_s_settings_say(mode: str, expected: object, gsettings: Path):
    gsettings.write_text(MODE.format(mode))
    assert names_pac_file() is expected


def test_another_desktop_isn_t_asked(gsettings: Path, monkeypatch: pytest.MonkeyPatch):
    gsettings.write_text(MODE.format("auto"))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "XFCE")
    assert not names_pac_file()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("[Proxy Settings]\nProxyType=2\nProxy Config Script=http://a/b.pac\n", True),
        ("[Proxy Settings]\r\nProxyType=3\r\n", True),
        ("[$Version]\nupdate=1\n\n[Proxy Settings]\nProxyType[$i] = 2\n", True),
        ("[Proxy Settings]\nProxyType=2\nProxyType=0\n", False),
        ("[Proxy Settings]\nProxyType=0\nProxy Config Script=http://a/b.pac\n", False),
        ("[Proxy Settings]\nProxyType=1\nhttpsProxy=http://proxy.example 3128\n", False),
        ("[Proxy Settings]\nProxyType=4\n", False),
        ("[Proxy Settings]\nProxyType=22\n", False),
        ("[Proxy Settings][More]\nProxyType=2\n", False),
        ("ProxyType=2\n", False),
        ("[Other]\nProxyType=2\n", False),
        ("\xff\0", False),
        ("", False),
    ],
)
def test_what_plasma_s_settings_say(content: str, expected: object, plasma: Path):
    plasma.write_bytes(content.encode("latin-1"))
    assert names_pac_file() is expected


def test_the_computer_s_settings_of_plasma_count_where_the_person_has_none(plasma: Path):
    shared = plasma.parents[1] / "shared" / "kioslaverc"
    shared.write_text("[Proxy Settings]\nProxyType=2\n")
    assert names_pac_file()
    plasma.write_text("[Proxy Settings]\nProxyType=0\n")
    assert not names_pac_file()


def test_plasma_without_settings_has_none(plasma: Path):
    assert not names_pac_file()
    plasma.mkdir()
    assert not names_pac_file()


def test_without_the_tool_there_is_none(gsettings: Path):
    (gsettings.parent / "gsettings").unlink()
    assert not names_pac_file()


def test_where_nothing_is_reached_without_a_proxy_the_pac_file_is_told(gsettings: Path):
    gsettings.write_text(MODE.format("auto"))
    with pytest.raises(e.NotSent) as raised:
        fetch("https://keys.invalid/jwks.json")
    assert type(raised.value) is e.NoDirectWay
    gsettings.write_text(MODE.format("none"))
    with pytest.raises(e.NotSent) as raised:
        fetch("https://keys.invalid/jwks.json")
    assert type(raised.value) is e.NameNotFound


def test_this_computer_is_reached_without_any(gsettings: Path):
    gsettings.write_text(MODE.format("auto"))
    with pytest.raises(e.NotSent) as raised:
        fetch("http://127.0.0.1:9/jwks.json")
    assert type(raised.value) is e.NotSent
