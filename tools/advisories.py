"""Known vulnerabilities of what is in the frozen folder: `python -m tools.advisories FOLDER`.

OSV is asked. Python packages and Debian's packages are looked up; for what has no ecosystem there
(CPython, Qt, ICU, parts of a component) the answer is "not looked up", as for all where no database
answers.

Exit status: 0 where none is known; 1 where some are; 3 where something that could be looked up was
not, unless --offline-ok is given.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.components.model import LIST, from_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.components.model import Component

DATABASE = "https://api.osv.dev"
SECONDS = 30.0
MOST_BYTES = 16 * 1024 * 1024
FOUND, NOT_LOOKED_UP = 1, 3


class NoAnswerError(Exception):
    """The database gave none, or none that can be read; the text says which."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known of a component."""

    component: Component
    advisories: tuple[str, ...] | None
    """Their ids; None where it was not looked up."""
    possible: bool
    """Whether it can be looked up at all."""


def query(component: Component) -> dict[str, Any] | None:
    """What to ask of OSV; None where it has nothing on such components."""
    purl = component.purl
    if purl.startswith("pkg:pypi/"):
        return {"package": {"purl": purl}}
    if purl.startswith("pkg:deb/debian/") and "distro=debian-" in purl:
        name, _, version = component.source.partition(" ")
        ecosystem = f"Debian:{purl.rpartition('distro=debian-')[2]}"
        return {"package": {"ecosystem": ecosystem, "name": name}, "version": version}
    return None


def look_up(components: Sequence[Component], database: str = DATABASE) -> list[Finding]:
    """A finding for each. Raises `NoAnswerError`."""
    asked = [(each, it) for each in components if (it := query(each)) is not None]
    answers = iter(_ask(database, [it for _, it in asked]))
    found = {each.name: next(answers) for each, _ in asked}
    return [Finding(each, found.get(each.name), each.name in found) for each in components]


def _ask(database: str, queries: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    request = urllib.request.Request(  # noqa: S310 — https, or a test's own address
        f"{database}/v1/querybatch",
        json.dumps({"queries": queries}).encode(),
        {"Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as reply:  # noqa: S310
            results = json.loads(reply.read(MOST_BYTES))["results"]
        found = [tuple(str(each["id"]) for each in it.get("vulns", ())) for it in results]
        incomplete = any("next_page_token" in it for it in results)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise NoAnswerError(f"{database}: {type(error).__name__}: {error}") from error
    if len(found) != len(queries) or incomplete:
        raise NoAnswerError(f"{database}: the answer is not whole")
    return found


def report(findings: Sequence[Finding]) -> list[str]:
    """A line for each component with advisories or not looked up, and one with the counts."""
    lines = []
    for it in findings:
        name = f"{it.component.name} {it.component.version}"
        if it.advisories is None:
            lines.append(f"{name}: not looked up")
        elif it.advisories:
            lines.append(f"{name}: {', '.join(it.advisories)}")
    looked_up = [it for it in findings if it.advisories is not None]
    known = [it for it in looked_up if it.advisories]
    lines.append(
        f"{len(looked_up)} of {len(findings)} components looked up, {len(known)} with advisories"
    )
    return lines


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--offline-ok", action="store_true", help="exit with 0 where none answers")
    parser.add_argument("--database", default=os.environ.get("OSV_DATABASE", DATABASE))
    options = parser.parse_args(arguments)
    (listed,) = options.folder.rglob(f"licenses/{LIST}")
    components = from_json(listed.read_text("utf-8"))
    try:
        findings = look_up(components, options.database)
    except NoAnswerError as error:
        print(f"No database answered, so nothing is known: {error}")  # noqa: T201
        findings = [Finding(each, None, query(each) is not None) for each in components]
    print(*report(findings), sep="\n")  # noqa: T201
    if any(it.advisories for it in findings):
        return FOUND
    missing = any(it.possible and it.advisories is None for it in findings)
    return NOT_LOOKED_UP if missing and not options.offline_ok else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
