"""What the child processes of the long repetitions find in their environment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.soak.child_process import environment

LOOK = """
import botocore.session
from desktop.provisioning.aws_setup import has_aws_setup
print(has_aws_setup(), botocore.session.Session().get_credentials())
"""


def test_no_aws_credentials_of_the_person_who_runs_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The window then offers no pool to be made, and nothing looks for credentials elsewhere."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "mine")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "mine")
    monkeypatch.setenv("AWS_PROFILE", "mine")
    monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9/")
    found = subprocess.run(
        [sys.executable, "-c", LOOK],
        env=environment(tmp_path, 1),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.split() == ["False", "None"]
