"""PySide6's own Python modules, compiled.

Usage: python -m tools.shiboken_support FOLDER

PySide6 keeps their source inside a library and compiles it at each start, which takes a tenth of
the time to the first paint. Where a folder `files.dir` lies beside shiboken6, as its variable
SBK_EMBED makes it, they are imported from there.
"""

from __future__ import annotations

import py_compile
import sys
from pathlib import Path

import PySide6.QtCore  # noqa: F401 — which imports them

FOLDER = "shiboken6/files.dir"
"""Where they belong in the frozen program."""
PACKAGE = "shibokensupport"


def compile_support(folder: Path) -> None:
    """Write the modules into `folder`, compiled, without their source; the same bytes each time."""
    archive = sys.modules[PACKAGE].__loader__.zfile  # type: ignore[union-attr]  # PySide6's own
    for name in archive.namelist():
        if not (name.startswith(f"{PACKAGE}/") and name.endswith(".py")):
            continue
        source = folder / name
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_bytes(archive.read(name))
        py_compile.compile(
            str(source),
            cfile=f"{source}c",
            dfile=name,
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        source.unlink()


if __name__ == "__main__":
    compile_support(Path(sys.argv[1]))
