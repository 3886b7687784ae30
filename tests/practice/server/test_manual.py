"""docs/practice-pool.md names what there is: options, requests, kinds of faults, the recipe."""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from desktop.practice.command_line import configure, options_of
from desktop.practice.options import Options
from desktop.practice.server.control.routes import ROUTES
from desktop.practice.server.faults import Kind
from tests.helpers.practice_pool import pool_process
from tests.practice.pool_process import PoolProcess

DOCS = Path(__file__).parents[3] / "docs"
MANUAL = (DOCS / "practice-pool.md").read_text(encoding="utf-8")
RECIPE = (DOCS / "examples/Containerfile").read_text(encoding="utf-8")


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser()
    configure(made)
    return made


def test_every_option_is_in_its_table():
    options = {name for one in parser()._actions for name in one.option_strings}
    assert set(re.findall(r"^\| `(--[a-z-]+)", MANUAL, re.MULTILINE)) == options - {"-h", "--help"}


def test_every_request_is_in_its_table():
    rows = re.findall(r"^\| `(GET|PUT|POST|DELETE) (/practice\S*)` \|", MANUAL, re.MULTILINE)
    assert sorted(rows) == sorted((route.method, route.path) for route in ROUTES)


def test_every_kind_of_fault_is_in_its_table():
    section = MANUAL.partition("### Faults")[2].partition("\n### ")[0]
    rows = re.findall(r"^\| (`.*?`) \|", section, re.MULTILINE)
    assert {name for row in rows for name in re.findall("[a-z_]+", row)} == set(get_args(Kind))


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#]+)\)", MANUAL))))
def test_every_link_leads_somewhere(target: str):
    assert (DOCS / target).exists()


def instruction(name: str) -> str:
    return re.findall(rf"^{name} (.*)$", RECIPE, re.MULTILINE)[-1]


def test_the_container_recipe_starts_a_pool_that_others_reach(tmp_path: Path):
    """What it copies is enough, beside cryptography, and its command has options that there are."""
    source, _ = instruction("COPY").split()
    shutil.copytree(
        DOCS.parent / source, tmp_path / source, ignore=shutil.ignore_patterns("__pycache__")
    )
    python, *arguments = json.loads(instruction("ENTRYPOINT")) + json.loads(instruction("CMD"))
    assert python == "python"
    given = options_of(parser().parse_args(arguments[2:]))
    assert given == Options(8_000, "0.0.0.0", ("cognito",))
    assert instruction("EXPOSE") == "8000"
    arguments[arguments.index("8000")] = "0"
    with pool_process([sys.executable, *arguments], cwd=tmp_path) as (pid, overview):
        pool = PoolProcess(pid, overview)
        assert pool.request("GET", "/practice", headers={"Host": "cognito:8000"}).status == 200


def test_cryptography_is_in_the_lock_file_of_the_recipe():
    assert "--constraint /requirements.lock cryptography" in instruction("RUN")
    lock = (DOCS.parent / "requirements.lock").read_text(encoding="utf-8")
    assert re.search(r"^cryptography==", lock, re.MULTILINE)


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell's commands")
def test_the_state_of_the_manual_s_commands(pool: PoolProcess, tmp_path: Path):
    if shutil.which("curl") is None:
        pytest.skip("needs curl")
    block = re.findall(r"```\n(\(umask.*?)```", MANUAL, re.DOTALL)[0]
    script = block.replace("8000", str(pool.port))
    pool.api("InitiateAuth", pool.start())
    subprocess.run(["/bin/sh", "-ec", script], cwd=tmp_path, timeout=60, check=True)
    assert (tmp_path / "state.json").stat().st_mode & 0o777 == 0o600
    assert len(pool.control("GET", "/practice/messages")) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell's commands")
def test_the_fault_of_the_manual(pool: PoolProcess, tmp_path: Path):
    if shutil.which("curl") is None:
        pytest.skip("needs curl")
    block = re.findall(r"```\n(curl -X PUT .*?)```", MANUAL, re.DOTALL)[0]
    script = block.replace("8000", str(pool.port))
    subprocess.run(["/bin/sh", "-ec", script], cwd=tmp_path, timeout=60, check=True)
    answer = pool.api("InitiateAuth", pool.start())
    assert answer.json() == {"__type": "UserLambdaValidationException", "message": "Closed today."}
