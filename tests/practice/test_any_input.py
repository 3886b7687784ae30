"""Whatever is sent: an answer of the right shape or a refusal, never a 500 or an exception."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop.practice.clock import Clock
from desktop.practice.operations import OPERATIONS
from desktop.practice.server.messages import Request
from desktop.practice.server.site import Site
from desktop.practice.shapes import Flag, Items, Shape, Struct, Text, Texts, Unread, Whole
from tests.practice.desk import NOW, POOLS_AND_NAMES, Desk
from tests.practice.output_shapes import check_answer, check_error

SLOW = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

PARAMETERS = (
    *("USERNAME", "PASSWORD", "SECRET_HASH", "REFRESH_TOKEN", "SMS_MFA_CODE", "ANSWER"),
    *("SOFTWARE_TOKEN_MFA_CODE", "NEW_PASSWORD", "userAttributes.name"),
)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40)
names = st.text(max_size=9)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
    max_leaves=12,
)
known = st.sampled_from(POOLS_AND_NAMES)
texts = known | st.text(max_size=30) | st.from_regex(r"[A-Za-z0-9+@.-]{1,40}", fullmatch=True)
parameters = st.dictionaries(
    st.sampled_from(PARAMETERS) | names, known | st.text(max_size=20), max_size=6
)


def of_shape(shape: Shape) -> st.SearchStrategy[Any]:
    """What such a member could look like."""
    if isinstance(shape, Struct):
        members = {name: of_shape(member) for name, member in shape.members.items()}
        required = {name: members.pop(name) for name in shape.required}
        return st.fixed_dictionaries(required, optional=members)
    if isinstance(shape, Items):
        return st.lists(of_shape(shape.of), min_size=shape.least, max_size=3)
    if isinstance(shape, Text):
        return st.sampled_from(shape.choices) if shape.choices else texts
    simple = {
        Whole: st.integers(-1, 70),
        Flag: st.booleans(),
        Texts: parameters,
        Unread: st.dictionaries(names, anything, max_size=1),
    }
    return simple[type(shape)]


calls = st.sampled_from(sorted(OPERATIONS)).flatmap(
    lambda name: st.tuples(st.just(name), of_shape(OPERATIONS[name].takes))
)


@SLOW
@given(action=st.sampled_from(sorted(OPERATIONS)) | st.text(max_size=20), body=anything)
@example(action="InitiateAuth", body={"ClientId": "\ud800", "AuthFlow": "USER_PASSWORD_AUTH"})
def test_any_action_with_any_body(desk: Desk, action: str, body: Any):
    status, answer = desk.practice.handle(action, body, NOW, signed=True)
    assert status in (200, 400)
    check_answer(action, answer) if status == 200 else check_error(action, answer)


@SLOW
@given(sent=st.lists(calls, min_size=1, max_size=6))
def test_likely_calls_in_any_order(desk: Desk, sent: list[tuple[str, Any]]):
    for action, body in sent:
        status, answer = desk.practice.handle(action, body, NOW, signed=True)
        assert status in (200, 400)
        check_answer(action, answer) if status == 200 else check_error(action, answer)
        assert "AuthenticationResult" not in answer or action == "InitiateAuth"
        json.dumps(answer).encode()


@SLOW
@given(
    method=st.sampled_from(["GET", "POST", "PUT"]),
    path=st.sampled_from(["/", "/practice", "/practice/clock", "/practice/faults"])
    | st.text(max_size=20).map(lambda text: "/practice/" + text)
    | st.text(max_size=20).map(lambda text: "/" + text + "/.well-known/jwks.json"),
    body=st.binary(max_size=40) | anything.map(lambda value: json.dumps(value).encode()),
)
def test_any_request(desk: Desk, method: str, path: str, body: bytes):
    site = Site(desk.practice, Clock(lambda: NOW), "http://127.0.0.1:1", lambda _: None)
    headers = {
        "host": "localhost",
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "AWSCognitoIdentityProviderService.InitiateAuth",
    }
    reply = site.answer(Request(method, path, headers, body))
    assert reply is not None
    assert reply.status in (200, 204, 400, 404)
