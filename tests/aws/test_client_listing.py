"""The app clients of a pool, more than fit on a page."""

from __future__ import annotations

import pytest

from desktop.aws.client_listing import ON_A_PAGE, list_clients
from desktop.aws.session import AwsSession
from desktop.setup.provisioning.problems import AwsProblem
from tests.helpers.aws_doubles import REGION, client


def test_all_pages_are_read_and_sorted_by_name(moto_url: str):
    idp = client("cognito-idp", moto_url)
    pool = idp.create_user_pool(PoolName="p")["UserPool"]["Id"]
    names = [f"{'Web' if number % 2 else 'app'} {number:03}" for number in range(ON_A_PAGE + 3)]
    for name in names:
        idp.create_user_pool_client(UserPoolId=pool, ClientName=name)
    found = list_clients(AwsSession(region=REGION, endpoint_url=moto_url), pool)
    assert [it.name for it in found] == sorted(names, key=str.casefold)
    assert {it.user_pool_id for it in found} == {pool}
    assert len({it.client_id for it in found}) == len(names)


def test_a_pool_without_clients(moto_url: str):
    pool = client("cognito-idp", moto_url).create_user_pool(PoolName="p")["UserPool"]["Id"]
    assert list_clients(AwsSession(region=REGION, endpoint_url=moto_url), pool) == ()


def test_a_pool_that_is_not_there(moto_url: str):
    session = AwsSession(region=REGION, endpoint_url=moto_url, tries=1)
    with pytest.raises(AwsProblem):
        list_clients(session, f"{REGION}_Nowhere")
