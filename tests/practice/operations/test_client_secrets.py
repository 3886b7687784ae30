"""Two secrets of an app client: changed over while clients use both."""

from __future__ import annotations

import base64
import hmac
from typing import Any

import pytest

from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import DEFAULT, SECRET, CoreClient
from tests.practice.pool_process import PoolProcess

OLD = SECRET.client_secret or ""
NEW = "another0secret00" * 3
CLIENT = {"UserPoolId": SECRET.pool_id, "ClientId": SECRET.client_id}
SIMON = "simon.weber"


def start(secret: str) -> dict[str, Any]:
    """InitiateAuth with the SECRET_HASH of this secret."""
    message = (SIMON + SECRET.client_id).encode()
    secret_hash = base64.b64encode(hmac.digest(secret.encode(), message, "sha256")).decode()
    parameters = {"USERNAME": SIMON, "PASSWORD": PASSWORD, "SECRET_HASH": secret_hash}
    return {
        "ClientId": SECRET.client_id,
        "AuthFlow": "USER_PASSWORD_AUTH",
        "AuthParameters": parameters,
    }


def ids(core: CoreClient) -> list[str]:
    """The ids of the client's secrets, which come without values."""
    listed = core.ok("ListUserPoolClientSecrets", **CLIENT)["ClientSecrets"]
    assert all("ClientSecretValue" not in one for one in listed)
    return [one["ClientSecretId"] for one in listed]


def test_change_over(core: CoreClient):
    assert core.ok("InitiateAuth", **start(OLD))
    made = core.ok("AddUserPoolClientSecret", **CLIENT, ClientSecret=NEW)
    assert "ClientSecretValue" not in made["ClientSecretDescriptor"], "whoever gave it has it"
    for secret in (OLD, NEW):
        assert core.ok("InitiateAuth", **start(secret))
        revoke = {"ClientId": SECRET.client_id, "Token": "a.b.c.d.e", "ClientSecret": secret}
        assert core.ok("RevokeToken", **revoke) == {}
    old, new = ids(core)
    assert old.startswith(SECRET.client_id + "--")
    core.ok("UpdateUserPoolClient", **CLIENT, ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH"])
    assert ids(core) == [old, new], "an update keeps them"
    assert core.ok("DeleteUserPoolClientSecret", **CLIENT, ClientSecretId=old) == {}
    assert core.ok("InitiateAuth", **start(NEW))
    assert core.refused("InitiateAuth", **start(OLD)) == (
        "NotAuthorized",
        f"Unable to verify secret hash for client {SECRET.client_id}",
    )
    described = core.ok("DescribeUserPoolClient", **CLIENT)["UserPoolClient"]
    assert described["ClientSecret"] == NEW


def test_secret_that_is_made_up_is_shown_once(core: CoreClient):
    made = core.ok("AddUserPoolClientSecret", **CLIENT)["ClientSecretDescriptor"]
    assert core.ok("InitiateAuth", **start(made["ClientSecretValue"]))


def test_what_is_refused(core: CoreClient):
    only = {**CLIENT, "ClientSecretId": ids(core)[0]}
    assert core.refused("DeleteUserPoolClientSecret", **only)[0] == "InvalidParameter"
    core.ok("AddUserPoolClientSecret", **CLIENT, ClientSecret=NEW)
    assert core.refused("AddUserPoolClientSecret", **CLIENT)[0] == "LimitExceeded"
    unknown = {**CLIENT, "ClientSecretId": f"{SECRET.client_id}--1"}
    assert core.refused("DeleteUserPoolClientSecret", **unknown)[0] == "ResourceNotFound"
    public = {"UserPoolId": DEFAULT.pool_id, "ClientId": DEFAULT.client_id}
    assert core.refused("AddUserPoolClientSecret", **public)[0] == "InvalidParameter"
    assert core.ok("ListUserPoolClientSecrets", **public)["ClientSecrets"] == []


def test_plain_boto3(public: Any, admin: Any, pool: PoolProcess):
    admin.add_user_pool_client_secret(**CLIENT, ClientSecret=NEW)
    listed = admin.list_user_pool_client_secrets(**CLIENT)["ClientSecrets"]
    assert len(listed) == 2
    assert public.initiate_auth(**start(NEW))["ChallengeName"] == "SMS_MFA"
    admin.delete_user_pool_client_secret(**CLIENT, ClientSecretId=listed[0]["ClientSecretId"])
    with pytest.raises(public.exceptions.NotAuthorizedException, match="secret hash"):
        public.initiate_auth(**start(OLD))
