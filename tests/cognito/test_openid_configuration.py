"""A pool's OpenID configuration, fetched over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.auth.errors import NotSent, ReplyNotUnderstood
from desktop.auth.issuers import ORIGINAL, UPDATED
from desktop.cognito.openid_configuration import MAX_BYTES, fetch_configuration
from desktop.setup.discovery.issuer_type import configuration_urls, issuer_type
from tests.helpers.practice_pool import PracticePool, practice_pool


@pytest.fixture(scope="module")
def pool() -> Iterator[PracticePool]:
    with practice_pool() as pool:
        yield pool


@pytest.mark.parametrize(
    ("pool_id", "kind"), [("eu-central-1_Practice1", ORIGINAL), ("eu-central-1_Updated01", UPDATED)]
)
def test_it_names_the_issuer(pool: PracticePool, pool_id: str, kind: str):
    (url,) = configuration_urls(pool_id, pool.endpoint)
    assert issuer_type(pool_id, [fetch_configuration(url)]) == kind


def test_a_pool_that_is_not_there(pool: PracticePool):
    (url,) = configuration_urls("eu-central-1_Nowhere", pool.endpoint)
    with pytest.raises(ReplyNotUnderstood):
        fetch_configuration(url)


def test_no_more_than_it_can_have_is_taken(pool: PracticePool):
    (url,) = configuration_urls("eu-central-1_Practice1", pool.endpoint)
    pool.set_faults({"operation": "openid-configuration", "kind": "huge"})
    try:
        with pytest.raises(ReplyNotUnderstood):
            fetch_configuration(url)
    finally:
        pool.set_faults()
    assert len(fetch_configuration(url)) < MAX_BYTES


@pytest.mark.parametrize("url", ["http://example.com/a", "file:///etc/passwd", "", "https://a@b/"])
def test_no_other_address_is_fetched(url: str):
    with pytest.raises(NotSent):
        fetch_configuration(url)
