"""Nothing large goes along with the frozen program without a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.bundle_contents import LARGEST_UNKNOWN, main, reason_of, unknown_parts


@pytest.mark.parametrize(
    "path",
    [
        "cognito-desk",
        "cognito-desk-window.exe",
        "libpython3.11.so.1.0",
        "python3.11/lib-dynload/unicodedata.cpython-311-x86_64-linux-gnu.so",
        "cryptography/hazmat/bindings/_rust.abi3.so",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt6Core.dll",
        "botocore/data/endpoints.json.gz",
        "libcrypto.so.3",
    ],
)
def test_what_is_known(path: str):
    assert reason_of(path)


def test_large_files_need_a_reason():
    large = LARGEST_UNKNOWN + 1
    sizes = {"PySide6/Qt/lib/libQt6Quick.so.6": large, "libpython3.11.so.1.0": large, "a.txt": 5}
    assert unknown_parts(sizes) == {"PySide6/Qt/lib/libQt6Quick.so.6": large}


def test_folders_of_many_files_need_one_too():
    sizes = {f"numpy/core/{number}.dat": 300_000 for number in range(4)}
    assert unknown_parts(sizes) == {"numpy/": 1_200_000}
    assert unknown_parts({f"numpy/{number}.dat": 300_000 for number in range(3)}) == {}


def test_a_stowaway_fails_the_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    inside = tmp_path / "_internal"
    (inside / "cryptography").mkdir(parents=True)
    (tmp_path / "cognito-desk").write_bytes(b"x" * 2_000_000)
    (inside / "cryptography/_rust.abi3.so").write_bytes(b"x" * 1_500_000)
    assert main(str(tmp_path)) == 0
    said = capsys.readouterr().out
    assert "1.5 MB  cryptography: kept sessions are encrypted" in said
    assert "3.5 MB  in 2 files" in said
    (inside / "libgtk-3.so.0").write_bytes(b"x" * 1_100_000)
    assert main(str(tmp_path)) == 1
    assert "1.1 MB for libgtk-3.so.0, for which no reason is listed" in capsys.readouterr().err
