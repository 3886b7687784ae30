"""The libraries that go along, with their versions and licences."""

from __future__ import annotations

import importlib.metadata
import re
import ssl
from pathlib import Path

from desktop.support.libraries import LONGEST, NAMES, libraries
from desktop.support.versions import program_versions, version_of

LOCK = Path(__file__).parents[2] / "requirements.lock"


def test_all_that_is_locked_is_named():
    locked = re.findall(r"^([a-z0-9-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    assert list(NAMES) == locked


def test_each_that_is_installed_has_a_version_and_a_licence():
    found = libraries()
    assert {"boto3", "cryptography", "PySide6_Essentials", "tomlkit"} <= {it.name for it in found}
    for library in found:
        assert library.version == importlib.metadata.version(library.name)
        assert 0 < len(library.licence) <= LONGEST


def test_versions_name_what_support_asks_for():
    versions = dict(program_versions("6.11.3"))
    assert versions["Qt"] == "6.11.3"
    assert versions["OpenSSL"] in ssl.OPENSSL_VERSION
    assert versions["botocore"] == importlib.metadata.version("botocore")
    assert "Qt" not in dict(program_versions())
    assert version_of("no-such-library") == "unknown"
