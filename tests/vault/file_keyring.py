"""A keyring in a folder, for tests with several processes: each password is set in one step."""

from __future__ import annotations

import json
import os
from pathlib import Path

_replace = os.replace  # this one is never counted and never killed at


class FileKeyring:
    """One file a password."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def names(self) -> set[str]:
        return {path.stem for path in self._folder.glob("*.json")}

    def set_password(self, service: str, username: str, password: str) -> None:
        temporary = self._folder / f"{username}.{os.getpid()}"
        with temporary.open("w") as file:
            json.dump([service, password], file)
        _replace(temporary, self._path(username))

    def get_password(self, service: str, username: str) -> str | None:
        try:
            with self._path(username).open() as file:
                found, password = json.load(file)
        except FileNotFoundError:
            return None
        assert found == service
        return str(password)

    def delete_password(self, service: str, username: str) -> None:
        self._path(username).unlink()

    def _path(self, username: str) -> Path:
        return self._folder / f"{username}.json"
