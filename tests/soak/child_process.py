"""Run a soak script in a process of its own, with a seed and a time limit."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SEED = "COGNITO_DESK_SEED"


@dataclass(frozen=True, slots=True)
class ChildResult:
    found: dict[str, Any]
    seconds_to_end: float
    """From the end of the event loop, as it was asked for, to the end of the process."""
    again: str
    """How to play it again."""


def seed_of(default: int | None) -> int:
    """The one of the environment, to play a failure again; else the default, or any."""
    given = os.environ.get(SEED)
    if given is not None:
        return int(given)
    return secrets.randbelow(2**31) if default is None else default


NOT_A_FAULT = ("This plugin does not support", "occurs outside target window")
"""Harmless lines on stderr: the offscreen plugin's, which has no window manager, and QTest's, where
a window has shrunk between press and release. Every other line fails the run."""


def environment(home: Path, seed: int) -> dict[str, str]:
    """Of the child. It finds no AWS credentials: random input can reach File, Make a pool…."""
    inherited = {name: it for name, it in os.environ.items() if not name.startswith("AWS_")}
    return {
        **inherited,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": str(home / "no-config"),
        "AWS_SHARED_CREDENTIALS_FILE": str(home / "no-credentials"),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(home),
        "HOME": str(home),
        SEED: str(seed),
    }


def run(module: str, arguments: Sequence[str], seed: int, home: Path, limit: float) -> ChildResult:
    """Run it to its end, which must be an orderly one, without a word on stderr."""
    command = [sys.executable, "-m", module, *arguments]
    again = f"{SEED}={seed} {' '.join(['python', '-m', module, *arguments])}"
    (home / "errors").mkdir(exist_ok=True)
    log = home / "errors" / f"{module}-{seed}"
    with (
        log.open("w+", encoding="utf-8") as said,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            cwd=ROOT,
            env=environment(home, seed),
        ) as process,
    ):
        try:
            line, _ = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            process.kill()
            line = ""
        gone = time.time()
        said.seek(0)
        words = "".join(line for line in said if not any(known in line for known in NOT_A_FAULT))
    how = f"exit code {process.returncode}" if line else f"no end in {limit} s, or a crash"
    assert (process.returncode, words) == (0, ""), f"{how}. Play it again: {again}\n{words}"
    found = json.loads(line)
    return ChildResult(found, gone - found["closed"], again)
