"""JavaScript that is read and never run."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.js_object import json_of_object


def read(text: str) -> object:
    return json.loads(json_of_object(text))


def test_what_javascript_allows_and_json_does_not():
    text = r"""
    // a comment = { "not": "this" }
    /* nor = { this: 1 } */
    const it = {
        bare: 'it\'s "quoted"', // why
        'single': "\x41\u0042\q",
        "url": "https://example.com/*no*/ // comment",
        list: [1, -2.5, true, false, null,],
        nested: { $a_1: {} , },
    };
    """
    assert read(text) == {
        "bare": 'it\'s "quoted"',
        "single": "ABq",
        "url": "https://example.com/*no*/ // comment",
        "list": [1, -2.5, True, False, None],
        "nested": {"$a_1": {}},
    }


@pytest.mark.parametrize(
    "begin", ["module.exports = ", "export default ", "window.x=", "Amplify.configure("]
)
def test_where_the_object_begins(begin: str):
    assert read(f"import a from 'b'; {begin}{{ a: 1 }}") == {"a": 1}


@pytest.mark.parametrize(
    "inside",
    [
        "a: process.env.POOL",
        "a: require('child_process').execSync('x')",
        "a: `template`",
        "...other",
        "a() { return 1 }",
        "get a() { return 1 }",
        "[key]: 1 + 1",
        "a: 1 + 1",
        "a: 'b' + c",
        "a: /x/",
        "a: undefined",
        "a: (0, eval)('1')",
    ],
)
def test_what_would_have_to_be_run_is_refused(inside: str):
    try:
        found = read(f"const a = {{ {inside} }};")
    except NothingFound as error:
        assert error.flaw is Flaw.NOT_DATA
    except ValueError:
        pass  # no JSON came of it
    else:
        pytest.fail(f"it was read as {found}")


@pytest.mark.parametrize("text", ["const a = { b: 'c", "x = {", "x = { a: [1,", "x = { a: 1, /* b"])
def test_a_file_that_ends_in_the_middle(text: str):
    with pytest.raises(NothingFound) as caught:
        json_of_object(text)
    assert caught.value.flaw in (Flaw.CUT_OFF, Flaw.NOT_DATA)


def test_text_without_an_object():
    with pytest.raises(NothingFound) as caught:
        json_of_object("console.log('hello')")
    assert caught.value.flaw is Flaw.OTHER_TEXT


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(value=st.dictionaries(st.text(), VALUES, max_size=5), ascii_only=st.booleans())
def test_any_json_object_comes_out_as_it_was(value: dict[str, object], *, ascii_only: bool):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=1)
    assert read(f"export default {text};") == value


@given(st.text(alphabet="{}[]:,'\"\\/*a1 \n=.`(+-", max_size=60))
def test_any_text_gives_text_or_nothing_found(text: str):
    with suppress(NothingFound):
        json_of_object("a = {" + text)
