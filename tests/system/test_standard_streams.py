"""What a command writes is the same bytes on every system."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.system.standard_streams import write_utf8_lines

ROOT = Path(__file__).parents[2]


def test_output_of_windows_becomes_utf8_lines(monkeypatch: pytest.MonkeyPatch):
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, "cp1252", errors="backslashreplace", newline="\r\n")
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", stream)
    write_utf8_lines()
    stream.write("Zażółć\n\udc80\n")
    stream.flush()
    assert written.getvalue() == "Zażółć\n\\udc80\n".encode()


def test_commands_write_them():
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--profile", "Zażółć.toml"],
        cwd=ROOT,
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 2
    expected = "cognito-desk: Zażółć.toml: there is no such file. Check the name.\n"
    assert done.stderr.decode() == expected
