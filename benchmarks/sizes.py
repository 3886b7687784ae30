"""Size of the frozen folder, as it is and packed."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, not_measured
from benchmarks.programs import FROZEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DISK_BAR, PACKED_BAR = 105, 33
MB = 1_000_000


def figures(_env: Mapping[str, str]) -> Iterator[Figure]:
    disk, packed = "frozen folder", "frozen folder as .tar.xz"
    if not FROZEN.exists():
        yield not_measured(disk, f"≤ {DISK_BAR} MB", "make build first")
        yield not_measured(packed, f"≤ {PACKED_BAR} MB", "make build first")
        return
    found = FROZEN.parent.rglob("*")
    files = [path for path in found if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files) / MB
    yield Figure(disk, f"≤ {DISK_BAR} MB", f"{size:.1f} MB", "sum of the files", size <= DISK_BAR)
    tar = subprocess.Popen(["tar", "-C", FROZEN.parents[1], "-c", "."], stdout=subprocess.PIPE)
    xz = subprocess.run(["xz", "-6", "-T0"], stdin=tar.stdout, capture_output=True, check=True)
    size = len(xz.stdout) / MB
    assert tar.wait() == 0
    yield Figure(packed, f"≤ {PACKED_BAR} MB", f"{size:.1f} MB", "xz -6", size <= PACKED_BAR)
