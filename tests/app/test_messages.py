"""Connection files that can't be used, and mistakes of ours: what the whole program says."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.config.remembered import Remembered
from tests.app.home import played
from tests.app.run_and_report_messages import SECRET
from tests.helpers.odd_files import ODD_FILES, put_dangling_link
from tests.helpers.user_folders import config_folder, home_environment, log_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links as POSIX has them")

GOOD = (
    'name = "{}"\nregion = "eu-central-1"\nuser_pool_id = "eu-central-1_A"\nclient_id = "a"\n'
    'endpoint_url = "http://127.0.0.1:9"\n'
)
NEWER = GOOD.format("Staff") + "passkeys = true\n"
NO_REGION = GOOD.format("Staff").replace("eu-central-1", "no where", 1)


class ColorScheme:
    """Starts the program in a home of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.profiles = config_folder(home) / "profiles"
        self.profiles.mkdir(parents=True)
        self.errors = ""

    def write(self, name: str, text: str) -> Path:
        file = self.profiles / name
        file.write_text(text)
        return file

    def was_used(self, profile: Path) -> None:
        Remembered(config_folder(self.home) / "state.json", profile=str(profile)).write()

    def starts(self, mode: str, *arguments: str) -> dict[str, Any]:
        env = {**os.environ, **home_environment(self.home), "XDG_RUNTIME_DIR": str(self.home)}
        shown, wrong = played("tests.app.run_and_report_messages", [mode, *arguments], env)
        self.errors = "\n".join(wrong)
        return shown


@pytest.fixture
def look(tmp_path: Path) -> ColorScheme:
    return ColorScheme(tmp_path)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name = ", ": not TOML: "),
        (NO_REGION, ", line 2, key region: must be an AWS Region"),
        (NEWER, ", line 6, key passkeys: unknown. Known keys: name, region"),
    ],
    ids=["broken", "wrong value", "from a newer version"],
)
def test_the_last_connection_can_not_be_used_any_more(look: ColorScheme, text: str, reason: str):
    file = look.write("staff.toml", text)
    look.was_used(file)
    sentence, details = look.starts("look")["welcome"]
    assert sentence == (
        "“staff.toml” can't be used as a connection. Ask your IT department for a file that "
        "works, and give them the details."
    )
    assert details.startswith(f"{file}{reason}")
    assert file.read_text() == text
    assert look.errors == ""


def test_the_last_connection_can_not_be_read_or_is_gone(look: ColorScheme):
    file = look.profiles / "staff.toml"
    look.was_used(file)
    _, details = look.starts("look")["welcome"]
    assert details == f"{file}: there is no such file. Check the name."
    file.mkdir()
    _, details = look.starts("look")["welcome"]
    assert details == f"{file}: can't be read (Is a directory)."


def test_a_file_that_is_chosen_and_no_connection_is_told_where_it_was_chosen(look: ColorScheme):
    file = look.write("new.toml", NEWER)
    sentence, details = look.starts(f"choose {file}")["welcome"]
    assert sentence.startswith("“new.toml” can't be used as a connection.")
    assert details.startswith(f"{file}, line 6, key passkeys: unknown.")
    assert file.read_text() == NEWER


def test_a_broken_file_among_others_is_told_and_the_others_are_there(look: ColorScheme):
    look.write("good.toml", GOOD.format("Good"))
    broken = look.write("staff.toml", NEWER)
    first = look.write("first.toml", GOOD.format("First"))
    found = look.starts("look", "--profile", str(first))
    assert found["connections"] == ["First", "Good"]
    sentence, details = found["notice"]
    assert sentence == (
        "The connection file “staff.toml” can't be used. Give your IT department the details; "
        "your other connections are there."
    )
    assert details.startswith(f"{broken}, line 6, key passkeys: unknown.")
    assert broken.read_text() == NEWER


def test_a_mistake_in_a_slot_is_told_without_its_words_and_the_program_goes_on(look: ColorScheme):
    first = look.write("first.toml", GOOD.format("First"))
    found = look.starts("fail", "--profile", str(first))
    sentence, details = found["notice"]
    assert sentence.startswith("Something in Cognito Desk went wrong, which is not your doing.")
    assert details.startswith("ValueError\n")
    [log] = look.home.rglob("cognito-desk.log")
    assert "fail" in log.read_text()
    for text in (sentence, details, look.errors, log.read_text()):
        assert SECRET not in text


@posix
def test_whatever_lies_among_the_connections_the_good_ones_are_there(look: ColorScheme):
    look.write("good.toml", GOOD.format("Good"))
    first = look.write("first.toml", GOOD.format("First"))
    look.write("digits.toml", GOOD.format("x") + "code_minutes = " + "9" * 5_000)
    look.write("key.toml", "k" * 40_000 + " = 1")
    names = ["digits", "key"]
    for put in ODD_FILES:
        put(look.profiles / f"{put.__name__}.toml")
        names.append(put.__name__)
    look.profiles.joinpath(os.fsdecode(b"\xff.toml")).touch()
    found = look.starts("look", "--profile", str(first))
    assert found["connections"] == ["First", "Good"]
    sentence, details = found["notice"]
    assert sentence.startswith("Some connection files can't be used: “digits.toml”, “key.toml”")
    assert [name for name in names if f"/{name}.toml" not in details] == []
    assert look.errors == ""


@posix
@pytest.mark.parametrize("put", ODD_FILES)
def test_whatever_is_in_place_of_state_and_log_the_window_opens_and_tells_it(
    look: ColorScheme, put: Callable[[Path], None]
):
    first = look.write("first.toml", GOOD.format("First"))
    state = config_folder(look.home) / "state.json"
    log = log_file(look.home)
    log.parent.mkdir(parents=True)
    for file in (state, log):
        put(file)
    found = look.starts("look", "--profile", str(first))
    assert found["connections"] == ["First"]
    if put is not put_dangling_link:  # which is as good as no file
        sentence, details = found["notice"]
        assert sentence.startswith("What Cognito Desk remembered of earlier sign-ins can't be read")
        assert details.startswith(f"{state}: ")
    assert look.errors == ""


def test_a_state_file_that_is_none_is_told_with_the_welcome_and_once(look: ColorScheme):
    state = config_folder(look.home) / "state.json"
    state.write_text("{" * 2_000_000)
    found = look.starts("look")
    assert found["notice"][0].startswith("What Cognito Desk remembered")
    first = look.write("first.toml", GOOD.format("First"))
    assert look.starts("look", "--profile", str(first))["notice"] is not None
    assert look.starts("look")["notice"] is None
    assert state.with_suffix(".unreadable").stat().st_size == 2_000_000


def test_a_language_that_is_chosen_is_there_at_the_next_start(look: ColorScheme):
    profile = look.profiles / "gone.toml"
    look.was_used(profile)
    english = look.starts("look")["welcome"][0]
    assert look.starts("language de")["welcome"][0] == english
    german = look.starts("look")["welcome"][0]
    assert german.startswith("Die Verbindungsdatei „gone.toml“ ist nicht mehr an ihrem Ort.")
    look.starts("language ")
    assert look.starts("look")["welcome"][0] == english
