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


@pytest.fixture
def says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A `gsettings` that says what is in this file."""
    tool, answer = tmp_path / "gsettings", tmp_path / "answer"
    tool.write_text(
        f'#!/bin/sh\n[ "$*" = "get org.gnome.system.proxy mode" ] && /bin/cat "{answer}"\n'
    )
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    return answer


@pytest.mark.parametrize(
    ("answer", "expected"), [("'auto'\n", True), ("'none'\n", False), ("'manual'\n", False)]
)
def test_what_the_desktop_s_settings_say(answer: str, expected: object, says: Path):
    says.write_text(answer)
    assert names_pac_file() is expected


def test_another_desktop_isn_t_asked(says: Path, monkeypatch: pytest.MonkeyPatch):
    says.write_text("'auto'\n")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    assert not names_pac_file()


def test_without_the_tool_there_is_none(says: Path):
    (says.parent / "gsettings").unlink()
    assert not names_pac_file()


def test_where_nothing_is_reached_without_a_proxy_the_pac_file_is_told(says: Path):
    says.write_text("'auto'\n")
    with pytest.raises(e.NotSent) as raised:
        fetch("https://keys.invalid/jwks.json")
    assert type(raised.value) is e.NoDirectWay
    says.write_text("'none'\n")
    with pytest.raises(e.NotSent) as raised:
        fetch("https://keys.invalid/jwks.json")
    assert type(raised.value) is e.NameNotFound


def test_this_computer_is_reached_without_any(says: Path):
    says.write_text("'auto'\n")
    with pytest.raises(e.NotSent) as raised:
        fetch("http://127.0.0.1:9/jwks.json")
    assert type(raised.value) is e.NotSent
