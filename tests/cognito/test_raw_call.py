"""One request as it stands: it goes out at once, and its reply comes back as it was."""

from __future__ import annotations

import statistics
import time

from desktop.cognito.raw_call import RawApi
from tests.helpers.practice_pool import practice_pool

REQUESTS = 15
DELAYED_SECONDS = 0.03
"""Less than what a body waits for where Nagle's algorithm holds it back: 40 ms."""


def test_a_body_does_not_wait_for_the_acknowledgement_of_its_headers():
    with practice_pool() as pool:
        api = RawApi(pool.endpoint)
        taken = []
        for _ in range(REQUESTS):
            began = time.perf_counter()
            reply = api.send("GetUser", {"AccessToken": "no token"})
            taken.append(time.perf_counter() - began)
        api.close()
    assert reply.status == 400
    assert statistics.median(taken) < DELAYED_SECONDS


def test_any_json_is_sent_as_it_is():
    with practice_pool() as pool:
        api = RawApi(pool.endpoint)
        body = {"ClientId": pool.overview["client_id"], "AuthFlow": None}
        reply = api.send("InitiateAuth", body)
        api.close()
    assert reply.status == 400
    assert b"Exception" in reply.body
