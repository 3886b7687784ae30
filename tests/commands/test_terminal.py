"""Questions on a terminal: Ctrl+C ends each whenever it comes, and what is secret isn't shown."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.commands.interruption import Interruption

if sys.platform == "win32":
    pytest.skip("a terminal as POSIX has them", allow_module_level=True)

from desktop.commands import terminal
from desktop.commands.terminal import TooLate, ask_line, ask_secret, there_is_one
from tests.helpers.pseudo_terminal import END_OF_INPUT, on_terminal
from tests.helpers.user_folders import home_environment


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """What is written here was typed on the terminal of this process's standard input."""
    ours, theirs = os.openpty()
    with open(theirs, closefd=True) as stdin:  # noqa: PTH123 — a descriptor
        monkeypatch.setattr(sys, "stdin", stdin)
        yield ours
    os.close(ours)


@pytest.fixture
def interruption() -> Iterator[Interruption]:
    found = Interruption()
    with found.listening():
        yield found


def test_a_line_is_what_was_typed(keyboard: int, interruption: Interruption):
    assert there_is_one()
    os.write(keyboard, b"  yes \n")
    assert ask_line("Go on?", interruption) == "yes"
    os.write(keyboard, END_OF_INPUT.encode())
    with pytest.raises(EOFError):
        ask_line("Go on?", interruption)


def test_no_answer_in_time(keyboard: int, interruption: Interruption):
    with pytest.raises(TooLate):
        ask_line("Go on?", interruption, 0.01)


def test_ctrl_c_of_before_the_question_is_its_answer(
    keyboard: int, interruption: Interruption, capsys: pytest.CaptureFixture[str]
):
    os.kill(os.getpid(), signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        ask_line("Go on?", interruption)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("ask", [ask_line, ask_secret])
def test_ctrl_c_that_comes_just_before_the_wait_ends_it(
    ask: object, keyboard: int, interruption: Interruption, monkeypatch: pytest.MonkeyPatch
):
    """Nothing is typed: what waits in `input` itself would wait for ever."""
    select = terminal.select.select

    def after_a_signal(*arguments: object) -> object:
        threading.Timer(0.0, os.kill, (os.getpid(), signal.SIGINT)).start()
        return select(*arguments)  # type: ignore[call-overload]

    monkeypatch.setattr(terminal.select, "select", after_a_signal)
    with pytest.raises(KeyboardInterrupt):
        ask("Go on?", interruption)  # type: ignore[operator]
    assert interruption.wanted


def test_there_is_none_where_input_comes_from_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "answers"
    file.write_text("y\n")
    with file.open() as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert not there_is_one()
    assert not there_is_one(), "it was closed"
    monkeypatch.setattr(sys, "stdin", None)
    assert not there_is_one()


AT_AWS = """
name = "at AWS"
region = "eu-central-1"
user_pool_id = "eu-central-1_AbCdEfGhI"
client_id = "1234567890abcdefghijklmnop"
"""


@pytest.mark.parametrize("question", ["User name of a test user", "Seed of the app"])
def test_ctrl_c_at_the_test_user_s_questions_ends_check(question: str, tmp_path: Path):
    profile = tmp_path / "aws.toml"
    profile.write_text(AT_AWS)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
    environment |= {**home_environment(tmp_path), "AWS_EC2_METADATA_DISABLED": "true"}
    command = [sys.executable, "-m", "desktop", "check", "--profile", str(profile)]
    with on_terminal(command, environment) as person:
        person.wait_for("User name of a test user")
        if question == "Seed of the app":
            person.type("maria\n")
            person.wait_for("Password: ")
            person.type("secret\n")
        person.wait_for(question)
        person.interrupt()
        assert person.end() == 130
    assert "Interrupted. Nothing was tested." in person.shown
    assert "Traceback" not in person.shown
    assert "secret" not in person.shown
