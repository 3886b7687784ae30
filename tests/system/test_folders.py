"""Where the settings are: as platformdirs says, though it is not asked where that takes long."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs
import pytest

from desktop.system.folders import config_folder


@pytest.mark.skipif(os.name != "posix", reason="elsewhere platformdirs is asked")
@pytest.mark.parametrize(
    "variables",
    [
        {"HOME": "/home/maria"},
        {"HOME": "/home/maria/"},
        {"HOME": "/"},
        {"HOME": "/home/maria", "XDG_CONFIG_HOME": "/srv/maria//settings/"},
        {"HOME": "/home/maria", "XDG_CONFIG_HOME": "settings"},
        {"HOME": "/home/maria", "XDG_CONFIG_HOME": ""},
        {"HOME": "/home/maria", "XDG_CONFIG_HOME": " /srv"},
        {"HOME": "/home/Märia 中"},
        {"XDG_CONFIG_HOME": "/srv"},
        {"HOME": "", "XDG_CONFIG_HOME": "/srv"},
        {"HOME": "somewhere"},
        {"HOME": ""},
        {},
    ],
    ids=str,
)
def test_the_settings_are_where_platformdirs_says(
    variables: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
):
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    expected = Path(platformdirs.user_config_path("cognito-desk", appauthor=False))
    assert config_folder() == expected
