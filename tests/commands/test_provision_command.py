"""`cognito-desk provision` as a process: at ministack, with and without a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.config.profile import read_profile
from tests.helpers.aws_between import Between
from tests.helpers.aws_doubles import REGION, client, ministack
from tests.helpers.loopback import serving
from tests.helpers.user_folders import home_environment

pty = pytest.importorskip("pty", reason="a terminal as POSIX has them")

KEYS = {"AWS_ACCESS_KEY_ID": "double", "AWS_SECRET_ACCESS_KEY": "double"}


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with ministack(tmp_path_factory.mktemp("ministack")) as url:
        yield url


def environment(home: Path, url: str, **more: str) -> dict[str, str]:
    clean = {name: it for name, it in os.environ.items() if not name.startswith("AWS_")}
    aws = {
        "AWS_CONFIG_FILE": str(home / "aws-config"),
        "AWS_SHARED_CREDENTIALS_FILE": str(home / "aws-credentials"),
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_REGION": REGION,
        "AWS_ENDPOINT_URL": url,
    }
    return {**clean, **home_environment(home), **aws, **KEYS, **more}


def provision(
    home: Path, url: str, *arguments: str, **more: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", "provision", *arguments],
        env=environment(home, url, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def on_terminal(
    home: Path, url: str, *arguments: str, answers: dict[str, str | int]
) -> tuple[int, str]:
    """Exit status, and what is shown. `answers`: what is typed, or the signal that is sent, once
    this is shown."""
    ours, theirs = pty.openpty()
    waiting = dict(answers)
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "provision", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(home, url),
        start_new_session=True,  # else a code would be asked for on the terminal of the tests
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65_536)
            except OSError:  # the other end is closed
                break
            shown += part
            for question in [it for it in waiting if it in shown.decode()]:
                answer = waiting.pop(question)
                if isinstance(answer, int):
                    process.send_signal(answer)
                else:
                    os.write(ours, f"{answer}\n".encode())
        status = process.wait(60)
    os.close(ours)
    assert not waiting, shown.decode()
    return status, shown.decode()


def stacks(url: str) -> list[str]:
    return [it["StackName"] for it in client("cloudformation", url).describe_stacks()["Stacks"]]


@pytest.fixture
def stack(url: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """A name of its own, and nothing left of it."""
    name = f"t-{abs(hash(request.node.name)) % 10**8}"
    yield name
    client("cloudformation", url).delete_stack(StackName=name)


def test_a_pool_its_connection_and_once_more(url: str, stack: str, tmp_path: Path):
    file = tmp_path / "staff.toml"
    options = ("--stack", stack, "--yes", "--profile-out", str(file))
    first = provision(tmp_path, url, *options)
    assert first.returncode == 0, first.stderr
    assert "Make the user pool" in first.stdout
    assert "User pool: made" in first.stdout
    assert "checks of the pool passed" in first.stdout
    profile = read_profile(file)
    assert profile.endpoint_url == url
    written = file.read_bytes()
    again = provision(tmp_path, url, *options)
    assert again.returncode == 0
    assert "Nothing to change." in again.stdout
    assert file.read_bytes() == written


def test_a_change_is_told_and_what_the_connection_says_otherwise(
    url: str, stack: str, tmp_path: Path
):
    assert provision(tmp_path, url, "--stack", stack, "--yes").returncode == 0
    changed = provision(tmp_path, url, "--stack", stack, "--yes", "--set", "CodeMinutes=5")
    assert changed.returncode == 0, changed.stderr
    assert "CodeMinutes: 3 -> 5" in changed.stdout
    assert "Change the app client" in changed.stdout
    assert "change it there: code_minutes = 5" in changed.stdout


def test_a_dry_run_changes_nothing(url: str, stack: str, tmp_path: Path):
    done = provision(tmp_path, url, "--stack", stack, "--dry-run")
    assert done.returncode == 0
    assert "Make the user pool" in done.stdout
    assert "Nothing was changed." in done.stdout
    assert stack not in stacks(url)
    assert list(tmp_path.rglob("*.toml")) == []


def test_without_a_terminal_nothing_is_agreed_to(url: str, stack: str, tmp_path: Path):
    done = provision(tmp_path, url, "--stack", stack)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert stack not in stacks(url)


@pytest.mark.parametrize("answer", ["n", "", signal.SIGINT])
def test_no_leaves_nothing_behind(url: str, stack: str, tmp_path: Path, answer: Any):
    status, shown = on_terminal(
        tmp_path, url, "--stack", stack, answers={"Make these changes?": answer}
    )
    assert status == (130 if answer == signal.SIGINT else 1)
    assert "Nothing was changed." in shown
    assert stack not in stacks(url)


def test_yes_on_the_terminal(url: str, stack: str, tmp_path: Path):
    status, shown = on_terminal(
        tmp_path, url, "--stack", stack, answers={"Make these changes?": "y"}
    )
    assert status == 0
    assert "The connection is in" in shown
    assert stack in stacks(url)


def test_deleting_asks_twice(url: str, stack: str, tmp_path: Path):
    assert provision(tmp_path, url, "--stack", stack, "--yes").returncode == 0
    first, second = "with all that it made?", "Type the stack's name:"
    delete = ("--stack", stack, "--delete")
    assert on_terminal(tmp_path, url, *delete, answers={first: "n"})[0] == 1
    status, _ = on_terminal(tmp_path, url, *delete, answers={first: "y", second: "yes"})
    assert status == 1
    assert stack in stacks(url)
    status, shown = on_terminal(tmp_path, url, *delete, answers={first: "y", second: stack})
    assert status == 0, shown
    assert "protected against deletion" in shown
    assert "Taking the protection away" in shown
    assert stack not in stacks(url)
    gone = provision(tmp_path, url, *delete)
    assert (gone.returncode, "nothing to delete" in gone.stdout) == (0, True)


def test_yes_is_no_answer_to_deleting(url: str, stack: str, tmp_path: Path):
    assert provision(tmp_path, url, "--stack", stack, "--yes").returncode == 0
    done = provision(tmp_path, url, "--stack", stack, "--delete", "--yes")
    assert done.returncode == 2
    assert "asked about twice" in done.stderr
    assert stack in stacks(url)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--stack", "9lives"], "a letter first"),
        (["--set", "Plan"], "NAME=VALUE"),
        (["--set", "Colour=red"], "no parameter Colour"),
        (["--set", "CodeMinutes=20"], "3 to 15 minutes"),
        (["--set", "Plan=LITE", "--set", "PasskeyDomain=example.com"], "need Plan"),
        (["--test-user", "maria", "0170"], "+491700000000"),
        (["--delete", "--set", "Plan=LITE"], "--delete goes with"),
    ],
)
def test_wrong_usage_is_told_before_aws_is_asked(tmp_path: Path, arguments: list[str], told: str):
    done = provision(tmp_path, "http://127.0.0.1:9", *arguments)
    assert done.returncode == 2
    assert told in done.stderr


def test_the_connection_to_another_pool_is_not_overwritten(url: str, stack: str, tmp_path: Path):
    file = tmp_path / "other.toml"
    file.write_text(
        'name = "o"\nregion = "eu-central-1"\nclient_id = "c"\nuser_pool_id = "eu-central-1_O"\n'
    )
    before = file.read_bytes()
    done = provision(tmp_path, url, "--stack", stack, "--yes", "--profile-out", str(file))
    assert done.returncode == 2
    assert "another pool" in done.stderr
    assert file.read_bytes() == before
    assert stack not in stacks(url)


def test_no_credentials_are_told_in_words(tmp_path: Path):
    done = provision(tmp_path, "http://127.0.0.1:9", AWS_ACCESS_KEY_ID="", AWS_SECRET_ACCESS_KEY="")
    assert done.returncode == 2
    assert "aws configure" in done.stderr


def test_no_network_is_told_in_words(tmp_path: Path):
    done = provision(tmp_path, "http://127.0.0.1:9")
    assert done.returncode == 2
    assert "can't be reached at 127.0.0.1:9" in done.stderr


def test_the_template_is_printed(tmp_path: Path):
    done = provision(tmp_path, "http://127.0.0.1:9", "--print-template")
    assert done.returncode == 0
    assert "AWS::Cognito::UserPool" in done.stdout


def test_ctrl_c_at_either_question_deletes_nothing_and_says_so(
    url: str, stack: str, tmp_path: Path
):
    assert provision(tmp_path, url, "--stack", stack, "--yes").returncode == 0
    first, second = "with all that it made?", "Type the stack's name:"
    for answers in ({first: signal.SIGINT}, {first: "y", second: signal.SIGINT}):
        status, shown = on_terminal(tmp_path, url, "--stack", stack, "--delete", answers=answers)
        assert status == 130
        assert "Interrupted. Nothing was changed." in shown
    assert stack in stacks(url)
    status, shown = on_terminal(
        tmp_path, url, "--stack", stack, "--delete", answers={first: "y", second: stack}
    )
    assert status == 0
    assert "Connections to it are left: Staff." in shown
    gone = provision(tmp_path, url, "--stack", stack, "--delete")
    assert gone.returncode == 0
    assert REGION in gone.stdout


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder that no one can write to")
def test_a_connection_that_cannot_be_written_is_shown_as_it_would_be(
    url: str, stack: str, tmp_path: Path
):
    file = "/proc/cognito-desk.toml"
    done = provision(tmp_path, url, "--stack", stack, "--yes", "--profile-out", file)
    assert done.returncode == 1
    assert f"couldn't be written to {file}" in done.stderr
    assert 'name = "Staff"' in done.stdout.splitlines()


def test_a_name_that_is_no_region_is_told_before_anything_is_asked(url: str, tmp_path: Path):
    done = provision(tmp_path, url, "--region", "Frank furt", "--dry-run")
    assert done.returncode == 2
    assert "a Region is such as eu-central-1, not 'Frank furt'" in done.stderr


AGAIN = "nothing to give up.\r\nCode of the MFA device"
"""The second prompt: what is typed before it is shown is dropped."""


@pytest.fixture
def role(tmp_path: Path) -> tuple[str, ...]:
    (tmp_path / "aws-config").write_text(
        f"[profile role]\nregion = {REGION}\nrole_arn = arn:aws:iam::123456789012:role/it\n"
        "source_profile = base\nmfa_serial = arn:aws:iam::123456789012:mfa/maria\n"
        "[profile base]\naws_access_key_id = a\naws_secret_access_key = b\n"
    )
    return "--aws-profile", "role", "--dry-run"


def test_a_code_of_the_wrong_form_is_asked_for_again(
    url: str, stack: str, tmp_path: Path, role: tuple[str, ...]
):
    status, shown = on_terminal(
        tmp_path,
        url,
        *("--stack", stack, *role),
        answers={"MFA device": "12345", AGAIN: "123 456"},
    )
    assert status == 0
    assert "assumed-role/it" in shown
    assert "123 456" not in shown


@pytest.mark.parametrize(
    "end", [("", 2, "none was given"), (signal.SIGINT, 130, "Nothing was changed.")]
)
def test_no_code_ends_it(url: str, tmp_path: Path, role: tuple[str, ...], end: tuple[Any, ...]):
    answer, status, said = end
    ended, shown = on_terminal(tmp_path, url, *role, answers={"MFA device": answer})
    assert ended == status
    assert said in shown
    assert "Traceback" not in shown


@pytest.fixture
def unfinished(url: str, stack: str) -> Iterator[tuple[str, list[bytes]]]:
    """A stack that is said between to be rolled back, until it is deleted; what deletes it."""
    client("cloudformation", url).create_stack(
        StackName=stack,
        TemplateBody='{"Resources": {"T": {"Type": "AWS::SNS::Topic"}}}',
        Tags=[{"Key": "made-with", "Value": "cognito-desk"}],
    )
    deleted: list[bytes] = []

    def say_failed(sent: bytes, reply: bytes) -> bytes:
        if b"Action=DeleteStack" in sent:
            deleted.append(sent)
        failed = b"Action=DescribeStacks" in sent and not deleted
        return reply.replace(b"CREATE_COMPLETE", b"ROLLBACK_COMPLETE") if failed else reply

    between = Between(url)
    between.after = say_failed
    with serving(between) as server:
        yield server.url, deleted


def test_an_unfinished_stack_is_deleted_and_begun_anew(
    url: str, stack: str, tmp_path: Path, unfinished: tuple[str, list[bytes]]
):
    there, deleted = unfinished
    status, shown = on_terminal(
        tmp_path,
        there,
        *("--stack", stack),
        answers={"begin anew?": "y", "Make these changes?": "y"},
    )
    assert status == 0, shown
    assert "was never finished (ROLLBACK_COMPLETE)" in shown
    assert len(deleted) == 1
    assert "The connection is in" in shown


@pytest.mark.parametrize("end", [("n", 1), (signal.SIGINT, 130)])
def test_an_unfinished_stack_is_left_without_a_yes(
    stack: str, tmp_path: Path, unfinished: tuple[str, list[bytes]], end: tuple[Any, int]
):
    there, deleted = unfinished
    ended, shown = on_terminal(tmp_path, there, "--stack", stack, answers={"begin anew?": end[0]})
    assert ended == end[1]
    assert "Nothing was changed." in shown
    assert deleted == []
