"""The form: what is typed is judged at once, and what wasn't touched stays as it was."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.config.key_problems import key_problems
from desktop.config.profile import KNOWN_KEYS
from desktop.ui.connection_editor.form import ConnectionForm
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.secret_edit import SecretEdit

VALUES = {
    "name": "Northwind staff",
    "region": "eu-central-1",
    "user_pool_id": "eu-central-1_AbC",
    "client_id": "abc",
}


@pytest.fixture
def form(qtbot: QtBot) -> ConnectionForm:
    form = ConnectionForm()
    qtbot.addWidget(form)
    form.show()
    return form


def type_into(form: ConnectionForm, key: str, text: str) -> None:
    edit = form.fields[key].control
    assert isinstance(edit, QLineEdit)
    edit.setText(text)


def given(form: ConnectionForm) -> dict[str, object]:
    return {key: value for key, value in form.values().items() if value is not None}


def test_what_was_not_touched_stays_as_it_was(form: ConnectionForm):
    form.set_values(VALUES)
    assert given(form) == VALUES


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("auth_flow", "USER_SRP_AUTH"),
        ("auth_flow", "USER_PASSWORD_AUTH"),  # the default, which the file names
        ("client_secret", "abc=="),
        ("code_minutes", 3),
        ("keep_signed_in", False),
        ("keep_signed_in", True),
        ("require_mfa", True),
        ("support", "the service desk"),
    ],
)
def test_each_kind_of_value_comes_back(form: ConnectionForm, key: str, value: object):
    form.set_values({**VALUES, key: value})
    assert given(form) == {**VALUES, key: value}


def test_of_a_new_one_nothing_is_told_before_it_was_touched(form: ConnectionForm):
    form.set_values({})
    assert {it.problem for it in form.fields.values()} == {""}
    type_into(form, "region", "somewhere")
    assert form.fields["region"].problem == "An AWS Region, such as eu-central-1."
    type_into(form, "region", "")
    assert form.fields["region"].problem == "This is needed."
    assert form.fields["name"].problem == ""


def test_then_all_that_is_missing_is_told(form: ConnectionForm):
    form.set_values({})
    assert form.first_problem() == "name"
    assert form.fields["client_id"].problem == "This is needed."


def test_a_problem_is_told_under_its_field_and_goes_when_it_is_right(form: ConnectionForm):
    form.set_values(VALUES)
    type_into(form, "user_pool_id", "nonsense")
    field = form.fields["user_pool_id"]
    assert field.control.accessibleDescription() == field.problem
    type_into(form, "user_pool_id", "eu-central-1_Xyz")
    assert field.problem == ""
    assert form.first_problem() is None


def test_keys_that_do_not_go_together_are_told(form: ConnectionForm):
    form.set_values(VALUES)
    type_into(form, "user_pool_id", "eu-west-1_Xyz")
    assert "The pool is in eu-west-1." in form.fields["region"].problem


def test_the_region_is_filled_in_from_the_pool_id_as_it_is_typed(form: ConnectionForm):
    form.set_values({})
    type_into(form, "user_pool_id", "eu-central-1")
    assert form.fields["region"].value() is None
    type_into(form, "user_pool_id", "eu-central-1_Xyz")
    assert form.fields["region"].value() == "eu-central-1"
    type_into(form, "user_pool_id", "eu-west-1_Xyz")
    assert form.fields["region"].value() == "eu-west-1"


def test_a_region_that_was_entered_stays(form: ConnectionForm):
    form.set_values({})
    type_into(form, "region", "us-east-1")
    type_into(form, "user_pool_id", "eu-central-1_Xyz")
    assert form.fields["region"].value() == "us-east-1"
    assert "The pool is in eu-central-1." in form.fields["region"].problem


def test_a_number_that_is_none_is_told(form: ConnectionForm):
    form.set_values(VALUES)
    type_into(form, "code_minutes", "three")
    assert form.fields["code_minutes"].problem == "A whole number, 3 to 15."


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("code_minutes", "3"),
        ("keep_signed_in", "yes"),
        ("auth_flow", "MAGIC"),
        ("support", 5),
        ("name", ["a"]),
        ("max_age", {"a": 1}),
    ],
)
def test_a_value_of_a_wrong_kind_is_shown(form: ConnectionForm, key: str, value: object):
    """Saving what is then in the field makes a profile, or the field says what is wrong."""
    form.set_values({**VALUES, "auth_flow": "USER_AUTH", key: value})
    problems = [it.key for it in key_problems(given(form), KNOWN_KEYS)]
    assert problems == ([key] if form.fields[key].problem else [])


def test_an_unknown_key_is_told_and_can_be_removed(form: ConnectionForm, qtbot: QtBot):
    form.set_values({**VALUES, "colour": "blue"})
    assert form.first_problem() == "colour"
    assert "colour" not in form.values()  # kept in the file
    remove = form.unknown.findChild(LinkButton)
    assert remove is not None
    assert remove.accessibleName() == "Remove colour"
    with qtbot.waitSignal(form.changed):
        remove.click()
    assert form.first_problem() is None
    assert form.values()["colour"] is None


def test_a_key_that_is_out_of_sight_is_shown(form: ConnectionForm, qtbot: QtBot):
    form.set_values(VALUES)
    assert not form.fields["proxy"].isVisible()
    form.show_key("proxy")
    assert form.fields["proxy"].isVisible()
    qtbot.waitUntil(lambda: form.focusWidget() is form.fields["proxy"].control)


def test_a_locked_key_says_why_and_keeps_its_value(form: ConnectionForm):
    form.set_values({**VALUES, "support": "mine"})
    form.lock({"support": "Your organisation sets this: theirs", "keep_signed_in": "Set."})
    support, keep = form.fields["support"], form.fields["keep_signed_in"]
    assert isinstance(support.control, QLineEdit)
    assert support.control.isReadOnly()
    assert support.said.text() == "Your organisation sets this: theirs"
    assert not keep.control.isEnabled()
    assert form.values()["support"] == "mine"


def test_the_secret_is_hidden(form: ConnectionForm):
    form.set_values({**VALUES, "client_secret": "s3cret"})
    edit = form.fields["client_secret"].control
    assert isinstance(edit, SecretEdit)
    assert edit.is_hidden
