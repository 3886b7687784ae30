"""`check --pdf-of`: the PDF of a saved run, for the window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def check(*options: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "desktop", "check", *map(str, options)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False)


def test_a_folder_without_a_run_is_wrong_usage(tmp_path: Path):
    done = check("--pdf-of", tmp_path)
    assert done.returncode == 2
    assert b"No such file" in done.stderr
    assert done.stdout == b""


def test_a_file_that_is_no_run_is_wrong_usage(tmp_path: Path):
    (tmp_path / "run.json").write_text("[]")
    done = check("--pdf-of", tmp_path)
    assert done.returncode == 2
    assert b"run.json" in done.stderr
