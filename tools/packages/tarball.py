"""The .tar.xz: the frozen folder to be unpacked anywhere, with `share/` for those who want it."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop import __version__
from tools.packages.share import write_share

if TYPE_CHECKING:
    from pathlib import Path

    from tools.packages.deb import Built


def build_tarball(built: Built, target_folder: Path, work: Path) -> Path:
    """Write it into a folder; its path. `work` is emptied, and holds its files then."""
    name = f"cognito-desk-{__version__}-linux-x86_64"
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(built.folder, work / name, symlinks=True)
    day = datetime.fromtimestamp(built.epoch, UTC).date().isoformat()
    program = built.folder / "cognito-desk"
    write_share(work / name / "share", program, built.root / "resources", day)
    shutil.copy(built.root / "LICENSE", work / name)
    (work / name / "cognito-desk-window").symlink_to("cognito-desk")
    target = target_folder / f"{name}.tar.xz"
    # In this order, with this owner and time: two of one folder are equal.
    options = [
        "--sort=name",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        f"--mtime=@{built.epoch}",
    ]
    tar = ["tar", "--create", "--format=gnu", *options, "--mode=go=rX", f"--directory={work}", name]
    with target.open("wb") as file:
        packer = subprocess.Popen(tar, stdout=subprocess.PIPE)  # noqa: S603 — ours
        subprocess.run(["xz", "-9e"], stdin=packer.stdout, stdout=file, check=True)  # noqa: S607
        if packer.wait() != 0:
            raise subprocess.CalledProcessError(packer.returncode, tar)
    return target
