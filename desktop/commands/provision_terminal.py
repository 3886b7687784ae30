"""What `cognito-desk provision` asks on the terminal, and says there."""

from __future__ import annotations

import re
import sys
from getpass import getpass
from typing import TYPE_CHECKING

from desktop.commands.output import write_line
from desktop.commands.terminal import ask_line, there_is_one
from desktop.setup.provisioning.problems import AwsProblem, Cause

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.commands.interruption import Interruption


class NoTerminal(Exception):
    """There is something to ask and no one to ask; `str()` says what to do."""


def say(*lines: str) -> None:
    """Lines on standard output. Control characters of AWS's words don't get through."""
    for line in lines:
        write_line(sys.stdout, "".join(it if it.isprintable() else " " for it in line))


def agreed(question: str, interruption: Interruption) -> bool:
    """Whether the answer is y or yes."""
    return _answer(f"{question} [y/N] ", interruption).lower() in {"y", "yes"}


def typed(question: str, expected: str, interruption: Interruption) -> bool:
    """Whether just this was typed."""
    return _answer(f"{question} ", interruption) == expected


def mfa_code() -> Callable[[str], str] | None:
    """What asks for the code of a role's MFA device; None without a terminal.

    It asks until there are six digits. Raises `AwsProblem` where nothing is entered.
    """

    def ask(device: str) -> str:
        while True:
            code = "".join(getpass(f"Code of the MFA device {device} (it isn't shown): ").split())
            if not code:
                raise AwsProblem(Cause.MFA_CODE_NEEDED, "sts:AssumeRole", device)
            if re.fullmatch("[0-9]{6}", code):
                return code
            write_line(sys.stderr, "A code has 6 digits. Enter it again, or nothing to give up.")

    return ask if there_is_one() else None


def _answer(question: str, interruption: Interruption) -> str:
    try:
        return ask_line(question, interruption)
    except EOFError:
        return ""
