"""Prints what of a lock file a Windows Python needs, hashes included, for `pip --platform`.

pip itself decides by the system that it runs on which lines apply.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from packaging.requirements import Requirement

WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": "3.11.9",
    "python_version": "3.11",
    "sys_platform": "win32",
}
NOT_NEEDED = frozenset(
    {
        "ast-serialize",
        "grimp",
        "import-linter",
        "librt",
        "mypy",
        "pywin32",
        "ruff",
    }
)
"""Linters, which run elsewhere; and what only moto's Docker client wants."""


def applying(lock: str) -> list[str]:
    """The lines that apply, in pip's format: name and version, then its hashes."""
    whole_lines = re.sub(r"\\\n", " ", lock).splitlines()
    lines = [line.strip() for line in whole_lines if re.match(r"[A-Za-z0-9]", line)]
    found = []
    for line in lines:
        requirement, *hashes = line.split(" --hash=")
        asked = Requirement(requirement.strip())
        if asked.name in NOT_NEEDED or (asked.marker and not asked.marker.evaluate(WINDOWS)):
            continue
        options = " ".join(f"--hash={value.strip()}" for value in hashes)
        found.append(f"{asked.name}{asked.specifier} {options}")
    return found


if __name__ == "__main__":
    print("\n".join(applying(Path(sys.argv[1]).read_text(encoding="utf-8"))))  # noqa: T201
