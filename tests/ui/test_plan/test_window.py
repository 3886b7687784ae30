"""The test plan's window: what it shows of a case, what it lets one do, and what it asks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QPoint
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.qa.by_hand import PersonReport, PersonTask, by_hand
from desktop.qa.environment import Answer, PersonAnswer
from desktop.qa.model.case import Cost, Group, Run
from desktop.qa.model.record import CaseRecord
from desktop.qa.plan import all_cases
from desktop.qa.redaction import Redaction
from desktop.qa.runner import Runner
from desktop.ui.style import theme
from desktop.ui.test_plan.screenshots import take_picture, windows_of
from desktop.ui.test_plan.window import TestPlanWindow
from desktop.ui.widgets.secret_edit import SecretEdit
from tests.helpers.scripted_environment import OK, ScriptedEnvironment, case
from tests.ui.conftest import ApplyTheme, Clock

CASES = (
    case(1, title="A right code signs in"),
    case(2, title="A wrong one does not"),
    case(3, group=Group.CODES, cost=Cost(messages=3, lockout_seconds=900)),
    case(72, group=Group.FACTORS, runs=frozenset({Run.HAND})),
)
TASK = PersonTask("QA-01", 2, 3, "Type 000000 and press Verify.", "It says wrong", "000000")


def run(number: int, answer: Answer = OK, record: CaseRecord | None = None) -> CaseRecord:
    runner = Runner(ScriptedEnvironment(answer), Redaction())
    (found,) = [it for it in CASES if it.info.id == f"QA-{number:02}"]
    return runner.run(found, record)


@pytest.fixture
def window(qtbot: QtBot, clock: Clock) -> TestPlanWindow:
    window = TestPlanWindow(clock)
    qtbot.addWidget(window)
    window.set_targets(["Practice pool"])
    window.set_records([CaseRecord(it.info) for it in CASES])
    window.show()
    return window


def rows(window: TestPlanWindow) -> list[tuple[str, ...]]:
    model = window.cases.model
    return [model.row_texts(row) for row in range(model.row_count())]


def test_cases_stand_below_their_groups(window: TestPlanWindow):
    assert rows(window) == [
        ("0 of 2", "", "Enforcement"),
        ("· Not run", "QA-01", "A right code signs in"),
        ("· Not run", "QA-02", "A wrong one does not"),
        ("0 of 1", "", "Codes"),
        ("· Not run", "QA-03", "The password alone brings a challenge"),
        ("0 of 1", "", "Factors"),
        ("· Not run", "QA-72", "The password alone brings a challenge"),
    ]
    assert window.view.title.text() == "QA-01 A right code signs in"


def test_verdicts_counts_and_filters(window: TestPlanWindow):
    window.set_record(run(1))
    window.set_record(run(2, Answer(400, {}, "NotAuthorizedException", "No.")))
    counts = window.cases.counts.text().replace("\N{NO-BREAK SPACE}", " ")
    assert counts == "✓ 1 Passed   ✕ 1 Failed   · 2 Not run"
    assert rows(window)[:3] == [
        ("2 of 2", "", "Enforcement"),
        ("✓ Passed", "QA-01", "A right code signs in"),
        ("✕ Failed", "QA-02", "A wrong one does not"),
    ]
    choice = window.cases.show_only
    choice.setCurrentIndex(choice.findText("Failed, broken or blocked"))
    assert [row[1] for row in rows(window)] == ["", "QA-02"]
    assert window.view.title.text() == "QA-02 A wrong one does not"
    choice.setCurrentIndex(choice.findText("All cases"))
    window.cases.filter.setText("right code")
    assert [row[1] for row in rows(window)] == ["", "QA-01"]
    window.cases.filter.setText("nothing like it")
    assert rows(window) == []
    assert window.cases.nothing.isVisible()
    assert not window.view.isVisible()


def test_what_is_wanted(window: TestPlanWindow, qtbot: QtBot):
    with qtbot.waitSignal(window.run_wanted) as wanted:
        window.bar.run_all.click()
    assert wanted.args == [["QA-01", "QA-02", "QA-03"]]  # not what only a person can do
    with qtbot.waitSignal(window.run_wanted) as wanted:
        window.bar.run_group.click()
    assert wanted.args == [["QA-01", "QA-02"]]
    with qtbot.waitSignal(window.run_wanted) as wanted:
        window.view.run.click()
    assert wanted.args == [["QA-01"]]
    with qtbot.waitSignal(window.by_hand_wanted) as wanted:
        window.view.by_hand.click()
    assert wanted.args == ["QA-01"]
    window.cases.choose("QA-72")
    assert not window.view.run.isEnabled()
    assert window.view.by_hand.isEnabled()


def test_a_group_can_be_chosen_and_run(window: TestPlanWindow, qtbot: QtBot):
    window.cases.table.selectRow(3)
    assert window.nothing.text() == "Codes: 1 case. Choose one of them, or run the group."
    with qtbot.waitSignal(window.run_wanted) as wanted:
        window.bar.run_group.click()
    assert wanted.args == [["QA-03"]]


def test_while_a_run_is_under_way_only_stopping_is_possible(window: TestPlanWindow):
    window.set_record(run(1))
    window.set_busy(True)
    for button in (
        window.bar.run_all,
        window.bar.run_group,
        window.bar.new_run,
        window.bar.save,
        window.view.run,
    ):
        assert not button.isEnabled()
    assert window.bar.stop.isEnabled()
    window.set_busy(False)
    assert window.bar.save.isEnabled()
    assert not window.bar.stop.isEnabled()


def test_checks_come_while_the_case_runs(window: TestPlanWindow, qtbot: QtBot):
    done = run(1)
    assert done.last is not None
    window.set_running("QA-01")
    assert window.view.pill.text() == "▸ Running"
    window.set_steps("QA-01", done.last.steps)
    model = window.view.steps.model
    qtbot.waitUntil(lambda: model.row_count() == 1)
    assert model.row_texts(0)[1:] == (
        "challenge",
        "challenge SOFTWARE_TOKEN_MFA",
        "challenge SOFTWARE_TOKEN_MFA",
    )
    window.set_steps("QA-02", ())  # of another case: not shown here
    window.set_record(done)
    window.set_running("")
    assert window.view.pill.text() == "✓ Passed"


def test_running_follows_the_plan_until_another_case_is_looked_at(window: TestPlanWindow):
    window.set_running("QA-01")
    window.set_running("QA-02")
    assert window.view.title.text().startswith("QA-02")
    window.cases.choose("QA-72")
    window.set_running("QA-03")
    assert window.view.title.text().startswith("QA-72")


def test_earlier_attempts_can_be_looked_at_and_stay_as_they_are(window: TestPlanWindow):
    failed = run(1, Answer(400, {}, "NotAuthorizedException", "No."))
    window.set_record(run(1, record=failed))
    view = window.view
    assert view.attempts.count() == 2
    assert view.pill.text() == "✓ Passed"
    assert view.notes.note.isEnabled()
    view.attempts.setCurrentIndex(0)
    assert view.pill.text() == "✕ Failed"
    assert "NotAuthorizedException" in view.reason.text()
    assert not view.notes.note.isEnabled()


def test_exchanges_are_shown_without_secrets(window: TestPlanWindow):
    window.set_record(run(1))
    page = window.view.exchanges
    page.table.selectRow(0)
    text = page.box.toPlainText()
    assert "InitiateAuth" in text
    assert "‹password›" in text
    assert "Correct-horse-1" not in text


def test_requirements_cost_and_source_stand_on_the_case_page(window: TestPlanWindow):
    window.set_record(run(3))
    window.cases.choose("QA-03")
    shown = " ".join(it.text() for it in window.view.facts.findChildren(QWidget) if is_label(it))
    for text in (
        "✓ Met: ASVS 5.0.0 v5.0.0-6.3.3",
        "3 messages, locks the user out for up to 15 minutes",
        "Developer guide (A: documented by AWS)",
        "A confirmed user",
    ):
        assert text in shown


def is_label(widget: QWidget) -> bool:
    return hasattr(widget, "text") and not isinstance(widget, QLineEdit)


def test_notes_are_added_with_return(window: TestPlanWindow, qtbot: QtBot):
    window.set_record(run(1))
    notes = window.view.notes
    assert not notes.add.isEnabled()
    notes.note.setText("  seen twice ")
    with qtbot.waitSignal(window.note_added) as added:
        notes.add.click()
    assert added.args == ["QA-01", "seen twice"]
    assert notes.note.text() == ""
    window.view.tabs.setCurrentIndex(3)
    qtbot.waitUntil(notes.review.isVisible)
    assert notes.review.geometry().bottom() < notes.box.geometry().top()


def test_only_what_a_person_judged_can_be_reviewed(window: TestPlanWindow, qtbot: QtBot):
    window.set_record(run(1))
    assert not window.view.notes.review.isEnabled()
    real = {it.info.id: it for it in all_cases()}["QA-01"]
    report = PersonReport(PersonAnswer("as expected", "seen"))
    runner = Runner(ScriptedEnvironment(), Redaction())
    window.set_record(runner.run(by_hand(real, lambda task: report), CaseRecord(CASES[0].info)))
    assert window.view.pill.text() == "? Review"
    assert window.view.steps.expected.isHidden()  # that is what the service replies
    with qtbot.waitSignal(window.review_wanted) as wanted:
        window.view.notes.review.click()
    assert wanted.args == ["QA-01"]


def test_a_step_for_a_person(window: TestPlanWindow, qtbot: QtBot):
    window.show_task(TASK)
    guide = window.view.guide
    assert guide.isVisible()
    assert guide.instruction.text() == "Type 000000 and press Verify."
    guide.copy.click()
    assert QGuiApplication.clipboard().text() == "000000"
    guide.observed.setText(" It asked again. ")
    with qtbot.waitSignal(guide.answered) as answered:
        guide.differs.click()
    assert answered.args == [PersonAnswer("differs", "It asked again.")]
    assert not guide.isVisible()
    assert window.view.tabs.isVisible()


def test_a_step_that_is_only_done_has_one_answer(window: TestPlanWindow, qtbot: QtBot):
    window.show_task(PersonTask("QA-01", 1, 3, "Sign out.", ""))
    guide = window.view.guide
    assert not any(it.isVisible() for it in (guide.observed, guide.differs, guide.as_expected))
    with qtbot.waitSignal(guide.answered):
        guide.done.click()


def test_a_wait_is_counted_down(window: TestPlanWindow, clock: Clock):
    window.show_task(PersonTask("QA-01", 1, 3, "Wait until it is over.", "", wait_seconds=161))
    left = window.view.guide.left
    assert left.text() == "2:41 left"
    clock.advance(60)
    left.check_clock()
    assert left.text() == "1:41 left"


CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView, QTabBar)


def test_every_control_has_an_accessible_name(window: TestPlanWindow):
    window.set_record(run(1))
    window.show_task(TASK)
    nameless = [
        it
        for kind in CONTROLS
        for it in window.findChildren(kind)
        if not it.accessibleName()
        and not it.objectName().startswith("qt_")
        and not (isinstance(it, QAbstractButton) and it.text())
        and not isinstance(it.parent(), (QTableView, QTabBar, QComboBox))
    ]
    assert nameless == []


@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits_a_small_screen(
    window: TestPlanWindow, apply_theme: ApplyTheme, scheme: theme.ColorScheme, scale: float
):
    apply_theme(scheme, scale)
    window.resize(1024, 600)
    long = case(1, title="A very long title " * 8, texts=["Do this and that " * 20])
    window.set_records([CaseRecord(long.info), *(CaseRecord(it.info) for it in CASES[1:])])
    window.show_task(TASK)
    QApplication.processEvents()
    guide = window.view.guide
    for each in (guide.instruction, guide.expected):
        assert each.height() >= each.heightForWidth(each.width())
    assert guide.as_expected.height() >= guide.as_expected.sizeHint().height() - 2


class Secrets(QWidget):
    """A window with a secret in it, and a dialog over it."""

    def __init__(self) -> None:
        super().__init__()
        self.secret = SecretEdit()
        self.secret.setText("471100")
        self.plain = QLineEdit("maria")
        column = QVBoxLayout(self)
        column.addWidget(self.secret)
        column.addWidget(self.plain)
        self.resize(300, 140)


def image(content: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    return QImage.fromData(buffer.data(), "PNG")


def colours(found: QImage, widget: QWidget, window: QWidget, below: int) -> set[str]:
    corner = widget.mapTo(window, QPoint(0, 0))
    return {
        found.pixelColor(corner.x() + x, below + corner.y() + y).name()
        for x in range(4, widget.width() - 4)
        for y in range(4, widget.height() - 4)
    }


def test_pictures_are_stamped_and_secrets_painted_over(qtbot: QtBot):
    window = Secrets()
    qtbot.addWidget(window)
    window.show()
    found = image(take_picture([window], "QA-16, step 2 · TEST"))
    below = found.height() - window.height() - theme.px(8)
    assert colours(found, window.secret, window, below) == {"#000000"}
    assert len(colours(found, window.plain, window, below)) > 2
    stamp = {found.pixelColor(x, y).name() for x in range(8, 120) for y in range(4, below - 4)}
    assert len(stamp) > 2


def test_the_secrets_of_a_dialog_are_painted_over_in_its_own_part_of_the_picture(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    inner = Secrets()
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(inner)
    window.show()
    dialog.open()
    found = image(take_picture(windows_of(window), "QA-16"))
    gap = theme.px(8)
    top = found.height() - dialog.height() - gap
    assert colours(found, inner.secret, dialog, top) == {"#000000"}
    above = {
        found.pixelColor(x, y).name()
        for x in range(window.width())
        for y in range(top - gap - window.height(), top - gap)
    }
    assert "#000000" not in above


def test_a_picture_has_the_window_and_its_dialogs_and_nothing_else(qtbot: QtBot):
    window, other = Secrets(), QWidget()
    dialog = QDialog(window)
    for each in (window, other):
        qtbot.addWidget(each)
        each.show()
    dialog.open()
    assert windows_of(window) == [window, dialog]
    dialog.close()
    window.hide()
    assert windows_of(window) == []
    assert not image(take_picture([], "QA-16")).isNull()
