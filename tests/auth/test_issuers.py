"""The issuers of a pool, by its id."""

from __future__ import annotations

import pytest

from desktop.auth.client import AppClient
from desktop.auth.issuers import Issuer, named, pinned_issuer, pool_issuers, with_keys_at


@pytest.mark.parametrize(
    ("pool", "suffix"),
    [
        ("eu-central-1_AbC", "eu-central-1.amazonaws.com"),
        ("us-gov-west-1_AbC", "us-gov-west-1.amazonaws.com"),
        ("eusc-de-east-1_AbC", "eusc-de-east-1.amazonaws.eu"),
        ("cn-north-1_AbC", "cn-north-1.amazonaws.com.cn"),
        ("us-iso-east-1_AbC", "us-iso-east-1.c2s.ic.gov"),
        ("local_abc", "local.amazonaws.com"),
    ],
)
def test_both_types_are_at_the_pools_own_region(pool: str, suffix: str):
    original, updated = (
        f"https://cognito-idp.{suffix}/{pool}",
        f"https://issuer-cognito-idp.{suffix}/{pool}",
    )
    assert pool_issuers(pool) == (
        Issuer(original, f"{original}/.well-known/jwks.json", "ORIGINAL"),
        Issuer(updated, f"{updated}/.well-known/jwks.json", "UPDATED"),
    )


def test_fips_and_dual_stack_hosts_are_in_none(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_USE_FIPS_ENDPOINT", "true")
    monkeypatch.setenv("AWS_USE_DUALSTACK_ENDPOINT", "true")
    assert pool_issuers("us-gov-west-1_AbC")[0].iss == (
        "https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_AbC"
    )


def test_a_pinned_one_has_a_type_where_it_is_the_pools():
    updated = pool_issuers("eu-central-1_AbC")[1]
    assert pinned_issuer(updated.iss, "eu-central-1_AbC") == updated
    other = pinned_issuer("https://login.example/pool/", "eu-central-1_AbC")
    assert other.jwks_url == "https://login.example/pool/.well-known/jwks.json"
    assert other.text == "https://login.example/pool/"


@pytest.mark.parametrize("iss", [None, "", True, ["x"], {}, 5])
def test_what_is_no_text_names_none(iss: object):
    assert named(pool_issuers("eu-central-1_AbC"), iss) is None


def test_keys_come_from_the_issuer_that_a_token_names():
    original, updated, replica = issuers = pool_issuers("eu-central-1_AbC", "eu-west-1")
    client = AppClient("client", issuers)
    assert client.jwks_urls(updated.iss) == (updated.jwks_url,)
    assert client.jwks_urls(replica.iss) == (replica.jwks_url,)
    for stranger in ("https://evil.example", None, ["x"]):
        assert client.jwks_urls(stranger) == (original.jwks_url,)
    pinned = AppClient("client", with_keys_at(issuers, "https://keys.example"))
    assert pinned.jwks_urls(updated.iss) == ("https://keys.example",)


def test_a_replica_has_the_keys_as_well():
    original, updated, replica = issuers = pool_issuers("eu-central-1_AbC", "eu-west-1")
    client = AppClient(
        "client", issuers, replica_region="eu-west-1", replica_jwks_url=replica.jwks_url
    )
    assert client.jwks_urls(original.iss) == (original.jwks_url, replica.jwks_url)
    assert client.jwks_urls(updated.iss, "eu-west-1") == (replica.jwks_url, updated.jwks_url)
    assert client.jwks_urls(replica.iss) == (replica.jwks_url,)
