"""For Windows and macOS, which have no make: `python tools/native.py tests | build`.

Makes the environment .venv of the hashed lock file, and in it
tests: runs the tests that Windows runs (WINDOWS_FOLDERS in the Makefile);
build: makes dist/cognito-desk, on macOS `dist/Cognito Desk.app` too, and signs in with it.
Needs nothing but Python. It works on Linux, too.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
NAME = "cognito-desk.exe" if sys.platform == "win32" else "cognito-desk"
PROGRAM = ROOT / "dist/cognito-desk" / NAME


def main(arguments: list[str]) -> int:
    """Exit status: that of what failed first."""
    jobs = {"tests": tests, "build": build}
    if len(arguments) != 1 or arguments[0] not in jobs:
        sys.stderr.write(__doc__ or "")
        return 2
    os.chdir(ROOT)
    try:
        environment()
        jobs[arguments[0]]()
    except subprocess.CalledProcessError as error:
        return int(error.returncode)
    return 0


def environment() -> None:
    """Make it, or bring it in line with the lock file."""
    if not PYTHON.exists():
        venv.create(FOLDER, with_pip=True)
    pip = ["-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    run(*pip, "--require-hashes", "-r", "requirements-dev.lock")
    run(*pip, "--no-deps", "--no-build-isolation", "--editable", ".")


def tests() -> None:
    """Those of the folders that need no Linux."""
    run("-m", "pytest", *(f"tests/{name}" for name in folders()), QT_QPA_PLATFORM="offscreen")


def build() -> None:
    """The frozen program, tried out."""
    run(
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--clean",
        "--log-level",
        "ERROR",
        "build.spec",
        PYTHONHASHSEED="0",
    )
    run("-m", "pytest", "tests/e2e/native_smoke.py", COGNITO_DESK_PROGRAM=str(PROGRAM))


def folders() -> list[str]:
    """What the Makefile names."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    found = re.search(r"^WINDOWS_FOLDERS := (.*)$", makefile, re.MULTILINE)
    if found is None:
        raise ValueError("the Makefile names no WINDOWS_FOLDERS")
    return found[1].split()


def run(*arguments: str, **more: str) -> None:
    """Run the Python of the environment, `more` in its environment variables."""
    subprocess.run([str(PYTHON), *arguments], env={**os.environ, **more}, check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
