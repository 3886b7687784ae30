"""Claims: properly signed tokens that say the wrong thing, or say it in the wrong type."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.auth.jwt.verify import inspect_token
from tests.auth.forge import (
    ACCESS_CLAIMS,
    CLIENT,
    ID_CLAIMS,
    ISSUER,
    NOW,
    WANT_ACCESS,
    WANT_ID,
    failed,
    key_set,
    token,
    with_claims,
)

if TYPE_CHECKING:
    from desktop.auth.jwt.claim_checks import Expected

# Neither a string, nor a whole number, nor a boolean.
ODD: tuple[Any, ...] = (None, [], {}, 1.5)
NO_TIME: tuple[Any, ...] = (None, [], {}, {"a": 1}, "1.5", -0.5, 1e300)


def tampered(name: str, *values: object) -> list[Any]:
    return [pytest.param({name: value}, id=f"{name} {value!r:.40}") for value in values]


def texts(name: str, *values: object) -> list[Any]:
    return tampered(name, ..., "", 1, True, *ODD, *values)


def times(name: str, *values: object) -> list[Any]:
    return tampered(name, ..., "", str(NOW), True, -1, 253_402_300_800, 10**18, *NO_TIME, *values)


ID_TABLE: dict[str, list[Any]] = {
    "issuer": texts(
        "iss",
        ISSUER + "/",
        ISSUER + " ",
        ISSUER[:-1],
        ISSUER.upper(),
        ISSUER.replace("https", "http"),
        ISSUER.replace("eu-central-1_", "eu-central-1_X"),
        ISSUER.replace("amazonaws.com", "amazonaws.com.example.com"),
        ISSUER.replace("a", "\u0430"),
        [ISSUER],
    ),
    "audience": [
        *texts("aud", CLIENT.upper(), CLIENT + "\0", [CLIENT], [CLIENT, "other"], {CLIENT: 1}),
        pytest.param({"aud": ..., "client_id": CLIENT}, id="only a client_id"),
        pytest.param({"aud": "other", "client_id": CLIENT}, id="also a client_id"),
    ],
    "token_use": [
        *texts("token_use", "access", "ID", "id ", ["id"], "refresh"),
        *tampered("scope", 1, None, ["openid"]),
    ],
    "expiry": times("exp", NOW, NOW - 1, NOW - 0.5, NOW + 0.0, 0, 0.0),
    "not_before": tampered("nbf", NOW + 1, NOW + 0.5, "", str(NOW), False, -1, *NO_TIME),
    "issued_at": [
        *times("iat", NOW + 6, NOW + 5.5, NOW + 3600),
        *times("auth_time", NOW + 6, NOW + 3600),
    ],
    "subject": [
        *texts("sub", ["a"]),
        *texts("cognito:username", ["a"]),
        pytest.param({"cognito:username": ..., "username": "maria"}, id="only a username"),
        *tampered("phone_number", 15555550123, *ODD),
        *tampered("phone_number_verified", "true", "false", "", 1, 0, *ODD),
        *tampered("email", True, *ODD),
        *tampered("email_verified", "true", "false", 1, *ODD),
        *tampered("cognito:groups", "staff", {"staff": 1}, [1], [["staff"]], None),
    ],
}
ACCESS_TABLE: dict[str, list[Any]] = {
    "audience": [
        *texts("client_id", CLIENT[:-1], [CLIENT]),
        pytest.param({"client_id": ..., "aud": CLIENT}, id="only an aud"),
    ],
    "token_use": [*texts("token_use", "id"), *tampered("scope", 1, None, ["openid"])],
    "expiry": times("exp", NOW),
    "issued_at": [*times("iat", NOW + 6), *times("auth_time", NOW + 6)],
    "subject": [
        *texts("sub"),
        *texts("username"),
        pytest.param({"username": ..., "cognito:username": "maria"}, id="only a cognito:username"),
    ],
}


def rows(table: dict[str, list[Any]]) -> list[Any]:
    return [
        pytest.param(check, *row.values, id=f"{check}: {row.id}")
        for check, changes in table.items()
        for row in changes
    ]


@pytest.mark.parametrize(("check", "changes"), rows(ID_TABLE))
def test_id_token(check: str, changes: dict[str, Any]) -> None:
    """The one check that the claim belongs to fails, and no other."""
    assert failed(inspect_token(with_claims(changes), key_set(), WANT_ID)) == (check,)


@pytest.mark.parametrize(("check", "changes"), rows(ACCESS_TABLE))
def test_access_token(check: str, changes: dict[str, Any]) -> None:
    tampered_with = with_claims(changes, ACCESS_CLAIMS)

    assert failed(inspect_token(tampered_with, key_set(), WANT_ACCESS)) == (check,)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param({"exp": NOW + 1}, WANT_ID, id="the last second"),
        pytest.param({"exp": NOW - 4}, replace(WANT_ID, leeway=5), id="over, but within leeway"),
        pytest.param({"exp": NOW + 0.5}, WANT_ID, id="half a second left"),
        pytest.param(
            {"iat": NOW - 0.25, "auth_time": NOW - 60.5, "nbf": NOW - 0.5},
            WANT_ID,
            id="times with fractions",
        ),
        pytest.param({"nbf": NOW}, WANT_ID, id="nbf is now"),
        pytest.param({"nbf": NOW + 5}, replace(WANT_ID, leeway=5), id="nbf within leeway"),
        pytest.param({"iat": NOW + 5, "auth_time": NOW + 5}, WANT_ID, id="5 s ahead"),
        pytest.param({"iat": NOW + 60}, replace(WANT_ID, leeway=60), id="iat within leeway"),
        pytest.param({"iat": NOW + 5}, replace(WANT_ID, leeway=2), id="leeway takes nothing away"),
        pytest.param({"exp": 253_402_300_799}, WANT_ID, id="the end of the year 9999"),
        pytest.param({"auth_time": 0}, WANT_ID, id="signed in long ago"),
        pytest.param({"phone_number": ..., "phone_number_verified": ...}, WANT_ID, id="no phone"),
        pytest.param({"phone_number_verified": False}, WANT_ID, id="phone not verified"),
        pytest.param({"jti": ..., "origin_jti": ...}, WANT_ID, id="no revocation"),
        pytest.param({"event_id": ...}, WANT_ID, id="no event_id"),
        pytest.param({"email": ..., "email_verified": ...}, WANT_ID, id="no email"),
        pytest.param({"cognito:groups": ...}, WANT_ID, id="no groups"),
        pytest.param({"cognito:groups": []}, WANT_ID, id="an empty list of groups"),
        pytest.param({"custom:x": {"y": [None]}}, WANT_ID, id="claims of the pool's own"),
        pytest.param({"sub": "\u202e<b>&\0"}, WANT_ID, id="text that wants care when shown"),
    ],
)
def test_fine(claims: dict[str, Any], expected: Expected) -> None:
    """The checks are not stricter than that."""
    assert inspect_token(with_claims(claims), key_set(), expected).valid


@pytest.mark.parametrize(
    "claims", [{}, {"scope": ...}, {"jti": ..., "origin_jti": ...}, {"aud": "https://api"}]
)
def test_fine_access_token(claims: dict[str, Any]) -> None:
    """An access token may lack scope, and may name a resource in aud."""
    assert inspect_token(with_claims(claims, ACCESS_CLAIMS), key_set(), WANT_ACCESS).valid


MACHINE = {**ACCESS_CLAIMS, "sub": CLIENT, "username": ..., "event_id": ..., "origin_jti": ...}


def test_a_machine_s_token_is_judged_and_named_as_such() -> None:
    """Of the client credentials grant: it has no user, and the app client is its subject."""
    expected = replace(WANT_ACCESS, machines=True)

    verdict = inspect_token(with_claims(MACHINE, ACCESS_CLAIMS), key_set(), expected)

    assert verdict.valid
    subject = verdict.checks[-1]
    assert (subject.name, subject.actual) == ("subject", CLIENT)
    assert "machine" in str(subject.expected)


@pytest.mark.parametrize(
    ("expected", "changes"),
    [
        pytest.param(WANT_ACCESS, {}, id="in a sign-in"),
        pytest.param(replace(WANT_ACCESS, machines=True), {"sub": "another"}, id="another subject"),
        pytest.param(replace(WANT_ACCESS, machines=True), {"username": ""}, id="an empty user"),
        pytest.param(replace(WANT_ACCESS, machines=True), {"username": None}, id="null as user"),
    ],
)
def test_what_is_no_machine_s_token(expected: Expected, changes: dict[str, Any]) -> None:
    token_of_a_machine = with_claims({**MACHINE, **changes}, ACCESS_CLAIMS)

    assert failed(inspect_token(token_of_a_machine, key_set(), expected)) == ("subject",)


@pytest.mark.parametrize(
    ("leeway", "over"), [(0, NOW), (5, NOW - 5), (60, NOW - 60)], ids=["0", "5", "60"]
)
def test_first_second_after_the_leeway(leeway: int, over: int) -> None:
    expected = replace(WANT_ID, leeway=leeway)

    assert failed(inspect_token(with_claims({"exp": over}), key_set(), expected)) == ("expiry",)


def test_the_other_token() -> None:
    """An access token in place of an ID token, and the other way round."""
    access = inspect_token(token(ACCESS_CLAIMS), key_set(), WANT_ID)
    identity = inspect_token(token(ID_CLAIMS), key_set(), WANT_ACCESS)

    assert failed(access) == failed(identity) == ("audience", "token_use", "subject")
