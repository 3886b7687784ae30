"""Whatever is sent: an answer of the right shape or a refusal, never a 500 or an exception.

And never tokens without the right answers, whatever mixture of sessions, tokens and codes.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop.practice.crypto.signing_keys import KeyFactory
from desktop.practice.operations import OPERATIONS
from desktop.practice.ready_made.users import PASSWORD
from desktop.practice.server.clock import Clock
from desktop.practice.server.http_messages import Request
from desktop.practice.server.router import Router
from desktop.practice.server.state import ServerState
from tests.practice.core_client import NOW, CoreClient, SeededEntropy, new_core
from tests.practice.request_strategies import ALL_ACTIONS, DrawnCall, filled_in, steps
from tests.practice.token_oracle import READY, TokenOracle

SHOWN = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
SLOW = settings(max_examples=300, deadline=None, suppress_health_check=SHOWN)
SAMPLE = settings(SLOW, max_examples=40, derandomize=True)
MANY = settings(SLOW, max_examples=2_500)

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40)
names = st.text(max_size=9)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
    max_leaves=12,
)

# Those that lead to tokens come up more often than the others; a few are none that we have.
TOWARDS_TOKENS = (
    *("InitiateAuth", "RespondToAuthChallenge", "AssociateSoftwareToken", "VerifySoftwareToken"),
    *("GetTokensFromRefreshToken", "RevokeToken", "GetUser", "SetUserPoolMfaConfig"),
)
ACTIONS = (*TOWARDS_TOKENS, *sorted(OPERATIONS), *ALL_ACTIONS[::15])
pauses = st.sampled_from([0, 0, 0, 0, 0, 1, 30, 180, 3_600])
SENT = st.lists(st.tuples(pauses, steps(ACTIONS)), min_size=10, max_size=40)
FIRST = (0, ("start", (next(n for n, user in enumerate(READY) if not user.factors), PASSWORD)))


@SLOW
@given(action=st.sampled_from(ACTIONS) | st.text(max_size=20), body=anything)
@example(action="InitiateAuth", body={"ClientId": "\ud800", "AuthFlow": "USER_PASSWORD_AUTH"})
def test_any_action_with_any_body(core: CoreClient, action: str, body: Any):
    core.call_with(action, body)


def mixture(make_key: KeyFactory, sent: list[tuple[float, DrawnCall]]) -> int:
    """Make the calls, one after the other; how often there were tokens."""
    core = new_core(make_key, SeededEntropy())
    oracle = TokenOracle(core)
    tokens = 0
    # A user is signed in first, so that there are tokens to use from the start.
    for pause, (action, drawn) in [FIRST, *sent]:
        core.now += pause
        oracle.before()
        body = filled_in(drawn, oracle.seen_values)
        if action in ("start", "answer"):
            action, body = oracle.complete(action, body)  # noqa: PLW2901 — what it stands for
        answer = core.call_with(action, body)
        oracle.after(action, body, answer)
        tokens += "AuthenticationResult" in answer
    return tokens


@SAMPLE
@given(sent=SENT)
def test_malformed_calls_in_any_order(key_factory: KeyFactory, sent: Any):
    assert mixture(key_factory, sent) >= 1


@pytest.mark.soak
@pytest.mark.timeout(3_600)
@MANY
@given(sent=SENT)
def test_malformed_calls_in_any_order_many_times(key_factory: KeyFactory, sent: Any):
    assert mixture(key_factory, sent) >= 1


@SLOW
@given(
    method=st.sampled_from(["GET", "POST", "PUT"]),
    path=st.sampled_from(["/", "/practice", "/practice/clock", "/practice/faults"])
    | st.text(max_size=20).map(lambda text: "/practice/" + text)
    | st.text(max_size=20).map(lambda text: "/" + text + "/.well-known/jwks.json"),
    body=st.binary(max_size=40) | anything.map(lambda value: json.dumps(value).encode()),
)
def test_any_request(core: CoreClient, method: str, path: str, body: bytes):
    router = Router(
        ServerState(core.practice, Clock(lambda: NOW), "http://127.0.0.1:1"), lambda _: None
    )
    headers = {
        "host": "localhost",
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "AWSCognitoIdentityProviderService.InitiateAuth",
    }
    reply = router.handle(Request(method, path, headers, body))
    assert reply is not None
    assert reply.status in (200, 204, 400, 404, 405, 501)
