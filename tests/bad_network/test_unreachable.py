"""No way to the service at all: the running desk says why, keeps what was typed, and goes on."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.worker import driver
from tests.bad_network.opened_app import OpenedApp
from tests.helpers.black_holes import full_listener
from tests.helpers.certificates import Authority
from tests.helpers.failing_proxy import Proxy, proxy_before
from tests.helpers.practice_pool import PracticePool
from tests.helpers.raw_server import reply, serve_raw


class OpenedApps:
    def __init__(self, qtbot: QtBot, folder: Path, pool: PracticePool) -> None:
        self.made: list[OpenedApp] = []
        self._where = (qtbot, folder)
        self.pool = pool

    def at(self, url: str) -> OpenedApp:
        """The desk whose profile names this endpoint; maria has typed her name and password."""
        app = OpenedApp(*self._where, self.pool.profile(endpoint_url=url), self.pool)
        self.made.append(app)
        app.type_in("maria.santos")
        return app


@pytest.fixture
def apps(
    qtbot: QtBot, tmp_path: Path, pool: PracticePool, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenedApps]:
    monkeypatch.setattr(driver, "FIRST_BACKOFF", 0.02)
    made = OpenedApps(qtbot, tmp_path, pool)
    yield made
    for app in made.made:
        app.close()


def told(app: OpenedApp, *words: str) -> None:
    """Press Sign in: these words are said, and nothing that was typed is lost."""
    app.press()
    assert app.login.isVisible()
    assert app.login.user_name.text() == "maria.santos"
    assert app.login.password.text() == app.pool.user("maria.santos")["password"]
    for word in words:
        assert word in app.said + "\n" + app.details
    assert "Practice-" not in app.said + app.details


def test_offline_at_the_start_is_a_usable_window_and_later_it_works(
    apps: OpenedApps, pool: PracticePool
):
    """Refused, two repeats included; then the service is there, and the same button is enough."""
    with socket.create_server(("127.0.0.1", 0)) as once:
        port = once.getsockname()[1]
    app = apps.at(f"http://127.0.0.1:{port}")
    told(app, "Can't reach the sign-in service. Check the connection.", "Connection refused")
    assert pool.messages("maria.santos") == []
    server = Relay(port, int(pool.endpoint.rpartition(":")[2]))
    app.finish_sign_in()
    assert app.status == "SIGNED_IN"
    server.stop()


class Relay:
    """A service that comes up at this port: every byte goes on to the pool."""

    def __init__(self, port: int, pool_port: int) -> None:
        self._pool_port = pool_port
        self._listener = socket.create_server(("127.0.0.1", port))
        self._threads = [threading.Thread(target=self._serve)]
        self._threads[0].start()
        self._lines: list[socket.socket] = []

    def _serve(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._pool_port))
            self._lines += [near, far]
            for pair in ((near, far), (far, near)):
                thread = threading.Thread(target=pump, args=pair)
                self._threads.append(thread)
                thread.start()

    def stop(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for line in self._lines:
            line.close()


def pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65_536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        return


def test_a_name_that_is_not_found_is_named_and_found_later(
    apps: OpenedApps, proxy: Proxy, pool: PracticePool, monkeypatch: pytest.MonkeyPatch
):
    found = threading.Event()
    resolve = socket.getaddrinfo

    def lookup(host: Any, *arguments: Any, **options: Any) -> Any:
        if host == "login.example" and not found.is_set():
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve("127.0.0.1", *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    app = apps.at("https://login.example")
    told(app, "Can't find the address of login.example.", "Name or service not known")
    found.set()
    told(app, "Can't reach the sign-in service. Check the connection.")


def test_a_black_hole_for_connections_is_not_sent(apps: OpenedApps):
    with full_listener() as address:
        app = apps.at(f"http://{address}")
        app.set_brisk(on=True)
        told(app, "Can't reach the sign-in service. Check the connection.", "NotSent")


def test_a_proxy_that_wants_a_sign_in(apps: OpenedApps, monkeypatch: pytest.MonkeyPatch):
    with serve_raw(reply(b"", "407 Proxy Authentication Required")) as proxy:
        monkeypatch.setenv("https_proxy", f"http://user:hunter2@127.0.0.1:{proxy.port}")
        app = apps.at("https://login.example")
        told(app, "HTTPS_PROXY", f"Proxy: http://127.0.0.1:{proxy.port}\n", "407")
        assert "hunter2" not in app.said + app.details
    assert len(proxy.requests) == 1


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def test_a_network_that_looks_into_tls(apps: OpenedApps, authority: Authority):
    with serve_raw(b"", authority.certificate()) as inspector:
        app = apps.at(f"https://127.0.0.1:{inspector.port}")
        told(app, "“Example Corp TLS Inspection”", "ca_bundle", "Certificate's issuer: Ex")
    assert inspector.requests == []


@pytest.mark.parametrize(
    ("certificate", "words"),
    [
        ({"out_of_date": True}, "Check this computer's date and time."),
        ({"address": "127.0.0.2"}, "another server"),
    ],
    ids=["out of date", "wrong host"],
)
def test_a_certificate_that_is_not_good(
    apps: OpenedApps,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    certificate: dict[str, Any],
    words: str,
):
    monkeypatch.setenv("AWS_CA_BUNDLE", str(authority.bundle))
    with serve_raw(b"", authority.certificate(**certificate)) as server:
        told(apps.at(f"https://127.0.0.1:{server.port}"), words)
    assert server.requests == []


@pytest.mark.soak
def test_the_real_limits(apps: OpenedApps, pool: PracticePool):
    """5 s to connect, 10 s without a byte, and 20 s for a step with all its repeats."""
    with full_listener() as address:
        began = time.monotonic()
        told(apps.at(f"http://{address}"), "NotSent")
        assert 10 < time.monotonic() - began < 20, "three times 5 s"
    with proxy_before(int(pool.endpoint.rpartition(":")[2])) as proxy:
        proxy.switch_on(lambda request: request.over.wait(30) and None)
        began = time.monotonic()
        told(apps.at(proxy.url), "ReplyLost")
        assert 9.5 < time.monotonic() - began < 12
        assert proxy.arrived["InitiateAuth"] == 1
        proxy.over.set()
