"""Advisories: what a database says, and nothing where none answers."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools import advisories
from tools.advisories import NoAnswerError, look_up, main
from tools.components.model import LIST, Component, to_json

JOSE = Component("python-jose", "3.3.0", "MIT", "pkg:pypi/python-jose@3.3.0")
SIX = Component("six", "1.17.0", "MIT", "pkg:pypi/six@1.17.0")
SSL = Component(
    *(
        "libssl3",
        "3.0.1-1",
        "Apache-2.0",
        "pkg:deb/debian/libssl3@3.0.1-1?arch=amd64&distro=debian-12",
    ),
    source="openssl 3.0.1-1",
)
QT = Component("Qt", "6.11.3", "LGPL-3.0-only", "pkg:generic/qt@6.11.3")
ALL = (JOSE, SIX, SSL, QT)


class Database:
    """A double of OSV on this computer."""

    def __init__(self) -> None:
        self.answer: bytes = json.dumps({"results": [{}, {}, {}]}).encode()
        self.status = 200
        self.asked: list[tuple[str, Any]] = []
        database = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                database.asked.append((self.path, json.loads(self.rfile.read(length))))
                self.send_response(database.status)
                self.end_headers()
                self.wfile.write(database.answer)

            def log_message(self, *args: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def database() -> Iterator[Database]:
    it = Database()
    thread = threading.Thread(target=it.server.serve_forever)
    thread.start()
    yield it
    it.server.shutdown()
    thread.join()
    it.server.server_close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "_internal/licenses").mkdir(parents=True)
    (tmp_path / "_internal/licenses" / LIST).write_text(to_json(ALL))
    return tmp_path


def test_each_is_asked_for_as_its_ecosystem_has_it(database: Database):
    look_up(ALL, database.url)
    (asked,) = database.asked
    assert asked == (
        "/v1/querybatch",
        {
            "queries": [
                {"package": {"purl": "pkg:pypi/python-jose@3.3.0"}},
                {"package": {"purl": "pkg:pypi/six@1.17.0"}},
                {"package": {"ecosystem": "Debian:12", "name": "openssl"}, "version": "3.0.1-1"},
            ]
        },
    )


def test_none_known_is_told_with_what_was_not_looked_up(
    database: Database, folder: Path, capsys: pytest.CaptureFixture[str]
):
    assert main([str(folder), "--database", database.url]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Qt 6.11.3: not looked up",
        "3 of 4 components looked up, 0 with advisories",
    ]


def test_what_is_known_is_named(
    database: Database, folder: Path, capsys: pytest.CaptureFixture[str]
):
    vulns = {"vulns": [{"id": "PYSEC-2024-232", "modified": "x"}, {"id": "GHSA-1"}]}
    database.answer = json.dumps({"results": [{}, vulns, {}]}).encode()
    assert main([str(folder), "--database", database.url, "--offline-ok"]) == 1
    # By name, in which the list is: libssl3, python-jose, Qt, six.
    assert "python-jose 3.3.0: PYSEC-2024-232, GHSA-1" in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("flag", [[], ["--offline-ok"]])
def test_where_no_database_answers_nothing_counts_as_looked_up(
    flag: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
):
    no_server = "http://127.0.0.1:9"
    assert main([str(folder), "--database", no_server, *flag]) == (0 if flag else 3)
    said = capsys.readouterr().out
    assert said.startswith("No database answered, so nothing is known: http://127.0.0.1:9")
    assert said.count(": not looked up\n") == len(ALL)
    assert said.endswith("0 of 4 components looked up, 0 with advisories\n")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>",
        b"[]",
        b'{"results": null}',
        b'{"results": [{}, {}]}',
        b'{"results": [{}, {}, {"vulns": [{}]}]}',
        b'{"results": [{}, {}, {"next_page_token": "x"}]}',
        b'{"results": [1, 2, 3]}',
    ],
)
def test_an_answer_that_is_not_whole_is_none(answer: bytes, database: Database):
    database.answer = answer
    with pytest.raises(NoAnswerError):
        look_up(ALL, database.url)


def test_nor_is_a_refusal(database: Database):
    database.status = 500
    with pytest.raises(NoAnswerError, match="500"):
        look_up(ALL, database.url)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda it: (
        st.lists(it, max_size=3) | st.dictionaries(st.text(max_size=5) | st.just("vulns"), it)
    ),
    max_leaves=8,
)


@given(results=st.lists(JSON, max_size=4) | JSON)
def test_whatever_comes_is_an_answer_or_none(results: object):
    class Reply:
        def read(self, most: int) -> bytes:
            return json.dumps({"results": results}).encode()[:most]

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *args: object) -> None:
            pass

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(advisories.urllib.request, "urlopen", lambda *_, **__: Reply())
        try:
            findings = look_up(ALL)
        except NoAnswerError:
            return
    assert [it.component for it in findings] == list(ALL)
    assert [it.advisories is None for it in findings] == [False, False, False, True]
