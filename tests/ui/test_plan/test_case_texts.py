"""The plan's texts in the window's language, and the controls that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.qa.by_hand import PersonTask
from desktop.qa.evidence.report import report
from desktop.qa.guidance import GUIDANCE
from desktop.qa.model.record import CaseRecord
from desktop.qa.plan import all_cases
from desktop.ui.dialogs.app_link import AppLinkDialog
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.test_plan.case_texts import case_text
from desktop.ui.test_plan.pdf_markup import markup
from desktop.ui.test_plan.window import TestPlanWindow
from tests.helpers import every_window
from tests.helpers.german import german
from tests.helpers.run_records import run_record
from tests.ui.conftest import Clock
from tools.texts_without_qt import case_texts

pytestmark = pytest.mark.everywhere_alike("texts, without a system")

QUOTED = re.compile("[“„]([^“”„]+)[”“]")
SAME_IN_BOTH = re.compile(r"((RFC \d+|Tokens|Challenge|[A-Z]\w*[A-Z]\w*)(, | |$))+")
"""Names of the API's and of standards, and two words that are German too."""
GUIDES = {text for steps in GUIDANCE.values() for step in steps for text in (step.do, step.see)}


def controls() -> dict[str, set[str]]:
    """What buttons, tabs, menus and their entries are called, by the class of their window."""
    found: dict[str, set[str]] = {}
    for make in (*every_window.MAIN, *every_window.OTHERS, *every_window.DIALOGS):
        window = make()
        names = {name for name in _names(window) if name}
        found.setdefault(type(window).__name__, set()).update(names)
        window.deleteLater()
    return found


def _names(window: QWidget) -> Iterator[str]:
    for button in window.findChildren(QAbstractButton):
        yield _plain(button.text())
    for tabs in window.findChildren(QTabBar):
        yield from (_plain(tabs.tabText(place)) for place in range(tabs.count()))
    for action in window.findChildren(QAction):
        yield _plain(action.text())
    for menu in window.findChildren(QMenu):
        yield _plain(menu.title())


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…").strip()


@pytest.fixture(scope="module")
def in_english(qapp: QApplication) -> dict[str, set[str]]:
    return controls()


@pytest.fixture(scope="module")
def in_german(qapp: QApplication) -> dict[str, set[str]]:
    with german(qapp):
        return controls()


def guidance() -> list[str]:
    return sorted({text for text in GUIDES if QUOTED.search(text)})


def test_no_control_is_named_without_quotation_marks():
    """After "press" and "choose" comes a control, or something that isn't one."""
    for text in GUIDES:
        for found in re.findall(r"\b(?:[Pp]ress) (\S+)", text):
            assert found.startswith("“"), text
        for found in re.findall(r"\b(?:[Cc]hoose) ([A-Z]\S*)", text):
            raise AssertionError(f"{found} in {text!r}")


@pytest.mark.parametrize("text", guidance())
def test_the_controls_that_guidance_names_exist(
    text: str, in_english: dict[str, set[str]], in_german: dict[str, set[str]], qapp: QApplication
):
    with german(qapp):
        translated = case_text(text)
    for said, names in ((text, in_english), (translated, in_german)):
        everywhere = set[str]().union(*names.values())
        for name in QUOTED.findall(said):
            assert name in everywhere, said
    assert len(QUOTED.findall(text)) == len(QUOTED.findall(translated))


def test_each_dialog_has_the_button_that_its_steps_name(
    in_english: dict[str, set[str]], in_german: dict[str, set[str]]
):
    """A code is typed in two dialogs, whose buttons differ."""
    for names, verify, link in (
        (in_english, "Verify", "Link app"),
        (in_german, "Bestätigen", "App verknüpfen"),
    ):
        assert verify in names[CodeDialog.__name__]
        assert link in names[AppLinkDialog.__name__]
        assert verify not in names[AppLinkDialog.__name__]
    for case_id, steps in GUIDANCE.items():
        links = any("begin to link" in step.do for step in steps)
        assert any("“Link app”" in step.do for step in steps) == links, case_id


def test_every_text_of_a_case_has_its_german(qapp: QApplication):
    with german(qapp):
        same = [text for text in case_texts() if case_text(text) == text]
    assert [text for text in same if not SAME_IN_BOTH.fullmatch(text)] == []


def test_the_pdf_is_in_english_in_a_german_window(qapp: QApplication):
    """As all evidence, which knows no Qt: an auditor reads one language."""
    cases = tuple(CaseRecord(it.info, not_run="Not chosen.") for it in all_cases()[:5])
    blocks = report(replace(run_record(), cases=cases), "")
    english = markup(blocks, {})
    assert "The right code of an authenticator app signs in" in english
    with german(qapp):
        assert markup(report(replace(run_record(), cases=cases), ""), {}) == english


def texts_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_window_shows_a_case_in_german(qapp: QApplication, qtbot: QtBot, clock: Clock):
    with german(qapp):
        window = TestPlanWindow(clock)
        qtbot.addWidget(window)
        window.set_records([CaseRecord(it.info) for it in all_cases()])
        window.show()
        assert window.view.title.text() == (
            "QA-01 Der richtige Code einer Authenticator-App meldet an"
        )
        shown = texts_of(window.view)
        for text in (
            "Send user name and password",
            "Challenge SOFTWARE_TOKEN_MFA, then tokens",
            "A second factor that keeps its owner out is switched off soon.",
            "A confirmed user with an authenticator app",
            "Developer guide, user pool MFA",
        ):
            assert text not in shown
            assert case_text(text) in shown
        model = window.cases.model
        assert model.row_texts(1)[2] == "Der richtige Code einer Authenticator-App meldet an"
        for words in ("richtige Code einer", "right code of an authenticator"):
            model.set_filter(words)
            assert [model.row_texts(row)[1] for row in range(model.row_count())][1:] == ["QA-01"]
        step = GUIDANCE["QA-16"][1]
        window.view.show_task(PersonTask("QA-16", 2, 3, step.do, step.see, step.copy))
        assert window.view.guide.instruction.text() == (
            "Tippen Sie 000000 ein und drücken Sie „Bestätigen“."
        )
        assert "der Code falsch ist" in window.view.guide.expected.text()
