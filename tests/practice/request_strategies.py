"""Requests made from botocore's own input shapes: plausible ones and malformed ones.

What only the pool knows (sessions, tokens, codes) is drawn as `Earlier`, and filled in at the
moment of the call with something that has turned up by then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from botocore.model import Shape
from hypothesis import strategies as st

from tests.practice.core_client import POOLS_AND_NAMES
from tests.practice.output_shapes import model

ALL_ACTIONS = tuple(model().operation_names)

_PARAMETERS = (
    *("USERNAME", "PASSWORD", "SECRET_HASH", "REFRESH_TOKEN", "SMS_MFA_CODE", "ANSWER"),
    *("SOFTWARE_TOKEN_MFA_CODE", "NEW_PASSWORD", "userAttributes.name", "SRP_A", "DEVICE_KEY"),
    *("EMAIL_OTP_CODE", "SMS_OTP_CODE", "EMAIL", "SESSION", "PREFERRED_CHALLENGE"),
)
_ANSWERS = ("SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP", "PASSWORD", "PASSWORD_SRP")
_PASSWORDS = ("Practice-2026", "Changed-2026", "Wrong-2026", "short")
_USERS = tuple(name for name in POOLS_AND_NAMES if "." in name)
_ATTRIBUTES = ("email", "phone_number", "name", "email_verified", "sub", "custom:note01")
_VALUES = ("ann@example.com", "+14155550150", "true", "Ann", "")


@dataclass(frozen=True)
class Earlier:
    """Something of this kind that turned up earlier, counted from the newest."""

    kind: str
    back: int


def earlier(kind: str) -> st.SearchStrategy[Any]:
    """One of the newest few of this kind."""
    return st.builds(Earlier, st.just(kind), st.sampled_from([0, 0, 0, 1, 2, 7]))


_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("Username", "USERNAME"), st.sampled_from(_USERS) | earlier("Username")),
    **dict.fromkeys(
        ("Password", "PASSWORD", "NEW_PASSWORD", "TemporaryPassword"),
        st.sampled_from(_PASSWORDS),
    ),
    **dict.fromkeys(("PreviousPassword", "ProposedPassword"), st.sampled_from(_PASSWORDS)),
    **dict.fromkeys(("RefreshToken", "REFRESH_TOKEN", "Token"), earlier("RefreshToken")),
    **dict.fromkeys(
        ("ConfirmationCode", "Code", "SMS_MFA_CODE", "EMAIL_OTP_CODE", "SMS_OTP_CODE"),
        earlier("code"),
    ),
    **dict.fromkeys(("UserCode", "SOFTWARE_TOKEN_MFA_CODE"), earlier("totp")),
    **dict.fromkeys(("Session", "SESSION"), earlier("Session")),
    "AccessToken": earlier("AccessToken") | earlier("AccessToken") | earlier("IdToken"),
    "ClientId": earlier("ClientId"),
    "UserPoolId": earlier("UserPoolId"),
    "NextToken": earlier("NextToken"),
    "PaginationToken": earlier("NextToken"),
    "ANSWER": st.sampled_from(_ANSWERS),
    "GroupName": st.sampled_from(["staff", "night"]),
    "Name": st.sampled_from(_ATTRIBUTES),
    "AttributeName": st.sampled_from(_ATTRIBUTES),
    "Value": st.sampled_from(_VALUES),
}

_IDLE = ("AnalyticsMetadata", "UserContextData", "ClientMetadata", "ValidationData")
"""Members that no pool reads."""

_ODD_TEXTS = (
    *("", " ", "\0", "\ud800", "\u202egnp\u202c", "Z\u0351\u0352\u0353a\u0354", "\ufeff", "\u2028"),
    *("\U0001f469\u200d\U0001f692", "\u0661\u0662\u0663\u0664\u0665\u0666", "ß", "İ", "%s{}"),
    *("../../etc", "<script>", "a.b.c", "e30.e30.e30", "eyJpc3MiOjF9.eyJpc3MiOjF9.x", "null"),
)


def _nested(depth: int, of: str) -> Any:
    made: Any = []
    for _ in range(depth):
        made = {of: made} if of else [made]
    return made


odd_values = st.one_of(
    st.sampled_from([None, True, False, 0, -1, 2**31, 2**63, 10**400, 0.5, -0.0, 1e308]),
    st.sampled_from(_ODD_TEXTS),
    st.sampled_from(["x" * 200_000, "9" * 100_000, "ä" * 4_097, ["x"] * 3_000, {"x": "y"}]),
    st.builds(_nested, st.sampled_from([1, 40, 400]), st.sampled_from(["", "Name", "\ud800"])),
    st.text(max_size=40),
    st.lists(st.text(max_size=3) | st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=5), st.text(max_size=5) | st.none(), max_size=3),
)


@cache
def likely(shape: Shape, name: str = "") -> st.SearchStrategy[Any]:  # noqa: PLR0911 — a kind a line
    """A plausible value for such a member."""
    if name in _BY_NAME and shape.type_name == "string":
        return _BY_NAME[name]
    match shape.type_name:
        case "structure":
            wanted = (pair for pair in shape.members.items() if pair[0] not in _IDLE)
            members = {key: likely(member, key) for key, member in wanted}
            required = {key: members.pop(key) for key in shape.required_members}
            return st.fixed_dictionaries(required, optional=members)
        case "list":
            least = shape.metadata.get("min", 0)
            return st.lists(likely(shape.member, name), min_size=least, max_size=max(3, least))
        case "map":
            return _parameters if name in ("AuthParameters", "ChallengeResponses") else _metadata
        case "string":
            return st.sampled_from(shape.enum) if shape.enum else _text(shape)
        case "integer":
            least = shape.metadata.get("min", 0)
            return st.integers(least, min(shape.metadata.get("max", 60), least + 100))
        case "boolean":
            return st.booleans()
        case _:
            return st.just(0)


_metadata = st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2)
_parameters = st.fixed_dictionaries(
    {}, optional={name: _BY_NAME.get(name, st.text(max_size=9)) for name in _PARAMETERS}
)


def _text(shape: Shape) -> st.SearchStrategy[str]:
    least = shape.metadata.get("min", 0)
    alphabet = "abcABC019-_.+@/"
    return st.text(
        alphabet, min_size=least, max_size=max(least, min(20, shape.metadata.get("max", 20)))
    )


def members_of(body: Any) -> Iterator[tuple[Any, Any]]:
    """Every member and item in `body`, as what holds it and its key."""
    items = body.items() if isinstance(body, dict) else enumerate(body)
    for key, value in list(items):
        yield body, key
        if isinstance(value, dict | list):
            yield from members_of(value)


@st.composite
def malformed(draw: st.DrawFn, body: Any) -> Any:
    """`body` with one or two members that don't belong, are missing, or are far too much."""
    body = _copied(body)
    for _ in range(draw(st.integers(1, 2))):
        found = list(members_of(body))
        if not found or draw(st.integers(0, 9)) == 0:
            body["Unheard"] = _copied(draw(odd_values))
            continue
        holder, key = draw(st.sampled_from(found))
        if draw(st.booleans()):
            holder[key] = _copied(
                draw(odd_values)
            )  # it may be bent next, and there is one of it only
        else:
            del holder[key]
    return body


@st.composite
def request_bodies(draw: st.DrawFn, action: str) -> Any:
    """Mostly likely ones."""
    if not (kind := draw(st.integers(0, 11))):
        return draw(odd_values)
    body = draw(likely(model().operation_model(action).input_shape))
    return draw(malformed(body)) if kind > 8 else body


def filled_in(body: Any, seen_values: dict[str, list[str]]) -> Any:
    """`body` with every `Earlier` replaced; by an empty text where nothing has turned up yet."""
    match body:
        case Earlier(kind, back):
            found = seen_values.get(kind, [])
            return found[-1 - back % len(found)] if found else ""
        case dict():
            return {key: filled_in(value, seen_values) for key, value in body.items()}
        case list() | tuple():
            return type(body)(filled_in(value, seen_values) for value in body)
        case _:
            return body


DrawnCall = tuple[str, Any]
"""An operation and its body; or `start` and `answer`, which the moment of the call completes."""


def steps(actions: tuple[str, ...]) -> st.SearchStrategy[DrawnCall]:
    """Calls, and well-meant steps of a sign-in with now and then a member that is odd."""
    seldom = st.integers(0, 5).flatmap(lambda n: st.none() if n else odd_values)
    member = st.sampled_from(["Session", "ClientId", "ChallengeName", "USERNAME", "answer"])
    wrong = st.tuples(member, seldom)
    calls = st.sampled_from(actions).flatmap(
        lambda name: st.tuples(st.just(name), request_bodies(name))
    )
    password = st.sampled_from(["Practice-2026"] * 4 + ["Changed-2026", "Wrong-2026"])
    start = st.tuples(st.just("start"), st.tuples(st.integers(0, 30), password))
    stale = st.tuples(st.just("answer"), st.sampled_from(["000000", "x"]) | earlier("code"))
    which = st.sampled_from([0, 0, 0, 1, 3])
    answer = st.tuples(st.just("answer"), st.tuples(which, wrong | wrong | stale))
    return calls | calls | start | answer


def _copied(body: Any) -> Any:
    match body:
        case dict():
            return {key: _copied(value) for key, value in body.items()}
        case list():
            return [_copied(value) for value in body]
        case _:
            return body
