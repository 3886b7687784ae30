"""Addresses of issuers and of managed login."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.auth.issuers import ORIGINAL, UPDATED, pool_issuers
from desktop.setup.discovery.addresses import read_address
from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.found import Candidate, Source

REGIONS = (
    "eu-central-1",
    "us-gov-west-1",
    "cn-north-1",
    "eusc-de-east-1",
    "us-iso-east-1",
    "us-isob-east-1",
    "eu-isoe-west-1",
    "us-isof-south-1",
)
"""One of each partition."""


def candidate_of(text: str) -> Candidate:
    found = read_address(text)
    assert found is not None
    (candidate,) = found.candidates
    return candidate


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize(
    "end", ["", "/", "/.well-known/jwks.json", "/.well-known/openid-configuration"]
)
def test_either_issuer_in_every_partition(region: str, end: str):
    for issuer in pool_issuers(f"{region}_AbC"):
        candidate = candidate_of(issuer.iss + end)
        assert (candidate.region, candidate.user_pool_id) == (region, f"{region}_AbC")
        assert candidate.missing == ("client_id",)
        # An ORIGINAL address answers for both types, and so do the keys at the other one.
        told = UPDATED if issuer.type == UPDATED and end in ("", "/") else ""
        assert candidate.issuer_type == told
        assert issuer.type in (ORIGINAL, UPDATED)


@pytest.mark.parametrize(
    "text",
    [
        "https://cognito-idp-fips.us-east-1.amazonaws.com/us-east-1_A",
        "https://cognito-idp.us-gov-west-1.api.aws/us-gov-west-1_A",
        "HTTPS://Cognito-IDP.us-east-1.amazonaws.com./us-east-1_A",
    ],
)
def test_the_other_hosts_of_a_region(text: str):
    assert candidate_of(text).user_pool_id.endswith("_A")


def test_an_issuer_in_another_region_than_its_pool():
    with pytest.raises(NothingFound) as caught:
        read_address("https://cognito-idp.eu-west-1.amazonaws.com/eu-central-1_A")
    assert (caught.value.flaw, caught.value.about) == (
        Flaw.REGIONS_DIFFER,
        "eu-west-1, eu-central-1",
    )


def test_the_host_of_the_api_without_a_pool():
    with pytest.raises(NothingFound) as caught:
        read_address("https://cognito-idp.eu-west-1.amazonaws.com/")
    assert (caught.value.flaw, caught.value.about) == (Flaw.BAD_VALUE, "user_pool_id")


@pytest.mark.parametrize(
    ("host", "region"),
    [
        ("northwind.auth.eu-central-1.amazoncognito.com", "eu-central-1"),
        ("northwind.auth-fips.us-gov-west-1.amazoncognito.com", "us-gov-west-1"),
        ("login.northwind.example", ""),
    ],
)
@pytest.mark.parametrize("path", ["/oauth2/authorize", "/login"])
def test_managed_login_names_client_and_region_where_its_host_tells(
    host: str, region: str, path: str
):
    text = (
        f"https://{host}{path}?response_type=code&client_id=1h57kf&redirect_uri=https://a.example"
    )
    found = read_address(text)
    assert found is not None
    assert found.source is Source.AUTHORIZE_ADDRESS
    (candidate,) = found.candidates
    assert (candidate.client_id, candidate.region) == ("1h57kf", region)
    assert candidate.missing == ("user_pool_id",)
    assert candidate.name == (host if not region else "northwind")


def test_the_host_of_managed_login_alone():
    candidate = candidate_of("https://northwind.auth.eu-central-1.amazoncognito.com")
    assert candidate.missing == ("user_pool_id", "client_id")


@pytest.mark.parametrize(
    "text",
    [
        "http://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_A",
        "https://cognito-idp.eu-central-1.amazonaws.com.evil.example/eu-central-1_A",
        "https://evil.example/cognito-idp.eu-central-1.amazonaws.com/eu-central-1_A",
        "https://cognito-idp.eu-central-1.amazonaws.com@evil.example/eu-central-1_A",
        "https://cognito-idp.cn-north-1.amazonaws.com/cn-north-1_A",
        "https://cognito-idp.us-east-1.api.aws.ic.gov/us-east-1_A",
        "https://example.com/page?client_id=abc",
        "https://example.com",
        "https://[::1",
        "eu-central-1_A",
        "",
    ],
)
def test_an_address_of_others_is_none(text: str):
    assert read_address(text) is None


@given(st.text(alphabet="abcdefghij.:/@?=&%_-[]1#", max_size=60))
def test_any_address_is_read_or_refused(rest: str):
    for begin in (
        "https://",
        "https://cognito-idp.",
        "https://a.auth.eu-west-1.amazoncognito.com/",
    ):
        with suppress(NothingFound):
            read_address(begin + rest)
