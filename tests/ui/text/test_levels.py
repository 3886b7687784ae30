"""What `acr` and `amr` mean, in words."""

from __future__ import annotations

import pytest

from desktop.ui.models.claim_rows import claim_rows

pytestmark = pytest.mark.usefixtures("qapp")
LEVEL = "How strongly you proved who you are"
WAYS = "The ways in which you proved who you are"


@pytest.mark.parametrize(
    ("claim", "value", "meaning"),
    [
        ("acr", "urn:cognito:loa:1", f"{LEVEL}: level 1 of 4, password"),
        ("acr", "urn:cognito:loa:2", f"{LEVEL}: level 2 of 4, code by SMS or email alone"),
        (
            "acr",
            "urn:cognito:loa:3",
            f"{LEVEL}: level 3 of 4, passkey, or password and code by SMS or email",
        ),
        (
            "acr",
            "urn:cognito:loa:4",
            f"{LEVEL}: level 4 of 4, password and code of an authenticator app",
        ),
        ("acr", "house:safe", LEVEL),
        ("acr", ["urn:cognito:loa:4"], LEVEL),
        ("acr", None, LEVEL),
        (
            "amr",
            ["pwd", "otp", "mfa"],
            f"{WAYS}: password, code of an authenticator app, two or more factors",
        ),
        (
            "amr",
            ["sms", "email_otp", "swk", "hwk", "fed"],
            (
                f"{WAYS}: code by SMS, code by email, passkey of this device, security key, "
                "another identity provider"
            ),
        ),
        ("amr", ["retina", 2, None, "a,b"], f'{WAYS}: retina, 2, null, "a,b"'),
        ("amr", [["pwd"]], f'{WAYS}: ["pwd"]'),
        ("amr", [], WAYS),
        ("amr", "pwd", WAYS),
    ],
)
def test_a_value_is_explained_where_it_is_known(claim: str, value: object, meaning: str):
    (row,) = claim_rows({claim: value})
    assert row.meaning == meaning


def test_a_hostile_list_is_cut():
    (row,) = claim_rows({"amr": ["\u202e" + "x" * 500] * 1_000})
    assert len(row.meaning) < 3_000
    assert "\u202e" not in row.meaning
