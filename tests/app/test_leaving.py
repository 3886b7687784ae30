"""Leaving the program while something would be lost."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.qa.environment import Environment
from desktop.startup.first_paint import FirstPaint
from desktop.test_environment.opening import Hooks
from desktop.test_plan import TestPlanPresenter
from desktop.test_plan.targets import PlanTarget
from desktop.ui.connection_editor.editor import ConnectionEditor
from desktop.ui.dialogs.begin_run import BeginRunDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.remember_device import RememberDeviceDialog
from desktop.ui.dialogs.unsaved import UnsavedDialog
from tests.helpers.scripted_environment import ScriptedEnvironment, case
from tests.helpers.user_folders import home_environment


@contextmanager
def scripted(_hooks: Hooks) -> Iterator[Environment]:
    yield ScriptedEnvironment()


class Quits:
    """In the place of QCoreApplication, whose `exit` would end the tests."""

    count = 0

    @classmethod
    def exit(cls, code: int) -> None:
        assert code == 0
        cls.count += 1


@pytest.fixture
def app(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[App]:
    """With one case of the plan done."""
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(FirstPaint, "_painted", lambda _: None)  # the rest never comes
    monkeypatch.setattr(Quits, "count", 0)
    monkeypatch.setattr("desktop.startup.leaving.QCoreApplication", Quits)
    hooks = sys.excepthook, threading.excepthook
    qapp.setQuitOnLastWindowClosed(False)  # as the program does
    app = App(qapp)
    app.leaving.loop_runs = True
    app.window.build_content()
    qtbot.addWidget(app.window)
    app.window.show()
    plan = app.test_plan = TestPlanPresenter(app.window, None, (case(1),))
    qtbot.addWidget(plan.plan)
    plan.set_targets([PlanTarget("Scripted", scripted, None)])
    plan.plan.show()
    plan.plan.view.run.click()
    (begin,) = plan.plan.findChildren(BeginRunDialog)
    begin.tester.set_text("Ada Kim")
    begin.action.click()
    qtbot.waitUntil(lambda: not plan.plan.busy)
    yield app
    app.leaving.loop_runs = False
    plan.stop()
    sys.excepthook, threading.excepthook = hooks
    app.window.close_asked.disconnect()
    app.window.closing.disconnect()
    app.deleteLater()
    qapp.setQuitOnLastWindowClosed(True)


LEAVE: dict[str, Callable[[App], object]] = {
    "the window's X": lambda app: app.window.close(),
    "File, Quit": lambda app: app.window.quit_wanted.emit(),
}


@pytest.mark.parametrize("how", LEAVE)
def test_nothing_is_lost_without_a_question(app: App, how: str):
    plan = app.test_plan
    assert plan is not None
    LEAVE[how](app)
    assert Quits.count == 0
    assert app.window.isVisible()
    (dialog,) = plan.plan.findChildren(UnsavedDialog)
    dialog.reject()
    assert Quits.count == 0
    LEAVE[how](app)
    (dialog,) = [it for it in plan.plan.findChildren(UnsavedDialog) if it.isVisible()]
    dialog.discard.click()
    assert Quits.count == 1


@pytest.mark.parametrize("how", LEAVE)
def test_with_results_that_are_saved_it_ends_at_once(app: App, how: str):
    assert app.test_plan is not None
    app.test_plan.book.mark_saved(app.test_plan.book.cases)
    LEAVE[how](app)
    assert Quits.count == 1


@pytest.fixture
def changed(app: App) -> ConnectionEditor:
    """The editor with a change that isn't saved."""
    assert app.test_plan is not None
    app.test_plan.book.mark_saved(app.test_plan.book.cases)
    app.open_connections()
    editing = app.connection_editing
    assert editing is not None
    assert editing.list is not None
    editing.list.action.click()
    assert editing.editor is not None
    editing.editor.form.set_values({"name": "Half a name"})
    return editing.editor


def question(over: QWidget) -> ConfirmDialog:
    (found,) = [it for it in over.findChildren(ConfirmDialog) if it.isVisible()]
    return found


@pytest.mark.parametrize("how", LEAVE)
def test_a_changed_connection_is_asked_about(app: App, changed: ConnectionEditor, how: str):
    LEAVE[how](app)
    assert app.window.isVisible()
    question(changed).cancel.click()
    assert changed.isVisible()
    LEAVE[how](app)
    LEAVE[how](app)  # impatient: one question
    assert Quits.count == 0
    question(changed).action.click()
    assert Quits.count == 1


def test_one_question_after_the_other(app: App, changed: ConnectionEditor):
    plan = app.test_plan
    assert plan is not None
    plan.book.mark_saved(())
    app.window.close()
    (dialog,) = plan.plan.findChildren(UnsavedDialog)
    dialog.discard.click()
    assert Quits.count == 0
    question(changed).action.click()
    assert Quits.count == 1


def test_a_window_that_refuses_to_close_keeps_nothing_from_ending(
    app: App, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    """Such as the question whether to remember this computer: closing it is an answer first."""
    monkeypatch.setattr("desktop.startup.leaving.QCoreApplication", QCoreApplication)
    assert app.test_plan is not None
    app.test_plan.book.mark_saved(app.test_plan.book.cases)
    dialog = RememberDeviceDialog(parent=app.window)
    dialog.open()
    QTimer.singleShot(0, app.window.close)
    limit = QTimer(singleShot=True)  # else it would never end
    limit.timeout.connect(partial(qapp.exit, 1))
    limit.start(5_000)
    assert app.leaving.exec() == 0
    limit.stop()
    dialog.deleteLater()
