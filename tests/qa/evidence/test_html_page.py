"""The HTML report: opened in a browser, read as it is laid out, and closed to all that is outside.

Every text of the record is hostile.
"""

from __future__ import annotations

import re
import subprocess
import unicodedata
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.qa.evidence.html_page import to_html
from desktop.qa.evidence.report import report
from desktop.qa.model.verdicts import Verdict
from tests.foreign import browser
from tests.foreign.accessibility_tree import Node, accessibility_tree
from tests.helpers.run_records import HOSTILE, run_record

DIGEST = "0123456789abcdef" * 4
PNG = b"\x89PNG, as far as this page is concerned"
PAGE = "html head meta title style body nav main ul li a h1 h2 h3 h4 h5 p dl dt dd"
TEXT = "table caption colgroup col thead tbody tr th td figure figcaption pre code img"
FILES = {"attachments/shot.png": PNG}


def page(words: str = HOSTILE, *, practice: bool = True) -> str:
    record = run_record(words, practice=practice)
    return to_html(report(record, DIGEST), record, FILES)


class Elements(HTMLParser):
    """The elements with their attributes, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_it_has_no_scripts_and_nothing_from_elsewhere():
    elements = Elements(page())
    assert {tag for tag, _ in elements.found} <= set(PAGE.split()) | set(TEXT.split())
    for _, attributes in elements.found:
        assert not [name for name in attributes if name.startswith("on")]
        assert (attributes.get("href") or "#").startswith("#")
        assert (attributes.get("src") or "data:image/").startswith("data:image/")
    assert "url(" not in page()
    assert "default-src &#x27;none&#x27;" in page()


def test_the_same_elements_whatever_the_words_are():
    def tags(text: str) -> list[str]:
        return [tag for tag, _ in Elements(text).found]

    assert tags(page()) == tags(page("words"))


def test_what_can_t_be_seen_is_shown_by_its_number():
    text = page()
    text.encode()  # no half of a surrogate pair
    assert "[U+202E]" in text
    assert "[U+001B]" in text
    assert re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", text) is None


def test_each_link_leads_somewhere():
    found = Elements(page()).found
    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    assert len(set(ids)) == len(ids)
    links = {str(attributes["href"])[1:] for tag, attributes in found if tag == "a"}
    assert links <= set(ids)
    assert len(links) > len(Verdict)


def test_headings_go_down_one_at_a_time():
    levels = [int(tag[1]) for tag, _ in Elements(page()).found if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_all_of_the_check_list_is_in_it():
    text = Elements(page("Wörd", practice=False)).text
    for part in (
        "Official run",
        "Tess Ter Wörd",
        "Wit Ness Wörd",
        "Approved by",
        "eu-central-1_A Wörd",
        "client Wörd",
        "https://issuer Wörd",
        "000000000000 Wörd",
        "MfaConfiguration Wörd: ON Wörd",
        "admin call",
        "2026-11-30T09:15:00.000Z",
        "-0.4 s",
        "boto3 1.44 Wörd",
        "Linux Wörd",
        "cd" * 32,
        DIGEST,
        "Not chosen. Wörd",
        "A user Wörd",
        "Guide Wörd (A: documented by AWS)",
        "request-1 Wörd",
        "HTTP 400",
        "12 ms",
        "USER_PASSWORD_AUTH Wörd",
        "QA-01, attempt 2: passed",
        "A remark Wörd",
        "Second Wörd confirms it",
        "environment TEST Wörd",
        f"SHA-256 {'ab' * 32}",
        "ASVS 5.0.0 v5.0.0-6.3.3",
        "Because Wörd",
        "password, code Wörd",
        "40 passwords, codes and client secrets looked for, none found",
        "cognito-desk check --practice Wörd",
        "sha256sum --check",
        "the bare API",
    ):
        assert part in text, part
    assert "PRACTICE" not in text


def chromium() -> str:
    program = browser.program()
    if program is None:
        pytest.skip("needs Chromium, in Debian the package chromium")
    return program


def run_chromium(file: Path, *options: str) -> bytes:
    done = subprocess.run(
        [
            chromium(),
            *browser.FLAGS,
            f"--user-data-dir={file.parent}/profile",
            *options,
            file.as_uri(),
        ],
        capture_output=True,
        timeout=90,
        check=True,
    )
    return done.stdout


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "report.html"
    made.write_text(page(), encoding="utf-8")
    return made


def test_a_browser_finds_the_same_tables_and_runs_nothing(file: Path):
    dom = Elements(run_chromium(file, "--dump-dom").decode()).found
    made = Elements(page()).found
    assert [tag for tag, _ in dom] == [tag for tag, _ in made]
    images = [attributes for tag, attributes in dom if tag == "img"]
    assert {it["src"] for it in images} == {it["src"] for tag, it in made if tag == "img"}


class TestWhatAssistiveToolsAreTold:
    """By Chromium's accessibility tree of the page with hostile words."""

    @pytest.fixture(scope="class")
    @staticmethod
    def nodes(tmp_path_factory: pytest.TempPathFactory) -> list[Node]:
        folder = tmp_path_factory.mktemp("tree")
        (folder / "report.html").write_text(page(), encoding="utf-8")
        return accessibility_tree(chromium(), (folder / "report.html").as_uri(), folder)

    def test_the_page_has_a_title_its_contents_and_a_main_part(self, nodes: list[Node]):
        assert nodes[0].role == "RootWebArea"
        assert nodes[0].name.startswith("PRACTICE POOL. Test of second factors, official run")
        assert [it.name for it in nodes if it.role == "navigation"] == ["Contents"]
        assert [it.inside for it in nodes if it.role == "main"] == [("RootWebArea",)]

    def test_each_heading_is_one_with_its_words_and_its_level(self, nodes: list[Node]):
        made = re.findall(r"<h(\d)[^>]*>(.*?)</h\1>", page(), re.DOTALL)
        written = [(int(level), _words(unescape(text))) for level, text in made]
        told = [(it.level, _words(it.name)) for it in nodes if it.role == "heading"]
        assert told == written
        assert len(told) > 20
        assert all(words for _, words in told)
        sections = [words for level, words in told if level == 2]
        links = [_words(it.name) for it in nodes if it.role == "link" and "navigation" in it.inside]
        assert links == sections, "the contents name the sections, in their order"

    def test_each_table_has_a_name_of_its_own_and_headers(self, nodes: list[Node]):
        tables = [it.name for it in nodes if it.role == "table"]
        captions = re.findall(r"<caption>(.*?)</caption>", page(), re.DOTALL)
        assert [_words(it) for it in tables] == [_words(unescape(it)) for it in captions]
        assert all(tables)
        assert len(set(tables)) == len(tables)
        cells = [it for it in nodes if it.role in {"cell", "columnheader", "rowheader"}]
        assert all(it.inside[0] == "row" and "table" in it.inside for it in cells)
        rows = sum(it.role == "row" for it in nodes)
        assert sum(it.role == "rowheader" for it in nodes) == rows - len(tables), "one in each row"
        assert all(it.name for it in nodes if it.role == "columnheader")

    def test_no_link_picture_or_term_is_without_a_name(self, nodes: list[Node]):
        for role, least in (("link", 15), ("image", 5), ("term", 100)):
            names = [it.name for it in nodes if it.role == role]
            assert len(names) >= least
            assert all(map(str.strip, names)), role

    def test_nothing_of_the_record_became_a_control(self, nodes: list[Node]):
        roles = {it.role for it in nodes}
        assert roles.isdisjoint({"button", "textbox", "checkbox", "Iframe", "form", "script"})


def _words(text: str) -> str:
    return " ".join(text.split())


def test_on_paper_every_page_says_practice(file: Path, tmp_path: Path):
    paper = tmp_path / "paper.pdf"
    run_chromium(file, f"--print-to-pdf={paper}", "--no-pdf-header-footer")
    try:
        told = subprocess.run(
            ["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True
        )
    except FileNotFoundError:
        pytest.skip("needs pdftotext, in Debian the package poppler-utils")
    pages = unicodedata.normalize("NFKC", told.stdout).split("\f")[:-1]
    assert len(pages) > 5
    assert [it for it in pages if "PRACTICE POOL: proves nothing about AWS" not in it] == []
