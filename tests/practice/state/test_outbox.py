"""The outbox: what the control API lists."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from statistics import median

from desktop.practice.state.outbox import Message, Outbox
from tests.practice.core_client import NOW, CoreClient


def test_lost_message_is_never_listed_and_the_next_one_is(core: CoreClient):
    with core.outbox.losing(True):
        core.begin("maria.santos")
    assert core.outbox.listed() == []
    core.begin("maria.santos")
    assert [one["purpose"] for one in core.outbox.listed()] == ["SMS_MFA"]


def test_newest_fifty_messages_of_each_user_are_kept():
    outbox = Outbox()
    send(outbox, "ben", 1)
    send(outbox, "ann", 51)
    send(outbox, "ann", 1, pool="other")
    assert [one["code"] for one in of_user(outbox, "ann", "pool")] == [str(n) for n in range(2, 52)]
    assert len(of_user(outbox, "ben", "pool")) == len(of_user(outbox, "ann", "other")) == 1
    assert [one["user"] for one in outbox.listed()] == ["ben", *["ann"] * 51], "oldest first"


def test_newest_thousand_messages_of_all_are_kept():
    outbox = Outbox()
    for number in range(1_004):
        send(outbox, f"user {number // 2}", 1)
    users = [one["user"] for one in outbox.listed()]
    assert users == [f"user {number // 2}" for number in range(4, 1_004)]
    assert len(outbox._numbers) == 500, "users without a message are forgotten"
    send(outbox, "user 2", 50)
    assert len(outbox.listed()) == 1_000
    outbox.clear()
    assert outbox.listed() == []
    send(outbox, "user 2", 50)
    assert len(outbox.listed()) == 50


def test_messages_as_json_are_those_that_are_listed():
    outbox = Outbox()
    assert outbox.json(NOW) == "[]"
    for number in range(120):
        send(outbox, f"Jürgen {number % 2}", 1, pool=f"pool {number % 3}")
    outbox.clear(user="Jürgen 1", user_pool_id="pool 2")
    assert len(outbox.listed()) == len(outbox._json) == 100
    for wanted in ({}, {"user": "Jürgen 1"}, {"user_pool_id": "pool 2"}, {"code": "none"}):
        assert json.loads(outbox.json(NOW, **wanted)) == outbox.listed(**wanted)


def test_listing_a_thousand_messages_takes_a_fraction_of_making_their_json():
    outbox = Outbox()
    for number in range(1_000):
        send(outbox, f"user {number}", 1)

    def seconds(listed: Callable[[], object]) -> float:
        began = time.perf_counter()
        listed()
        return time.perf_counter() - began

    ratios = [
        seconds(lambda: json.dumps(outbox.listed())) / seconds(lambda: outbox.json(NOW))
        for _ in range(15)
    ]
    assert median(ratios) > 4


def send(outbox: Outbox, user: str, count: int, pool: str = "pool") -> None:
    for number in range(1, count + 1):
        outbox.send(Message(0.0, user, pool, "+1", "SMS", "SMS_MFA", code=str(number), text=""))


def of_user(outbox: Outbox, user: str, pool: str) -> list[dict[str, object]]:
    return [one for one in outbox.listed() if (one["user"], one["user_pool_id"]) == (user, pool)]
