from __future__ import annotations

import re
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth.jwt.verdicts import Check, TokenVerdicts
from desktop.auth.jwt.verify import CHECKS, inspect_token
from desktop.ui.main_window.pages.checks import ChecksPage
from desktop.ui.models.check_rows import Result, check_name, check_rows, summary
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.widgets.detail_pane import DetailPane
from tests.auth.forge import CLIENT, NOW, WANT_ID, key_set, with_claims
from tests.auth.minting import CLIENT as MINTED
from tests.helpers.sessions import rejected, session


@pytest.fixture
def current(qtbot: QtBot):
    return CurrentSession(lambda: 100.0)


@pytest.fixture
def page(qtbot: QtBot, current: CurrentSession):
    page = ChecksPage(current)
    qtbot.addWidget(page)
    page.resize(880, 600)
    page.show()
    return page


def lines(page: ChecksPage):
    model = page.table.model()
    return [
        tuple(model.index(row, column).data() for column in range(5))
        for row in range(model.rowCount())
    ]


def test_every_check_of_both_tokens_and_the_pair(page: ChecksPage, current: CurrentSession):
    current.set_session(session())
    found = lines(page)
    assert len(found) == 2 * len(CHECKS) + 1
    assert [line[0] for line in found] == (
        ["ID token"] * len(CHECKS) + ["Access token"] * len(CHECKS) + ["Both"]
    )
    assert {line[2] for line in found} == {"✓ Passed"}
    issuer = found[CHECKS.index("issuer")]
    original, updated = MINTED.issuers
    assert issuer[3] == f"ORIGINAL: {original.iss} or UPDATED: {updated.iss}"
    assert issuer[4] == f"ORIGINAL: {original.iss}"


def test_the_verdict_comes_first_all_passed():
    said = summary(session().verdicts)
    assert said.result is Result.PASSED
    assert said.badge == "Verified"
    assert said.short == "All 23 checks passed"
    assert "signatures are valid" in said.sentence


def test_without_keys_it_is_not_verified_and_never_passed():
    said = summary(session(keys=False).verdicts)
    assert said.result is Result.NOT_CHECKED
    assert said.badge == "Not verified"
    assert said.short == "Not verified: the pool's keys couldn't be reached"


def with_check(check: Check) -> TokenVerdicts:
    return replace(session().verdicts, sign_in=(check,))


def test_the_level_that_was_reached_stands_beside_those_asked_for(
    page: ChecksPage, current: CurrentSession
):
    reached = Check("acr", True, None, "urn:cognito:loa:4 or house:door", "house:door")
    current.set_session(replace(session(), verdicts=with_check(reached)))
    assert lines(page)[-1] == (
        *("Sign-in", "Level of the sign-in", "✓ Passed"),
        *("urn:cognito:loa:4 or house:door", "house:door"),
    )
    assert summary(with_check(reached)).short == "All 24 checks passed"


def test_a_level_that_was_not_named_is_told_and_no_fault_of_the_tokens():
    verdicts = with_check(Check("acr", None, None, "urn:cognito:loa:4", None))
    said = summary(verdicts)
    assert (said.result, said.badge) == (Result.NOT_CHECKED, "Level not known")
    assert said.short == "23 of 24 checks passed, 1 not made"
    assert "the service said nothing of it" in said.sentence
    row = check_rows(verdicts)[-1]
    assert (row.outcome, row.actual) == ("Not checked: no level was named", "—")
    without_keys = replace(session(keys=False).verdicts, sign_in=verdicts.sign_in)
    assert "keys couldn't be reached" in summary(without_keys).short


def test_a_second_step_that_is_missing_is_red(page: ChecksPage, current: CurrentSession):
    missing = Check("second_factor", False, "SecondFactorMissing", "a second step", "none")
    current.end(with_check(missing))
    assert page.table.current_row() == len(lines(page)) - 1
    assert lines(page)[-1] == (
        *("Sign-in", "Second step made", "✕ Didn't pass (SecondFactorMissing)"),
        *("a second step", "none"),
    )
    assert summary(with_check(missing)).badge == "Not accepted"


def test_one_that_did_not_pass_outweighs_the_rest():
    said = summary(rejected())
    assert said.result is Result.NOT_PASSED
    assert said.short == "2 of 23 checks didn't pass"
    assert "not accepted" in said.sentence


def test_the_check_that_did_not_pass_is_chosen_with_expected_and_actual(
    page: ChecksPage, current: CurrentSession
):
    current.end(rejected())
    row = page.table.current_row()
    token, name, result, expected, actual = lines(page)[row]
    assert (token, name, result) == ("ID token", "Not expired", "✕ Didn't pass (TokenExpired)")
    assert re.fullmatch(r"[0-9]{10} \(20[0-9-]+ [0-9:]+ UTC\)", actual)
    assert re.fullmatch(r"after [0-9]{10} \(20[0-9-]+ [0-9:]+ UTC\)", expected)
    detail = page.findChild(DetailPane).text()
    assert expected in detail
    assert actual in detail


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("phone_number_verified", "true", '"true"'),
        ("aud", [CLIENT], f'["{CLIENT}"]'),
        ("aud", ..., "—"),
        ("aud", None, "null"),
        ("aud", "null", '"null"'),
        ("iss", 5, "5"),
        ("iss", "5", '"5"'),
        ("exp", str(NOW), f'"{NOW}"'),
        ("exp", 1_000_000_000.5, "1000000000.5 (2001-09-09 01:46:40 UTC)"),
    ],
)
def test_the_kind_of_what_was_found_shows(name: str, value: object, shown: str):
    verdict = inspect_token(with_claims({name: value}), key_set(), WANT_ID)
    verdicts = replace(session().verdicts, id_token=verdict)
    (row,) = [row for row in check_rows(verdicts) if row.result is Result.NOT_PASSED]
    assert row.actual == shown


def test_no_key_is_not_checked_in_words_and_in_a_sign(page: ChecksPage, current: CurrentSession):
    current.set_session(session(keys=False))
    by_name = {(line[0], line[1]): line[2] for line in lines(page)}
    assert by_name["ID token", "Signature"] == "– Not checked"
    assert by_name["ID token", "Well-formed"] == "✓ Passed"


def test_every_check_has_a_plain_name():
    names = [check_name(name) for name in (*CHECKS, "pair", "acr", "second_factor")]
    assert len(set(names)) == len(names)
    assert not set(names) & set(CHECKS)
    assert check_name("brand_new") == "brand_new"


def test_rows_carry_the_identifier():
    assert [row.identifier for row in check_rows(session().verdicts)][-1] == "pair"


def test_signed_out_means_that_nothing_is_kept(page: ChecksPage, current: CurrentSession):
    current.end(rejected())
    current.end()
    assert lines(page) == []
    assert page.findChild(DetailPane).text() == ""
