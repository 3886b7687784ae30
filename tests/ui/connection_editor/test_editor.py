"""The editor: saving and testing what is right, and the way from a finding to its field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.setup.connection_test.findings import Finding
from desktop.setup.connection_test.results import Step, StepResult
from desktop.ui.connection_editor.editor import ConnectionEditor
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.labels import Label, Pill
from tests.ui.conftest import ApplyTheme

VALUES = {
    "name": "Northwind staff",
    "region": "eu-central-1",
    "user_pool_id": "eu-central-1_AbC",
    "client_id": "abc",
}
OFF = StepResult(
    Step.FLOW,
    Finding.FLOW_OFF,
    {"flow": "USER_AUTH", "others": "USER_SRP_AUTH"},
    ("auth_flow",),
    seconds=0.5,
)


@pytest.fixture
def editor(qtbot: QtBot) -> ConnectionEditor:
    editor = ConnectionEditor("Edit connection", VALUES)
    qtbot.addWidget(editor)
    editor.show()
    return editor


def link(editor: ConnectionEditor, text: str) -> LinkButton:
    return next(it for it in editor.panel.findChildren(LinkButton) if it.text() == text)


def test_what_is_right_is_saved(editor: ConnectionEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.save_wanted) as wanted:
        editor.save.click()
    values = {key: value for key, value in wanted.args[0].items() if value is not None}
    assert values == VALUES


def test_what_is_wrong_is_neither_saved_nor_tested(editor: ConnectionEditor, qtbot: QtBot):
    editor.form.fields["name"].set_value(None)
    with qtbot.assertNotEmitted(editor.save_wanted), qtbot.assertNotEmitted(editor.test_wanted):
        editor.save.click()
        editor.test.click()
    assert editor.message.text() == "Correct what is marked in red below first."
    assert editor.focusWidget() is editor.form.fields["name"].control


def test_the_steps_come_one_after_the_other(editor: ConnectionEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.test_wanted):
        editor.test.click()
    assert editor.test.accessibleName() == "Stop the test"
    editor.panel.begin_step(Step.CLIENT)
    assert list(editor.panel.rows) == [Step.CLIENT]
    editor.panel.show_result(StepResult(Step.CLIENT, Finding.CLIENT_KNOWN))
    editor.panel.show_result(OFF)
    editor.end_test()
    assert list(editor.panel.rows) == [Step.CLIENT, Step.FLOW]
    assert editor.test.accessibleName() == "Test connection"
    summary = editor.panel.summary
    assert summary.accessibleDescription() == summary.text()
    assert summary.text() == "Something is wrong. Change this, then test again: Auth flow"


def test_a_finding_leads_to_its_field(editor: ConnectionEditor):
    editor.panel.show_result(OFF)
    link(editor, "Change: Auth flow").click()
    assert editor.form.fields["auth_flow"].isVisible()
    assert editor.focusWidget() is editor.form.fields["auth_flow"].control


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        (Finding.SECRET_FITS, "It works."),
        (Finding.NO_TLS, "It works."),
        (Finding.KEYS_UNREACHABLE, "Something is wrong, as told below."),  # no key to change
        (Finding.REDIRECTED, "It works. Something is worth a look."),
    ],
)
def test_what_it_comes_to(editor: ConnectionEditor, finding: Finding, text: str):
    editor.panel.show_result(StepResult(Step.SECRET, finding))
    editor.end_test()
    assert editor.panel.summary.text() == text


def test_tab_goes_from_the_form_by_the_findings_to_the_buttons(
    editor: ConnectionEditor, qtbot: QtBot
):
    editor.panel.show_result(OFF)
    editor.end_test()
    qtbot.waitUntil(link(editor, "Change: Auth flow").isVisible)
    editor.form.more.setFocus()
    expected = [link(editor, "Change: Auth flow"), editor.test, editor.cancel, editor.save]
    for widget in expected:
        qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_Tab)
        assert editor.focusWidget() is widget


def test_what_is_wrong_is_brought_into_sight(editor: ConnectionEditor, qtbot: QtBot):
    editor.resize(editor.width(), 300)
    for step in Step:
        wrong = step is Step.NAME
        finding = Finding.NAME_UNKNOWN if wrong else Finding.REPLICA_FINE
        editor.panel.show_result(StepResult(step, finding))
    last, first_wrong = editor.panel.rows[Step.REPLICA], editor.panel.rows[Step.NAME]
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    editor.end_test()
    qtbot.waitUntil(lambda: not first_wrong.visibleRegion().isEmpty())
    assert last.visibleRegion().isEmpty()
    summary = editor.panel.summary
    assert summary.visibleRegion().boundingRect() == summary.rect()


def test_a_change_makes_a_test_an_old_one(editor: ConnectionEditor):
    editor.panel.show_result(OFF)
    editor.end_test()
    editor.form.fields["name"].control.setText("Other")  # type: ignore[attr-defined]
    assert editor.panel.summary.text() == "The settings were changed since this test."
    (pill,) = editor.panel.rows[Step.FLOW].findChildren(Pill)
    assert (pill.text(), pill.property("variant")) == ("Wrong", "pill-plain")
    assert link(editor, "Change: Auth flow").isEnabled()


def test_results_of_an_old_test_are_paler(qtbot: QtBot, apply_theme: ApplyTheme):
    look = apply_theme()
    editor = ConnectionEditor("Edit connection", VALUES)
    qtbot.addWidget(editor)
    editor.show()
    editor.panel.show_result(OFF)
    editor.end_test()
    qtbot.waitUntil(editor.panel.rows[Step.FLOW].isVisible)
    texts = [it for it in editor.panel.rows[Step.FLOW].findChildren(Label) if type(it) is Label]

    def colours() -> set[str]:
        return {label.palette().windowText().color().name() for label in texts}

    assert colours() == {look.scheme.text, look.scheme.muted}  # the time is pale as ever
    editor.form.fields["name"].control.setText("Other")  # type: ignore[attr-defined]
    assert colours() == {look.scheme.muted}


def test_a_second_click_stops_it(editor: ConnectionEditor, qtbot: QtBot):
    editor.test.click()
    with qtbot.waitSignal(editor.stop_wanted):
        editor.test.click()
    editor.end_test(stopped=True)
    assert editor.panel.summary.text() == "The test was stopped."


def test_closing_stops_it_too(editor: ConnectionEditor, qtbot: QtBot):
    editor.test.click()
    with qtbot.waitSignal(editor.stop_wanted):
        editor.cancel.click()


def test_what_was_changed_is_not_thrown_away_unasked(editor: ConnectionEditor, qtbot: QtBot):
    editor.form.fields["client_id"].control.setText("xyz")  # type: ignore[attr-defined]
    for ending in (editor.cancel.click, lambda: qtbot.keyClick(editor, Qt.Key.Key_Escape)):
        ending()
        question = editor.findChildren(ConfirmDialog)[-1]
        assert question.windowTitle() == "Discard the changes?"
        assert question.focusWidget() is question.cancel
        question.cancel.click()
        assert editor.isVisible()
    editor.cancel.click()
    with qtbot.waitSignal(editor.rejected), qtbot.waitSignal(editor.stop_wanted):
        editor.findChildren(ConfirmDialog)[-1].action.click()
    assert not editor.isVisible()


def test_without_a_change_it_closes_at_once(editor: ConnectionEditor):
    editor.cancel.click()
    assert not editor.isVisible()


def test_a_scroll_bar_makes_no_field_narrower(editor: ConnectionEditor, qtbot: QtBot):
    field = editor.form.fields["name"]
    before = field.width()
    editor.form.more.click()
    bar = editor.form.parentWidget().parentWidget().parentWidget().verticalScrollBar()  # type: ignore[attr-defined,union-attr]
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: field.width() == before)


def test_every_button_has_a_name(editor: ConnectionEditor):
    editor.panel.show_result(OFF)
    assert all(it.accessibleName() or it.text() for it in editor.findChildren(QPushButton))
