"""A phone that a command of this machine's user reads."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from threading import Event

import pytest

from desktop.qa.environment import Blocked, CaseUser, Interrupted, Unavailable
from desktop.test_environment.command_phone import COMMAND, CommandPhone, phone_of

USER = CaseUser("maria", "x", phone="+14155550123")


def printing(code: str) -> str:
    return shlex.join([sys.executable, "-c", code])


def reading(file: Path) -> str:
    return printing(f"print(open({str(file)!r}).read())")


def test_a_code_that_is_new(tmp_path: Path):
    inbox = tmp_path / "inbox"
    inbox.write_text("", encoding="utf-8")
    phone = CommandPhone(reading(inbox), Event(), patience=5)
    assert phone.count(USER) == 0
    inbox.write_text("Your code is 123456.", encoding="utf-8")
    message = phone.newest(USER, 0)
    assert (message.code, message.number, message.medium) == ("123456", 1, "SMS")
    inbox.write_text("Your code is 123456.\nYour code is 00654321.", encoding="utf-8")
    assert phone.newest(USER, 1).code == "00654321"


def test_the_old_code_is_no_new_message(tmp_path: Path):
    inbox = tmp_path / "inbox"
    inbox.write_text("123456", encoding="utf-8")
    phone = CommandPhone(reading(inbox), Event(), patience=0.2)
    before = phone.count(USER)
    with pytest.raises(Blocked, match="no message came"):
        phone.newest(USER, before)


def test_the_command_is_told_whose_code(tmp_path: Path):
    told = tmp_path / "told"
    code = f"import sys; open({str(told)!r}, 'w').write(' '.join(sys.argv[1:])); print(123456)"
    CommandPhone(printing(code), Event()).count(USER)
    assert told.read_text(encoding="utf-8") == "maria +14155550123"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (printing("raise SystemExit(3)"), "ended with 3"),
        ("/no/such/program", "FileNotFoundError"),
        ("'open", "quote"),
        (" ", "empty"),
    ],
)
def test_a_command_that_does_not_work_is_named(command: str, reason: str):
    with pytest.raises(Unavailable, match=reason):
        CommandPhone(command, Event()).count(USER)


def test_nothing_of_a_shell_is_understood(tmp_path: Path):
    phone = CommandPhone(f"{printing('print(123456)')} ; touch {tmp_path / 'made'}", Event())
    assert phone.count(USER) == 1
    assert not (tmp_path / "made").exists()


def test_a_run_that_is_interrupted_waits_no_longer():
    stopped = Event()
    stopped.set()
    phone = CommandPhone(printing("print()"), stopped)
    with pytest.raises(Interrupted):
        phone.newest(USER, 0)


def test_without_the_variable_there_is_none():
    assert phone_of({}, Event()) is None
    assert isinstance(phone_of({COMMAND: "true"}, Event()), CommandPhone)
