"""What the system hands over to the application while it runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LINK = "cognito-desk:connect?region=eu-central-1&user_pool_id=eu-central-1_AbC&name=A%20%26%20B"


def told(given: str) -> str:
    """In a process of its own: there is one application in each."""
    found = subprocess.run(
        [sys.executable, "-m", "tests.startup.run_with_file_open_event", given],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    return found.stdout.strip()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("/home/me/staff.toml", "/home/me/staff.toml"),
        ("file:///home/me/a%20b.toml", "/home/me/a b.toml"),
        (LINK, LINK),
    ],
)
def test_a_file_or_link_of_the_finder_is_told_as_it_is(given: str, expected: str):
    assert told(given) == expected
