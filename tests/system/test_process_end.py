"""The process ends with its exit status, whatever daemon threads are inside of."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import atexit, sys
from desktop.system.process_end import end_process
class TornDown:
    def __del__(self):
        sys.stderr.write("torn down")
kept = TornDown()
atexit.register(lambda: sys.stdout.write(", then cleaned up"))
sys.stdout.write("printed")
{end}
"""


def ends(end: str, **streams: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(end=end)],
        check=False,
        text=True,
        stderr=subprocess.PIPE,
        timeout=60,
        env={**os.environ, "PYTHONUNBUFFERED": ""},
        **(streams or {"stdout": subprocess.PIPE}),
    )


def test_everything_is_printed_and_cleaned_up_but_the_interpreter_is_not_torn_down():
    """Tearing down is what kills daemon threads in the middle of C++."""
    assert ends("sys.exit(3)").stderr == "torn down"
    done = ends("end_process(3)")
    assert (done.returncode, done.stdout, done.stderr) == (3, "printed, then cleaned up", "")


@pytest.mark.skipif(sys.platform == "win32", reason="a device that is always full")
def test_output_that_could_not_be_written_is_no_success():
    with Path("/dev/full").open("wb") as full:
        assert ends("end_process(0)", stdout=full.fileno()).returncode == 120
        assert ends("end_process(3)", stdout=full.fileno()).returncode == 3
