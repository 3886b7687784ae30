"""Codes that a double prints: the newest of a user's, and none of another's."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.qa.environment import Blocked, CaseUser
from tools import printed_codes
from tools.printed_codes import PrintedPhone

MARIA = CaseUser("maria", "password", phone="+14155551234", email="maria@example.com")
TOM = CaseUser("tom", "password", phone="+14155559999")


def frame(where: str, code: str) -> str:
    """As cognito-local prints it."""
    return f"""[1796059021741] \x1b[32mINFO\x1b[39m: \x1b[36mc7f2051c SignUp ╭──────────╮
│                                                       │
│   Confirmation Code Delivery                          │
│                                                       │
│   Username:    d4ee6320-1317-483f-a082-d6fb18cb49a8   │
│   Destination: {where:<39}│
│   Code:        {code:<39}│
│                                                       │
╰──────────╯\x1b[39m \x1b[90m{{"reqId":"c7f2051c","target":"SignUp"}}\x1b[39m
"""


@pytest.fixture
def console(tmp_path: Path) -> Path:
    file = tmp_path / "console"
    file.write_text(
        "started\n"
        + frame("+14155551234", "440957")
        + frame("+14155559999", "111111")
        + frame("maria@example.com", "000042"),
        encoding="utf-8",
    )
    return file


def test_the_newest_code_of_a_user_is_read(console: Path):
    phone = PrintedPhone(console)
    assert phone.count(MARIA) == 2
    message = phone.newest(MARIA, 1)
    assert (message.code, message.medium, message.number) == ("000042", "EMAIL", 2)
    assert phone.newest(TOM, 0).code == "111111"


def test_none_that_was_there_before_counts(console: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(printed_codes, "PATIENCE_SECONDS", 0)
    with pytest.raises(Blocked, match="no message came"):
        PrintedPhone(console).newest(TOM, 1)
