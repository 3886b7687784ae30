"""Runs the test plan on other doubles of Cognito: docs/doubles-under-the-plan.md.

    python -m tools.doubles_under_plan

They are started from build/doubles, as tests/live/test_doubles.py says. Time is waited for, so
cases run side by side, each with pools and users of its own: some five minutes.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from desktop.qa.environment import Blocked
from desktop.qa.model.verdicts import Verdict
from desktop.qa.plan import all_cases
from desktop.qa.redaction import Redaction
from desktop.qa.runner import Runner
from desktop.test_environment.clocks import WaitedForClock
from desktop.test_environment.double import Double
from desktop.test_environment.phones import NoPhone
from tools.printed_codes import PrintedPhone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.qa.case import Case
    from desktop.test_environment.phones import Phone

ROOT = Path(__file__).parents[1]
DOUBLES = ROOT / "build/doubles"
DOCUMENT = ROOT / "docs/doubles-under-the-plan.md"
HOST = "127.0.0.1"
PRINT_CODES = ("cognito-local",)
START_SECONDS = 40
AT_ONCE = 12
"""Cases: most of the time they wait for an authenticator app's next code."""
TRIES = 5
LOST = "no reply"
"""A double that closes a connection which is about to be used; the case is tried again."""
LONGEST_OBSERVED = 160
MOTO = "import sys; from moto.server import main; main(['-H', '127.0.0.1', '-p', sys.argv[1]])"
AS_EXPECTED = (Verdict.PASSED, Verdict.WARNING)
NOT_RUN = (Verdict.SKIPPED, Verdict.NOT_APPLICABLE, Verdict.BLOCKED)
INTRODUCTION = """# Other doubles of Cognito under the test plan

Which of Cognito's documented answers a double doesn't give, as `cognito-desk check` sees it: no
judgement of the double, which was made for other ends, but what a test against it can't show.
Written by `python -m tools.doubles_under_plan` on {day}; how each is started is in
[doubles.md](doubles.md). "warning" in the plan means as documented and less than a standard asks
for, so it counts as passed here. Codes that are sent are read where the double prints them, as
cognito-local does; elsewhere the cases that need one are not run. The practice pool passes all
cases that run by themselves.
"""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one case."""

    case: Case
    verdict: Verdict
    reason: str


@contextmanager
def running(name: str) -> Iterator[tuple[str, Phone]]:
    """The double on a free port: its address, and where its codes can be read."""
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    command = {
        "moto": [sys.executable, "-W", "ignore", "-c", MOTO, str(port)],
        "ministack": [str(DOUBLES / "bin/ministack")],
        "cognito-local": [str(DOUBLES / "node_modules/.bin/cognito-local")],
    }[name]
    where = {"HOST": HOST, "PORT": str(port), "BIND_HOST": HOST, "GATEWAY_PORT": str(port)}
    with (
        tempfile.TemporaryDirectory() as folder,
        (Path(folder) / "console").open("wb") as console,
        subprocess.Popen(  # noqa: S603 - the doubles of this project's own folder
            command,
            cwd=folder,
            env={**os.environ, **where, "SERVICES": "cognito-idp", "IOT_MTLS_ENABLED": "0"},
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.DEVNULL,
        ) as process,
    ):
        try:
            _wait_for(port)
            printed = PrintedPhone(Path(console.name))
            yield f"http://{HOST}:{port}", printed if name in PRINT_CODES else NoPhone()
        finally:
            process.terminate()


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return
        time.sleep(0.1)


def versions() -> Mapping[str, str]:
    """Of the doubles as they are installed."""
    listed = subprocess.run(  # noqa: S603 - as above
        [DOUBLES / "bin/pip", "show", "ministack"], capture_output=True, text=True, check=True
    ).stdout
    package = DOUBLES / "node_modules/cognito-local/package.json"
    found = re.search(r'"version": "([^"]+)"', package.read_text(encoding="utf-8"))
    return {
        "moto": version("moto"),
        "ministack": listed.partition("Version: ")[2].split()[0],
        "cognito-local": found[1] if found else "?",
    }


def run(case: Case, url: str, phone: Phone, *, own_issuer: bool = False) -> Result:
    """One case on pools of its own."""
    clock = WaitedForClock(Event(), lambda _: None)
    with closing(
        Double(url, "eu-central-1", clock, phone, practice=False, own_issuer=own_issuer)
    ) as double:
        attempt = Runner(double, Redaction()).run(case).last
    if attempt is None or attempt.verdict is None:
        raise AssertionError(case.info.id)
    return Result(case, attempt.verdict, attempt.reason)


def measured(name: str) -> list[Result]:
    """The whole plan on one double."""

    def one(case: Case) -> Result:
        for _ in range(TRIES):
            try:
                result = run(case, url, phone, own_issuer=name == "cognito-local")
            except Blocked as reason:  # as its pools were deleted
                result = Result(case, Verdict.BLOCKED, str(reason))
            if LOST not in result.reason:
                break
        return result

    with running(name) as (url, phone), ThreadPoolExecutor(AT_ONCE) as threads:
        return list(threads.map(one, all_cases()))


def written(results: Mapping[str, list[Result]], of: Mapping[str, str]) -> str:
    """The document."""
    parts = [INTRODUCTION.format(day=f"{datetime.now(UTC):%-d %B %Y}")]
    rows = ["| | passed | otherwise than documented | not run |", "|---|---|---|---|"]
    for name, found in results.items():
        passed = sum(it.verdict in AS_EXPECTED for it in found)
        left = sum(it.verdict in NOT_RUN for it in found)
        rows.append(f"| {name} {of[name]} | {passed} | {len(found) - passed - left} | {left} |")
    parts.append("\n".join(rows) + "\n")
    parts.extend(_section(f"{name} {of[name]}", found) for name, found in results.items())
    return "\n".join(parts)


def _section(title: str, found: list[Result]) -> str:
    lines = [f"## {title}", "", "| Case | What it looks at | Verdict | Observed |"]
    lines.append("|---|---|---|---|")
    lines += [
        f"| {it.case.info.id} | {it.case.info.title} | {it.verdict.value} | {_short(it.reason)} |"
        for it in found
        if it.verdict not in (*AS_EXPECTED, *NOT_RUN)
    ]
    reasons: dict[str, list[str]] = {}
    for it in found:
        if it.verdict in NOT_RUN:
            reasons.setdefault(_short(it.reason), []).append(it.case.info.id)
    lines += ["", "Not run:", ""]
    lines += [f"- {reason}: {', '.join(ids)}" for reason, ids in reasons.items()]
    return "\n".join(lines) + "\n"


def _short(text: str) -> str:
    plain = " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;").rstrip(".")
    return plain if len(plain) <= LONGEST_OBSERVED else f"{plain[:LONGEST_OBSERVED]}…"


def main(names: list[str]) -> None:
    """Measure these doubles, all of them at the same time, and write."""
    with ThreadPoolExecutor(len(names)) as threads:
        results = dict(zip(names, threads.map(measured, names), strict=True))
    DOCUMENT.write_text(written(results, versions()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:] or ["moto", "ministack", "cognito-local"])
