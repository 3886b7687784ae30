"""`cognito-desk doctor`: what it prints, what it exits with, and what is in the bundle."""

from __future__ import annotations

import json
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from desktop import cli
from desktop.commands.doctor_lines import result_lines
from desktop.config.remembered import Remembered
from desktop.setup.connection_test.findings import Finding
from desktop.setup.connection_test.results import Step, StepResult
from desktop.support.effective_settings import environment_settings
from tests.helpers.practice_pool import PracticePool
from tests.helpers.user_folders import config_folder, home_environment, log_file

FINE, FINDINGS, WRONG_USAGE = 0, 1, 2


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in home_environment(tmp_path / "home").items():
        monkeypatch.setenv(name, value)
    for name in ("http_proxy", "https_proxy", "all_proxy", "AWS_CA_BUNDLE", "AWS_ENDPOINT_URL"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return tmp_path / "home"


def written(folder: Path, practice: PracticePool, **changes: str) -> Path:
    """A profile of the default pool."""
    values = {
        "name": "Staff",
        "region": practice.overview["region"],
        "user_pool_id": practice.overview["user_pool_id"],
        "client_id": practice.overview["client_id"],
        "endpoint_url": practice.endpoint,
        **changes,
    }
    path = folder / "staff.toml"
    path.write_text("".join(f"{key} = {json.dumps(text)}\n" for key, text in values.items()))
    return path


def doctor(*arguments: str) -> int:
    try:
        return cli.run(["doctor", *arguments])
    except SystemExit as end:
        return int(str(end.code))


def test_a_connection_that_works(
    practice: PracticePool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = written(tmp_path, practice)
    assert doctor("--profile", str(path)) == FINE
    out = capsys.readouterr().out
    assert out.startswith(f"Staff ({path})\n")
    assert "ok     client     The app client is there." in out
    assert out.endswith("\nAll is well.\n")


def test_the_key_to_change_is_named_with_the_file(
    practice: PracticePool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = written(tmp_path, practice, auth_flow="USER_AUTH")
    assert doctor("--profile", str(path)) == FINDINGS
    lines = capsys.readouterr().out.splitlines()
    wrong = next(number for number, line in enumerate(lines) if line.startswith("WRONG  flow"))
    assert lines[wrong + 1].strip() == "Key to look at: auth_flow"
    assert lines[-1] == f"Look at auth_flow in {path}."


def test_for_programs(practice: PracticePool, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = written(tmp_path, practice, client_secret="another0secret")
    assert doctor("--json", "--profile", str(path)) == FINDINGS
    out = capsys.readouterr().out
    found = json.loads(out)
    assert (found["name"], found["profile"], found["fine"]) == ("Staff", str(path), False)
    secret = next(it for it in found["connection"] if it["step"] == "secret")
    assert (secret["finding"], secret["keys"]) == ("secret_not_wanted", ["client_secret"])
    assert "another0secret" not in out


def test_at_a_practice_pool_of_its_own(capsys: pytest.CaptureFixture[str]):
    assert doctor("--practice") == FINE
    assert "All is well." in capsys.readouterr().out


def test_without_a_name_it_is_the_last_connection(
    practice: PracticePool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert doctor() == WRONG_USAGE
    assert "Name one with --profile." in capsys.readouterr().err
    Remembered.read().set_profile(str(written(tmp_path, practice)))
    assert doctor() == FINE


@pytest.mark.parametrize(
    "arguments",
    [
        ["--profile", "nowhere.toml"],
        ["--profile", "a.toml", "--practice"],
        ["--prof", "a.toml"],
        ["--nothing"],
    ],
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    assert doctor(*arguments) == WRONG_USAGE
    out, err = capsys.readouterr()
    assert (out, err.startswith(("usage: cognito-desk doctor", "cognito-desk doctor: "))) == (
        "",
        True,
    )


def test_a_broken_profile(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "broken.toml"
    path.write_text("name = 'A'\ncolour = 'blue'\n")
    assert doctor("--profile", str(path)) == WRONG_USAGE
    assert "line 2, key colour: unknown" in capsys.readouterr().err


def test_what_comes_from_outside_gives_the_terminal_no_orders(
    practice: PracticePool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    evil = StepResult(Step.TLS, Finding.CERTIFICATE_GOOD, {"issuer": "A\x1b[2J\nB"})
    assert list(result_lines(evil)) == [
        "ok     tls        The certificate is good. A [2J B signed it."
    ]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_results_that_can_not_be_written_are_no_success(
    practice: PracticePool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The first line that fails turns the rest to nowhere, which is no success of theirs."""
    path = written(tmp_path, practice)
    for option in ([], ["--json"]):
        with Path("/dev/full").open("w") as full:
            monkeypatch.setattr(sys, "stdout", full)
            assert doctor(*option, "--profile", str(path)) == FINDINGS


def test_a_name_that_is_empty_is_none(capsys: pytest.CaptureFixture[str]):
    assert doctor("--profile", "") == WRONG_USAGE
    assert "--profile names no connection." in capsys.readouterr().err


# The bundle


def test_the_bundle(practice: PracticePool, tmp_path: Path, home: Path):
    log = log_file(home)
    log.parent.mkdir(parents=True)
    log.write_text("2026-11-30 INFO desktop: started\n")
    bundle = tmp_path / "for support.zip"
    path = written(home, practice)
    assert doctor("--profile", str(path), "--bundle", str(bundle)) == FINE
    with zipfile.ZipFile(bundle) as found:
        names = found.namelist()
        settings = json.loads(found.read("settings.json"))
        report = json.loads(found.read("report.json"))
        assert b"desktop: started" in found.read("log.txt")
    assert names == [
        *("about.txt", "report.json", "versions.json", "settings.json"),
        *("activity.json", "log.txt"),
    ]
    assert report["profile"] == str(Path("~/staff.toml"))
    origins = {it["setting"]: it["origin"] for it in settings}
    assert origins["client_id"] == str(Path("~/staff.toml"))
    assert origins["auth_flow"] == "default"
    if sys.platform != "win32":
        assert stat.S_IMODE(bundle.stat().st_mode) == 0o600


def test_no_file_is_ever_replaced(
    practice: PracticePool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = written(tmp_path, practice)
    assert doctor("--profile", str(path), "--bundle", str(path)) == WRONG_USAGE
    assert "File exists" in capsys.readouterr().err
    assert path.read_text().startswith("name")


def test_a_folder_that_is_not_there(
    practice: PracticePool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = written(tmp_path, practice)
    bundle = str(tmp_path / "no" / "b.zip")
    assert doctor("--profile", str(path), "--bundle", bundle) == WRONG_USAGE
    assert bundle in capsys.readouterr().err


def test_variables_are_told_without_passwords(monkeypatch: pytest.MonkeyPatch):
    # On Windows the two are one.
    monkeypatch.setenv("https_proxy", "user:s3cret@proxy.example:3128")
    monkeypatch.setenv("HTTPS_PROXY", "http://user:s3cret@proxy.example:3128")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "https://user:s3cret@aws.example/path?token=s3cret")
    monkeypatch.setenv("NO_PROXY", "localhost")
    found = {it["setting"]: it["value"] for it in environment_settings()}
    assert found["HTTPS_PROXY"] == "http://proxy.example:3128"
    assert found["AWS_ENDPOINT_URL"] == "https://aws.example"
    assert found["NO_PROXY"] == "localhost"
    assert "s3cret" not in repr(found)


def test_the_config_folder_is_left_as_it_was(practice: PracticePool, tmp_path: Path, home: Path):
    assert doctor("--profile", str(written(tmp_path, practice))) == FINE
    assert not config_folder(home).exists()
