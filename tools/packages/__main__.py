"""Packages for Linux. Usage: python -m tools.packages deb | tar | glibc [FOLDER].

deb and tar write into dist/, of the frozen folder, which is dist/cognito-desk unless it is named.
glibc says which glibc that needs, by file, and exits with 1 where it is above the bar.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.packages.deb import Built, build_deb
from tools.packages.system_needs import OLDEST_GLIBC, glibc_by_file, is_newer
from tools.packages.tarball import build_tarball

ROOT = Path(__file__).parents[2]
SHOWN = 5
WRONG_USAGE = 2


def main(arguments: list[str]) -> int:
    """Exit status."""
    if not arguments or arguments[0] not in {"deb", "tar", "glibc"}:
        sys.stderr.write(__doc__ or "")
        return WRONG_USAGE
    folder = Path(arguments[1]) if arguments[1:] else ROOT / "dist/cognito-desk"
    if arguments[0] == "glibc":
        return _tell_glibc(folder)
    build = build_deb if arguments[0] == "deb" else build_tarball
    built = Built(folder, ROOT, _epoch())
    target = build(built, ROOT / "dist", ROOT / "build/packages" / arguments[0])
    sys.stdout.write(f"{target.stat().st_size / 1e6:.1f} MB  {target.relative_to(ROOT)}\n")
    return 0


def _tell_glibc(folder: Path) -> int:
    found = glibc_by_file(folder)
    highest = next(iter(found.values()))
    sys.stdout.write(f"Needs glibc {highest}; the bar is {OLDEST_GLIBC}. The newest of all:\n")
    for name, version in list(found.items())[:SHOWN]:
        sys.stdout.write(f"  {version}  {name}\n")
    return int(is_newer(highest, OLDEST_GLIBC))


def _epoch() -> int:
    """The commit's time, or what SOURCE_DATE_EPOCH says."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, capture_output=True, check=True).stdout)  # noqa: S603 — ours


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
