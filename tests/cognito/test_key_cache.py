"""The cache of key sets: one fetch for all, one refetch for an unknown key, then a wait."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from desktop.auth.errors import NotSent, ReplyNotUnderstood
from desktop.cognito.jwks import QUIET_SECONDS, KeyCache
from tests.auth.forge import dumped, jwk
from tests.helpers.raw_server import reply, serve_raw

if TYPE_CHECKING:
    from collections.abc import Callable

URL = "https://example.com/pool/.well-known/jwks.json"


def document(*kids: str) -> bytes:
    return dumped({"keys": [jwk(kid=kid) for kid in kids]})


class Service:
    """Publishes `keys`, or raises `error`; counts what it is asked."""

    def __init__(self, *kids: str) -> None:
        self.keys = document(*kids)
        self.error: Exception | None = None
        self.asked: list[str] = []
        self.now = 1_000.0
        self.cache = KeyCache(self.fetch, lambda: self.now)

    def fetch(self, url: str) -> bytes:
        self.asked.append(url)
        if self.error:
            raise self.error
        return self.keys


def test_a_key_set_is_fetched_once() -> None:
    service = Service("a", "b")

    first = service.cache.keys(URL, {"a"})

    assert service.cache.keys(URL, ["b", "a"]) is first
    assert service.cache.keys(URL, ()) is first
    assert service.asked == [URL]


def test_what_is_wanted_anew_is_fetched_and_what_was_known_stays_after_an_error() -> None:
    service = Service("a")
    service.cache.keys(URL, {"a"})
    service.cache.keys(URL, (), anew=True)
    assert service.asked == [URL, URL]
    service.error = NotSent("host", "refused")
    with pytest.raises(NotSent):
        service.cache.keys(URL, (), anew=True)
    assert service.cache.keys(URL, {"a"}).kids == {"a"}
    assert len(service.asked) == 3


def test_key_sets_are_cached_by_url() -> None:
    service = Service("a")

    service.cache.keys(URL, {"a"})
    service.cache.keys(URL + "2", {"a"})

    assert service.asked == [URL, URL + "2"]


def test_without_wanted_keys_any_cached_set_will_do() -> None:
    """Tokens that name no key: the set is fetched once all the same."""
    service = Service()

    assert service.cache.keys(URL, ()).kids == frozenset()
    assert service.cache.keys(URL, ()).kids == frozenset()
    assert service.asked == [URL]


def test_an_unknown_key_is_fetched_anew() -> None:
    """A token signed with a key of tomorrow: one refetch, and it is there."""
    service = Service("old")
    service.cache.keys(URL, {"old"})
    service.keys = document("old", "new")

    assert service.cache.keys(URL, {"new"}).kids == {"old", "new"}
    assert len(service.asked) == 2


def test_a_key_that_was_withdrawn_is_gone_after_a_refetch() -> None:
    """A key that is gone from the set after a refetch is no longer known."""
    service = Service("old")
    service.cache.keys(URL, {"old"})
    service.keys = document("new")

    assert service.cache.keys(URL, {"new"}).kids == {"new"}


def test_an_unknown_key_is_fetched_once_in_the_quiet_time() -> None:
    """Then 10 s of quiet: a forged token does not make us hammer the service."""
    service = Service("a")
    kept = service.cache.keys(URL, {"a"})

    assert service.cache.keys(URL, {"forged"}).kids == {"a"}
    assert len(service.asked) == 2
    for kid in ("forged", "forged too"):
        assert service.cache.keys(URL, {kid}).kids == kept.kids
    service.now += QUIET_SECONDS - 0.01
    service.cache.keys(URL, {"forged"})
    assert len(service.asked) == 2
    service.now += 0.01
    service.cache.keys(URL, {"forged"})
    assert len(service.asked) == 3
    service.cache.keys(URL, {"forged"})
    assert len(service.asked) == 3


def test_a_key_missing_from_the_first_fetch_is_not_fetched_again_at_once() -> None:
    """The first fetch counts: what it did not bring is not asked for again at once."""
    service = Service("a")

    service.cache.keys(URL, {"forged"})
    service.cache.keys(URL, {"forged"})

    assert service.asked == [URL]


def test_the_quiet_time_is_for_one_url() -> None:
    service = Service("a")
    service.cache.keys(URL, {"forged"})

    service.cache.keys(URL + "2", {"forged"})

    assert service.asked == [URL, URL + "2"]


def test_the_quiet_time_begins_after_a_successful_refetch_too() -> None:
    service = Service("old")
    service.cache.keys(URL, {"old"})
    service.keys = document("old", "new")
    service.cache.keys(URL, {"new"})

    service.cache.keys(URL, {"forged"})

    assert len(service.asked) == 2


def test_a_failure_is_not_cached() -> None:
    """Nothing is known after a failure, and the next one may try at once."""
    service = Service("a")
    service.error = NotSent("example.com", "refused")
    for _ in range(2):
        with pytest.raises(NotSent):
            service.cache.keys(URL, {"a"})
    service.error = None

    assert service.cache.keys(URL, {"a"}).kids == {"a"}
    assert len(service.asked) == 3


def test_a_failed_refetch_keeps_the_cached_set() -> None:
    """Who needs the unknown key is told what went wrong; known keys go on working."""
    service = Service("a")
    kept = service.cache.keys(URL, {"a"})
    service.error = NotSent("example.com", "refused")
    with pytest.raises(NotSent):
        service.cache.keys(URL, {"new"})

    assert service.cache.keys(URL, {"a"}) is kept
    service.error = None
    service.keys = document("a", "new")
    assert "new" in service.cache.keys(URL, {"new"}).kids


def test_a_reply_that_is_no_key_set_is_a_protocol_error() -> None:
    service = Service()
    service.keys = b"<html>"

    with pytest.raises(ReplyNotUnderstood) as caught:
        service.cache.keys(URL, {"a"})
    assert caught.value.host == "example.com"


class Gate:
    """A fetch that waits until the test lets it go on."""

    def __init__(self, answer: Callable[[], bytes]) -> None:
        self.entered = threading.Event()
        self.go_on = threading.Event()
        self.asked = 0
        self._answer = answer

    def fetch(self, _: str) -> bytes:
        self.asked += 1
        self.entered.set()
        assert self.go_on.wait(10)
        return self._answer()


CALLERS = 8


def together(gate: Gate, cache: KeyCache) -> list[object]:
    """What `CALLERS` concurrent callers get or raise."""

    def call(_: int) -> object:
        try:
            return cache.keys(URL, {"a"})
        except NotSent as error:
            return error

    with ThreadPoolExecutor(CALLERS) as pool:
        calls = [pool.submit(call, number) for number in range(CALLERS)]
        assert gate.entered.wait(10)
        gate.go_on.set()
        return [one.result(10) for one in calls]


def test_concurrent_callers_share_one_fetch() -> None:
    gate = Gate(lambda: document("a"))

    results = together(gate, KeyCache(gate.fetch, lambda: 0.0))

    assert len({id(result) for result in results}) == 1
    assert gate.asked == 1


def test_concurrent_callers_share_a_failure() -> None:
    """Whoever waits gets the same error; nobody is left waiting."""

    def fail() -> bytes:
        raise NotSent("example.com", "refused")

    gate = Gate(fail)
    results = together(gate, KeyCache(gate.fetch, lambda: 0.0))

    assert all(isinstance(result, NotSent) for result in results)
    assert 1 <= gate.asked <= CALLERS


def test_known_keys_do_not_wait_for_a_fetch() -> None:
    """While one caller refetches for an unknown key, the others go on with what is there."""
    gate = Gate(lambda: document("a", "new"))
    gate.go_on.set()
    cache = KeyCache(gate.fetch, lambda: 0.0)
    cache.keys(URL, {"a"})
    gate.entered.clear()
    gate.go_on.clear()

    with ThreadPoolExecutor(1) as pool:
        refetch = pool.submit(cache.keys, URL, {"other"})
        assert gate.entered.wait(10)
        assert cache.keys(URL, {"a"}).kids == {"a", "new"}
        gate.go_on.set()
        refetch.result(10)

    assert gate.asked == 2


def test_the_default_fetch_and_clock_work() -> None:
    """With the fetch and the clock that the program uses."""
    with serve_raw(reply(document("a"))) as server:
        cache = KeyCache()
        assert cache.keys(server.url, {"a"}).kids == {"a"}
        assert cache.keys(server.url, {"b"}).kids == {"a"}
        assert cache.keys(server.url, {"b"}).kids == {"a"}

    assert len(server.requests) == 2
