"""The programs that are measured: ours from source, ours frozen, and an empty PySide6 window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = Path(sys.executable).with_name("cognito-desk")
FROZEN = ROOT / "dist/cognito-desk/cognito-desk"
EMPTY = ROOT / "benchmarks/empty_window.py"


def frozen_empty_window() -> Path:
    """The empty window as PyInstaller makes it, made when it isn't there yet."""
    build = ROOT / "build/benchmarks"
    program = build / "empty-window/empty-window"
    if not program.exists():
        print("Freezing the empty window ...", file=sys.stderr)
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
        folders = {"--distpath": build, "--workpath": build / "work", "--specpath": build}
        for option, folder in folders.items():
            command += [option, str(folder)]
        subprocess.run([*command, "--name", "empty-window", str(EMPTY)], check=True)
    return program
