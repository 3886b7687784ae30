"""PySide6's own Python modules go along compiled, all of them and the same each time."""

from __future__ import annotations

import marshal
from pathlib import Path

from PySide6.support.signature import layout

from tools.shiboken_support import compile_support

HEADER = 16
"""Bytes of a .pyc file before its code."""


def test_all_modules_are_compiled_to_what_pyside_imports_itself(tmp_path: Path):
    compile_support(tmp_path)
    found = {it.relative_to(tmp_path).as_posix() for it in tmp_path.rglob("*") if it.is_file()}
    assert {it for it in found if not it.endswith(".pyc")} == set()
    archive = layout.__loader__.zfile
    assert {it[:-1] for it in found} == {
        it for it in archive.namelist() if it.startswith("shibokensupport/") and it.endswith(".py")
    }
    code = marshal.loads((tmp_path / "shibokensupport/signature/layout.pyc").read_bytes()[HEADER:])
    assert code.co_filename == layout.__file__
    assert code.co_names == compile(archive.read(layout.__file__), "", "exec").co_names


def test_two_builds_have_the_same_bytes(tmp_path: Path):
    for name in ("one", "two"):
        compile_support(tmp_path / name)
    one, two = (
        {
            it.relative_to(tmp_path / name): it.read_bytes()
            for it in (tmp_path / name).rglob("*.pyc")
        }
        for name in ("one", "two")
    )
    assert one == two
    assert len(one) > 10
