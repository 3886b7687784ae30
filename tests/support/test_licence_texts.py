"""The licence texts, from the folder of the frozen program or of what is installed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from desktop.support.libraries import libraries
from desktop.support.licence_texts import bundled_texts, components, licence_texts


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "licenses"
    for name in ("Qt/LGPL-3.0.txt", "Qt/NOTICE.txt", "zlib1g/copyright", "common-licenses/GPL-2"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"Text of {name}\n")
    listed = [
        {
            "name": "Qt",
            "version": "6.11.3",
            "licence": "LGPL-3.0-only",
            "texts": ["Qt/LGPL-3.0.txt", "Qt/NOTICE.txt"],
        },
        {"name": "zlib1g", "version": "1:1.2", "licence": "Zlib", "texts": ["zlib1g/copyright"]},
    ]
    (folder / "components.json").write_text(json.dumps(listed))
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    return folder


def test_the_frozen_program_has_all_it_is_made_of(frozen: Path):
    assert bundled_texts() == frozen
    assert [(it.name, it.version, it.licence) for it in components()] == [
        ("Qt", "6.11.3", "LGPL-3.0-only"),
        ("zlib1g", "1:1.2", "Zlib"),
    ]
    assert licence_texts() == (
        ("Qt 6.11.3", "Text of Qt/LGPL-3.0.txt\n\nText of Qt/NOTICE.txt"),
        ("zlib1g 1:1.2", "Text of zlib1g/copyright"),
        ("GPL-2", "Text of common-licenses/GPL-2\n"),
    )


def test_from_source_there_are_those_of_the_installed_libraries():
    assert bundled_texts() is None
    assert components() == libraries()
    found = dict(licence_texts())
    (jose,) = [text for name, text in found.items() if name.startswith("python-jose ")]
    assert "Permission is hereby granted" in jose
    assert all(found.values())
