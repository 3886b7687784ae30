"""The dialog that makes a pool: what is wanted, what will change, how far it is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.setup.provisioning.changes import Change, Event, Part, Value
from desktop.setup.provisioning.choices import PARAMETERS, Choices
from desktop.setup.provisioning.failure import Failure, Reason
from desktop.setup.provisioning.problems import AwsProblem, Cause
from desktop.setup.provisioning.stack import MADE_WITH, StackFacts
from desktop.ui.provisioning.make_pool import MakePoolDialog, PoolWish
from desktop.ui.provisioning.mfa_code import AwsCodeDialog
from desktop.ui.provisioning.words import (
    aws_problem,
    change_text,
    event_text,
    failure_problem,
    stage_problem,
)
from desktop.ui.text.problem import Problem


@pytest.fixture
def dialog(qtbot: QtBot) -> MakePoolDialog:
    made = MakePoolDialog(lambda: 100.0)
    qtbot.addWidget(made)
    made.set_profiles(("default", "work"))
    made.open()
    return made


def test_what_is_wanted_as_it_is_filled_in(dialog: MakePoolDialog, qtbot: QtBot):
    dialog.profile.setCurrentIndex(1)
    dialog.region.set_text("eu-west-1")
    dialog.pool.set_text("Northwind staff")
    dialog.apps.setChecked(False)
    with qtbot.waitSignal(dialog.wished) as caught:
        dialog.submit()
    parameters = (
        ("PoolName", "Northwind staff"),
        ("AuthenticatorApps", "no"),
        ("SignInDays", "1"),
    )
    assert caught.args == [
        PoolWish("work", "eu-west-1", Choices("cognito-desk", parameters)),
    ]
    assert dialog.action.busy


def test_without_profiles_it_is_as_boto3_finds_them(dialog: MakePoolDialog, qtbot: QtBot):
    dialog.set_profiles(())
    with qtbot.waitSignal(dialog.wished) as caught:
        dialog.submit()
    assert caught.args[0].aws_profile == ""


@pytest.mark.parametrize(
    ("field", "text"), [("stack", "9 lives"), ("stack", ""), ("pool", "<staff>"), ("days", "0")]
)
def test_what_aws_would_refuse_is_said_before_it_is_asked(
    dialog: MakePoolDialog, qtbot: QtBot, field: str, text: str
):
    getattr(dialog, field).set_text(text)
    with qtbot.assertNotEmitted(dialog.wished):
        dialog.submit()
    assert dialog.message.isVisible()


def test_changes_are_shown_and_made_at_a_press(dialog: MakePoolDialog, qtbot: QtBot):
    dialog.submit()
    dialog.show_changes("Account 1", ["User pool: will be made"])
    assert dialog.windowTitle() == "Make this?"
    assert "User pool" in dialog.list.text()
    assert not dialog.pool.isVisible()
    with qtbot.waitSignal(dialog.agreed):
        dialog.submit()
    dialog.show_progress(["User pool: being made…"])
    assert dialog.list.text() == "User pool: being made…"


def test_cancel_before_anything_is_made_closes(dialog: MakePoolDialog, qtbot: QtBot):
    dialog.show_changes("", [])
    with qtbot.waitSignal(dialog.cancelled), qtbot.assertNotEmitted(dialog.stop_wanted):
        dialog.reject()
    assert not dialog.isVisible()


def test_cancel_while_it_is_made_takes_it_back_and_stays(dialog: MakePoolDialog, qtbot: QtBot):
    dialog.show_changes("", [])
    dialog.submit()
    with qtbot.waitSignal(dialog.stop_wanted), qtbot.assertNotEmitted(dialog.cancelled):
        dialog.reject()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.cancelled), qtbot.assertNotEmitted(dialog.stop_wanted):
        dialog.reject()
    assert not dialog.isVisible()


def test_a_problem_leads_back_to_what_is_wanted(dialog: MakePoolDialog):
    dialog.pool.set_text("Mine")
    dialog.show_changes("", [])
    dialog.submit()
    dialog.show_problem(Problem("No."))
    assert dialog.pool.isVisible()
    assert dialog.pool.isEnabled()
    assert dialog.pool.text() == "Mine"
    assert dialog.windowTitle() == "Make a pool"
    assert not dialog.action.busy


def test_the_parameters_it_sets_are_the_templates():
    assert {"PoolName", "AuthenticatorApps", "SignInDays"} <= set(PARAMETERS)


def test_a_code_for_aws_is_given_once_and_forgotten(qtbot: QtBot):
    asked = AwsCodeDialog("arn:aws:iam::1:mfa/maria", lambda: 100.0)
    qtbot.addWidget(asked)
    asked.open()
    asked.edit.setText("12")
    with qtbot.assertNotEmitted(asked.given):
        asked.submit()
    asked.edit.setText("123456")
    with qtbot.waitSignal(asked.given) as caught:
        asked.submit()
    assert caught.args == ["123456"]
    assert asked.edit.text() == ""
    assert "mfa/maria" in asked.subtitle.text()


# Sentences


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_a_sentence(cause: Cause):
    problem = aws_problem(AwsProblem(cause, "sns:Publish", "words", "Code"))
    assert problem.text.endswith(".")
    assert "{" not in problem.text
    assert problem.details == "sns:Publish\nCode\nwords"


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(reason: Reason):
    problem = failure_problem(Failure(reason, words="AWS's own"))
    assert problem.text.endswith(".")
    assert problem.details == "AWS's own"


@pytest.mark.parametrize(
    "status", ["CREATE_IN_PROGRESS", "ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_FAILED", "DELETE_FAILED"]
)
def test_every_state_has_a_sentence(status: str):
    ours = stage_problem(StackFacts("desk", status, tags=(MADE_WITH,)))
    theirs = stage_problem(StackFacts("desk", status))
    assert ours.text != theirs.text
    assert status in ours.details


def test_changes_and_progress_in_words():
    change = Change("Modify", Part.CLIENT, "AppClient", values=(Value("A", "3", "5"), Value("B")))
    assert change_text(change) == "App client: will be changed (A 3 → 5, B)"
    event = Event("1", Part.OTHER, "Thing", "CREATE_FAILED", "no")
    assert event_text(event) == "Thing: did not work"
