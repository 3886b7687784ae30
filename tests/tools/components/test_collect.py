"""Components of what is bundled: each file has one, and each one its licence text."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

import botocore
import jose
import PySide6
import pytest

from tools.components import describe, qt
from tools.components.collect import BundleError, collect
from tools.components.model import LIST, Component, from_json

ROOT = qt.ROOT
QT = Path(PySide6.__file__).parent
JOSE = Path(jose.__file__).parent
MODULES = [JOSE / "jwk.py", ROOT / "desktop/app.py", Path(sysconfig.get_path("stdlib"), "ast.py")]


def collected(
    folder: Path, files: Sequence[tuple[str, Path]] = (), modules: Sequence[Path] = MODULES
) -> dict[str, Component]:
    collect([(name, str(it)) for name, it in files], [str(it) for it in modules], folder)
    found = from_json((folder / LIST).read_text("utf-8"))
    return {component.name: component for component in found}


def test_modules_have_their_packages_python_s_own_and_ours(tmp_path: Path):
    found = collected(tmp_path)
    assert set(found) == {"CPython", "cognito-desk", "python-jose"}
    assert found["python-jose"].purl == f"pkg:pypi/python-jose@{found['python-jose'].version}"
    assert found["CPython"].version == ".".join(map(str, sys.version_info[:3]))


def test_each_text_is_written_and_listed(tmp_path: Path):
    found = collected(tmp_path)
    for component in found.values():
        assert component.texts
        for text in component.texts:
            assert (tmp_path / text).read_text("utf-8").strip()
    (text,) = found["python-jose"].texts
    assert "Michael Davis" in (tmp_path / text).read_text("utf-8")
    assert (tmp_path / "cognito-desk/LICENSE").read_text() == (ROOT / "LICENSE").read_text()


def test_files_are_written_as_they_lie_in_the_folder_on_any_system(tmp_path: Path):
    data = Path(botocore.__file__).parent / "data/endpoints.json"
    found = collected(tmp_path, [("botocore\\data\\endpoints.json", data)])
    assert found["botocore"].files == ("botocore/data/endpoints.json",)


@pytest.mark.skipif(sys.platform != "linux", reason="the wheel's layout on Linux")
def test_qt_is_apart_from_its_python_and_has_the_notices_that_the_lgpl_asks_for(tmp_path: Path):
    library = QT / "Qt/lib/libQt6Core.so.6"
    found = collected(
        tmp_path,
        [
            ("PySide6/Qt/lib/libQt6Core.so.6", library),
            ("PySide6/QtCore.abi3.so", QT / "QtCore.abi3.so"),
        ],
    )
    assert found["Qt"].files == ("PySide6/Qt/lib/libQt6Core.so.6",)
    assert found["pyside6-essentials"].files == ("PySide6/QtCore.abi3.so",)
    assert {"Qt/LGPL-3.0.txt", "Qt/GPL-3.0.txt", "Qt/NOTICE.txt"} <= set(found["Qt"].texts)
    notice = (tmp_path / "Qt/NOTICE.txt").read_text("utf-8")
    assert f"Qt {found['Qt'].version} " in notice
    assert "may be replaced" in notice
    versions = {part.name: part.version for part in found["Qt"].parts}
    assert versions["PCRE2"].startswith("10.")


def test_what_belongs_to_nothing_ends_the_build(tmp_path: Path):
    stranger = tmp_path / "libstranger.so"
    stranger.touch()
    with pytest.raises(BundleError, match=r"belong to no component: .*libstranger\.so"):
        collected(tmp_path / "texts", [("libstranger.so", stranger)])


def test_a_component_without_a_text_ends_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(describe.qt, "OTHERS_NOTICES", tmp_path / "none")
    with pytest.raises(BundleError, match="no licence text was found for: ICU"):
        collected(tmp_path / "texts", [("PySide6/Qt/lib/libicuuc.so.73", tmp_path / "libicuuc.so")])


def test_metadata_alone_goes_along_with_nothing(tmp_path: Path):
    record = next(JOSE.parent.glob("rsa-*.dist-info")) / "METADATA"
    files = [(f"{record.parent.name}/METADATA", str(record))]
    written, unused = collect(files, [str(MODULES[2])], tmp_path)
    assert unused == {files[0][0]}
    assert not [name for name, _ in written if "rsa" in name]
    files.append(("rsa/key.py", str(JOSE.parent / "rsa/key.py")))
    written, unused = collect(files, [], tmp_path)
    assert unused == set()
    assert [name for name, _ in written if "rsa" in name] == ["licenses/rsa/LICENSE"]


def test_the_same_is_written_each_time(tmp_path: Path):
    first, second = collected(tmp_path / "1"), collected(tmp_path / "2")
    assert first == second
    assert (tmp_path / "1" / LIST).read_bytes() == (tmp_path / "2" / LIST).read_bytes()
