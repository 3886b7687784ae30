"""AccountRecoverySetting: where the code of a forgotten password goes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.core_client import CoreClient

BOTH = {
    "phone_number": "+14155550150",
    "phone_number_verified": "true",
    "email": "ann@example.com",
    "email_verified": "true",
}


def forgot(core: CoreClient, *names: str) -> tuple[CoreClient, dict[str, Any]]:
    """A pool with these ways to recover, the first choice last in the list; ForgotPassword."""
    order = [
        {"Name": name, "Priority": number}
        for number, name in reversed(list(enumerate(names, start=1)))
    ]
    own = core.new_pool(AccountRecoverySetting={"RecoveryMechanisms": order})
    own.new_user("ann", **BOTH)
    return own, {"ClientId": own.client_id, "Username": "ann"}


@pytest.mark.parametrize(
    ("names", "attribute"),
    [
        (("verified_email", "verified_phone_number"), "email"),
        (("verified_phone_number", "verified_email"), "phone_number"),
        (("verified_email",), "email"),
    ],
)
def test_code_goes_to_the_first_choice(core: CoreClient, names: tuple[str, ...], attribute: str):
    own, body = forgot(core, *names)
    details = own.ok("ForgotPassword", **body)["CodeDeliveryDetails"]
    assert details["AttributeName"] == attribute


def test_only_administrators_reset_where_the_pool_says_so(core: CoreClient):
    own, body = forgot(core, "admin_only")
    assert own.refused("ForgotPassword", **body)[0] == "InvalidParameter"
