"""Which Debian package a library of the system is from."""

from __future__ import annotations

import os
import shutil

import pytest

from tools.components import debian

pytestmark = pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="not a Debian")


def test_a_file_of_a_package_is_found_and_one_of_none_is_not():
    shell = os.path.realpath("/bin/sh")
    found = debian.owners([shell, "/nowhere/libnothing.so"])
    assert list(found) == [shell]
    package = debian.package(found[shell])
    assert package.name == found[shell]
    assert package.purl.startswith(f"pkg:deb/{debian.platform.freedesktop_os_release()['ID']}/")
    assert package.text


def test_nothing_is_asked_about_nothing():
    assert debian.owners([]) == {}


def test_names_of_licences_are_those_of_the_copyright_file():
    text = (
        "Format: x\nFiles: *\nLicense: Expat\n\nFiles: a\nLicense: GPL-2+\n text\nLicense: Expat\n"
    )
    package = debian.Package("a", "1", "a 1", "pkg:deb/debian/a@1", text)
    assert package.licence == "Expat, GPL-2+"
    assert debian.Package("a", "1", "a 1", "", "Free for all.").licence == "see its copyright file"


def test_texts_that_a_copyright_file_names_are_found():
    texts = ["See /usr/share/common-licenses/GPL-2.", "and `/usr/share/common-licenses/LGPL-2.1'"]
    found = debian.common_licences([*texts, "/usr/share/common-licenses/none"])
    assert list(found) == ["GPL-2", "LGPL-2.1"]
    assert all("GNU" in text for text in found.values())
