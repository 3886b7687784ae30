"""What was found of a connection, shown and completed before it is added."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.setup.discovery.client_facts import ClientFacts
from desktop.setup.discovery.found import Candidate, Found, Source
from desktop.ui.dialogs.add_connection import AddConnectionDialog
from desktop.ui.text.problem import Problem
from tests.helpers.pseudo_translation import pseudo_translation, texts

WHOLE = Candidate(
    name="Staff",
    region="eu-central-1",
    user_pool_id="eu-central-1_AbC",
    client_id="abc",
    support="Call 100.",
)
ONLY_POOL = Candidate(region="eu-central-1", user_pool_id="eu-central-1_AbC")
ONLY_CLIENT = Candidate(name="northwind", region="eu-west-1", client_id="abc")


def dialog_for(
    qtbot: QtBot,
    *candidates: Candidate,
    source: Source = Source.IDS,
    taken: tuple[str, ...] = (),
    origin: str = "",
    can_list: bool = False,
) -> AddConnectionDialog:
    found = Found(source, candidates or (WHOLE,), origin)
    dialog = AddConnectionDialog(found, taken, can_list=can_list)
    qtbot.addWidget(dialog)
    dialog.checks = []  # type: ignore[attr-defined]
    dialog.check_wanted.connect(dialog.checks.append)  # type: ignore[attr-defined]
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def added(dialog: AddConnectionDialog, qtbot: QtBot) -> Candidate:
    with qtbot.waitSignal(dialog.decided) as decided:
        dialog.action.click()
    assert isinstance(decided.args[0], Candidate)
    return decided.args[0]


def problem(dialog: AddConnectionDialog) -> str:
    dialog.action.click()
    assert dialog.message.problem is not None
    return dialog.message.problem.text


def test_what_is_known_is_shown_and_asked_about_at_once(qtbot: QtBot):
    dialog = dialog_for(qtbot)
    assert dialog.name_field.text() == "Staff"
    assert dialog.facts.values() == ["eu-central-1_AbC", "abc", "eu-central-1", "Call 100."]
    assert dialog.checks == [replace(WHOLE, name="")]  # type: ignore[attr-defined]
    assert not dialog.client.isVisible()
    assert added(dialog, qtbot) == WHOLE


def test_the_name_is_the_person_s(qtbot: QtBot):
    dialog = dialog_for(qtbot)
    assert dialog.focusWidget() is dialog.name_field.edit
    dialog.name_field.set_text("  Partners ")
    assert added(dialog, qtbot).name == "Partners"


@pytest.mark.parametrize("name", ["", "   ", "n" * 101, "a\u202eb"])
def test_a_name_that_it_cannot_have(qtbot: QtBot, name: str):
    dialog = dialog_for(qtbot)
    dialog.name_field.set_text(name)
    with qtbot.assertNotEmitted(dialog.decided):
        assert "name" in problem(dialog)


def test_a_name_that_another_one_has_where_none_may_be_replaced(qtbot: QtBot):
    dialog = dialog_for(qtbot, taken=("STAFF",), source=Source.LINK)
    assert problem(dialog).startswith("You have a connection with this name already.")
    dialog.name_field.set_text("Staff 2")
    assert added(dialog, qtbot).name == "Staff 2"


def test_a_client_id_that_is_missing_is_asked_for_first(qtbot: QtBot):
    dialog = dialog_for(qtbot, ONLY_POOL)
    assert dialog.focusWidget() is dialog.client.edit
    assert dialog.checks == []  # type: ignore[attr-defined]
    assert problem(dialog).startswith("Enter the app client's id")
    qtbot.keyClicks(dialog.client.edit, "abc")
    assert dialog.message.problem is None
    qtbot.waitUntil(lambda: bool(dialog.checks and dialog.checks[-1]))  # type: ignore[attr-defined]
    assert dialog.checks[-1].client_id == "abc"  # type: ignore[attr-defined]
    assert added(dialog, qtbot).client_id == "abc"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Enter the user pool's id"),
        ("eu-west-1", "Enter the user pool's id"),
        ("eu-central-1_A", "is in eu-central-1, and the app client in eu-west-1"),
        ("eu-west-1:0a1b2c3d-0000-4000-8000-000000000000", "an identity pool"),
    ],
)
def test_a_pool_id_that_cannot_be_right(qtbot: QtBot, typed: str, said: str):
    dialog = dialog_for(qtbot, ONLY_CLIENT, source=Source.AUTHORIZE_ADDRESS)
    dialog.pool.set_text(typed)
    assert said in problem(dialog)
    dialog.pool.set_text("eu-west-1_A")
    assert added(dialog, qtbot).pool_region == "eu-west-1"


def test_among_several_clients_the_person_chooses(qtbot: QtBot):
    other = Candidate("Web", "eu-central-1", "eu-central-1_AbC", "web", auth_flow="USER_AUTH")
    dialog = dialog_for(qtbot, WHOLE, other)
    assert dialog.clients.box.accessibleName() == "App client"
    assert [dialog.clients.box.itemText(i) for i in range(2)] == ["Staff (abc)", "Web (web)"]
    dialog.clients.box.setCurrentIndex(1)
    assert dialog.name_field.text() == "Web"
    assert "USER_AUTH" in " ".join(dialog.facts.values())
    assert dialog.checks[-1].client_id == "web"  # type: ignore[attr-defined]
    assert added(dialog, qtbot).client_id == "web"


class TestListing:
    LISTED = tuple(replace(ONLY_POOL, client_id=each) for each in ("a", "b"))

    def test_is_offered_where_it_can_be_and_the_client_is_in_question(self, qtbot: QtBot):
        assert dialog_for(qtbot, ONLY_POOL, can_list=True).clients.button.isVisible()
        assert not dialog_for(qtbot, ONLY_POOL).clients.button.isVisible()
        assert not dialog_for(qtbot, WHOLE, can_list=True).clients.button.isVisible()
        only_client = dialog_for(qtbot, Candidate(), can_list=True)
        assert not only_client.clients.button.isVisible()  # of which pool?
        only_client.pool.set_text("eu-central-1_AbC")
        assert only_client.clients.button.isVisible()

    def test_asks_at_the_press_of_the_button_and_offers_what_came(self, qtbot: QtBot):
        dialog = dialog_for(qtbot, ONLY_POOL, can_list=True)
        dialog.name_field.set_text("Ours")
        with qtbot.waitSignal(dialog.clients_wanted) as wanted:
            dialog.clients.button.click()
        assert wanted.args == ["eu-central-1_AbC"]
        assert "AWS" in dialog.status.text()
        assert not dialog.clients.button.isEnabled()
        dialog.set_candidates(self.LISTED)
        assert dialog.clients.box.isVisible()
        assert not dialog.client.isVisible()
        assert not dialog.clients.button.isVisible()
        found = added(dialog, qtbot)
        assert (found.client_id, found.name) == ("a", "Ours")

    def test_what_was_typed_meanwhile_goes_before(self, qtbot: QtBot):
        dialog = dialog_for(qtbot, ONLY_POOL, can_list=True)
        dialog.clients.button.click()
        dialog.client.set_text("abc")
        dialog.set_candidates(self.LISTED)
        assert not dialog.clients.box.isVisible()
        dialog.clients.button.click()  # asked again, with that in the field
        dialog.set_candidates(self.LISTED)
        assert dialog.clients.box.isVisible()

    def test_none_and_a_refusal_are_told(self, qtbot: QtBot):
        dialog = dialog_for(qtbot, ONLY_POOL, can_list=True)
        dialog.clients.button.click()
        dialog.set_candidates(())
        assert "no app client yet" in str(dialog.message.problem)
        dialog.clients.button.click()
        assert dialog.message.problem is None
        dialog.show_not_listed(Problem("No."))
        assert "No." in str(dialog.message.problem)
        assert dialog.clients.button.isEnabled()
        assert not dialog.status.isVisible()


class TestTheService:
    def test_is_asked_while_the_person_reads(self, qtbot: QtBot):
        dialog = dialog_for(qtbot)
        dialog.show_checking()
        assert dialog.status.isVisible()
        assert dialog.action.isEnabled()
        dialog.show_facts(ClientFacts(exists=True, needs_secret=False, auth_flow="USER_SRP_AUTH"))
        assert not dialog.status.isVisible()
        assert dialog.message.problem is not None
        assert dialog.message.problem.kind == "success"
        assert "USER_SRP_AUTH" in " ".join(dialog.facts.values())
        assert added(dialog, qtbot).auth_flow == "USER_SRP_AUTH"

    def test_never_overrides_what_the_source_said(self, qtbot: QtBot):
        dialog = dialog_for(qtbot, replace(WHOLE, auth_flow="CUSTOM_AUTH"))
        dialog.show_facts(ClientFacts(exists=True, needs_secret=False, auth_flow="USER_AUTH"))
        assert added(dialog, qtbot).auth_flow == "CUSTOM_AUTH"

    def test_wants_a_secret(self, qtbot: QtBot):
        dialog = dialog_for(qtbot)
        assert not dialog.secret.isVisible()
        dialog.show_facts(ClientFacts(exists=True, needs_secret=True))
        assert dialog.secret.isVisible()
        assert "has a secret" in str(dialog.message.problem)
        assert problem(dialog) == "Enter the app client's secret."
        dialog.secret.set_text("not one!")
        assert "letters, digits" in problem(dialog)
        dialog.secret.set_text(" s3cret ")
        qtbot.waitUntil(lambda: bool(dialog.checks[-1]))  # type: ignore[attr-defined]
        assert dialog.checks[-1].client_secret == "s3cret"  # type: ignore[attr-defined]
        dialog.show_facts(ClientFacts(exists=True, needs_secret=True, secret_wrong=True))
        assert "not the app client's secret" in str(dialog.message.problem)
        assert added(dialog, qtbot).client_secret == "s3cret"

    def test_has_no_use_for_a_secret(self, qtbot: QtBot):
        dialog = dialog_for(qtbot, replace(WHOLE, client_secret="s3cret", needs_secret=True))
        dialog.show_facts(ClientFacts(exists=True, needs_secret=False, secret_wrong=True))
        assert "has no secret" in str(dialog.message.problem)

    def test_knows_no_such_client_and_the_id_can_be_corrected(self, qtbot: QtBot):
        dialog = dialog_for(qtbot)
        dialog.show_facts(ClientFacts(exists=False))
        assert dialog.message.problem is not None
        assert dialog.message.problem.kind == "error"
        assert dialog.client.text() == "abc"
        dialog.client.set_text("right")
        assert added(dialog, qtbot).client_id == "right"

    def test_takes_no_password(self, qtbot: QtBot):
        dialog = dialog_for(qtbot)
        dialog.show_facts(ClientFacts(exists=True, no_flow=True))
        assert dialog.message.problem is not None
        assert dialog.message.problem.kind == "warning"

    @pytest.mark.parametrize("facts", [ClientFacts(), ClientFacts(exists=True)])
    def test_did_not_say(self, qtbot: QtBot, facts: ClientFacts):
        dialog = dialog_for(qtbot)
        dialog.show_facts(facts)
        assert "You can add it all the same" in str(dialog.message.problem)

    def test_can_not_be_reached(self, qtbot: QtBot):
        dialog = dialog_for(qtbot)
        dialog.show_checking()
        dialog.show_unchecked("No name.")
        assert not dialog.status.isVisible()
        assert dialog.message.problem is not None
        assert dialog.message.problem.details == "No name."
        assert added(dialog, qtbot) == WHOLE

    def test_tells_the_issuer(self, qtbot: QtBot):
        dialog = dialog_for(qtbot)
        dialog.show_issuer("UPDATED")
        assert "UPDATED (what its tokens name; nothing to set)" in dialog.facts.values()
        assert added(dialog, qtbot).issuer_type == "UPDATED"

    def test_that_all_is_well_does_not_hide_that_it_is_there_already(self, qtbot: QtBot):
        dialog = dialog_for(qtbot)
        dialog.show_checking()
        dialog.show_known("Northwind")
        dialog.show_facts(ClientFacts(exists=True, needs_secret=False, auth_flow="USER_AUTH"))
        assert "“Northwind”" in str(dialog.message.problem)


def test_what_is_typed_is_not_what_was_asked_about(qtbot: QtBot):
    dialog = dialog_for(qtbot, ONLY_POOL)
    dialog.client.set_text("abc")
    dialog.show_facts(ClientFacts(exists=True, needs_secret=False, auth_flow="USER_AUTH"))
    dialog.client.set_text("abcd")
    assert dialog.checks[-1] is None  # type: ignore[attr-defined]
    assert dialog.message.problem is None
    assert added(dialog, qtbot).auth_flow == ""


@pytest.mark.parametrize(
    ("source", "origin", "said"),
    [
        (Source.LINK, "", "A link wants to add this connection."),
        (Source.AMPLIFY_OUTPUTS, "amplify_outputs.json", "“amplify_outputs.json” says"),
        (Source.IDS, "", "what was found"),
    ],
)
def test_it_says_where_it_is_from(qtbot: QtBot, source: Source, origin: str, said: str):
    dialog = dialog_for(qtbot, source=source, origin=origin)
    assert said in dialog.subtitle.text()


def test_escape_adds_nothing(qtbot: QtBot):
    dialog = dialog_for(qtbot)
    with qtbot.assertNotEmitted(dialog.decided), qtbot.waitSignal(dialog.cancelled):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_every_text_is_translated(qtbot: QtBot):
    with pseudo_translation():
        dialog = AddConnectionDialog(Found(Source.LINK, (replace(WHOLE, auth_flow="USER_AUTH"),)))
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.show_facts(ClientFacts(exists=False))
        mine = {"Staff", "abc", "eu-central-1_AbC", "eu-central-1", "Call 100."}
        assert {text for _, text in texts(dialog) if "⟦" not in text} <= mine
