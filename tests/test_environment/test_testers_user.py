"""The tester's own user, typed once."""

from __future__ import annotations

import base64

import pytest

from desktop.qa.environment import Unavailable
from desktop.test_environment.testers_user import seed, typed_user

SECRET = bytes(range(20))
TEXT = base64.b32encode(SECRET).decode()


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.lower(),
        " ".join(TEXT[i : i + 4] for i in range(0, len(TEXT), 4)),
        f"otpauth://totp/a:b?secret={TEXT}&issuer=a",
        f"{TEXT}====",
    ],
)
def test_a_seed_as_apps_show_it(text: str):
    assert seed(text) == SECRET


@pytest.mark.parametrize("text", ["", "123456", "no seed!", "ABCD"])
def test_what_is_no_seed(text: str):
    with pytest.raises(Unavailable):
        seed(text)


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
