"""The lock, the socket behind it, and requests that are none."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import Pipe
from multiprocessing.connection import Listener
from pathlib import Path

import pytest

from desktop.system import instance_lock, mutual_proof, private_files
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


def put_key_file(folder: Path, address: str) -> None:
    text = f"{'00' * instance_lock.KEY_BYTES}\n{address}"
    private_files.replace(folder / "name.key", text.encode())


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
        with pytest.raises((EOFError, ConnectionError)):
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
    assert other.request(b"x" * mutual_proof.LONGEST_REQUEST, TIMEOUT) is not None
    assert other.request(b"x" * (mutual_proof.LONGEST_REQUEST + 1), TIMEOUT) is None


def test_what_a_killed_holder_left_is_replaced(folder: Path):
    killed = InstanceLock(folder, "name")
    killed.acquire()
    killed.listen(lambda _: b"killed")
    left = {path: path.read_bytes() for path in folder.glob("*.key")}
    killed.stop_listening()
    killed.release()
    for path, content in left.items():
        private_files.replace(path, content)
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
        put_key_file(folder, address)
        began = time.monotonic()
        for _ in range(3):
            assert InstanceLock(folder, "name").request(b"hello", 0.2) is None
        assert time.monotonic() - began < TIMEOUT


@contextmanager
def squatter(folder: Path, *sent: bytes) -> Iterator[list[bytes]]:
    """Listens where a holder would, and sends whatever it likes; what it received."""
    received: list[bytes] = []
    address, family = new_address(folder / "name.socket")

    def serve() -> None:
        with suppress(OSError, EOFError), listener.accept() as connection:
            received.append(connection.recv_bytes())
            for content in sent:
                connection.send_bytes(content)
                received.append(connection.recv_bytes())

    with Listener(address, family, backlog=16) as listener:
        put_key_file(folder, address)
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield received
        thread.join(TIMEOUT)


@pytest.mark.parametrize(
    "sent", [b"token of theirs", b"\0" * 64, b""], ids=["a reply", "zeros", "nothing"]
)
def test_what_does_not_know_the_key_learns_nothing_and_is_not_believed(folder: Path, sent: bytes):
    folder.mkdir(mode=0o700)
    with squatter(folder, sent, sent) as received, pytest.raises(mutual_proof.Impostor):
        InstanceLock(folder, "name").request(b"secret of ours", TIMEOUT)
    (learned,) = received
    assert len(learned) == mutual_proof.NONCE_BYTES
    assert b"\0" * instance_lock.KEY_BYTES not in learned


def test_a_reply_that_another_process_changed_on_its_way_is_not_believed():
    """It sits in between and passes everything on but the reply."""
    key = bytes(instance_lock.KEY_BYTES)
    caller, near = Pipe()
    far, holder = Pipe()
    deadline = time.monotonic() + TIMEOUT

    def pass_on() -> None:
        far.send_bytes(near.recv_bytes())
        near.send_bytes(far.recv_bytes())
        far.send_bytes(near.recv_bytes())
        near.send_bytes(far.recv_bytes()[:-1] + b"X")

    between = threading.Thread(target=pass_on)
    replying = threading.Thread(
        target=mutual_proof.answer, args=(holder, key, bytes.upper, deadline)
    )
    with caller, near, far, holder:
        between.start()
        replying.start()
        with pytest.raises(mutual_proof.Impostor):
            mutual_proof.ask(caller, key, b"hello", deadline, lambda: None)
        between.join(TIMEOUT)
        replying.join(TIMEOUT)


@posix
def test_half_a_message_is_waited_for_no_longer_than_asked(folder: Path):
    folder.mkdir(mode=0o700)
    put_key_file(folder, str(folder / "name.socket"))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "name.socket"))
        server.listen()
        began, ended = time.monotonic(), threading.Event()

        def send_half() -> None:
            connection, _ = server.accept()
            with connection:
                connection.sendall(b"\0\0")
                ended.wait(TIMEOUT)

        sending = threading.Thread(target=send_half)
        sending.start()
        assert InstanceLock(folder, "name").request(b"hello", 0.3) is None
        assert time.monotonic() - began < TIMEOUT / 2
        ended.set()
        sending.join()


@posix
def test_a_folder_of_another_user_is_an_error_and_stays_as_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    monkeypatch.setattr(os, "geteuid", lambda: 12_345)
    with pytest.raises(PermissionError):
        InstanceLock(folder, "name").acquire()
    assert list(folder.iterdir()) == []
    assert folder.stat().st_mode & 0o777 == 0o777


@posix
def test_a_folder_that_others_may_write_is_made_private(folder: Path):
    folder.mkdir()
    folder.chmod(0o777)
    lock = InstanceLock(folder, "name")
    assert lock.acquire()
    assert folder.stat().st_mode & 0o777 == 0o700
    lock.release()


@posix
def test_links_in_the_folder_and_in_its_place_are_not_followed(folder: Path, tmp_path: Path):
    folder.symlink_to(tmp_path)
    lock = InstanceLock(folder, "name")
    assert lock.acquire()
    lock.release()
    assert not folder.is_symlink()
    assert list(tmp_path.iterdir()) == []
    (folder / "other.lock").symlink_to(tmp_path / "made")
    with pytest.raises(OSError, match=r"other\.lock"):
        InstanceLock(folder, "other").acquire()
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_key_that_others_could_have_written_is_not_used(folder: Path):
    folder.mkdir(mode=0o700)
    put_key_file(folder, str(folder / "name.socket"))
    (folder / "name.key").chmod(0o666)
    with pytest.raises(mutual_proof.Impostor):
        InstanceLock(folder, "name").request(b"hello", TIMEOUT)
