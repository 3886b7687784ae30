"""Nothing of the home folder or of the client's secret stays, however it is written."""

from __future__ import annotations

import json
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from desktop.config.profile import Profile
from desktop.support.scrub import Scrub

MAX = PureWindowsPath(r"C:\Users\max.meier")
FILE = r"C:\Users\max.meier\cognito-desk\staff.toml"


@pytest.mark.parametrize(
    "written",
    [FILE, repr(FILE), json.dumps(FILE), FILE.lower(), FILE.replace("\\", "/"), f"in {FILE}: gone"],
)
def test_a_home_folder_of_windows(written: str):
    said = Scrub(None, MAX)(written)
    assert "max" not in said.lower()
    assert "~" in said
    assert "staff.toml" in said


def test_a_home_folder_of_posix():
    scrub = Scrub(None, PurePosixPath("/home/max"))
    assert scrub("see /home/max/a.toml and /HOME/max") == "see ~/a.toml and /HOME/max"


@pytest.mark.parametrize("root", [PurePosixPath("/"), PureWindowsPath("C:\\")])
def test_a_home_that_is_the_root_is_in_every_path(root: PurePath):
    assert Scrub(None, root)(r"/etc/hosts and C:\x") == r"/etc/hosts and C:\x"


def test_a_computer_without_a_home_folder(monkeypatch: pytest.MonkeyPatch):
    def none() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", none)
    assert Scrub(None)("/home/max") == "/home/max"


def test_a_secret_with_a_quote_is_found_in_json_too():
    secret = 'a"b\\c'
    scrub = Scrub(
        Profile("Staff", "eu-central-1", "eu-central-1_AbCdEf123", "client", client_secret=secret)
    )
    assert scrub(f"{secret} and {json.dumps(secret)}") == '(client_secret) and "(client_secret)"'
