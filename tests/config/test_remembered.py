"""What is remembered by default."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.config.remembered import MOST_METHODS, Remembered


def test_what_was_written_is_read(tmp_path: Path):
    file = tmp_path / "deep" / "state.json"
    remembered = Remembered(file, profile="/p.toml", user_names={"pool": "maria"})
    remembered.keep_method("pool", "client", "maria", "SMS_MFA")
    assert Remembered.read(file) == remembered
    assert [item.name for item in file.parent.iterdir()] == ["state.json"]


def test_whose_session_is_kept_is_known_by_connection_until_it_is_not(tmp_path: Path):
    file = tmp_path / "state.json"
    Remembered(file).keep_person("https://iss", "client", "Maria Santos")
    assert Remembered.read(file).person("https://iss", "client") == "Maria Santos"
    assert Remembered.read(file).person("https://iss", "other") == ""
    Remembered.read(file).keep_person("https://iss", "client", "")
    assert Remembered.read(file).signed_in == {}


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
