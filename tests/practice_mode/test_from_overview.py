"""What the practice pool says of itself is in the window's language."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.practice.overview import Overview, PracticePool, PracticeUser
from desktop.practice.ready_made.fill import READY_MADE
from desktop.practice_mode.from_overview import (
    practice_profile,
    practice_users,
    ready_made_text,
    user_states,
)
from tests.helpers.german import german


def test_every_ready_made_text_is_in_german(qapp: QApplication):
    texts = [pool.name for pool in READY_MADE.pools]
    texts += [user.situation for user in READY_MADE.users]
    with german(qapp):
        assert [text for text in texts if ready_made_text(text) == text] == []
        assert ready_made_text("Of a seed file") == "Of a seed file"
        assert ready_made_text("") == ""


def test_profiles_and_users_have_it(qapp: QApplication):
    pool, (user, other) = READY_MADE.pools[0], READY_MADE.users[:2]
    place = (pool.user_pool_id, pool.client_id)
    told = Overview(
        *("http://127.0.0.1:1", "eu-central-1", *place),
        (PracticePool(pool.name, *place, "USER_PASSWORD_AUTH"),),
        (
            PracticeUser(user.username, "a", pool.user_pool_id, user.factors, user.situation),
            PracticeUser(other.username, "b", pool.user_pool_id, (), other.situation, True),
        ),
    )
    with german(qapp):
        assert practice_profile(told.pools[0], told).name == "Übung: SMS verlangt"
        users = practice_users(told)
        assert [(it.user, it.password_replaced) for it in user_states(told)] == [
            (users[0], False),
            (users[1], True),
        ]
    assert {each.pool_name for each in users} == {"Übung: SMS verlangt"}
    assert users[0].situation == "Meldet sich mit einem Code per SMS an."
