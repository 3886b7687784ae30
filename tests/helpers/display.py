"""A display, a window manager and an accessibility bus, for nobody but these tests."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from tests.helpers.processes import running

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SCREEN = "1280x1000x24"
TOOLS = ("Xvfb", "openbox", "dbus-daemon", "xdotool", "import")
A11Y_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir={folder}</listen>
  <servicedir>{folder}</servicedir>
  <policy context="default">
    <allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/>
  </policy>
</busconfig>
"""
# The one service on this bus: started when the first program asks for it.
A11Y_SERVICE = "[D-BUS Service]\nName=org.a11y.Bus\nExec={launcher}\n"


def missing() -> list[str]:
    """What this machine lacks for these tests, in words."""
    if sys.platform != "linux":
        return ["Linux"]
    lacks = [tool for tool in TOOLS if shutil.which(tool) is None]
    if _launcher() is None:
        lacks.append("at-spi2-core")
    return lacks


@contextmanager
def display(folder: Path) -> Iterator[dict[str, str]]:
    """The environment in which programs find the display and the bus. `folder` is short-lived."""
    with ExitStack() as stack, (folder / "stage.log").open("wb") as log:
        env = _clean_environment(folder)
        number, write_end = os.pipe()
        display = running(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", SCREEN, "-nolisten", "tcp"],
            env,
            log=log,
            pass_fds=[write_end],
        )
        stack.enter_context(display)
        env["DISPLAY"] = ":" + _first_line(number, write_end)

        address, write_end = os.pipe()
        config = folder / "bus.conf"
        config.write_text(BUS.format(folder=folder))
        (folder / "org.a11y.Bus.service").write_text(A11Y_SERVICE.format(launcher=_launcher()))
        bus = running(
            ["dbus-daemon", f"--config-file={config}", "--nofork", f"--print-address={write_end}"],
            env,
            log=log,
            pass_fds=[write_end],
        )
        stack.enter_context(bus)
        env["DBUS_SESSION_BUS_ADDRESS"] = _first_line(address, write_end)

        stack.enter_context(running(["openbox", "--sm-disable"], env, log=log))
        yield env


def with_empty_home(env: Mapping[str, str], folder: Path) -> dict[str, str]:
    """The same stage for someone whose home is empty."""
    home = folder / "home"
    home.mkdir()
    return {**env, "HOME": str(home)}


def _clean_environment(folder: Path) -> dict[str, str]:
    """Nothing of the person who runs the tests: no settings, no session, no proxy, no AWS."""
    home = folder / "home"
    runtime = folder / "run"
    home.mkdir()
    runtime.mkdir(mode=0o700)
    return {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PATH": os.environ["PATH"],
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(runtime),
    }


def _first_line(read_end: int, write_end: int) -> str:
    """What the program that holds the other end says; empty when it ended without a word."""
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        return pipe.readline().strip()


def _launcher() -> str | None:
    return next((path for path in A11Y_LAUNCHERS if os.path.exists(path)), None)  # noqa: PTH110
