"""The connections to choose from: the one that was opened, then the named ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.config.profile import read_profile
from desktop.startup.connections import connect_all

PROFILE = """
name = "{name}"
region = "eu-central-1"
user_pool_id = "eu-central-1_AbC"
client_id = "client"
"""


def test_the_opened_connection_comes_first_and_unreadable_profiles_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "cognito-desk/profiles"
    folder.mkdir(parents=True)
    for name in ("b", "a"):
        (folder / f"{name}.toml").write_text(PROFILE.format(name=name))
    (folder / "broken.toml").write_text('name = "x"\nregion = 3\n')
    opened = folder / "b.toml"
    connections, wrong = connect_all(opened, read_profile(opened))
    assert [each.profile.name for each in connections] == ["b", "a"]
    assert [each.path for each in connections] == [str(opened), str(folder / "a.toml")]
    assert len(wrong) == 1
    assert "broken.toml, line 2, key region" in wrong[0]
    assert (folder / "broken.toml").exists()
