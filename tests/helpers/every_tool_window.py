"""The tools for testers in each state: test plan, Token inspector, practice controls."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QWidget

from desktop.qa.by_hand import PersonTask
from desktop.qa.environment import Answer
from desktop.qa.forged_tokens import unsigned, with_claims
from desktop.qa.model.record import CaseRecord
from desktop.qa.plan import all_cases
from desktop.qa.redaction import Redaction
from desktop.qa.runner import Runner
from desktop.ui.models.sign_in_history import PastSignIn
from desktop.ui.practice_phone.controls.model import Changes, PoolChoice, PoolSettings
from desktop.ui.practice_phone.controls.window import PracticeControls
from desktop.ui.practice_phone.window import PracticeUser
from desktop.ui.table.view import TableView
from desktop.ui.test_plan.window import TestPlanWindow
from desktop.ui.text.problem import Problem
from desktop.ui.token_inspector.window import TokenInspector
from tests.auth.minting import CLIENT, NOW, key_set, mint
from tests.helpers.run_records import run_record
from tests.helpers.scripted_environment import ScriptedEnvironment, case
from tests.helpers.sessions import session
from tests.ui.dialogs import states

if TYPE_CHECKING:
    from collections.abc import Callable

    Make: TypeAlias = Callable[[], QWidget]

POOL = "eu-central-1_Practice1"
GET_USER = {
    "Username": "maria.santos",
    "UserMFASettingList": ["SMS_MFA"],
    "UserAttributes": [
        {"Name": "email", "Value": "maria.santos@northwind.example"},
        {"Name": "email_verified", "Value": "true"},
    ],
}
PRACTICE_BANNER = "TEST  ·  Practice pool: proves nothing about AWS"


def plan_not_run() -> TestPlanWindow:
    window = TestPlanWindow(states.monotonic)
    window.set_targets(["Practice pool"])
    window.set_records([CaseRecord(each.info) for each in all_cases()])
    return window


def plan_without_cases() -> TestPlanWindow:
    window = plan_not_run()
    window.cases.filter.setText("data that no case has")
    return window


def plan_done() -> TestPlanWindow:
    """A run with each verdict there is; a case that failed is chosen."""
    window = plan_not_run()
    record = run_record("data")
    window.set_run("Official run data", PRACTICE_BANNER)
    refusing = ScriptedEnvironment(Answer(400, {}, "NotAuthorizedException", "data"))
    failed = Runner(refusing, Redaction()).run(case(1))
    window.set_records([failed, *record.cases[1:]])
    window.cases.choose("QA-01")
    window.view.steps.table.selectRow(0)
    window.say("data")
    return window


def plan_requests() -> TestPlanWindow:
    window = _on_tab(plan_done(), 1)
    window.view.exchanges.table.selectRow(0)
    return window


def plan_case() -> TestPlanWindow:
    return _on_tab(plan_done(), 2)


def plan_notes() -> TestPlanWindow:
    return _on_tab(plan_done(), 3)


def plan_running() -> TestPlanWindow:
    window = plan_done()
    last = window.cases.model.records[0].last
    assert last is not None
    window.set_busy(True)
    window.set_running("QA-01")
    window.set_steps("QA-01", last.steps)
    return window


def plan_by_hand() -> TestPlanWindow:
    window = plan_done()
    window.set_busy(True)
    window.show_task(PersonTask("QA-01", 2, 3, "data " * 20, "data", "000000", wait_seconds=161))
    return window


def plan_problem() -> TestPlanWindow:
    window = plan_not_run()
    window.message.show_problem(Problem("data", "Error: data"))
    return window


def _on_tab(window: TestPlanWindow, tab: int) -> TestPlanWindow:
    window.view.tabs.setCurrentIndex(tab)
    return window


def inspector_empty() -> TokenInspector:
    window = TokenInspector()
    window.set_expected(CLIENT.issuers, CLIENT.client_id)
    window.bar.now.setChecked(False)
    window.bar.moment.setDateTime(QDateTime.fromSecsSinceEpoch(NOW + 10))
    return window


def inspector_checks() -> TokenInspector:
    window = inspector_empty()
    window.bar.set_keys(key_set())
    window.first.set_text(mint("id"))
    _current_table(window)
    return window


def inspector_rejected() -> TokenInspector:
    window = inspector_empty()
    window.bar.set_keys(key_set())
    window.first.set_text(unsigned(mint("id")))
    window.second.set_text("data")
    return window


def inspector_no_keys() -> TokenInspector:
    window = inspector_checks()
    window.bar.source.setCurrentIndex(2)
    window.bar.source.activated.emit(2)
    window.bar.set_keys(None)
    window.say("Error: data")
    return window


def inspector_claims() -> TokenInspector:
    return _inspector_on(1)


def inspector_compared() -> TokenInspector:
    return _inspector_on(2)


def inspector_sign_in() -> TokenInspector:
    window = _inspector_on(3)
    window.set_get_user(GET_USER)
    _current_table(window)
    return window


def _inspector_on(tab: int) -> TokenInspector:
    window = inspector_checks()
    signed_in = session()
    window.set_session(signed_in)
    claims = dict(signed_in.id_claims), dict(signed_in.access_claims)
    window.set_earlier([PastSignIn("key", NOW, "maria.santos", *claims)])
    window.second.set_text(with_claims(mint("id"), jti="another", email_verified="true"))
    window.tabs.setCurrentIndex(tab)
    _current_table(window)
    return window


def _current_table(window: TokenInspector) -> None:
    page = window.pages.currentWidget()
    table = page if isinstance(page, TableView) else page.findChild(TableView)
    assert table is not None
    table.selectRow(2)


def controls_nothing_on() -> PracticeControls:
    window = PracticeControls()
    pools = [PoolChoice("Practice pool", POOL), PoolChoice("Northwind", "data", "eu-west-1")]
    window.pool.set_pools(pools)
    window.pool.set_settings(PoolSettings(POOL, "ESSENTIALS", 3600, 86_400, 3, short=False))
    window.users.set_pools(pools)
    window.users.set_users(
        [PracticeUser("maria", "Practice-1", POOL, "Practice pool", "Text message", ("SMS_MFA",))]
    )
    return window


def controls_all_on() -> PracticeControls:
    window = controls_nothing_on()
    window.set_changes(
        Changes(
            (
                {"operation": "GetUser", "kind": "throttle", "times": 2},
                {"operation": "*", "kind": "delay_messages", "seconds": 40},
            ),
            offset_seconds=90_061,
            closed_region="eu-west-1",
            short_lives=("Practice pool",),
            tiers=(("Northwind", "LITE"),),
        )
    )
    return window


def controls_problem() -> PracticeControls:
    window = controls_nothing_on()
    window.faults.seconds.set_text("x")
    window.faults.add.click()
    return window


def controls_pool() -> PracticeControls:
    return _controls_on(1)


def controls_users() -> PracticeControls:
    window = _controls_on(2)
    window.say_done("data")
    return window


def _controls_on(tab: int) -> PracticeControls:
    window = controls_nothing_on()
    window.tabs.setCurrentIndex(tab)
    return window


TOOLS: tuple[Make, ...] = (
    plan_not_run,
    plan_without_cases,
    plan_done,
    plan_requests,
    plan_case,
    plan_notes,
    plan_running,
    plan_by_hand,
    plan_problem,
    inspector_empty,
    inspector_checks,
    inspector_rejected,
    inspector_no_keys,
    inspector_claims,
    inspector_compared,
    inspector_sign_in,
    controls_nothing_on,
    controls_all_on,
    controls_problem,
    controls_pool,
    controls_users,
)
