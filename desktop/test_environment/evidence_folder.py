"""The folder where the evidence of one run is kept: readable by its owner alone."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.qa.evidence.manifest import manifest, sha256
from desktop.qa.evidence.run_json import NotARun, from_json, to_json
from desktop.system.busy_files import retry_while_busy
from desktop.system.file_lock import FileLock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.qa.model.record import RunRecord

RUN = "run.json"
MANIFEST = "manifest.sha256"
LOCK = ".lock"


class FolderUnusable(Exception):
    """No evidence can be kept there; `str()` says why."""


class EvidenceFolder:
    """Files are replaced whole: who reads or stops at any moment finds an old or a new one."""

    def __init__(self, path: Path) -> None:
        """Use `create` or `resume`."""
        self.path = path
        self._lock = FileLock(path / LOCK)

    @classmethod
    def create(cls, path: Path) -> EvidenceFolder:
        """A new one, or one that is empty. Raises `FolderUnusable`."""
        try:
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            if any(path.iterdir()):
                raise FolderUnusable(f"{path} is not empty; go on with its run by --resume")
            path.chmod(stat.S_IRWXU)
        except OSError as error:
            raise FolderUnusable(f"{path}: {error.strerror}") from None
        folder = cls(path)
        folder._acquire()
        return folder

    @classmethod
    def resume(cls, path: Path) -> tuple[EvidenceFolder, RunRecord]:
        """One that has a run. Raises `FolderUnusable`."""
        folder = cls(path)
        if not (path / RUN).is_file():
            raise FolderUnusable(f"{path} has no {RUN}")
        folder._acquire()
        try:
            return folder, from_json((path / RUN).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, NotARun) as error:
            folder.close()
            raise FolderUnusable(f"{path / RUN}: {error}") from None

    def save(self, record: RunRecord) -> bytes:
        """Write the record; what stands in the file now. Raises `FolderUnusable`."""
        content = to_json(record).encode()
        self._write(RUN, content)
        return content

    def save_reports(self, reports: Mapping[str, bytes]) -> str:
        """Write these files and the manifest of all; the manifest's SHA-256.

        Raises `FolderUnusable`.
        """
        for name, content in reports.items():
            self._write(name, content)
        listed = manifest(self.files()).encode()
        self._write(MANIFEST, listed)
        return sha256(listed)

    def files(self) -> dict[str, bytes]:
        """All evidence in it by name, without the manifest. Raises `FolderUnusable`."""
        try:
            return {
                it.relative_to(self.path).as_posix(): it.read_bytes()
                for it in sorted(self.path.rglob("*"))
                if it.is_file() and not it.name.startswith(".") and it.name != MANIFEST
            }
        except OSError as error:
            raise FolderUnusable(f"{self.path}: {error.strerror}") from None

    def close(self) -> None:
        """Let others resume the run."""
        self._lock.release()

    def _acquire(self) -> None:
        try:
            free = self._lock.acquire()
        except OSError as error:
            raise FolderUnusable(f"{self.path}: {error.strerror}") from None
        if not free:
            raise FolderUnusable(f"{self.path} is in use by another check")

    def _write(self, name: str, content: bytes) -> None:
        file = self.path / name
        temporary = file.with_name(f".{name}.{os.urandom(8).hex()}")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        try:
            with os.fdopen(os.open(temporary, flags, 0o600), "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            retry_while_busy(lambda: temporary.replace(file))
        except OSError as error:
            with suppress(OSError):
                temporary.unlink()
            raise FolderUnusable(f"{file}: {error.strerror}") from None
