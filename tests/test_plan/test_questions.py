"""What a run asks in the window: a code that a person reads, a test user, costs."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from desktop.qa.environment import CaseUser, Environment, Needs, SentMessage, Subject
from desktop.qa.execution import Execution
from desktop.qa.model.verdicts import Verdict
from desktop.system.monotonic import monotonic
from desktop.test_environment.opening import Hooks
from desktop.test_environment.persons_phone import PersonsPhone
from desktop.test_plan.presenter import TestPlanPresenter
from desktop.test_plan.targets import PlanTarget
from desktop.ui.dialogs.begin_run import BeginRunDialog
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.dialogs.read_code import ReadCodeDialog
from desktop.ui.dialogs.test_user import TestUserDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
from tests.helpers.scripted_environment import ScriptedEnvironment, case

KEY = base64.b32encode(bytes(range(20))).decode()


class ReadByPerson(ScriptedEnvironment):
    """Messages go to a phone that the person at the window reads."""

    def __init__(self, hooks: Hooks) -> None:
        super().__init__()
        assert hooks.read_code is not None
        self.stopped = hooks.stopped
        self.phone = PersonsPhone(hooks.read_code)
        self.user = hooks.tester()

    def prepare(self, needs: Needs, case_id: str) -> Subject:
        found = super().prepare(needs, case_id)
        user = self.user or found.users[0]
        return Subject(found.user_pool_id, found.client, (user,))

    def newest_message(self, user: CaseUser, after: int = 0) -> SentMessage:
        return self.phone.newest(user, after)


def reads(run: Execution) -> None:
    with run.step():
        run.expect("code", "the one that was typed", "seen", holds=run.message_code() == "123456")


class Plan:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.environments: list[ReadByPerson] = []
        self.variables: list[str | None] = []
        self.app = MainWindow(CurrentSession(monotonic))
        qtbot.addWidget(self.app)
        self.presenter = TestPlanPresenter(self.app, None, (case(1, reads), case(2, reads)))
        self.window = self.presenter.plan
        qtbot.addWidget(self.window)
        self.presenter.set_targets([PlanTarget("Staff", self._open, None, at_aws=True)])
        self.window.show()

    @contextmanager
    def _open(self, hooks: Hooks) -> Iterator[Environment]:
        self.variables.append(hooks.variables.get("COGNITO_DESK_TEST_PHONE"))
        self.environments.append(ReadByPerson(hooks))
        yield self.environments[-1]

    def dialog(self, kind: type[FormDialog]):
        self.qtbot.waitUntil(lambda: any(it.isVisible() for it in self.window.findChildren(kind)))
        (found,) = [it for it in self.window.findChildren(kind) if it.isVisible()]
        return found

    def begin(self, phone: str = "") -> None:
        dialog = self.dialog(BeginRunDialog)
        dialog.tester.set_text("Ada Kim")
        dialog.phone.set_text(phone)
        dialog.action.click()

    def run(self, case_id: str) -> None:
        self.window.cases.choose(case_id)
        self.window.view.run.click()

    def give_user(self) -> None:
        dialog = self.dialog(TestUserDialog)
        dialog.user_name.set_text("maria")
        dialog.password.edit.setText("Correct-horse-1")
        dialog.key.edit.setText(KEY)
        dialog.action.click()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.busy)

    def verdicts(self) -> list[Verdict | None]:
        found = [self.presenter.book.record_of(it).last for it in ("QA-01", "QA-02")]
        return [it.verdict if it else None for it in found]


@pytest.fixture
def plan(qtbot: QtBot) -> Iterator[Plan]:
    made = Plan(qtbot)
    yield made
    made.presenter.stop()


def test_a_key_is_typed_once_for_the_run(plan: Plan):
    plan.run("QA-01")
    plan.begin()
    dialog = plan.dialog(TestUserDialog)
    dialog.user_name.set_text("maria")
    dialog.password.edit.setText("Correct-horse-1")
    dialog.key.edit.setText("000000")
    dialog.action.click()
    assert "no key" in dialog.message.text()
    dialog.key.edit.setText(KEY)
    dialog.action.click()
    plan.dialog(ReadCodeDialog).cancel.click()
    plan.wait()
    user = CaseUser("maria", "Correct-horse-1", bytes(range(20)))
    assert plan.environments[0].user == user
    assert KEY not in repr(plan.environments[0].user)
    plan.run("QA-02")
    plan.dialog(ReadCodeDialog).cancel.click()
    plan.wait()
    assert plan.environments[1].user == user


def test_a_code_that_a_person_reads(plan: Plan):
    plan.run("QA-01")
    plan.begin()
    plan.give_user()
    dialog = plan.dialog(ReadCodeDialog)
    assert "QA-01" in dialog.subtitle.text()
    assert "maria" in dialog.subtitle.text()
    dialog.edit.setText("soon")
    dialog.action.click()
    assert "four to ten digits" in dialog.message.text()
    dialog.edit.setText("123 456")
    dialog.action.click()
    plan.wait()
    assert plan.verdicts() == [Verdict.PASSED, None]


def test_no_message_blocks_the_case_and_a_refusal_skips_the_others(plan: Plan):
    plan.window.bar.run_group.click()
    plan.begin()
    plan.give_user()
    plan.dialog(ReadCodeDialog).cancel.click()
    plan.qtbot.waitUntil(lambda: plan.verdicts()[0] is Verdict.BLOCKED)
    plan.dialog(ReadCodeDialog).none_read.click()
    plan.wait()
    assert plan.verdicts() == [Verdict.BLOCKED, Verdict.SKIPPED]


def test_stopped_while_a_code_is_waited_for(plan: Plan):
    plan.run("QA-01")
    plan.begin()
    plan.give_user()
    plan.dialog(ReadCodeDialog)
    plan.presenter.starts.stop()
    plan.wait()
    plan.qtbot.waitUntil(lambda: not plan.window.findChildren(ReadCodeDialog))
    last = plan.presenter.book.record_of("QA-01").last
    assert last is not None
    assert last.status.value == "interrupted"


def test_where_messages_go_is_asked_for_a_pool_at_aws(plan: Plan):
    plan.run("QA-01")
    dialog = plan.dialog(BeginRunDialog)
    assert dialog.phone.isVisible()
    plan.begin("0170")
    assert "with its country" in dialog.message.text()
    plan.begin("+491701234567")
    plan.give_user()
    plan.dialog(ReadCodeDialog).cancel.click()
    plan.wait()
    assert plan.variables == ["+491701234567"]
