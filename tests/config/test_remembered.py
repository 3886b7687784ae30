"""What is remembered by default."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop.config.remembered import MOST_METHODS, Remembered
from desktop.system.file_lock import SHORT_TIMEOUT, lock_if_possible


def test_what_was_written_is_read(tmp_path: Path):
    file = tmp_path / "deep" / "state.json"
    remembered = Remembered(file, profile="/p.toml", user_names={"pool": "maria"})
    remembered.keep_method("pool", "client", "maria", "SMS_MFA")
    assert Remembered.read(file) == remembered
    assert sorted(item.name for item in file.parent.iterdir()) == ["state.json", "state.lock"]


def test_whose_session_is_kept_is_known_by_connection_until_it_is_not(tmp_path: Path):
    file = tmp_path / "state.json"
    Remembered(file).keep_person("https://iss", "client", "Maria Santos")
    assert Remembered.read(file).person("https://iss", "client") == "Maria Santos"
    assert Remembered.read(file).person("https://iss", "other") == ""
    Remembered.read(file).keep_person("https://iss", "client", "")
    assert Remembered.read(file).signed_in == {}


def test_what_another_window_wrote_meanwhile_stays(tmp_path: Path):
    file = tmp_path / "state.json"
    one, other = Remembered.read(file), Remembered.read(file)
    one.keep_person("https://iss", "client", "Maria Santos")
    other.keep_user_name("https://iss", "other", "tom")
    other.keep_profile("/p.toml")
    assert Remembered.read(file) == other
    assert other.person("https://iss", "client") == "Maria Santos"
    assert one.person("https://iss", "other") == ""
    assert one == other


def test_many_at_once_lose_nothing(tmp_path: Path):
    file = tmp_path / "state.json"
    places = [f"client{number}" for number in range(8)]

    def keep(place: str) -> None:
        Remembered(file).keep_person("https://iss", place, "Maria Santos")

    with ThreadPoolExecutor(len(places)) as threads:
        list(threads.map(keep, places))
    assert sorted(Remembered.read(file).signed_in) == sorted(f"https://iss {it}" for it in places)


def test_somebody_who_signs_in_while_another_is_dropped_stays(tmp_path: Path):
    """A command learns that the session is over while a window keeps the next one."""
    window, command = (Remembered(tmp_path / "state.json") for _ in range(2))
    window.keep_person("https://iss", "client", "Maria Santos")
    asked, kept = threading.Event(), threading.Event()

    def holds() -> bool:
        asked.set()  # just now nothing is kept, and already something is
        assert not kept.wait(SHORT_TIMEOUT / 5), "the window's turn comes after the command's"
        return False

    def sign_in() -> None:
        assert asked.wait(10)
        window.keep_person("https://iss", "client", "Tom Okafor")
        kept.set()

    with ThreadPoolExecutor(1) as threads:
        signed_in = threads.submit(sign_in)
        command.drop_person("https://iss", "client", unless=holds)
        signed_in.result()
    assert command.person("https://iss", "client") == "Tom Okafor"


def test_where_a_session_is_kept_after_all_nobody_is_dropped(tmp_path: Path):
    remembered = Remembered(tmp_path / "state.json")
    remembered.keep_person("https://iss", "client", "Maria Santos")
    remembered.drop_person("https://iss", "client", unless=lambda: True)
    assert Remembered.read(remembered.file).person("https://iss", "client") == "Maria Santos"
    remembered.drop_person("https://iss", "client", unless=lambda: False)
    assert Remembered.read(remembered.file).signed_in == {}


def test_who_is_stuck_holds_nobody_up(tmp_path: Path):
    file = tmp_path / "state.json"
    with lock_if_possible(file.with_suffix(".lock")):
        Remembered(file).keep_person("https://iss", "client", "Maria Santos")
    assert Remembered.read(file).signed_in


def test_where_nothing_can_be_written_it_is_known_until_the_end(tmp_path: Path):
    file = tmp_path / "state.json"
    remembered = Remembered(file, profile="/old.toml")
    remembered.write()
    file.unlink()
    file.mkdir()  # which no file can take the place of
    (file / "in the way").touch()
    remembered.keep_user_name("https://iss", "client", "maria")
    file.rename(tmp_path / "away")
    Remembered(file, profile="/other.toml").write()
    remembered.keep_method("https://iss", "client", "maria", "SMS_MFA")
    assert remembered.user_name("https://iss", "client") == "maria"
    assert Remembered.read(file) == remembered


def test_the_method_that_each_user_chose_last(tmp_path: Path):
    remembered = Remembered(tmp_path / "state.json")
    remembered.keep_method("pool", "client", "maria", "SMS_MFA")
    remembered.keep_method("pool", "client", "tom", "EMAIL_OTP")
    remembered.keep_method("pool", "client", "maria", "SOFTWARE_TOKEN_MFA")
    again = Remembered.read(remembered.file)
    assert again.method("pool", "client", "maria") == "SOFTWARE_TOKEN_MFA"
    assert again.method("pool", "client", "tom") == "EMAIL_OTP"
    assert again.method("other", "client", "tom") == ""


def test_the_methods_of_users_long_gone_are_forgotten(tmp_path: Path):
    remembered = Remembered(tmp_path / "state.json")
    for number in range(MOST_METHODS + 3):
        remembered.keep_method("pool", "client", f"user{number}", "SMS_MFA")
    assert len(Remembered.read(remembered.file).methods) == MOST_METHODS
    assert remembered.method("pool", "client", "user2") == ""
    assert remembered.method("pool", "client", "user3") == "SMS_MFA"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"profile": 3, "user_names": {"a": 1}}', '{"methods": {"a": 1}}'],
)
def test_what_cannot_be_read_is_nothing(tmp_path: Path, text: str):
    file = tmp_path / "state.json"
    file.write_text(text)
    assert Remembered.read(file) == Remembered(file)


def test_what_cannot_be_written_troubles_nobody(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    Remembered(blocked / "state.json", profile="x").write()
