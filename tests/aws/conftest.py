"""Signed calls of our own to doubles of AWS, each in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.aws_doubles import forget_this_computers_aws, moto


@pytest.fixture(autouse=True)
def _own_aws_config(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory):
    forget_this_computers_aws(monkeypatch, tmp_path_factory.mktemp("aws"))


@pytest.fixture(scope="session")
def moto_url() -> Iterator[str]:
    with moto() as url:
        yield url
