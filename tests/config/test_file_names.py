"""Names of kept files, whatever the file was called that was opened."""

from __future__ import annotations

import pytest

from desktop.config.file_names import MAX_BYTES, USUAL, safe_stem


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("staff.toml", "staff"),
        ("staff.cognito-desk", "staff"),
        ("a.toml.cognito-desk", "a.toml"),
        ("Staff (1).TOML", "Staff (1)"),
        ("Dr. Müller & co.toml", "Dr. Müller & co"),
        ("Mu\u0308ller.toml", "Müller"),
        ("日本語.toml", "日本語"),
        ("हिन्दी.toml", "हिन्दी"),
        ("../../.bashrc.toml", "bashrc"),
        ("..\\..\\evil.toml", "evil"),
        ("/etc/passwd", "etc_passwd"),
        (".hidden.toml", "hidden"),
        ("--practice.toml", "practice"),
        ("-rf.toml", "rf"),
        ("a\0b\nc.toml", "a_b_c"),
        ("[a-z]*?.toml", "a-z"),
        ("invoice\u202elmot.toml", "invoice_lmot"),
        ("zero\u200bwidth.toml", "zero_width"),
        ("odd\udcff.toml", "odd"),
        ("con.toml", "_con"),
        ("NUL", "_NUL"),
        ("com\u00b9.toml", "_com\u00b9"),
        ("lpt1.backup.toml", "_lpt1.backup"),
        ("trailing. . .toml", "trailing"),
        ("staff.toml.toml", "staff.toml"),
        ("....toml", USUAL),
        ("", USUAL),
        ("///.toml", USUAL),
    ],
)
def test_no_name_is_more_than_a_name(name: str, stem: str):
    assert safe_stem(name) == stem


@pytest.mark.parametrize("letter", ["a", "ü", "日", "🙂"])
def test_it_fits_every_file_system(letter: str):
    stem = safe_stem(letter * 5_000 + ".toml")
    assert len(stem.encode()) <= MAX_BYTES
    assert stem
    stem.encode()
