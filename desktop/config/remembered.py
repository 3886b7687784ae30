"""state.json: the last profile, and for each connection user name, method and who is signed in.

Nothing in it is secret: a stored session itself is in the vault. Content that makes no sense counts
as none: `problem` says so, and the file is kept under another name. A file that can't be written
is not reported. Several windows and commands may use the
file at once: each change is made to what the others wrote. A change that could not be written, or
not be based on what is in the file, is made again along with the next one.
"""

from __future__ import annotations

import errno
import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.system.busy_files import retry_while_busy
from desktop.system.file_lock import lock_if_possible
from desktop.system.folders import config_folder
from desktop.system.small_files import read_small_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.connection_key import ConnectionKey

MAX_FILE_BYTES = 1024 * 1024
MAX_METHODS = 50
"""Of all users and connections together."""
MAX_NAMES = 500
"""Connections whose last user name is remembered."""
MAX_CHARACTERS = 1_000
"""Of one text; longer ones in the file are not ours. So what is written can always be read."""
SET_ASIDE = ".unreadable"
"""Suffix in place of ".json" for what is no file of ours."""


@dataclass(slots=True)
class Remembered:
    """The content of the file: read at the start and before each change, written after it."""

    file: Path
    profile: str = ""
    """Path of the profile that was used last; empty for none."""
    folder: str = ""
    """Path of the folder that a connection file was last chosen in; empty for none."""
    language: str = ""
    """ISO 639 code of the language that was chosen; empty for the system's."""
    user_names: dict[str, str] = field(default_factory=dict)
    """User name of the last sign-in, by `ConnectionKey.text`, as all that follows.

    What an earlier version wrote is found by its keys until the same is written anew.
    """
    methods: dict[str, str] = field(default_factory=dict)
    """Cognito's name of the method, by `ConnectionKey.text` + " " + user name; oldest first."""
    signed_in: dict[str, str] = field(default_factory=dict)
    """Display name of the user whose session is stored, by `ConnectionKey.text`."""
    qa_tools: bool = False
    """Whether the tools for testers are shown."""
    appearance: str = ""
    """What was chosen, "light" or "dark"; empty to follow the system."""
    problem: str = field(default="", init=False, compare=False)
    """The file, and why nothing could be taken from it; empty when that never happened."""
    _moves_aside: bool = field(default=False, init=False, compare=False)
    """What is in place of the file is renamed, not overwritten, when the file is written."""
    _unwritten: list[Callable[[], None]] = field(default_factory=list, init=False, compare=False)
    """Changes that are not in the file yet; more than one only while it can't be written."""

    @classmethod
    def read(cls, file: Path | None = None) -> Remembered:
        """What is in the file, by default state.json in the config folder."""
        remembered = cls(file or config_folder() / "state.json")
        remembered._reload()
        return remembered

    def set_profile(self, path: str) -> None:
        """Remember it as the last one that was used, and write it down."""
        self._update(lambda: setattr(self, "profile", path))

    def set_folder(self, path: str) -> None:
        """Remember where a connection file was chosen, and write it down."""
        self._update(lambda: setattr(self, "folder", path))

    def set_qa_tools(self, on: bool) -> None:  # noqa: FBT001 — the only thing it is about
        """Remember whether the tools for testers are shown, and write it down."""
        self._update(lambda: setattr(self, "qa_tools", on))

    def set_language(self, code: str) -> None:
        """Remember the language of all texts, empty for the system's, and write it down."""
        self._update(lambda: setattr(self, "language", code))

    def set_appearance(self, appearance: str) -> None:
        """Remember what was chosen, and write it down: "light", "dark", or any other for none."""
        self._update(lambda: setattr(self, "appearance", _appearance(appearance)))

    def user_name(self, connection: ConnectionKey) -> str:
        """The user name of the last sign-in there; empty when there was none."""
        return _find(self.user_names, _keys(connection))

    def set_user_name(self, connection: ConnectionKey, name: str) -> None:
        """Remember the user name of a sign-in, and write it down."""

        def change() -> None:
            _drop(self.user_names, _keys(connection))
            self.user_names[connection.text] = name
            for oldest in list(self.user_names)[:-MAX_NAMES]:
                del self.user_names[oldest]

        self._update(change)

    def method(self, connection: ConnectionKey, user_name: str) -> str:
        """The method that this user chose last there, by Cognito's name; empty when unknown."""
        return _find(self.methods, _keys(connection, user_name))

    def set_method(self, connection: ConnectionKey, user_name: str, method: str) -> None:
        """Remember what this user chose there, and write it down."""
        keys = _keys(connection, user_name)

        def change() -> None:
            _drop(self.methods, keys)
            self.methods[keys[0]] = method
            for oldest in list(self.methods)[:-MAX_METHODS]:
                del self.methods[oldest]

        self._update(change)

    def signed_in_name(self, connection: ConnectionKey) -> str:
        """The display name of the user whose session is stored for this connection, read anew.

        Empty when no session is stored.
        """
        self._reload()
        return _find(self.signed_in, _keys(connection))

    def set_signed_in_name(self, connection: ConnectionKey, name: str) -> None:
        """A session of this user is stored there now; with an empty name, none is any more."""

        def change() -> None:
            key, *earlier = _keys(connection)
            _drop(self.signed_in, earlier)
            if name:
                self.signed_in[key] = name
            else:
                self.signed_in.pop(key, None)

        self._update(change)

    def clear_signed_in_name(self, connection: ConnectionKey, unless: Callable[[], bool]) -> None:
        """No session is stored there any more, `unless` another sign-in stored one meanwhile.

        A sign-in stores its session first and calls `set_signed_in_name` then. `unless` is called
        while the file is locked, so it sees also a session whose name is not written yet.
        """

        def change() -> None:
            if not unless():
                _drop(self.signed_in, _keys(connection))

        self._update(change)

    def write(self) -> bool:
        """Replace the file in one step; False when that fails, and the old file stays as it was."""
        import tempfile  # needed only after the first paint

        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=self.file.parent, prefix=self.file.name)
            temporary = Path(name)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as stream:
                    stream.write(self._as_json())
                if self._moves_aside:
                    self.file.replace(self.file.with_suffix(SET_ASIDE))
                retry_while_busy(lambda: temporary.replace(self.file))
            except OSError:
                temporary.unlink(missing_ok=True)
            else:
                return True
        return False

    def _update(self, change: Callable[[], None]) -> None:
        """Make a change to the newest content of the file, and write it if anything changed."""
        with lock_if_possible(self.file.with_suffix(".lock")):
            known = self._read_file()
            before = self._as_json()
            waiting = len(self._unwritten)
            self._unwritten.append(change)
            for each in self._unwritten:
                each()
            nothing_new = not waiting and self._as_json() == before
            if nothing_new or (known and self.write()):
                self._unwritten.clear()

    def _reload(self) -> None:
        """Take over what other programs wrote; changes that are not written yet stay."""
        self._read_file()
        for change in self._unwritten:
            change()

    def _read_file(self) -> bool:
        """Whether what is in the file is known: False, and nothing changes, if it can't be read."""
        self._moves_aside = False
        try:
            data = json.loads(read_small_file(self.file, MAX_FILE_BYTES))
        except FileNotFoundError:
            return True
        except (ValueError, RecursionError):
            return self._not_usable("not JSON", moves_aside=True)
        except OSError as error:
            # A pipe or a link to nowhere can be moved; a folder, or what is busy, stays.
            movable = error.errno in (errno.EFBIG, errno.EINVAL, errno.ELOOP)
            return self._not_usable(str(error.strerror), moves_aside=movable)
        if not isinstance(data, dict):
            return self._not_usable("no JSON object", moves_aside=True)
        self.profile = _path(data.get("profile"))
        self.folder = _path(data.get("folder"))
        language = data.get("language")
        self.language = language if isinstance(language, str) and _is_text(language) else ""
        self.user_names = _strings(data.get("user_names"))
        self.methods = _strings(data.get("methods"))
        self.signed_in = _strings(data.get("signed_in"))
        self.qa_tools = data.get("qa_tools") is True
        self.appearance = _appearance(data.get("appearance"))
        return True

    def _not_usable(self, reason: str, *, moves_aside: bool) -> bool:
        """Whether the file can be written all the same."""
        self.problem = f"{self.file}: {reason}"
        self._moves_aside = moves_aside
        return moves_aside

    def _as_json(self) -> str:
        state: dict[str, object] = {
            "profile": self.profile,
            "user_names": self.user_names,
            "methods": self.methods,
            "signed_in": self.signed_in,
        }
        if self.folder:
            state["folder"] = self.folder
        if self.qa_tools:
            state["qa_tools"] = True
        if self.language:
            state["language"] = self.language
        if self.appearance:
            state["appearance"] = self.appearance
        return json.dumps(state, indent=1)


def _keys(connection: ConnectionKey, user_name: str = "") -> list[str]:
    """The key of an entry, and those that it may have from an earlier version."""
    found = [each.text for each in (connection, *connection.earlier)]
    return [f"{each} {user_name}" for each in found] if user_name else found


def _find(entries: dict[str, str], keys: list[str]) -> str:
    """The text under the first of the keys that is there; empty without any."""
    return next((entries[key] for key in keys if key in entries), "")


def _drop(entries: dict[str, str], keys: list[str]) -> None:
    for key in keys:
        entries.pop(key, None)


def _strings(found: object) -> dict[str, str]:
    if not isinstance(found, dict):
        return {}
    return {key: text for key, text in found.items() if _is_text(key) and _is_text(text)}


def _is_text(value: object) -> bool:
    """Whether it is one that a window can show."""
    return (
        isinstance(value, str)
        and len(value) <= MAX_CHARACTERS
        and not any("\ud800" <= letter <= "\udfff" for letter in value)
    )


def _appearance(found: object) -> str:
    return found if isinstance(found, str) and found in ("light", "dark") else ""


def _path(found: object) -> str:
    """The text, if a file can have this name; else nothing."""
    try:
        return found if isinstance(found, str) and b"\0" not in os.fsencode(found) else ""
    except ValueError:
        return ""
