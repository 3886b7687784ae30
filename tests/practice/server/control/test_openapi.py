"""The control API's description is true: schemathesis asks what fits it and what doesn't."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from desktop.practice.server.control.route import Route
from desktop.practice.server.control.routes import ROUTES
from tests.practice.pool_process import PoolProcess

EXAMPLES = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def openapi_schema(pool_process: PoolProcess):
    import schemathesis  # a second or two  # noqa: PLC0415

    return schemathesis.openapi.from_url(
        f"{pool_process.overview['endpoint']}/practice/openapi.json"
    )


def test_the_description_is_one_of_openapi_and_names_every_request(
    pool: PoolProcess, openapi_schema: Any
):
    openapi_schema.validate()
    served = pool.control("GET", "/practice/openapi.json")
    assert served["servers"] == [{"url": pool.overview["endpoint"]}]
    described = {
        (method.upper(), path) for path, item in served["paths"].items() for method in item
    }
    assert described == {(route.method, route.path) for route in ROUTES}


MADE_UP = {
    ("GET", "/practice/totp/{username}"),
    ("PUT", "/practice/issuer"),
    ("PUT", "/practice/seed"),
    ("PUT", "/practice/state"),
}
"""Whose users, pools, seed files and states are not found, since they are made up."""
MAY_BE_WRONG = [route for route in ROUTES if route.body or route.query or "{" in route.path]


@pytest.mark.parametrize(
    ("mode", "route"),
    [
        *(("positive", route) for route in ROUTES),
        *(("negative", route) for route in MAY_BE_WRONG),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{value.method} {value.path}",
)
def test_requests_are_answered_as_described(
    pool: PoolProcess, openapi_schema: Any, mode: str, route: Route
):
    from schemathesis import GenerationMode  # noqa: PLC0415

    statuses = []
    operation = openapi_schema[route.path][route.method]

    @EXAMPLES
    @given(case=operation.as_strategy(generation_mode=GenerationMode(mode)))
    def ask(case: Any):
        statuses.append(case.call_and_validate().status_code)

    ask()
    if mode == "negative":  # a few of them are fine after all, as schemathesis knows
        assert max(statuses) >= 400
    elif (route.method, route.path) not in MADE_UP:
        assert set(statuses) <= {200, 204}


@pytest.mark.parametrize("method", ["DELETE", "HEAD", "PATCH", "QUERY", "TRACE"])
def test_other_methods_are_refused_by_name(pool: PoolProcess, method: str):
    answer = pool.request(method, "/practice/clock")
    assert answer.status == 405
    assert answer.headers["allow"] == "GET, PUT"
