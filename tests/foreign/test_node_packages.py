"""What is installed: exactly the locked packages, from whatever registry npm is set up for."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.foreign import node_packages

LOCK = json.loads((node_packages.HERE / "package-lock.json").read_text(encoding="utf-8"))


def test_lock_has_a_hash_for_each_package_and_names_no_registry():
    assert LOCK["lockfileVersion"] == 3
    packages = {name: one for name, one in LOCK["packages"].items() if name}
    assert packages
    assert [name for name, one in packages.items() if "integrity" not in one] == []
    assert [name for name, one in packages.items() if "resolved" in one] == []


def test_dependencies_are_pinned():
    listed = json.loads((node_packages.HERE / "package.json").read_text(encoding="utf-8"))
    assert listed["dependencies"] == LOCK["packages"][""]["dependencies"]
    assert all(re.fullmatch(r"[\d.]+", version) for version in listed["dependencies"].values())


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts for sh")
@pytest.mark.parametrize(
    ("node", "says"),
    [
        ("", "needs Node 20 and npm"),
        ("v18.20.0", "needs Node 20, this is v18.20.0"),
        ("v22.1.0", ""),
    ],
)
def test_what_is_lacking_is_said(
    node: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    if node:
        script(tmp_path / "node", f"echo {node}")
        script(tmp_path / "npm", "true")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert node_packages.lacking() == says


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts for sh")
class TestInstallation:
    @pytest.fixture(autouse=True)
    def _elsewhere(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(node_packages, "FOLDER", tmp_path / "foreign")
        monkeypatch.setattr(node_packages, "CLIENTS", tmp_path / "foreign/clients")
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    def test_it_is_made_once(self, tmp_path: Path):
        script(tmp_path / "npm", f'echo "$@" >> {tmp_path}/calls')
        node_packages.install()
        node_packages.install()
        assert (tmp_path / "calls").read_text() == "ci --ignore-scripts\n"
        assert (tmp_path / "foreign/clients/node.mjs").is_file()
        assert (tmp_path / "foreign/package-lock.json").is_file()

    def test_a_failure_is_said_and_tried_again(self, tmp_path: Path):
        script(tmp_path / "npm", "echo 'no such package' >&2; exit 3")
        with pytest.raises(node_packages.InstallationError, match=r"with 3:\nno such package"):
            node_packages.install()
        script(tmp_path / "npm", "true")
        node_packages.install()

    def test_it_does_not_take_for_ever(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(node_packages, "PATIENCE", 0.2)
        script(tmp_path / "npm", "exec sleep 30")
        with pytest.raises(node_packages.InstallationError, match=r"longer than 0\.2 s"):
            node_packages.install()


def script(path: Path, commands: str) -> None:
    path.write_text(f"#!/bin/sh\n{commands}\n", encoding="utf-8")
    path.chmod(0o755)


def test_every_module_is_javascript():
    """Before a client is installed; esbuild and Node read them later."""
    if node_packages.lacking():
        pytest.skip("needs Node 20")
    modules = sorted((node_packages.HERE / "clients").glob("*.mjs"))
    assert modules
    for module in modules:
        subprocess.run(["node", "--check", str(module)], check=True, timeout=30)
