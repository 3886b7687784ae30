"""The manual page: as the options are, and without a mistake that groff would warn of."""

from __future__ import annotations

import argparse
import shutil
import subprocess

import pytest

from desktop.commands.parser import COMMANDS, whole_parser
from tools.man_page import PAGE, page

GROFF = shutil.which("groff")


def parsers() -> dict[str, argparse.ArgumentParser]:
    whole = whole_parser()
    found = {"": whole}
    for action in whole._actions:
        if isinstance(action, argparse._SubParsersAction):
            found |= action.choices
    return found


def test_it_is_what_the_options_say():
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tools.man_page"


@pytest.mark.skipif(GROFF is None, reason="there is no groff")
def test_groff_has_nothing_to_warn_of():
    assert GROFF is not None
    done = subprocess.run(
        [GROFF, "-man", "-ww", "-z", str(PAGE)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == ""


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_option_says_what_it_does(name: str):
    parser = parsers()[name]
    assert parser.description
    assert [it.dest for it in parser._actions if not it.help and it.dest != "command"] == []
    written = page()
    for action in parser._actions:
        for option in action.option_strings:
            assert option.replace("-", r"\-") in written
