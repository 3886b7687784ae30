"""docs/qa.md, done as written: its commands run, in its order, in one folder."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from desktop.qa.known_deviations import parse_deviations
from desktop.qa.model.verdicts import Verdict
from desktop.qa.plan import all_cases
from tests.helpers.user_folders import home_environment

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/qa.md").read_text(encoding="utf-8")
WHOLE_PLAN = " --record ", " --report nightly "
"""Lines that run the whole plan, which tests/qa/test_plan.py does already: here it is one group."""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell's commands")
def test_its_commands_do_as_it_says(tmp_path: Path):
    shim = tmp_path / "bin/cognito-desk"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m desktop "$@"\n')
    shim.chmod(0o755)
    (tmp_path / "known.toml").write_text("deviation = []\n")
    for block in blocks("sh"):
        if not block.startswith(("cognito-desk", "cd evidence")):
            continue  # a recipe for an account of somebody else's
        for line in block.splitlines():
            shorter = any(it in line for it in WHOLE_PLAN)
            done = subprocess.run(
                ["sh", "-c", f"{line} --group devices" if shorter else line],
                cwd=tmp_path / "evidence" if "sha256sum" in line else tmp_path,
                env={
                    **os.environ,
                    **home_environment(tmp_path),
                    "PYTHONPATH": str(ROOT),
                    "PATH": f"{shim.parent}:{os.environ['PATH']}",
                },
                capture_output=True,
                text=True,
                check=False,
                timeout=100,
            )
            assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    listed = {it.name for it in (tmp_path / "evidence").iterdir()} - {".lock"}
    assert listed == set(re.findall(r"^\| `([a-z.0-9]+)` \|", TEXT, re.MULTILINE))


def test_its_file_of_deviations_is_one():
    (example,) = blocks("toml")
    ids = {case.info.id for case in all_cases()}
    assert len(parse_deviations(tomllib.loads(example), ids)) == 1


def test_it_explains_every_verdict():
    named = re.findall(r"^\| ([a-z ]+) \|", TEXT, re.MULTILINE)
    assert {it.value.replace("_", " ") for it in Verdict} <= set(named)
