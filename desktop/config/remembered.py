"""What is remembered by default: the last profile, the user names, and how each user signs in.

With "Keep me signed in" also whose session is kept; the session itself is in the vault.

Nothing secret. A file that can't be read or written is no reason to trouble anybody.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from desktop.config.places import config_folder

LARGEST_FILE = 64 * 1024
MOST_METHODS = 50


@dataclass(slots=True)
class Remembered:
    """Read once at start, written at each change."""

    file: Path
    profile: str = ""
    """Path of the last profile that was used; empty for none."""
    user_names: dict[str, str] = field(default_factory=dict)
    """User name by connection: issuer, a space, client id."""
    methods: dict[str, str] = field(default_factory=dict)
    """Cognito's name of the method, by connection, a space, user name; the oldest come first."""
    signed_in: dict[str, str] = field(default_factory=dict)
    """Whose session is kept, by connection: only how to name them while it is being renewed."""

    @classmethod
    def read(cls, file: Path | None = None) -> Remembered:
        """What is there, or nothing. By default in the config folder."""
        remembered = cls(file or config_folder() / "state.json")
        try:
            with remembered.file.open("rb") as stream:
                data = json.loads(stream.read(LARGEST_FILE))
        except (OSError, ValueError, RecursionError):
            return remembered
        if isinstance(data, dict):
            profile = data.get("profile")
            remembered.profile = profile if isinstance(profile, str) else ""
            remembered.user_names = _texts(data.get("user_names"))
            remembered.methods = _texts(data.get("methods"))
            remembered.signed_in = _texts(data.get("signed_in"))
        return remembered

    def user_name(self, issuer: str, client_id: str) -> str:
        """Who signed in there last; empty when nobody did."""
        return self.user_names.get(f"{issuer} {client_id}", "")

    def keep_user_name(self, issuer: str, client_id: str, name: str) -> None:
        """Remember who signed in there, and write it down."""
        self.user_names[f"{issuer} {client_id}"] = name
        self.write()

    def method(self, issuer: str, client_id: str, user_name: str) -> str:
        """The method that this user chose last there, by Cognito's name; empty when unknown."""
        return self.methods.get(f"{issuer} {client_id} {user_name}", "")

    def keep_method(self, issuer: str, client_id: str, user_name: str, method: str) -> None:
        """Remember what this user chose there, and write it down."""
        key = f"{issuer} {client_id} {user_name}"
        self.methods.pop(key, None)
        self.methods[key] = method
        for oldest in list(self.methods)[:-MOST_METHODS]:
            del self.methods[oldest]
        self.write()

    def person(self, issuer: str, client_id: str) -> str:
        """Whose session is kept there; empty when none is."""
        return self.signed_in.get(f"{issuer} {client_id}", "")

    def keep_person(self, issuer: str, client_id: str, name: str) -> None:
        """A session is kept there from now on; or none any more, with an empty name."""
        key = f"{issuer} {client_id}"
        if self.signed_in.get(key, "") != name:
            self.signed_in.pop(key, None)
            if name:
                self.signed_in[key] = name
            self.write()

    def write(self) -> None:
        """Replace the file in one step: what was there stays whole if this can't be done."""
        import tempfile  # noqa: PLC0415 — read before the first paint, written after

        state = {
            "profile": self.profile,
            "user_names": self.user_names,
            "methods": self.methods,
            "signed_in": self.signed_in,
        }
        text = json.dumps(state, indent=1)
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, temporary = tempfile.mkstemp(dir=self.file.parent, prefix=self.file.name)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as stream:
                    stream.write(text)
                Path(temporary).replace(self.file)
            except OSError:
                Path(temporary).unlink(missing_ok=True)


def _texts(found: object) -> dict[str, str]:
    if not isinstance(found, dict):
        return {}
    return {key: text for key, text in found.items() if isinstance(text, str)}
