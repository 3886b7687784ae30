"""The whole connection test over real sockets: each step as it comes, and what it finds."""

from __future__ import annotations

import socket
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.cognito.connection_test import ConnectionTest
from desktop.config.profile import Profile
from desktop.setup.connection_test.findings import Finding, Outcome
from desktop.setup.connection_test.results import Step, StepResult
from tests.helpers.certificates import Authority
from tests.helpers.loopback import serving
from tests.helpers.practice_pool import practice_pool
from tests.helpers.raw_server import reply, serve_raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.practice_pool import PracticePool

SILENCE = 1.0
"""Seconds for a step where nothing ever answers."""
ON_THE_WAY = [Step.SETTINGS, Step.PROXY, Step.NAME, Step.CONNECTION, Step.TLS]


@pytest.fixture(scope="module")
def pool() -> Iterator[PracticePool]:
    with practice_pool() as found:
        yield found


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def at(url: str) -> Profile:
    return Profile("A", "local", "local_1", "abc", endpoint_url=url)


def results_of(profile: Profile) -> dict[Step, StepResult]:
    return {it.step: it for it in ConnectionTest(profile, lambda _: None).run()}


def failed(profile: Profile) -> tuple[Finding, tuple[str, ...]]:
    """The one step that failed; all after it on the way were not made."""
    found = results_of(profile)
    wrong = [it for it in found.values() if it.outcome is Outcome.FAILED]
    assert len(wrong) == 1, wrong
    steps = list(found)
    if wrong[0].step in ON_THE_WAY:
        for step in steps[steps.index(wrong[0].step) + 1 :]:
            assert found[step].finding is Finding.AFTER_FAILURE
    return wrong[0].finding, wrong[0].keys


def test_at_the_practice_pool_all_is_well_and_told_as_it_comes(pool: PracticePool):
    told: list[Step | StepResult] = []
    results = ConnectionTest(pool.profile(), told.append).run()
    assert [it for it in told if isinstance(it, StepResult)] == list(results)
    assert [it.step for it in results] == [it for it in Step if it is not Step.REPLICA]
    assert {it.outcome for it in results} == {Outcome.PASSED, Outcome.NOT_NEEDED}
    for result in results:
        began = told.index(result.step) if result.step in told else -1
        assert began < told.index(result)
    assert all(it.seconds > 0 for it in results if it.step in told)


def test_every_ready_made_connection_is_found_right(pool: PracticePool):
    for each in pool.overview["pools"]:
        results = results_of(pool.profile(each["user_pool_id"]))
        wrong = [it for it in results.values() if it.outcome in (Outcome.FAILED, Outcome.WARNING)]
        assert wrong == [], each["name"]
        assert (Step.REPLICA in results) == ("replica_region" in each)


@pytest.mark.parametrize(
    ("changes", "finding", "key"),
    [
        ({"client_id": "nobody"}, Finding.CLIENT_UNKNOWN, "client_id"),
        ({"client_secret": "another"}, Finding.SECRET_NOT_WANTED, "client_secret"),
        ({"auth_flow": "USER_AUTH"}, Finding.FLOW_OFF, "auth_flow"),
        ({"issuer": "https://other.invalid/pool"}, Finding.ISSUER_DIFFERS, "issuer"),
    ],
)
def test_a_wrong_key_is_named(
    pool: PracticePool, changes: dict[str, str], finding: Finding, key: str
):
    found, keys = failed(pool.profile(**changes))
    assert found is finding
    assert keys[0] == key


def test_a_secret_that_is_missing_is_named(pool: PracticePool):
    secret = next(it for it in pool.overview["pools"] if it.get("client_secret"))
    found = failed(pool.profile(secret["user_pool_id"], client_secret=None))
    assert found == (Finding.SECRET_MISSING, ("client_secret",))


def test_a_pool_that_is_not_there_is_named(pool: PracticePool):
    profile = pool.profile()
    other = Profile("A", "local", "local_1", profile.client_id, endpoint_url=pool.endpoint)
    assert failed(other) == (Finding.POOL_UNKNOWN, ("user_pool_id", "region"))


def test_a_replica_that_is_off_is_named(pool: PracticePool):
    two = next(it for it in pool.overview["pools"] if "replica_region" in it)
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unheard.getsockname()[1]}"
        profile = pool.profile(two["user_pool_id"], replica_endpoint_url=url)
        assert failed(profile) == (Finding.REPLICA_SILENT, ("replica_endpoint_url",))


def test_a_port_where_nothing_listens():
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        url = f"https://127.0.0.1:{unheard.getsockname()[1]}"
        assert failed(at(url)) == (Finding.NOT_CONNECTED, ("endpoint_url",))


def test_a_name_that_is_unknown():
    assert failed(at("https://login.invalid")) == (Finding.NAME_UNKNOWN, ("endpoint_url",))


def test_a_private_authority_is_named_and_trusted_once_it_is_set(
    authority: Authority, pool: PracticePool, monkeypatch: pytest.MonkeyPatch
):
    with serve_raw(reply(b"{}"), authority.certificate()) as server:
        url = server.url.partition("/pool")[0]
        wrong = results_of(at(url))[Step.TLS]
        assert wrong.finding is Finding.UNKNOWN_ISSUER
        assert wrong.keys == ("ca_bundle",)
        assert "signed by Example Corp TLS Inspection" in wrong.text
        assert server.requests == []
        monkeypatch.setenv("AWS_CA_BUNDLE", str(authority.bundle))
        right = results_of(at(url))[Step.TLS]
    assert right.text == "The certificate is good. Example Corp TLS Inspection signed it."


def test_a_certificate_for_another_name(authority: Authority, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_CA_BUNDLE", str(authority.bundle))
    with serve_raw(reply(b"{}"), authority.certificate("127.0.0.2")) as server:
        found = failed(at(server.url.partition("/pool")[0]))
    assert found == (Finding.OTHER_NAME, ("endpoint_url",))


def test_a_certificate_out_of_date(authority: Authority, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_CA_BUNDLE", str(authority.bundle))
    with serve_raw(reply(b"{}"), authority.certificate(out_of_date=True)) as server:
        assert failed(at(server.url.partition("/pool")[0])) == (Finding.OUT_OF_DATE, ())


def test_a_server_without_tls(pool: PracticePool):
    found = failed(at(pool.endpoint.replace("http://", "https://")))
    assert found == (Finding.TLS_FAILED, ("endpoint_url",))


def test_a_server_that_is_no_cognito():
    def page(handler: object) -> None:
        handler.send_response_only(200)  # type: ignore[attr-defined]
        handler.send_header("Content-Type", "text/html")  # type: ignore[attr-defined]
        handler.end_headers()  # type: ignore[attr-defined]
        handler.wfile.write(b"<html>Welcome</html>")  # type: ignore[attr-defined]

    with serving(page) as server:
        found = results_of(at(server.url))
    assert found[Step.KEYS].finding is Finding.NO_KEYS
    assert found[Step.CLIENT].outcome is Outcome.FAILED
    assert found[Step.CLIENT].keys == ("endpoint_url",)


# Proxies


def test_a_proxy_that_is_dead_is_named_without_its_password(monkeypatch: pytest.MonkeyPatch):
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        port = unheard.getsockname()[1]
        monkeypatch.setenv("https_proxy", f"http://user:s3cret@127.0.0.1:{port}")
        wrong = results_of(at("https://login.invalid"))[Step.PROXY]
    assert wrong.finding is Finding.PROXY_SILENT
    assert f"http://127.0.0.1:{port}" in wrong.text
    assert "s3cret" not in repr(wrong)


def test_a_proxy_without_an_address(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("https_proxy", "http://proxy.invalid:3128")
    assert failed(at("https://login.invalid"))[0] is Finding.PROXY_NAME_UNKNOWN


@pytest.mark.parametrize(
    ("status", "finding"),
    [
        (b"407 Proxy Authentication Required", Finding.PROXY_WANTS_LOGIN),
        (b"403 Forbidden", Finding.PROXY_BLOCKS),
    ],
)
def test_what_a_proxy_says(status: bytes, finding: Finding, monkeypatch: pytest.MonkeyPatch):
    def refuse(line: socket.socket, _: threading.Event) -> None:
        line.sendall(b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\n\r\n")

    with serve_raw(refuse) as proxy:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")
        found = results_of(at("https://login.invalid"))
    assert found[Step.NAME].finding is Finding.BY_PROXY
    assert found[Step.TLS].finding is finding


def test_a_setting_in_the_way(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_CA_BUNDLE", "/nowhere/ca.pem")
    assert failed(at("https://login.invalid")) == (Finding.SETTING_UNUSABLE, ())


# Time


@pytest.fixture
def silent() -> Iterator[socket.socket]:
    """A server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def url_of(server: socket.socket) -> str:
    return f"https://127.0.0.1:{server.getsockname()[1]}"


def hello_at(server: socket.socket) -> socket.socket:
    """The first connection over which something comes: TLS begins."""
    while True:
        line, _ = server.accept()
        if line.recv(1):
            return line
        line.close()


def test_a_step_that_takes_too_long_is_ended(silent: socket.socket):
    began = time.monotonic()
    results = ConnectionTest(at(url_of(silent)), lambda _: None, limit=SILENCE).run()
    wrong = next(it for it in results if it.outcome is Outcome.FAILED)
    assert (wrong.step, wrong.finding) == (Step.TLS, Finding.TOO_LONG)
    assert SILENCE <= wrong.seconds < 2 * SILENCE
    assert time.monotonic() - began < 5 * SILENCE


def test_it_is_stopped_at_once(silent: socket.socket):
    told: list[Step | StepResult] = []
    test = ConnectionTest(at(url_of(silent)), told.append)
    thread = threading.Thread(target=test.run)
    thread.start()
    with hello_at(silent):
        began = time.monotonic()
        test.stop()
        thread.join(5)
        assert not thread.is_alive()
        assert time.monotonic() - began < SILENCE
    last = [it.finding for it in told if isinstance(it, StepResult)][-6:]
    assert last == [Finding.STOPPED] * 6


def test_one_that_is_stopped_before_it_runs_sends_nothing():
    with serving(lambda _: None) as server:
        test = ConnectionTest(at(server.url), lambda _: None)
        test.stop()
        assert {it.finding for it in test.run()} == {Finding.STOPPED}
    assert server.requests == []
