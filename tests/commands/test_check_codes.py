"""Codes that were sent, asked of the tester on a terminal: typed, not come, refused, too late."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from desktop.commands import check_codes
from desktop.commands.check_codes import CodesOnTerminal
from desktop.commands.interruption import Interruption
from desktop.commands.terminal import TooLate
from desktop.qa.environment import CaseUser, Interrupted
from desktop.qa.evidence.run_json import from_json
from tests.helpers.practice_pool import PracticePool, practice_pool
from tests.helpers.user_folders import home_environment

if sys.platform == "win32":
    pytest.skip("a terminal as POSIX has them", allow_module_level=True)

from tests.helpers.pseudo_terminal import END_OF_INPUT, PseudoTerminal, on_terminal

ASKED = "Type the newest one within"
KEPT = ("Content-Type", "X-Amz-Target", "Authorization")


@pytest.fixture(scope="module")
def pool() -> Iterator[PracticePool]:
    with practice_pool() as found:
        yield found


@pytest.fixture(scope="module")
def other_double(pool: PracticePool) -> Iterator[str]:
    """The pool without its control API: a double that doesn't tell which codes it sent."""

    class Front(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._pass_on("" if self.path.startswith("/practice") else self.path)

        def do_POST(self) -> None:
            self._pass_on(self.path)

        def _pass_on(self, path: str) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name: self.headers[name] for name in KEPT if name in self.headers}
            with closing(HTTPConnection(pool.host, pool.port, timeout=30)) as connection:
                connection.request(self.command, path or "/nothing", body, headers)
                reply = connection.getresponse()
                content = reply.read()
            self.send_response(reply.status)
            for name, value in reply.getheaders():
                if name.lower() not in ("connection", "transfer-encoding", "date", "server"):
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Front)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def check(other_double: str, tmp_path: Path) -> Any:
    """Starts `check` on that double, on a terminal."""
    profile = tmp_path / "other.toml"
    profile.write_text(
        'name = "other"\nregion = "eu-central-1"\nuser_pool_id = "eu-central-1_AbCdEfGhI"\n'
        f'client_id = "a"\nendpoint_url = "{other_double}"\ncode_minutes = 5\n'
    )

    def start(*arguments: str) -> AbstractContextManager[PseudoTerminal]:
        command = [sys.executable, "-m", "desktop", "check", "--profile", str(profile)]
        return on_terminal([*command, *arguments], {**os.environ, **home_environment(tmp_path)})

    start.profile = str(profile)  # type: ignore[attr-defined]
    return start


def code_of(shown: str, pool: PracticePool) -> str:
    """What the pool sent to the user of the newest question."""
    users = re.findall(r"a code for (\S+) was sent", shown)
    return pool.newest_code(users[-1])


def test_the_code_that_came_is_typed(check: Any, pool: PracticePool, tmp_path: Path):
    with check("--case", "QA-02", "--report", str(tmp_path / "run")) as terminal:
        terminal.wait_for(ASKED)
        assert re.search(
            r"QA-02: a code for qa-02-\w+ was sent by text message to ··\d{4}\.", terminal.shown
        )
        assert "within 5:00." in terminal.shown
        terminal.type("12 ab\n")
        terminal.wait_for("That is no code: four to ten digits.")
        terminal.type(f" {code_of(terminal.shown, pool)} \n")
        assert terminal.end() == 0
    assert "passed" in terminal.shown
    assert "All as expected." in terminal.shown
    assert not re.search(r"\+1415555\d{4}", terminal.shown), "its number is masked"


def test_no_message_blocks_the_case(check: Any):
    with check("--case", "QA-02") as terminal:
        terminal.wait_for(ASKED)
        terminal.type("\n")
        assert terminal.end() == 1
    assert "blocked" in terminal.shown
    assert "no message came, as the tester says" in terminal.shown


def test_who_reads_no_codes_is_not_asked_again(check: Any):
    with check("--case", "QA-02", "--case", "QA-16", "--case", "QA-26") as terminal:
        terminal.wait_for(ASKED)
        terminal.type(END_OF_INPUT)
        assert terminal.end() == 0
    assert terminal.shown.count(ASKED) == 1
    assert terminal.shown.count("the tester doesn't read the codes that are sent") == 2


def test_ctrl_c_interrupts_the_run_which_can_be_gone_on_with(
    check: Any, pool: PracticePool, tmp_path: Path
):
    folder = tmp_path / "run"
    with check("--case", "QA-02", "--report", str(folder)) as terminal:
        terminal.wait_for(ASKED)
        terminal.interrupt()
        assert terminal.end() == 130
    assert "Traceback" not in terminal.shown
    assert f"Interrupted. Go on: --resume {folder}" in terminal.shown
    with check("--resume", str(folder)) as terminal:
        terminal.wait_for(ASKED)
        terminal.type(f"{code_of(terminal.shown, pool)}\n")
        assert terminal.end() == 0
    run = from_json((folder / "run.json").read_text(encoding="utf-8"))
    (case,) = [it for it in run.cases if it.case.id == "QA-02"]
    assert len(case.attempts) == 2, "the interrupted one stays"


def test_without_a_terminal_no_one_is_asked(check: Any, tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "check", "--profile", check.profile, "--case", "QA-02"],
        stdin=subprocess.PIPE,  # stays open: waiting for it would never end
        capture_output=True,
        text=True,
        env={**os.environ, **home_environment(tmp_path)},
        timeout=90,
        check=False,
    )
    assert ASKED not in done.stdout + done.stderr
    assert "codes that are sent can't be read here" in done.stdout


# On the thread

USER = CaseUser("qa-00", "password", phone="+14155550123")


@pytest.fixture
def stopped() -> threading.Event:
    return threading.Event()


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def codes(stopped: threading.Event, said: list[str]) -> CodesOnTerminal:
    return CodesOnTerminal(Interruption(), stopped, 180, said.append)


def answered(codes: CodesOnTerminal) -> list[object]:
    """What the case's thread gets, once the main thread has asked."""
    got: list[object] = []

    def read() -> None:
        try:
            got.append(codes.read(USER))
        except Interrupted:
            got.append(Interrupted)

    thread = threading.Thread(target=read)
    thread.start()
    while thread.is_alive():
        codes.ask_if_wanted()
        thread.join(0.01)
    return got


def test_who_does_not_answer_in_time_reads_none(
    codes: CodesOnTerminal, said: list[str], monkeypatch: pytest.MonkeyPatch
):
    def too_late(*_: object) -> str:
        raise TooLate

    monkeypatch.setattr(check_codes, "ask_line", too_late)
    assert answered(codes) == [None]
    assert said[-1] == "Nothing was typed in time: cases with messages are skipped."


def test_a_run_that_was_told_to_stop_waits_for_no_code(
    codes: CodesOnTerminal, stopped: threading.Event, monkeypatch: pytest.MonkeyPatch
):
    stopped.set()
    monkeypatch.setattr(codes, "ask_if_wanted", lambda: None)
    assert answered(codes) == [Interrupted]


def test_an_address_is_shown_where_there_is_no_phone(
    codes: CodesOnTerminal, said: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(check_codes, "ask_line", lambda *_: "1234-5678")
    codes.case_id = "QA-03"
    assert codes._ask(CaseUser("maria", "password", email="maria@example.com")) == "12345678"
    assert said == ["QA-03: a code for maria was sent by email to maria@example.com."]
