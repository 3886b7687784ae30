"""The text of the banner: a test environment, and requests that go to another place than AWS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from desktop.config.profile import Profile

translate = QCoreApplication.translate


def banner_of(profile: Profile, note: str = "") -> str:
    """The banner of this connection's windows; empty for most.

    `note` says what a test environment means; by default it is the connection's name.
    """
    lines = [environment_line(profile.name, profile.environment, note), _redirection(profile)]
    return "\n".join(line for line in lines if line)


def environment_line(name: str, environment: str, note: str = "") -> str:
    """The line of a test environment; empty for any other."""
    place = visible_name(environment)
    return f"{place}  ·  {note or visible_name(name)}" if place else ""


def _redirection(profile: Profile) -> str:
    """Where the environment sends what is typed, before it is typed."""
    found = profile.redirection
    if found is None or found.flaw is not None:  # then nothing is sent, and an error says why
        return ""
    text = translate(
        "Banner",
        "%1 on this computer sends your sign-in to %2, not to Amazon Cognito. Unless you expect "
        "that, enter no password: remove the variable first, and start this program again.",
    )
    return text.replace("%1", found.variable).replace("%2", visible_name(found.place))
