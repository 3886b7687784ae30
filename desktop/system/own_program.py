"""How this program starts itself once more, whatever modules lie in the working folder."""

from __future__ import annotations

import sys
from pathlib import Path

import desktop

_RUN = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); import desktop; "
    "sys.path.append(sys.path.pop(0)); from desktop.__main__ import main; sys.exit(main())"
)
"""Takes `desktop` from the folder that is the first argument, and nothing of Python's from there:
it may be a clone, or the folder of all installed packages."""


def own_program() -> list[str]:
    """Program and first arguments of a command that continues with those of `cognito-desk`.

    Only the frozen program is a program of its own. Elsewhere Python's working folder stays out of
    the import path (`-P`), and so does PYTHONPATH (`-E`), in which an empty entry means the working
    folder too; it is kept for `python -m desktop`, which may have been found through it.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable]
    run_as_module = getattr(sys.modules.get("__main__"), "__spec__", None) is not None
    options = ["-P"] if run_as_module else ["-P", "-E"]
    return [sys.executable, *options, "-c", _RUN, str(Path(desktop.__path__[0]).absolute().parent)]
