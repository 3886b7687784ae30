"""Deviations that are known: expected to happen, with a reason, an owner and a last day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.qa.model.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from desktop.qa.model.record import CaseRecord

TEXTS = ("case", "verdict", "reason", "owner")
OPTIONAL = ("control",)


class BadDeviations(Exception):
    """The file can't be used; `str()` says which entry, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class KnownDeviation:
    """One of them."""

    case: str
    verdict: Verdict
    """What comes of the case as long as it deviates."""
    reason: str
    owner: str
    until: date
    """The last day on which it counts."""
    control: str = ""
    """What is done instead: the compensating control."""

    def __str__(self) -> str:
        """As evidence shows it."""
        control = f" Instead: {self.control}" if self.control else ""
        return f"{self.reason} Owner: {self.owner}. Until {self.until.isoformat()}.{control}"


def parse_deviations(
    found: Mapping[str, object], ids: Collection[str]
) -> tuple[KnownDeviation, ...]:
    """Read the content of the TOML file; `ids`: of all cases. Raises `BadDeviations`."""
    entries = found.get("deviation")
    if set(found) != {"deviation"} or not isinstance(entries, list):
        raise BadDeviations("it holds [[deviation]] tables and nothing else")
    deviations = tuple(_parse(at, entry, ids) for at, entry in enumerate(entries, 1))
    named = [it.case for it in deviations]
    for case in named:
        if named.count(case) > 1:
            raise BadDeviations(f"{case} is in it twice")
    return deviations


def _parse(at: int, entry: object, ids: Collection[str]) -> KnownDeviation:
    where = f"deviation {at}"
    if not isinstance(entry, dict):
        raise BadDeviations(f"{where} is no table")
    if unknown := sorted(set(entry) - {*TEXTS, *OPTIONAL, "until"}):
        raise BadDeviations(f"{where}: unknown key {unknown[0]}")
    for key in (*TEXTS, *OPTIONAL):
        value = entry.get(key, "" if key in OPTIONAL else None)
        if not isinstance(value, str) or (key in TEXTS and not value.strip()):
            raise BadDeviations(f"{where}: {key} must be a text")
    until = entry.get("until")
    if not isinstance(until, date) or isinstance(until, datetime):
        raise BadDeviations(f"{where}: until must be a day, such as 2027-01-31")
    if entry["case"] not in ids:
        raise BadDeviations(f"{where}: there is no case {entry['case']}")
    try:
        verdict = Verdict(entry["verdict"])
    except ValueError:
        raise BadDeviations(f"{where}: there is no verdict {entry['verdict']}") from None
    texts = {key: entry[key] for key in ("case", "reason", "owner")}
    return KnownDeviation(**texts, verdict=verdict, until=until, control=entry.get("control", ""))


def with_deviations(
    cases: Sequence[CaseRecord], deviations: Sequence[KnownDeviation]
) -> tuple[CaseRecord, ...]:
    """The cases, those with a known deviation marked."""
    by_case = {it.case: str(it) for it in deviations}
    return tuple(replace(it, known_deviation=by_case.get(it.case.id, "")) for it in cases)
