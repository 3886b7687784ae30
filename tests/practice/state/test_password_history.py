"""A pool that remembers passwords takes none of the last few again, by any operation."""

from __future__ import annotations

import pytest

from tests.practice.core_client import PASSWORD, CoreClient

USED = ("PasswordHistoryPolicyViolation", "Password has previously been used")
SECOND, THIRD = "Second-2026", "Third-2026"


@pytest.fixture
def own(core: CoreClient) -> CoreClient:
    """Remembers two passwords, the present one among them."""
    own = core.new_pool(Policies={"PasswordPolicy": {"MinimumLength": 8, "PasswordHistorySize": 2}})
    own.new_user("ann", email="ann@example.com", email_verified="true")
    return own


def change(own: CoreClient, before: str, after: str) -> dict[str, str]:
    token = own.begin("ann", before)["AuthenticationResult"]["AccessToken"]
    return {"AccessToken": token, "PreviousPassword": before, "ProposedPassword": after}


def test_change_takes_none_of_the_last_two(own: CoreClient):
    assert own.refused("ChangePassword", **change(own, PASSWORD, PASSWORD)) == USED
    own.ok("ChangePassword", **change(own, PASSWORD, SECOND))
    assert own.refused("ChangePassword", **change(own, SECOND, PASSWORD)) == USED
    own.ok("ChangePassword", **change(own, SECOND, THIRD))
    own.ok("ChangePassword", **change(own, THIRD, PASSWORD))
    assert own.begin("ann")["AuthenticationResult"], "the oldest is forgotten"


def test_reset_takes_none_either_and_its_code_stays_good(own: CoreClient):
    who = {"ClientId": own.client_id, "Username": "ann"}
    own.ok("ForgotPassword", **who)
    given = {**who, "ConfirmationCode": own.code()}
    assert own.refused("ConfirmForgotPassword", **given, Password=PASSWORD) == USED
    assert own.begin("ann")["AuthenticationResult"], "the password is what it was"
    own.ok("ConfirmForgotPassword", **given, Password=SECOND)
    assert own.refused("ChangePassword", **change(own, SECOND, PASSWORD)) == USED


def test_without_a_history_the_same_password_will_do(core: CoreClient):
    own = core.new_pool()
    own.new_user("ann")
    own.ok("ChangePassword", **change(own, PASSWORD, PASSWORD))
