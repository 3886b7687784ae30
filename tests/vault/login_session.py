"""A login session of its own: home, D-Bus, a real gnome-keyring, and who answers its prompts.

The bus is as dbus-run-session makes it, but it starts no service by itself: what was killed
stays dead, and no prompt finds its way to a display. With `tests/helpers/display.py` it is
that of the test's display.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Self

NEEDED = ("dbus-daemon", "gnome-keyring-daemon")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
CONFIG = """<busconfig>
<type>session</type><listen>unix:path={home}/run/bus</listen><auth>EXTERNAL</auth>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy>
</busconfig>
"""
PLAIN = """[keyring]
display-name=plain
ctime=0
mtime=0
lock-on-idle=false
lock-after=false
"""
WAIT = 30.0


class LoginSession:
    """Everything in it ends with it."""

    def __init__(self, home: Path, stage: Mapping[str, str] | None = None) -> None:
        """`stage`: an environment that has a bus, and a display."""
        self.home = home
        self._processes: list[subprocess.Popen[str]] = []
        (home / "run").mkdir(mode=0o700)
        self.environment = {
            "PATH": os.environ["PATH"],
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/run/bus",
            **(stage or {}),
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_RUNTIME_DIR": str(home / "run"),
        }
        if stage is None:
            self._start_bus(home / "bus.conf")

    def _start_bus(self, config: Path) -> None:
        config.write_text(CONFIG.format(home=self.home))
        bus = self._start("dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1")
        assert _out(bus).readline()

    def unlock(self, password: str = "correct horse") -> subprocess.Popen[str]:
        """Start gnome-keyring with this password, and wait until it is on the bus."""
        daemon = self._start_keyring("--unlock")
        assert daemon.stdin
        daemon.stdin.write(password)
        daemon.stdin.close()
        self._wait_for("org.freedesktop.secrets")
        return daemon

    def open_keyring(self) -> Path:
        """Start gnome-keyring with a keyring that has no password; its file, which is in plain."""
        folder = self.home / "data" / "keyrings"
        folder.mkdir(parents=True)
        file = folder / "plain.keyring"
        file.write_text(PLAIN)
        (folder / "default").write_text("plain")
        self._start_keyring()
        self._wait_for("org.freedesktop.secrets")
        return file

    def prompts(self, what: str) -> subprocess.Popen[str]:
        """ "ignored" or "denied", from now on."""
        prompter = self._start(sys.executable, "-m", "tests.vault.run_prompter", what)
        assert _out(prompter).readline() == "ready\n"
        return prompter

    def program(self, seconds: float = 3.0) -> Program:
        """A run of the program."""
        folder = str(self.home / "vault")
        module = (sys.executable, "-m", "tests.vault.run_at_keyring", folder, str(seconds))
        return Program(self._start(*module))

    def end(self) -> None:
        for process in reversed(self._processes):
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.terminate()
            process.wait(WAIT)
            for pipe in (process.stdin, process.stdout):
                if pipe is not None and not pipe.closed:
                    pipe.close()

    def _start_keyring(self, *options: str) -> subprocess.Popen[str]:
        control = f"--control-directory={self.home}/run/keyring"
        return self._start(
            "gnome-keyring-daemon", "--foreground", *options, "--components=secrets", control
        )

    def _start(self, *command: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._processes.append(process)
        return process

    def _wait_for(self, name: str) -> None:
        code = (
            "from jeepney.io.blocking import open_dbus_connection as o\n"
            "from jeepney.bus_messages import message_bus as m\n"
            f"print(o('SESSION').send_and_get_reply(m.NameHasOwner('{name}')).body[0])"
        )
        until = time.monotonic() + WAIT
        while time.monotonic() < until:
            asked = subprocess.run(
                [sys.executable, "-c", code],
                env=self.environment,
                capture_output=True,
                text=True,
                check=True,
            )
            if asked.stdout == "True\n":
                return
        raise AssertionError(f"{name} never came to the bus")


class Program:
    """A run of the program, as far as the vault goes."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.seconds = 0.0
        """How long the last step took."""

    def does(self, what: str, token: str = "") -> Any:
        """One step; its answer."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps([what, token]) + "\n")
        self._process.stdin.flush()
        answer, self.seconds = json.loads(_out(self._process).readline())
        return answer

    def quits(self) -> int:
        assert self._process.stdin
        self._process.stdin.close()
        return self._process.wait(WAIT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self.quits() == 0


def _out(process: subprocess.Popen[str]) -> IO[str]:
    assert process.stdout
    return process.stdout
