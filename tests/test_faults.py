"""Which test makes which fault happen. The numbers are those of the project's list of faults.

Each entry is "file::test"; a test that is renamed or gone fails here.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HERE = Path(__file__).parent

ROWS: dict[int, tuple[str, tuple[str, ...]]] = {
    21: (
        "wrong password",
        (
            "live/test_every_way.py::test_wrong_password_and_unknown_user_are_one",
            "ui/test_desk.py::test_a_wrong_password_keeps_the_user_name_and_clears_the_password",
        ),
    ),
    22: (
        "lockout",
        (
            "live/test_every_way.py::test_six_wrong_passwords_lock_out",
            "ui/test_desk.py::test_five_wrong_passwords_hold_the_button_and_no_attempt_is_spent",
            "e2e/test_sign_in.py::test_too_many_wrong_passwords_pause_sign_in_and_then_it_goes_on",
        ),
    ),
    23: ("unknown user", ("live/test_every_way.py::test_wrong_password_and_unknown_user_are_one",)),
    24: (
        "reset required / not confirmed",
        (
            "live/test_every_way.py::test_who_must_do_something_first_is_led_on",
            (
                "auth/test_leads.py::"
                "test_an_account_is_activated_and_signing_in_goes_on_with_what_was_typed"
            ),
            (
                "auth/test_leads.py::"
                "test_a_required_reset_leads_on_to_signing_in_with_the_new_password"
            ),
        ),
    ),
    25: (
        "new password required",
        (
            "live/test_every_way.py::test_a_new_password_first",
            "live/test_other_ways.py::test_a_proven_temporary_password_is_replaced",
        ),
    ),
    26: (
        "MFA set-up / choice",
        (
            "live/test_other_ways.py::test_an_authenticator_app_is_set_up_after_a_wrong_code",
            "live/test_other_ways.py::test_an_email_address_is_set_up",
            "live/test_every_way.py::test_a_choice_of_two",
            "auth/test_mfa_setup.py::test_text_messages_alone_say_what_to_do",
        ),
    ),
    27: (
        "unknown challenge",
        ("live/test_every_way.py::test_a_challenge_that_we_do_not_know_is_named",),
    ),
    28: (
        "wrong code",
        (
            "auth/test_sign_in.py::test_a_wrong_code_asks_again_in_the_same_challenge_session",
            "e2e/test_sign_in.py::test_a_wrong_code_stays_to_be_mended",
        ),
    ),
    29: (
        "code used or expired",
        ("live/test_every_way.py::test_an_authenticator_app_whose_code_works_once",),
    ),
    30: (
        "session timed out",
        (
            "live/test_every_way.py::test_a_challenge_session_that_ran_out_starts_over_once",
            "e2e/test_sign_in.py::test_a_code_that_comes_too_late_is_answered_by_a_new_one",
        ),
    ),
    31: (
        "session already used",
        ("live/test_every_way.py::test_a_reply_that_was_lost_then_the_same_session_again",),
    ),
    32: (
        "SMS, Lambda, WAF errors",
        (
            "ui/test_error_table.py::test_what_the_service_says_and_what_staff_reads",
            "ui/test_wording.py::test_details_of_a_refusal",
        ),
    ),
    38: ("secret hash refused", ("live/test_every_way.py::test_settings_that_are_wrong",)),
    39: (
        "pool, client or Region not found",
        ("live/test_every_way.py::test_settings_that_are_wrong",),
    ),
    40: ("no JWKS", ("live/test_every_way.py::test_no_keys_means_not_verified",)),
    41: (
        "keys rotated",
        (
            "cognito/test_key_cache.py::test_rotated",
            "cognito/test_key_cache.py::test_over_the_wire",
        ),
    ),
    47: (
        "hostile claims",
        (
            "live/test_every_way.py::test_hostile_claims_are_signed_in_with",
            "ui/test_claims.py::test_hostile_values_are_plain_bounded_text",
        ),
    ),
    48: ("double click", ("ui/test_login_dialog.py::test_a_double_click_is_sent_once",)),
    49: (
        "Enter held down",
        ("ui/test_login_dialog.py::test_enter_held_down_is_sent_once_and_cancels_nothing",),
    ),
    50: ("cancel in flight", ("app/test_in_flight.py::test_the_late_reply_is_dropped",)),
    51: (
        "dialog closed in flight",
        (
            "app/test_in_flight.py::test_the_late_reply_is_dropped",
            "ui/test_desk.py::test_closing_the_code_dialog_in_flight_drops_the_late_reply",
        ),
    ),
    52: (
        "quit in flight",
        ("app/test_in_flight.py::test_quitting_takes_less_than_a_second_and_says_nothing",),
    ),
    57: (
        "exception in the worker",
        (
            (
                "worker/test_driver.py::"
                "test_an_exception_that_nobody_expected_becomes_failed_and_the_worker_goes_on"
            ),
        ),
    ),
    58: (
        "exception in a slot",
        (
            (
                "app/test_mishaps.py::"
                "test_an_exception_in_a_slot_is_told_without_its_text_and_the_app_goes_on"
            ),
        ),
    ),
    59: ("pasted codes", ("ui/test_code_text.py::test_the_code_in_what_was_pasted",)),
}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row} {ROWS[row][0]}")
def test_every_fault_has_its_test(row: int):
    for where in ROWS[row][1]:
        file, _, name = where.partition("::")
        tree = ast.parse((HERE / file).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
