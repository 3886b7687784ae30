"""`cognito-desk quit`: ask all windows of this user to quit, as an installer does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.output import complain
from desktop.system.folders import runtime_folder
from desktop.system.window_locks import quit_windows

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

TIMEOUT = 20
"""Seconds: more than a window needs whose start has just begun."""
STILL_OPEN = "A window is still open; it may ask something before it quits."


def configure(parser: ArgumentParser) -> None:
    """Add the options."""
    parser.allow_abbrev = False
    parser.description = (
        "Ask all windows of this user to quit, and wait until they did. Sessions that are kept "
        "stay kept."
    )
    parser.epilog = "Exit status: 0 when no window is open any more, else 1."
    parser.add_argument(
        "--timeout",
        type=int,
        default=TIMEOUT,
        metavar="SECONDS",
        help=f"how long to wait (default: {TIMEOUT})",
    )


def main(namespace: Namespace) -> int:
    """Ask them; the exit status."""
    if quit_windows(runtime_folder(), namespace.timeout):
        return 0
    complain("quit", STILL_OPEN)
    return 1
