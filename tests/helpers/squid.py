"""Squid, the proxy that offices have: with a password, with TLS, or with schemes we don't speak.

It resolves names by a file of ours and asks no name server, so nothing leaves this computer.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers.processes import running

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PROGRAM = shutil.which("squid", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
HELPERS = Path("/usr/lib/squid")
PATIENCE = 15.0
USER = "maría"
PASSWORD = "Prüfung: 1 +%2"
"""With what a header, a URL and a form each have to spell out."""
CANT_BE_USED = "" if PROGRAM else "Squid is not installed: tools/system-packages test"

needs_squid = pytest.mark.skipif(bool(CANT_BE_USED), reason=CANT_BE_USED)


class Squid:
    """A running one. `requests` are what it was asked for, by its access log."""

    def __init__(self, folder: Path, port: int, scheme: str) -> None:
        self._log = folder / "access.log"
        self.url = f"{scheme}://127.0.0.1:{port}"
        self._all: list[tuple[str, str]] | None = None

    @property
    def requests(self) -> list[tuple[str, str]]:
        """Its verdict on each, such as "TCP_TUNNEL/200", and where to.

        A tunnel is in there once it is closed; all of them are when Squid has ended.
        """
        if self._all is not None:
            return self._all
        if not self._log.exists():
            return []
        fields = [line.split() for line in self._log.read_text().splitlines()]
        found = [(line[3], line[6]) for line in fields]
        return [each for each in found if not each[1].startswith("error:")]  # nothing was asked

    def ended(self) -> None:
        self._all = self.requests


@contextmanager
def squid(
    hosts: Mapping[str, str],
    *,
    schemes: Sequence[str] = (),
    certificate: Path | None = None,
) -> Iterator[Squid]:
    """One on 127.0.0.1. `hosts`: addresses by name; `schemes`: of the authentication it wants.

    `certificate`: PEM with its key, where it is spoken to over TLS.
    """
    folder = Path(tempfile.mkdtemp(prefix="squid-"))
    try:
        with socket.create_server(("127.0.0.1", 0)) as once:
            port = once.getsockname()[1]
        (folder / "hosts").write_text("".join(f"{at} {name}\n" for name, at in hosts.items()))
        if certificate is not None:
            shutil.copy(certificate, folder / "proxy.pem")
        lines = [
            f"https_port 127.0.0.1:{port} tls-cert={folder}/proxy.pem tls-key={folder}/proxy.pem"
            if certificate
            else f"http_port 127.0.0.1:{port}",
            *_authentication(folder, schemes),
            *_FIXED.format(folder=folder).splitlines(),
        ]
        (folder / "squid.conf").write_text("\n".join(lines) + "\n")
        for each in (folder, *folder.iterdir()):
            if os.geteuid() == 0:  # it becomes its own user
                shutil.chown(each, "proxy", "proxy")
        command = [str(PROGRAM), "-N", "-f", str(folder / "squid.conf")]
        with running(command, os.environ):
            _wait_for(port, folder)
            found = Squid(folder, port, "https" if certificate else "http")
            yield found
        found.ended()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


_FIXED = """\
hosts_file {folder}/hosts
dns_nameservers 127.0.0.1
visible_hostname proxy.office.example
pid_filename {folder}/squid.pid
access_log stdio:{folder}/access.log
cache_log {folder}/cache.log
coredump_dir {folder}
buffered_logs off
cache deny all
pinger_enable off
shutdown_lifetime 0 seconds
"""


def _authentication(folder: Path, schemes: Sequence[str]) -> Iterator[str]:
    if not schemes:
        yield "http_access allow all"
        return
    for scheme in schemes:
        if scheme == "Basic":
            hashed = subprocess.run(
                ["openssl", "passwd", "-6", PASSWORD], capture_output=True, text=True, check=True
            ).stdout.strip()
            (folder / "passwords").write_text(f"{USER}:{hashed}\n")
            yield f"auth_param basic program {HELPERS}/basic_ncsa_auth {folder}/passwords"
            yield "auth_param basic realm office"
            yield "auth_param basic utf8 on"
        else:  # it is never answered, so a program that says no to everything will do
            (folder / "no").write_text("#!/bin/sh\nwhile read -r line; do echo BH no; done\n")
            (folder / "no").chmod(0o755)
            yield f"auth_param {scheme.lower()} program {folder}/no"
    yield "acl known proxy_auth REQUIRED"
    yield "http_access allow known"
    yield "http_access deny all"


def _wait_for(port: int, folder: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if time.monotonic() > deadline:
                log = folder / "cache.log"
                said = log.read_text() if log.exists() else "nothing"
                raise AssertionError(f"Squid doesn't listen. It said:\n{said}") from None
            time.sleep(0.05)
        else:
            return


if sys.platform == "win32":  # no such program there
    PROGRAM = None
