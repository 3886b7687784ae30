"""Orca, the screen reader of Linux desktops, and every sentence that it speaks.

with orca(env, folder) as spoken:
    ...
    spoken.wait_for("Signed in, Maria Santos")

It reads what is on the display and the bus of `env`. Its voice is the dummy of speech-dispatcher,
which makes no sound.
"""

from __future__ import annotations

import re
import shutil
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from tests.helpers.processes import running

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PATIENCE = 60.0
"""Seconds: on a busy machine Orca takes ten to begin, and falls behind now and then."""
QUEUED = re.compile(r"Queueing message \|(<speak>.*?</speak>)\|", re.DOTALL)
SETTINGS = """LogLevel 5
AddModule "dummy" "sd_dummy" "dummy.conf"
DefaultModule dummy
AudioOutputMethod "libao"
"""


def orca_missing() -> list[str]:
    """The programs that this machine lacks for it."""
    return [each for each in ("orca", "speech-dispatcher") if shutil.which(each) is None]


@dataclass(slots=True)
class Spoken:
    """What Orca was heard to say, in order."""

    log: Path
    _heard: int = field(default=0, init=False)
    """How many sentences were waited for already, those before them included."""

    @property
    def sentences(self) -> list[str]:
        text = self.log.read_text(errors="replace")
        return [unescape(re.sub("<[^>]*>", "", each)) for each in QUEUED.findall(text)]

    def wait_for(self, part: str) -> str:
        """The next sentence with this in it; fails when none comes."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for number, sentence in enumerate(self.sentences[self._heard :], self._heard):
                if part in sentence:
                    self._heard = number + 1
                    return sentence
            time.sleep(0.1)
        raise AssertionError(f"{part!r} was not spoken, but: {self.sentences}")

    def count(self, part: str) -> int:
        return sum(part in sentence for sentence in self.sentences)


@contextmanager
def orca(env: Mapping[str, str], folder: Path) -> Iterator[Spoken]:
    """Orca, from when it has said that it is there."""
    settings = folder / "speech-dispatcher"
    settings.mkdir()
    (settings / "speechd.conf").write_text(SETTINGS)
    socket = Path(env["XDG_RUNTIME_DIR"]) / "speech-dispatcher/speechd.sock"
    logs = ["--log-dir", str(folder), "--config-dir", str(settings)]
    with (
        (folder / "orca.log").open("wb") as log,
        running(["speech-dispatcher", "--run-single", *logs], env, log=log),
    ):
        deadline = time.monotonic() + PATIENCE
        while not socket.exists():  # or Orca starts one of its own, which nothing ends
            assert time.monotonic() < deadline, (folder / "orca.log").read_text()
            time.sleep(0.05)
        # Its Python is the system's, and it finds no settings of the person's.
        own = {**env, "PATH": "/usr/bin:/bin", "GSETTINGS_BACKEND": "memory"}
        with running(["orca", "--replace"], own, log=log) as process:
            spoken = Spoken(folder / "speech-dispatcher.log")
            spoken.wait_for("Screen reader on")
            yield spoken
            assert process.poll() is None, (folder / "orca.log").read_text()
