"""CHANGELOG.md read: each version with its date, what is new in plain words, and the rest.

    ## 1.2.0 (2026-12-24)      newest first; what no version has yet stands under "## Unreleased"
    ### In short               plain words for staff: Help → What's new shows them, translated
    ### Added                  any of `SECTIONS`, for those who look closer
    - An entry; its further
      lines are indented.

`python -m tools.changelog` writes the plain words to `NEWS`, from where the program has them.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHANGELOG = ROOT / "CHANGELOG.md"
NEWS = ROOT / "desktop/ui/text/news.py"

TITLE = "# Changelog"
UNRELEASED = "Unreleased"
IN_SHORT = "In short"
SECTIONS = (IN_SHORT, "Added", "Changed", "Fixed", "Removed", "Security")
"""A version has the first, which stands first, and any others."""
VERSION = re.compile(r"## (?:Unreleased|(\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\))")

HEAD = '''"""What is new, in plain words for staff: made of CHANGELOG.md by `tools/changelog.py`."""

# ruff: noqa: E501

from __future__ import annotations

NEWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
'''
FOOT = ''')
"""Newest first: the version's number and its date, both empty before a release; the entries, which
are translated in the context "News"."""
'''


@dataclass(frozen=True, slots=True)
class Version:
    """What CHANGELOG.md says of one version."""

    number: str
    """Empty for what is not released yet."""
    date: str
    """ISO 8601; empty with the number."""
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    """Each heading with its entries, whose line breaks are gone."""

    @property
    def in_short(self) -> tuple[str, ...]:
        """The entries in plain words."""
        return dict(self.sections)[IN_SHORT]


def read(text: str) -> tuple[Version, ...]:
    """All versions, newest first. Raises `ValueError` with the line where the form isn't kept."""
    title, *lines = text.splitlines()
    if title != TITLE:
        raise ValueError(f"line 1: {TITLE!r} is expected")
    found: list[tuple[str, str, list[tuple[str, list[str]]]]] = []
    for number, line in enumerate(lines, 2):
        sections = found[-1][2] if found else []
        entries = sections[-1][1] if sections else []
        if match := VERSION.fullmatch(line):
            found.append((match[1] or "", match[2] or "", []))
        elif line.startswith("### ") and line[4:] in SECTIONS and found:
            sections.append((line[4:], []))
        elif line.startswith("- ") and sections:
            entries.append(line[2:])
        elif line.startswith("  ") and entries:
            entries[-1] += f" {line.strip()}"
        elif line:
            raise ValueError(f"line {number}: no version, section or entry: {line!r}")
    return tuple(
        Version(version, date, tuple((name, tuple(entries)) for name, entries in sections))
        for version, date, sections in found
    )


def news(versions: tuple[Version, ...]) -> str:
    """The source of the module that the program has its news from."""
    lines = []
    for version in versions:
        lines += [
            "    (",
            f'        "{version.number}",',
            f'        "{version.date}",',
            "        (",
        ]
        for entry in version.in_short:
            lines.append(f"            {json.dumps(entry, ensure_ascii=False)},")
        lines += ["        ),", "    ),"]
    return HEAD + "\n".join(lines) + "\n" + FOOT


def main() -> int:
    NEWS.write_text(news(read(CHANGELOG.read_text("utf-8"))), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
