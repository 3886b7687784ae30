"""Files that other programs wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.setup.discovery.file_text import MAX_BYTES
from desktop.setup.discovery.found import Found
from desktop.startup.foreign_files import is_foreign, read_foreign
from desktop.ui.text.problem import Problem

OUTPUTS = {"auth": {"user_pool_id": "eu-central-1_A", "user_pool_client_id": "abc"}}


@pytest.mark.parametrize(
    ("name", "content", "foreign"),
    [
        ("a.toml", b"{", False),
        ("a.cognito-desk", b"{", False),
        ("A.JSON", b"name", True),
        ("aws-exports.js", b"", True),
        ("settings", b'\xef\xbb\xbf {"auth": 1}', True),
        ("settings", b"\xff\xfe{\0", True),
        ("settings.txt", b'name = "a"', False),
        ("settings", b"", False),
    ],
)
def test_by_its_name_else_by_its_beginning(
    tmp_path: Path, name: str, content: bytes, *, foreign: bool
):
    (tmp_path / name).write_bytes(content)
    assert is_foreign(tmp_path / name) is foreign


def test_one_that_is_not_there_is_told_as_a_connection_file_is(tmp_path: Path):
    assert not is_foreign(tmp_path / "gone")
    found = read_foreign(tmp_path / "gone.json")
    assert isinstance(found, Problem)
    assert "isn't where it was" in found.text


def test_what_is_in_it_is_named_after_it(tmp_path: Path):
    file = tmp_path / "amplify_outputs.json"
    file.write_text(json.dumps(OUTPUTS))
    found = read_foreign(file)
    assert isinstance(found, Found)
    assert found.origin == "amplify_outputs.json"


def test_what_can_not_be_read_is_told(tmp_path: Path):
    large, folder, other = (tmp_path / each for each in ("a.json", "b.json", "c.json"))
    large.write_bytes(b" " * (MAX_BYTES + 1))
    folder.mkdir()
    other.write_text('{"dependencies": {}}')
    for path, said in ((large, "too large"), (folder, "can't be used"), (other, "packages")):
        found = read_foreign(path)
        assert isinstance(found, Problem)
        assert said in found.text
        assert path.name in found.text
