"""What other programs can learn of a password field: by accessibility events and the clipboards."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.helpers.accessibility_events import Heard, listening
from tests.helpers.processes import running
from tests.helpers.running_app import ROOT
from tests.helpers.screen import IN_TIME, Screen, screen_of

SCRIPT = Path(__file__).with_name("run_field.py")
CLIPBOARDS = ROOT / "tests" / "canaries" / "print_clipboards.py"
WINDOW, FIELD, SHOW = "Field", "Password", "Show password"
SECRET = "Canary-77"
BULLETS = {"●", "•"}


@dataclass(frozen=True)
class Shown:
    """The field on the screen, and what is heard of it."""

    screen: Screen
    heard: Heard
    process: subprocess.Popen[bytes]
    env: dict[str, str]

    def tell(self, line: str = "tell") -> str:
        """Have the program set the text, or clear it; what the field holds then."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()
        return self.process.stdout.readline().decode().rstrip("\n")

    def holds(self, text: str) -> None:
        """Wait for it."""
        deadline = time.monotonic() + IN_TIME
        while self.tell() != text and time.monotonic() < deadline:
            time.sleep(0.02)
        assert self.tell() == text

    def xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.env, check=True)

    def clipboards(self) -> dict[str, dict[str, str]]:
        done = subprocess.run(
            [sys.executable, CLIPBOARDS], env=self.env, capture_output=True, check=True, timeout=20
        )
        found: dict[str, dict[str, str]] = json.loads(done.stdout)
        return found


@contextmanager
def shown(kind: str, display_env: dict[str, str], folder: Path) -> Iterator[Shown]:
    env = {**display_env, "PYTHONPATH": str(ROOT)}
    with (
        (folder / "stderr").open("wb") as log,
        listening(env, folder) as heard,
        running([sys.executable, str(SCRIPT), kind], env, log=log, talking=True) as process,
        screen_of(process.pid, env, folder) as screen,
    ):
        screen.wait_for_window(WINDOW, within=30)
        yield Shown(screen, heard, process, env)


@pytest.fixture
def field(display_env: dict[str, str], tmp_path: Path) -> Iterator[Shown]:
    with shown("secret", display_env, tmp_path) as opened:
        yield opened


def edit_in_every_way(field: Shown) -> None:
    """Typed, corrected, pasted, set by the program, filled in by assistive tools, and cleared."""
    screen = field.screen
    screen.type(WINDOW, FIELD, SECRET)
    field.holds(SECRET)
    screen.press_keys("BackSpace", "Home", "Delete", "ctrl+a")
    field.holds(SECRET[1:-1])
    screen.press_keys("Delete")
    field.holds("")
    field.tell(SECRET)
    screen.edit_by_atspi("fill", WINDOW, FIELD, SECRET * 2)
    screen.edit_by_atspi("delete", WINDOW, FIELD, 1, 1 + len(SECRET))
    screen.edit_by_atspi("insert", WINDOW, FIELD, 1, "x")
    field.holds(SECRET[0] + "x" + SECRET[1:])
    assert field.tell("clear") == ""
    field.tell(SECRET)
    field.tell("")
    field.heard.settle()


def test_the_bus_hears_bullets_while_it_is_hidden(field: Shown):
    edit_in_every_way(field)
    said = field.heard.of(FIELD)
    assert len(said) >= 15
    assert {letter for event in said for letter in event.text + event.contents} <= BULLETS
    read = {event.contents for event in field.heard.events}
    assert "●" * len(SECRET) in read


def test_a_plain_field_of_qt_tells_every_character(display_env: dict[str, str], tmp_path: Path):
    """Which is why there is another; and the listener hears what there is to be heard."""
    with shown("plain", display_env, tmp_path) as field:
        edit_in_every_way(field)
        said = [event.text for event in field.heard.of(FIELD)]
        assert set(SECRET) <= set(said)
        assert SECRET in said
        assert SECRET in field.heard.typed()[FIELD]


def test_showing_and_hiding_tells_nothing(field: Shown):
    """While it is shown it can be read."""
    screen = field.screen
    screen.type(WINDOW, FIELD, SECRET)
    field.holds(SECRET)
    screen.press(WINDOW, SHOW)
    assert screen.read(WINDOW, FIELD, role="text").text == SECRET
    screen.press(WINDOW, SHOW)
    assert set(screen.read(WINDOW, FIELD, role="password text").text) == {"●"}
    field.tell("clear")
    field.heard.settle()
    assert {letter for event in field.heard.of(FIELD) for letter in event.text} <= BULLETS


def test_nothing_brings_it_back(field: Shown):
    screen = field.screen
    screen.type(WINDOW, FIELD, SECRET)
    field.holds(SECRET)
    field.tell("clear")
    screen.press(WINDOW, SHOW)
    screen.read(WINDOW, FIELD, role="text")
    screen.focus(WINDOW, FIELD)
    screen.press_keys("ctrl+z", "End", "y")
    field.holds("y")
    screen.press_keys("ctrl+z", "ctrl+shift+z", "x")
    field.holds("yx")


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_what_is_selected_stays_out_of_the_x11_selection(field: Shown, way: str):
    screen = field.screen
    screen.type(WINDOW, FIELD, SECRET)
    screen.press(WINDOW, SHOW)
    x, y, _, height = screen.read(WINDOW, FIELD, role="text").box
    if way == "mouse":
        middle = str(y + height // 2)
        field.xdotool("mousemove", "--sync", str(x + 6), middle, "mousedown", "1")
        field.xdotool("mousemove", "--sync", str(x + 60), middle, "mouseup", "1")
    else:
        screen.focus(WINDOW, FIELD)
        screen.press_keys("ctrl+a", "shift+Left", "shift+Home", "shift+End")
    assert field.clipboards() == {"Clipboard": {}, "Selection": {}}
    screen.press_keys("ctrl+c")
    found = field.clipboards()
    assert bytes.fromhex(found["Clipboard"]["text/plain"]).decode() in SECRET
    assert bytes.fromhex(found["Clipboard"]["x-kde-passwordManagerHint"]) == b"secret"
    assert found["Selection"] == {}


@pytest.mark.parametrize(("kind", "name"), [("code", "Code"), ("key", "Setup key")])
def test_codes_and_setup_keys_stay_out_of_it_too(
    display_env: dict[str, str], tmp_path: Path, kind: str, name: str
):
    with shown(kind, display_env, tmp_path) as field:
        field.screen.focus(WINDOW, name)
        if kind == "code":
            field.screen.type(WINDOW, name, "482913")
        field.screen.press_keys("ctrl+a", "shift+Left")
        assert field.clipboards() == {"Clipboard": {}, "Selection": {}}
        field.screen.press_keys("ctrl+c")
        found = field.clipboards()
    copied = bytes.fromhex(found["Clipboard"]["text/plain"]).decode()
    assert copied == ("48291" if kind == "code" else "ABCD EFGH IJK")
    assert "x-kde-passwordManagerHint" in found["Clipboard"]
    assert found["Selection"] == {}


def test_a_code_does_not_come_back(display_env: dict[str, str], tmp_path: Path):
    with shown("code", display_env, tmp_path) as field:
        field.screen.type(WINDOW, "Code", "482913")
        field.holds("482913")
        field.tell("clear")
        field.screen.press_keys("ctrl+z", "End", "1")
        field.holds("1")


@pytest.mark.parametrize(("keys", "left"), [("ctrl+k", "Can"), ("ctrl+u", ""), ("ctrl+x", "Can")])
def test_what_a_key_deletes_and_copies_is_confidential(field: Shown, keys: str, left: str):
    screen = field.screen
    screen.type(WINDOW, FIELD, SECRET)
    screen.press(WINDOW, SHOW)
    screen.read(WINDOW, FIELD, role="text")
    screen.focus(WINDOW, FIELD)
    screen.press_keys("Home", "Right", "Right", "Right")
    if keys == "ctrl+x":
        screen.press_keys("shift+End")
    screen.press_keys(keys)
    field.holds(left)
    clipboards = field.clipboards()
    assert bytes.fromhex(clipboards["Clipboard"]["text/plain"]).decode() == SECRET[len(left) :]
    assert "x-kde-passwordManagerHint" in clipboards["Clipboard"]
    assert clipboards["Selection"] == {}


def test_what_an_assistive_tool_copies_is_confidential(field: Shown):
    screen = field.screen
    screen.type(WINDOW, FIELD, SECRET)
    screen.press(WINDOW, SHOW)
    screen.read(WINDOW, FIELD, role="text")
    screen.edit_by_atspi("copy", WINDOW, FIELD, 0, 4)
    field.holds(SECRET)
    found = field.clipboards()["Clipboard"]
    assert bytes.fromhex(found["text/plain"]) == b"Cana"
    assert "x-kde-passwordManagerHint" in found


def test_the_middle_button_pastes(field: Shown):
    """From the X11 selection, into a hidden field, and only bullets are told."""
    screen = field.screen
    owner = (
        "import sys; from PySide6.QtGui import QClipboard, QGuiApplication\n"
        "app = QGuiApplication([])\n"
        f"app.clipboard().setText({SECRET!r}, QClipboard.Mode.Selection)\n"
        "print(flush=True); app.exec()"
    )
    with running([sys.executable, "-c", owner], field.env, talking=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        x, y = map(str, screen.read(WINDOW, FIELD, role="password text").centre)
        field.xdotool("mousemove", "--sync", x, y, "click", "2")
        field.holds(SECRET)
    field.heard.settle()
    assert {letter for event in field.heard.of(FIELD) for letter in event.text} <= BULLETS


def test_who_begins_to_listen_later_hears_bullets_too(display_env: dict[str, str], tmp_path: Path):
    """While nobody listens the field leaves QLineEdit as it is."""
    env = {**display_env, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(SCRIPT), "secret"]
    with ExitStack() as stack:
        process = stack.enter_context(running(command, env, talking=True))
        xdotool = ["xdotool", "search", "--sync", "--onlyvisible", "--name", f"^{WINDOW}$"]
        subprocess.run([*xdotool, "windowfocus", "--sync"], env=env, check=True, timeout=30)
        type_in = ["xdotool", "type", "--delay", "4", SECRET]
        subprocess.run(type_in, env=env, check=True)
        heard = stack.enter_context(listening(env, tmp_path))
        field = Shown(
            stack.enter_context(screen_of(process.pid, env, tmp_path)), heard, process, env
        )
        field.holds(SECRET)
        for _ in range(3):
            subprocess.run(type_in, env=env, check=True)
            heard.settle()
        field.holds(4 * SECRET)
        assert {event.text for event in heard.of(FIELD)} == {"●"}
