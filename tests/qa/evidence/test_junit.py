"""JUnit XML as two readers of others understand it, with hostile words in every text."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from junitparser import xunit2

from desktop.qa.evidence.junit import to_junit
from tests.foreign import node_packages
from tests.helpers.run_records import HOSTILE, run_record

PROBLEMS = {"QA-03": "review under --strict", "QA-05": "broken", "QA-06": "blocked", "QA-99": ""}
ELEMENTS = {
    "QA-01": None,
    "QA-02": None,
    "QA-03": "failure",
    "QA-04": "skipped",
    "QA-05": "error",
    "QA-06": "error",
    "QA-07": "skipped",
    "QA-08": "skipped",
    "QA-99": "skipped",
}
"""QA-04 failed, and that is a known deviation."""


@pytest.fixture(params=["", "Wörd", HOSTILE], ids=["plain", "umlaut", "hostile"])
def xml(request: pytest.FixtureRequest) -> str:
    return to_junit(run_record(request.param), PROBLEMS)


def test_junitparser_reads_it(xml: str):
    (suite,) = xunit2.JUnitXml.fromstring(xml.encode())
    assert suite.name.startswith("PRACTICE POOL")
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (9, 1, 2, 4)
    found = {}
    for case in suite:
        assert case.classname == "codes"
        (id_,) = (it.value for it in case.properties() if it.name == "id")
        assert case.name.startswith(f"{id_} Title of {id_}")
        found[id_] = next((type(it).__name__.lower() for it in case.result), None)
        assert f"id: {id_}" in case.system_out
    assert found == ELEMENTS


def test_it_has_the_attachments_in_both_spellings(xml: str):
    (suite,) = xunit2.JUnitXml.fromstring(xml.encode())
    first = next(iter(suite))
    attached = [it.value for it in first.properties() if it.name == "attachment"]
    assert attached == ["attachments/shot.png"] * 2
    lines = first.system_out.splitlines()
    assert lines.count("[[ATTACHMENT|attachments/shot.png]]") == 2
    assert [it for it in lines if it.startswith("[[ATTACHMENT|/etc")] == []


def test_names_are_not_doubled(xml: str):
    (suite,) = xunit2.JUnitXml.fromstring(xml.encode())
    names = [case.name for case in suite]
    assert len(set(names)) == len(names)


def test_a_reader_of_npm_reads_it(xml: str, tmp_path: Path):
    if lacks := node_packages.lacking():
        pytest.skip(lacks)
    node_packages.install()
    file = tmp_path / "junit.xml"
    file.write_text(xml, encoding="utf-8")
    script = node_packages.CLIENTS / "read_junit.mjs"
    done = subprocess.run(["node", script, file], capture_output=True, text=True, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    # It counts those that were skipped apart, and errors among the failed.
    assert (report["total"], report["passed"], report["skipped"]) == (5, 2, 4)
    assert report["failed"] + report["errors"] == 3
    assert [it["id"] for it in report["cases"]] == list(ELEMENTS)
