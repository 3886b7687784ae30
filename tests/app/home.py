"""Somebody's computer, where the whole program is started again and again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.helpers.practice_pool import PracticePool
from tests.helpers.qt_stderr import complaints
from tests.helpers.user_folders import home_environment

ROOT = Path(__file__).parents[2]
LONGEST = 60


def played(
    module: str, arguments: Sequence[str], env: Mapping[str, str]
) -> tuple[dict[str, Any], list[str]]:
    """Run a module that plays with the program: what it showed, and what it complained of."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        capture_output=True,
        text=True,
        timeout=LONGEST,
        cwd=ROOT,
        env={**env, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), complaints(done.stderr)


class Home:
    """Somebody's computer: their files, their keyring, and the pool they sign in to."""

    def __init__(self, folder: Path, pool: PracticePool) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.keyring: Path | None = folder / "keyring"
        """None for a system that has none."""
        self.pool = pool
        self.bus = "unix:path=/nowhere"
        """Where the system's keyring would be."""
        self.profile = folder / "staff.toml"
        world = pool.overview
        self.profile.write_text(
            f'name = "Staff"\nregion = "{world["region"]}"\nendpoint_url = "{world["endpoint"]}"\n'
            f'user_pool_id = "{world["user_pool_id"]}"\nclient_id = "{world["client_id"]}"\n'
        )

    def start(self, mode: str) -> dict[str, Any]:
        """Run the program once; what it showed at the end."""
        profile, phone = str(self.profile), str(self.pool.overview["endpoint"])
        keyring = str(self.keyring or "-")
        env = {
            **{k: v for k, v in os.environ.items() if not k.startswith("XDG_")},
            **home_environment(self.folder),
            "DBUS_SESSION_BUS_ADDRESS": self.bus,
        }
        shown, wrong = played(
            "tests.app.run_with_kept_session", [mode, profile, keyring, phone], env
        )
        assert wrong == []
        return shown

    def sealed(self) -> list[Path]:
        return list(self.folder.rglob("*.sealed"))

    def stored_keys(self) -> list[Path]:
        return list((self.folder / "keyring").glob("*.json"))
