"""The dialog that deletes a pool: what is lost, then two questions."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.setup.provisioning.problems import Identity
from desktop.setup.provisioning.stack import StackFacts
from desktop.setup.provisioning.work import Losses
from desktop.ui.provisioning.delete_pool import DeletePoolDialog
from desktop.ui.provisioning.deletion_words import (
    gone_text,
    left_lines,
    loss_lines,
    nothing_text,
    where_text,
)
from desktop.ui.text.problem import Problem


@pytest.fixture
def dialog(qtbot: QtBot) -> DeletePoolDialog:
    made = DeletePoolDialog("old", lambda: 100.0)
    qtbot.addWidget(made)
    made.open()
    return made


def test_nothing_can_be_deleted_before_it_is_known_what_is_lost(dialog: DeletePoolDialog):
    assert dialog.action.busy
    dialog.show_losses("Account 1", ["The user pool p"])
    assert not dialog.action.busy
    assert "The user pool p" in dialog.list.text()
    assert not dialog.action.hasFocus()


def test_it_is_asked_about_twice(dialog: DeletePoolDialog, qtbot: QtBot):
    dialog.show_losses("", ["The user pool p"])
    with qtbot.assertNotEmitted(dialog.agreed):
        dialog.submit()
    assert dialog.typed.isVisible()
    assert dialog.typed.edit.hasFocus()
    assert "old" in dialog.typed.edit.accessibleName()
    with qtbot.waitSignal(dialog.agreed):
        dialog.typed.set_text("old")
        dialog.submit()
    dialog.show_progress(["User pool: deleted"])
    assert not dialog.typed.isVisible()


@pytest.mark.parametrize("typed", ["", "Old", "yes", "old1"])
def test_another_name_deletes_nothing(dialog: DeletePoolDialog, qtbot: QtBot, typed: str):
    dialog.show_losses("", ["The user pool p"])
    dialog.submit()
    dialog.typed.set_text(typed)
    with qtbot.assertNotEmitted(dialog.agreed):
        dialog.submit()
    assert dialog.message.isVisible()
    assert dialog.typed.isVisible()


def test_cancel_closes_at_any_time(dialog: DeletePoolDialog, qtbot: QtBot):
    dialog.show_losses("", [])
    dialog.submit()
    with qtbot.waitSignal(dialog.cancelled):
        dialog.reject()
    assert not dialog.isVisible()


def test_afterwards_there_is_only_close(dialog: DeletePoolDialog):
    dialog.show_losses("", [])
    dialog.show_gone("The stack old is gone.", ["Connections to it are left: Staff."])
    assert not dialog.cancel.isVisible()
    assert "gone" in dialog.subtitle.text()
    dialog.submit()
    assert not dialog.isVisible()


def test_a_problem_is_said_and_closes(dialog: DeletePoolDialog):
    dialog.show_problem(Problem("No."))
    assert dialog.message.isVisible()
    assert dialog.windowTitle() == "It wasn't deleted"
    dialog.submit()
    assert not dialog.isVisible()


def test_what_is_lost_is_named():
    facts = StackFacts("old", "CREATE_COMPLETE")
    lines = "\n".join(loss_lines(facts, Losses("p", 7, is_protected=True), ("Staff", "QA")))
    for part in ("user pool p", "7", "app client", "role", "protection", "Staff, QA", "brought"):
        assert part in lines
    unknown = "\n".join(loss_lines(facts, Losses("p", None, is_protected=False), ()))
    assert "isn't known" in unknown
    assert "protection" not in unknown
    [only] = loss_lines(
        StackFacts("old", "ROLLBACK_COMPLETE"), Losses("", None, is_protected=False), ()
    )
    assert "has no pool" in only
    assert "ROLLBACK_COMPLETE" in only


def test_where_and_what_is_left():
    identity = Identity("1", "arn:me", "eu-west-1")
    assert where_text(identity) == "AWS account 1, eu-west-1, as arn:me."
    assert "old" in gone_text("old")
    assert "old" in nothing_text("old")
    assert left_lines(()) == []
    assert "Staff" in left_lines(("Staff",))[0]
