"""Sends Qt's warnings to the log.

They are printed on stderr as well, as Qt itself would do, for developers and for the tests.
"""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Callable

LOGGED = {
    QtMsgType.QtWarningMsg: "Qt warns",
    QtMsgType.QtCriticalMsg: "Qt, critical",
    QtMsgType.QtFatalMsg: "Qt, fatal",
}
"""Kinds of messages that are logged, and what each is called there."""
MAX_MESSAGES = 200
"""Messages that are logged in one run."""
MAX_CHARACTERS = 300
"""Of one message."""
WORD = re.compile(r"[(\[]?[A-Za-z_][A-Za-z_:~.]*(\(\))?[)\]]?[.,:;!?]?")


def install(log: Callable[[str], object]) -> None:
    """From now on warnings and worse go to `log`, on whatever thread they are raised."""
    left = MAX_MESSAGES

    def handle(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        nonlocal left
        text, category = text or "", context.category or ""
        with suppress(AttributeError, OSError, ValueError):  # no stderr, or a closed one
            prefix = f"{category}: " if category != "default" else ""
            sys.stderr.write(f"{prefix}{text}\n")
        if kind in LOGGED and left > 0:
            left -= 1
            log(f"{LOGGED[kind]} ({category}): {plain_words(text)}")

    qInstallMessageHandler(handle)


def uninstall() -> None:
    """Leave messages to Qt itself, which has some more while it is torn down."""
    qInstallMessageHandler(None)


def plain_words(text: str) -> str:
    """The text with "…" in place of what is quoted or has digits: it may be a person's data."""
    unquoted = re.sub(r"\"[^\"]*\"|'[^']*'|“[^”]*”", "…", text[:MAX_CHARACTERS])
    return " ".join(word if WORD.fullmatch(word) else "…" for word in unquoted.split())
