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


def test_an_address_makes_it_another_connection():
    """Without one it is as before there was any, so that what is on disks is found at AWS only."""
    elsewhere = ConnectionKey(KEY.issuer, KEY.client_id, "http://localhost:4566")
    assert elsewhere.text == f"{KEY.text} http://localhost:4566"
    assert elsewhere.digest(32) != KEY.digest(32)
    assert ConnectionKey(KEY.issuer, KEY.client_id, "") == KEY


def test_the_digest_is_the_beginning_of_the_texts_sha_256():
    assert KEY.digest(32) == "8f888e7531c16cec21c0339a6baab1d6"
    assert KEY.digest(8) == "8f888e75"
