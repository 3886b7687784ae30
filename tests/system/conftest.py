"""What stands in for a Linux desktop's network settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.system import planted_code


@pytest.fixture
def gsettings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """GNOME, with a tool that prints what is in this file of its proxies."""
    tool, answer = tmp_path / "gsettings", tmp_path / "answer"
    tool.write_text(
        f'#!/bin/sh\n[ "$*" = "list-recursively org.gnome.system.proxy" ] && /bin/cat "{answer}"\n'
    )
    tool.chmod(0o755)
    monkeypatch.setattr(planted_code, "SYSTEM_FOLDERS", str(tmp_path))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    return answer


@pytest.fixture
def plasma(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """KDE Plasma, with this person's kioslaverc; the computer's is beside it, under "shared"."""
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "shared"))
    for name in ("config", "shared"):
        (tmp_path / name).mkdir()
    return tmp_path / "config" / "kioslaverc"
