"""What Qt complains about goes to the log: it is nobody's business who only wants to sign in.

Developers, and the tests that fail on it, still find it on stderr, as Qt itself would print it.
"""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Callable

GRAVE = {
    QtMsgType.QtWarningMsg: "Qt warns",
    QtMsgType.QtCriticalMsg: "Qt, critical",
    QtMsgType.QtFatalMsg: "Qt, fatal",
}
MOST = 200
"""Messages that are logged in one run."""
LONGEST = 300
WORD = re.compile(r"[(\[]?[A-Za-z_][A-Za-z_:~.]*(\(\))?[)\]]?[.,:;!?]?")


def send_to(log: Callable[[str], object]) -> None:
    """From now on warnings and worse go to `log`, in whatever thread they are raised."""
    left = MOST

    def take(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        nonlocal left
        text, category = text or "", context.category or ""
        with suppress(AttributeError, OSError, ValueError):
            prefix = f"{category}: " if category != "default" else ""
            sys.stderr.write(f"{prefix}{text}\n")
        if kind in GRAVE and left > 0:
            left -= 1
            log(f"{GRAVE[kind]} ({category}): {words_of(text)}")

    qInstallMessageHandler(take)


def let_go() -> None:
    """Hand Qt's messages back to Qt, which says some more while it is taken down."""
    qInstallMessageHandler(None)


def words_of(text: str) -> str:
    """The plain words. What is quoted, has digits or other signs may be somebody's data."""
    unquoted = re.sub(r"\"[^\"]*\"|'[^']*'|“[^”]*”", "…", text[:LONGEST])
    return " ".join(word if WORD.fullmatch(word) else "…" for word in unquoted.split())
