"""The scripts of a release, as far as they can be tried without a release."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import native

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "tools/release").iterdir())
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="scripts for bash")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A version, its changelog, and the scripts."""
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop/__init__.py").write_text('__version__ = "1.2.0"\n')
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changelog\n\n## 1.2.0 (2026-12-24)\n\n### In short\n- New.\n\n"
        "## 1.1.0 (2026-11-11)\n\n### In short\n- Old.\n"
    )
    shutil.copytree(ROOT / "tools/release", tmp_path / "tools/release")
    return tmp_path


def outcome(project: Path, *command: str, path: str = "") -> tuple[int, str]:
    env = {"PATH": f"{path}:/usr/local/bin:/usr/bin:/bin", "GH_TOKEN": "none"}
    done = subprocess.run(
        command, cwd=project, env=env, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda it: it.name)
def test_bash_can_read_each(script: Path):
    assert script.read_text("utf-8").startswith("#!/usr/bin/env bash\n# Usage: tools/release/")
    subprocess.run(["bash", "-n", script], check=True)


def test_the_tag_of_this_version_is_taken(project: Path):
    assert outcome(project, "tools/release/check-tag", "v1.2.0") == (0, "")


@pytest.mark.parametrize("tag", ["v1.2.1", "1.2.0", "v1.2.0-rc1", "v"])
def test_another_is_not(tag: str, project: Path):
    status, said = outcome(project, "tools/release/check-tag", tag)
    assert (status, said) == (1, f"The tag is {tag}, and desktop/__init__.py has 1.2.0.\n")


def test_nor_is_one_that_the_changelog_has_not(project: Path):
    changelog = project / "CHANGELOG.md"
    changelog.write_text(changelog.read_text().replace("## 1.2.0 (2026-12-24)", "## Unreleased"))
    status, said = outcome(project, "tools/release/check-tag", "v1.2.0")
    assert (status, said) == (1, "The newest part of CHANGELOG.md is Unreleased, not 1.2.0.\n")


def test_the_draft_has_all_files_and_what_is_new(project: Path):
    release, tools, told = project / "release", project / "bin", project / "told"
    release.mkdir()
    tools.mkdir()
    (release / "a.deb").write_bytes(b"a")
    subprocess.run([sys.executable, "-m", "tools.sums", release], cwd=ROOT, check=True)
    github = tools / "gh"
    github.write_text(
        f'#!/bin/bash\nprintf "%s\\n" "$@" >"{told}"\n'
        f'while [[ $1 != --notes-file ]]; do shift; done; cat "$2" >"{told}.notes"\n'
    )
    github.chmod(0o755)
    draft = ["tools/release/draft", "v1.2.0", "release"]
    assert outcome(project, *draft, path=str(tools)) == (0, "")
    said = told.read_text().splitlines()
    assert said[:5] == ["release", "create", "v1.2.0", "--draft", "--verify-tag"]
    assert said[-2:] == ["release/SHA256SUMS", "release/a.deb"]
    assert told.with_name("told.notes").read_text().split() == ["###", "In", "short", "-", "New."]
    (release / "a.deb").write_bytes(b"b")
    told.unlink()
    assert outcome(project, *draft, path=str(tools))[0] == 1
    assert not told.exists()


def test_elsewhere_the_folders_are_tested_that_windows_runs():
    assert {"auth", "ui"} <= set(native.folders())
    assert all((ROOT / "tests" / name).is_dir() for name in native.folders())


def test_what_else_is_asked_of_it_is_told(capsys: pytest.CaptureFixture[str]):
    assert native.main(["deploy"]) == 2
    assert "python tools/native.py tests | build" in capsys.readouterr().err
