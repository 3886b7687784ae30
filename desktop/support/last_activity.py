"""What the log tells of the program's last activity: when a person signed in, and how it ended.

The Activity page is in the window's memory only, and `doctor --bundle` runs in another process. The
log has the end of each flow and each call that failed (`step_log`), of all connections, and each
step while Help → Detailed log was on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.support.step_log import LOGGER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NEWEST = 20
"""Steps that are told."""
_RECORD = re.compile(rf"[0-9T:.+-]+ (?:INFO|DEBUG) {re.escape(LOGGER)}: (.+)")
_STEP = re.compile(
    r"(?P<time>[0-9T:.+-]+), #\d+ (?P<flow>\w+), (?P<step>\w+), (?P<outcome>[^,]+), "
    r"(?P<seconds>\d+\.\d{3}) s(?:, .*)?"
)


def last_activity(texts: Iterable[str]) -> dict[str, object]:
    """Out of the log's texts, the oldest first, as they stand in a bundle.

    `last`: of each flow, such as "sign_in", the last step with its time in UTC and how it ended.
    `newest_steps`: lines, the newest last.
    """
    steps = [step for text in texts for step in _steps(text)]
    last = {
        step["flow"]: {
            "time": step["time"],
            "step": step["step"],
            "outcome": step["outcome"],
            "seconds": float(step["seconds"]),
        }
        for step in steps
    }
    return {"last": last, "newest_steps": [step[0] for step in steps[-NEWEST:]]}


def _steps(text: str) -> Iterator[re.Match[str]]:
    for line in text.splitlines():
        record = _RECORD.fullmatch(line)
        step = record and _STEP.fullmatch(record[1])
        if step:
            yield step
