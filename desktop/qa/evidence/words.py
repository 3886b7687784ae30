"""How evidence names what the record has as values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.evidence.run_json import text_of
from desktop.qa.model.case import Actor

if TYPE_CHECKING:
    from datetime import datetime
    from enum import Enum

    from desktop.qa.model.case import Cost

PRACTICE = "PRACTICE POOL: proves nothing about AWS"
ACTORS = {
    Actor.APP: "the app",
    Actor.RAW: "the bare API",
    Actor.PERSON: "a person",
    Actor.CLOCK: "the clock",
    Actor.CONFIG: "admin calls",
    Actor.OFFLINE: "offline",
}
CONFIDENCE = {
    "A": "documented by AWS",
    "B": "seen at real pools by others",
    "C": "inferred",
    "?": "not backed: observed, nothing is promised",
}


def plain(value: Enum | None) -> str:
    """Such as "not met"."""
    return str(value.value).replace("_", " ") if value else "not run"


def tone(value: Enum | None) -> str:
    """Of a verdict or a judgement."""
    return str(value.value) if value else ""


def time_text(time: datetime | None) -> str:
    """UTC; "not finished" for none."""
    return text_of(time) if time else "not finished"


def cost_text(cost: Cost) -> str:
    """What one execution costs, in words."""
    parts = [f"{cost.messages} messages"] if cost.messages else []
    parts += [f"a lockout of up to {cost.lockout_seconds} s"] if cost.lockout_seconds else []
    parts += ["changes the account"] if cost.changes_account else []
    return ", ".join(parts) or "nothing"
