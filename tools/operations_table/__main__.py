"""Measures and writes: see `tools.operations_table`."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from tests.helpers.practice_pool import pool_process
from tools.operations_table.measure import Server
from tools.operations_table.table import OURS, read, rendered

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOCUMENT = Path(__file__).parents[2] / "docs/operations.md"


@contextmanager
def moto_server() -> Iterator[str]:
    """A server of moto's on a free port of this computer; its address."""
    from moto.server import ThreadedMotoServer  # noqa: PLC0415 - slow, and not needed to be told how

    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    try:
        yield "http://{}:{}".format(*server.get_host_and_port())
    finally:
        server.stop()


def main(others: list[str]) -> None:
    """`others` are `NAME=URL`, the name with its version as the table is to show it."""
    columns: dict[str, dict[str, str]] = {}
    with pool_process([sys.executable, "-m", "desktop.practice"]) as (_, overview):
        columns[OURS] = Server(overview["endpoint"]).measure()
    with moto_server() as url:
        columns[f"moto {version('moto')}"] = Server(url).measure()
    for other in others:
        name, _, url = other.partition("=")
        columns[name] = Server(url).measure()
    asked = {name.split()[0] for name in columns}
    before = read(_DOCUMENT.read_text(encoding="utf-8"))
    kept = {name: marks for name, marks in before.items() if name.split()[0] not in asked}
    _DOCUMENT.write_text(rendered(columns | kept), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
