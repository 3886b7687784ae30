"""A computer with no AWS setup but a profile that goes to ministack, by way of a server of ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.aws_between import Between
from tests.helpers.aws_doubles import REGION, forget_this_computers_aws, ministack
from tests.helpers.loopback import serving
from tests.helpers.user_folders import home_environment


@pytest.fixture(scope="package")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with ministack(tmp_path_factory.mktemp("ministack")) as url:
        yield url


@pytest.fixture(autouse=True)
def computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """One with no AWS setup, and a home of its own."""
    forget_this_computers_aws(monkeypatch, tmp_path)
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    return tmp_path


@pytest.fixture
def aws(url: str, computer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile of the AWS config that goes to ministack."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", url)
    (computer / "config").write_text(
        f"[profile it]\nregion = {REGION}\naws_access_key_id = a\naws_secret_access_key = b\n"
    )


@pytest.fixture
def between(aws: None, url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Between]:
    """The profile goes to a server of ours, and by that to ministack."""
    middle = Between(url)
    with serving(middle) as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL", server.url)
        yield middle
