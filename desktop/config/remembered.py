"""What is remembered by default: the last profile, the user names, and how each user signs in.

With "Keep me signed in" also whose session is kept; the session itself is in the vault.

Nothing secret. A file that can't be read or written is no reason to trouble anybody. Several
windows and commands may have it open: each change is made to what the others wrote.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.system.file_lock import lock_if_possible
from desktop.system.folders import config_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LARGEST_FILE = 64 * 1024
MOST_METHODS = 50


@dataclass(slots=True)
class Remembered:
    """Read at the start, and again at each change, which is written at once."""

    file: Path
    profile: str = ""
    """Path of the last profile that was used; empty for none."""
    user_names: dict[str, str] = field(default_factory=dict)
    """User name by connection: issuer, a space, client id."""
    methods: dict[str, str] = field(default_factory=dict)
    """Cognito's name of the method, by connection, a space, user name; the oldest come first."""
    signed_in: dict[str, str] = field(default_factory=dict)
    """Whose session is kept, by connection: only how to name them while it is being renewed."""
    _unwritten: bool = field(default=False, init=False, compare=False)
    """The file can't be written, so this is newer than what is in it."""

    @classmethod
    def read(cls, file: Path | None = None) -> Remembered:
        """What is there, or nothing. By default in the config folder."""
        remembered = cls(file or config_folder() / "state.json")
        remembered._look()
        return remembered

    def keep_profile(self, path: str) -> None:
        """Remember it as the last one that was used, and write it down."""
        with self._changing():
            self.profile = path

    def user_name(self, issuer: str, client_id: str) -> str:
        """Who signed in there last; empty when nobody did."""
        return self.user_names.get(f"{issuer} {client_id}", "")

    def keep_user_name(self, issuer: str, client_id: str, name: str) -> None:
        """Remember who signed in there, and write it down."""
        with self._changing():
            self.user_names[f"{issuer} {client_id}"] = name

    def method(self, issuer: str, client_id: str, user_name: str) -> str:
        """The method that this user chose last there, by Cognito's name; empty when unknown."""
        return self.methods.get(f"{issuer} {client_id} {user_name}", "")

    def keep_method(self, issuer: str, client_id: str, user_name: str, method: str) -> None:
        """Remember what this user chose there, and write it down."""
        key = f"{issuer} {client_id} {user_name}"
        with self._changing():
            self.methods.pop(key, None)
            self.methods[key] = method
            for oldest in list(self.methods)[:-MOST_METHODS]:
                del self.methods[oldest]

    def person(self, issuer: str, client_id: str) -> str:
        """Whose session is kept there, as far as is known now; empty when none is."""
        self._look()
        return self.signed_in.get(f"{issuer} {client_id}", "")

    def keep_person(self, issuer: str, client_id: str, name: str) -> None:
        """A session is kept there from now on; or none any more, with an empty name."""
        with self._changing():
            if name:
                self.signed_in[f"{issuer} {client_id}"] = name
            else:
                self.signed_in.pop(f"{issuer} {client_id}", None)

    def drop_person(self, issuer: str, client_id: str, unless: Callable[[], bool]) -> None:
        """No session is kept there any more, `unless` somebody signed in at this very moment.

        Whoever keeps a session does that first and `keep_person` then, so nobody is overlooked.
        """
        with self._changing():
            if not unless():
                self.signed_in.pop(f"{issuer} {client_id}", None)

    def write(self) -> None:
        """Replace the file in one step: what was there stays whole if this can't be done."""
        import tempfile  # noqa: PLC0415 — read before the first paint, written after

        self._unwritten = True
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, temporary = tempfile.mkstemp(dir=self.file.parent, prefix=self.file.name)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as stream:
                    stream.write(self._text())
                Path(temporary).replace(self.file)
                self._unwritten = False
            except OSError:
                Path(temporary).unlink(missing_ok=True)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Change what is there by now, and write it down if that changed anything."""
        with lock_if_possible(self.file.with_suffix(".lock")):
            self._look()
            before = self._text()
            yield
            if self._text() != before:
                self.write()

    def _look(self) -> None:
        """What others wrote meanwhile; where there is nothing to be read, all stays as it is."""
        if self._unwritten:
            return
        try:
            with self.file.open("rb") as stream:
                data = json.loads(stream.read(LARGEST_FILE))
        except (OSError, ValueError, RecursionError):
            return
        if isinstance(data, dict):
            profile = data.get("profile")
            self.profile = profile if isinstance(profile, str) else ""
            self.user_names = _texts(data.get("user_names"))
            self.methods = _texts(data.get("methods"))
            self.signed_in = _texts(data.get("signed_in"))

    def _text(self) -> str:
        state = {
            "profile": self.profile,
            "user_names": self.user_names,
            "methods": self.methods,
            "signed_in": self.signed_in,
        }
        return json.dumps(state, indent=1)


def _texts(found: object) -> dict[str, str]:
    if not isinstance(found, dict):
        return {}
    return {key: text for key, text in found.items() if isinstance(text, str)}
