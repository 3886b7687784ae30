"""`cognito-desk doctor --aws`: the pool's settings beside the connection, by a process."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.aws_doubles import client
from tests.helpers.practice_pool import practice_pool
from tests.helpers.user_folders import home_environment
from tests.setup.doctor.wrong_pools import RIGHT_ACCOUNT, RIGHT_CLIENT, RIGHT_MFA, RIGHT_POOL


@pytest.fixture(scope="module")
def practice_url() -> Iterator[str]:
    with practice_pool() as pool:
        assert pool.overview
        yield pool.endpoint


def doctor(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    clean = {name: it for name, it in os.environ.items() if not name.startswith("AWS_")}
    return subprocess.run(
        [sys.executable, "-m", "desktop", "doctor", "--aws", *arguments],
        env={**clean, **home_environment(home), "AWS_EC2_METADATA_DISABLED": "true"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def connection(url: str, folder: Path, **changes: object) -> Path:
    """The connection to a pool that is right but for these settings of its app client."""
    idp = client("cognito-idp", url)
    pool = idp.create_user_pool(PoolName="p", **RIGHT_POOL)["UserPool"]["Id"]
    idp.set_user_pool_mfa_config(UserPoolId=pool, **RIGHT_MFA)
    idp.set_user_pool_session_configuration(UserPoolId=pool, **RIGHT_ACCOUNT["sessions"])
    made = idp.create_user_pool_client(UserPoolId=pool, **(RIGHT_CLIENT | changes))
    file = folder / "staff.toml"
    file.write_text(
        f'name = "Staff"\nregion = "eu-central-1"\nuser_pool_id = "{pool}"\n'
        f'client_id = "{made["UserPoolClient"]["ClientId"]}"\nendpoint_url = "{url}"\n'
    )
    return file


def test_a_right_pool(practice_url: str, tmp_path: Path):
    done = doctor(tmp_path, "--profile", str(connection(practice_url, tmp_path)))
    assert done.returncode == 0, done.stdout
    assert "The connection is as it should be." in done.stdout
    assert "Not checked: SMS sandbox" in done.stdout
    assert "All is well" not in done.stdout  # not everything was checked


def test_a_finding_with_its_requirement_and_a_line_to_copy(practice_url: str, tmp_path: Path):
    file = connection(practice_url, tmp_path, PreventUserExistenceErrors="LEGACY")
    done = doctor(tmp_path, "--profile", str(file))
    assert done.returncode == 1
    assert "warning  Answers tell whether a user name exists." in done.stdout
    assert "ASVS v5.0.0-6.3.8" in done.stdout
    assert "QA-52" in done.stdout
    [line] = [it for it in done.stdout.splitlines() if it.startswith("         aws ")]
    assert shlex.split(line)[:3] == ["aws", "cognito-idp", "update-user-pool-client"]


def test_as_json(practice_url: str, tmp_path: Path):
    file = connection(practice_url, tmp_path, EnableTokenRevocation=False)
    done = doctor(tmp_path, "--json", "--profile", str(file))
    assert done.returncode == 1
    report = json.loads(done.stdout)
    [finding] = report["pool"]["findings"]
    assert finding["id"] == "no-revocation"
    assert finding["severity"] == "warning"
    assert report["fine"] is False
    assert {"check", "reason"} == set(report["pool"]["not_checked"][0])


def test_without_credentials_the_connection_is_judged_all_the_same(tmp_path: Path):
    file = tmp_path / "staff.toml"
    file.write_text(
        'name = "Staff"\nregion = "eu-central-1"\nuser_pool_id = "eu-central-1_A"\n'
        'client_id = "c"\nendpoint_url = "https://127.0.0.1:9"\n'
    )
    done = doctor(tmp_path, "--json", "--aws-profile", "nowhere", "--profile", str(file))
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report["connection"]
    assert "no profile nowhere" in report["pool"]["not_checked"][0]["reason"]
    assert report["pool"]["findings"] == []
