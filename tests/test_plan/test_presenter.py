"""The window with its run behind it: asked at the start, run, done by hand, reviewed, saved."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.config.profile import Profile
from desktop.qa.environment import Environment, PersonAnswer
from desktop.qa.execution import Execution
from desktop.qa.model.case import Cost
from desktop.qa.model.verdicts import Verdict
from desktop.qa.plan import all_cases
from desktop.system.monotonic import monotonic
from desktop.test_environment.opening import Hooks, NotPossible
from desktop.test_plan.presenter import TestPlanPresenter
from desktop.test_plan.saving import ToSave
from desktop.test_plan.targets import PlanTarget, targets
from desktop.ui.dialogs.begin_run import BeginRunDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.review import ReviewDialog
from desktop.ui.dialogs.unsaved import UnsavedDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
from tests.helpers.scripted_environment import ScriptedEnvironment, case, password_only

BY_HAND = {it.info.id: it for it in all_cases()}["QA-16"]
AT_AWS = Profile("Staff", "eu-central-1", "eu-central-1_A", "a")
DOUBLE = Profile("Double", "eu-central-1", "eu-central-1_A", "a", endpoint_url="http://127.0.0.1:9")
CASES = (case(1), case(2), BY_HAND)


class Plan:
    """A presenter on a scripted environment, and what a tester does with it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.environment = ScriptedEnvironment()
        self.app = MainWindow(CurrentSession(monotonic))
        self.app.build_content()
        qtbot.addWidget(self.app)
        self.app.show()
        self.presenter = TestPlanPresenter(self.app, None, CASES)
        self.window = self.presenter.plan
        qtbot.addWidget(self.window)
        self.use()
        self.window.show()

    def use(self) -> None:
        """Run on the scripted environment; a new run looks for a connection, and finds none."""
        self.presenter.set_targets([PlanTarget("Scripted", self._open, self._open)])

    @contextmanager
    def _open(self, hooks: Hooks) -> Iterator[Environment]:
        self.environment.stopped = hooks.stopped
        yield self.environment

    def dialog(self, kind: type):
        found = [it for it in self.window.findChildren(kind) if it.isVisible()]
        assert len(found) == 1
        return found[0]

    def begin(self, *, official: bool = False) -> None:
        dialog = self.dialog(BeginRunDialog)
        dialog.tester.set_text("Ada Kim")
        dialog.witness.set_text("Bo Lind")
        dialog.record.setChecked(official)
        dialog.action.click()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.busy)

    def run(self, case_id: str) -> None:
        self.window.cases.choose(case_id)
        self.window.view.run.click()

    def by_hand(self, *answers: PersonAnswer) -> None:
        """QA-16, with a picture at its first step."""
        self.window.cases.choose("QA-16")
        self.window.view.by_hand.click()
        if not self.window.busy:
            self.begin()
        guide = self.window.view.guide
        for number, answer in enumerate(answers):
            self.qtbot.waitUntil(guide.isVisible)
            if number == 0:
                guide.picture.click()
            guide.observed.setText(answer.observed)
            buttons = {"as expected": guide.as_expected, "differs": guide.differs}
            buttons[answer.outcome].click()
        self.wait()

    def last(self, case_id: str):
        found = self.presenter.book.record_of(case_id).last
        assert found is not None
        return found


SEEN = PersonAnswer("as expected", "It asked again.")


@pytest.fixture
def plan(qtbot: QtBot) -> Iterator[Plan]:
    made = Plan(qtbot)
    yield made
    made.presenter.stop()


def test_the_first_run_asks_what_it_is_and_later_ones_belong_to_it(plan: Plan):
    plan.run("QA-01")
    dialog = plan.dialog(BeginRunDialog)
    assert "1 case. At most: 0 messages" in dialog.subtitle.text()
    dialog.action.click()  # nothing is run without a tester
    assert not plan.window.busy
    plan.begin(official=True)
    plan.wait()
    assert plan.last("QA-01").verdict is Verdict.PASSED
    assert plan.window.kind.text() == (
        "Official run: Scripted, tested by Ada Kim, witnessed by Bo Lind"
    )
    assert plan.window.banner.text() == "Practice pool: proves nothing about AWS"
    plan.run("QA-01")
    plan.wait()
    assert [it.number for it in plan.presenter.book.record_of("QA-01").attempts] == [1, 2]
    record = plan.presenter.book.finished()
    assert record is not None
    assert (record.kind, record.tester, record.witness) == ("record", "Ada Kim", "Bo Lind")


def test_all_cases_run_and_those_that_were_not_stay_listed(plan: Plan):
    plan.window.bar.run_group.click()
    plan.begin()
    plan.wait()
    record = plan.presenter.book.finished()
    assert record is not None
    assert [len(it.attempts) for it in record.cases] == [1, 1, 0]
    assert record.cases[2].not_run


def test_stop_interrupts_and_the_case_can_be_run_again(plan: Plan):
    plan.environment.held = Event()
    plan.run("QA-01")
    plan.begin()
    plan.qtbot.waitUntil(lambda: plan.window.view.pill.text() == "▸ Running")
    plan.window.bar.stop.click()
    plan.wait()
    assert plan.last("QA-01").status.value == "interrupted"
    assert plan.window.status.text().startswith("Stopped")
    plan.environment.held = None
    plan.run("QA-01")
    plan.wait()
    assert plan.last("QA-01").verdict is Verdict.PASSED


def test_by_hand_with_a_picture_then_reviewed_by_a_second_person(plan: Plan):
    plan.by_hand(SEEN, SEEN, SEEN)
    attempt = plan.last("QA-16")
    assert attempt.verdict is Verdict.REVIEW
    (picture,) = attempt.steps[0].attachments
    content = plan.presenter.hand.pictures[picture.name]
    assert hashlib.sha256(content).hexdigest() == picture.sha256
    assert content.startswith(b"\x89PNG")
    plan.window.view.notes.review.click()
    dialog = plan.dialog(ReviewDialog)
    assert "It asked again." in dialog.subtitle.text()
    dialog.reviewer.set_text("ada  KIM")
    dialog.confirms.setChecked(True)
    dialog.action.click()
    assert "second person" in dialog.message.text()
    dialog.reviewer.set_text("Bo Lind")
    dialog.action.click()
    assert plan.last("QA-16").verdict is Verdict.PASSED
    assert plan.window.view.pill.text() == "✓ Passed"
    assert plan.window.view.attempts.currentText().startswith("1: Passed")


def test_stopped_while_a_person_is_asked(plan: Plan):
    plan.window.cases.choose("QA-16")
    plan.window.view.by_hand.click()
    plan.begin()
    plan.qtbot.waitUntil(plan.window.view.guide.isVisible)
    plan.window.bar.stop.click()
    plan.wait()
    assert not plan.window.view.guide.isVisible()
    assert plan.last("QA-16").status.value == "interrupted"


def test_a_note_belongs_to_the_attempt(plan: Plan):
    plan.run("QA-01")
    plan.begin()
    plan.wait()
    notes = plan.window.view.notes
    notes.note.setText("Correct-horse-1 was typed twice")
    notes.add.click()
    assert plan.last("QA-01").notes == ("‹password› was typed twice",)
    assert "‹password› was typed twice" in notes.box.toPlainText()


def test_evidence_is_saved_and_the_manifest_named(plan: Plan, tmp_path: Path):
    plan.by_hand(SEEN, SEEN, SEEN)
    plan.run("QA-01")
    plan.wait()
    record = plan.presenter.book.finished()
    assert record is not None
    folder = tmp_path / "evidence"
    redaction = plan.presenter.starts.redaction
    content = ToSave(record, redaction, plan.presenter.hand.pictures)
    plan.presenter.evidence.save(content, str(folder))
    plan.qtbot.waitUntil(lambda: "SHA-256" in plan.window.status.text(), timeout=20_000)
    listed = (folder / "manifest.sha256").read_bytes()
    assert hashlib.sha256(listed).hexdigest() in plan.window.status.text()
    names = {line.split("  ")[1] for line in listed.decode().splitlines()}
    (picture,) = plan.presenter.hand.pictures
    assert (folder / "report.pdf").read_bytes().startswith(b"%PDF")
    assert names >= {"run.json", "report.html", "report.pdf", "junit.xml", picture}
    for line in listed.decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    saved = json.loads((folder / "run.json").read_text("utf-8"))
    assert saved["run"]["tester"] == "Ada Kim"
    assert "Correct-horse-1" not in (folder / "run.json").read_text("utf-8")
    assert picture.encode() in (folder / "run.json").read_bytes()
    plan.presenter.evidence.save(content, str(folder))
    plan.qtbot.waitUntil(lambda: plan.window.message.problem is not None)
    assert "not empty" in plan.window.message.text()


def test_a_new_run_begins_with_nothing(plan: Plan):
    plan.run("QA-01")
    plan.begin()
    plan.wait()
    plan.window.bar.new_run.click()
    plan.dialog(UnsavedDialog).discard.click()
    assert plan.presenter.book.record_of("QA-01").attempts == ()
    assert not plan.window.bar.new_run.isEnabled()
    assert plan.window.bar.target.currentText() == "A practice pool of its own"
    plan.use()
    plan.run("QA-01")
    plan.begin()
    plan.wait()
    assert plan.last("QA-01").number == 1


def test_a_new_run_waits_until_the_evidence_is_written(plan: Plan, tmp_path: Path):
    plan.run("QA-01")
    plan.begin()
    plan.wait()
    record = plan.presenter.book.finished()
    assert record is not None
    content = ToSave(record, plan.presenter.starts.redaction, {})
    with plan.qtbot.waitSignal(plan.presenter.evidence.saved, timeout=20_000):
        plan.presenter.evidence.save(content, str(tmp_path / "evidence"))
        plan.window.bar.new_run.click()
        assert plan.last("QA-01").number == 1
    assert plan.window.findChildren(UnsavedDialog) == []
    assert plan.presenter.book.record_of("QA-01").attempts == ()


def test_what_could_not_be_saved_is_not_forgotten(plan: Plan, tmp_path: Path):
    plan.run("QA-01")
    plan.begin()
    plan.wait()
    record = plan.presenter.book.finished()
    assert record is not None
    content = ToSave(record, plan.presenter.starts.redaction, {})
    (tmp_path / "full").write_text("a file in the place of the folder")
    with plan.qtbot.waitSignal(plan.presenter.evidence.not_saved, timeout=20_000):
        plan.presenter.evidence.save(content, str(tmp_path / "full"))
        plan.window.bar.new_run.click()
    assert plan.last("QA-01").number == 1


def test_costs_are_asked_in_the_window(qtbot: QtBot, plan: Plan):
    plan.environment.practice = False
    plan.presenter._cases["QA-02"] = case(2, cost=Cost(lockout_seconds=900))
    plan.run("QA-02")
    plan.begin()
    qtbot.waitUntil(lambda: bool(plan.window.findChildren(ConfirmDialog)))
    dialog = plan.dialog(ConfirmDialog)
    assert "900 seconds" in dialog.subtitle.text()
    dialog.cancel.click()
    plan.wait()
    assert plan.last("QA-02").verdict is Verdict.SKIPPED


def test_the_tenth_message_of_a_run_is_asked_for_whatever_start_it_is_in(qtbot: QtBot, plan: Plan):
    plan.environment.practice = False
    for number in (1, 2):
        plan.presenter._cases[f"QA-{number:02}"] = case(number, sends, cost=Cost(messages=5))
    plan.run("QA-01")
    plan.begin()
    plan.wait()
    assert plan.last("QA-01").messages_sent == 5
    plan.run("QA-02")
    qtbot.waitUntil(lambda: bool(plan.window.findChildren(ConfirmDialog)))
    dialog = plan.dialog(ConfirmDialog)
    assert "5 were sent so far" in dialog.subtitle.text()
    dialog.action.click()
    plan.wait()
    assert plan.last("QA-02").verdict is Verdict.PASSED


def sends(run: Execution) -> None:
    password_only(run)
    run.messages_sent = 5


def test_what_it_can_be_run_on():
    assert [it.by_hand is not None for it in targets(None)] == [False]
    double = targets(DOUBLE)
    assert [it.by_hand is not None for it in double] == [True, False]
    own, aws = targets(AT_AWS)
    assert own.by_hand is None
    assert (aws.name, aws.by_hand is not None) == ("Staff", True)


def test_why_a_pool_cannot_be_tested_is_told_and_the_next_try_asks_again(plan: Plan):
    @contextmanager
    def refuse(hooks: Hooks) -> Iterator[Environment]:
        raise NotPossible("Staff is a pool at AWS, and no AWS credentials were found for it.")
        yield

    plan.presenter.set_targets([PlanTarget("Staff", refuse, None)])
    plan.run("QA-01")
    plan.begin()
    plan.wait()
    assert "no AWS credentials" in plan.window.message.text()
    plan.run("QA-01")
    assert plan.dialog(BeginRunDialog)


def test_by_hand_needs_a_connection(plan: Plan):
    plan.presenter.set_targets(targets(None))
    plan.window.cases.choose("QA-16")
    plan.window.view.by_hand.click()
    assert not plan.window.busy
    assert "Choose a connection" in plan.window.message.text()


def done(plan: Plan) -> None:
    plan.run("QA-01")
    plan.begin()
    plan.wait()


def test_results_that_are_saved_keep_nothing_from_leaving(plan: Plan, tmp_path: Path):
    left: list[str] = []
    assert not plan.presenter.keeps_from_leaving(lambda: left.append("left"))
    done(plan)
    assert plan.presenter.keeps_from_leaving(lambda: left.append("left"))
    dialog = plan.dialog(UnsavedDialog)
    assert dialog.first_focus() is dialog.action
    dialog.reject()
    assert left == []
    assert plan.presenter.keeps_from_leaving(lambda: left.append("left"))
    plan.dialog(UnsavedDialog).discard.click()
    assert left == ["left"]
    save(plan, tmp_path / "evidence")
    assert not plan.presenter.keeps_from_leaving(lambda: left.append("left"))
    plan.run("QA-01")
    plan.wait()
    assert plan.presenter.keeps_from_leaving(lambda: None)


def save(plan: Plan, folder: Path) -> None:
    record = plan.presenter.book.finished()
    assert record is not None
    content = ToSave(record, plan.presenter.starts.redaction, plan.presenter.hand.pictures)
    with plan.qtbot.waitSignal(plan.presenter.evidence.saved, timeout=20_000):
        plan.presenter.evidence.save(content, str(folder))


def test_saving_comes_before_leaving_and_no_folder_means_staying(plan: Plan, tmp_path: Path):
    left: list[str] = []
    done(plan)
    for folder in ("", str(tmp_path)):
        plan.presenter.keeps_from_leaving(lambda: left.append("left"))
        plan.dialog(UnsavedDialog).action.click()
        chooser = plan.dialog(QFileDialog)
        if not folder:
            chooser.reject()
            assert left == []
            plan.qtbot.waitUntil(lambda: not plan.window.findChildren(QFileDialog))
            continue
        with plan.qtbot.waitSignal(plan.presenter.evidence.saved, timeout=20_000):
            chooser.fileSelected.emit(folder)
    assert left == ["left"]


def test_left_while_it_runs_it_is_stopped_before_saving(plan: Plan):
    plan.environment.held = Event()
    plan.run("QA-01")
    plan.begin()
    plan.qtbot.waitUntil(lambda: plan.window.view.pill.text() == "▸ Running")
    plan.environment.held = None
    plan.wait()
    plan.environment.held = Event()
    plan.run("QA-02")
    plan.qtbot.waitUntil(lambda: plan.window.busy)
    plan.presenter.keeps_from_leaving(lambda: None)
    plan.dialog(UnsavedDialog).action.click()
    plan.wait()
    assert plan.dialog(QFileDialog)


def verdicts(plan: Plan) -> list[list[Verdict | None]]:
    return [[attempt.verdict for attempt in it.attempts] for it in plan.presenter.book.cases]


def test_a_run_is_resumed_from_its_folder(plan: Plan, qtbot: QtBot, tmp_path: Path):
    plan.by_hand(SEEN, SEEN, SEEN)
    plan.run("QA-01")
    plan.wait()
    save(plan, tmp_path / "evidence")
    pictures = plan.presenter.hand.pictures
    earlier = verdicts(plan)
    plan.window.bar.new_run.click()
    assert not plan.presenter.book.begun
    with qtbot.waitSignal(plan.presenter.files.run_read):
        plan.presenter.files.read_run(str(tmp_path / "evidence"))
    assert verdicts(plan) == earlier
    assert plan.presenter.hand.pictures == pictures
    assert not plan.presenter.book.unsaved
    assert "tested by Ada Kim" in plan.window.kind.text()
    plan.use()
    assert plan.window.bar.run_rest.isVisible()
    plan.window.bar.run_rest.click()
    plan.wait()
    assert [len(it.attempts) for it in plan.presenter.book.cases] == [1, 1, 1]
    save(plan, tmp_path / "later")
    first, later = (
        json.loads((tmp_path / name / "run.json").read_text("utf-8"))["run"]["id"]
        for name in ("evidence", "later")
    )
    assert first == later


def test_a_run_goes_on_at_its_own_pool_only(plan: Plan, qtbot: QtBot, tmp_path: Path):
    plan.environment.practice = False
    done(plan)
    plan.environment.region = "us-east-1"
    plan.run("QA-02")
    plan.wait()
    assert "another pool" in plan.window.message.text()
    assert plan.presenter.book.record_of("QA-02").attempts == ()


@pytest.mark.parametrize("content", [None, "{}", "no JSON", '{"run": 1}'])
def test_a_folder_without_a_run_is_refused(plan: Plan, tmp_path: Path, content: str | None):
    if content is not None:
        (tmp_path / "run.json").write_text(content, encoding="utf-8")
    plan.presenter.files.read_run(str(tmp_path))
    plan.qtbot.waitUntil(lambda: plan.window.message.problem is not None)
    assert "can't be used" in plan.window.message.text()
    assert not plan.presenter.book.begun


KNOWN = """
[[deviation]]
case = "{case}"
verdict = "failed"
reason = "It is being mended."
owner = "Bo Lind"
until = {until}
"""


def test_known_deviations_stand_beside_their_cases(plan: Plan, tmp_path: Path):
    file = tmp_path / "known.toml"
    file.write_text(KNOWN.format(case="QA-01", until="2126-01-31"), encoding="utf-8")
    done(plan)
    with plan.qtbot.waitSignal(plan.presenter.files.deviations_read):
        plan.presenter.files.read_deviations(str(file))
    shown = plan.window.view.deviation
    assert shown.isVisible()
    assert "It is being mended. Owner: Bo Lind. Until 2126-01-31." in shown.text()
    assert "no longer happens" in shown.text()
    plan.window.cases.choose("QA-02")
    assert not shown.isVisible()
    save(plan, tmp_path / "evidence")
    saved = (tmp_path / "evidence" / "run.json").read_text("utf-8")
    assert "Owner: Bo Lind" in saved


def test_a_file_of_deviations_that_is_none_is_refused(plan: Plan, tmp_path: Path):
    file = tmp_path / "known.toml"
    file.write_text(KNOWN.format(case="QA-999", until="2126-01-31"), encoding="utf-8")
    plan.presenter.files.read_deviations(str(file))
    plan.qtbot.waitUntil(lambda: plan.window.message.problem is not None)
    assert "there is no case QA-999" in plan.window.message.text()
