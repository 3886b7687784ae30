"""Other programs at the same vault."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

NOBODY = 65534


class OtherProgram:
    """See `other_program.py`."""

    def __init__(self, home: Path) -> None:
        command = [
            sys.executable,
            "-m",
            "tests.vault.run_other_program",
            home / "vault",
            home / "keyring",
        ]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def starts(self, what: str, token: str = "") -> None:
        assert self.process.stdin
        self.process.stdin.write(json.dumps([what, token]) + "\n")
        self.process.stdin.flush()

    def answers(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().rstrip("\n")

    def does(self, what: str, token: str = "") -> str:
        self.starts(what, token)
        return self.answers()

    def ends(self) -> None:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


@pytest.fixture
def home() -> Iterator[Path]:
    """A home of a user without the rights of root, who can not enter `tmp_path`."""
    path = Path(tempfile.mkdtemp(prefix="vault-"))
    if os.geteuid() == 0:
        os.chown(path, NOBODY, NOBODY)
    yield path
    for folder in path.iterdir():
        folder.chmod(0o700)
    shutil.rmtree(path)


@pytest.fixture
def other_program(home: Path) -> Iterator[Callable[[], OtherProgram]]:
    """Starts one; each call another."""
    all_of_them: list[OtherProgram] = []

    def start() -> OtherProgram:
        all_of_them.append(OtherProgram(home))
        return all_of_them[-1]

    yield start
    for it in all_of_them:
        it.ends()
