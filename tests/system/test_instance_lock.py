"""The lock, the socket behind it, and requests that are none."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from multiprocessing.connection import Listener
from pathlib import Path

import pytest

from desktop.system import instance_lock
from desktop.system.instance_lock import InstanceLock
from desktop.system.local_socket import connect, new_address

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and sockets as POSIX has them")

TIMEOUT = 10.0
"""Seconds."""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Not pytest's own: the path of a socket in it would be too long."""
    with tempfile.TemporaryDirectory(prefix="desk-") as name:
        yield Path(name, "run")


@pytest.fixture
def holder(folder: Path) -> Iterator[InstanceLock]:
    """Replies with the request in capitals; hangs up on "nothing"."""
    holder = InstanceLock(folder, "name")
    assert holder.acquire()
    holder.listen(lambda content: None if content == b"nothing" else content.upper())
    yield holder
    holder.stop_listening()
    holder.release()


def connected(folder: Path, sent: bytes) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(str(folder / "name.socket"))
    connection.sendall(sent)
    return connection


def test_one_holds_it_until_it_is_released(folder: Path):
    one, other = InstanceLock(folder, "name"), InstanceLock(folder, "name")
    assert one.acquire()
    assert one.acquire(), "it still does"
    assert not other.acquire()
    one.release()
    assert other.acquire()
    another = InstanceLock(folder, "another name")
    assert another.acquire()
    other.release()
    another.release()


def test_a_folder_that_cannot_be_had_is_told(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        InstanceLock(tmp_path / "file", "name").acquire()


@pytest.mark.usefixtures("holder")
def test_a_request_is_replied_to(folder: Path):
    other = InstanceLock(folder, "name")
    assert other.request(b"hello", TIMEOUT) == b"HELLO"
    assert other.request(b"", TIMEOUT) == b""
    assert other.request(b"nothing", TIMEOUT) is None


@posix
@pytest.mark.usefixtures("holder")
def test_only_this_user_can_reach_it(folder: Path):
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "name.lock").stat().st_mode & 0o777 == 0o600
    assert (folder / "name.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("holder")
@pytest.mark.parametrize("key", [b"", b"x" * instance_lock.KEY_BYTES], ids=["none", "another"])
def test_a_request_without_the_key_gets_no_reply(folder: Path, key: bytes):
    _, _, address = (folder / "name.key").read_text().partition("\n")
    with connect(address, TIMEOUT) as connection:
        connection.send_bytes(key + b"hello")
        with pytest.raises(EOFError):
            connection.recv_bytes()


@posix
@pytest.mark.usefixtures("holder")
@pytest.mark.parametrize(
    "sent",
    [b"", b"\x00\x00\x00\x05hello", b"\xff" * 2000, b"\x7f\xff\xff\xffhello", b"\x00\x00"],
    ids=["silence", "too short", "noise", "endless", "half a header"],
)
def test_what_is_no_request_keeps_no_other_waiting(folder: Path, sent: bytes):
    with connected(folder, sent):
        assert InstanceLock(folder, "name").request(b"hello", TIMEOUT) == b"HELLO"


@posix
@pytest.mark.usefixtures("holder")
def test_a_connection_without_a_request_is_closed(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(instance_lock, "REQUEST_TIMEOUT", 0.1)
    with connected(folder, b"") as connection:
        connection.settimeout(TIMEOUT)
        assert connection.recv(1) == b""


@pytest.mark.usefixtures("holder")
def test_a_request_that_is_too_long_gets_no_reply(folder: Path):
    other = InstanceLock(folder, "name")
    assert other.request(b"x" * instance_lock.LONGEST_REQUEST, TIMEOUT) is not None
    assert other.request(b"x" * (instance_lock.LONGEST_REQUEST + 1), TIMEOUT) is None


def test_what_a_killed_holder_left_is_replaced(folder: Path):
    killed = InstanceLock(folder, "name")
    killed.acquire()
    killed.listen(lambda _: b"killed")
    left = {path: path.read_bytes() for path in folder.glob("*.key")}
    killed.stop_listening()
    killed.release()
    for path, content in left.items():
        path.write_bytes(content)
    if sys.platform != "win32":
        os.mknod(folder / "name.socket", 0o140_600)
    other = InstanceLock(folder, "name")
    assert other.request(b"hello", TIMEOUT) is None
    assert other.acquire()
    other.listen(lambda _: b"other")
    assert InstanceLock(folder, "name").request(b"hello", TIMEOUT) == b"other"
    other.stop_listening()
    other.release()


def test_only_the_holder_listens(folder: Path, holder: InstanceLock):
    other = InstanceLock(folder, "name")
    other.listen(lambda _: b"other")
    assert other.request(b"hello", TIMEOUT) == b"HELLO"


def test_a_holder_that_has_stopped_listening_keeps_only_the_lock(
    folder: Path, holder: InstanceLock
):
    holder.stop_listening()
    assert [path.name for path in folder.iterdir()] == ["name.lock"]
    other = InstanceLock(folder, "name")
    assert other.request(b"hello", TIMEOUT) is None
    assert not other.acquire()


def test_a_reply_under_way_is_sent_before_it_has_stopped(folder: Path):
    holder = InstanceLock(folder, "name")
    assert holder.acquire()
    asked, stopping = threading.Event(), threading.Event()

    def answer(_: bytes) -> bytes:
        asked.set()
        assert stopping.wait(TIMEOUT)
        time.sleep(0.1)
        return b"x" * 100_000

    holder.listen(answer)
    replies: list[bytes | None] = []
    request = threading.Thread(
        target=lambda: replies.append(InstanceLock(folder, "name").request(b"", TIMEOUT))
    )
    request.start()
    assert asked.wait(TIMEOUT)
    stopping.set()
    holder.stop_listening(TIMEOUT)
    request.join(TIMEOUT)
    assert replies == [b"x" * 100_000]
    holder.release()


def test_stopped_it_leaves_no_thread_that_accepts(folder: Path, holder: InstanceLock):
    accepting = [it for it in threading.enumerate() if it.name == "instance lock"]
    assert accepting
    holder.stop_listening()
    for thread in accepting:
        thread.join(TIMEOUT)
        assert not thread.is_alive()


def test_a_holder_that_hangs_is_waited_for_no_longer_than_asked(folder: Path):
    folder.mkdir()
    address, family = new_address(folder / "name.socket")
    with Listener(address, family, backlog=16):  # and nothing accepts
        (folder / "name.key").write_text(f"{'00' * instance_lock.KEY_BYTES}\n{address}")
        began = time.monotonic()
        for _ in range(3):
            assert InstanceLock(folder, "name").request(b"hello", 0.2) is None
        assert time.monotonic() - began < TIMEOUT
