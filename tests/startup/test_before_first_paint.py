"""What the first paint waits for: each module and each class of PySide6 takes its time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.user_folders import home_environment


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())


OF_OTHERS = names("""
    argcomplete asyncio boto3 botocore concurrent cryptography ctypes email http jose keyring
    multiprocessing platformdirs secrets select selectors socket ssl subprocess tomlkit tomllib
    truststore urllib3
""")
"""Top-level packages that none of it may import."""
OURS = names("""
    desktop.auth.flows desktop.cognito desktop.config.managed.parsing desktop.config.profile
    desktop.connection_editing desktop.practice desktop.provisioning desktop.qa desktop.setup
    desktop.support desktop.test_plan desktop.ui.presenters desktop.ui.widgets.file_dialog
    desktop.ui.widgets.tab_bar desktop.vault desktop.worker
""")
CLASSES = names("""
    Qt QAbstractItemView QAccessible QFileDialog QIcon QListView QPlainTextEdit QStandardPaths
    QTabBar QTreeView QWindow
""")
"""PySide6 makes a class, its bases and all their enumerations when it is first touched."""
MOST_MODULES, MOST_CLASSES = 101, 92
"""Modules of the program, and classes of PySide6: as many as there are, and a few more."""


@pytest.fixture
def before(tmp_path: Path) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.startup.run_to_first_paint", "--practice"],
        env={**os.environ, **home_environment(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(
    sys.platform != "linux", reason="other systems find the folders by platformdirs"
)
def test_what_the_first_paint_waits_for(before: dict[str, list[str]]):
    modules, classes = before["modules"], before["classes"]
    assert {it for it in modules if it.partition(".")[0] in OF_OTHERS} == set()
    assert OURS & set(modules) == set()
    assert CLASSES & set(classes) == set()
    ours = [it for it in modules if it.partition(".")[0] == "desktop"]
    assert (len(ours) <= MOST_MODULES, len(classes) <= MOST_CLASSES) == (True, True)
    assert "desktop.ui.dialogs.login" in ours
