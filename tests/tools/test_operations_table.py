"""The table of operations is true: ours and moto's columns are measured again."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.practice.operations import OPERATIONS
from tests.helpers.practice_pool import pool_process
from tools.operations_table.__main__ import moto_server
from tools.operations_table.measure import ANSWERS, UNKNOWN, Server, model
from tools.operations_table.table import OURS, read, rendered

DOCUMENT = Path(__file__).parents[2] / "docs/operations.md"


@pytest.fixture(scope="module")
def table() -> dict[str, dict[str, str]]:
    return read(DOCUMENT.read_text(encoding="utf-8"))


def test_every_operation_has_its_row(table: dict[str, dict[str, str]]):
    assert [name.split()[0] for name in table] == ["practice", "moto", "ministack", "cognito-local"]
    for column in table.values():
        assert list(column) == sorted(model().operation_names)


def test_our_column_is_what_the_pool_does(table: dict[str, dict[str, str]]):
    answered = {name for name, mark in table[OURS].items() if mark != UNKNOWN}
    assert answered == OPERATIONS.keys(), "python -m tools.operations_table writes it anew"
    with pool_process([sys.executable, "-m", "desktop.practice"]) as (_, overview):
        assert Server(overview["endpoint"]).measure() == table[OURS]


@pytest.mark.filterwarnings("ignore")
def test_column_of_moto_is_what_moto_does(table: dict[str, dict[str, str]]):
    name = next(name for name in table if name.startswith("moto"))
    with moto_server() as url:
        assert Server(url).measure() == table[name]


def test_what_is_written_is_read_back():
    columns = {OURS: {"ListUsers": ANSWERS, "CreateTerms": UNKNOWN}}
    assert read(rendered(columns)) == columns
