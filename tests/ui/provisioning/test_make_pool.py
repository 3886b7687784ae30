"""The dialog that makes a pool: what is wanted, what will change, how far it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.setup.provisioning.changes import Change, Event, Part, Value
from desktop.setup.provisioning.choices import PARAMETERS, Choices
from desktop.setup.provisioning.failure import Failure, Reason
from desktop.setup.provisioning.invitation import Invitation
from desktop.setup.provisioning.problems import AwsProblem, Cause
from desktop.setup.provisioning.stack import MADE_WITH, StackFacts
from desktop.setup.provisioning.wish import PoolWish
from desktop.ui.provisioning.make_pool import MakePoolDialog
from desktop.ui.provisioning.mfa_code import AwsCodeDialog
from desktop.ui.provisioning.problem_words import (
    aws_problem,
    deletion_problem,
    failure_problem,
    stage_problem,
)
from desktop.ui.provisioning.words import change_text, event_text
from desktop.ui.text.problem import Problem


@pytest.fixture
def dialog(qtbot: QtBot) -> MakePoolDialog:
    made = MakePoolDialog(lambda: 100.0)
    qtbot.addWidget(made)
    made.set_profiles(("default", "work"))
    made.open()
    return made


def fill(dialog: MakePoolDialog, **values: str) -> None:
    for name, value in values.items():
        dialog.form.fields[name].set_value(value)


def wished(dialog: MakePoolDialog, qtbot: QtBot) -> PoolWish:
    with qtbot.waitSignal(dialog.wished) as caught:
        dialog.submit()
    return caught.args[0]


def test_what_is_wanted_as_it_is_filled_in(dialog: MakePoolDialog, qtbot: QtBot):
    dialog.form.profile.setCurrentIndex(1)
    fill(dialog, region="eu-west-1", PoolName="Northwind staff", AuthenticatorApps="no")
    parameters = (("PoolName", "Northwind staff"), ("AuthenticatorApps", "no"))
    assert wished(dialog, qtbot) == PoolWish(
        "work", "eu-west-1", Choices("cognito-desk", parameters)
    )
    assert dialog.action.busy


def test_what_is_not_touched_stays_unsaid_so_that_a_pool_keeps_its_own(
    dialog: MakePoolDialog, qtbot: QtBot
):
    fill(dialog, SignInDays="7", CodeMinutes="5")
    fill(dialog, CodeMinutes="3")  # back again: chosen all the same
    wish = wished(dialog, qtbot)
    assert wish.choices.parameters == (("CodeMinutes", "3"), ("SignInDays", "7"))


def test_more_choices_are_wished_for_as_well(dialog: MakePoolDialog, qtbot: QtBot):
    assert not dialog.form.fields["Plan"].isVisible()
    dialog.form.more.click()
    assert dialog.form.fields["Plan"].isVisible()
    arn = "arn:aws:ses:eu-central-1:123456789012:identity/desk.example.com"
    fill(
        dialog,
        PasskeyDomain="desk.example.com",
        EmailSenderArn=arn,
        EmailFrom="desk@desk.example.com",
        Plan="PLUS",
        DeletionProtection="INACTIVE",
        tags=" team = IT,cost-centre=4711 ,",
        user_name="maria",
        phone="+491700000000",
    )
    wish = wished(dialog, qtbot)
    assert dict(wish.choices.parameters) == {
        "PasskeyDomain": "desk.example.com",
        "EmailSenderArn": arn,
        "EmailFrom": "desk@desk.example.com",
        "Plan": "PLUS",
        "DeletionProtection": "INACTIVE",
    }
    assert wish.choices.tags == (("team", "IT"), ("cost-centre", "4711"))
    assert wish.invitation == Invitation("maria", "+491700000000")
    assert not wish.choices.problems()


def test_without_profiles_it_is_as_boto3_finds_them(dialog: MakePoolDialog, qtbot: QtBot):
    dialog.set_profiles(())
    assert wished(dialog, qtbot).aws_profile == ""


WRONG = [
    ("stack", "9 lives", {}),
    ("stack", "", {}),
    ("region", "Frankfurt", {}),
    ("PoolName", "<staff>", {}),
    ("SignInDays", "0", {}),
    ("CodeMinutes", "16", {}),
    ("TokenMinutes", "", {}),
    ("PasswordLength", "7", {}),
    ("PasskeyDomain", "Desk", {}),
    ("PasskeyDomain", "desk.example.com", {"Plan": "LITE"}),
    ("EmailSenderArn", "desk@example.com", {}),
    ("EmailFrom", "desk@example.com", {}),  # of which identity?
    ("CodeText", "no place for the code", {}),
    ("SmsRegion", "x", {}),
    ("tags", "team", {}),
    ("tags", "a=b,=c", {}),
    ("user_name", "two words", {"phone": "+491700000000"}),
    ("user_name", "", {"phone": "+491700000000"}),
    ("phone", "0170 0000000", {"user_name": "maria"}),
    ("phone", "", {"user_name": "maria"}),
]


@pytest.mark.parametrize(("name", "value", "others"), WRONG)
def test_what_aws_would_refuse_is_said_before_it_is_asked(
    dialog: MakePoolDialog, qtbot: QtBot, name: str, value: str, others: dict[str, str]
):
    fill(dialog, **others)
    fill(dialog, **{name: value})
    with qtbot.assertNotEmitted(dialog.wished):
        dialog.submit()
    field = dialog.form.fields[name]
    assert field.isVisible()  # also where it was folded away
    assert field.problem
    assert dialog.message.accessibleDescription().endswith(field.problem)
    assert field.control.accessibleDescription() == field.problem


def test_what_is_wrong_is_said_as_one_types_and_goes_when_it_is_right(dialog: MakePoolDialog):
    field = dialog.form.fields["stack"]
    field.set_value("9")
    assert "a letter first" in field.problem
    field.set_value("desk-9")
    assert not field.problem


def test_what_is_missing_is_said_once_the_person_was_there(dialog: MakePoolDialog):
    fill(dialog, user_name="maria")
    assert not dialog.form.fields["phone"].problem
    fill(dialog, phone="+4")
    assert dialog.form.fields["phone"].problem


@pytest.mark.parametrize("name", PARAMETERS)
def test_every_parameter_of_the_template_can_be_chosen(dialog: MakePoolDialog, name: str):
    field = dialog.form.fields[name]
    assert field.value() == PARAMETERS[name].usual
    assert field.control.accessibleName()


def test_by_keyboard_alone(dialog: MakePoolDialog, qtbot: QtBot):
    """Tab reaches each field from top to bottom, the link opens, Enter sends."""
    qtbot.waitUntil(dialog.form.profile.hasFocus)
    for _ in range(4):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert dialog.form.fields["AuthenticatorApps"].value() == "no"
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.form.more.hasFocus()
    qtbot.keyClick(dialog.form.more, Qt.Key.Key_Return)
    order = [dialog.form.fields[it].control for it in list(dialog.form.fields)[4:]]
    for expected in order:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is expected
    with qtbot.waitSignal(dialog.wished):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_changes_are_shown_and_made_at_a_press(dialog: MakePoolDialog, qtbot: QtBot):
    dialog.submit()
    dialog.show_changes("Account 1", ["User pool: will be made"])
    assert dialog.windowTitle() == "Make this?"
    assert "User pool" in dialog.list.text()
    assert not dialog.form.isVisible()
    with qtbot.waitSignal(dialog.agreed):
        dialog.submit()
    dialog.show_progress(["User pool: being made…"])
    assert dialog.list.text() == "User pool: being made…"


def test_changes_that_are_not_done_here_offer_no_button(dialog: MakePoolDialog):
    dialog.submit()
    dialog.show_changes("Account 1", ["Its users would be lost."], allowed=False)
    assert not dialog.action.isVisible()
    dialog.show_problem(Problem("No."))
    assert dialog.action.isVisible()


def test_a_stack_that_was_never_finished_is_deleted_at_a_press(
    dialog: MakePoolDialog, qtbot: QtBot
):
    dialog.submit()
    dialog.show_unfinished("Account 1", ["The stack x was never finished"])
    assert dialog.action.accessibleName() == "Delete it and begin anew"
    assert not dialog.action.hasFocus()
    with qtbot.waitSignal(dialog.agreed):
        dialog.submit()
    dialog.show_changes("Account 1", ["User pool: will be made"])
    with qtbot.waitSignal(dialog.agreed):
        dialog.submit()


def test_cancel_while_the_unfinished_stack_is_deleted_closes(dialog: MakePoolDialog, qtbot: QtBot):
    dialog.show_unfinished("", [])
    dialog.submit()
    with qtbot.waitSignal(dialog.cancelled), qtbot.assertNotEmitted(dialog.stop_wanted):
        dialog.reject()


def test_the_pool_that_is_there_can_be_signed_in_to(dialog: MakePoolDialog, qtbot: QtBot):
    dialog.show_changes("", [])
    dialog.submit()
    dialog.show_made("Sign in with it.", ["User pool 1"], Problem("Look.", "here", "warning"))
    assert dialog.message.isVisible()
    assert dialog.cancel.accessibleName() == "Close"
    with qtbot.waitSignal(dialog.sign_in_wanted):
        dialog.submit()


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
    fill(dialog, PoolName="Mine")
    dialog.show_changes("", [])
    dialog.submit()
    dialog.show_problem(Problem("No."))
    assert dialog.form.isVisible()
    assert dialog.form.isEnabled()
    assert dialog.form.fields["PoolName"].value() == "Mine"
    assert dialog.windowTitle() == "Make a pool"
    assert not dialog.action.busy


def test_a_pool_is_deleted_by_its_stack_alone(dialog: MakePoolDialog, qtbot: QtBot):
    fill(dialog, PoolName="<not looked at>", stack="9")
    with qtbot.assertNotEmitted(dialog.delete_wanted):
        dialog.delete.click()
    assert dialog.message.isVisible()
    fill(dialog, stack="old")
    with qtbot.waitSignal(dialog.delete_wanted) as caught:
        dialog.delete.click()
    assert caught.args == [PoolWish("default", "", Choices("old"))]


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
    for problem in (
        failure_problem(Failure(reason, words="AWS's own")),
        deletion_problem(Failure(reason, words="AWS's own")),
    ):
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
