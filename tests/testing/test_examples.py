"""The examples of docs/practice-pool.md, run as they stand."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.foreign.node_packages import lacking

EXAMPLES = Path(__file__).parents[2] / "docs/examples"
JEST = """
import setup from "./jest.setup.mjs";
import teardown from "./jest.teardown.mjs";
await setup();
const endpoint = process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER;
const { client_id } = await (await fetch(`${endpoint}/practice`)).json();
if (client_id !== JSON.parse(process.env.PRACTICE_POOL).client_id) throw new Error(client_id);
await teardown();
"""


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """In an environment where `cognito-desk` is found, as a developer has it activated."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_pytest(tmp_path: Path):
    shutil.copy(EXAMPLES / "test_sign_in.py", tmp_path)
    done = run([sys.executable, "-m", "pytest", "-p", "no:cacheprovider"], tmp_path)
    assert "2 passed" in done.stdout, done.stdout + done.stderr


@pytest.mark.skipif(bool(lacking()), reason=lacking())
def test_node(tmp_path: Path):
    done = run(["node", "--test", str(EXAMPLES / "sign_in.test.mjs")], tmp_path)
    assert "pass 2" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0


@pytest.mark.skipif(bool(lacking()), reason=lacking())
def test_jest_s_setup_and_teardown(tmp_path: Path):
    """What Jest does with them, without Jest."""
    for name in ("practice_pool.mjs", "jest.setup.mjs", "jest.teardown.mjs"):
        shutil.copy(EXAMPLES / name, tmp_path)
    (tmp_path / "run.mjs").write_text(JEST)
    done = run(["node", "run.mjs"], tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr.count("ending: the program that started it") == 1
