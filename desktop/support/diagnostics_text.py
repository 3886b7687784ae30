"""What Help → Copy diagnostics copies: plain text in English, as support reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.config.managed.current import managed
from desktop.support.addresses import addresses_of
from desktop.support.effective_settings import environment_settings, profile_settings
from desktop.support.event_line import event_line
from desktop.support.scrub import Scrub
from desktop.support.versions import program_versions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop.auth.states import ActivityEvent
    from desktop.config.profile import Profile

MOST_EVENTS = 20
"""Events of the activity that are told, the newest."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What only the window knows."""

    status: str
    """How the session stands, as `Status` names it."""
    profile: Profile | None = None
    """None as long as there is no connection."""
    file: Path | None = None
    """None for the practice pool's."""
    events: Sequence[ActivityEvent] = ()
    """The newest last."""
    counts: Sequence[tuple[str, int]] = ()
    qt: str = ""


def diagnostics_text(now: float, situation: Situation) -> str:
    """All of it. Slow: it reads files."""
    moment = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
    parts = [f"Cognito Desk, diagnostics of {moment}"]
    parts += [
        "\n  ".join([title, *(lines or ["none"])])
        for title, lines in (
            ("Versions", [f"{name}: {value}" for name, value in program_versions(situation.qt)]),
            ("Connection", [*_connection(situation)]),
            ("Settings, and where each comes from", [*_settings(situation)]),
            ("Set by the organisation", [*_organisation()]),
            ("Counts since the start", [f"{name}: {count}" for name, count in situation.counts]),
            ("Last activity, the newest last", [*_activity(situation.events[-MOST_EVENTS:])]),
        )
    ]
    return Scrub(situation.profile)("\n\n".join(parts)) + "\n"


def _connection(situation: Situation) -> Iterator[str]:
    yield f"status: {situation.status}"
    if situation.profile is None:
        return
    found = addresses_of(situation.profile)
    if found.unusable:
        yield f"{found.unusable}: can't be used, so nothing is sent"
    else:
        yield f"API: {found.api}"
    yield f"keys: {found.keys}"
    yield f"proxy: {found.proxy or 'none'}"


def _settings(situation: Situation) -> Iterator[str]:
    settings = [*environment_settings()]
    if situation.profile is not None:
        settings = [*profile_settings(situation.profile, situation.file), *settings]
    for each in settings:
        if each["origin"] != "default":
            yield f"{each['setting']} = {each['value']!r} ({each['origin']})"


def _organisation() -> Iterator[str]:
    settings = managed()
    for key, origin in settings.origins.items():
        yield f"{key} ({origin.value})"
    for problem in settings.problems:
        yield f"ignored: {problem}"


def _activity(events: Sequence[ActivityEvent]) -> Iterator[str]:
    from desktop.diagnostics.log_file import without_secrets  # slow (socket)

    for event in events:
        yield without_secrets(event_line(event))
