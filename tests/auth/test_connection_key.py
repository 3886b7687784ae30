"""What names a connection in files: these strings are on people's disks."""

from __future__ import annotations

from desktop.auth.connection_key import ConnectionKey

KEY = ConnectionKey(
    "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Practice", "1example23456789"
)


def test_the_text_is_issuer_and_client_id():
    assert KEY.text == (
        "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Practice 1example23456789"
    )


def test_the_digest_is_the_beginning_of_the_texts_sha_256():
    assert KEY.digest(32) == "8f888e7531c16cec21c0339a6baab1d6"
    assert KEY.digest(8) == "8f888e75"
