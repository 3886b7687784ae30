"""docs/it.md and docs/staff.md, done as written: commands, folders, links, names in the window."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from desktop.system.folders import config_folder, log_file, vault_folder
from desktop.vault.keyring_store import SERVICE_NAME
from tests.helpers.user_folders import home_environment

ROOT = Path(__file__).parents[2]
IT = (ROOT / "docs/it.md").read_text(encoding="utf-8")
STAFF = (ROOT / "docs/staff.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)#:]+)(?:#([^)]*))?\)")


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell's commands")
def test_its_commands_do_as_it_says(tmp_path: Path):
    shim = tmp_path / "bin/cognito-desk"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m desktop "$@"\n')
    shim.chmod(0o755)
    (block,) = re.findall(r"^```sh\n(.*?)^```$", IT, re.MULTILINE | re.DOTALL)
    for line in block.splitlines():
        done = subprocess.run(
            ["sh", "-c", line],
            cwd=tmp_path,
            env={
                **os.environ,
                **home_environment(tmp_path / "home"),
                "PYTHONPATH": str(ROOT),
                "PATH": f"{shim.parent}:{os.environ['PATH']}",
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    assert (tmp_path / "support.zip").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")
def test_what_stays_is_where_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    for folder in (config_folder(), vault_folder(), log_file().parent):
        assert f"`~/{folder.relative_to(tmp_path)}/`" in IT
    assert f"the service `{SERVICE_NAME}`" in IT


@pytest.mark.parametrize("page", ["it.md", "staff.md", "README.md"])
def test_its_links_lead_somewhere(page: str):
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    links = LINK.findall(text)
    assert links
    for target, anchor in links:
        file = ROOT / "docs" / target
        assert file.is_file(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {it.lower().replace(" ", "-") for it in headings}


def test_what_staff_is_to_press_is_called_so_in_the_window():
    ts = ET.parse(ROOT / "resources/translations/cognito-desk_de.ts")
    known = {(it.text or "").replace("&", "") for it in ts.iter("source")}
    named = re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", STAFF)
    named += [it for it in re.findall(r"\*\*([^*]+)\*\*", STAFF) if ":" not in it]
    assert len(named) > 10
    parts = {part for name in named for part in name.split(" → ")}
    assert {it for it in parts if it not in known and f"{it}…" not in known} == set()
