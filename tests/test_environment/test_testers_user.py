"""The tester's own user, typed once."""

from __future__ import annotations

import base64

import pytest

from desktop.qa.environment import Unavailable
from desktop.test_environment.testers_user import typed_user

SECRET = bytes(range(20))
TEXT = base64.b32encode(SECRET).decode()


def test_a_user_and_none():
    secrets = iter(("a password", TEXT))
    user = typed_user(lambda _: " maria ", lambda _: next(secrets))
    assert user is not None
    assert (user.name, user.password, user.totp_secret) == ("maria", "a password", SECRET)
    assert "password" not in repr(user).replace("password=", "")
    assert typed_user(lambda _: "", lambda _: "") is None


@pytest.mark.parametrize("answers", [0, 1, 2])
def test_the_end_of_the_input_is_no_user(answers: int):
    given = iter(("maria", "a password")[:answers])

    def ask(_question: str) -> str:
        for answer in given:
            return answer
        raise EOFError

    assert typed_user(ask, ask) is None


def test_what_is_no_seed_is_refused():
    with pytest.raises(Unavailable, match="no seed"):
        typed_user(lambda _: "maria", lambda _: "123456")
