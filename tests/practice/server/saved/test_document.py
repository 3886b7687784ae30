"""A saved state brings everything back: sign-ins under way, tokens, codes, keys, clock."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from desktop.practice.core import Practice
from desktop.practice.crypto.cose import PublicKey
from desktop.practice.crypto.signing_keys import KeyFactory, SigningKeys
from desktop.practice.ready_made.other_pools import DEVICES
from desktop.practice.server.clock import Clock
from desktop.practice.server.saved.classes import saved_classes, version
from desktop.practice.server.saved.document import StateError, load, saved
from desktop.practice.server.saved.graph import GraphError, Reader, Writer
from desktop.practice.state.outbox import Outbox
from desktop.practice.state.passkeys import Passkey, Registration
from tests.practice.core_client import (
    NOW,
    OPTIONAL,
    ROTATION,
    CoreClient,
    SeededEntropy,
    claims,
    new_core,
)
from tests.practice.walk import Walk


@pytest.fixture
def other(key_factory: KeyFactory) -> CoreClient:
    """Another pool, which knows nothing of the first."""
    return new_core(key_factory, SeededEntropy(1))


def carry_over(one: CoreClient, other: CoreClient) -> None:
    """Through JSON, as in a file."""
    document = json.loads(json.dumps(saved(one.practice, Clock(lambda: NOW)), allow_nan=False))
    load(other.practice, Clock(lambda: NOW), document)
    other.outbox = other.practice.world.outbox


def test_a_sign_in_goes_on(core: CoreClient, other: CoreClient):
    challenge = core.begin("maria.santos")
    carry_over(core, other)
    answer = other.response(challenge, "maria.santos", SMS_MFA_CODE=other.code())
    assert other.ok("RespondToAuthChallenge", **answer)["AuthenticationResult"]
    assert other.refused("RespondToAuthChallenge", **answer)[0] == "NotAuthorized"


def test_tokens_stay_good_and_belong_together(core: CoreClient, other: CoreClient):
    tokens = core.at(OPTIONAL).begin("paula.jensen")["AuthenticationResult"]
    carry_over(core, other)
    assert other.ok("GetUser", AccessToken=tokens["AccessToken"])["Username"] == "paula.jensen"
    refresh = {
        "ClientId": OPTIONAL.client_id,
        "AuthFlow": "REFRESH_TOKEN_AUTH",
        "AuthParameters": {"REFRESH_TOKEN": tokens["RefreshToken"]},
    }
    fresh = other.ok("InitiateAuth", **refresh)["AuthenticationResult"]
    assert claims(fresh["IdToken"])["event_id"] == claims(tokens["IdToken"])["event_id"]
    other.ok("GlobalSignOut", AccessToken=fresh["AccessToken"])
    assert other.refused("InitiateAuth", **refresh)[0] == "NotAuthorized"


def test_a_rotated_token_knows_its_parent(core: CoreClient, other: CoreClient):
    rosa = core.at(ROTATION)
    first = rosa.sign_in("rosa.keller")["RefreshToken"]
    who = {"ClientId": ROTATION.client_id}
    second = core.ok("GetTokensFromRefreshToken", **who, RefreshToken=first)
    second = second["AuthenticationResult"]["RefreshToken"]
    third = core.ok("GetTokensFromRefreshToken", **who, RefreshToken=second)
    third = third["AuthenticationResult"]["RefreshToken"]
    carry_over(core, other)
    assert other.ok("GetTokensFromRefreshToken", **who, RefreshToken=third)
    assert other.refused("GetTokensFromRefreshToken", **who, RefreshToken=first)


def test_lockouts_and_limits_go_with_it(core: CoreClient, other: CoreClient):
    for _ in range(6):
        core.refused("InitiateAuth", **core.start("maria.santos", "Wrong-2026"))
    carry_over(core, other)
    assert other.refused("InitiateAuth", **other.start("maria.santos")) == (
        "NotAuthorized",
        "Password attempts exceeded",
    )


def test_what_was_there_before_is_gone(core: CoreClient, other: CoreClient):
    other.begin("maria.santos")
    made = other.ok("CreateUserPool", PoolName="own")["UserPool"]["Id"]
    carry_over(core, other)
    assert other.outbox.listed() == []
    assert other.refused("DescribeUserPool", UserPoolId=made)[0] == "ResourceNotFound"


def test_after_all_kinds_of_calls_it_comes_back_the_same(
    key_factory: KeyFactory, other: CoreClient
):
    """Random sign-ins make objects of every class that a state can hold."""
    walk = Walk(new_core(key_factory, SeededEntropy()), random.Random(0))
    walk.steps(600)
    one = walk.core
    one.at(DEVICES).sign_in("nils.andersen")
    server = {"Identifier": "orders", "Name": "orders"}
    one.ok("CreateResourceServer", UserPoolId=one.pool_id, **server)
    carry_over(one, other)
    again = saved(other.practice, Clock(lambda: NOW))
    assert again == saved(one.practice, Clock(lambda: NOW))
    written = json.dumps(again)
    met = {name for name in saved_classes() if f'"$new": "{name}"' in written}
    made_where_needed = {"PasswordPolicy", "RequestContext", "World", "KeyPair", "SigningKey"}
    read_from_a_request = {"Attestation", "AuthenticatorData", "ClientData"}
    in_a_test_of_their_own = {"PublicKey", "Registration"}
    unmet = set(saved_classes()) - met
    assert unmet <= made_where_needed | read_from_a_request | in_a_test_of_their_own | {"_Slot"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda found: None, "no state"),
        (lambda found: {**found, "format": "x"}, "no state"),
        (lambda found: {**found, "version": "x"}, "another version"),
        (lambda found: {**found, "sha256": "x"}, "was changed"),
        (lambda found: {**found, "state": {**found["state"], "drawn": 1}}, "was changed"),
        (lambda found: {**found, "state": None}, "was changed"),
    ],
)
def test_other_documents_change_nothing(core: CoreClient, change: Any, reason: str):
    before = saved(core.practice, Clock(lambda: NOW))
    with pytest.raises(StateError, match=reason):
        load(core.practice, Clock(lambda: NOW), change(before))
    assert saved(core.practice, Clock(lambda: NOW)) == before


def test_a_passkey_comes_back():
    passkey = Passkey("id", "localhost", NOW, PublicKey(-7, (2**200, 5)), 3, ["usb"])
    registration = Registration("challenge", "client", NOW)
    written = json.loads(json.dumps(Writer().write([passkey, registration, passkey])))
    first, second, third = Reader().read(written)
    assert (first, second) == (passkey, registration)
    assert first is third


def test_values_that_json_does_not_have():
    value = {
        "a": (1, 2.5, b"\xff", float("-inf"), None, True),
        1: {3, 2},
        ("k", "l"): 2**200,
        "$ref": -(2**60),
    }
    written = json.loads(json.dumps(Writer().write(value), allow_nan=False))
    assert Reader().read(written) == value


@pytest.mark.parametrize(
    "found", [{"$new": "Practice", "fields": {}}, {"$new": "User", "fields": {"a": 1}}]
)
def test_other_classes_are_not_made(found: Any):
    with pytest.raises(GraphError):
        Reader().read(found)
    with pytest.raises(GraphError):
        Writer().write(object())


def test_the_version_says_what_the_classes_are(monkeypatch: pytest.MonkeyPatch):
    before = version.__wrapped__()
    assert before == version.__wrapped__()
    changed = {**saved_classes(), "Outbox": CoreClient}
    monkeypatch.setattr("desktop.practice.server.saved.classes.saved_classes", lambda: changed)
    assert version.__wrapped__() != before


def test_seeded_randomness_goes_on_where_it_was(key_factory: KeyFactory):
    from desktop.practice.crypto.entropy import SeededEntropy as Seeded  # noqa: PLC0415

    practices = [
        Practice(entropy=Seeded(b"a"), keys=SigningKeys(key_factory), outbox=Outbox(), now=NOW)
        for _ in range(2)
    ]
    practices[0].world.entropy.random_bytes(1)
    load(practices[1], Clock(lambda: NOW), saved(practices[0], Clock(lambda: NOW)))
    drawn = [one.world.entropy.random_bytes(16) for one in practices]
    assert drawn[0] == drawn[1]
