"""What is said of connection files that are missing, broken, or can't be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.problem import Problem
from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.config.profile import ProfileError

NAMED = 3
"""Files that a sentence names; the others are counted."""


def problem_of(wrong: Sequence[tuple[Path, ProfileError]]) -> Problem:
    """Why these files can't be opened, each with its error; at least one."""
    from desktop.config.profile import ProfileMissing

    missing = [path.name for path, error in wrong if isinstance(error, ProfileMissing)]
    broken = [path.name for path, error in wrong if not isinstance(error, ProfileMissing)]
    said = []
    if missing:
        text = QCoreApplication.translate(
            "ConnectionProblems",
            "The connection file %1 isn't where it was. Open it from where it is now, or ask "
            "your IT department for it.",
        )
        said.append(text.replace("%1", _listed(missing)))
    if len(broken) == 1:
        text = QCoreApplication.translate(
            "ConnectionProblems",
            "%1 can't be used as a connection. Ask your IT department for a file that works, and "
            "give them the details.",
        )
        said.append(text.replace("%1", _listed(broken)))
    elif broken:
        said.append(several(broken))
    return Problem(" ".join(said), "\n".join(str(error) for _, error in wrong))


def several(names: Sequence[str]) -> str:
    """That files of these names can't be used."""
    shown = _listed(names)
    if len(names) == 1:
        text = QCoreApplication.translate(
            "ConnectionProblems",
            "The connection file %1 can't be used. Give your IT department the details; your "
            "other connections are there.",
        )
        return text.replace("%1", shown)
    text = QCoreApplication.translate(
        "ConnectionProblems",
        "Some connection files can't be used: %1. Give your IT department the details.",
    )
    return text.replace("%1", shown)


def _listed(names: Sequence[str]) -> str:
    quoted = QCoreApplication.translate("ConnectionProblems", "“%1”")
    shown = ", ".join(quoted.replace("%1", visible_name(name, 80)) for name in names[:NAMED])
    more = len(names) - NAMED
    if more <= 0:
        return shown
    text = QCoreApplication.translate("ConnectionProblems", "%1 and %2 more")
    return text.replace("%1", shown).replace("%2", str(more))


def not_kept(path: Path, error: OSError) -> Problem:
    """That the file is used where it is, since it could not be copied."""
    text = QCoreApplication.translate(
        "ConnectionProblems",
        "“%1” couldn't be copied to your settings. Leave the file where it is: Cognito Desk opens "
        "it from there.",
    )
    details = f"{path}\n{error.filename or ''}: {error.strerror or error}"
    return Problem(text.replace("%1", visible_name(path.name, 80)), details, "warning")


def not_saved(name: str, error: OSError) -> Problem:
    """That a connection that was made here could not be written."""
    text = QCoreApplication.translate(
        "ConnectionProblems",
        "“%1” couldn't be saved to your settings, so it wasn't added. Make room there, or ask your "
        "IT department why you may not write there.",
    )
    details = f"{error.filename or ''}: {error.strerror or error}"
    return Problem(text.replace("%1", visible_name(name, 80)), details)
