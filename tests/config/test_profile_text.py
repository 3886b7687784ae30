"""Keys are changed in the text of a profile, and all else stays as it was written."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.config.profile import KNOWN_KEYS, ProfileError
from desktop.config.profile_text import Value, with_values

FILE = Path("staff.toml")
WRITTEN = b"""\
# Northwind, by IT

name = 'Northwind staff'   # shown in the login dialog
region = "eu-central-1"
\t# the pool of 2024
user_pool_id = "eu-central-1_AbC"
client_id = "abc"
colour = "blue" # not a key of this program
"""


def changed(content: bytes, **changes: Value | None) -> str:
    return with_values(FILE, content, changes).decode()


def test_without_a_change_not_a_byte_differs():
    untouched = with_values(FILE, WRITTEN, {"name": "Northwind staff", "support": None})
    assert untouched == WRITTEN


def test_a_changed_value_is_all_that_differs():
    text = WRITTEN.decode()
    assert changed(WRITTEN, name="Staff") == text.replace("'Northwind staff'", '"Staff"')


def test_a_new_key_comes_last():
    assert changed(WRITTEN, code_minutes=3) == f"{WRITTEN.decode()}code_minutes = 3\n"


def test_a_key_is_removed_with_its_line_only():
    line = "# not a key of this program"
    assert changed(WRITTEN, colour=None) == WRITTEN.decode().replace(
        f'colour = "blue" {line}\n', ""
    )


def test_a_new_key_stands_before_the_tables_of_an_unknown_kind():
    result = changed(b"name = 'A'\n\n[more]\nx = 1\n", region="eu-central-1")
    assert tomllib.loads(result) == {"name": "A", "region": "eu-central-1", "more": {"x": 1}}


def test_true_and_1_are_different_values():
    assert changed(b"require_mfa = 1\n", require_mfa=True) == "require_mfa = true\n"


def test_an_empty_file_is_begun():
    assert changed(b"", name="A", qa_tools=True) == 'name = "A"\nqa_tools = true\n'


def test_line_ends_of_windows_and_a_byte_order_mark_stay():
    content = b"\xef\xbb\xbfname = 'A'\r\n# end\r\n"
    result = with_values(FILE, content, {"region": "eu-central-1"})
    assert result == b"\xef\xbb\xbfname = 'A'\r\n# end\r\nregion = \"eu-central-1\"\r\n"


@pytest.mark.parametrize("content", [b"name = ", b"\xff", b"a = 1\na = 2\n", b"a." * 60 + b"b = 1"])
def test_what_is_no_toml_is_never_touched(content: bytes):
    with pytest.raises(ProfileError, match=r"^staff\.toml"):
        with_values(FILE, content, {"name": "A"})


def test_a_text_that_no_file_can_have_is_refused():
    with pytest.raises(ProfileError):
        with_values(FILE, WRITTEN, {"name": "\ud800"})


# Hostile files

TEXTS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=20)
COMMENTS = st.text(st.characters(min_codepoint=32, blacklist_categories=("Cs", "Cc")), max_size=20)
BARE = st.text("abcdefghijklmnopqrstuvwxyz_-0123456789", min_size=1, max_size=6)


def quoted(text: str) -> str:
    escaped = "".join(c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08X}" for c in text)
    return f'"{escaped}"'


KEYS = st.sampled_from(KNOWN_KEYS) | BARE | TEXTS.map(quoted)
VALUES = st.one_of(
    st.integers(-(2**63), 2**63 - 1).map(str),
    st.sampled_from(
        [
            "true",
            "false",
            "inf",
            "nan",
            "-0.0",
            "0x1F",
            "1_000",
            "1979-05-27T07:32:00Z",
            "07:32:00",
            "[1, 2, # in a list\n 3]",
            "{ a = 1, b.c = 'x' }",
            "'''\nlines\nof text'''",
            '"""\\\n  folded # no comment"""',
            "'a # b'",
        ]
    ),
    TEXTS.map(quoted),
)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A TOML text with its comments."""
    lines: list[str] = []
    comments: list[str] = []

    def comment() -> str:
        text = f"# {draw(COMMENTS)}|"
        comments.append(text)
        return text

    def pairs(most: int) -> None:
        for key in draw(st.lists(KEYS, max_size=most, unique_by=spelled)):
            if draw(st.booleans()):
                lines.append(comment())
            if draw(st.booleans()):
                lines.append("")
            space = draw(st.sampled_from(["", " ", "\t"]))
            line = f"{space}{key}{space}={space}{draw(VALUES)}"
            lines.append(f"{line} {comment()}" if draw(st.booleans()) else line)

    pairs(6)
    for table in draw(st.lists(BARE, max_size=2, unique=True)):
        lines.append(f"[t{table}]" if draw(st.booleans()) else f"[[t{table}]]")
        pairs(3)
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return end.join(lines) + draw(st.sampled_from(["", end])), comments


def spelled(key: str) -> str:
    """The key without its quotes and escapes."""
    return next(iter(tomllib.loads(f"{key} = 1")))


CHANGES = st.dictionaries(
    st.sampled_from(KNOWN_KEYS),
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | TEXTS,
    max_size=5,
)


@given(documents(), CHANGES)
def test_what_is_read_back_is_what_was_written_and_comments_stay(
    document: tuple[str, list[str]], changes: dict[str, Value | None]
):
    text, comments = document
    try:
        before = tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # such as a table with the name of a key
        with pytest.raises(ProfileError):
            with_values(FILE, text.encode(), changes)
        return
    result = with_values(FILE, text.encode(), changes).decode()
    wanted = before | changes
    wanted = {key: value for key, value in wanted.items() if value is not None}
    assert repr(dict(sorted(tomllib.loads(result).items()))) == repr(dict(sorted(wanted.items())))
    gone = [key for key, value in changes.items() if value is None and key in before]
    if not gone:  # a key that is removed takes its comment along
        assert [it for it in comments if it not in result] == []


@given(st.binary(max_size=200), CHANGES)
def test_any_bytes_are_changed_or_refused(content: bytes, changes: dict[str, Value | None]):
    try:
        result = with_values(FILE, content, changes)
    except ProfileError:
        return
    found = tomllib.loads(result.decode("utf-8-sig"))
    assert all(found.get(key) == value for key, value in changes.items())
