"""The translations: texts from the sources into resources/translations, from there to the program.

A .ts file holds what a person translates, one entry a text; a text that is new or was changed is
marked "unfinished" there. The .qm file beside the program's sources is what Qt reads. Both are
committed, so installing needs no tools. `tests/ui/test_translations.py` holds them together.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

from tools.texts_without_qt import texts_without_qt

ROOT = Path(__file__).parent.parent
TEXTS = ROOT / "resources" / "translations"
LOADED = ROOT / "desktop" / "ui" / "translations"
QT_TOOLS = Path(PySide6.__file__).parent


def update(ts: Path) -> None:
    """Take over what the sources say now; entries that nothing uses any more go."""
    sources = sorted((ROOT / "desktop").glob("**/*.py"))
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        more = Path(folder, "texts_without_qt.py")
        more.write_text(texts_without_qt(), "utf-8")
        listed = Path(folder, "sources.lst")  # Windows takes no command line of that length
        listed.write_text("\n".join(map(str, [*sources, more])), "utf-8")
        _run("lupdate", *options, "-target-language", language_of(ts), f"@{listed}", "-ts", ts)


def release(ts: Path, folder: Path = LOADED) -> Path:
    """Make the file that the program loads; the file."""
    qm = folder / f"{ts.stem}.qm"
    # Without "-nounfinished" half a sentence would come along.
    _run("lrelease", "-nounfinished", ts, "-qm", qm)
    return qm


def language_of(ts: Path) -> str:
    """Its ISO 639 code: "de" of "cognito-desk_de.ts"."""
    return ts.stem.partition("_")[2]


def _run(tool: str | Path, *arguments: str | Path) -> None:
    subprocess.run([QT_TOOLS / tool, *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 — Qt's own tools


def main() -> int:
    for ts in sorted(TEXTS.glob("*.ts")):
        update(ts)
        unfinished = ts.read_text("utf-8").count('type="unfinished"')
        print(f"{ts.relative_to(ROOT)}: {unfinished} to translate")  # noqa: T201
        release(ts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
