"""The window on a real practice pool, in a process of its own."""

from __future__ import annotations

import subprocess
import sys

from pytestqt.qtbot import QtBot

from desktop.qa.model.verdicts import ServiceJudgement, Verdict
from desktop.system.monotonic import monotonic
from desktop.test_plan.presenter import TestPlanPresenter
from desktop.ui.dialogs.begin_run import BeginRunDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession

IDS = ("QA-01", "QA-02", "QA-05", "QA-36", "QA-38")


def test_cases_run_in_the_window_on_a_practice_pool(qtbot: QtBot):
    app = MainWindow(CurrentSession(monotonic))
    qtbot.addWidget(app)
    presenter = TestPlanPresenter(app, None)
    plan = presenter.plan
    qtbot.addWidget(plan)
    plan.show()
    plan.run_wanted.emit(list(IDS))
    (dialog,) = plan.findChildren(BeginRunDialog)
    dialog.tester.set_text("Ada Kim")
    dialog.action.click()
    qtbot.waitUntil(lambda: not plan.busy, timeout=60_000)
    assert plan.message.problem is None
    found = {it: presenter.book.record_of(it).last for it in IDS}
    verdicts = {it: last.verdict for it, last in found.items() if last is not None}
    assert verdicts == {
        "QA-01": Verdict.PASSED,
        "QA-02": Verdict.PASSED,
        "QA-05": Verdict.PASSED,
        "QA-36": Verdict.PASSED,
        "QA-38": Verdict.WARNING,
    }
    for last in found.values():
        assert last is not None
        assert last.service is ServiceJudgement.AS_DOCUMENTED
        assert last.restored is True
    record = presenter.book.finished()
    assert record is not None
    assert record.target.practice
    assert record.target.settings
    presenter.stop()


def test_nothing_of_it_is_imported_before_it_is_opened():
    code = (
        "import sys, desktop.app, desktop.ui.presenters.main, desktop.ui.presenters.qa_tools;"
        "print([it for it in sys.modules if it.startswith(('desktop.qa', 'desktop.test_plan',"
        " 'desktop.test_environment', 'desktop.ui.test_plan'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
