"""Libraries of the system that were copied in, by the Debian package that each belongs to."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

DOCUMENTS = Path("/usr/share/doc")
COMMON = Path("/usr/share/common-licenses")
"""Texts that copyright files name instead of quoting them."""
NAMED = re.compile(r"/usr/share/common-licenses/([\w.+-]*\w)")
FIELD = re.compile(r"^License: *(\S.*)$", re.MULTILINE)
MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package."""

    name: str
    version: str
    source: str
    """Name and version of the source package."""
    purl: str
    text: str
    """Its copyright file; empty where it has none."""

    @property
    def licence(self) -> str:
        """The names of the licences in its copyright file, as Debian writes them."""
        names = dict.fromkeys(FIELD.findall(self.text))
        more = ", and others" if len(names) > MOST_NAMES else ""
        return ", ".join(list(names)[:MOST_NAMES]) + more or "see its copyright file"


def owners(paths: Iterable[str]) -> dict[str, str]:
    """The package of each of these real paths that belongs to one."""
    if shutil.which("dpkg-query") is None:
        return {}
    # Debian's list may have the path from before /lib became a link to /usr/lib, and /bin one.
    spelled = {path: path for path in paths}
    spelled |= {path.removeprefix("/usr"): path for path in spelled if path.startswith("/usr/")}
    if not spelled:
        return {}
    command = ["dpkg-query", "--search", *spelled]
    told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    found = {}
    for line in told.stdout.splitlines():
        packages, _, path = line.rpartition(": ")
        if path in spelled:
            found[spelled[path]] = packages.split(", ")[0].split(":")[0]
    return found


def package(name: str) -> Package:
    """What is known of an installed package."""
    form = "${Version}\n${source:Package}\n${source:Version}\n${Architecture}\n"
    command = ["dpkg-query", "--show", f"--showformat={form}", name]
    told = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    version, source, source_version, architecture = told.stdout.splitlines()[:4]
    release = platform.freedesktop_os_release()
    distro = f"{release['ID']}-{release.get('VERSION_ID', 'unstable')}"
    quoted = version.replace("+", "%2B").replace(":", "%3A")
    purl = f"pkg:deb/{release['ID']}/{name}@{quoted}?arch={architecture}&distro={distro}"
    copyright_file = DOCUMENTS / name / "copyright"
    text = copyright_file.read_text("utf-8", "replace") if copyright_file.exists() else ""
    return Package(name, version, f"{source} {source_version}", purl, text)


def common_licences(texts: Iterable[str]) -> dict[str, str]:
    """The texts that these copyright files name, by the names of their files."""
    names = {name for text in texts for name in NAMED.findall(text)}
    return {
        name: (COMMON / name).read_text("utf-8")
        for name in sorted(names)
        if (COMMON / name).is_file()
    }
