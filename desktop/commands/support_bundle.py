"""The .zip that `cognito-desk doctor --bundle` writes for support: nothing secret is in it.

Not in it are secrets, user names, and what is kept of a sign-in. What the log never has in it is
looked for once more.
"""

from __future__ import annotations

import json
import os
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.support.effective_settings import environment_settings, profile_settings
from desktop.support.last_activity import last_activity
from desktop.support.scrub import Scrub
from desktop.system.folders import log_file
from desktop.system.small_files import read_small_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.commands.doctor_target import Target

_ABOUT = """\
Written by cognito-desk doctor --bundle, for support.

report.json     the connection test: each step, what was found, which key to look at
versions.json   of this program, its libraries and the system
settings.json   what is set, and where: profile or environment; secrets are not in it
activity.json   what the log tells of the last sign-in, sign-out and so on; empty where the log
                tells nothing, since the Activity page is in the window's memory only
log*.txt        the program's log, the newest lines in log.txt
"""


class BundleNotWritten(Exception):
    """`str()` says why."""


def write_bundle(name: str, report: Mapping[str, object], target: Target) -> None:
    """Write it; the file must not be there yet. Raises `BundleNotWritten`."""
    from desktop.support.versions import program_versions  # slow

    scrub = Scrub(target.profile)
    log = _log()
    content = {
        "about.txt": _ABOUT,
        "report.json": _json(report),
        "versions.json": _json(dict(program_versions())),
        "settings.json": _json(
            [*profile_settings(target.profile, target.file), *environment_settings()]
        ),
        "activity.json": _json(last_activity(reversed(log.values()))),
        **log,
    }
    try:
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        with (
            os.fdopen(handle, "wb") as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made,
        ):
            for each, text in content.items():
                made.writestr(each, scrub(text))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise BundleNotWritten(f"{name}: {reason}") from None


_BINARY = getattr(os, "O_BINARY", 0)


def _log() -> dict[str, str]:
    """The log's files, by their name in the bundle, the newest first."""
    from desktop.diagnostics.log_file import MAX_BYTES, MAX_FILES, SECRET_SHAPES  # slow (socket)

    found = {}
    file = log_file()
    for number in range(MAX_FILES):
        path = file if not number else file.with_name(f"{file.name}.{number}")
        with suppress(OSError):
            data = read_small_file(path, 2 * MAX_BYTES)  # where it can't be renamed, it grows
            text = data.decode("utf-8", "replace")
            found[f"log{f'-{number}' if number else ''}.txt"] = SECRET_SHAPES.sub("…", text)
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
