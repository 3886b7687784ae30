"""What macOS is told about the bundle, held to what the program opens and is called elsewhere."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any

from desktop.setup.discovery.link import read_link
from desktop.startup.foreign_files import SUFFIXES
from tools.macos_bundle import IDENTIFIER, info_plist

ROOT = Path(__file__).parents[2]
DESKTOP_ENTRY = ROOT / f"resources/linux/{IDENTIFIER}.desktop"
"""Of Linux, which registers the same files and links."""


def written() -> dict[str, Any]:
    """As it comes back out of an Info.plist."""
    return dict(plistlib.loads(plistlib.dumps(info_plist())))


def test_it_is_a_program_with_windows_on_sharp_screens():
    told = written()
    assert told["NSHighResolutionCapable"] is True
    assert not {"LSBackgroundOnly", "LSUIElement"} & set(told)
    assert told["LSApplicationCategoryType"] == "public.app-category.developer-tools"


def test_its_identifier_is_the_name_that_linux_knows_it_by():
    assert (IDENTIFIER, DESKTOP_ENTRY.is_file()) == ("io.github.cognito-desk", True)


def test_it_opens_the_files_that_the_program_reads():
    (kind,) = written()["CFBundleDocumentTypes"]
    assert kind["CFBundleTypeExtensions"] == ["cognito-desk"]
    assert f".{kind['CFBundleTypeExtensions'][0]}" in SUFFIXES
    assert kind["CFBundleTypeRole"] == "Viewer"  # connections are edited in a copy
    assert kind["CFBundleTypeName"]


def test_it_opens_the_links_that_the_program_takes():
    (kind,) = written()["CFBundleURLTypes"]
    (scheme,) = kind["CFBundleURLSchemes"]
    assert read_link(f"{scheme}:connect?name=Staff").candidates[0].name == "Staff"
    assert f"x-scheme-handler/{scheme};" in DESKTOP_ENTRY.read_text("utf-8")


def test_the_spec_tells_it_and_has_no_console_there():
    """PyInstaller adds LSBackgroundOnly for a program with one."""
    spec = (ROOT / "build.spec").read_text("utf-8")
    assert "info_plist=info_plist()" in spec
    assert "bundle_identifier=IDENTIFIER" in spec
    assert 'console=sys.platform != "darwin"' in spec
