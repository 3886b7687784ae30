"""Windows groups the windows of a script under a name of our own, not under Python's."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("frozen", "expected"), [("False", "[call('io.github.cognito-desk')]"), ("True", "[]")]
)
def test_only_a_script_names_itself_to_windows(frozen: str, expected: str):
    """Elsewhere it is told to a library that only knows what it was told."""
    code = (
        "import ctypes, sys\n"
        "from unittest.mock import MagicMock\n"
        f"sys.frozen = {frozen}\n"
        "sys.platform = 'win32'\n"
        "shell32 = ctypes.windll = MagicMock()\n"
        "from desktop.startup import taskbar\n"
        "taskbar.identify()\n"
        "print(ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID.call_args_list)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stdout.strip() == expected


@pytest.mark.skipif(sys.platform != "win32", reason="Windows' own library")
def test_windows_accepts_it():
    code = (
        "import ctypes\n"
        "from desktop.startup.taskbar import APP_ID\n"
        "print(ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stdout.strip() == "0"
