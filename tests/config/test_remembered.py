"""What is remembered by default."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.auth.connection_key import ConnectionKey
from desktop.config.remembered import MAX_FILE_BYTES, MAX_METHODS, MAX_NAMES, Remembered
from desktop.system.busy_files import RETRY_SECONDS
from desktop.system.file_lock import SHORT_TIMEOUT, lock_if_possible
from tests.helpers.earlier_files import (
    ALL,
    AT_AN_ADDRESS,
    ORIGINAL,
    UPDATED,
    UPDATED_BY_HAND,
    WITHOUT_ISSUER,
    EarlierFiles,
)
from tests.helpers.earlier_files import profile as earlier_profile
from tests.helpers.held_open import held_open
from tests.helpers.odd_files import ODD_FILES, put_dangling_link, put_folder

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links as POSIX has them")

not_windows = pytest.mark.skipif(sys.platform == "win32", reason="a file can be called that there")
STAFF = ConnectionKey("https://iss", "client")
OTHER = ConnectionKey("https://iss", "other")
AS_WRITTEN_BEFORE = """{
 "profile": "/p.toml",
 "user_names": {
  "https://iss client": "maria"
 },
 "methods": {
  "https://iss client maria": "SMS_MFA"
 },
 "signed_in": {
  "https://iss client": "Maria Santos"
 }
}"""


def test_the_file_of_earlier_versions_is_read_and_written_unchanged(tmp_path: Path):
    before, now = tmp_path / "before.json", tmp_path / "now.json"
    before.write_text(AS_WRITTEN_BEFORE)
    read = Remembered.read(before)
    assert read.profile == "/p.toml"
    assert read.user_name(STAFF) == "maria"
    assert read.method(STAFF, "maria") == "SMS_MFA"
    assert read.signed_in_name(STAFF) == "Maria Santos"
    written = Remembered(now)
    written.set_profile("/p.toml")
    written.set_user_name(STAFF, "maria")
    written.set_method(STAFF, "maria", "SMS_MFA")
    written.set_signed_in_name(STAFF, "Maria Santos")
    assert now.read_text() == AS_WRITTEN_BEFORE


def test_what_was_written_is_read(tmp_path: Path):
    file = tmp_path / "deep" / "state.json"
    remembered = Remembered(file, profile="/p.toml", user_names={"pool": "maria"})
    remembered.set_method(STAFF, "maria", "SMS_MFA")
    assert Remembered.read(file) == remembered
    assert sorted(item.name for item in file.parent.iterdir()) == ["state.json", "state.lock"]


class TestEarlierVersions:
    """They named connections by the issuer of the pool."""

    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        return tmp_path / "state.json"

    @pytest.mark.parametrize("earlier", ALL, ids=lambda it: it.remembered_as)
    def test_what_they_wrote_is_found(self, file: Path, earlier: EarlierFiles):
        file.write_text(json.dumps(earlier.state))
        read, key = Remembered.read(file), earlier.profile.connection_key
        assert read.user_name(key) == "anna"
        assert read.method(key, "anna") == "SMS_MFA"
        assert read.method(key, "tom") == ""
        assert read.signed_in_name(key) == "Anna Weber"

    @pytest.mark.parametrize("issuer", ["", ORIGINAL, UPDATED])
    def test_whatever_the_profile_says_of_the_issuer_now(self, file: Path, issuer: str):
        for earlier in (WITHOUT_ISSUER, UPDATED_BY_HAND):
            file.write_text(json.dumps(earlier.state))
            key = earlier_profile(issuer).connection_key
            assert Remembered.read(file).signed_in_name(key) == "Anna Weber"

    def test_what_is_written_anew_takes_its_place(self, file: Path):
        file.write_text(json.dumps(UPDATED_BY_HAND.state))
        key = earlier_profile().connection_key
        read = Remembered.read(file)
        read.set_user_name(key, "tom")
        read.set_method(key, "anna", "SOFTWARE_TOKEN_MFA")
        read.set_signed_in_name(key, "Tom Okafor")
        written = json.loads(file.read_text())
        assert written["user_names"] == {key.text: "tom"}
        assert written["methods"] == {f"{key.text} anna": "SOFTWARE_TOKEN_MFA"}
        assert written["signed_in"] == {key.text: "Tom Okafor"}

    def test_signing_out_takes_it_away(self, file: Path):
        key = earlier_profile().connection_key
        for clear in (
            lambda it: it.set_signed_in_name(key, ""),
            lambda it: it.clear_signed_in_name(key, unless=lambda: False),
        ):
            file.write_text(json.dumps(WITHOUT_ISSUER.state))
            clear(Remembered.read(file))
            assert Remembered.read(file).signed_in_name(key) == ""

    def test_that_of_another_address_is_not_found(self, file: Path):
        file.write_text(json.dumps(AT_AN_ADDRESS.state))
        assert Remembered.read(file).user_name(earlier_profile().connection_key) == ""


def test_who_is_signed_in_is_remembered_by_connection_until_it_is_cleared(
    tmp_path: Path,
):
    file = tmp_path / "state.json"
    Remembered(file).set_signed_in_name(STAFF, "Maria Santos")
    assert Remembered.read(file).signed_in_name(STAFF) == "Maria Santos"
    assert Remembered.read(file).signed_in_name(OTHER) == ""
    Remembered.read(file).set_signed_in_name(STAFF, "")
    assert Remembered.read(file).signed_in == {}


def test_what_another_window_wrote_meanwhile_stays(tmp_path: Path):
    file = tmp_path / "state.json"
    one, other = Remembered.read(file), Remembered.read(file)
    one.set_signed_in_name(STAFF, "Maria Santos")
    other.set_user_name(OTHER, "tom")
    other.set_profile("/p.toml")
    assert Remembered.read(file) == other
    assert other.signed_in_name(STAFF) == "Maria Santos"
    assert one.signed_in_name(OTHER) == ""
    assert one == other


def test_many_at_once_lose_nothing(tmp_path: Path):
    file = tmp_path / "state.json"
    clients = [f"client{number}" for number in range(8)]

    def keep(client: str) -> None:
        Remembered(file).set_signed_in_name(ConnectionKey("https://iss", client), "Maria Santos")

    with ThreadPoolExecutor(len(clients)) as threads:
        list(threads.map(keep, clients))
    assert sorted(Remembered.read(file).signed_in) == sorted(f"https://iss {it}" for it in clients)


def test_a_sign_in_while_the_session_before_is_cleared_keeps_its_name(tmp_path: Path):
    """A command learns that the session is over while a window keeps the next one."""
    window, command = (Remembered(tmp_path / "state.json") for _ in range(2))
    window.set_signed_in_name(STAFF, "Maria Santos")
    asked, kept = threading.Event(), threading.Event()

    def holds() -> bool:
        asked.set()  # just now nothing is kept, and already something is
        assert not kept.wait(SHORT_TIMEOUT / 5), "the window's turn comes after the command's"
        return False

    def sign_in() -> None:
        assert asked.wait(10)
        window.set_signed_in_name(STAFF, "Tom Okafor")
        kept.set()

    with ThreadPoolExecutor(1) as threads:
        signed_in = threads.submit(sign_in)
        command.clear_signed_in_name(STAFF, unless=holds)
        signed_in.result()
    assert command.signed_in_name(STAFF) == "Tom Okafor"


def test_a_name_is_cleared_unless_a_session_is_stored_after_all(tmp_path: Path):
    remembered = Remembered(tmp_path / "state.json")
    remembered.set_signed_in_name(STAFF, "Maria Santos")
    remembered.clear_signed_in_name(STAFF, unless=lambda: True)
    assert Remembered.read(remembered.file).signed_in_name(STAFF) == "Maria Santos"
    remembered.clear_signed_in_name(STAFF, unless=lambda: False)
    assert Remembered.read(remembered.file).signed_in == {}


def test_a_program_that_holds_the_lock_is_waited_for_only_for_a_while(tmp_path: Path):
    file = tmp_path / "state.json"
    with lock_if_possible(file.with_suffix(".lock")):
        Remembered(file).set_signed_in_name(STAFF, "Maria Santos")
    assert Remembered.read(file).signed_in


def test_a_file_that_another_program_has_open_for_a_moment_is_written(tmp_path: Path):
    remembered = Remembered(tmp_path / "state.json", profile="/p.toml")
    remembered.write()
    with ExitStack() as held:
        held.enter_context(held_open(remembered.file))
        threading.Timer(RETRY_SECONDS / 4, held.close).start()
        remembered.set_user_name(STAFF, "maria")
    assert Remembered.read(remembered.file) == remembered
    assert sorted(item.name for item in tmp_path.iterdir()) == ["state.json", "state.lock"]


def test_changes_to_a_file_that_stays_open_overwrite_nothing_and_are_made_later(tmp_path: Path):
    file = tmp_path / "state.json"
    one, other = Remembered.read(file), Remembered.read(file)
    one.set_user_name(STAFF, "maria")
    other.set_profile("/p.toml")
    before = file.read_bytes()
    with held_open(file):
        one.set_method(STAFF, "maria", "SMS_MFA")
        assert one.method(STAFF, "maria") == "SMS_MFA"
    assert file.read_bytes() == before
    other.set_user_name(OTHER, "tom")
    assert one.signed_in_name(STAFF) == ""  # read anew
    assert one.user_name(OTHER) == "tom"
    one.set_signed_in_name(STAFF, "Maria Santos")
    now = Remembered.read(file)
    assert now == one
    assert (now.profile, now.user_name(OTHER)) == ("/p.toml", "tom")
    assert now.method(STAFF, "maria") == "SMS_MFA"


def test_a_change_that_could_not_be_written_is_written_though_the_next_one_changes_nothing(
    tmp_path: Path,
):
    file = tmp_path / "state.json"
    Remembered(file).write()
    remembered = Remembered.read(file)
    with held_open(file):
        remembered.set_profile("/p.toml")
    file.unlink()
    remembered.set_profile("/p.toml")
    assert Remembered.read(file).profile == "/p.toml"


def test_what_could_not_be_written_is_known_until_the_program_ends(tmp_path: Path):
    file = tmp_path / "state.json"
    remembered = Remembered(file, profile="/old.toml")
    remembered.write()
    file.unlink()
    file.mkdir()  # which no file can take the place of
    (file / "in the way").touch()
    remembered.set_user_name(STAFF, "maria")
    file.rename(tmp_path / "away")
    Remembered(file, profile="/other.toml").write()
    remembered.set_method(STAFF, "maria", "SMS_MFA")
    assert remembered.user_name(STAFF) == "maria"
    assert Remembered.read(file) == remembered
    assert remembered.profile == "/other.toml"


def test_the_method_that_each_user_chose_last(tmp_path: Path):
    remembered = Remembered(tmp_path / "state.json")
    remembered.set_method(STAFF, "maria", "SMS_MFA")
    remembered.set_method(STAFF, "tom", "EMAIL_OTP")
    remembered.set_method(STAFF, "maria", "SOFTWARE_TOKEN_MFA")
    again = Remembered.read(remembered.file)
    assert again.method(STAFF, "maria") == "SOFTWARE_TOKEN_MFA"
    assert again.method(STAFF, "tom") == "EMAIL_OTP"
    assert again.method(OTHER, "tom") == ""


def test_the_methods_of_users_long_gone_are_forgotten(tmp_path: Path):
    remembered = Remembered(tmp_path / "state.json")
    for number in range(MAX_METHODS + 3):
        remembered.set_method(STAFF, f"user{number}", "SMS_MFA")
    assert len(Remembered.read(remembered.file).methods) == MAX_METHODS
    assert remembered.method(STAFF, "user2") == ""
    assert remembered.method(STAFF, "user3") == "SMS_MFA"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"profile": 3, "user_names": {"a": 1}}', '{"methods": {"a": 1}}'],
)
def test_a_file_that_cannot_be_read_counts_as_empty(tmp_path: Path, text: str):
    file = tmp_path / "state.json"
    file.write_text(text)
    assert Remembered.read(file) == Remembered(file)


def test_a_file_that_cannot_be_written_is_no_error(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    remembered = Remembered(blocked / "state.json")
    remembered.set_profile("/p.toml")
    assert remembered.profile == "/p.toml"
    assert blocked.read_text() == "not a folder"


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b"\xff", b'{"a": ' + b"9" * 5_000 + b"}", b"[" * 60_000, b" " * 2_000_000],
    ids=["empty", "list", "cut", "bytes", "digits", "deep", "large"],
)
def test_what_is_no_state_is_told_and_kept_under_another_name(tmp_path: Path, content: bytes):
    file = tmp_path / "state.json"
    file.write_bytes(content)
    remembered = Remembered.read(file)
    assert remembered.problem.startswith(f"{file}: ")
    remembered.set_user_name(STAFF, "maria")
    again = Remembered.read(file)
    assert (again.user_name(STAFF), again.problem) == ("maria", "")
    assert (tmp_path / "state.unreadable").read_bytes() == content


@posix
@pytest.mark.timeout(10)
@pytest.mark.parametrize("put", ODD_FILES)
def test_what_is_no_file_is_told_at_once_and_left_alone(
    tmp_path: Path, put: Callable[[Path], None]
):
    file = tmp_path / "state.json"
    put(file)
    remembered = Remembered.read(file)
    assert bool(remembered.problem) == (put is not put_dangling_link)
    remembered.set_user_name(STAFF, "maria")
    assert remembered.user_name(STAFF) == "maria"
    if put is not put_folder:
        assert Remembered.read(file).user_name(STAFF) == "maria"
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/a\0b", id="NUL"),
        pytest.param("/\ud800", id="half a character", marks=not_windows),
    ],
)
def test_a_last_profile_that_no_file_can_be_is_none(tmp_path: Path, path: str):
    file = tmp_path / "state.json"
    file.write_text(json.dumps({"profile": path, "user_names": {"a": path[1:], "b": "x" * 2_000}}))
    remembered = Remembered.read(file)
    assert remembered.profile == ""
    assert "b" not in remembered.user_names
    assert "\ud800" not in str(remembered.user_names)


def test_what_is_written_can_always_be_read(tmp_path: Path):
    """However many connections there were: the oldest names are dropped."""
    file = tmp_path / "state.json"
    Remembered(
        file, user_names={f"{number} {'c' * 200}": "é" * 128 for number in range(900)}
    ).write()
    remembered = Remembered.read(file)
    remembered.set_user_name(STAFF, "maria")
    assert Remembered.read(file) == remembered
    assert len(remembered.user_names) == MAX_NAMES
    assert file.stat().st_size < MAX_FILE_BYTES


def test_the_folder_of_the_file_dialog_is_remembered(tmp_path: Path):
    Remembered(tmp_path / "state.json").set_folder("/home/maria/Downloads")
    assert Remembered.read(tmp_path / "state.json").folder == "/home/maria/Downloads"


@pytest.mark.parametrize("folder", [3, "a\0b", None, ["x"]])
def test_a_folder_that_makes_no_sense_counts_as_none(tmp_path: Path, folder: object):
    (tmp_path / "state.json").write_text(json.dumps({"folder": folder, "profile": "/p.toml"}))
    remembered = Remembered.read(tmp_path / "state.json")
    assert (remembered.folder, remembered.profile) == ("", "/p.toml")


def test_the_language_is_remembered_and_the_systems_again(tmp_path: Path):
    file = tmp_path / "state.json"
    assert Remembered.read(file).language == ""
    Remembered.read(file).set_language("de")
    assert Remembered.read(file).language == "de"
    Remembered.read(file).set_language("")
    assert "language" not in file.read_text()


def test_a_language_that_is_no_text_counts_as_none(tmp_path: Path):
    file = tmp_path / "state.json"
    file.write_text('{"language": ["de"]}')
    assert Remembered.read(file).language == ""
