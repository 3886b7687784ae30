"""What names a connection in files: these strings are on people's disks."""

from __future__ import annotations

from dataclasses import replace

from desktop.auth.connection_key import ConnectionKey
from desktop.config.profile import Profile

KEY = ConnectionKey("eu-central-1_Practice", "1example23456789")
ISSUER = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Practice"
UPDATED = "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Practice"


def test_the_text_is_pool_and_client_id():
    assert KEY.text == "eu-central-1_Practice 1example23456789"


def test_an_address_makes_it_another_connection():
    elsewhere = replace(KEY, address="http://localhost:4566")
    assert elsewhere.text == f"{KEY.text} http://localhost:4566"
    assert elsewhere.digest(32) != KEY.digest(32)
    assert ConnectionKey(KEY.pool, KEY.client_id, "") == KEY


def test_the_digest_is_the_beginning_of_the_texts_sha_256():
    assert KEY.digest(32) == "caff13becb390464ff298632efc1015c"
    assert KEY.digest(8) == "caff13be"


def test_the_issuer_makes_no_other_connection():
    for pinned in ("", ISSUER, UPDATED, "https://login.example"):
        profile = Profile("n", "eu-central-1", KEY.pool, KEY.client_id, issuer=pinned)
        assert profile.connection_key == KEY


class TestEarlierVersions:
    """They had the issuer in place of the pool's id."""

    @staticmethod
    def texts(**keys: str) -> list[str]:
        profile = Profile("n", "eu-central-1", KEY.pool, KEY.client_id, **keys)
        return [each.text for each in profile.connection_key.earlier]

    def test_both_issuers_of_the_pool(self):
        assert self.texts() == [f"{ISSUER} {KEY.client_id}", f"{UPDATED} {KEY.client_id}"]

    def test_the_one_that_the_profile_names_comes_first(self):
        assert self.texts(issuer=UPDATED) == [
            f"{UPDATED} {KEY.client_id}",
            f"{ISSUER} {KEY.client_id}",
        ]
        assert self.texts(issuer="https://login.example")[0] == (
            f"https://login.example {KEY.client_id}"
        )

    def test_that_of_a_profile_which_named_the_replicas_region(self):
        assert self.texts(replica_region="eu-west-1")[-1] == (
            "https://cognito-idp.eu-west-1.amazonaws.com/eu-central-1_Practice 1example23456789"
        )

    def test_the_only_two_suffixes_that_they_knew(self):
        def first(region: str) -> str:
            key = Profile("n", region, f"{region}_AbC", "c").connection_key
            return key.earlier[0].text

        assert first("cn-north-1") == (
            "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbC c"
        )
        assert first("us-iso-east-1") == (
            "https://cognito-idp.us-iso-east-1.amazonaws.com/us-iso-east-1_AbC c"
        )

    def test_at_the_same_address_only(self):
        texts = self.texts(endpoint_url="http://localhost:4566")
        assert texts == [
            f"{ISSUER} {KEY.client_id} http://localhost:4566",
            f"{UPDATED} {KEY.client_id} http://localhost:4566",
        ]
