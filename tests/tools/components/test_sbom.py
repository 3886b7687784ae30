"""The SBOM: valid, of what is there, and no file without a component."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tools.components.model import LIST, Component, Part, to_json
from tools.components.sbom import StrayFileError, sbom

WHEN = datetime(2026, 12, 24, tzinfo=UTC)
KNOWN = (
    Component(
        "cognito-desk", "1.2.0", "MIT", "pkg:generic/cognito-desk@1.2.0", ("cognito-desk/LICENSE",)
    ),
    Component(
        *("Qt", "6.11.3", "LGPL-3.0-only", "pkg:generic/qt@6.11.3", ("Qt/LGPL-3.0.txt",)),
        ("PySide6/Qt/lib/libQt6Core.so.6",),
        (Part("PCRE2", "BSD-3-Clause", "10.49"), Part("MD5", "LicenseRef-Public-Domain")),
        "https://download.qt.io/",
    ),
    Component(
        *("libx11-6", "2:1.8.4-2", "Expat, X11", "pkg:deb/debian/libx11-6@2%3A1.8.4-2?arch=amd64"),
        *(("libx11-6/copyright",), ("libX11.so.6",), (), "libx11 2:1.8.4-2"),
    ),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "_internal"
    files = [file for each in KNOWN for file in each.files]
    texts = [f"licenses/{text}" for each in KNOWN for text in each.texts]
    for name in (*files, *texts, "licenses/common-licenses/GPL-2"):
        (inside / name).parent.mkdir(parents=True, exist_ok=True)
        (inside / name).write_text(name)
    (inside / "licenses" / LIST).write_text(to_json(KNOWN))
    (tmp_path / "cognito-desk").write_bytes(b"program")
    return tmp_path


def test_it_has_each_component_with_its_files_and_their_sums(folder: Path):
    found = json.loads(sbom(folder, WHEN))
    assert (found["bomFormat"], found["specVersion"]) == ("CycloneDX", "1.6")
    assert found["metadata"]["timestamp"].startswith("2026-12-24T00:00:00")
    assert found["metadata"]["component"]["name"] == "cognito-desk"
    assert found["metadata"]["component"]["type"] == "application"
    qt, libx11 = sorted(found["components"], key=lambda it: str(it["name"]))
    assert (qt["name"], qt["version"], qt["purl"]) == ("Qt", "6.11.3", "pkg:generic/qt@6.11.3")
    assert qt["licenses"] == [{"license": {"id": "LGPL-3.0-only"}}]
    inside = {it["name"]: it for it in qt["components"]}
    library = inside["_internal/PySide6/Qt/lib/libQt6Core.so.6"]
    content = hashlib.sha256(b"PySide6/Qt/lib/libQt6Core.so.6").hexdigest()
    assert library["hashes"] == [{"alg": "SHA-256", "content": content}]
    assert inside["PCRE2"]["version"] == "10.49"
    assert libx11["licenses"] == [{"license": {"name": "Expat, X11"}}]
    listed = [
        it["name"]
        for each in (found["metadata"]["component"], *found["components"])
        for it in each["components"]
        if it["type"] == "file"
    ]
    there = [it.relative_to(folder).as_posix() for it in folder.rglob("*") if it.is_file()]
    assert sorted(listed) == sorted(there)


def test_the_same_folder_has_the_same_one(folder: Path):
    assert sbom(folder, WHEN) == sbom(folder, WHEN)


def test_a_file_that_is_nobody_s_is_refused(folder: Path):
    (folder / "_internal/PySide6/stranger.so").touch()
    with pytest.raises(StrayFileError, match=r"component: _internal/PySide6/stranger\.so$"):
        sbom(folder, WHEN)


def test_the_time_of_the_build_is_taken(folder: Path, tmp_path: Path):
    file = tmp_path.with_name("sbom.json")
    command = [sys.executable, "-m", "tools.components.sbom", str(folder), str(file)]
    subprocess.run(command, env={**os.environ, "SOURCE_DATE_EPOCH": "0"}, check=True)
    assert json.loads(file.read_text())["metadata"]["timestamp"].startswith("1970-01-01T00:00:00")
