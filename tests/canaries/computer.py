"""Somebody's whole computer, and every place on it where a secret could have been left.

| place                      | how it is read                                                    |
|----------------------------|-------------------------------------------------------------------|
| home, temp, runtime folder | every file, its name, packed ones opened; names of sockets, links |
| keyring                    | its file, which is in plain here, and its items by the bus        |
| session bus                | every message on it (BecomeMonitor)                               |
| tray, menu, notifications  | what the desktop is given: StatusNotifierItem, Notifications      |
| windows                    | titles, all windows; the accessibility tree, and tables in it     |
| accessibility events       | what programs tell assistive tools, put together for passwords too |
| clipboard and selection    | every format, by another program                                  |
| processes                  | command line, environment and name, of its children too           |
| stdout and stderr          | crash notices too                                                 |
| our words                  | records of `desktop.*` at DEBUG, before the log file's own care   |

What all others say at DEBUG (botocore prints every secret) is kept apart: `others`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.canaries.scanner import Canaries, Find
from tests.helpers.accessibility_events import Heard, listening
from tests.helpers.processes import running
from tests.helpers.running_app import ROOT
from tests.helpers.screen import SYSTEM_PYTHON, Screen, screen_of
from tests.vault.login_session import LoginSession

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HERE = Path(__file__).parent
TABLES = ("Claims", "Activity")
MAIN = "Cognito Desk"
PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Program:
    """One run of it."""

    process: subprocess.Popen[bytes]
    screen: Screen


@dataclass(frozen=True, slots=True)
class Seen:
    """All that was found at one moment, by place; files are looked through when it is searched."""

    moment: str
    folder: Path
    texts: Mapping[str, bytes] = field(repr=False)

    def search(self, canaries: Canaries) -> list[Find]:
        finds = canaries.scan_folder(self.folder)
        for place, data in self.texts.items():
            finds += canaries.scan_bytes(data, f"{place}, {self.moment}")
        return finds

    def holders(self, raw: bytes) -> list[str]:
        """Where these very bytes are, or their hex digits."""
        places = dict(self.texts)
        places |= {str(p): p.read_bytes() for p in self.folder.rglob("*") if p.is_file()}
        written = raw, raw.hex().encode(), raw.hex().upper().encode()
        return [name for name, data in places.items() if any(form in data for form in written)]


class Computer:
    """Home in `folder`; what tests keep for themselves is in `kept`, which nobody searches."""

    def __init__(self, stage: Mapping[str, str], folder: Path, kept: Path) -> None:
        self.home = folder
        self.kept = kept
        (folder / "temp").mkdir()
        self.session = LoginSession(folder, {**stage, "TMPDIR": str(folder / "temp")})
        self.env = {**self.session.environment, "PYTHONPATH": str(ROOT)}
        self._area: subprocess.Popen[bytes] | None = None
        self._heard: Heard | None = None
        self._runs = 0

    @property
    def said(self) -> bytes:
        """Everything on stdout and stderr so far."""
        return b"".join(path.read_bytes() for path in sorted(self.kept.glob("said-*")))

    @property
    def others(self) -> str:
        return (self.kept / "others.log").read_text()

    @property
    def sealed(self) -> list[Path]:
        return list(self.home.rglob("*.sealed"))

    @property
    def state(self) -> dict[str, Any]:
        """What `state.json` says."""
        text = (self.home / "config" / "cognito-desk" / "state.json").read_text()
        found: dict[str, Any] = json.loads(text)
        return found

    @property
    def log(self) -> str:
        [book] = self.home.rglob("cognito-desk.log")
        return book.read_text()

    def vault_keys(self) -> list[str]:
        """The secrets in the keyring."""
        with self.session.program() as program:
            return [secret for _, _, secret in program.does("items")]

    @contextmanager
    def on(self, keyring: str = "plain") -> Iterator[None]:
        """With its keyring ("plain", or one with a password: "locked" later), bus and desktop."""
        with ExitStack() as stack:
            stack.callback(self.session.end)
            if keyring == "plain":
                self.session.open_keyring()
            else:
                self.session.unlock()
            traffic = stack.enter_context((self.kept / "bus").open("wb"))
            monitor = ["dbus-monitor", "--session", "--binary"]
            stack.enter_context(running(monitor, self.env, log=traffic))
            desktop = [SYSTEM_PYTHON, str(HERE / "notification_area.py")]
            with (self.kept / "desktop.log").open("wb") as log:
                self._area = stack.enter_context(running(desktop, self.env, log=log, talking=True))
            assert self._answer() == "ready"
            self._heard = stack.enter_context(listening(self.env, self.kept))
            yield

    @contextmanager
    def program(self, *arguments: str, script: str = "run_with_debug_log.py") -> Iterator[Program]:
        """A start with everything at DEBUG; what it says on stdout and stderr is in `said`."""
        self._runs += 1
        command = [sys.executable, str(HERE / script), str(self.kept), *arguments]
        with (
            (self.kept / f"said-{self._runs}").open("wb") as log,
            running(command, self.env, log=log) as process,
            screen_of(process.pid, self.env, self.kept) as screen,
        ):
            yield Program(process, screen)

    def shows(self) -> dict[str, Any]:
        """The tray's icon and menu, and all notifications so far."""
        return self._ask("look")

    def clicks(self, *entries: str) -> None:
        """In the tray's menu, one right after the other."""
        assert self._ask(f"click {','.join(entries)}") == list(entries)

    def window(self, title: str) -> int:
        """The number of the window on the screen that has this title."""
        search = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]
        found = subprocess.run(search, env=self.env, capture_output=True, check=True)
        [number] = found.stdout.split()
        return int(number)

    def clipboards(self) -> dict[str, dict[str, str]]:
        done = subprocess.run(
            [sys.executable, str(HERE / "print_clipboards.py")],
            env={**self.env, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            timeout=PATIENCE,
            check=True,
        )
        found: dict[str, dict[str, str]] = json.loads(done.stdout)
        return found

    def looked_at(self, moment: str, program: Program | None = None, title: str = MAIN) -> Seen:
        """Every place, now. `title`: of the window that has the tables."""
        texts = {
            "keyring's items": json.dumps(self._items()).encode(),
            "stdout and stderr": self.said,
            "our words": (self.kept / "ours.log").read_bytes(),
            "tray and notifications": json.dumps(self.shows(), ensure_ascii=False).encode(),
        }
        for name, formats in self.clipboards().items():
            for kind, data in formats.items():
                texts[f"{name}, {kind}"] = bytes.fromhex(data)
        if program is not None:
            texts |= self._of_windows(program.screen, title)
            texts |= of_processes(program.process.pid)
        assert self._heard is not None
        self._heard.settle()
        texts |= self._heard.places()
        texts["session bus"] = (self.kept / "bus").read_bytes()
        return Seen(moment, self.home, texts)

    def _items(self) -> object:
        with self.session.program() as program:
            return program.does("items")

    def _of_windows(self, screen: Screen, title: str) -> dict[str, bytes]:
        titles = subprocess.run(
            ["xdotool", "search", "--name", ".", "getwindowname", "%@"],
            env=self.env,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        texts = {
            "window titles": titles.stdout,
            "accessibility tree": screen.read_everything().encode(),
        }
        for name in TABLES:
            if f"table '{name}'" in texts["accessibility tree"].decode():
                texts[f"table {name}"] = repr(screen.read_table(title, name)).encode()
        return texts

    def _ask(self, request: str) -> Any:
        assert self._area is not None
        assert self._area.stdin is not None
        self._area.stdin.write(f"{request}\n".encode())
        self._area.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._area is not None
        assert self._area.stdout is not None
        line = self._area.stdout.readline()
        assert line, (self.kept / "desktop.log").read_text()
        answer = json.loads(line)
        assert "problem" not in answer, answer
        return answer


def of_processes(pid: int) -> dict[str, bytes]:
    """What others can read of a process, and of those that it started."""
    texts = {}
    for number in family(pid):
        for name in ("cmdline", "environ", "comm"):
            try:
                data = Path(f"/proc/{number}/{name}").read_bytes()
            except (PermissionError, FileNotFoundError, ProcessLookupError):
                continue  # its memory is private, or it has ended: nobody reads that
            texts[f"{name} of {'the process' if number == pid else 'a child'}"] = data
    return texts


def family(pid: int) -> list[int]:
    found = [pid]
    for each in found:
        for tasks in Path(f"/proc/{each}/task").glob("*/children"):
            found += map(int, tasks.read_text().split())
    return found
