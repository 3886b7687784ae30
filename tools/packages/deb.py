"""The Debian package: the frozen folder in /usr/lib/cognito-desk, and what belongs around it.

It has no scripts of its own: Debian's triggers renew the caches of icons, MIME types and entries.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING

from desktop import __version__
from tools.packages.share import compressed, write_share
from tools.packages.system_needs import depends

if TYPE_CHECKING:
    from pathlib import Path

NAME = "cognito-desk"
MAINTAINER = "Cognito Desk contributors <nobody@cognito-desk.invalid>"
"""Where DEBFULLNAME and DEBEMAIL don't name who rolls it out."""
DESCRIPTION = """\
sign in to Amazon Cognito with a second factor
 Signs a person in to an Amazon Cognito user pool with multi-factor
 authentication, and shows what the tokens say: who that is, every check on
 them one by one, and how long it all is good for. With a practice pool on the
 same computer, a test plan for second factors, and commands for scripts."""
OVERRIDES = """\
# The frozen program brings its own Python, Qt and OpenSSL: what it was tested with.
cognito-desk: embedded-library *
cognito-desk: custom-library-search-path *
cognito-desk: no-shlibs *
# The licence texts of all that is bundled, for people to read.
cognito-desk: extra-license-file *
# Modules of Python, and libraries from wheels that came so.
cognito-desk: shared-library-lacks-prerequisites *
cognito-desk: hardening-no-fortify-functions *
cognito-desk: hardening-no-bindnow *
cognito-desk: package-contains-documentation-outside-usr-share-doc *
# It is not in Debian's archive.
cognito-desk: initial-upload-closes-no-bugs *
cognito-desk: license-problem-* *
"""


@dataclass(frozen=True, slots=True)
class Built:
    """What goes into it."""

    folder: Path
    """The frozen one."""
    root: Path
    """The project's."""
    epoch: int
    """Seconds: the time of the commit, which all files get."""


def build_deb(built: Built, target_folder: Path, work: Path, *, compression: str = "xz") -> Path:
    """Write the package into a folder; its path. `work` is emptied, and holds its files then."""
    architecture = _output("dpkg", "--print-architecture")
    shutil.rmtree(work, ignore_errors=True)
    _write_files(built, work)
    _write_control(built, work, architecture)
    program = work / "usr/lib" / NAME / NAME
    for path in [work, *work.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)
        os.utime(path, (built.epoch, built.epoch), follow_symlinks=False)
    target = target_folder / f"{NAME}_{__version__}_{architecture}.deb"
    options = ["--root-owner-group", f"-Z{compression}"]
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(built.epoch)}
    command = ["dpkg-deb", *options, "--build", str(work), str(target)]
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 — ours
    return target


def _write_files(built: Built, work: Path) -> None:
    usr = work / "usr"
    program_folder = usr / "lib" / NAME
    program_folder.parent.mkdir(parents=True)
    shutil.copytree(built.folder, program_folder, symlinks=True)
    (usr / "bin").mkdir()
    for name in (NAME, f"{NAME}-window"):
        (usr / "bin" / name).symlink_to(f"../lib/{NAME}/{NAME}")
    moment = datetime.fromtimestamp(built.epoch, UTC)
    write_share(
        usr / "share", built.folder / NAME, built.root / "resources", moment.date().isoformat()
    )
    licence = (built.root / "LICENSE").read_text(encoding="utf-8")
    changes = (built.root / "CHANGELOG.md").read_bytes()
    changelog = (
        f"{NAME} ({__version__}) unstable; urgency=medium\n\n"
        f"  * See CHANGELOG.md.gz.\n\n -- {_maintainer()}  {format_datetime(moment)}\n"
    )
    files = {
        f"doc/{NAME}/copyright": (
            f"{licence}\nWhat is bundled has licences of its own, which stand in\n"
            f"/usr/lib/{NAME}/_internal/licenses.\n"
        ).encode(),
        f"doc/{NAME}/CHANGELOG.md.gz": compressed(changes),
        f"doc/{NAME}/changelog.gz": compressed(changelog.encode()),
        f"lintian/overrides/{NAME}": OVERRIDES.encode(),
    }
    for name, content in files.items():
        path = usr / "share" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _write_control(built: Built, work: Path, architecture: str) -> None:
    files = [path for path in sorted(work.rglob("*")) if path.is_file() and not path.is_symlink()]
    size = sum(-(-path.stat().st_size // 1024) for path in files)
    fields = {
        "Package": NAME,
        "Version": __version__,
        "Architecture": architecture,
        "Maintainer": _maintainer(),
        "Installed-Size": str(size),
        "Depends": depends(built.folder),
        "Recommends": "gnome-keyring | libpam-kwallet5 | keepassxc",
        "Section": "net",
        "Priority": "optional",
        "Description": DESCRIPTION,
    }
    control = work / "DEBIAN"
    control.mkdir()
    (control / "control").write_text("".join(f"{name}: {it}\n" for name, it in fields.items()))
    sums = (
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(work).as_posix()}\n"
        for path in files
    )
    (control / "md5sums").write_text("".join(sums))


def _maintainer() -> str:
    name, email = os.environ.get("DEBFULLNAME"), os.environ.get("DEBEMAIL")
    return f"{name} <{email}>" if name and email else MAINTAINER


def _output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 — ours
    return done.stdout.strip()
