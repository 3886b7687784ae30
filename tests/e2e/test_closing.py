"""The button in the title bar of the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.x11 import watcher
from tests.helpers.display import with_empty_home
from tests.helpers.processes import running
from tests.helpers.running_app import SIGN_IN, program, worth_telling

if TYPE_CHECKING:
    from pathlib import Path

MAIN = "Cognito Desk"
"""As it is called when it comes; the practice mode adds to it later."""
PATIENCE = 10


@pytest.mark.parametrize(
    ("arguments", "first"),
    [(["--practice"], SIGN_IN), ([], "Welcome")],
    ids=["the login dialog", "the welcome"],
)
def test_it_quits_with_that_dialog_open(
    arguments: list[str], first: str, display_env: dict[str, str], tmp_path: Path
) -> None:
    """Neither dialog blocks the window that it stands before."""
    env = with_empty_home(display_env, tmp_path)
    said = tmp_path / "stderr.txt"
    with (
        said.open("wb") as log,
        running([str(program()), *arguments], env, log=log) as process,
        watcher(env["DISPLAY"]) as screen,
    ):
        screen.wait_for_window(first)
        screen.ask_to_close(screen.wait_for_window(MAIN))
        assert process.wait(PATIENCE) == 0
    assert worth_telling(said.read_text()) == []
