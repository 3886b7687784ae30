"""The activity as text for clipboards and files."""

from __future__ import annotations

import csv
import io
import json

import pytest

from desktop.ui.models.activity_text import (
    FIELDS,
    bug_report,
    csv_line,
    csv_titles,
    details,
    json_line,
    rows_text,
)
from tests.helpers.sessions import NOW, event


def test_rows_are_lines_with_tabs():
    lines = rows_text(("Time", "Duration"), [event(0), event(1)], utc=True).splitlines()
    assert lines[0] == "Time\tDuration"
    assert lines[1].split("\t")[0] == "2026-09-21 14:13:20.345"
    assert lines[2].split("\t")[-1] == "request-000001"


def test_the_end_of_an_attempt_tells_when_it_ended():
    """Its event begins with the first step, and it is the last row."""
    end = event(time=NOW, duration=1.75, operation="sign_in", by="app")
    row = rows_text((), [end], utc=True).splitlines()[-1]
    assert row.startswith("2026-09-21 14:13:21.750\t1750 ms\t")
    assert "14:13:21.750" in details(end, utc=True)


def test_details_have_everything_of_a_call():
    text = details(
        event(status=400, retries=2, outcome="CodeMismatchException", request="{}", reply="no"),
        utc=True,
    )
    for line in (
        "Result: CodeMismatchException",
        "HTTP status: 400",
        "Request ID: request-000000",
        "Retries: 2",
        "Region: the pool's own",
        "Request:\n{}",
        "Reply:\nno",
    ):
        assert line in text


def test_details_of_what_is_no_call_have_no_http():
    assert "HTTP" not in details(event(operation="AskCode", by="person"), utc=True)


def test_a_bug_report_names_versions_and_each_step():
    text = bug_report((("Qt", "6"),), [event(), event(operation="AskCode", by="person")])
    assert text.startswith("Qt: 6\n")
    assert "--- InitiateAuth (service) ---" in text
    assert "--- AskCode (person) ---" in text


def test_each_json_line_is_an_object():
    line = json_line(event(reply="a\nb"))
    assert line.count("\n") == 1
    values = json.loads(line)
    assert tuple(values) == FIELDS
    assert values["time"] == "2026-09-21T14:13:20.345+00:00"
    assert values["reply"] == "a\nb"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\u3000="])
def test_no_cell_is_a_formula(start: str):
    text = csv_titles() + csv_line(event(outcome=f'{start}HYPERLINK("x")', reply='a "b", c\nd'))
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert tuple(row) == FIELDS
    assert row["outcome"] == f'\'{start}HYPERLINK("x")'
    assert row["reply"] == 'a "b", c\nd'
    assert row["duration"] == "0.123"


def test_a_number_is_masked_as_it_is_everywhere():
    (row,) = csv.DictReader(io.StringIO(csv_titles() + csv_line(event())))
    assert row["destination"] == "··0100"
    assert json.loads(json_line(event()))["destination"] == "··0100"
    assert "Sent to: ··0100" in details(event(), utc=True)
