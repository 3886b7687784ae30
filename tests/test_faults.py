"""Which test makes which fault happen. The numbers are those of the project's list of faults.

Each entry is "file::test"; a test that is renamed or gone fails here.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HERE = Path(__file__).parent

ROWS: dict[int, tuple[str, tuple[str, ...]]] = {
    1: (
        "offline at the start",
        (
            (
                "bad_network/test_unreachable.py::"
                "test_offline_at_the_start_is_a_usable_window_and_later_it_works"
            ),
        ),
    ),
    2: (
        "DNS failure",
        (
            "bad_network/test_unreachable.py::test_a_name_that_is_not_found_is_named_and_found_later",
            "cognito/test_gateway_limits.py::test_a_name_server_that_keeps_silent_was_never_a_request",
        ),
    ),
    3: (
        "refused",
        (
            (
                "bad_network/test_unreachable.py::"
                "test_offline_at_the_start_is_a_usable_window_and_later_it_works"
            ),
            "cognito/test_gateway.py::test_nobody_there",
        ),
    ),
    4: (
        "black-holed SYN",
        (
            "bad_network/test_unreachable.py::test_a_black_hole_for_connections_is_not_sent",
            "bad_network/test_unreachable.py::test_the_real_limits",
        ),
    ),
    5: (
        "no reply",
        (
            (
                "bad_network/test_sign_in.py::"
                "test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on"
            ),
            "bad_network/test_responsive.py::test_cancel_ends_the_waiting_at_once",
            "bad_network/test_unreachable.py::test_the_real_limits",
            "worker/test_driver.py::test_a_step_that_never_ends_is_a_lost_reply",
        ),
    ),
    6: (
        "reset in the middle of the reply",
        (
            (
                "bad_network/test_sign_in.py::"
                "test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on"
            ),
            (
                "cognito/test_gateway.py::"
                "test_a_connection_that_breaks_after_the_request_is_a_lost_reply"
            ),
        ),
    ),
    7: (
        "truncated 200",
        (
            (
                "bad_network/test_sign_in.py::"
                "test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on"
            ),
            "cognito/test_gateway.py::test_a_200_that_is_no_cognito_s_never_signs_anybody_in",
        ),
    ),
    8: (
        "captive portal",
        (
            (
                "bad_network/test_sign_in.py::"
                "test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on"
            ),
            "ui/text/test_errors.py::test_what_staff_reads",
        ),
    ),
    9: (
        "redirect",
        (
            (
                "bad_network/test_sign_in.py::"
                "test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on"
            ),
            "cognito/test_gateway.py::test_a_redirect_is_not_followed",
            "cognito/test_jwks.py::test_redirect",
        ),
    ),
    10: (
        "proxy 407",
        (
            "bad_network/test_unreachable.py::test_a_proxy_that_wants_a_sign_in",
            (
                "cognito/test_gateway_proxy_and_tls.py::"
                "test_a_proxy_that_wants_a_sign_in_is_named_without_its_password"
            ),
            "cognito/test_gateway_proxy_and_tls.py::test_a_407_without_a_tunnel",
        ),
    ),
    11: (
        "TLS-inspecting proxy",
        (
            "bad_network/test_unreachable.py::test_a_network_that_looks_into_tls",
            "cognito/test_gateway_proxy_and_tls.py::test_the_issuer_is_seen_through_a_proxy_too",
            (
                "cognito/test_gateway_proxy_and_tls.py::"
                "test_with_the_setting_that_the_sentence_names_it_works"
            ),
        ),
    ),
    12: (
        "certificate expired or for another host",
        ("bad_network/test_unreachable.py::test_a_certificate_that_is_not_good",),
    ),
    13: (
        "one byte at a time",
        (
            "bad_network/test_sign_in.py::test_slow_but_whole_is_no_fault",
            (
                "bad_network/test_sign_in.py::"
                "test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on"
            ),
            "cognito/test_gateway_limits.py::test_dripping_does_not_outlast_the_limit",
            "bad_network/test_responsive.py::test_the_windows_answer_under_every_kind_of_flood_and_silence",
        ),
    ),
    14: (
        "endless body",
        (
            (
                "bad_network/test_sign_in.py::"
                "test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on"
            ),
            "cognito/test_gateway_limits.py::test_an_endless_answer_is_capped_while_it_streams",
        ),
    ),
    15: (
        "bad UTF-8, null, a list, very deep",
        (
            (
                "bad_network/test_sign_in.py::"
                "test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on"
            ),
            "cognito/test_gateway.py::test_a_200_that_is_no_cognito_s_never_signs_anybody_in",
        ),
    ),
    16: (
        "network flapping",
        (
            (
                "bad_network/test_impatient_input.py::"
                "test_refreshing_again_and_again_while_the_network_comes_and_goes_is_one_refresh"
            ),
            "ui/presenters/test_session.py::test_only_one_renewal_at_a_time_however_it_was_wanted",
            "ui/presenters/test_session.py::test_offline_it_is_said_once_and_tried_again_by_itself",
        ),
    ),
    17: (
        "proxy and AWS_* variables",
        (
            "bad_network/test_unreachable.py::test_a_proxy_that_wants_a_sign_in",
            "bad_network/test_unreachable.py::test_a_certificate_that_is_not_good",
            "cognito/test_gateway.py::test_botocore_s_own_variable_names_the_endpoint",
            "cognito/test_gateway.py::test_broken_aws_settings_are_no_reason_not_to_call",
            (
                "cognito/test_gateway_proxy_and_tls.py::"
                "test_with_the_setting_that_the_sentence_names_it_works"
            ),
            "cognito/test_jwks_proxy_and_tls.py::test_no_proxy",
        ),
    ),
    18: (
        "500 and 503",
        (
            (
                "bad_network/test_sign_in.py::"
                "test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on"
            ),
            (
                "bad_network/test_sign_in.py::"
                "test_a_refresh_that_fails_keeps_the_session_and_can_be_tried_again"
            ),
            (
                "bad_network/test_sign_in.py::"
                "test_signing_out_is_over_at_once_and_says_when_the_service_was_not_told"
            ),
            (
                "bad_network/test_sign_in.py::"
                "test_keys_that_cannot_be_had_mean_not_verified_and_never_valid"
            ),
            "worker/test_driver.py::test_what_is_safe_is_repeated_twice_at_the_most",
        ),
    ),
    19: (
        "TooManyRequests",
        (
            (
                "bad_network/test_sign_in.py::"
                "test_a_fault_is_told_nothing_is_lost_nothing_sent_twice_and_then_it_goes_on"
            ),
            (
                "ui/presenters/test_main.py::"
                "test_throttled_holds_the_button_with_a_countdown_and_keeps_what_was_typed"
            ),
            (
                "auth/flows/test_sign_in.py::"
                "test_throttled_codes_wait_longer_each_time_and_are_never_sent_by_themselves"
            ),
        ),
    ),
    20: (
        "LimitExceeded",
        (
            "bad_network/test_session.py::test_a_limit_that_is_reached_is_not_asked_again",
            "worker/test_driver.py::test_who_was_told_to_slow_down_does_not_ask_again_by_itself",
            "ui/presenters/test_main.py::test_a_limit_that_is_reached_promises_no_moment",
        ),
    ),
    21: (
        "wrong password",
        (
            "live/test_every_way.py::test_wrong_password_and_unknown_user_are_one",
            "ui/presenters/test_main.py::test_a_wrong_password_keeps_the_user_name_and_clears_the_password",
        ),
    ),
    22: (
        "lockout",
        (
            "live/test_every_way.py::test_six_wrong_passwords_lock_out",
            "ui/presenters/test_main.py::test_five_wrong_passwords_hold_the_button_and_no_attempt_is_spent",
            "e2e/test_sign_in.py::test_too_many_wrong_passwords_pause_sign_in_and_then_it_goes_on",
        ),
    ),
    23: ("unknown user", ("live/test_every_way.py::test_wrong_password_and_unknown_user_are_one",)),
    24: (
        "reset required / not confirmed",
        (
            "live/test_every_way.py::test_who_must_do_something_first_is_led_on",
            (
                "auth/flows/test_prerequisites.py::"
                "test_an_account_is_activated_and_signing_in_goes_on_with_what_was_typed"
            ),
            (
                "auth/flows/test_prerequisites.py::"
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
            "auth/challenges/test_mfa_setup.py::test_text_messages_alone_say_what_to_do",
        ),
    ),
    27: (
        "unknown challenge",
        ("live/test_every_way.py::test_a_challenge_that_we_do_not_know_is_named",),
    ),
    28: (
        "wrong code",
        (
            "auth/flows/test_sign_in.py::test_a_wrong_code_asks_again_in_the_same_challenge_session",
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
            "ui/text/test_error_sentences.py::test_what_the_service_says_and_what_staff_reads",
            "ui/text/test_errors.py::test_details_of_a_refusal",
        ),
    ),
    33: (
        "refresh token revoked, user gone or turned off",
        (
            "bad_network/test_session.py::test_who_is_signed_out_by_the_service_is_told_why",
            "app/test_kept_session.py::test_revoked_meanwhile_means_signed_out_with_the_reason",
            "ui/presenters/test_session.py::test_revoked_means_signed_out_and_says_why",
            "ui/presenters/test_session.py::test_an_earlier_session_that_was_revoked_ends_with_the_reason",
            "auth/flows/test_keep_signed_in.py::test_a_session_that_was_revoked_is_forgotten_here_too",
        ),
    ),
    34: (
        "refresh 5xx or offline",
        (
            "app/test_kept_session.py::test_offline_at_the_start_nobody_is_signed_out",
            (
                "bad_network/test_sign_in.py::"
                "test_a_refresh_that_fails_keeps_the_session_and_can_be_tried_again"
            ),
        ),
    ),
    35: (
        "reply of a rotation lost",
        (
            "bad_network/test_session.py::test_the_lost_answer_of_a_rotation_costs_nobody_the_session",
            (
                "auth/flows/test_refresh.py::"
                "test_the_lost_answer_of_a_rotation_is_asked_for_once_more_inside_the_grace_time"
            ),
            (
                "auth/flows/test_refresh.py::"
                "test_a_rotation_whose_second_answer_says_reuse_means_signed_out"
            ),
        ),
    ),
    36: (
        "rotation on, old operation refused",
        (
            (
                "app/test_kept_session.py::"
                "test_at_an_app_client_that_rotates_each_start_keeps_the_newest_token"
            ),
            "live/test_every_way.py::test_rotation_refreshes_and_signs_out",
            "auth/flows/test_refresh.py::test_a_client_that_is_known_to_rotate_is_not_asked_the_old_way_again",
        ),
    ),
    37: (
        "device key forgotten",
        (
            (
                "live/test_in_the_window.py::"
                "test_a_device_that_an_administrator_forgot_ends_the_session_and_a_code_is_asked_for"
            ),
            "live/test_other_ways.py::test_a_device_that_the_pool_forgot_leads_back_to_the_code",
        ),
    ),
    38: (
        "secret hash refused",
        ("live/test_every_way.py::test_settings_that_are_wrong",),
    ),
    39: (
        "pool, client or Region not found",
        ("live/test_every_way.py::test_settings_that_are_wrong",),
    ),
    40: (
        "no JWKS",
        ("live/test_every_way.py::test_no_keys_means_not_verified",),
    ),
    41: (
        "keys rotated",
        (
            "cognito/test_key_cache.py::test_rotated",
            "cognito/test_key_cache.py::test_over_the_wire",
        ),
    ),
    42: (
        "clock an hour off",
        (
            (
                "bad_network/test_clock.py::"
                "test_a_clock_that_is_an_hour_off_is_told_and_the_countdown_is_right"
            ),
            "live/test_every_way.py::test_a_clock_that_is_an_hour_off_changes_nothing_but_is_told",
        ),
    ),
    43: (
        "clock jumps while running",
        ("bad_network/test_clock.py::test_a_clock_that_jumps_while_the_app_runs_moves_nothing",),
    ),
    44: (
        "suspend past the end",
        (
            (
                "bad_network/test_session.py::"
                "test_waking_up_after_the_end_it_is_expired_at_the_first_look_and_renewed_once"
            ),
            (
                "ui/presenters/test_session.py::"
                "test_waking_up_after_the_end_is_expired_at_the_first_look_and_renewed"
            ),
            "ui/presenters/test_renewal.py::test_waking_up_long_after_the_end_it_is_due_at_once",
            "bad_network/test_clock.py::test_waking_up_after_the_end_it_has_expired_and_is_renewed",
            "bad_network/test_clock.py::test_waking_up_the_countdown_is_right_at_its_next_second",
        ),
    ),
    45: (
        "time zone",
        ("bad_network/test_clock.py::test_the_time_zone_changes_nothing",),
    ),
    46: (
        "a token that ends while its refresh runs",
        (
            (
                "bad_network/test_session.py::"
                "test_a_token_that_ends_while_its_refresh_runs_is_refreshed_once"
            ),
            "ui/presenters/test_session.py::test_a_token_that_ends_while_its_renewal_runs_makes_no_second_one",
        ),
    ),
    47: (
        "hostile claims",
        (
            "live/test_every_way.py::test_hostile_claims_are_signed_in_with",
            "ui/main_window/pages/test_claims.py::test_hostile_values_are_plain_bounded_text",
        ),
    ),
    48: (
        "double click",
        (
            "ui/dialogs/test_login.py::test_a_double_click_is_sent_once",
            (
                "bad_network/test_impatient_input.py::"
                "test_double_clicks_and_a_held_enter_send_one_request_at_each_step"
            ),
        ),
    ),
    49: (
        "Enter held down",
        (
            "ui/dialogs/test_login.py::test_enter_held_down_is_sent_once_and_cancels_nothing",
            (
                "bad_network/test_impatient_input.py::"
                "test_double_clicks_and_a_held_enter_send_one_request_at_each_step"
            ),
        ),
    ),
    50: (
        "cancel in flight",
        (
            "app/test_call_in_flight.py::test_the_late_reply_is_dropped",
            "bad_network/test_responsive.py::test_cancel_ends_the_waiting_at_once",
        ),
    ),
    51: (
        "dialog closed in flight",
        (
            "app/test_call_in_flight.py::test_the_late_reply_is_dropped",
            "ui/presenters/test_main.py::test_closing_the_code_dialog_in_flight_drops_the_late_reply",
        ),
    ),
    52: (
        "quit in flight",
        ("app/test_call_in_flight.py::test_quitting_takes_less_than_a_second_and_says_nothing",),
    ),
    53: (
        "sign-out during a refresh",
        (
            (
                "bad_network/test_impatient_input.py::"
                "test_signing_out_during_a_refresh_revokes_what_the_late_reply_brings"
            ),
            (
                "ui/presenters/test_main.py::"
                "test_signing_out_during_a_refresh_stays_signed_out_and_the_late_token_is_revoked"
            ),
        ),
    ),
    54: (
        "somebody else signs in while the first reply is under way",
        (
            "bad_network/test_impatient_input.py::test_somebody_else_signs_in_while_the_first_reply_is_under_way",
        ),
    ),
    55: (
        "slot on a deleted object",
        (
            "bad_network/test_impatient_input.py::test_a_reply_that_comes_when_whom_it_concerns_is_gone_finds_nobody",
        ),
    ),
    56: (
        "QObjects deleted off the UI thread",
        ("startup/test_garbage.py::test_objects_in_cycles_are_deleted_by_the_ui_thread_only",),
    ),
    57: (
        "exception in the worker",
        (
            "bad_network/test_session.py::test_a_mistake_of_ours_is_told_and_the_worker_goes_on",
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
                "app/test_messages.py::"
                "test_a_mistake_in_a_slot_is_told_without_its_words_and_the_program_goes_on"
            ),
            (
                "diagnostics/test_uncaught.py::"
                "test_an_exception_in_a_slot_is_told_without_its_text_and_the_app_goes_on"
            ),
        ),
    ),
    59: (
        "pasted codes",
        (
            "bad_network/test_impatient_input.py::test_a_code_is_found_in_what_is_pasted",
            "ui/text/test_code_parser.py::test_the_code_in_what_was_pasted",
        ),
    ),
    60: (
        "megabytes, NUL, emoji pasted",
        (
            "bad_network/test_impatient_input.py::test_what_can_be_no_code_is_told_at_once_and_never_sent",
            (
                "bad_network/test_impatient_input.py::"
                "test_megabytes_in_every_field_of_the_login_are_told_and_never_sent"
            ),
            "ui/dialogs/test_login.py::test_pasted_megabytes_are_told_and_never_sent",
            "ui/widgets/test_widgets.py::test_a_long_message_and_megabytes_can_be_pasted",
            "ui/widgets/test_widgets.py::test_control_characters",
            "ui/text/test_code_parser.py::test_why_there_is_none",
        ),
    ),
    61: (
        "no keyring",
        (
            (
                "app/test_unusable_kept_session.py::"
                "test_without_a_keyring_one_is_signed_in_until_the_end_and_told_so"
            ),
            (
                "app/test_unusable_kept_session.py::"
                "test_what_is_kept_and_not_to_be_had_is_said_and_one_signs_in"
            ),
            "vault/test_keyring_store.py::test_what_keeps_passwords_in_plain_or_nowhere_is_no_keyring",
            "vault/test_gnome_keyring.py::test_without_a_keyring_on_the_bus_nothing_is_kept",
            "vault/test_vault.py::test_without_a_keyring_nothing_is_written",
        ),
    ),
    62: (
        "keyring locked, or its prompt ignored",
        (
            (
                "app/test_unusable_kept_session.py::"
                "test_what_is_kept_and_not_to_be_had_is_said_and_one_signs_in"
            ),
            (
                "vault/test_gnome_keyring.py::"
                "test_a_locked_keyring_whose_prompt_is_ignored_costs_its_time_and_nothing_else"
            ),
            "vault/test_gnome_keyring.py::test_the_deadline_is_three_seconds",
            "vault/test_gnome_keyring.py::test_a_key_that_was_stored_too_late_is_taken_away_again",
        ),
    ),
    63: (
        "prompt denied",
        (
            (
                "app/test_unusable_kept_session.py::"
                "test_what_is_kept_and_not_to_be_had_is_said_and_one_signs_in"
            ),
            (
                "vault/test_gnome_keyring.py::"
                "test_a_prompt_that_is_denied_is_a_refusal_and_the_session_stays"
            ),
        ),
    ),
    64: (
        "key gone, file there",
        (
            (
                "app/test_unusable_kept_session.py::"
                "test_what_is_kept_and_not_to_be_had_is_said_and_one_signs_in"
            ),
            "vault/test_vault.py::test_a_key_that_is_gone_is_said_and_its_file_deleted",
        ),
    ),
    65: (
        "file tampered with or cut",
        (
            (
                "app/test_unusable_kept_session.py::"
                "test_what_is_kept_and_not_to_be_had_is_said_and_one_signs_in"
            ),
            "vault/test_files_at_fault.py::test_a_file_with_any_byte_changed_is_damaged",
            "vault/test_files_at_fault.py::test_a_file_that_was_cut_is_said_and_deleted",
            "vault/test_files_at_fault.py::test_a_file_of_another_connection_does_not_open_here",
        ),
    ),
    66: (
        "disk full or read-only",
        (
            (
                "app/test_unusable_kept_session.py::"
                "test_where_nothing_can_be_written_one_is_signed_in_until_the_end_and_told_so"
            ),
            "vault/test_neighbours.py::test_a_full_disk_leaves_the_old_session",
            "vault/test_neighbours.py::test_a_home_that_is_read_only_keeps_nothing_and_says_so",
            (
                "vault/test_files_at_fault.py::"
                "test_a_write_that_fails_leaves_the_old_session_and_nothing_else"
            ),
        ),
    ),
    67: (
        "kill -9 at any write",
        (
            "vault/test_kill.py::test_a_kill_at_any_step_leaves_the_old_session_or_the_new_one",
            "vault/test_kill.py::test_a_kill_at_the_first_sign_in_leaves_nothing_or_the_session",
        ),
    ),
    68: (
        "second instance",
        (
            (
                "startup/test_single_instance.py::"
                "test_a_second_start_shows_the_window_that_is_hidden_in_the_tray_and_ends"
            ),
            "startup/test_single_instance.py::test_of_many_starts_at_once_exactly_one_window_stays",
            "e2e/test_one_instance.py::test_a_second_start_brings_a_minimised_window_back",
        ),
    ),
    69: (
        "stale lock",
        (
            "vault/test_neighbours.py::test_a_renewal_whose_program_is_killed_holds_nobody_up",
            (
                "startup/test_single_instance.py::"
                "test_the_lock_and_socket_of_a_killed_first_one_are_in_nobodys_way"
            ),
        ),
    ),
    70: (
        "keyring backend changed",
        (
            (
                "app/test_unusable_kept_session.py::"
                "test_what_is_kept_and_not_to_be_had_is_said_and_one_signs_in"
            ),
            "vault/test_vault.py::test_another_keyring_than_at_the_last_run_has_no_key",
        ),
    ),
    71: (
        "symlink or loose permissions",
        (
            (
                "app/test_unusable_kept_session.py::"
                "test_what_is_kept_and_not_to_be_had_is_said_and_one_signs_in"
            ),
            (
                "vault/test_files_at_fault.py::"
                "test_a_link_in_place_of_the_file_is_refused_and_its_target_left_alone"
            ),
            (
                "vault/test_files_at_fault.py::"
                "test_a_link_in_place_of_the_folder_is_refused_and_made_anew"
            ),
            (
                "vault/test_files_at_fault.py::"
                "test_a_file_that_others_can_read_or_write_is_refused_and_made_anew"
            ),
        ),
    ),
    72: (
        "profile file broken, unreadable, from a newer version",
        (
            "app/test_messages.py::test_the_last_connection_can_not_be_used_any_more",
            "app/test_messages.py::test_the_last_connection_can_not_be_read_or_is_gone",
            "app/test_messages.py::test_a_file_that_is_chosen_and_no_connection_is_told_where_it_was_chosen",
            "app/test_messages.py::test_a_broken_file_among_others_is_told_and_the_others_are_there",
            "cli/test_cli.py::test_a_broken_profile_names_file_line_and_key",
        ),
    ),
}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row} {ROWS[row][0]}")
def test_every_fault_has_its_test(row: int):
    for where in ROWS[row][1]:
        file, _, name = where.partition("::")
        tree = ast.parse((HERE / file).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_row_is_there():
    assert ROWS.keys() == {*range(1, 73)}
