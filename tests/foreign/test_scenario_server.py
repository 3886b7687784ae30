"""What goes wrong with a scenario is said, and a program that is gone costs its patience once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.foreign import scenario_server
from tests.foreign.conftest import Play
from tests.foreign.scenario_server import player
from tests.helpers.practice_pool import PracticePool

pytestmark = pytest.mark.timeout(400)


def test_error_in_a_scenario_fails_the_test_with_its_words(play: Play, pool: PracticePool):
    with pytest.raises(AssertionError, match=r"TypeError: .* is not a function"):
        play("unknownScenario", {"endpoint": pool.endpoint})


def test_program_that_ends_is_missed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(scenario_server, "PATIENCE", 0.5)
    command = [sys.executable, "-c", "import sys; print('no such browser'); sys.exit(1)"]
    with player(command, tmp_path, 0) as started:
        with pytest.raises(AssertionError, match=r"no answer within 0\.5 s"):
            started.play("client", "scenario", {})
        monkeypatch.setattr(scenario_server, "PATIENCE", 60)
        with pytest.raises(AssertionError, match="did not answer before"):
            started.play("client", "scenario", {})
