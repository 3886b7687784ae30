"""Which issuer a pool names."""

from __future__ import annotations

import json

import pytest

from desktop.auth.issuers import ORIGINAL, UPDATED, pool_issuers
from desktop.setup.discovery.issuer_type import configuration_urls, issuer_type

POOL = "eu-central-1_AbC"
ORIGINAL_ISS, UPDATED_ISS = (each.iss for each in pool_issuers(POOL))


def configuration(iss: object) -> bytes:
    return json.dumps({"issuer": iss, "jwks_uri": "x"}).encode()


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ([ORIGINAL_ISS], ORIGINAL),
        ([UPDATED_ISS], UPDATED),
        ([UPDATED_ISS, UPDATED_ISS], UPDATED),
        ([ORIGINAL_ISS, UPDATED_ISS], ""),
        ([], ""),
        (["https://evil.example"], ""),
        ([ORIGINAL_ISS, "https://evil.example"], ORIGINAL),
        ([5], ""),
    ],
)
def test_what_stands_in_them_counts(named: list[object], expected: str):
    assert issuer_type(POOL, [configuration(each) for each in named]) == expected


@pytest.mark.parametrize("content", [b"", b"<html>", b"[]", b"\xff", b'{"issuer": '])
def test_what_is_none_tells_nothing(content: bytes):
    assert issuer_type(POOL, [content, configuration(UPDATED_ISS)]) == UPDATED


def test_both_addresses_are_asked_and_only_one_where_the_environment_names_it():
    assert configuration_urls(POOL) == (
        f"{ORIGINAL_ISS}/.well-known/openid-configuration",
        f"{UPDATED_ISS}/.well-known/openid-configuration",
    )
    assert configuration_urls(POOL, "http://127.0.0.1:9") == (
        f"http://127.0.0.1:9/{POOL}/.well-known/openid-configuration",
    )
