"""What is set for a whole computer, without touching this one's settings.

The program reads a fixed folder, which nothing but its own code can move; a test has it read
another one by putting that in the place of the function that names it.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.config.managed import current
from desktop.config.managed.settings import ManagedSettings, Origin

as_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="files of root are made by root only"
)
ROOTS_OWN = Path("/run")
"""Root alone can write there, and nothing of it outlives the computer."""


def set_for_this_computer(monkeypatch: pytest.MonkeyPatch, **values: str | bool) -> None:
    """From now on these are set, by a policy."""
    found = ManagedSettings(values, dict.fromkeys(values, Origin.POLICY))
    monkeypatch.setattr(current, "managed", lambda: found)
    for name, module in list(sys.modules.items()):
        if name.startswith("desktop.") and vars(module).get("managed") is REAL:
            monkeypatch.setattr(module, "managed", lambda: found)


REAL = current.managed


@contextmanager
def machine_folder() -> Iterator[Path]:
    """A folder in which root could put what counts for a computer."""
    parent = Path(tempfile.mkdtemp(prefix="machine-", dir=ROOTS_OWN))
    parent.chmod(0o755)
    folder = parent / "cognito-desk"
    folder.mkdir(mode=0o755)
    (folder / "profiles").mkdir(mode=0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(parent)


def written(path: Path, text: str) -> Path:
    """As root's own file, readable by all."""
    path.write_text(text, encoding="utf-8")
    path.chmod(0o644)
    return path
