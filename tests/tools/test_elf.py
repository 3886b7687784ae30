"""What programs and libraries need, read from one that is surely there: the interpreter's own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from tools.elf import is_elf, read_needs

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("objdump") is None, reason="Linux with binutils only"
)
QT_CORE = Path(PySide6.__file__).parent / "Qt/lib/libQt6Core.so.6"


def test_tells_what_a_library_names_itself_and_not_what_those_need_in_turn():
    needs = read_needs(QT_CORE)
    assert {"libc.so.6", "libglib-2.0.so.0", "libicuuc.so.73"} <= set(needs.libraries)
    assert not any("pcre" in name for name in needs.libraries)


def test_tells_the_versions_of_symbols_that_it_asks_for_and_not_those_that_it_has():
    versions = read_needs(QT_CORE).versions
    assert {"GLIBC_2.34", "GLIBCXX_3.4.29"} <= versions
    assert not any(version.startswith("Qt") for version in versions)


def test_a_link_and_a_script_are_no_programs(tmp_path: Path):
    link, script = tmp_path / "link", tmp_path / "script"
    link.symlink_to(QT_CORE)
    script.write_text("#!/bin/sh\n")
    assert [is_elf(path) for path in (QT_CORE, link, script, tmp_path)] == [True] + [False] * 3


def test_what_is_no_program_has_no_needs_that_can_be_told():
    with pytest.raises(subprocess.CalledProcessError):
        read_needs(Path(__file__))
