"""`cognito-desk check`, in a process of its own: options, exit status, folder and lines."""

from __future__ import annotations

import json
import os
import re
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.qa.evidence.manifest import sha256
from desktop.qa.evidence.run_json import from_json
from desktop.qa.model.record import RunRecord, Status
from desktop.qa.model.verdicts import Verdict
from desktop.qa.plan import all_cases
from desktop.qa.run import NOT_CHOSEN
from tests.commands.token_caller import ctrl_c
from tests.helpers.practice_pool import practice_pool
from tests.helpers.user_folders import home_environment

KNOWN = """
[[deviation]]
case = "{case}"
verdict = "{verdict}"
reason = "A test."
owner = "Tess"
until = 9999-12-31
"""


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "desktop", "check", *map(str, arguments)]


def check(home: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **home_environment(home)},
    )


def run_in(folder: Path) -> RunRecord:
    return from_json((folder / "run.json").read_text(encoding="utf-8"))


def attempts(record: RunRecord) -> dict[str, list[tuple[Status, Verdict | None]]]:
    return {
        it.case.id: [(each.status, each.verdict) for each in it.attempts]
        for it in record.cases
        if it.not_run != NOT_CHOSEN
    }


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "name the pool"),
        (("--practice", "--profile", "x"), "name the pool"),
        (("--practice", "--case", "QA-999"), "there is no case QA-999"),
        (("--practice", "--record"), "--report DIR and --tester NAME"),
        (("--practice", "--record", "--report", "x"), "--tester NAME"),
        (("--practice", "--resume", "x", "--case", "QA-01"), "without --report"),
        (("--practice", "--resume", "x", "--tester", "x"), "keeps its tester"),
        (("--practice", "--resume", "absent"), "has no run.json"),
        (("--practice", "--known", "absent.toml"), "No such file"),
        (("--profile", "absent"), "no such file"),
    ],
)
def test_wrong_usage_exits_2_with_the_reason(arguments: tuple[str, ...], says: str, tmp_path: Path):
    done = check(tmp_path, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("cognito-desk check: ")
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_broken_file_of_deviations_is_named(tmp_path: Path):
    file = tmp_path / "known.toml"
    file.write_text(KNOWN.format(case="QA-999", verdict="failed"))
    done = check(tmp_path, "--practice", "--known", file)
    assert done.returncode == 2
    assert "no case QA-999" in done.stderr


def test_a_pool_at_aws_without_credentials_and_user_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")  # else boto3 asks for them there
    profile = tmp_path / "aws.toml"
    profile.write_text(
        'name = "Ours"\nregion = "eu-central-1"\n'
        'user_pool_id = "eu-central-1_AbCdEfGhI"\nclient_id = "a"\n'
    )
    done = check(tmp_path, "--profile", profile)
    assert done.returncode == 2
    assert "Ours is a pool at AWS" in done.stderr


def test_the_list_has_a_line_for_each_case(tmp_path: Path):
    done = check(tmp_path, "--list")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        it.info.id for it in all_cases()
    ]
    tokens = check(tmp_path, "--list", "--group", "tokens", "--case", "QA-01").stdout
    assert {line.split()[1] for line in tokens.splitlines()} == {"tokens", "enforcement"}


def test_a_run_in_a_pipeline(tmp_path: Path):
    folder = tmp_path / "evidence"
    done = check(tmp_path, "--practice", "--case", "QA-01", "--case", "QA-03", "--report", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\x1b" not in done.stdout
    lines = done.stdout.splitlines()
    assert lines[0] == "Rehearsal on Practice pool: 2 cases."
    assert re.match(r"QA-01 +passed +\d+\.\d s  The right code of an auth", lines[2])
    assert re.match(r"QA-03 +warning ", lines[3])
    assert lines[4].startswith("        As documented, and that is less than ASVS")
    assert "PRACTICE POOL: proves nothing about AWS." in lines
    assert lines[-1] == "All as expected."
    if sys.platform != "win32":  # where a person's folder keeps others out
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(it.stat().st_mode) for it in folder.iterdir()} == {0o600}
    record = run_in(folder)
    assert record.kind == "rehearsal"
    assert len(record.cases) == len(all_cases())
    assert attempts(record) == {
        "QA-01": [(Status.FINISHED, Verdict.PASSED)],
        "QA-03": [(Status.FINISHED, Verdict.WARNING)],
    }
    assert record.scan is not None
    assert record.scan.values > 0
    assert record.scan.finds == ()
    assert record.clock_skew_seconds is not None
    assert any(it.name.endswith(": AuthSessionValidity") for it in record.target.settings)
    hashed = re.search(r"SHA-256 of its manifest: ([0-9a-f]{64})", done.stdout)
    assert hashed is not None
    assert sha256((folder / "manifest.sha256").read_bytes()) == hashed[1]
    if sys.platform == "win32":
        return  # which has no sha256sum
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "manifest.sha256"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert checked.stdout.count(": OK") == 4


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path):
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / "mine").write_text("mine")
    done = check(tmp_path, "--practice", "--report", folder)
    assert done.returncode == 2
    assert "is not empty" in done.stderr
    assert [it.name for it in folder.iterdir()] == ["mine"]


def test_known_deviations_and_strictness_decide(tmp_path: Path):
    known = tmp_path / "known.toml"
    known.write_text(KNOWN.format(case="QA-01", verdict="failed"))
    done = check(tmp_path, "--practice", "--case", "QA-01", "--known", known)
    assert done.returncode == 1
    assert "the known deviation, failed, no longer happens" in done.stdout
    skipped = ["--practice", "--case", "QA-72", "--case", "QA-01"]
    assert check(tmp_path, *skipped).returncode == 0
    strict = check(tmp_path, *skipped, "--strict")
    assert strict.returncode == 1
    assert "Not as expected: QA-72: skipped." in strict.stdout
    nothing = check(tmp_path, "--practice", "--case", "QA-72")
    assert nothing.returncode == 1
    assert "No case was executed to its end." in nothing.stdout


def interrupted(home: Path, folder: Path) -> str:
    """What a run printed that heard Ctrl+C, as a terminal sends it to a whole group."""
    cases = [it for number in range(16, 22) for it in ("--case", f"QA-{number}")]
    official = ("--record", "--tester", "T", "--report", folder)
    with subprocess.Popen(
        command("--practice", *cases, *official),
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, **home_environment(home)},
    ) as begun:
        assert begun.stdout is not None
        for line in begun.stdout:
            if line.startswith("QA-17"):
                break
        os.killpg(begun.pid, signal.SIGINT)
        rest = begun.stdout.read()
        assert begun.wait(60) == 130, rest
    return rest


@ctrl_c
def test_ctrl_c_ends_it_cleanly_and_resume_goes_on(tmp_path: Path):
    folder = tmp_path / "evidence"
    assert f"Interrupted. Go on: --resume {folder}" in interrupted(tmp_path, folder)
    first = run_in(folder)
    assert first.ended is None
    assert "not finished" in (folder / "report.html").read_text(encoding="utf-8")
    done_before = {
        name
        for name, each in attempts(first).items()
        if any(status is Status.FINISHED for status, _ in each)
    }
    assert "QA-17" in done_before
    assert all(it.restored is not False for case in first.cases for it in case.attempts)
    other = check(tmp_path, "--practice", "--resume", folder)
    assert other.returncode == 0, other.stdout + other.stderr
    record = run_in(folder)
    assert (record.id, record.kind, record.tester) == (first.id, "record", "T")
    assert record.ended is not None
    for name, each in attempts(record).items():
        earlier = attempts(first)[name]
        assert each[: len(earlier)] == earlier
        assert len(each) == len(earlier) + (name not in done_before)
        assert each[-1][0] is Status.FINISHED
    again = check(tmp_path, "--practice", "--resume", folder)
    assert attempts(run_in(folder)) == attempts(record), again.stdout


def test_a_run_of_another_plan_is_not_resumed(tmp_path: Path):
    folder = tmp_path / "evidence"
    check(tmp_path, "--practice", "--case", "QA-01", "--report", folder)
    file = folder / "run.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    document["run"]["plan_sha256"] = "00" * 32
    file.write_text(json.dumps(document), encoding="utf-8")
    done = check(tmp_path, "--practice", "--resume", folder)
    assert done.returncode == 2
    assert "the plan changed" in done.stderr


def test_a_practice_pool_that_runs_already_is_found_and_its_clock_put_back(tmp_path: Path):
    with practice_pool([sys.executable, "-m", "desktop.practice"]) as pool:
        profile = tmp_path / "ours.toml"
        profile.write_text(
            'name = "Ours"\nregion = "eu-central-1"\n'
            f'user_pool_id = "{pool.overview["user_pool_id"]}"\n'
            f'client_id = "{pool.overview["client_id"]}"\nendpoint_url = "{pool.endpoint}"\n'
        )
        done = check(tmp_path, "--profile", profile, "--case", "QA-24")
        assert done.returncode == 0, done.stdout + done.stderr
        assert "PRACTICE POOL" in done.stdout
        assert pool.control("GET", "/practice/clock")["offset_seconds"] == 0
