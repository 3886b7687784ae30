"""A session that an earlier version stored is found: file name, bytes and names in the keyring."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.auth.not_kept import NotKept
from desktop.auth.second_step import SecondStep
from desktop.vault import serialization
from tests.vault.fake_keyrings import CONNECTION, InMemory, stored_session, vault

FILE = "8f888e7531c16cec21c0339a6baab1d6.sealed"
KEY_NAME = "8f888e7531c16cec21c0339a6baab1d6-2e4b476f54532d50a14bb40070287f4a"
KEY = "Ee9v5GIkNIHF7zR/uOrqzaAlz6TqiKr0d6hinAFbeiE="
SEALED = (
    "Q0RTSwEuS0dvVFMtUKFLtABwKH9KKJSTUnQsWrTWBHUdfWNEo4hQ9bGgJSUuSos9D79L/g5/J+RGATSw2Rc35TcM"
    "TsWX5UcaY/GUGpjdCQdqprp3zqAzFPmBfyAeACgcUiv/+8JHPNVZkGdiToZolETNNF0XrP8fBswKe1Z2HSumhL+D"
    "vr3fcsveq3+3KgwiNBejaFoMNAUIpSHgXbDBDFa1X0belf5iE7wftHs6jiUC6hAETheOLsB7qR1mVXqgFYXWprf8"
    "RConZe/gD+oYWsy/7mOACeXFM5chuxtFYE17nInmyvaprnEpMbNOBgS1odkrLdj1M00KCzbIUFNLTPFGH3c1E3PX"
    "Y3QC5PfL++DmR83Oc8tMim6tNhiLdZ6Yl2AL6oyWzZaJuVMfQuoMK3O0gQ8tk5Q="
)
SESSION = stored_session("a refresh token")
CONTENT = (
    b'{"refresh_token":"a refresh token","user_name":"anna","sub":"sub-anna",'
    b'"auth_time":1700000000,"method":"SOFTWARE_TOKEN_MFA","rotates":true,'
    b'"device_key":"eu-central-1_device","device":{"key":"eu-central-1_device",'
    b'"group_key":"group","password":"device password"}}'
)


def test_a_file_of_an_earlier_version_opens(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(base64.b64decode(SEALED))
    (tmp_path / FILE).chmod(0o600)
    backend = InMemory()
    backend.set_password("cognito-desk", KEY_NAME, KEY)
    found = vault(tmp_path, backend).recall()
    found.release()
    assert found.stored_session == SESSION


def test_a_file_of_an_earlier_version_is_no_other_address_s(tmp_path: Path) -> None:
    """Not even under that one's name, and with its key at hand."""
    elsewhere = replace(CONNECTION, address="http://localhost:4566")
    for name in (FILE, f"{elsewhere.digest(32)}.sealed"):
        (tmp_path / name).write_bytes(base64.b64decode(SEALED))
        (tmp_path / name).chmod(0o600)
    backend = InMemory()
    generation = KEY_NAME.partition("-")[2]
    for name in (KEY_NAME, f"{elsewhere.digest(32)}-{generation}"):
        backend.set_password("cognito-desk", name, KEY)
    found = vault(tmp_path, backend, elsewhere).recall()
    found.release()
    assert (found.stored_session, found.why) == (None, NotKept.DAMAGED)
    assert (tmp_path / FILE).exists()


def test_what_is_sealed_is_the_same_json_as_before() -> None:
    assert serialization.to_bytes(SESSION) == CONTENT
    assert serialization.from_bytes(CONTENT) == SESSION


@pytest.mark.parametrize("known", list(SecondStep))
def test_what_is_known_of_the_second_step_comes_back(known: SecondStep) -> None:
    """Earlier versions wrote nothing of it, which is what SESSION is like."""
    assert SESSION.second_step is None
    session = replace(SESSION, second_step=known)
    content = serialization.to_bytes(session)
    assert content == CONTENT[:-1] + f',"second_step":"{known.value}"}}'.encode()
    assert serialization.from_bytes(content) == session


@pytest.mark.parametrize("value", ['"maybe"', "true", "[]"])
def test_anything_else_said_of_it_is_no_session(value: str) -> None:
    with pytest.raises(serialization.InvalidSession):
        serialization.from_bytes(CONTENT[:-1] + f',"second_step":{value}}}'.encode())
