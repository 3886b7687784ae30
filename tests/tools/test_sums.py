"""The sums of a release are what sha256sum reads."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from tools.sums import NAME, main


def test_each_file_has_its_sum_but_the_list_itself(tmp_path: Path):
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a setup.exe").write_bytes(b"a")
    (tmp_path / "folder").mkdir()
    for _ in range(2):  # the second time there is a list already
        assert main([str(tmp_path)]) == 0
    one, other = (hashlib.sha256(it).hexdigest() for it in (b"a", b"b"))
    assert (tmp_path / NAME).read_bytes() == f"{one}  a setup.exe\n{other}  b.deb\n".encode()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_sha256sum_finds_what_was_changed(tmp_path: Path):
    (tmp_path / "a.deb").write_bytes(b"a")
    main([str(tmp_path)])
    check = ["sha256sum", "--check", "--strict", "--quiet", NAME]
    assert subprocess.run(check, cwd=tmp_path, check=False).returncode == 0
    (tmp_path / "a.deb").write_bytes(b"b")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 1
