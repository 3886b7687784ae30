"""The log file has our messages, classes of exceptions, and no message of other loggers."""

from __future__ import annotations

import faulthandler
import logging
import stat
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from desktop.diagnostics.log_file import MAX_BYTES, MAX_FILES, LogFile, open_log_file
from tests.helpers.odd_files import ODD_FILES, put_100_mb, put_second_name

SECRET = "Correct-horse-1"

ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(
    sys.platform == "win32", reason="modes, links and files as POSIX has them"
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """Where the log goes; afterwards logging is as it was."""
    root, ours = logging.getLogger(), logging.getLogger("desktop")
    handlers, level, our_level = list(root.handlers), root.level, ours.level
    yield tmp_path / "state" / "log" / "cognito-desk.log"
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    ours.setLevel(our_level)
    faulthandler.enable(sys.__stderr__)  # as pytest had it


def test_our_messages_and_the_class_of_an_exception_are_written(file: Path):
    open_log_file(file)
    try:
        int(SECRET)
    except ValueError:
        logging.getLogger("desktop.worker").exception("%s stumbled", "sign_in")
    text = file.read_text(encoding="utf-8")
    assert "ERROR desktop.worker: sign_in stumbled\n  ValueError\n  /" in text
    assert SECRET not in text


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR])
@pytest.mark.parametrize("logger", ["botocore.endpoint", "urllib3", "asyncio", "desktopish", ""])
def test_messages_of_other_loggers_are_not_written_at_any_level(
    file: Path, logger: str, level: int
):
    open_log_file(file)
    logging.getLogger().setLevel(logging.DEBUG)
    try:
        {}[SECRET]
    except KeyError:
        logging.getLogger(logger).log(level, "body %s", SECRET, exc_info=True, stack_info=True)
    text = file.read_text(encoding="utf-8")
    assert SECRET not in text
    assert ("KeyError" in text) is (level >= logging.WARNING)


def test_another_handler_that_has_formatted_the_trace_gives_nothing_away(file: Path):
    """logging keeps a formatted trace in the record, for the next handler to print."""
    open_log_file(file)
    record = logging.LogRecord("desktop.x", logging.ERROR, "f", 1, "oh", (), None)
    record.exc_text = record.stack_info = SECRET
    logging.getLogger().handle(record)
    assert "desktop.x: oh" in file.read_text(encoding="utf-8")
    assert SECRET not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("secret", ["eyJ" + "a1B-_" * 20, "A" * 44, "123456", "12345678"])
def test_what_has_the_shape_of_a_secret_is_removed_even_from_our_messages(file: Path, secret: str):
    open_log_file(file)
    logging.getLogger("desktop.x").error("sent %s to /ui/desk.py:123456 tell", secret)
    assert "sent … to /ui/desk.py:123456 tell" in file.read_text(encoding="utf-8")


def test_further_lines_are_indented_so_that_no_text_forges_a_record(file: Path):
    open_log_file(file)
    logging.getLogger("desktop.x").error("a\n2026-01-01 ERROR b\rc\x1b[2Jd\u2028e")
    head, *rest = file.read_text(encoding="utf-8").split("\n")
    assert head.endswith(" ERROR desktop.x: a")
    assert rest == ["  2026-01-01 ERROR b", "  c\\x1b[2Jd", "  e", ""]


@posix
def test_only_its_owner_may_read_it_also_when_it_was_there_before(file: Path):
    file.parent.mkdir(parents=True)
    file.write_text("")
    file.chmod(0o666)
    open_log_file(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_it_stays_small(file: Path):
    book = open_log_file(file)
    assert book is not None
    log = logging.getLogger("desktop.x")
    for _ in range(3 * MAX_FILES * MAX_BYTES // 1_000):
        log.info("a " * 500)
    (lock,) = file.parent.glob("*.lock")
    assert lock.stat().st_size == 0
    found = sorted(file.parent.glob("*.log*"))
    assert [path.name for path in found] == [
        "cognito-desk.log",
        "cognito-desk.log.1",
        "cognito-desk.log.2",
    ]
    assert all(path.stat().st_size <= MAX_BYTES for path in found)
    if sys.platform != "win32":
        assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in found)


def test_without_a_log_file_the_program_goes_on_and_prints_nothing(
    file: Path, capfd: pytest.CaptureFixture[str]
):
    file.parent.parent.write_text("a file where the folder should be")
    assert open_log_file(file) is None
    logging.getLogger("botocore").error(SECRET)
    assert "".join(capfd.readouterr()) == ""


@posix
def test_a_link_is_not_followed(file: Path, tmp_path: Path):
    file.parent.mkdir(parents=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("")
    file.symlink_to(elsewhere)
    assert open_log_file(file) is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_no_error(
    file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(LogFile, "_open", lambda _: Path("/dev/full").open("a"))  # noqa: SIM115 — it closes it
    book = open_log_file(file)
    assert book is not None
    logging.getLogger("desktop.x").error("lost")
    book.close()
    assert "".join(capfd.readouterr()) == ""


@posix
def test_a_folder_that_is_gone_when_the_file_is_full_is_no_error(
    file: Path, capfd: pytest.CaptureFixture[str]
):
    book = open_log_file(file)
    assert book is not None
    book.maxBytes = 1
    file.unlink()
    file.parent.rmdir()
    logging.getLogger("desktop.x").error("lost")
    assert "".join(capfd.readouterr()) == ""


def test_two_programs_that_fill_it_at_once_lose_no_record(file: Path):
    rounds, records = 150, {"busy": 5, "other": 1}
    script = [sys.executable, "-m", "tests.diagnostics.run_logging", str(file)]
    programs = {
        name: subprocess.Popen(
            [*script, name], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for name in records
    }
    for program in programs.values():
        expect(program, "ready")
    for _ in range(rounds):
        for name, program in programs.items():
            assert program.stdin is not None
            program.stdin.write("\n" * records[name])
            program.stdin.flush()
        for name, program in programs.items():
            for _ in range(records[name]):
                expect(program, "written")
    for program in programs.values():
        program.communicate(timeout=60)
        assert program.returncode == 0
    files = sorted(file.parent.glob("*.log*"))
    assert len(files) == MAX_FILES, "it was full twice"
    lines = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    expected = [f"{name} {n}" for name in records for n in range(rounds * records[name])]
    assert Counter(line.partition(": ")[2] for line in lines) == Counter(expected)


def expect(program: subprocess.Popen[str], said: str) -> None:
    assert program.stdout is not None
    assert program.stdout.readline().strip() == said


def test_a_file_that_can_not_be_renamed_grows(file: Path):
    book = open_log_file(file)
    assert book is not None
    book.maxBytes = 1
    logging.getLogger("desktop.x").error("first")
    with renaming_refused(file):
        logging.getLogger("desktop.x").error("second")
    text = file.read_text(encoding="utf-8")
    assert "first" in text
    assert "second" in text


@contextmanager
def renaming_refused(file: Path) -> Iterator[None]:
    """As Windows does while another program has the file open, for which this test plays there."""
    if sys.platform == "win32":
        with file.open():
            yield
    else:
        with patch("os.rename", side_effect=PermissionError):
            yield


@posix
@pytest.mark.timeout(10)
@pytest.mark.parametrize("put", [put for put in (*ODD_FILES, put_second_name) if put != put_100_mb])
def test_in_place_of_a_file_of_one_s_own_nothing_is_touched_or_waited_for(
    file: Path, put: Callable[[Path], None]
):
    file.parent.mkdir(parents=True)
    put(file)
    before = {path: path.lstat().st_mode for path in file.parent.iterdir()}
    assert open_log_file(file) is None
    logging.getLogger("desktop.somewhere").warning("hello")
    assert {path: path.lstat().st_mode for path in file.parent.iterdir()} == before
