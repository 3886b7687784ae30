"""The practice pool's errors are word for word those of docs/cognito-facts.md.

Of the errors there, "throttled" comes only with a fault, and the one of WAF (HTTP 403) comes from
what stands before a pool; the app's own tests have it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.practice.server.clock import Clock
from desktop.practice.server.http_messages import Request
from desktop.practice.server.router import Router
from desktop.practice.server.state import ServerState
from tests.practice.core_client import DEFAULT, NOW, CoreClient
from tests.practice.errors import account_rows, client_rows, sign_in_rows, token_rows
from tests.practice.errors.row import Row

FACTS = (Path(__file__).parents[3] / "docs/cognito-facts.md").read_text(encoding="utf-8")
ROWS = (*sign_in_rows.ROWS, *client_rows.ROWS, *token_rows.ROWS, *account_rows.ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.situation)
def test_refusal_is_word_for_word_that_of_a_real_pool(core: CoreClient, row: Row):
    name, message = row.provoke(core)
    assert (row.name, row.message) == (name, _without_ids(core, row, message))


def _without_ids(core: CoreClient, row: Row, message: str | None) -> str | None:
    """With CLIENTID and POOL where the row has them."""
    if message is None or row.message is None:
        return message
    for pool in core.practice.world.pools.values():
        if "POOL" in row.message:
            message = message.replace(pool.id, "POOL")
        for client_id in pool.clients:
            if "CLIENTID" in row.message:
                message = message.replace(client_id, "CLIENTID")
    return message


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.situation)
def test_error_is_among_the_facts(row: Row):
    """With its exception on the same line; ids, names and a line end stand there as words."""
    message = row.message or "no message member"
    for value, word in ((DEFAULT.client_id, "CLIENTID"), (DEFAULT.pool_id, "POOL")):
        message = message.replace(value, word)
    lines = [line for line in FACTS.splitlines() if f"| {row.name} | {message.strip()}" in line]
    assert lines, f"{row.name}: {message}"


def test_no_situation_is_listed_twice():
    assert len({row.situation for row in ROWS}) == len(ROWS)


def test_throttled_on_command(core: CoreClient):
    router = Router(
        ServerState(core.practice, Clock(lambda: NOW), "http://127.0.0.1:1"), lambda _: None
    )
    fault = json.dumps([{"operation": "*", "kind": "throttle"}]).encode()
    json_type = {"host": "localhost", "content-type": "application/json"}
    router.handle(Request("PUT", "/practice/faults", json_type, fault))
    headers = {
        "host": "localhost",
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "AWSCognitoIdentityProviderService.InitiateAuth",
    }
    reply = router.handle(Request("POST", "/", headers, json.dumps(core.start("ann")).encode()))
    assert reply is not None
    assert reply.status == 400
    assert json.loads(reply.body) == {
        "__type": "TooManyRequestsException",
        "message": "Rate exceeded",
    }


def test_situations_that_are_no_error(core: CoreClient):
    """A code for an unknown user and a token that is revoked twice: both succeed."""
    there = {"ClientId": DEFAULT.client_id}
    details = core.ok("ForgotPassword", **there, Username="nobody")["CodeDeliveryDetails"]
    assert details.keys() == {"Destination", "DeliveryMedium", "AttributeName"}
    assert core.outbox.listed() == []
    token = core.sign_in()["RefreshToken"]
    for _ in range(2):
        assert core.ok("RevokeToken", **there, Token=token) == {}
