"""The packages that the foreign clients need, installed by npm into build/foreign/ when missing."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

from desktop.system.file_lock import FileLock

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / "build/foreign"
CLIENTS = FOLDER / "clients"
"""A copy of our modules: Node looks for packages from a module's own folder upwards."""
PATIENCE = 300.0
"""Seconds that an installation may take, and that another process waits for it."""
_LISTS = ("package.json", "package-lock.json", ".npmrc")
_OLDEST_NODE = 20


class InstallationError(Exception):
    """The packages could not be installed; the text says why."""


def lacking() -> str:
    """Why there are no foreign clients on this computer; empty where there can be."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return "needs Node 20 and npm"
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=True)
    version = told.stdout.strip()
    if int(version.removeprefix("v").partition(".")[0]) < _OLDEST_NODE:
        return f"needs Node {_OLDEST_NODE}, this is {version}"
    return ""


def install() -> None:
    """Install what is missing, in one process at a time; raises `InstallationError`."""
    try:
        with FileLock(FOLDER / "lock").within(PATIENCE):
            _install()
    except TimeoutError as error:
        raise InstallationError(f"another test run installs for too long: {error}") from error


def _install() -> None:
    wanted = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in _LISTS)).hexdigest()
    stamp = FOLDER / "installed"
    if not stamp.exists() or stamp.read_text(encoding="ascii") != wanted:
        stamp.unlink(missing_ok=True)
        for name in _LISTS:
            shutil.copyfile(HERE / name, FOLDER / name)
        _run_npm()
        stamp.write_text(wanted, encoding="ascii")
    CLIENTS.mkdir(exist_ok=True)
    for source in sorted((HERE / "clients").iterdir()):
        copy = CLIENTS / source.name
        # Another process may be reading it: what is right already isn't written again.
        if not copy.exists() or copy.read_bytes() != source.read_bytes():
            shutil.copyfile(source, copy)


def _run_npm() -> None:
    npm = shutil.which("npm") or "npm"
    try:
        done = subprocess.run(
            [npm, "ci", "--ignore-scripts"],
            cwd=FOLDER,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise InstallationError(f"npm ci took longer than {PATIENCE:g} s") from error
    if done.returncode:
        raise InstallationError(f"npm ci ended with {done.returncode}:\n{done.stderr[-2_000:]}")


def bundle(module: str, target: Path) -> None:
    """Make one script for a browser of a module in `clients` and all that it imports."""
    program = FOLDER / "node_modules/esbuild/bin/esbuild"
    options = ("--bundle", "--format=esm", "--define:global=globalThis", "--log-level=error")
    command = ["node", str(program), str(CLIENTS / module), f"--outfile={target}", *options]
    subprocess.run(command, check=True, timeout=60)
